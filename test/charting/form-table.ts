/**
 * The table test of a form: a row for each field with what a good value is recorded as, what happens when it is left out,
 * and what is said, in both languages, to a value that is implausible or impossible. The sentences are put together here
 * from the row and not by the words of the product.
 */
import { describe, expect, test } from "vitest";
import type { Field } from "../../src/charting/field.ts";
import type { FormFinding, FormFindingCode } from "../../src/charting/finding.ts";
import type { Form, Values } from "../../src/charting/form.ts";
import { formOf } from "../../src/charting/forms.ts";
import { readForm } from "../../src/charting/read-form.ts";
import { at, isAsked } from "../../src/charting/values.ts";
import { findingSentence } from "../../src/words/charting.ts";
import { NOW, SAMPLES } from "./samples.ts";

/** What is typed, and what was expected in both languages. */
export type Said = readonly [typed: string, ja: string, en: string];

/** Of a field: its path and labels, the good value as recorded, blank, implausible (null: the field has none), impossible. */
export type Row = readonly [
  path: string,
  ja: string,
  en: string,
  recorded: unknown,
  missing: "refused" | "asked" | "blank",
  implausible: Said | null,
  impossible: Said,
];

/** Tests a form by its table. */
export function describeForm(code: string, rows: readonly Row[]): void {
  const form = formFor(code);
  const sample = SAMPLES[code] ?? {};

  describe(code, () => {
    test("has a row for every field", () => {
      expect(rows.map(([path]) => path)).toEqual(form.fields.flatMap((field) => pathsOf(field, "", sample)));
    });

    test.each(rows)("%s (%s, %s)", (path, ja, en, recorded, missing, implausible, impossible) => {
      expect(findingsAt(form, sample, path)).toEqual([]);
      expect(recordedAt(form, sample, path)).toEqual(recorded);
      expectBlank(form, without(sample, path), path, missing, { ja, en });
      expectSaid(form, sample, path, implausible, "ask", { ja, en });
      expectSaid(form, sample, path, impossible, "refuse", { ja, en });
    });
  });
}

/** The form of that code, of a woman. */
export function formFor(code: string): Form {
  const form = formOf(code, { sex: "female" });
  if (form === null) throw new Error(`no form called ${code}`);
  return form;
}

/** The paths of a field that is asked, rows by their first; of a record the names that the sample has, which stand for the others. */
function pathsOf(field: Field, parent: string, sample: Values): readonly string[] {
  if (!isAsked(field, sample)) return [];
  const path = at(parent, field.path);
  switch (field.kind) {
    case "group":
      return field.fields.flatMap((part) => pathsOf(part, path, sample));
    case "list":
      return field.fields.flatMap((part) => pathsOf(part, `${path}.0`, sample));
    case "record":
      return Object.keys(sample).filter((key) => key.startsWith(`${path}.`));
    case "quantity":
      return [`${path}.value`, `${path}.unit`, ...(field.comparator ? [`${path}.comparator`] : [])];
    default:
      // A group of scores of one kind is told by those that the sample answers.
      return field.kind === "score" && parent !== "" && sample[path] === undefined ? [] : [path];
  }
}

function findingsAt(form: Form, values: Values, path: string): readonly FormFinding[] {
  return readForm(form, values, { now: NOW }).findings.filter((finding) => finding.path === path);
}

function recordedAt(form: Form, values: Values, path: string): unknown {
  const draft: object = readForm(form, values, { now: NOW }).draft;
  return path
    .split(".")
    .reduce<unknown>((value, step) => (typeof value === "object" && value !== null ? Reflect.get(value, step) : undefined), draft);
}

function without(values: Values, path: string): Values {
  const { [path]: _left, ...others } = values;
  return others;
}

interface Labels {
  readonly ja: string;
  readonly en: string;
}

function expectBlank(form: Form, values: Values, path: string, missing: Row[4], label: Labels): void {
  const findings = findingsAt(form, values, path);
  if (missing === "blank") {
    expect(findings).toEqual([]);
    return;
  }
  const sentences =
    missing === "refused"
      ? [`${label.ja} が入力されていません。`, `${label.en} is missing.`]
      : [
          `${label.ja} が未入力です。このまま記録できますが、あとから分からなくなります。`,
          `${label.en} was left out. It can be recorded so, as not known.`,
        ];
  expect(findings.map(({ severity, code }) => [severity, code])).toEqual([[missing === "refused" ? "refuse" : "ask", "field.missing"]]);
  expect(findings.flatMap(inBoth)).toEqual(sentences);
}

function expectSaid(form: Form, sample: Values, path: string, said: Said | null, severity: FormFinding["severity"], label: Labels): void {
  if (said === null) return;
  const [typed, ja, en] = said;
  const [finding, ...others] = findingsAt(form, { ...sample, [path]: typed }, path);
  expect(others).toEqual([]);
  expect(finding?.severity).toBe(severity);
  expect(finding === undefined ? [] : inBoth(finding)).toEqual(sentence(finding?.code, label, ja, en, typed));
}

function sentence(code: FormFindingCode | undefined, label: Labels, ja: string, en: string, typed: string): readonly string[] {
  if (code === "field.implausible")
    return [
      `${label.ja} が ${typed} です。ふつうは ${ja} です。正しければ、そのまま記録できます。`,
      `${label.en} is ${typed}; ${en} is usual. If it is right, record it as it is.`,
    ];
  if (code === "field.choice")
    return [`${label.ja} は ${ja} から選んでください(入力: ${typed})。`, `${label.en} must be one of ${en} (given: ${typed}).`];
  return [`${label.ja} は ${ja} で入力してください(入力: ${typed})。`, `${label.en} must be ${en} (given: ${typed}).`];
}

function inBoth(finding: FormFinding): readonly string[] {
  return [findingSentence(finding, "ja"), findingSentence(finding, "en")];
}
