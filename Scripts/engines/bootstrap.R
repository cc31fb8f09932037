# Intervals from stored replicates; boot.ci reads them from an object as boot() makes it.
boot_intervals <- function(question) {
  draws <- as_numbers(question$replicates)
  whole <- question$t0
  object <- structure(
    list(t0 = whole, t = matrix(draws), R = length(draws), data = seq_along(question$influence), sim = "ordinary",
         stype = "i", call = quote(boot()), strata = rep(1, length(question$influence)), weights = NULL),
    class = "boot")
  influence <- as_numbers(question$influence)
  limits <- function(level, type) {
    found <- boot::boot.ci(object, conf = level, type = type, L = influence)
    I(tail(as.vector(found[[c(norm = "normal", basic = "basic", perc = "percent", bca = "bca")[[type]]]]), 2))
  }
  figures <- list(t0 = whole, bias = mean(draws) - whole, se = sd(draws), z0 = qnorm(mean(draws < whole)),
                  acceleration = sum(influence^3) / (6 * sum(influence^2)^1.5))
  for (type in c("norm", "basic", "perc", "bca")) {
    key <- c(norm = "normal", basic = "basic", perc = "percentile", bca = "bca")[[type]]
    figures[[key]] <- limits(question$level, type)
    figures[[paste0(key, "90")]] <- limits(0.9, type)
  }
  figures
}
