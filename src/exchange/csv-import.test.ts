import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ImportMapping, planImport, previewImport } from "./csv-import.ts";
import { draftsOf } from "./import-drafts.ts";

const digest = "ab".repeat(32);

/** The shape of the depression trial that the product must take in whole, with people and numbers of our own. */
const trial = `"PATIENT","HAMATOTL","PGIIMP","RELDAYS","VISIT","THERAPY","GENDER","POOLINV","BASVAL","HAMDTL17","CHANGE"
"9001",20,2,7,"4","DRUG","F","006",30,22,-8
"9001",18,,14,"5","DRUG","F","006",30,20,-10
"9001",15,3,28,"6","DRUG","F","006",30,14,-16
"9002",12,4,6,"4","PLACEBO","M","010",21,21,0
"9003",0,1,8,"4","DRUG","F","006",18,0,-18
`;
const trialMapping: ImportMapping = {
  patient: "PATIENT",
  timing: { kind: "study-day", column: "RELDAYS", startsOn: "2024-02-26" },
  sex: { column: "GENDER", values: { F: "female", M: "male" } },
  age: null,
  measures: [
    { column: "HAMATOTL", instrument: "hama", at: "row" },
    { column: "PGIIMP", instrument: "pgi-i", at: "row" },
    { column: "HAMDTL17", instrument: "hamd17", at: "row" },
    { column: "BASVAL", instrument: "hamd17", at: "baseline" },
  ],
  labs: [],
  ignored: ["VISIT", "THERAPY", "POOLINV", "CHANGE"],
};

describe("the trial's shape", () => {
  const plan = planImport(trial, trialMapping);

  test("comes in completely: every patient, no refused row, and what is missing is missing and counted", () => {
    expect(plan).toMatchObject({ usable: true, rowCount: 5, refusedRows: 0, missingCells: 1, findings: [] });
    expect(plan.patients.map((one) => one.externalId)).toEqual(["9001", "9002", "9003"]);
    expect(previewImport(trial, digest, trialMapping).outcome).toEqual({
      patients: 3,
      entries: 3 + 3 + 5 + 5 + 4,
      byKind: { registration: 3, assessment: 17, lab: 0 },
      refusedRows: 0,
      missingCells: 1,
    });
  });

  test("the baseline column is one assessment at day 0, and each row is a day after it", () => {
    const [first] = plan.patients;
    expect(first?.values.filter((one) => one.code === "hamd17").map((one) => [one.on, one.value, one.line])).toEqual([
      ["2024-02-26", 30, 2],
      ["2024-03-04", 22, 2],
      ["2024-03-11", 20, 3],
      ["2024-03-25", 14, 4],
    ]);
  });

  test("zero is a value and an empty cell is not zero", () => {
    expect(plan.patients[2]?.values.filter((one) => one.on !== "2024-02-26").map((one) => [one.code, one.value])).toEqual([
      ["hama", 0],
      ["pgi-i", 1],
      ["hamd17", 0],
    ]);
    expect(plan.patients[0]?.values.filter((one) => one.code === "pgi-i").map((one) => one.line)).toEqual([2, 4]);
  });

  test("the suggestion is this mapping, but for what only a person knows: the start, and the columns left out", () => {
    expect(previewImport(trial, digest, null).suggestion).toEqual({
      ...trialMapping,
      timing: { kind: "study-day", column: "RELDAYS", startsOn: "" },
      ignored: ["VISIT", "CHANGE"],
    });
  });

  test("columns are shown with samples, how much is missing, and whether they are numbers", () => {
    const { columns, digest: shown, importedBefore } = previewImport(trial, digest, null);
    expect(columns.find((one) => one.name === "PGIIMP")).toEqual({ name: "PGIIMP", samples: ["2", "3", "4"], empty: 1, numeric: true });
    expect(columns.find((one) => one.name === "THERAPY")).toEqual({
      name: "THERAPY",
      samples: ["DRUG", "PLACEBO"],
      empty: 0,
      numeric: false,
    });
    expect([shown, importedBefore]).toEqual([digest, false]);
    expect(previewImport(trial, digest, null, { today: null, importedBefore: true }).importedBefore).toBe(true);
  });
});

