# Conditional mean imputation under reference-based assumptions, written out with R's own matrices: the means and covariance
# of the mixed model are the polished ones of mmrm (reference/mmrm/factorial.json, mind/us), every missing value becomes its
# conditional mean, and lm() answers at week 12. A subject's reference is itself without the exosome.
# Run in the root of the project: Rscript reference/missing/reference-based.R > reference/missing/reference-based.json
library(jsonlite)
fit <- fromJSON("reference/mmrm/factorial.json")[["mind/us"]]
beta <- unlist(fit$beta)
S <- fit$Sigma
data <- read.csv("data/factorial_2x2.csv", stringsAsFactors = FALSE)
visits <- paste0("V", 1:8)
subjects <- unique(data$id)
first <- data[match(subjects, data$id), ]

grid <- function(exo) {
  g <- first[rep(seq_along(subjects), each = 8), ]
  g$visit <- factor(rep(visits, length(subjects)), levels = visits)
  g$site <- factor(g$site, levels = c("A", "B", "C"))
  g$sex <- factor(g$sex, levels = c("F", "M"))
  g$exo <- rep(exo, each = 8)
  X <- model.matrix(~ mind0 * visit + site + sex + tms * exo * visit, g)
  matrix(X[, names(beta)] %*% beta, ncol = 8, byrow = TRUE)
}
own <- grid(first$exo)
reference <- grid(rep(0, length(subjects)))

Y <- matrix(NA_real_, length(subjects), 8)
Y[cbind(match(data$id, subjects), match(data$visit, visits))] <- data$mind_chg

assumed <- function(how, m, r, last) {
  after <- seq_len(8) > last
  switch(how,
    MAR = m,
    J2R = ifelse(after, r, m),
    CR = r,
    CIR = if (last == 0) r else ifelse(after, m[last] + r - r[last], m),
    LMCF = if (last == 0) rep(r[1], 8) else ifelse(after, m[last], m))
}
result <- lapply(setNames(nm = c("MAR", "J2R", "CR", "CIR", "LMCF")), function(how) {
  filled <- Y
  for (i in seq_along(subjects)) {
    seen <- which(!is.na(Y[i, ]))
    gone <- which(is.na(Y[i, ]))
    if (length(gone) == 0) next
    mean <- assumed(how, own[i, ], reference[i, ], if (length(seen)) max(seen) else 0)
    filled[i, gone] <- mean[gone] + S[gone, seen, drop = FALSE] %*% solve(S[seen, seen], (Y[i, ] - mean)[seen])
  }
  at <- data.frame(y = filled[, 8], first[, c("mind0", "site", "sex", "tms", "exo")])
  fitted <- lm(y ~ mind0 + site + sex + tms * exo, at)
  gone <- as.numeric(is.na(Y[, 8]) & first$exo == 1)
  slope <- lm(gone ~ mind0 + site + sex + tms * exo, cbind(at, gone))
  contrast <- function(f) unname(coef(f)["exo"] + coef(f)["tms:exo"])
  list(estimate = contrast(fitted), slope = contrast(slope))
})
cat(toJSON(list(program = R.version.string, contrast = "both minus TMS at V8", assumptions = result), auto_unbox = TRUE, digits = 15, pretty = TRUE), "\n")
