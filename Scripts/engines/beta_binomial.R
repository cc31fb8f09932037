# The beta-binomial distribution of groups' counts; both parameters on the log-odds scale.
beta_binomial <- function(question) {
  x <- as_numbers(question$x)
  n <- as_numbers(question$n)
  fit <- VGAM::vglm(cbind(x, n - x) ~ 1, VGAM::betabinomial, epsilon = 1e-12, maxit = 500)
  errors <- sqrt(diag(VGAM::vcov(fit)))
  list(mu = plogis(VGAM::coef(fit)[[1]]), rho = plogis(VGAM::coef(fit)[[2]]), logLik = VGAM::logLik(fit),
       se_logit_mu = errors[[1]], se_logit_rho = errors[[2]])
}
