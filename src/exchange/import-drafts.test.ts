import { expect, test } from "vitest";
import { ALL_KINDS } from "../record/kinds.ts";
import { type ImportMapping, planImport } from "./csv-import.ts";
import { draftsOf } from "./import-drafts.ts";

const digest = "cd".repeat(32);
const mapping: ImportMapping = {
  patient: "id",
  timing: { kind: "study-day", column: "day", startsOn: "2026-01-05" },
  sex: { column: "sex", values: { F: "female" } },
  age: { column: "age" },
  measures: [
    { column: "mind", instrument: "hamd17", at: "row" },
    { column: "base", instrument: "hamd17", at: "baseline" },
    { column: "pain", instrument: "sss8", at: "row" },
  ],
  labs: [{ column: "crp", analyte: "crp-hs", unit: "mg/dL", scale: "linear", at: "row" }],
  ignored: [],
};
const text = "id,day,sex,age,mind,base,pain,crp\nA-1,7,F,42,20,25,,<0.05\nA-1,14,F,42,18,25,９,0.31\n";
const drafts = planImport(text, mapping).patients.flatMap((patient) => draftsOf(patient, mapping, "R-00412", digest));

test("the registration comes first: sex and age open, the file's identifier sealed, and no name", () => {
  expect(drafts[0]).toMatchObject({
    draft: {
      kind: "registration",
      occurredAt: "2026-01-05",
      body: { sex: "female", ageAtRegistration: 42 },
      personal: { number: "R-00412", externalId: "A-1", name: null, kana: null, roman: null, birthDate: null },
    },
    source: { kind: "import", digest, line: 2, columns: ["id", "sex", "age"] },
  });
});

test("each value is an entry on its day, without a time, marked with the line and the columns it came from", () => {
  expect(drafts.slice(1).map(({ draft, source }) => [draft.kind, draft.occurredAt, source.line, source.columns])).toEqual([
    ["assessment", "2026-01-05", 2, ["base"]],
    ["assessment", "2026-01-12", 2, ["mind", "day"]],
    ["lab", "2026-01-12", 2, ["crp", "day"]],
    ["assessment", "2026-01-19", 3, ["mind", "day"]],
    ["assessment", "2026-01-19", 3, ["pain", "day"]],
    ["lab", "2026-01-19", 3, ["crp", "day"]],
  ]);
});

test("totals say that they came as totals and who is asked by that instrument; labs keep unit and limit", () => {
  expect(drafts[1]?.draft.body).toEqual({
    instrument: "hamd17",
    instrumentVersion: 1,
    mode: "total-only",
    informant: "clinician",
    language: null,
    items: {},
    total: 25,
    totalStatus: "as-given",
  });
  expect(drafts[5]?.draft).toMatchObject({ body: { informant: "patient", total: 9 }, personal: { remark: "pain: ９" } });
  expect(drafts[3]?.draft.body).toEqual({ analyte: "crp-hs", value: 0.05, unit: "mg/dL", comparator: "<", method: null, draw: 1 });
});

test("the record takes every draft as it is", () => {
  for (const { draft } of drafts) {
    const kind = ALL_KINDS.get(draft.kind);
    expect([draft.kind, kind?.body.safeParse(draft.body).success]).toEqual([draft.kind, true]);
    expect(draft.personal === null || kind?.personal?.safeParse(draft.personal).success).toBe(true);
  }
});
