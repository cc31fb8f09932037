# Six intraclass correlations of complete ratings, and variance components by REML where some are missing.
intraclass <- function(question) {
  found <- psych::ICC(as_table(question$ratings), lmer = FALSE, alpha = 1 - question$level)
  figures <- list()
  names <- c("icc11", "icc21", "icc31", "icc1k", "icc2k", "icc3k")
  columns <- list("ICC", F = "F", df1 = "df1", df2 = "df2", p = "p", lower = "lower bound", upper = "upper bound")
  for (row in seq_along(names)) {
    for (column in seq_along(columns)) {
      suffix <- names(columns)[column]
      key <- if (suffix == "") names[row] else paste(names[row], suffix, sep = "_")
      figures[[key]] <- found$results[row, columns[[column]]]
    }
    limits <- paste(names[row], c("lower", "upper"), sep = "_")
    if (max(unlist(figures[limits])) > 1) figures[limits] <- NA_real_
  }
  squares <- anova_table(as_table(question$ratings))
  c(figures, squares)
}

# Mean squares between units, within them, between raters, and what is left.
anova_table <- function(ratings) {
  subject <- factor(row(ratings))
  two_way <- anova(lm(as.vector(ratings) ~ subject + factor(col(ratings))))[["Mean Sq"]]
  one_way <- anova(lm(as.vector(ratings) ~ subject))[["Mean Sq"]]
  list(MSB = two_way[1], MSJ = two_way[2], MSE = two_way[3], MSW = one_way[2])
}

components <- function(question) {
  ratings <- as_table(question$ratings)
  long <- data.frame(value = as.vector(ratings), subject = factor(row(ratings)), rater = factor(col(ratings)))
  fit <- lmer(value ~ 1 + (1 | subject) + (1 | rater), na.omit(long), control = lmerControl(
    optimizer = "bobyqa", optCtrl = list(rhobeg = 0.2, rhoend = 1e-10, maxfun = 1e5), calc.derivs = FALSE))
  spread <- as.data.frame(VarCorr(fit))
  variance <- setNames(spread$vcov, spread$grp)
  subject <- variance[["subject"]]
  list(var_subject = subject, var_rater = variance[["rater"]], var_residual = variance[["Residual"]],
       icc21 = subject / sum(variance), icc31 = subject / (subject + variance[["Residual"]]), reml_criterion = REMLcrit(fit), intercept = fixef(fit)[[1]])
}
