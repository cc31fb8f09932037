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
  # What svyciprop does for these two methods, with a regression that does not stop at eight digits.
  model <- svyglm(y ~ 1, design, family = quasibinomial, control = glm.control(epsilon = 1e-14, maxit = 100))
  for (method in c(logit = "Wald", likelihood = "likelihood")) {
    limits <- plogis(confint(model, 1, level = question$level, method = method, ddf = degf(design)))
    if (method == "likelihood") limits <- trusted(limits, question)
    key <- if (method == "Wald") "ci_logit" else "ci_likelihood"
    figures[[paste0(key, "_lower")]] <- limits[1]
    figures[[paste0(key, "_upper")]] <- limits[2]
  }
  figures
}

# survey steps along the profile and interpolates. With a few answers and a high level its steps are so long that it
# misses the limits by more than 0.001, or finds none; then the limits are the roots of what it steps towards (Rao & Scott 1984).
trusted <- function(limits, question) {
  n <- question$n
  share <- question$x / n
  reach <- qt((1 + question$level) / 2, n - 1)^2 * (1 - n / question$N) * (n / (n - 1))^2
  overshoot <- function(p) 2 * (dbinom(question$x, n, share, log = TRUE) - dbinom(question$x, n, p, log = TRUE)) - reach
  exact <- c(uniroot(overshoot, c(1e-300, share), tol = 1e-15)$root,
             uniroot(overshoot, c(share, 1 - 2^-53), tol = 1e-15)$root)
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
  list(p = coef(share), se_cluster = SE(share)[1], deff_replace = effect, n = nrow(rows), clusters = degf(design) + 1,
       n_effective_deff = nrow(rows) / effect, svy_t_lower = limits[1], svy_t_upper = limits[2])
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
