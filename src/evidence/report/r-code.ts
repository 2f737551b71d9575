/**
 * The analysis as a program in R with the package mmrm (0.3.18 gave the reference numbers): the same formula, the structure
 * that was used, and every contrast as weights of coefficients by their names. Kenward-Roger is asked for with
 * `vcov = "Kenward-Roger-Linear"`, the form that does not depend on how the covariance is written. Random slopes are no
 * structure of mmrm and are written with nlme, which has no Satterthwaite degrees of freedom.
 */
import { type CodeRequest, codedContrasts, constrainedOf } from "./code.ts";
import { baselineRows, constrainedColumns, constrainedName, constrainedRightSide } from "./r-constrained.ts";
import { factorLine, nameInFormula, quoted, rightSide } from "./r-syntax.ts";

/** The visits as a factor, where the plan has them as numbers; and as numbers, where a baseline was put before them. */
const VISIT_FACTOR = "visit.factor";
const VISIT_NUMBER = "visit.number";

/** The program. */
export function rCode(request: CodeRequest): string {
  const { plan, fitted, dataPath, remarks } = request;
  const { data } = plan;
  const used = [data.subject, data.visit, ...fitted.formula.variables, ...(plan.model.group === null ? [] : [plan.model.group])];
  const constrained = constrainedOf(plan);
  const factors = Object.entries(data.factors)
    .filter(([name]) => used.includes(name))
    .map(([name, levels]) => [name, name === constrained?.visit ? [constrained.level, ...levels] : levels] as const);
  return [
    ...remarks.map((remark) => `# ${remark}`),
    `library(${fitted.fit.covariance === "slopes" ? "nlme" : "mmrm"})`,
    `data <- read.csv(${quoted(dataPath)}, na.strings = c("", "NA"), check.names = FALSE)`,
    `data[[${quoted(data.subject)}]] <- factor(data[[${quoted(data.subject)}]])`,
    ...(constrained === undefined ? [] : baselineRows(constrained)),
    ...factors.map(([name, levels]) => factorLine(name, levels)),
    ...(data.factors[data.visit] === undefined ? [factorLine(VISIT_FACTOR, fitted.analysed.visits, data.visit)] : []),
    ...(constrained === undefined ? [] : constrainedColumns(fitted)),
    ...(isTimedByVisit(request) ? [`data[[${quoted(VISIT_NUMBER)}]] <- as.numeric(as.character(data[[${quoted(data.visit)}]]))`] : []),
    ...(fitted.fit.covariance === "slopes" ? slopesFit(request) : mmrmFit(request)),
    "",
  ].join("\n");
}

/** Whether the structure goes by the names of the visits as numbers, which a baseline among them has made a factor. */
function isTimedByVisit({ plan, fitted }: CodeRequest): boolean {
  const { covariance } = fitted.fit;
  return constrainedOf(plan) !== undefined && plan.data.time === null && (covariance === "slopes" || covariance === "sp_exp");
}

function timesOf(request: CodeRequest): string {
  const { data } = request.plan;
  return isTimedByVisit(request) ? VISIT_NUMBER : (data.time ?? data.visit);
}

/** The formula of the means. */
function meansOf({ plan, fitted }: CodeRequest): string {
  const right = constrainedOf(plan) === undefined ? rightSide(fitted.formula) : constrainedRightSide(fitted);
  return `${nameInFormula(fitted.formula.response)} ~ ${right}`;
}

function mmrmFit(request: CodeRequest): readonly string[] {
  const { plan, fitted } = request;
  const { data, model } = plan;
  const isLinear = model.df === "kenward-roger-linear";
  const subject = model.group === null ? nameInFormula(data.subject) : `${nameInFormula(model.group)} / ${nameInFormula(data.subject)}`;
  const visit = data.factors[data.visit] === undefined ? VISIT_FACTOR : data.visit;
  const times = fitted.fit.covariance === "sp_exp" ? timesOf(request) : visit;
  return [
    "fit <- mmrm(",
    `  ${meansOf(request)} + ${fitted.fit.covariance}(${nameInFormula(times)} | ${subject}),`,
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
  const { plan } = request;
  const { data, model } = plan;
  return [
    "fit <- lme(",
    `  ${meansOf(request)},`,
    `  random = ~ ${nameInFormula(timesOf(request))} | ${nameInFormula(data.subject)},`,
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

function namedWeights({ plan, fitted }: CodeRequest, row: Float64Array): string {
  const isConstrained = constrainedOf(plan) !== undefined;
  const some = fitted.columns.flatMap((column, index) =>
    row[index] === 0 ? [] : [`${quoted(isConstrained ? constrainedName(index) : column.name)} = ${row[index]}`],
  );
  return `c(${some.join(", ")})`;
}
