/**
 * The analysis as a program in SAS, PROC MIXED. Nobody has run it: the caller says so in its remarks. SAS keeps a column for
 * every level, so that a contrast in coefficients against a reference is written out over cells: a coefficient stands for
 * the difference between its levels and the reference levels in every effect that has them. Levels are ordered as SAS
 * orders them, sorted and with the reference last; inside an effect the variable that is last in CLASS changes fastest.
 */
import { invariant } from "../../base/invariant.ts";
import type { ModelColumn } from "../data/model-matrix.ts";
import type { CovarianceKind } from "../mmrm/covariance/kinds.ts";
import { type CodeRequest, codedContrasts } from "./code.ts";

/** The structures by SAS's names. */
const TYPES: Readonly<Record<CovarianceKind, string>> = {
  us: "un",
  ar1: "ar(1)",
  ar1h: "arh(1)",
  cs: "cs",
  csh: "csh",
  toep: "toep",
  toeph: "toeph",
  ad: "ante(1)",
  adh: "ante(1)",
  sp_exp: "sp(exp)",
  slopes: "un",
};

/** The program. */
export function sasCode(request: CodeRequest): string {
  const { plan, fitted, dataPath, remarks } = request;
  const { data, model } = plan;
  const classes = classesOf(request);
  const declared = [...classes].map(([variable, levels]) => `${variable}(ref='${levels.at(-1)}')`);
  const plain = [data.subject, ...(classes.has(data.visit) ? [] : [data.visit])];
  const ddfm = model.df === "kenward-roger-linear" ? "kenwardroger(firstorder)" : "satterthwaite";
  const effects = fitted.formula.terms.map((term) => term.join("*"));
  return [
    ...remarks.map((remark) => `/* ${remark.replaceAll("*/", "* /")} */`),
    `proc import datafile="${dataPath}" out=trial dbms=csv replace; guessingrows=max; run;`,
    `proc mixed data=trial method=${model.likelihood === "REML" ? "reml" : "ml"};`,
    `  class ${[...plain, ...declared].join(" ")};`,
    `  model ${fitted.formula.response} = ${effects.join(" ")} / solution ddfm=${ddfm}${fitted.formula.intercept ? "" : " noint"};`,
    `  ${covarianceLine(request)}`,
    ...codedContrasts(request).flatMap(({ name, rows }) => {
      const written = rows.map((row) => sasRow(request, classes, row));
      return rows.length === 1
        ? [`  estimate '${escaped(name)}' ${written[0]} / cl;`]
        : [`  contrast '${escaped(name)}' ${written.join(",\n    ")};`];
    }),
    "run;",
    "",
  ].join("\n");
}

function covarianceLine({ plan, fitted }: CodeRequest): string {
  const { data, model } = plan;
  const group = model.group === null ? "" : ` group=${model.group}`;
  const kind = fitted.fit.covariance;
  if (kind === "slopes") return `random intercept ${data.time ?? data.visit} / subject=${data.subject} type=un${group};`;
  const type = kind === "sp_exp" ? `${TYPES[kind]}(${data.time ?? data.visit})` : TYPES[kind];
  return `repeated ${data.visit} / subject=${data.subject} type=${type}${group};`;
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

function escaped(text: string): string {
  return text.replaceAll("'", "''");
}
