# Cronbach's alpha with Feldt's interval, and omega of one factor.
consistency_of_two <- function(question) {
  found <- suppressWarnings(psych::alpha(as.data.frame(as_table(question$items)), check.keys = FALSE))
  list(alpha = found$total$raw_alpha, alpha_std = found$total$std.alpha, mean_r = found$total$average_r,
       alpha_feldt_lower = found$feldt$lower.ci[[1]], alpha_feldt_upper = found$feldt$upper.ci[[1]])
}

consistency <- function(question) {
  found <- suppressWarnings(psych::alpha(as.data.frame(as_table(question$items)), check.keys = FALSE))
  c(consistency_of_two(question),
    list(item_rest_r = I(found$item.stats$r.drop), alpha_if_dropped = I(found$alpha.drop$raw_alpha)))
}

# Asks for as many digits as the search can give: asked for more, its line search ends "abnormally" near the optimum.
tightest_factor <- function(items) {
  for (factor in 10^(1:7)) {
    fit <- tryCatch(
      factanal(items, factors = 1, rotation = "none",
               control = list(nstart = 5, opt = list(factr = factor, maxit = 10000, pgtol = 0))),
      error = function(problem) NULL)
    if (!is.null(fit)) return(fit)
  }
  stop("factanal found no optimum")
}

one_factor <- function(question) {
  fit <- tightest_factor(as_table(question$items))
  loadings <- as.vector(fit$loadings)
  # The sign of a factor is free; its loadings sum to no less than 0 here.
  if (sum(loadings) < 0) loadings <- -loadings
  common <- sum(loadings)^2
  list(omega_total_1f = common / (common + sum(fit$uniquenesses)), loadings = I(loadings),
       uniquenesses = I(unname(fit$uniquenesses)))
}
