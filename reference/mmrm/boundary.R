# Random slopes whose best covariance lies on the border of what a covariance can be: one of the two standard deviations is 0 or their
# correlation is 1 or -1. The answers of lme4 1.1-31, which calls them singular, from several starts of its optimiser.
# Run in the root of the project: Rscript reference/mmrm/boundary.R > reference/mmrm/boundary.json
suppressPackageStartupMessages(library(lme4))
d <- read.csv("data/factorial_2x2.csv", stringsAsFactors = FALSE)
d <- d[!is.na(d$lcrp), ]
one <- function(visits) {
  rows <- d[d$visit %in% visits, ]
  rows$visit <- factor(rows$visit, levels = visits)
  control <- lmerControl(optimizer = "nloptwrap", optCtrl = list(xtol_abs = 1e-13, ftol_abs = 1e-14, maxeval = 1e5), check.conv.singular = "ignore")
  fits <- lapply(list(c(1, 0, 1), c(3, 0.5, 0.1), c(3, -0.5, 0.1)), function(start)
    lmer(lcrp ~ visit + tms * exo + (week | id), rows, REML = TRUE, start = start, control = control))
  fit <- fits[[which.min(sapply(fits, REMLcrit))]]
  G <- VarCorr(fit)$id
  numbers <- function(x) paste(format(x, digits = 15, trim = TRUE), collapse = ", ")
  named <- function(x) paste(sprintf('"%s": %s', names(x), format(x, digits = 15, trim = TRUE)), collapse = ", ")
  sprintf(
    '{ "visits": ["%s"], "singular": %s, "n_obs": %d, "minus2logLik": %s,\n    "sd": { "sd.intercept": %s, "sd.slope": %s, "correlation": %s, "sd.residual": %s },\n    "beta": { %s },\n    "se": { %s } }',
    paste(visits, collapse = '", "'), tolower(isSingular(fit, 1e-5)), nobs(fit), numbers(REMLcrit(fit)),
    numbers(attr(G, "stddev")[1]), numbers(attr(G, "stddev")[2]), numbers(attr(G, "correlation")[1, 2]), numbers(sigma(fit)),
    named(fixef(fit)), named(sqrt(diag(as.matrix(vcov(fit)))))
  )
}
cat("[\n  ", paste(sapply(list(paste0("V", 1:3), paste0("V", 1:4), paste0("V", 5:8)), one), collapse = ",\n  "), "\n]\n", sep = "")