const mapping: ImportMapping = {
  patient: "id",
  timing: { kind: "study-day", column: "day", startsOn: "2026-01-01" },
  sex: null,
  age: null,
  measures: [
    { column: "mind", instrument: "hamd17", at: "row" },
    { column: "base", instrument: "hamd17", at: "baseline" },
    { column: "well", instrument: "who5", at: "row" },
  ],
  labs: [{ column: "crp", analyte: "crp-hs", unit: "mg/dL", scale: "linear", at: "row" }],
  ignored: [],
};
const header = "id,day,mind,base,well,crp";
const planOf = (rows: readonly string[], more: Partial<ImportMapping> = {}, today: string | null = null) =>
  planImport([header, ...rows].join("\n"), { ...mapping, ...more }, today);

describe("a row is refused, whole and with its reason", () => {
  const dated = {
    timing: { kind: "date", column: "day" },
    measures: mapping.measures.filter((one) => one.at === "row"),
    ignored: ["base"],
  } as const;
  const visits = { timing: { kind: "visit", column: "day", days: { 初回: 0, W2: 14 }, startsOn: "2026-01-01" } } as const;
  const sexed = { sex: { column: "well", values: { F: "female", M: "male" } }, measures: mapping.measures.slice(0, 2) } as const;
  const aged = { age: { column: "well" }, measures: mapping.measures.slice(0, 2) } as const;

  test.each([
    ["no patient", ",7,20,25,40,0.1", {}, "patient.missing", "id", ""],
    ["a patient of spaces", "　,7,20,25,40,0.1", {}, "patient.missing", "id", ""],
    ["a patient of two lines", '"a\nb",7,20,25,40,0.1', {}, "patient.unusable", "id", "a\nb"],
    ["no day", "1,,20,25,40,0.1", {}, "day.missing", "day", ""],
    ["half a day", "1,7.5,20,25,40,0.1", {}, "day.not-whole", "day", "7.5"],
    ["a day in words", "1,tomorrow,20,25,40,0.1", {}, "day.not-whole", "day", "tomorrow"],
    ["a day in another age of the world", "1,4000000,20,25,40,0.1", {}, "day.not-whole", "day", "4000000"],
    ["text for a number", "1,7,many,25,40,0.1", {}, "value.not-a-number", "mind", "many"],
    ["a decimal comma", '1,7,20,25,40,"0,1"', {}, "value.not-a-number", "crp", "0,1"],
    ["two numbers", "1,7,20 21,25,40,0.1", {}, "value.not-a-number", "mind", "20 21"],
    ["a limit for a total", "1,7,<20,25,40,0.1", {}, "value.not-a-number", "mind", "<20"],
    ["a total above the instrument", "1,7,53,25,40,0.1", {}, "value.out-of-range", "mind", "53"],
    ["a total below it", "1,7,-1,25,40,0.1", {}, "value.out-of-range", "mind", "-1"],
    ["half a point", "1,7,20.5,25,40,0.1", {}, "value.impossible-total", "mind", "20.5"],
    ["a raw WHO-5", "1,7,20,25,13,0.1", {}, "value.impossible-total", "well", "13"],
    ["CRP below zero", "1,7,20,25,40,-0.1", {}, "value.out-of-range", "crp", "-0.1"],
    ["CRP of another unit", "1,7,20,25,40,310", {}, "value.out-of-range", "crp", "310"],
    ["an ambiguous date", "1,11/12/2024,20,25,40,0.1", dated, "date.ambiguous", "day", "11/12/2024"],
    ["a two-digit year", "1,24/11/12,20,25,40,0.1", dated, "date.ambiguous", "day", "24/11/12"],
    ["a day that does not exist", "1,2025-02-29,20,25,40,0.1", dated, "date.impossible", "day", "2025-02-29"],
    ["a date with a time", "1,2025-02-28 10:30,20,25,40,0.1", dated, "date.unreadable", "day", "2025-02-28 10:30"],
    ["no date", "1,NA,20,25,40,0.1", dated, "day.missing", "day", "NA"],
    ["a visit that is not mapped", "1,W3,20,25,40,0.1", visits, "visit.unknown", "day", "W3"],
    ["a sex that is not mapped", "1,7,20,25,X,0.1", sexed, "sex.unmapped", "well", "X"],
    ["an impossible age", "1,7,20,25,131,0.1", aged, "age.impossible", "well", "131"],
    ["half a year of age", "1,7,20,25,42.5,0.1", aged, "age.impossible", "well", "42.5"],
  ] as const)("%s", (_name, row, more, code, column, given) => {
    const plan = planOf([row, "9,1,0,,100,"].slice(0, "timing" in more || "sex" in more || "age" in more ? 1 : 2), more);
    expect(plan.findings).toMatchObject([{ code, line: 2, column, given }]);
    expect(plan.refusedRows).toBe(1);
    expect(plan.patients.map((one) => one.externalId)).toEqual("timing" in more || "sex" in more || "age" in more ? [] : ["9"]);
  });

  test("every wrong cell of a row is told, and the row counts once", () => {
    const plan = planOf(["1,7,many,25,13,-1"]);
    expect(plan.findings.map((one) => [one.code, one.column])).toEqual([
      ["value.not-a-number", "mind"],
      ["value.impossible-total", "well"],
      ["value.out-of-range", "crp"],
    ]);
    expect(plan.refusedRows).toBe(1);
  });

  test("what was expected is said", () => {
    expect(planOf(["1,7,53,25,13,310"]).findings.map((one) => one.expected)).toEqual(["0–52", "0, 4 … 100", "0–1000 mg/L"]);
  });

  test("a day after today, when today is known", () => {
    expect(planOf(["1,7,20,25,40,0.1"], {}, "2026-01-07").findings).toMatchObject([{ code: "date.future", expected: "2026-01-07" }]);
    expect(planOf(["1,7,20,25,40,0.1"], {}, "2026-01-08").findings).toEqual([]);
  });

  test("a row of another length", () => {
    const plan = planOf(["1,7,20", "1,8,20,25,40,0.1"]);
    expect(plan).toMatchObject({ rowCount: 2, refusedRows: 1, findings: [{ code: "file.row-length", line: 2 }] });
  });
});

