# Shares and means of finite populations, and of clusters.
survey_share <- function(question) {
  n <- question$n
  rows <- data.frame(y = rep(c(1, 0), c(question$x, n - question$x)), fpc = question$N)
  design <- svydesign(ids = ~1, fpc = ~fpc, data = rows)
  endless <- svydesign(ids = ~1, weights = ~1, data = rows)
  share <- svymean(~y, design)
  total <- svytotal(~y, design)
  mean <- confint(share, level = question$level, df = degf(design))
  figures <- list(
    p = coef(share), se_fpc = SE(share)[1], se_nofpc = SE(svymean(~y, endless))[1], total = coef(total),
    se_total_fpc = SE(total)[1], ci_mean_lower = mean[1], ci_mean_upper = mean[2])
  # What svyciprop does for "likelihood", with a regression that does not stop at eight digits.
  model <- svyglm(y ~ 1, design, family = quasibinomial, control = glm.control(epsilon = 1e-14, maxit = 100))
  limits <- trusted(plogis(confint(model, 1, level = question$level, method = "likelihood", ddf = degf(design))), question)
  # "xlogit" is "logit" without a regression, which has no digits left at the 0.99 of three answers.
  odds <- confint(svyciprop(~y, design, method = "xlogit", level = question$level))
  c(figures, list(ci_logit_lower = odds[1], ci_logit_upper = odds[2], ci_likelihood_lower = limits[1],
                  ci_likelihood_upper = limits[2]))
}

# survey steps along the profile and interpolates. With a few answers and a high level its steps are so long that it
# misses the limits by more than 0.001, or finds none; then the limits are the roots of what it steps towards (Rao & Scott 1984).
trusted <- function(limits, question) {
  n <- question$n
  share <- question$x / n
  reach <- qt((1 + question$level) / 2, n - 1)^2 * (1 - n / question$N) * (n / (n - 1))^2
  overshoot <- function(p) 2 * (dbinom(question$x, n, share, log = TRUE) - dbinom(question$x, n, p, log = TRUE)) - reach
  # A root nearer to 1 than numbers go is 1.
  root <- function(end) if (overshoot(end) < 0) round(end) else uniroot(overshoot, sort(c(end, share)), tol = 1e-15)$root
  exact <- c(root(1e-300), root(1 - 2^-53))
  if (anyNA(limits) || max(abs(limits - exact)) > 0.001) exact else limits
}

survey_mean <- function(question) {
  design <- svydesign(ids = ~1, fpc = ~fpc, data = data.frame(y = as_numbers(question$y), fpc = question$N))
  mean <- svymean(~y, design)
  list(mean = coef(mean), se_fpc = SE(mean)[1])
}

survey_clusters <- function(question) {
  rows <- data.frame(y = as_numbers(question$y), cluster = as_numbers(question$cluster))
  design <- svydesign(ids = ~cluster, weights = ~1, data = rows)
  share <- svymean(~y, design, deff = "replace")
  limits <- confint(share, level = question$level, df = degf(design))
  effect <- deff(share)[1]
  # Clusters of one and the same share: rounding's 1e-33 is no design effect, and no size follows from it.
  if (effect < 1e-20) effect <- 0
  list(p = coef(share), se_cluster = SE(share)[1], deff_replace = effect, n = nrow(rows), clusters = degf(design) + 1,
       n_effective_deff = if (effect > 0) nrow(rows) / effect else NA_real_, svy_t_lower = limits[1], svy_t_upper = limits[2])
}

# The survey figures that the bootstrap is compared with.
survey_linearised <- function(question) {
  figures <- survey_clusters(c(question, level = 0.95))
  list(p = figures$p, linearised_se = figures$se_cluster, clusters = figures$clusters)
}

anova_clusters <- function(question) {
  share <- mean(as_numbers(question$y))
  cluster <- factor(as_numbers(question$cluster))
  squares <- anova(lm(as_numbers(question$y) ~ cluster))[["Mean Sq"]]
  sizes <- as.vector(table(cluster))
  total <- sum(sizes)
  adjusted <- (total - sum(sizes^2) / total) / (length(sizes) - 1)
  rho <- (squares[1] - squares[2]) / (squares[1] + (adjusted - 1) * squares[2])
  list(se_srs = sqrt(share * (1 - share) / total), anova_icc = rho, m0 = adjusted, mean_size = mean(sizes), kish_deff_from_anova_icc = 1 + (mean(sizes) - 1) * rho,
       kish_deff_weighted_sizes = 1 + (sum(sizes^2) / total - 1) * rho)
}

# With one cluster survey stops.
survey_one_cluster <- function(question) {
  tryCatch(list(se_cluster = survey_clusters(c(question, level = 0.95))$se_cluster), error = function(problem) {
    if (!grepl("one primary sampling unit", conditionMessage(problem))) stop(problem)
    list(se_cluster = NA_real_)
  })
}
