/**
 * The analysis as a program in R with the package mmrm (0.3.18 gave the reference numbers): the same formula, the structure
 * that was used, and every contrast as weights of coefficients by their names. Kenward-Roger is asked for with
 * `vcov = "Kenward-Roger-Linear"`, the form that does not depend on how the covariance is written. Random slopes are no
 * structure of mmrm and are written with nlme, which has no Satterthwaite degrees of freedom.
 */
import type { Formula } from "../data/formula.ts";
import { type CodeRequest, codedContrasts } from "./code.ts";

/** The visits as a factor, where the plan has them as numbers. */
const VISIT_FACTOR = "visit.factor";

/** The program. */
export function rCode(request: CodeRequest): string {
  const { plan, fitted, dataPath, remarks } = request;
  const { data } = plan;
  const used = [data.subject, data.visit, ...fitted.formula.variables, ...(plan.model.group === null ? [] : [plan.model.group])];
  const factors = Object.entries(data.factors).filter(([name]) => used.includes(name));
  return [
    ...remarks.map((remark) => `# ${remark}`),
    `library(${fitted.fit.covariance === "slopes" ? "nlme" : "mmrm"})`,
    `data <- read.csv(${quoted(dataPath)}, na.strings = c("", "NA"), check.names = FALSE)`,
    `data[[${quoted(data.subject)}]] <- factor(data[[${quoted(data.subject)}]])`,
    ...factors.map(([name, levels]) => factorLine(name, levels)),
    ...(data.factors[data.visit] === undefined ? [factorLine(VISIT_FACTOR, fitted.analysed.visits, data.visit)] : []),
    ...(fitted.fit.covariance === "slopes" ? slopesFit(request) : mmrmFit(request)),
    "",
  ].join("\n");
}

function mmrmFit(request: CodeRequest): readonly string[] {
  const { plan, fitted } = request;
  const { data, model } = plan;
  const isLinear = model.df === "kenward-roger-linear";
  const subject = model.group === null ? name(data.subject) : `${name(model.group)} / ${name(data.subject)}`;
  const visit = data.factors[data.visit] === undefined ? VISIT_FACTOR : data.visit;
  const times = fitted.fit.covariance === "sp_exp" ? (data.time ?? data.visit) : visit;
  return [
    "fit <- mmrm(",
    `  ${formulaText(fitted.formula)} + ${fitted.fit.covariance}(${name(times)} | ${subject}),`,
    "  data = data,",
    `  reml = ${model.likelihood === "REML" ? "TRUE" : "FALSE"},`,
    `  method = ${quoted(isLinear ? "Kenward-Roger" : "Satterthwaite")}${isLinear ? ',\n  vcov = "Kenward-Roger-Linear"' : ""}`,
    ")",
    "print(-2 * as.numeric(logLik(fit)), digits = 15)",
    "print(coef(summary(fit)), digits = 15)",
    ...weightsFunction("coef(fit, complete = FALSE)"),
    ...contrastLines(request),
  ];
}

/** Weights of all coefficients from those that are not zero. */
function weightsFunction(coefficients: string): readonly string[] {
  return ["weights_of <- function(some) {", `  all <- ${coefficients} * 0`, "  all[names(some)] <- some", "  all", "}"];
}

function contrastLines(request: CodeRequest): readonly string[] {
  return codedContrasts(request).flatMap(({ name: title, rows }) => {
    const weights = rows.map((row) => `weights_of(${namedWeights(request, row)})`);
    const call = rows.length === 1 ? `df_1d(fit, ${weights[0]})` : `df_md(fit, rbind(\n  ${weights.join(",\n  ")}\n))`;
    return [`cat(${quoted(`${title}\n`)})`, `print(unlist(${call}), digits = 15)`];
  });
}

function slopesFit(request: CodeRequest): readonly string[] {
  const { plan, fitted } = request;
  const { data, model } = plan;
  return [
    "fit <- lme(",
    `  ${formulaText(fitted.formula)},`,
    `  random = ~ ${name(data.time ?? data.visit)} | ${name(data.subject)},`,
    `  data = data, na.action = na.omit, method = ${quoted(model.likelihood)}`,
    ")",
    "print(-2 * as.numeric(logLik(fit)), digits = 15)",
    "print(summary(fit)$tTable, digits = 15)",
    ...weightsFunction("fixef(fit)"),
    "# Estimate and standard error, or F of several degrees of freedom: nlme has no denominator to go with them.",
    "test_of <- function(rows) {",
    "  estimate <- drop(rows %*% fixef(fit))",
    "  spread <- rows %*% vcov(fit) %*% t(rows)",
    "  if (nrow(rows) == 1) c(estimate = estimate, se = sqrt(drop(spread)))",
    "  else c(F = drop(estimate %*% solve(spread, estimate)) / nrow(rows), numerator_df = nrow(rows))",
    "}",
    ...codedContrasts(request).flatMap(({ name: title, rows }) => [
      `cat(${quoted(`${title}\n`)})`,
      `print(test_of(rbind(${rows.map((row) => `weights_of(${namedWeights(request, row)})`).join(", ")})), digits = 15)`,
    ]),
  ];
}

function namedWeights({ fitted }: CodeRequest, row: Float64Array): string {
  const some = fitted.columns.flatMap((column, index) => (row[index] === 0 ? [] : [`${quoted(column.name)} = ${row[index]}`]));
  return `c(${some.join(", ")})`;
}

function formulaText({ response, intercept, terms }: Formula): string {
  const right = [...(intercept ? [] : ["0"]), ...terms.map((term) => term.map(name).join(":"))];
  return `${name(response)} ~ ${right.length === 0 ? "1" : right.join(" + ")}`;
}

function factorLine(column: string, levels: readonly string[], source = column): string {
  return `data[[${quoted(column)}]] <- factor(data[[${quoted(source)}]], levels = c(${levels.map(quoted).join(", ")}))`;
}

/** A name as it stands in a formula. */
function name(column: string): string {
  return /^[A-Za-z][A-Za-z0-9._]*$/.test(column) ? column : `\`${column}\``;
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
