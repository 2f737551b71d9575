# Seconds that R's programs take for one unstructured REML fit of the file given: Rscript bench/mmrm-peers.R file visits package ...
# Prints one line a package: its name, its version, the seconds, and -2 log L; or its name and why it was left out.
args <- commandArgs(TRUE)
d <- read.csv(args[1]); d$visit <- factor(d$visit); d$t <- as.integer(d$visit); d$id <- factor(d$id)
formula <- y ~ base * visit + tms * exo * visit
fits <- list(
  nlme = function() nlme::gls(formula, d, correlation = nlme::corSymm(form = ~ t | id), weights = nlme::varIdent(form = ~ 1 | visit), method = "REML", control = nlme::glsControl(opt = "optim", msMaxIter = 500, maxIter = 200)),
  glmmTMB = function() glmmTMB::glmmTMB(y ~ base * visit + tms * exo * visit + us(0 + visit | id), d, dispformula = ~ 0, REML = TRUE),
  lme4 = function() lme4::lmer(y ~ base * visit + tms * exo * visit + (0 + visit | id), d, REML = TRUE, control = lme4::lmerControl(calc.derivs = FALSE, check.nobs.vs.nRE = "ignore"))
)
for (name in args[-1]) {
  if (!requireNamespace(name, quietly = TRUE)) { cat(name, "left-out", "not-installed\n"); next }
  fit <- NULL
  seconds <- system.time(fit <- tryCatch(suppressWarnings(suppressMessages(fits[[name]]())), error = function(e) e))[["elapsed"]]
  if (inherits(fit, "error")) { cat(name, "left-out", gsub("\\s+", "-", conditionMessage(fit)), "\n"); next }
  cat(name, as.character(packageVersion(name)), seconds, sprintf("%.6f", -2 * as.numeric(logLik(fit))), "\n")
}
