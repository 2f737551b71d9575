import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { valuesFor } from "../../test/charting/arbitrary-values.ts";
import { formFor } from "../../test/charting/form-table.ts";
import { NOW, SAMPLES } from "../../test/charting/samples.ts";
import { leavesOf, type SchemaLeaf } from "../../test/charting/schema-walk.ts";
import { ANALYTES } from "../measures/analytes.ts";
import { CHART_KINDS, type ChartKind } from "../record/kinds.ts";
import { checkDraft } from "./check-draft.ts";
import { differences } from "./differences.ts";
import type { Field } from "./field.ts";
import { ASSESSMENT_CODES, FIXED_FORMS, formOf, formOfEntry } from "./forms.ts";
import { isRefused, readForm } from "./read-form.ts";
import { at } from "./values.ts";
import { valuesOf } from "./values-of.ts";

const CODES = [
  ...Object.keys(FIXED_FORMS),
  ...ASSESSMENT_CODES.map((code) => `assessment.${code}`),
  ...Object.keys(ANALYTES).map((code) => `lab.${code}`),
  "lab.prolactin",
];
const FORMS = CODES.map((code) => ({ code, form: formFor(code) }));

/** Kinds that no form of this layer writes: the server does, or an allocation list. */
const NOT_BY_FORM: readonly string[] = [
  "randomisation",
  "release",
  "schedule",
  "confirmation",
  "alert",
  "alert-response",
  "retraction",
  "proxy",
  "merge",
];

/** What a form leaves out on purpose: an erasure writes its closure itself. */
const LEFT_OUT = ["closure body.reason erased"];

/** The schema leaf that a field stands for, rows and free names as `*`. */
function leavesOfField(field: Field, parent: string): readonly { readonly path: string; readonly field: Field }[] {
  const path = at(parent, field.path);
  switch (field.kind) {
    case "group":
      return field.fields.flatMap((part) => leavesOfField(part, path));
    case "list":
      return field.fields.flatMap((part) => leavesOfField(part, `${path}.*`));
    case "record":
      return [...field.fields, ...(field.other === null ? [] : [field.other])].map((part) => ({ path: `${path}.*`, field: part }));
    case "quantity":
      return ["value", "unit", ...(field.comparator ? ["comparator"] : [])].map((name) => ({ path: `${path}.${name}`, field }));
    default:
      return [{ path, field }];
  }
}

const kinds = Object.values(CHART_KINDS).filter(({ kind }) => !NOT_BY_FORM.includes(kind));

describe.each(kinds)("the schema of $kind", ({ kind, version, body, personal }) => {
  const forms = FORMS.filter(({ form }) => form.kind === kind);
  const schema: readonly SchemaLeaf[] = [...leavesOf(body, "body"), ...leavesOf(personal, "personal")];
  const fields = forms.flatMap(({ form }) => form.fields.flatMap((field) => leavesOfField(field, "")));
  const fixed = forms.flatMap(({ form }) => Object.entries(form.fixed));

  test("is of the version that the forms write", () => {
    expect(new Set(forms.map(({ form }) => form.version))).toEqual(new Set([version]));
  });

  test("is reached by a form in every field, and the forms reach nothing else", () => {
    const reached = new Set([...fields.map(({ path }) => path), ...fixed.map(([path]) => path)]);
    expect([...reached].filter((path) => path !== "occurredAt").sort()).toEqual([...new Set(schema.map(({ path }) => path))].sort());
  });

  test("offers every fixed answer", () => {
    const missing = schema.flatMap(({ path, choices }) => {
      const offered = new Set([
        ...fields.flatMap(({ path: of, field }) => (of === path && "choices" in field ? field.choices : [])),
        ...fields.flatMap(({ path: of, field }) => (of === path && field.kind === "quantity" ? ["<", ">"] : [])),
        ...fixed.flatMap(([of, value]) => (of === path ? [String(value)] : [])),
        ...(path === "body.totalStatus" ? ["scored", "prorated", "unscorable"] : []),
      ]);
      return (choices ?? []).filter((choice) => !offered.has(choice)).map((choice) => `${kind} ${path} ${choice}`);
    });
    expect(missing).toEqual(LEFT_OUT.filter((one) => one.startsWith(`${kind} `)));
  });

  test("bounds every number at least as widely as the forms do", () => {
    const wider = fields.flatMap(({ path, field }) => {
      const leaf = schema.find((one) => one.path === path);
      const bounds = field.kind === "number" ? field.possible : field.kind === "score" ? field : null;
      const below = bounds !== null && leaf?.min !== null && leaf !== undefined && (bounds.min ?? Number.NEGATIVE_INFINITY) < leaf.min;
      const above = bounds !== null && leaf?.max !== null && leaf !== undefined && (bounds.max ?? Number.POSITIVE_INFINITY) > leaf.max;
      return below || above ? [path] : [];
    });
    expect(wider).toEqual([]);
  });
});

test("every kind of the chart has a form or is written otherwise", () => {
  const written = new Set<ChartKind>(FORMS.map(({ form }) => form.kind));
  const without = Object.values(CHART_KINDS).filter(({ kind }) => !written.has(kind));
  expect(without.map(({ kind }) => kind).sort()).toEqual([...NOT_BY_FORM].sort());
});

