# Distributions, quantiles (probability first) and gamma functions.
special <- function(question) {
  functions <- list(
    normalCDF = pnorm, normalQuantile = qnorm, betaCDF = pbeta, betaQuantile = qbeta, studentTQuantile = qt,
    chiSquaredQuantile = qchisq, fQuantile = qf, logGamma = lgamma, digamma = digamma)
  list(value = do.call(functions[[question$name]], lapply(question$args, as.numeric)))
}
