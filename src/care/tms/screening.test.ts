import { describe, expect, test } from "vitest";
import { told, unworded } from "../../../test/support/told.ts";
import { TERMS } from "../../charting/terms.ts";
import { screeningWords } from "../../words/care/tms-before.ts";
import { recogniseMedicine } from "./medicines.ts";
import { medicineFindings, SCREENED_QUESTIONS, screeningFindings } from "./screening.ts";

const CLEAR = Object.fromEntries(SCREENED_QUESTIONS.map((question) => [question, "no"] as const));

/** Answers that differ from no to everything, and what is found. */
const SCREENINGS = [
  ["nothing but no", {}, []],
  ["a pacemaker", { pacemaker: "yes" }, ["screening.excludes stop"]],
  ["a cochlear implant", { "cochlear-implant": "yes" }, ["screening.excludes stop"]],
  ["an implanted stimulator", { "implanted-device": "yes" }, ["screening.excludes stop"]],
  ["metal in the head", { "metal-in-head": "yes" }, ["screening.excludes stop"]],
  ["a pacemaker that nobody is sure of", { pacemaker: "unknown" }, ["screening.excludes-unanswered stop"]],
  ["a pump", { "medication-pump": "yes" }, ["screening.weigh ask"]],
  ["a seizure once", { seizure: "yes" }, ["screening.weigh ask"]],
  ["epilepsy in the family", { "family-epilepsy": "yes" }, ["screening.weigh ask"]],
  ["a possible pregnancy", { "pregnancy-possible": "yes" }, ["screening.weigh ask"]],
  ["a seizure that nobody is sure of", { seizure: "unknown" }, ["screening.unanswered ask"]],
  ["ECT before", { "previous-ect": "yes" }, ["screening.note tell"]],
  ["ECT not known", { "previous-ect": "unknown" }, []],
  ["two at once", { pacemaker: "yes", seizure: "yes" }, ["screening.excludes stop", "screening.weigh ask"]],
] as const satisfies readonly (readonly [string, Record<string, "yes" | "unknown">, readonly string[]])[];

describe("a screening before TMS", () => {
  test.each(SCREENINGS)("%s", (_situation, answers, expected) => {
    expect(told(screeningFindings({ ...CLEAR, ...answers }))).toEqual(expected);
  });

  test("that never was stops; a question left out is no answer", () => {
    expect(told(screeningFindings(null))).toEqual(["screening.missing stop"]);
    const { pacemaker: _left, seizure: _out, ...rest } = CLEAR;
    expect(told(screeningFindings(rest))).toEqual(["screening.excludes-unanswered stop", "screening.unanswered ask"]);
    expect(screeningFindings({}).filter(({ severity }) => severity === "stop")).toHaveLength(4);
  });

  test("judges every question of the form, and no other", () => {
    expect(SCREENED_QUESTIONS.toSorted()).toEqual([...TERMS["tms-question"]].toSorted());
  });
});

const medicine = (
  name: string,
  shiftsThreshold: "raises" | "lowers" | "no" | "unknown" = "unknown",
  status: "ongoing" | "stopped" = "ongoing",
) => ({
  drug: { name, code: null },
  status,
  shiftsThreshold,
});

const MEDICINES = [
  ["none recorded", [], ["medicine.not-recorded ask"]],
  ["clozapine", [medicine("クロザピン錠100mg")], ["medicine.lowers-threshold ask"]],
  ["bupropion in Roman letters", [medicine("Bupropion XL")], ["medicine.may-lower-threshold tell"]],
  ["methylphenidate in half-width kana", [medicine("ﾒﾁﾙﾌｪﾆﾃﾞｰﾄ")], ["medicine.may-lower-threshold tell"]],
  ["ketamine", [medicine("ケタミン")], ["medicine.lowers-threshold ask"]],
  ["a benzodiazepine", [medicine("ロラゼパム")], ["medicine.raises-threshold tell"]],
  ["judged to raise", [medicine("薬A", "raises")], ["medicine.raises-threshold tell"]],
  ["judged to lower", [medicine("薬A", "lowers")], ["medicine.lowers-threshold ask"]],
  ["judged to do neither", [medicine("セルトラリン", "no")], []],
  ["a name that is not known here", [medicine("薬A")], ["medicine.not-judged tell"]],
  ["stopped", [medicine("クロザピン", "unknown", "stopped")], []],
] as const;

describe("medicines", () => {
  test.each(MEDICINES)("%s", (_situation, medicines, expected) => {
    expect(told(medicineFindings(medicines))).toEqual(expected);
  });

  test("escitalopram is found by the name within it, amantadine is not taken for another", () => {
    expect(recogniseMedicine("エスシタロプラム")?.effect).toBe("relative");
    expect(recogniseMedicine("アマンタジン")).toBeNull();
  });
});

test("every code has a row and words, every finding a source", () => {
  const all = [
    ...screeningFindings(null),
    ...screeningFindings({}),
    ...SCREENINGS.flatMap(([, answers]) => screeningFindings({ ...CLEAR, ...answers })),
    ...MEDICINES.flatMap(([, medicines]) => medicineFindings(medicines)),
  ];
  expect(new Set(all.map(({ code }) => code))).toEqual(new Set(Object.keys(screeningWords)));
  expect(unworded(all)).toEqual([]);
});
