# The z of Kendall's tau; with ties R corrects it as Kendall (1970) does.
tau_test <- function(question) {
  test <- cor.test(as_numbers(question$x), as_numbers(question$y), method = "kendall", exact = FALSE)
  list(tau_z = test$statistic)
}