describe("a complete form", () => {
  test.each(Object.entries(SAMPLES))("%s is taken by the record", (code, values) => {
    const reading = readForm(formFor(code), values, { now: NOW });
    expect(isRefused(reading)).toBe(false);
    expect(checkDraft(reading.draft)).toEqual([]);
  });
});

describe("what an entry gives back", () => {
  test.each(FORMS)("$code reads to the same entry", ({ form }) => {
    fc.assert(
      fc.property(valuesFor(form), (values) => {
        const first = readForm(form, values, { now: NOW });
        expect(first.findings.filter((finding) => finding.severity === "refuse")).toEqual([]);
        const back = valuesOf(form, first.draft, { now: NOW });
        const again = readForm(form, back, { now: NOW });
        expect(differences(first.draft, again.draft)).toEqual([]);
        expect(again.draft.typed).toEqual({});
        // Only rules that join several fields may be left for the record to refuse.
        expect(checkDraft(first.draft).filter((finding) => finding.code !== "field.conflict")).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

describe("the edges of a number", () => {
  const numbers = FORMS.flatMap(({ code, form }) =>
    form.fields.flatMap((field) =>
      field.kind === "number" && field.plausible !== null && field.when === null ? [{ code, form, field }] : [],
    ),
  );

  test.each(numbers)("$code $field.path", ({ form, field }) => {
    const severity = (value: number) =>
      readForm(form, { [field.path]: String(value) }, { now: NOW }).findings.find((finding) => finding.path === field.path)?.severity ??
      null;
    const step = (edge: number) => (field.decimals === 0 ? 1 : Math.max(0.001, Math.abs(edge) * 1e-6));
    const { possible, plausible } = field;
    for (const [edge, outward] of [
      [plausible?.min ?? null, -1],
      [plausible?.max ?? null, 1],
    ] as const) {
      if (edge === null) continue;
      expect(severity(edge)).toBeNull();
      const beyond = edge + outward * step(edge);
      const can = (possible.min === null || beyond >= possible.min) && (possible.max === null || beyond <= possible.max);
      expect(severity(beyond)).toBe(can ? "ask" : "refuse");
    }
    if (possible.max !== null) expect(severity(possible.max + step(possible.max))).toBe("refuse");
    if (possible.min !== null) expect(severity(possible.min - step(possible.min))).toBe("refuse");
  });

  test("each plausible range lies within the possible one and names its source", () => {
    for (const { field } of numbers) {
      expect(field.plausible?.source).not.toBe("");
      expect((field.plausible?.min ?? 0) >= (field.possible.min ?? Number.NEGATIVE_INFINITY)).toBe(true);
      expect((field.plausible?.max ?? 0) <= (field.possible.max ?? Number.POSITIVE_INFINITY)).toBe(true);
    }
  });
});

describe("the form of an entry", () => {
  const envelope = {
    id: "0190a3b4-0000-7000-8000-000000000001",
    clinic: "0190a3b4-0000-7000-8000-000000000002",
    ledger: "chart",
    subject: "0190a3b4-0000-7000-8000-000000000003",
    seq: 1,
    occurredAt: NOW,
    recordedAt: NOW,
    author: { id: "0190a3b4-0000-7000-8000-000000000004", name: "A", role: "psychiatrist" },
    amends: null,
    signature: null,
    source: null,
    hash: "0".repeat(64),
    onBehalfOf: null,
    confirmed: false,
  } as const;

  test.each(Object.entries(SAMPLES))("%s is found again", (code, values) => {
    const { draft } = readForm(formFor(code), values, { now: NOW });
    const entry = { ...envelope, kind: draft.kind, body: draft.body, personal: { status: "none" } };
    expect(formOfEntry(entry as never, { sex: "female" })?.code).toBe(code);
  });

  test("of another version of an instrument there is none", () => {
    const body = { instrument: "phq9", instrumentVersion: 2, items: {} };
    expect(formOfEntry({ ...envelope, kind: "assessment", body, personal: { status: "none" } } as never, { sex: "female" })).toBeNull();
  });

  test("a code that nobody knows has none", () => {
    expect(["toString", "assessment.none", "history", "lab.ＣＲＰ", ""].map((code) => formOf(code, { sex: "male" }))).toEqual(
      Array(5).fill(null),
    );
  });
});

test("a man is not asked the item of the PHQ-15 that is asked of women, and a person of unknown sex is", () => {
  const items = (sex: "male" | "unknown") =>
    (formOf("assessment.phq15", { sex })?.fields ?? []).flatMap((field) =>
      field.kind === "record" ? field.fields.map((item) => item.path) : [],
    );
  expect(items("male")).not.toContain("menstrual");
  expect(items("male")).toHaveLength(14);
  expect(items("unknown")).toHaveLength(15);
});

test("only the last check brings the schema library to a page", () => {
  const folder = dirname(fileURLToPath(import.meta.url));
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".ts") && !name.endsWith(".test.ts"),
  );
  const heavy = files.filter((name) => bringsZod(join(folder, name), new Set()));
  expect(heavy).toEqual(["check-draft.ts"]);
});

function bringsZod(path: string, seen: Set<string>): boolean {
  if (seen.has(path)) return false;
  seen.add(path);
  const text = readFileSync(path, "utf8");
  if (/^import (?!type).*from "zod"/m.test(text)) return true;
  return [...text.matchAll(/^import (?!type)[^;]*?from "(\.[^"]+)"/gm)].some(([, to = ""]) => bringsZod(join(dirname(path), to), seen));
}
