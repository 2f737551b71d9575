# Reference numbers for covariance structures that mmrm 0.3.18 was not polished for here: csh, ad, sp_exp, random slopes, covariance
# by group, and covariates or times that change within a subject. Nothing but base R: the restricted likelihood written out subject by
# subject, minimised by BFGS and then by Newton steps on derivatives taken by fourth-order central differences.
# Run in the root of the project: Rscript reference/mmrm/structures.R > reference/mmrm/structures.json
d <- read.csv("data/factorial_2x2.csv", stringsAsFactors = FALSE)
d <- d[!is.na(d$mind_chg), ]
d$visit <- factor(d$visit, levels = paste0("V", 1:8))
d$site <- factor(d$site, levels = c("A", "B", "C"))
d$sex <- factor(d$sex, levels = c("F", "M"))
d$t <- as.integer(d$visit)
number <- as.integer(sub("P", "", d$id))
# Days on which nobody came as planned, in tenths of a week, by a rule that anybody can repeat.
d$time <- d$week + ((number * 7 + d$t * 3) %% 5 - 2) / 10

# Subjects with the same visits, times and sex have the same Sigma: they are whitened together, p + 1 columns each.
minus2 <- function(model, theta, keep = FALSE) {
  p <- ncol(model$X); G <- matrix(0, p + 1, p + 1); ld <- 0
  for (one in model$groups) {
    C <- tryCatch(chol(model$sigma(theta, one$rows[, 1])), error = function(e) NULL)
    if (is.null(C)) return(Inf)
    m <- nrow(one$rows); n <- ncol(one$rows)
    Z <- backsolve(C, one$stacked, transpose = TRUE)
    Z <- matrix(aperm(array(Z, c(m, p + 1, n)), c(1, 3, 2)), m * n)
    G <- G + crossprod(Z); ld <- ld + 2 * n * sum(log(diag(C)))
  }
  A <- G[1:p, 1:p]; b <- G[1:p, p + 1]; yy <- G[p + 1, p + 1]
  R <- tryCatch(chol(A), error = function(e) NULL)
  if (is.null(R)) return(Inf)
  z <- backsolve(R, b, transpose = TRUE)
  v <- (length(model$y) - p) * log(2 * pi) + ld + 2 * sum(log(diag(R))) + yy - sum(z^2)
  if (!keep) return(v)
  list(value = v, K = chol2inv(R), beta = drop(backsolve(R, z)))
}
grouped <- function(X, y, data) {
  subjects <- split(seq_len(nrow(data)), data$id)
  keys <- sapply(subjects, function(r) paste(data$sex[r[1]], paste(data$t[r], data$time[r], collapse = " ")))
  lapply(split(subjects, keys), function(same) {
    rows <- matrix(unlist(same), ncol = length(same))
    list(rows = rows, stacked = do.call(cbind, lapply(seq_len(ncol(rows)), function(i) cbind(X[rows[, i], , drop = FALSE], y[rows[, i]]))))
  })
}
slope <- function(f, x, h = 1e-3) sapply(seq_along(x), function(i) {
  e <- replace(numeric(length(x)), i, h)
  (8 * (f(x + e) - f(x - e)) - (f(x + 2 * e) - f(x - 2 * e))) / (12 * h)
})
bend <- function(f, x, h = 2e-3) {
  n <- length(x); H <- matrix(0, n, n); f0 <- f(x); unit <- function(i, s) replace(numeric(n), i, s)
  for (i in 1:n) {
    g <- function(s) f(x + unit(i, s))
    H[i, i] <- (-g(2 * h) + 16 * g(h) - 30 * f0 + 16 * g(-h) - g(-2 * h)) / (12 * h^2)
    if (i > 1) for (j in 1:(i - 1)) {
      m <- function(s) (f(x + unit(i, s) + unit(j, s)) - f(x + unit(i, s) - unit(j, s)) - f(x - unit(i, s) + unit(j, s)) + f(x - unit(i, s) - unit(j, s))) / (4 * s^2)
      H[i, j] <- H[j, i] <- (4 * m(h) - m(2 * h)) / 3
    }
  }
  H
}
fit <- function(name, formula, data, start, sigma, contrasts) {
  X <- model.matrix(formula, data); y <- data$mind_chg
  model <- list(X = X, y = y, groups = grouped(X, y, data), sigma = function(theta, rows) sigma(theta, list(t = data$t[rows], week = data$week[rows], time = data$time[rows], sex = data$sex[rows])))
  f <- function(theta) minus2(model, theta)
  theta <- optim(start, f, method = "BFGS", control = list(maxit = 500, reltol = 1e-14))$par
  for (step in 1:3) { g <- slope(f, theta); H <- bend(f, theta); theta <- theta - solve(H, g) }
  g <- slope(f, theta); H <- bend(f, theta)
  at <- minus2(model, theta, TRUE); names(at$beta) <- colnames(model$X)
  V <- 2 * solve(H)
  rows <- lapply(names(contrasts), function(key) {
    l <- setNames(numeric(ncol(model$X)), colnames(model$X)); l[names(contrasts[[key]])] <- contrasts[[key]]
    v <- function(theta) { K <- minus2(model, theta, TRUE)$K; drop(l %*% K %*% l) }
    gv <- slope(v, theta)
    sprintf('{"name":"%s","weights":{%s},"est":%.15g,"se":%.15g,"df":%.15g}', key,
      paste(sprintf('"%s":%.15g', names(contrasts[[key]]), contrasts[[key]]), collapse = ","), sum(l * at$beta), sqrt(v(theta)), 2 * v(theta)^2 / drop(gv %*% V %*% gv))
  })
  message(name, " ", format(Sys.time()), " gradient ", max(abs(g)))
  sprintf('"%s":{"n_obs":%d,"minus2logLik":%.15g,"max_abs_gradient":%.3g,"theta":[%s],"beta":{%s},"contrasts":[%s]}', name, nrow(data), at$value, max(abs(g)),
    paste(sprintf("%.15g", theta), collapse = ","), paste(sprintf('"%s":%.15g', names(at$beta), at$beta), collapse = ","), paste(rows, collapse = ","))
}
full <- ~ mind0 * visit + site + sex + tms * exo * visit
short <- ~ mind0 + visit + tms * exo
timed <- ~ mind0 + time + tms * exo + tms:time + exo:time
last <- list(interaction_last = c("tms:exo" = 1, "visitV8:tms:exo" = 1), tms_first = c(tms = 1))
plain <- list(interaction = c("tms:exo" = 1), tms = c(tms = 1), visitV8 = c(visitV8 = 1))
grow <- list(interaction = c("tms:exo" = 1), tms_time = c("time:tms" = 1))
scale <- function(sd, R) R * outer(sd, sd)
csh <- function(th, r) { R <- matrix(tanh(th[9]), length(r$t), length(r$t)); diag(R) <- 1; scale(exp(th[r$t]), R) }
ad <- function(th, r) { along <- cumsum(c(0, log(tanh(th[2:8])))); exp(2 * th[1]) * exp(-abs(outer(along[r$t], along[r$t], "-"))) }
sp <- function(th, time) exp(2 * th[1]) * exp(-abs(outer(time, time, "-")) * exp(th[2]))
slopes <- function(th, time) { L <- matrix(c(exp(th[2]), th[3], 0, exp(th[4])), 2); Z <- cbind(1, (time - 6) / 6); exp(2 * th[1]) * diag(length(time)) + Z %*% L %*% t(L) %*% t(Z) }
us <- function(th, t, q) { L <- matrix(0, q, q); L[lower.tri(L, TRUE)] <- th; S <- L %*% t(L); S[t, t, drop = FALSE] }
early <- d[d$t <= 3, ]; early$visit <- droplevels(early$visit)
start3 <- c(4, 2, 2, 4, 2, 4)
cat("{", paste(c(
  fit("csh", full, d, c(rep(log(5), 8), 0.5), csh, last),
  fit("ad", full, d, c(log(5), rep(0.8, 7)), ad, last),
  fit("sp_exp_week", short, d, c(log(5), -1.5), function(th, r) sp(th, r$week), plain),
  fit("slopes_week", short, d, c(log(2), log(4), 0.5, log(2)), function(th, r) slopes(th, r$week), plain),
  fit("sp_exp_time", timed, d, c(log(5), -1.5), function(th, r) sp(th, r$time), grow),
  fit("slopes_time", timed, d, c(log(2), log(4), 0.5, log(2)), function(th, r) slopes(th, r$time), grow),
  fit("us_by_sex", short, early, c(start3, start3), function(th, r) us(th[if (r$sex[1] == "F") 1:6 else 7:12], r$t, 3), list(interaction = c("tms:exo" = 1), tms = c(tms = 1))),
  fit("cs_by_sex", short, early, rep(c(log(4), 0.5), 2), function(th, r) { u <- if (r$sex[1] == "F") th[1:2] else th[3:4]; R <- matrix(tanh(u[2]), length(r$t), length(r$t)); diag(R) <- 1; exp(2 * u[1]) * R }, list(interaction = c("tms:exo" = 1), tms = c(tms = 1))),
  fit("us_moving_covariate", ~ mind0 + lcrp + visit + tms * exo, early, start3, function(th, r) us(th, r$t, 3), list(interaction = c("tms:exo" = 1), lcrp = c(lcrp = 1)))
), collapse = ",\n"), "}\n")
