/**
 * The analysis as a program in SAS, PROC MIXED. Nobody has run it: the caller says so in its remarks. SAS keeps a column for
 * every level, so that a contrast in coefficients against a reference is written out over cells: a coefficient stands for
 * the difference between its levels and the reference levels in every effect that has them. Levels are ordered as SAS
 * orders them, sorted and with the reference last; inside an effect the variable that is last in CLASS changes fastest.
 */
import { invariant } from "../../base/invariant.ts";
import type { ModelColumn } from "../data/model-matrix.ts";
import { type CodeRequest, codedContrasts, constrainedOf } from "./code.ts";
import { sasConstrained } from "./sas-constrained.ts";
import { sasCovariance, sasDegreesOfFreedom, sasMethod, sasText } from "./sas-syntax.ts";

/** The program. */
export function sasCode(request: CodeRequest): string {
  const { plan, dataPath, remarks } = request;
  const constrained = constrainedOf(plan);
  return [
    ...remarks.map((remark) => `/* ${remark.replaceAll("*/", "* /")} */`),
    `proc import datafile="${dataPath}" out=trial dbms=csv replace; guessingrows=max; run;`,
    ...(constrained === undefined ? mixed(request) : sasConstrained(request, constrained)),
    "",
  ].join("\n");
}

function mixed(request: CodeRequest): readonly string[] {
  const { plan, fitted } = request;
  const { data } = plan;
  const classes = classesOf(request);
  const declared = [...classes].map(([variable, levels]) => `${variable}(ref='${levels.at(-1)}')`);
  const plain = [data.subject, ...(classes.has(data.visit) ? [] : [data.visit])];
  const effects = fitted.formula.terms.map((term) => term.join("*"));
  const options = `solution ddfm=${sasDegreesOfFreedom(plan)}${fitted.formula.intercept ? "" : " noint"}`;
  return [
    `proc mixed data=trial method=${sasMethod(plan)};`,
    `  class ${[...plain, ...declared].join(" ")};`,
    `  model ${fitted.formula.response} = ${effects.join(" ")} / ${options};`,
    `  ${sasCovariance(request, { visit: data.visit, time: data.time ?? data.visit })}`,
    ...codedContrasts(request).flatMap(({ name, rows }) => {
      const written = rows.map((row) => sasRow(request, classes, row));
      return rows.length === 1
        ? [`  estimate ${sasText(name)} ${written[0]} / cl;`]
        : [`  contrast ${sasText(name)} ${written.join(",\n    ")};`];
    }),
    "run;",
  ];
}

type Classes = ReadonlyMap<string, readonly string[]>;

/** The factors of the model with their levels in SAS's order. */
function classesOf({ fitted }: CodeRequest): Classes {
  return new Map(
    [...fitted.frame.averages].flatMap(([variable, average]) => {
      if (average.kind === "number") return [];
      const [reference, ...others] = average.levels;
      return [[variable, [...sorted(others), reference]] as const];
    }),
  );
}

function sorted(levels: readonly string[]): readonly string[] {
  const areNumbers = levels.every((level) => Number.isFinite(Number(level)));
  return [...levels].sort((a, b) => (areNumbers ? Number(a) - Number(b) : a < b ? -1 : 1));
}

/** One row of weights over SAS's columns, effect by effect. */
function sasRow({ fitted }: CodeRequest, classes: Classes, row: Float64Array): string {
  const effects: readonly (readonly string[])[] = [...(fitted.formula.intercept ? [[]] : []), ...fitted.formula.terms];
  const cells = effects.map(() => new Map<string, number>());
  for (const [index, column] of fitted.columns.entries()) {
    if (row[index] === 0) continue;
    for (const [e, term] of effects.entries()) addColumn(cells[e], term, column, row[index], classes);
  }
  return effects
    .flatMap((term, e) => {
      const written = weightsOf(term, cells[e], classes);
      return written.some((weight) => weight !== 0) ? [`${term.length === 0 ? "intercept" : term.join("*")} ${written.join(" ")}`] : [];
    })
    .join(" ");
}

/** Adds to an effect's cells what the coefficient of `column` stands for there: a signed sum over its levels and the references. */
function addColumn(cells: Map<string, number>, term: readonly string[], column: ModelColumn, weight: number, classes: Classes): void {
  const numbers = column.parts.filter((part) => part.level === null).map((part) => part.variable);
  const factors = column.parts.flatMap((part) => (part.level === null ? [] : [{ variable: part.variable, level: part.level }]));
  const termNumbers = term.filter((variable) => !classes.has(variable));
  const sameNumbers = termNumbers.length === numbers.length && numbers.every((variable) => termNumbers.includes(variable));
  if (!sameNumbers || !factors.every((part) => term.includes(part.variable))) return;
  for (let bits = 0; bits < 2 ** factors.length; bits += 1) {
    const atReference = factors.filter((_, k) => (bits >> k) & 1);
    // A level that is itself the reference is coded by an indicator and has nothing taken from it.
    if (atReference.some((part) => part.level === classes.get(part.variable)?.at(-1))) continue;
    const levelOf = (variable: string): string => {
      const part = factors.find((one) => one.variable === variable && !atReference.includes(one));
      return part?.level ?? classes.get(variable)?.at(-1) ?? "";
    };
    const key = term
      .filter((variable) => classes.has(variable))
      .map(levelOf)
      .join("\u0000");
    cells.set(key, (cells.get(key) ?? 0) + (atReference.length % 2 === 0 ? weight : -weight));
  }
}

function weightsOf(term: readonly string[], cells: ReadonlyMap<string, number>, classes: Classes): readonly number[] {
  const inOrder = [...classes.keys()].filter((variable) => term.includes(variable));
  const inTerm = term.filter((variable) => classes.has(variable));
  let keys: readonly (readonly string[])[] = [[]];
  for (const variable of inOrder) {
    const levels = classes.get(variable);
    invariant(levels !== undefined, `levels of ${variable}`);
    keys = keys.flatMap((key) => levels.map((level) => [...key, level]));
  }
  return keys.map((key) => cells.get(inTerm.map((variable) => key[inOrder.indexOf(variable)]).join("\u0000")) ?? 0);
}
