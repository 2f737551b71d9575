# Weighted comparisons of those with TMS and those without in data/factorial_patient_level.csv, as if nobody had drawn lots.
# The sandwich variance of the stacked estimating equations, its derivative by numDeriv.
# Run from the root of the project: Rscript reference/observational/observational.R > reference/observational/observational.json
suppressPackageStartupMessages(library(numDeriv))
d <- read.csv("data/factorial_patient_level.csv")
d <- d[!is.na(d$mind12), ]
d$change <- d$mind12 - d$mind0
X <- model.matrix(~ mind0 + age + I(sex == "M") + I(site == "B") + I(site == "C"), d)
z <- d$tms
g <- glm.fit(X, z, family = binomial(), control = list(epsilon = 1e-15, maxit = 100))
weights_of <- list(
  overlap = function(e) ifelse(z == 1, 1 - e, e),
  everyone = function(e) ifelse(z == 1, 1 / e, 1 / (1 - e)),
  treated = function(e) ifelse(z == 1, 1, e / (1 - e)))
equations <- function(theta, y, w) {
  e <- plogis(drop(X %*% theta[-(1:2)]))
  cbind(z * w(e) * (y - theta[1]), (1 - z) * w(e) * (y - theta[2]), (z - e) * X)
}
show <- function(x) format(x, digits = 15)
lines <- c()
for (outcome in c("change", "resp")) for (target in names(weights_of)) {
  y <- d[[outcome]]; w <- weights_of[[target]]; ww <- w(g$fitted.values)
  means <- c(sum(ww * z * y) / sum(ww * z), sum(ww * (1 - z) * y) / sum(ww * (1 - z)))
  theta <- c(means, g$coefficients)
  A <- jacobian(function(t) colSums(equations(t, y, w)), theta)
  psi <- equations(theta, y, w)
  V <- solve(A) %*% crossprod(psi) %*% t(solve(A))
  diff_se <- sqrt(V[1, 1] + V[2, 2] - 2 * V[1, 2])
  ratio_se <- sqrt(V[1, 1] / means[1]^2 + V[2, 2] / means[2]^2 - 2 * V[1, 2] / prod(means))
  lines <- c(lines, sprintf('  {"outcome": "%s", "target": "%s", "treated": %s, "control": %s, "difference": %s, "se": %s, "log_ratio_se": %s, "ess": [%s, %s]}',
    outcome, target, show(means[1]), show(means[2]), show(means[1] - means[2]), show(diff_se),
    if (outcome == "resp") show(ratio_se) else "null",
    show(sum(ww[z == 1])^2 / sum(ww[z == 1]^2)), show(sum(ww[z == 0])^2 / sum(ww[z == 0]^2))))
}
smd <- sapply(c("mind0", "age"), function(v) (mean(d[z == 1, v]) - mean(d[z == 0, v])) / sqrt((var(d[z == 1, v]) + var(d[z == 0, v])) / 2))
cat(sprintf('{"computed_by": "R %s, numDeriv %s",\n "standardised_differences": {"mind0": %s, "age": %s},\n "comparisons": [\n%s\n]}\n',
  getRversion(), packageVersion("numDeriv"), show(smd[1]), show(smd[2]), paste(lines, collapse = ",\n")))
