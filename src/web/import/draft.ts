/**
 * A mapping while it is being made: what each column is taken to mean so far, every number still as it was typed. Pure;
 * it becomes an `ImportMapping` as soon as patient and day are chosen, and the exchange's own rules say what is still wrong.
 */

import type { ImportFinding } from "../../exchange/import-finding.ts";
import { type ImportMapping, mappingFindings } from "../../exchange/import-mapping.ts";

export type Sex = "female" | "male" | "other";
export type Place = "row" | "baseline";

/** What one column means. `days` and `values` hold what was given so far; "" is not yet. */
export type ColumnUse =
  | { readonly kind: "undecided" | "patient" | "date" | "study-day" | "age" | "ignored" }
  | { readonly kind: "visit"; readonly days: Readonly<Record<string, string>> }
  | { readonly kind: "sex"; readonly values: Readonly<Record<string, Sex | "">> }
  | { readonly kind: "measure"; readonly instrument: string; readonly at: Place }
  | { readonly kind: "lab"; readonly analyte: string; readonly unit: string; readonly scale: "linear" | "natural-log"; readonly at: Place };

export interface Draft {
  /** By column, every column of the file. */
  readonly uses: Readonly<Record<string, ColumnUse>>;
  /** `YYYY-MM-DD` or "". */
  readonly startsOn: string;
}

/** What stands between a draft and a preview. */
export type DraftProblem =
  | { readonly kind: "need"; readonly what: "patient" | "day" }
  | { readonly kind: "finding"; readonly finding: ImportFinding };

const UNDECIDED: ColumnUse = { kind: "undecided" };

/** Nothing decided about any of `columns`. */
export function emptyDraft(columns: readonly string[]): Draft {
  return { uses: Object.fromEntries(columns.map((column) => [column, UNDECIDED])), startsOn: "" };
}

/** `column` used as `use`. The patient, the day, the sex and the age are one column each: the one before is undecided again. */
export function withUse(draft: Draft, column: string, use: ColumnUse): Draft {
  const uses = Object.entries(draft.uses).map(([name, other]): [string, ColumnUse] =>
    name !== column && rivals(other, use) ? [name, UNDECIDED] : [name, other],
  );
  return { ...draft, uses: { ...Object.fromEntries(uses), [column]: use } };
}

/** Every undecided column left out. */
export function withRestIgnored(draft: Draft): Draft {
  const uses = Object.entries(draft.uses).map(([name, use]): [string, ColumnUse] => [
    name,
    use.kind === "undecided" ? { kind: "ignored" } : use,
  ]);
  return { ...draft, uses: Object.fromEntries(uses) };
}

/** The draft that `mapping` describes, for a file with these columns. A day already given is kept. */
export function draftOf(mapping: ImportMapping, columns: readonly string[], before: Draft): Draft {
  const { patient, timing, sex, age, measures, labs, ignored } = mapping;
  const uses: Record<string, ColumnUse> = {};
  for (const column of ignored) uses[column] = { kind: "ignored" };
  for (const { column, instrument, at } of measures) uses[column] = { kind: "measure", instrument, at };
  for (const { column, analyte, unit, scale, at } of labs) uses[column] = { kind: "lab", analyte, unit, scale, at };
  if (sex !== null) uses[sex.column] = { kind: "sex", values: sex.values };
  if (age !== null) uses[age.column] = { kind: "age" };
  uses[timing.column] =
    timing.kind === "visit"
      ? { kind: "visit", days: Object.fromEntries(Object.entries(timing.days).map(([visit, day]) => [visit, String(day)])) }
      : { kind: timing.kind };
  uses[patient] = { kind: "patient" };
  const startsOn = timing.kind === "date" ? "" : timing.startsOn;
  return { uses: { ...emptyDraft(columns).uses, ...uses }, startsOn: startsOn === "" ? before.startsOn : startsOn };
}

/** The mapping, once it can be used for a file with these columns; else everything that is still missing or wrong. */
export function mappingOf(
  draft: Draft,
  columns: readonly string[],
): { readonly mapping: ImportMapping | null; readonly problems: readonly DraftProblem[] } {
  const patient = columnUsedAs(draft, "patient");
  const timing = timingOf(draft);
  const problems: DraftProblem[] = [];
  if (patient === null) problems.push({ kind: "need", what: "patient" });
  if (timing === null) problems.push({ kind: "need", what: "day" });
  const mapping: ImportMapping = {
    patient: patient ?? "",
    timing: timing ?? { kind: "date", column: "" },
    sex: sexOf(draft),
    age: ageOf(draft),
    measures: columnsOf(draft, "measure").map(([column, { instrument, at }]) => ({ column, instrument, at })),
    labs: columnsOf(draft, "lab").map(([column, { analyte, unit, scale, at }]) => ({ column, analyte, unit, scale, at })),
    ignored: columnsOf(draft, "ignored").map(([column]) => column),
  };
  // What is said of the columns that are not chosen yet is said by the two problems above.
  const aboutChosen = (finding: ImportFinding) => finding.column !== "" && (timing !== null || finding.code !== "mapping.baseline-undated");
  for (const finding of mappingFindings(columns, mapping).filter(aboutChosen)) problems.push({ kind: "finding", finding });
  return { mapping: problems.length === 0 ? mapping : null, problems };
}

function timingOf(draft: Draft): ImportMapping["timing"] | null {
  const { startsOn } = draft;
  const date = columnUsedAs(draft, "date");
  if (date !== null) return { kind: "date", column: date };
  const studyDay = columnUsedAs(draft, "study-day");
  if (studyDay !== null) return { kind: "study-day", column: studyDay, startsOn };
  const [visit] = columnsOf(draft, "visit");
  if (visit === undefined) return null;
  const given = Object.entries(visit[1].days).filter(([, day]) => day.trim() !== "");
  return { kind: "visit", column: visit[0], startsOn, days: Object.fromEntries(given.map(([name, day]) => [name, Number(day)])) };
}

function sexOf(draft: Draft): ImportMapping["sex"] {
  const [sex] = columnsOf(draft, "sex");
  if (sex === undefined) return null;
  const values: Record<string, Sex> = {};
  for (const [given, meaning] of Object.entries(sex[1].values)) if (meaning !== "") values[given] = meaning;
  return { column: sex[0], values };
}

function ageOf(draft: Draft): ImportMapping["age"] {
  const column = columnUsedAs(draft, "age");
  return column === null ? null : { column };
}

function columnUsedAs(draft: Draft, kind: ColumnUse["kind"]): string | null {
  return Object.entries(draft.uses).find(([, use]) => use.kind === kind)?.[0] ?? null;
}

function columnsOf<Kind extends ColumnUse["kind"]>(
  draft: Draft,
  kind: Kind,
): readonly (readonly [string, Extract<ColumnUse, { kind: Kind }>])[] {
  const isOfKind = (use: ColumnUse): use is Extract<ColumnUse, { kind: Kind }> => use.kind === kind;
  return Object.entries(draft.uses).flatMap(([column, use]) => (isOfKind(use) ? [[column, use] as const] : []));
}

function rivals(a: ColumnUse, b: ColumnUse): boolean {
  return slotOf(a) !== null && slotOf(a) === slotOf(b);
}

function slotOf({ kind }: ColumnUse): string | null {
  if (kind === "date" || kind === "study-day" || kind === "visit") return "day";
  return kind === "patient" || kind === "sex" || kind === "age" ? kind : null;
}
