# Random-effects pooling of effects in single patients, by metafor: REML, Knapp-Hartung with the factor at least 1, prediction interval, shrunken effects.
# Run from the root of the project: Rscript reference/single-patient/pooling.R > reference/single-patient/pooling.json
suppressPackageStartupMessages(library(metafor))
sets <- list(
  varied = list(y = c(-4.2, -1.1, -6.8, 0.4, -3.3, -2.5, -7.9), s = c(1.1, 0.9, 1.6, 1.2, 0.8, 1.4, 2.1)),
  alike = list(y = c(-2.1, -1.9, -2.3, -2.0), s = c(1.0, 1.2, 0.9, 1.1)),
  two = list(y = c(-3, 1), s = c(1, 0.5)))
show <- function(x) paste0("[", paste(format(x, digits = 15), collapse = ", "), "]")
parts <- sapply(names(sets), function(n) {
  d <- sets[[n]]
  f <- rma(d$y, sei = d$s, method = "REML", test = "adhoc", control = list(threshold = 1e-15, maxiter = 1000, stepadj = 0.5))
  p <- predict(f)
  b <- blup(f)
  sprintf(' "%s": {"y": %s, "s": %s, "tau2": %s, "estimate": %s, "se": %s, "low": %s, "high": %s, "prediction": %s, "Q": %s, "Qp": %s, "shrunken": %s}',
    n, show(d$y), show(d$s), format(f$tau2, digits = 15), format(f$beta[1], digits = 15), format(f$se, digits = 15),
    format(f$ci.lb, digits = 15), format(f$ci.ub, digits = 15), show(c(p$pi.lb, p$pi.ub)), format(f$QE, digits = 15), format(f$QEp, digits = 15), show(b$pred))
})
cat(sprintf('{"computed_by": "R %s, metafor %s",\n%s\n}\n', getRversion(), packageVersion("metafor"), paste(parts, collapse = ",\n")))
