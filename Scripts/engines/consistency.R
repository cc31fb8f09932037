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

one_factor <- function(question) {
  fit <- factanal(as_table(question$items), factors = 1, rotation = "none",
                  control = list(nstart = 3, opt = list(factr = 10, maxit = 10000, pgtol = 0)))
  loadings <- as.vector(fit$loadings)
  # The sign of a factor is free; its loadings sum to no less than 0 here.
  if (sum(loadings) < 0) loadings <- -loadings
  common <- sum(loadings)^2
  list(omega_total_1f = common / (common + sum(fit$uniquenesses)), loadings = I(loadings),
       uniquenesses = I(unname(fit$uniquenesses)))
}
