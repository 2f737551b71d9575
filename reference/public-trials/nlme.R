# Independent numbers for three public trials that are not part of this project, by nlme::gls (REML, general correlation,
# a variance for each visit), which is the unstructured mixed model found by another program on another path.
# Usage: Rscript nlme.R FOLDER > nlme.json, where FOLDER holds antidepressant_hamd17.csv, fev_data.csv and bcva_data.csv.
library(nlme)
folder <- commandArgs(trailingOnly = TRUE)[1]

fit_trial <- function(file, formula, subject, visit, factors) {
  data <- read.csv(file.path(folder, file), na.strings = c("", "NA"))
  for (name in names(factors)) data[[name]] <- factor(data[[name]], levels = factors[[name]])
  data <- data[complete.cases(data[, c(all.vars(formula), subject, visit)]), ]
  data$subject <- factor(data[[subject]])
  data$order <- as.integer(data[[visit]])
  data$visit <- data[[visit]]
  data <- data[order(data$subject, data$order), ]
  fit <- gls(formula, data = data, correlation = corSymm(form = ~ order | subject), weights = varIdent(form = ~ 1 | visit),
             method = "REML", control = glsControl(maxIter = 500, msMaxIter = 500, tolerance = 1e-12, msTol = 1e-12))
  list(formula = paste(deparse(formula, width.cutoff = 500), collapse = ""), observations = nrow(data),
       subjects = nlevels(data$subject), minus2LogLikelihood = -2 * as.numeric(logLik(fit)), coefficients = as.list(coef(fit)),
       standardErrors = as.list(sqrt(diag(fit$varBeta))))
}

text <- function(value) {
  if (is.list(value)) paste0("{", paste0("\"", names(value), "\": ", vapply(value, text, ""), collapse = ", "), "}")
  else if (is.character(value)) paste0("\"", value, "\"")
  else format(value, digits = 12)
}

visits <- function(prefix, n) sprintf(prefix, seq_len(n))
result <- list(
  program = paste("nlme", packageVersion("nlme"), "on", R.version.string),
  antidepressant_hamd17 = fit_trial("antidepressant_hamd17.csv", CHANGE ~ BASVAL * VISIT + THERAPY * VISIT, "PATIENT", "VISIT",
    list(VISIT = c("4", "5", "6", "7"), THERAPY = c("PLACEBO", "DRUG"))),
  fev_data = fit_trial("fev_data.csv", FEV1 ~ RACE + SEX + ARMCD * AVISIT, "USUBJID", "AVISIT",
    list(AVISIT = visits("VIS%d", 4), ARMCD = c("PBO", "TRT"), RACE = c("Asian", "Black or African American", "White"), SEX = c("Male", "Female"))),
  bcva_data = fit_trial("bcva_data.csv", BCVA_CHG ~ BCVA_BL + RACE + ARMCD * AVISIT, "USUBJID", "AVISIT",
    list(AVISIT = visits("VIS%02d", 10), ARMCD = c("CTL", "TRT"), RACE = c("Asian", "Black", "White")))
)
cat(text(result), "\n")
