/**
 * A constrained baseline (`constrained-baseline.ts`) as a program in SAS. The baseline becomes a row a subject at a visit of its
 * own; the columns of the model that the constraint leaves are written out as x1, x2, ... in a data step, since an effect of
 * CLASS variables cannot be had at some levels and not at others. Levels are compared as SAS prints them, whatever it took a
 * column for when it read the file.
 */
import type { ModelColumn, ModelPart } from "../data/model-matrix.ts";
import type { ConstrainedBaseline } from "../mmrm/constrained-baseline.ts";
import { type CodeRequest, codedContrasts } from "./code.ts";
import { sasCovariance, sasDegreesOfFreedom, sasMethod, sasText } from "./sas-syntax.ts";

/** The visit by name, and as a number. */
const VISIT = "visit_name";
const VISIT_NUMBER = "visit_number";

/** The steps after the data were read. */
export function sasConstrained(request: CodeRequest, constrained: ConstrainedBaseline): readonly string[] {
  const { plan, fitted } = request;
  const { data, model } = plan;
  const group = model.group === null ? [] : [model.group];
  const names = fitted.columns.map((_, index) => `x${index + 1}`);
  return [
    ...baselineRows(constrained, request),
    ...columnStep(request),
    `proc mixed data=trial method=${sasMethod(plan)};`,
    `  class ${[data.subject, VISIT, ...group].join(" ")};`,
    `  model ${fitted.formula.response} = ${names.join(" ")} / noint solution ddfm=${sasDegreesOfFreedom(plan)};`,
    `  ${sasCovariance(request, { visit: VISIT, time: data.time ?? VISIT_NUMBER })}`,
    ...codedContrasts(request).flatMap(({ name, rows }) => {
      const written = rows.map((row) => weightsOf(row, names));
      return rows.length === 1
        ? [`  estimate ${sasText(name)} ${written[0]} / cl;`]
        : [`  contrast ${sasText(name)} ${written.join(",\n    ")};`];
    }),
    "run;",
  ];
}

/** A row a subject at the baseline visit, beside all others; the order of the file decides which row of a subject is its first. */
function baselineRows({ subject, visit, outcome, baseline, level }: ConstrainedBaseline, { fitted }: CodeRequest): readonly string[] {
  // In bytes: a character of a name takes up to three.
  const width = 3 * Math.max(...fitted.analysed.visits.map((name) => name.length));
  return [
    "data trial; set trial; row_number = _n_; run;",
    `proc sort data=trial; by ${subject} row_number; run;`,
    "data trial;",
    "  set trial;",
    `  by ${subject};`,
    `  length ${VISIT} $${width};`,
    `  ${VISIT} = strip(vvalue(${visit}));`,
    "  output;",
    `  if first.${subject} and not missing(${subject}) then do;`,
    `    ${VISIT} = ${sasText(level)};`,
    `    ${outcome} = ${baseline};`,
    "    output;",
    "  end;",
    "run;",
  ];
}

/** The columns of the model, of the rows that have every factor. */
function columnStep({ plan, fitted }: CodeRequest): readonly string[] {
  const { visit } = plan.data;
  const factors = new Set(
    fitted.columns.flatMap(({ parts }) => parts.flatMap(({ variable, level }) => (level === null || variable === visit ? [] : [variable]))),
  );
  return [
    "data trial;",
    "  set trial;",
    `  if ${VISIT} not in (${fitted.analysed.visits.map(sasText).join(", ")}) then delete;`,
    ...(factors.size === 0 ? [] : [`  if cmiss(of ${[...factors].join(" ")}) > 0 then delete;`]),
    `  ${VISIT_NUMBER} = input(${VISIT}, ?? best32.);`,
    ...fitted.columns.map(
      (column, index) => `  x${index + 1} = ${expressionOf(column, visit)}; /* ${column.name.replaceAll("*/", "* /")} */`,
    ),
    "run;",
  ];
}

function expressionOf({ parts }: ModelColumn, visit: string): string {
  const factor = ({ variable, level }: ModelPart) => {
    if (level === null) return variable;
    return variable === visit ? `(${VISIT} = ${sasText(level)})` : `(strip(vvalue(${variable})) = ${sasText(level)})`;
  };
  return parts.length === 0 ? "1" : parts.map(factor).join(" * ");
}

function weightsOf(row: Float64Array, names: readonly string[]): string {
  return names.flatMap((name, index) => (row[index] === 0 ? [] : [`${name} ${row[index]}`])).join(" ");
}