describe("what only shows among the rows of one patient", () => {
  test("a baseline that differs refuses the patient in every row, and no other patient", () => {
    const plan = planOf(["1,7,20,25,,", "2,7,21,30,,", "1,14,19,26,,", "1,21,18,,,"]);
    expect(plan.findings).toEqual([
      { code: "baseline.differs", line: 2, column: "base", expected: "25 | 26", given: "25" },
      { code: "baseline.differs", line: 4, column: "base", expected: "25 | 26", given: "26" },
      { code: "baseline.differs", line: 5, column: "base", expected: "25 | 26", given: "" },
    ]);
    expect(plan.patients.map((one) => one.externalId)).toEqual(["2"]);
  });

  test("a baseline that stands in some rows only does not differ", () => {
    const plan = planOf(["1,7,20,,,", "1,14,19,25,,"]);
    expect(plan.patients[0]?.values[0]).toMatchObject({ code: "hamd17", value: 25, on: "2026-01-01", line: 3 });
  });

  test("the same instrument twice on one day refuses both rows, each naming the other", () => {
    const plan = planOf(["1,7,20,25,,", "1,7,20,25,,", "1,8,19,25,,"]);
    expect(plan.findings.map((one) => [one.code, one.line, one.expected])).toEqual([
      ["value.duplicate", 2, "3: 20"],
      ["value.duplicate", 3, "2: 20"],
    ]);
    expect(plan.patients[0]?.values.map((one) => one.value)).toEqual([25, 19]);
  });

  test("two rows of one day that measure different things are both taken", () => {
    expect(planOf(["1,7,20,25,,", "1,7,,25,40,0.1"]).patients[0]?.values.map((one) => one.code)).toEqual([
      "hamd17",
      "hamd17",
      "who5",
      "crp-hs",
    ]);
  });

  test("a row of day 0 may repeat the baseline, and may not contradict it", () => {
    expect(planOf(["1,0,25,25,,"]).patients[0]?.values.map((one) => [one.at, one.value])).toEqual([["row", 25]]);
    expect(planOf(["1,0,24,25,,", "1,7,20,25,,"]).findings).toMatchObject([
      { code: "value.duplicate", line: 2, expected: "base: 25", given: "24" },
    ]);
  });

  test("a sex that differs refuses the patient; one that is not given contradicts nothing", () => {
    const sexed = { sex: { column: "well", values: { F: "female", M: "male" } }, measures: mapping.measures.slice(0, 2) } as const;
    expect(planOf(["1,7,20,25,F,", "1,8,20,25,M,"], sexed).findings.map((one) => one.code)).toEqual(["sex.differs", "sex.differs"]);
    expect(planOf(["1,7,20,25,,", "1,8,20,25,F,"], sexed).patients[0]?.sex).toBe("female");
    expect(planOf(["1,7,20,25,,"], sexed).patients[0]?.sex).toBe("unknown");
  });
});

