# Mixed models by lme4. Its default optimiser stops in the third decimal, so it is told to go on, and its inner loop too, as
# far as that can go: on some data rounding keeps it from 1e-13. With the fit comes the deviance that was climbed down.
tight_fit <- function(formula, data, points) {
  for (inner in c(1e-13, 1e-11, 1e-9)) {
    control <- glmerControl(
      optimizer = "nloptwrap", tolPwrss = inner, optCtrl = list(
        algorithm = "NLOPT_LN_BOBYQA", xtol_abs = 1e-11, xtol_rel = 0, ftol_abs = 1e-14, ftol_rel = 0, maxeval = 1e5))
    run <- function(...) glmer(formula, data, family = binomial, nAGQ = points, control = control, ...)
    fit <- tryCatch(run(), error = identity)
    if (!inherits(fit, "error")) return(list(fit = fit, deviance = run(devFunOnly = TRUE)))
  }
  stop(fit)
}

as_frame <- function(question, names) {
  columns <- lapply(question[names], function(column) {
    if (is.character(column[[1]])) factor(as_texts(column)) else as_numbers(column)
  })
  as.data.frame(columns)
}

random_intercept <- function(question) {
  data <- as_frame(question, intersect(c("g", "yes", "size", "x", "kind"), names(question)))
  found <- tight_fit(as.formula(question$formula), data, question$points)
  fit <- found$fit
  likelihood <- as.numeric(logLik(fit))
  if (question$points > 1) {
    # Against the saturated model (lme4 issues 161 and 567).
    likelihood <- likelihood + sum(dbinom(data$yes, data$size, data$yes / data$size, log = TRUE))
  }
  groups <- ranef(fit, condVar = TRUE)$g
  sigma <- sqrt(VarCorr(fit)$g[1])
  list(fixef = I(unname(fixef(fit))), fixef_names = I(names(fixef(fit))), se = I(inner_errors(found, question$formula, data)),
       sigma = sigma, logLik = likelihood, levels = I(rownames(groups)), blup_mode = I(groups[, 1]),
       blup_sd = I(sqrt(as.vector(attr(groups, "postVar")))),
       marginal_logLik_at_estimate = exact_likelihood(data, predict(fit, re.form = NA), sigma))
}

# From second differences of lme4's own deviance, each refined by half its step (Richardson): its vcov() is sometimes good
# to three digits only. The deviance jumps where the inner loop takes one round more, so steps of five sizes have a vote.
# On the border of what a deviation may be they would step over it; glm is then the same model.
inner_errors <- function(found, formula, data) {
  place <- c(getME(found$fit, "theta"), fixef(found$fit))
  if (place[1] < 1e-4) return(sqrt(diag(vcov(glm(nobars(as.formula(formula)), data = data, family = binomial)))))
  deviance <- found$deviance
  size <- length(place)
  second <- function(row, column, step) {
    one <- step * (seq_len(size) == row)
    other <- step * (seq_len(size) == column)
    (deviance(place + one + other) - deviance(place + one - other) - deviance(place - one + other)
      + deviance(place - one - other)) / (4 * step^2)
  }
  votes <- vapply(c(0.001, 0.002, 0.004, 0.008, 0.016), function(step) {
    curvature <- outer(seq_len(size), seq_len(size), Vectorize(function(row, column) {
      (4 * second(row, column, step / 2) - second(row, column, step)) / 3
    }))
    suppressWarnings(sqrt(diag(2 * solve(curvature)))[-1])
  }, numeric(size - 1))
  apply(matrix(votes, size - 1), 1, median, na.rm = TRUE)
}

# The logarithm of each group's likelihood, integrated over its intercept.
exact_likelihood <- function(data, predictor, sigma) {
  if (sigma == 0) return(sum(dbinom(data$yes, data$size, plogis(predictor), log = TRUE)))
  sum(vapply(split(seq_len(nrow(data)), data$g), function(rows) {
    logarithm <- function(b) {
      sum(dbinom(data$yes[rows], data$size[rows], plogis(predictor[rows] + b), log = TRUE)) + dnorm(b, 0, sigma, log = TRUE)
    }
    best <- optimize(logarithm, c(-8, 8) * sigma, maximum = TRUE, tol = 1e-10)
    height <- function(b) vapply(b, function(each) exp(logarithm(each) - best$objective), 0)
    ends <- best$maximum + c(-12, 12) * sigma
    best$objective + log(integrate(height, ends[1], best$maximum, rel.tol = 1e-11, subdivisions = 1000)$value
      + integrate(height, best$maximum, ends[2], rel.tol = 1e-11, subdivisions = 1000)$value)
  }, 0))
}

