# Probabilities of group sequential designs and of the min test as multivariate normal integrals.
# Run: Rscript multivariate-normal.R > multivariate-normal.json   (R 4.2.2, mvtnorm)
library(mvtnorm)
set.seed(20261125)
accurate <- GenzBretz(maxpts = 5e6, abseps = 1e-9)

# P(stop above at look k) for each k, when the mean of Z at the end is `drift`; Z_k = B(t_k) / sqrt(t_k).
crossing <- function(t, lower, upper, drift) {
  correlation <- outer(t, t, function(a, b) sqrt(pmin(a, b) / pmax(a, b)))
  sapply(seq_along(t), function(k) {
    lo <- c(lower[seq_len(k - 1)], upper[k])
    hi <- c(upper[seq_len(k - 1)], Inf)
    mean <- drift * sqrt(t[1:k])
    if (k == 1) return(pnorm(mean - upper[1]))
    as.numeric(pmvnorm(lo, hi, mean = mean, corr = correlation[1:k, 1:k], algorithm = accurate))
  })
}

designs <- list(
  list(t = c(0.3, 0.7, 1), lower = c(-0.2, 0.6, 2), upper = c(3.1, 2.4, 2), drift = 0),
  list(t = c(0.3, 0.7, 1), lower = c(-0.2, 0.6, 2), upper = c(3.1, 2.4, 2), drift = 2.8),
  list(t = c(0.5, 0.6, 1), lower = c(-2.5, -2.4, -2), upper = c(2.5, 2.4, 2), drift = 1.5)
)
cat('{\n  "crossing": [\n')
rows <- sapply(designs, function(d) {
  p <- crossing(d$t, d$lower, d$upper, d$drift)
  sprintf('    {"information": [%s], "lower": [%s], "upper": [%s], "drift": %s, "above": [%s]}',
    paste(d$t, collapse = ", "), paste(d$lower, collapse = ", "), paste(d$upper, collapse = ", "), d$drift,
    paste(sprintf("%.9f", p), collapse = ", "))
})
cat(paste(rows, collapse = ",\n"))

# Both beats TMS alone and beats exosome alone (fewer is better): the arm of both is shared.
mintest <- function(mean, se) {
  d <- c(mean[2] - mean[4], mean[3] - mean[4])
  s <- sqrt(c(se[2]^2, se[3]^2) + se[4]^2)
  r <- se[4]^2 / prod(s)
  as.numeric(pmvnorm(rep(qnorm(0.975), 2), c(Inf, Inf), mean = d / s, corr = matrix(c(1, r, r, 1), 2), algorithm = TVPACK(1e-14)))
}
cases <- list(
  list(mean = c(-4, -8, -5, -12), se = c(1, 1, 1, 1)),
  list(mean = c(-4, -8, -8, -8), se = c(1, 1, 1, 1)),
  list(mean = c(0, -3, -1, -5), se = c(1.2, 0.9, 1.1, 0.7))
)
cat('\n  ],\n  "minTest": [\n')
rows <- sapply(cases, function(d) sprintf('    {"mean": [%s], "standardError": [%s], "power": %.12f}',
  paste(d$mean, collapse = ", "), paste(d$se, collapse = ", "), mintest(d$mean, d$se)))
cat(paste(rows, collapse = ",\n"), "\n  ]\n}\n")
