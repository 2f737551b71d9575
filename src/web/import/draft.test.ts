import { describe, expect, test } from "vitest";
import { previewImport } from "../../exchange/csv-import.ts";
import type { ImportMapping } from "../../exchange/import-mapping.ts";
import { type ColumnUse, type Draft, draftOf, emptyDraft, mappingOf, withRestIgnored, withUse } from "./draft.ts";
import { ANALYTE_CODES, chosenUse, INSTRUMENT_CODES, meaningOf } from "./meanings.ts";

const COLUMNS = ["id", "day", "visit", "sex", "hamd", "base", "crp", "note"];

/** A draft with these uses; the rest undecided. */
function draftWith(uses: Readonly<Record<string, ColumnUse>>, startsOn = "2026-01-05"): Draft {
  const made = Object.entries(uses).reduce((draft, [column, use]) => withUse(draft, column, use), emptyDraft(COLUMNS));
  return { ...made, startsOn };
}

const problemsOf = (draft: Draft) =>
  mappingOf(draft, COLUMNS).problems.map((problem) =>
    problem.kind === "need" ? `need ${problem.what}` : `${problem.finding.code} ${problem.finding.column}`,
  );

const measured: ColumnUse = { kind: "measure", instrument: "hamd17", at: "row" };

describe("a draft", () => {
  test("in which nothing is decided asks for the patient, the day, something measured and each column", () => {
    expect(problemsOf(emptyDraft(["a", "b"]))).toEqual(
      expect.arrayContaining(["need patient", "need day", "mapping.nothing-measured null"]),
    );
    expect(mappingOf(emptyDraft(COLUMNS), COLUMNS).mapping).toBeNull();
  });

  test("never speaks of columns that are not chosen yet", () => {
    const draft = draftWith({ base: { kind: "measure", instrument: "hamd17", at: "baseline" } });
    expect(problemsOf(draft).filter((problem) => /baseline-undated|column-unknown|column-twice/.test(problem))).toEqual([]);
  });

  test("becomes a mapping when every column is decided", () => {
    const draft = withRestIgnored(
      draftWith({
        id: { kind: "patient" },
        day: { kind: "study-day" },
        sex: { kind: "sex", values: { F: "female", M: "" } },
        hamd: measured,
        crp: { kind: "lab", analyte: "crp-hs", unit: "mg/L", scale: "natural-log", at: "row" },
      }),
    );
    expect(mappingOf(draft, COLUMNS)).toEqual({
      mapping: {
        patient: "id",
        timing: { kind: "study-day", column: "day", startsOn: "2026-01-05" },
        sex: { column: "sex", values: { F: "female" } },
        age: null,
        measures: [{ column: "hamd", instrument: "hamd17", at: "row" }],
        labs: [{ column: "crp", analyte: "crp-hs", unit: "mg/L", scale: "natural-log", at: "row" }],
        ignored: ["visit", "base", "note"],
      },
      problems: [],
    });
  });

  test.each<[string, Readonly<Record<string, ColumnUse>>, string, string]>([
    ["a day without its start", { id: { kind: "patient" }, day: { kind: "study-day" }, hamd: measured }, "", "mapping.start-missing day"],
    [
      "a visit on a day that is no whole number",
      { id: { kind: "patient" }, visit: { kind: "visit", days: { V1: "7.5" } }, hamd: measured },
      "2026-01-05",
      "mapping.visit-day visit",
    ],
    [
      "a laboratory value without its unit",
      { id: { kind: "patient" }, day: { kind: "date" }, crp: { kind: "lab", analyte: "crp-hs", unit: "", scale: "linear", at: "row" } },
      "",
      "mapping.unit-missing crp",
    ],
    [
      "a baseline in a file with dates",
      { id: { kind: "patient" }, day: { kind: "date" }, hamd: { kind: "measure", instrument: "hamd17", at: "baseline" } },
      "",
      "mapping.baseline-undated hamd",
    ],
  ])("with %s says so", (_name, uses, startsOn, expected) => {
    expect(problemsOf(withRestIgnored(draftWith(uses, startsOn)))).toEqual([expected]);
  });

  test("leaves out the visits that were given no day", () => {
    const draft = withRestIgnored(
      draftWith({ id: { kind: "patient" }, visit: { kind: "visit", days: { V1: "0", V2: " ", V3: "14" } }, hamd: measured }),
    );
    expect(mappingOf(draft, COLUMNS).mapping?.timing).toEqual({
      kind: "visit",
      column: "visit",
      days: { V1: 0, V3: 14 },
      startsOn: "2026-01-05",
    });
  });

  test("has one column for the patient and one for the day: the one before is undecided again", () => {
    const draft = draftWith({ id: { kind: "patient" }, note: { kind: "patient" }, day: { kind: "study-day" }, visit: { kind: "date" } });
    expect([draft.uses.id, draft.uses.note, draft.uses.day, draft.uses.visit].map((use) => use?.kind)).toEqual([
      "undecided",
      "patient",
      "undecided",
      "date",
    ]);
  });

  test("may measure with many columns", () => {
    const draft = draftWith({ hamd: measured, base: { ...measured, at: "baseline" } });
    expect([draft.uses.hamd?.kind, draft.uses.base?.kind]).toEqual(["measure", "measure"]);
  });
});

describe("a suggestion", () => {
  const text = "id,week,sex,hamd17,hamd17_base,crp_mg_l,site\nP1,0,F,24,24,1.2,A\nP1,2,F,18,24,1.0,A\n";
  const columns = ["id", "week", "sex", "hamd17", "hamd17_base", "crp_mg_l", "site"];

  test("taken over and given back is the same mapping, but for what nobody has decided", () => {
    const { suggestion } = previewImport(text, "0".repeat(64), null);
    const given: ImportMapping | null = suggestion;
    expect(given).not.toBeNull();
    if (given === null) return;
    const draft = { ...withRestIgnored(draftOf(given, columns, emptyDraft(columns))), startsOn: "2026-01-05" };
    expect(mappingOf(draft, columns).mapping).toEqual({ ...given, timing: { ...given.timing, startsOn: "2026-01-05" }, ignored: ["site"] });
  });

  test("does not take away a day that was given before", () => {
    const { suggestion } = previewImport(text, "0".repeat(64), null);
    if (suggestion === null) throw new Error("a suggestion for this file");
    expect(draftOf(suggestion, columns, { ...emptyDraft(columns), startsOn: "2026-04-01" }).startsOn).toBe("2026-04-01");
  });
});

describe("the list of meanings", () => {
  const all = [
    "undecided",
    "patient",
    "date",
    "study-day",
    "visit",
    "sex",
    "age",
    "ignored",
    ...INSTRUMENT_CODES.map((code) => `measure:${code}`),
    ...ANALYTE_CODES.map((code) => `lab:${code}`),
  ];

  test.each(all)("%s is what was chosen", (meaning) => {
    expect(meaningOf(chosenUse(meaning, ["a"]))).toBe(meaning);
  });

  test("asks for the day of each visit and the meaning of each sex, and guesses neither", () => {
    expect(chosenUse("visit", ["V1", "V2"])).toEqual({ kind: "visit", days: { V1: "", V2: "" } });
    expect(chosenUse("sex", ["1", "2"])).toEqual({ kind: "sex", values: { "1": "", "2": "" } });
  });

  test("an unknown meaning decides nothing", () => {
    expect(chosenUse("anything", [])).toEqual({ kind: "undecided" });
  });
});