# With several variances lme4's inner loop, however it is told, stops a little early; glmmTMB has exact derivatives.
steady <- glmerControl(optimizer = "bobyqa", tolPwrss = 1e-10, optCtrl = list(rhobeg = 0.1, rhoend = 1e-10, maxfun = 1e5))

crossed_data <- function(question) as_frame(question, c("y", "x", "muni", "worker", "vignette"))

crossed <- function(question) {
  fit <- glmer(as.formula(question$formula), crossed_data(question), family = binomial, control = steady)
  spread <- as.data.frame(VarCorr(fit))
  figures <- list(
    fixef = I(unname(fixef(fit))), fixef_names = I(names(fixef(fit))), se = I(sqrt(diag(as.matrix(vcov(fit))))),
    sigma = as.list(setNames(spread$sdcor, spread$grp)), logLik = as.numeric(logLik(fit)))
  for (name in spread$grp) {
    own <- ranef(fit, condVar = TRUE)[[name]]
    listed <- seq_len(min(40, nrow(own)))
    figures[[paste0("blup_levels_", name)]] <- I(rownames(own)[listed])
    figures[[paste0("blup_mode_", name)]] <- I(own[listed, 1])
    figures[[paste0("blup_sd_", name)]] <- I(sqrt(as.vector(attr(own, "postVar")))[listed])
  }
  figures
}

crossed_tmb <- function(question) {
  fit <- glmmTMB::glmmTMB(
    as.formula(question$formula), crossed_data(question), family = binomial,
    control = glmmTMB::glmmTMBControl(optCtrl = list(iter.max = 1e4, eval.max = 1e4, rel.tol = 1e-14, x.tol = 1e-12)))
  effects <- glmmTMB::fixef(fit)$cond
  list(fixef = I(effects), fixef_names = I(names(effects)), se = I(sqrt(diag(vcov(fit)$cond))),
       sigma = lapply(glmmTMB::VarCorr(fit)$cond, function(spread) attr(spread, "stddev")),
       # logLik() itself gives NA where a variance of 0 leaves the Hessian flat.
       logLik = -fit$fit$objective)
}

# Each measure's information when abilities are seen, over what is then known of them, summed on a fine grid.
partial_errors <- function(design, person, y, effects, sigma) {
  grid <- seq(-8, 8, length.out = 801) * sigma
  predictor <- drop(design %*% effects)
  information <- numeric(ncol(design))
  for (rows in split(seq_along(y), person)) {
    chances <- plogis(outer(predictor[rows], grid, "+"))
    logs <- colSums(y[rows] * log(chances) + (1 - y[rows]) * log1p(-chances)) + dnorm(grid, 0, sigma, log = TRUE)
    weights <- exp(logs - max(logs))
    seen <- drop((chances * (1 - chances)) %*% (weights / sum(weights)))
    information <- information + colSums(design[rows, , drop = FALSE]^2 * seen)
  }
  1 / sqrt(information)
}

fit_rasch <- function(long, formula) {
  fit <- tight_fit(formula, long, 25)$fit
  sigma <- sqrt(VarCorr(fit)$person[1])
  errors <- partial_errors(getME(fit, "X"), long$person, long$y, fixef(fit), sigma)
  list(measures = -unname(fixef(fit)), errors = errors, variance = sigma^2, deviance = -2 * as.numeric(logLik(fit)),
       persons = nlevels(long$person))
}

rasch <- function(question) {
  fit <- fit_rasch(as_frame(question, c("person", "item", "y")), y ~ 0 + item + (1 | person))
  list(item_difficulty = I(fit$measures), item_se = I(fit$errors), person_variance = fit$variance, deviance = fit$deviance,
       npersons = fit$persons)
}

facets <- function(question) {
  items <- as_texts(question$items)
  wide <- as_frame(question, c("pid", "rater", items))
  long <- data.frame(person = rep(wide$pid, length(items)), rater = rep(wide$rater, length(items)),
                     item = factor(rep(items, each = nrow(wide)), levels = items), y = unlist(wide[items]))
  contrasts(long$rater) <- contr.sum(nlevels(long$rater))
  fit <- fit_rasch(long, y ~ 0 + item + rater + (1 | person))
  raters <- -seq_along(items)
  # The last rater is what is left of 0.
  list(xsi = I(c(fit$measures, -sum(fit$measures[raters]))), se = I(c(fit$errors, sqrt(sum(fit$errors[raters]^2)))),
       person_variance = fit$variance, deviance = fit$deviance, npersons = fit$persons)
}