describe("what may look wrong and is not", () => {
  test("full-width digits are read, and what was typed is kept", () => {
    const [patient] = planOf(["１２,７,２０,25,40,０．１"]).patients;
    expect(patient?.externalId).toBe("12");
    expect(patient?.values.map((one) => [one.value, one.typed])).toEqual([
      [25, null],
      [20, "２０"],
      [40, null],
      [0.1, "０．１"],
    ]);
    const drafts = patient ? draftsOf(patient, mapping, "R-00001", digest) : [];
    expect(drafts.map((one) => one.draft.personal).slice(1)).toEqual([null, { remark: "mind: ２０" }, null, { remark: "crp: ０．１" }]);
  });

  test.each(["", " ", "NA", "n/a", "NaN", "."])("a cell of %j is missing: neither zero nor a refusal", (cell) => {
    const plan = planOf([`1,7,${cell},25,40,0.1`]);
    expect(plan).toMatchObject({ refusedRows: 0, missingCells: 1, findings: [] });
    expect(plan.patients[0]?.values.map((one) => one.value)).toEqual([25, 40, 0.1]);
  });

  test("a limit is kept as a limit", () => {
    expect(planOf(["1,7,,,,<0.05"]).patients[0]?.values).toMatchObject([{ value: 0.05, comparator: "<", unit: "mg/dL" }]);
  });

  test("a day before the start is a day", () => {
    expect(planOf(["1,-7,20,,,"]).patients[0]).toMatchObject({ registeredOn: "2025-12-25", values: [{ on: "2025-12-25" }] });
  });

  test.each(["2024-11-12", "2024/11/12", "2024.11.12", "2024年11月12日", "20241112", "２０２４－１１－１２", "2024/1/2"])(
    "the date %s",
    (cell) => {
      const timing = { kind: "date", column: "day" } as const;
      const plan = planOf([`1,${cell},20,,,`], { timing, measures: mapping.measures.filter((one) => one.at === "row"), ignored: ["base"] });
      expect(plan.patients[0]?.values[0]?.on).toBe(cell === "2024/1/2" ? "2024-01-02" : "2024-11-12");
      expect(plan.patients[0]?.registeredOn).toBe(plan.patients[0]?.values[0]?.on);
    },
  );

  test("natural logarithms come back as what they are the logarithm of", () => {
    const labs = [{ column: "crp", analyte: "crp-hs", unit: "mg/L", scale: "natural-log", at: "row" }] as const;
    expect(planOf(["1,7,,,,0.984177"], { labs }).patients[0]?.values[0]?.value).toBe(2.67560895187);
    expect(planOf(["1,7,,,,800"], { labs }).findings[0]?.code).toBe("value.out-of-range");
    fc.assert(
      fc.property(fc.integer({ min: -2_500_000, max: 2_800_000 }), (millionths) => {
        const value = planOf([`1,7,,,,${millionths / 1e6}`], { labs }).patients[0]?.values[0]?.value ?? Number.NaN;
        expect(Math.abs(Math.log(value) - millionths / 1e6)).toBeLessThan(1e-10);
      }),
    );
  });

  test("rows of one patient need not stand together, nor in order of day", () => {
    const plan = planOf(["1,14,18,25,,", "2,7,30,31,,", "1,7,20,25,,"]);
    expect(plan.patients.map((one) => one.values.map((value) => value.value))).toEqual([
      [25, 20, 18],
      [31, 30],
    ]);
  });

  test("a patient whose every value is missing is still a patient", () => {
    expect(planOf(["1,7,,,,"]).patients.map((one) => [one.externalId, one.values.length])).toEqual([["1", 0]]);
  });
});

describe("a mapping that cannot be used stops the import", () => {
  test.each([
    ["a column that is not there", { patient: "nobody", ignored: ["id"] }, "mapping.column-unknown", "nobody"],
    ["a column mapped twice", { ignored: ["mind"] }, "mapping.column-twice", "mind"],
    ["a column that is neither mapped nor ignored", { labs: [] }, "mapping.column-unmapped", "crp"],
    [
      "an instrument nobody knows",
      { measures: [...mapping.measures.slice(0, 2), { column: "well", instrument: "sf36", at: "row" }] },
      "mapping.instrument-unknown",
      "well",
    ],
    [
      "an analyte nobody knows",
      { labs: [{ column: "crp", analyte: "toString", unit: "mg/L", scale: "linear", at: "row" }] },
      "mapping.analyte-unknown",
      "crp",
    ],
    ["no unit", { labs: [{ column: "crp", analyte: "crp-hs", unit: "", scale: "linear", at: "row" }] }, "mapping.unit-missing", "crp"],
    [
      "a unit of something else",
      { labs: [{ column: "crp", analyte: "crp-hs", unit: "mg", scale: "linear", at: "row" }] },
      "mapping.unit-unknown",
      "crp",
    ],
    ["no start", { timing: { kind: "study-day", column: "day", startsOn: "" } }, "mapping.start-missing", "day"],
    [
      "a start that does not exist",
      { timing: { kind: "study-day", column: "day", startsOn: "2026-02-30" } },
      "mapping.start-missing",
      "day",
    ],
    [
      "a visit on half a day",
      { timing: { kind: "visit", column: "day", days: { a: 1.5 }, startsOn: "2026-01-01" } },
      "mapping.visit-day",
      "day",
    ],
    ["a baseline without a day 0", { timing: { kind: "date", column: "day" } }, "mapping.baseline-undated", "base"],
    [
      "two columns for one measure",
      { measures: [...mapping.measures.slice(0, 2), { column: "well", instrument: "hamd17", at: "row" }] },
      "mapping.measure-twice",
      "well",
    ],
    ["nothing measured", { measures: [], labs: [], ignored: ["mind", "base", "well", "crp"] }, "mapping.nothing-measured", null],
  ] as const)("%s", (_name, more, code, column) => {
    const plan = planOf(["1,7,20,25,40,0.1"], more as Partial<ImportMapping>);
    expect(plan).toMatchObject({ usable: false, patients: [], rowCount: 1, findings: [{ code, column, line: 1 }] });
    expect(
      previewImport([header, "1,7,20,25,40,0.1"].join("\n"), digest, { ...mapping, ...(more as Partial<ImportMapping>) }).outcome,
    ).toBeNull();
  });

  test("so does a file that is not CSV", () => {
    expect(planImport("id,day\n\uFFFD,1", mapping)).toMatchObject({ usable: false, findings: [{ code: "file.encoding", line: 2 }] });
    expect(previewImport("", digest, null)).toMatchObject({
      columns: [],
      suggestion: null,
      outcome: null,
      findings: [{ code: "file.empty" }],
    });
  });
});

test("no row is lost: each is imported or refused, whatever its cells hold", () => {
  const cell = fc.constantFrom("", "1", "2", "7", "25", "25", "x", "60", "NA", "<3", "３");
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { maxLength: 12 }), (rows) => {
      const lines = rows.map((row) => row.join(",")).filter((row) => row.replaceAll(",", "") !== "");
      const plan = planOf(lines);
      const refused = new Set(plan.findings.map((one) => one.line));
      const values = plan.patients.flatMap((one) => one.values);
      expect(plan.rowCount).toBe(lines.length);
      expect(refused.size).toBe(plan.refusedRows);
      expect(values.some((one) => refused.has(one.line))).toBe(false);
      const present = lines.filter((_, index) => !refused.has(index + 2)).flatMap((line) => [2, 4, 5].map((at) => line.split(",")[at]));
      expect(values.filter((one) => one.at === "row").length).toBe(present.filter((one) => one !== "" && one !== "NA").length);
    }),
  );
});

describe("the real trial", () => {
  const path = fileURLToPath(new URL("../../../shared/data/antidepressant_hamd17.csv", import.meta.url));
  const there = existsSync(path);

  test.skipIf(!there)(`172 patients and 608 visits come in completely${there ? "" : " (skipped: the file is not on this machine)"}`, () => {
    const text = readFileSync(path, "utf8");
    const suggestion = previewImport(text, digest, null).suggestion;
    expect(suggestion).toMatchObject({ patient: "PATIENT", measures: trialMapping.measures });
    const plan = planImport(text, trialMapping, "2026-01-01");
    expect(plan).toMatchObject({ usable: true, rowCount: 608, refusedRows: 0, missingCells: 3, findings: [] });
    expect(plan.patients.length).toBe(172);
    expect(previewImport(text, digest, trialMapping).outcome).toMatchObject({
      patients: 172,
      entries: 2165,
      byKind: { registration: 172, assessment: 172 + 608 + 608 + 605, lab: 0 },
    });
  });
});
