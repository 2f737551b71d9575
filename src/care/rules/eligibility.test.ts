import { describe, expect, test } from "vitest";
import { answering, courseWith, diagnosedAs, factsWith, historyOf, TODAY, TRIAL } from "../../../test/support/eligibility.ts";
import { findingSentence } from "../../words/care/findings.ts";
import { PLAN_LIMIT_CODES } from "./course-limits.ts";
import { eligibilityBoard } from "./eligibility.ts";
import { ELIGIBILITY_CODES } from "./eligibility-codes.ts";
import type { EligibilityFacts } from "./eligibility-facts.ts";
import { ELIGIBILITY_RULES, type EligibilityRule } from "./eligibility-rules.ts";
import type { ProposedCourse } from "./pack-rules.ts";
import { adequacyOf } from "./treatment-rules.ts";

type Situation = readonly [
  name: string,
  facts: Partial<EligibilityFacts>,
  course: Partial<ProposedCourse>,
  rule: EligibilityRule,
  found: string,
];

const insured = { rulePack: "insured", strategy: "tms", exosome: null } as const;
const research = { rulePack: "research" } as const;
const later = { ...insured, startsOn: "2026-06-01" } as const;
const hamd = (total: number, more: Partial<NonNullable<EligibilityFacts["score"]>> = {}) => ({
  score: { instrument: "hamd17", total, on: "2025-11-05", complete: true, ...more },
});
const consented = (changes: Partial<NonNullable<EligibilityFacts["consents"]["tms"]>>) => {
  const { consents } = factsWith();
  if (consents.tms === null) throw new Error("consent");
  return { consents: { ...consents, tms: { ...consents.tms, ...changes } } };
};
const coded = (code: string) => diagnosedAs({ coding: { system: "icd-10", code, display: "x" } });
const tms = (protocol: string, sessionCount = 30) => ({
  tms: { protocol, protocolVersion: 1, sessionCount, sessionsPerWeek: 5, intensityPercentOfThreshold: 120 },
});
const crp = (milligramsPerLitre: number, on = "2025-11-05") => ({ crp: { milligramsPerLitre, comparator: null, on } });

// biome-ignore format: a table is read by its rows
const SITUATIONS: readonly Situation[] = [
  ["an adult", { ageYears: 18 }, {}, "age", "age.adult tell"],
  ["the day before the 18th birthday", { ageYears: 17 }, {}, "age", "age.minor stop"],
  ["a minor, insured", { ageYears: 17 }, insured, "age", "age.minor stop"],
  ["a minor in a study", { ageYears: 17 }, research, "age", "age.minor stop"],
  ["an unknown age", { ageYears: null }, {}, "age", "age.unknown ask"],
  ["a depressive episode", coded("F32.1"), {}, "diagnosis", "diagnosis.depression tell"],
  ["a recurrent episode in ICD-11", coded("6A71.1"), {}, "diagnosis", "diagnosis.depression tell"],
  ["a suspected episode", diagnosedAs({ certainty: "suspected" }), {}, "diagnosis", "diagnosis.suspected ask"],
  ["dysthymia, self-pay", coded("F34.1"), {}, "diagnosis", "diagnosis.persistent ask"],
  ["dysthymia, insured", coded("F34.1"), insured, "diagnosis", "diagnosis.persistent stop"],
  ["an anxiety disorder, insured", coded("F41.1"), insured, "diagnosis", "diagnosis.other stop"],
  ["no diagnosis", { principal: null, diagnoses: [] }, {}, "diagnosis", "diagnosis.unknown ask"],
  ["moderate", {}, {}, "severity", "severity.moderate tell"],
  ["severe", diagnosedAs({ severity: "severe" }), {}, "severity", "severity.severe tell"],
  ["mild, self-pay", diagnosedAs({ severity: "mild" }), {}, "severity", "severity.mild ask"],
  ["mild, insured", diagnosedAs({ severity: "mild" }), insured, "severity", "severity.mild stop"],
  ["in remission, insured", diagnosedAs({ severity: "in-remission" }), insured, "severity", "severity.remission stop"],
  ["severity not known", diagnosedAs({ severity: "unknown" }), {}, "severity", "severity.unknown ask"],
  ["HAM-D17 14", hamd(14), {}, "score", "score.moderate tell"],
  ["HAM-D17 13", hamd(13), {}, "score", "score.below ask"],
  ["HAM-D24, which has no cut here", hamd(20, { instrument: "hamd24" }), {}, "score", "score.given tell"],
  ["a prorated total", hamd(20, { complete: false }), {}, "score", "score.prorated ask"],
  ["a score of 14 days ago", hamd(20, { on: "2025-10-27" }), {}, "score", "score.moderate tell"],
  ["a score of 15 days ago", hamd(20, { on: "2025-10-26" }), {}, "score", "score.old ask"],
  ["no score, self-pay", { score: null }, {}, "score", "score.none ask"],
  ["no score, insured", { score: null }, insured, "score", "score.none stop"],
  ["half a year without enough effect", {}, {}, "antidepressant", "antidepressant.insufficient tell"],
  ["not tolerated", { trials: [{ ...TRIAL, result: "not-tolerated" }] }, {}, "antidepressant", "antidepressant.not-tolerated tell"],
  ["five weeks", { trials: [{ ...TRIAL, startedOn: "2025-04-01", stoppedOn: "2025-05-06" }] }, {}, "antidepressant", "antidepressant.too-short ask"],
  ["known to the year alone", { trials: [{ ...TRIAL, startedOn: "2025", stoppedOn: "2025" }] }, {}, "antidepressant", "antidepressant.unknown ask"],
  ["dose not known", { trials: [{ ...TRIAL, dailyDose: null }] }, {}, "antidepressant", "antidepressant.unknown ask"],
  ["result not known", { trials: [{ ...TRIAL, result: "unknown" }] }, {}, "antidepressant", "antidepressant.unknown ask"],
  ["it worked", { trials: [{ ...TRIAL, result: "response" }] }, {}, "antidepressant", "antidepressant.effective ask"],
  ["none tried", { trials: [] }, {}, "antidepressant", "antidepressant.none ask"],
  ["not bipolar", {}, {}, "bipolar", "bipolar.none tell"],
  ["mania before", historyOf("bipolar-disorder", "past"), {}, "bipolar", "bipolar.present ask"],
  ["bipolar by code, insured", { diagnoses: [...coded("F31.3").diagnoses] }, insured, "bipolar", "bipolar.present stop"],
  ["mania never asked about", historyOf("bipolar-disorder", null), {}, "bipolar", "bipolar.unknown ask"],
  ["no psychosis", {}, {}, "psychosis", "psychosis.none tell"],
  ["psychotic features, insured", diagnosedAs({ psychoticFeatures: "present" }), insured, "psychosis", "psychosis.present stop"],
  ["not known", { ...diagnosedAs({ psychoticFeatures: "unknown" }), ...historyOf("psychosis", null) }, {}, "psychosis", "psychosis.unknown ask"],
  ["no dementia", {}, {}, "organic", "organic.none tell"],
  ["dementia, insured", historyOf("dementia", "present"), insured, "organic", "organic.present stop"],
  ["an organic mood disorder", coded("F06.3"), {}, "organic", "organic.present ask"],
  ["dementia not asked", historyOf("dementia", null), {}, "organic", "organic.unknown ask"],
  ["no suicidality", {}, {}, "suicidality", "suicidality.none tell"],
  ["an answer about suicide", { suicidality: { status: "present", on: TODAY } }, {}, "suicidality", "suicidality.present ask"],
  ["an open alert", { suicidality: { status: "alert", on: "2025-01-01" } }, {}, "suicidality", "suicidality.alert ask"],
  ["an answer of a month ago", { suicidality: { status: "absent", on: "2025-10-10" } }, {}, "suicidality", "suicidality.old ask"],
  ["nobody asked", { suicidality: null }, {}, "suicidality", "suicidality.unknown ask"],
  ["no catatonia", {}, {}, "rapid", "rapid.none tell"],
  ["catatonia, insured", historyOf("catatonia", "present"), insured, "rapid", "rapid.catatonia stop"],
  ["catatonia not looked for", historyOf("catatonia", "unknown"), {}, "rapid", "rapid.unknown ask"],
  ["never had TMS", {}, {}, "previous-tms", "previous-tms.none tell"],
  ["TMS before this episode", historyOf("tms", "past", "2024-06"), {}, "previous-tms", "previous-tms.earlier tell"],
  ["TMS in this episode, insured", historyOf("tms", "past", "2025-05"), insured, "previous-tms", "previous-tms.same-episode stop"],
  ["TMS in the month of the onset", historyOf("tms", "past", "2025-03"), {}, "previous-tms", "previous-tms.when-unknown ask"],
  ["TMS, but when?", historyOf("tms", "past"), {}, "previous-tms", "previous-tms.when-unknown ask"],
  ["TMS by the questionnaire", answering("tms", { "previous-tms": "yes" }), {}, "previous-tms", "previous-tms.when-unknown ask"],
  ["TMS never asked about", { ...historyOf("tms", null), ...answering("tms", { "previous-tms": "unknown" }) }, {}, "previous-tms", "previous-tms.unknown ask"],
  ["consent given", {}, {}, "consent-tms", "consent.given tell"],
  ["consent by a representative", consented({ givenBy: "representative" }), {}, "consent-tms", "consent.representative ask"],
  ["declined", consented({ decision: "declined" }), {}, "consent-tms", "consent.declined stop"],
  ["withdrawn", consented({ decision: "withdrawn" }), {}, "consent-tms", "consent.withdrawn stop"],
  ["never asked", { consents: { tms: null, exosome: null } }, {}, "consent-tms", "consent.none ask"],
  ["exosomes never asked", { consents: { tms: null, exosome: null } }, {}, "consent-exosome", "consent.none ask"],
  ["no implants", {}, {}, "implant", "questions.clear tell"],
  ["a pacemaker", answering("tms", { pacemaker: "yes" }), {}, "implant", "questions.absolute stop"],
  ["a medication pump", answering("tms", { "medication-pump": "yes" }), {}, "implant", "questions.relative ask"],
  ["implants not answered", answering("tms", { "cochlear-implant": "unknown" }), {}, "implant", "questions.unknown ask"],
  ["metal in the head", answering("tms", { "metal-in-head": "yes" }), {}, "metal", "questions.absolute stop"],
  ["a seizure before", answering("tms", { seizure: "yes" }), {}, "seizure", "questions.relative ask"],
  ["a stroke", answering("tms", { stroke: "yes" }), {}, "brain", "questions.relative ask"],
  ["alcohol", answering("tms", { "heavy-alcohol-or-drugs": "yes" }), {}, "substance", "questions.relative ask"],
  ["pregnancy", answering("tms", { "pregnancy-possible": "yes" }), {}, "pregnancy", "questions.relative ask"],
  ["an earlier ECT is only noted", answering("tms", { "previous-ect": "yes" }), {}, "other-questions", "questions.clear tell"],
  ["pregnancy before exosomes", answering("exosome", { "pregnancy-or-breast-feeding": "yes" }), {}, "exosome-questions", "questions.absolute stop"],
  ["cancer before exosomes", answering("exosome", { "cancer-within-5-years": "yes" }), {}, "exosome-questions", "questions.absolute stop"],
  ["liver disease before exosomes", answering("exosome", { "liver-disease": "yes" }), {}, "exosome-questions", "questions.relative ask"],
  ["no medicine", {}, {}, "medicine", "medicine.clear tell"],
  ["clozapine", { medicines: [{ topic: "medication", drug: { name: "クロザピン", code: null }, dailyDose: null, route: "oral", startedOn: null, stoppedOn: null, status: "ongoing", shiftsThreshold: "unknown" }] }, {}, "medicine", "medicine.lowers ask"],
  ["answered yes", answering("tms", { "threshold-lowering-medicine": "yes" }), {}, "medicine", "medicine.lowers ask"],
  ["medicines not asked", answering("tms", { "threshold-lowering-medicine": "unknown" }), {}, "medicine", "medicine.unknown ask"],
  ["CRP 0.9", crp(0.9), {}, "crp", "crp.low tell"],
  ["CRP 3", crp(3), {}, "crp", "crp.average tell"],
  ["CRP 5", crp(5), {}, "crp", "crp.raised tell"],
  ["CRP 10", crp(10), {}, "crp", "crp.high tell"],
  ["CRP 10.1", crp(10.1), {}, "crp", "crp.infection ask"],
  ["CRP of 29 days ago", crp(2, "2025-10-12"), {}, "crp", "crp.old ask"],
  ["no CRP", { crp: null }, {}, "crp", "crp.none ask"],
  ["exosomes", {}, {}, "exosome-evidence", "evidence.none tell"],
  ["insured in 2025", {}, insured, "pack", "pack.with-points tell"],
  ["insured on the last day of the schedule", {}, { ...insured, startsOn: "2026-05-31" }, "pack", "pack.with-points tell"],
  ["insured a day later", {}, later, "pack", "pack.schedule-not-loaded ask"],
  ["insured before it was", {}, { ...insured, startsOn: "2019-05-31" }, "pack", "pack.schedule-not-loaded ask"],
  ["self-pay in 2026", {}, { startsOn: "2026-11-26" }, "pack", "pack.in-force tell"],
  ["10 Hz, insured", {}, insured, "protocol", "protocol.covered tell"],
  ["theta burst, insured", {}, { ...insured, ...tms("itbs600") }, "protocol", "protocol.not-insured stop"],
  ["right 1 Hz, insured", {}, { ...insured, ...tms("lf-r") }, "protocol", "protocol.not-named ask"],
  ["theta burst, self-pay", {}, tms("itbs600"), "protocol", "protocol.free tell"],
  ["theta burst after the schedule", {}, { ...later, ...tms("itbs600") }, "protocol", "protocol.schedule-not-loaded ask"],
  ["30 sessions in 8 weeks, insured", {}, { ...insured, weeks: 8 }, "length", "length.within tell"],
  ["31 sessions, insured", {}, { ...insured, ...tms("hf-l-std", 31) }, "length", "length.sessions-beyond stop"],
  ["9 weeks, insured", {}, { ...insured, weeks: 9 }, "length", "length.weeks-beyond stop"],
  ["7 weeks under the schedule of 2019", {}, { ...insured, startsOn: "2024-05-31", weeks: 7 }, "length", "length.weeks-beyond stop"],
  ["36 sessions, self-pay", {}, tms("hf-l-std", 36), "length", "length.within tell"],
  ["37 sessions, self-pay", {}, tms("hf-l-std", 37), "length", "length.sessions-many ask"],
  ["after the schedule", {}, later, "length", "length.schedule-not-loaded ask"],
  ["insured", {}, insured, "facility", "facility.to-confirm ask"],
  ["a study", {}, research, "approval", "approval.to-confirm ask"],
  ["insured TMS alone", {}, insured, "billing", "billing.single tell"],
  ["insured TMS with exosomes", {}, { rulePack: "insured" }, "billing", "billing.mixed ask"],
  ["insured TMS, exosomes in a contract", { exosomeElsewhere: true }, insured, "billing", "billing.mixed ask"],
];

const rowOf = (facts: Partial<EligibilityFacts>, course: Partial<ProposedCourse>, rule: EligibilityRule) =>
  eligibilityBoard(factsWith(facts), courseWith(course)).rows.find((row) => row.rule === rule);

describe("each situation has its verdict", () => {
  test.each(SITUATIONS)("%s", (_name, facts, course, rule, found) => {
    const row = rowOf(facts, course, rule);
    expect(row === undefined ? null : `${row.finding.code} ${row.finding.severity}`).toBe(found);
  });

  test("and a sentence of its own in both languages, without a gap", () => {
    for (const [name, facts, course, rule] of SITUATIONS) {
      const finding = rowOf(facts, course, rule)?.finding;
      const said = (["ja", "en"] as const).map((language) => (finding === undefined ? null : findingSentence(finding, language)));
      expect(
        said.filter((sentence) => sentence === null || /[{}]|undefined/.test(sentence)),
        name,
      ).toEqual([]);
      expect(said[1], name).not.toMatch(/[ぁ-ん]/);
    }
  });

  test("every code and every rule has a row", () => {
    const found = new Set(SITUATIONS.map(([, , , , code]) => code.split(" ")[0]));
    expect([...ELIGIBILITY_CODES, ...PLAN_LIMIT_CODES].filter((code) => !found.has(code))).toEqual([]);
    expect(ELIGIBILITY_RULES.filter((rule) => !SITUATIONS.some(([, , , of]) => of === rule))).toEqual([]);
  });

  test("no finding is without a source and an edition", () => {
    for (const [name, facts, course] of SITUATIONS)
      for (const { finding } of eligibilityBoard(factsWith(facts), courseWith(course)).rows)
        expect([finding.ground.source.length > 10, finding.ground.edition !== ""], name).toEqual([true, true]);
  });
});

describe("the board", () => {
  test("has some twenty-five rows for TMS paid by the patient, and none for a course of neither", () => {
    const rows = eligibilityBoard(factsWith(), courseWith({ strategy: "tms", exosome: null })).rows;
    expect(rows.length).toBe(24);
    expect(eligibilityBoard(factsWith(), courseWith({ strategy: "neither", tms: null, exosome: null }))).toEqual({
      rows: [],
      verdict: null,
    });
  });

  test("says tell when everything is known and right", () => {
    expect(eligibilityBoard(factsWith(), courseWith()).verdict).toBe("tell");
  });

  test("puts what stops first, then what is missing, then what is to be judged", () => {
    const facts = factsWith({ ...answering("tms", { pacemaker: "yes", seizure: "yes" }), crp: null });
    const [first, second, third] = eligibilityBoard(facts, courseWith()).rows;
    expect([first?.rule, second?.rule, third?.rule]).toEqual(["implant", "crp", "seizure"]);
  });

  test("asks for each missing thing where it is, and for nothing that is known", () => {
    const { rows } = eligibilityBoard(factsWith({ crp: null, score: null, ...historyOf("dementia", null) }), courseWith());
    expect(rows.flatMap(({ asks }) => asks ?? [])).toEqual([
      { kind: "total", instrument: "hamd17" },
      { kind: "history", item: "dementia", category: "medical" },
      { kind: "lab", analyte: "crp-hs" },
    ]);
  });

  test("every insured verdict about the schedule asks once the schedule is not loaded", () => {
    const { rows } = eligibilityBoard(factsWith(), courseWith(later));
    expect(
      rows.filter(({ rule }) => ["pack", "protocol", "length", "facility"].includes(rule)).map(({ finding }) => finding.severity),
    ).toEqual(Array(4).fill("ask"));
  });
});

describe("whether a trial of an antidepressant was long enough", () => {
  test.each([
    ["42 days", { startedOn: "2025-04-01", stoppedOn: "2025-05-13" }, "adequate"],
    ["41 days", { startedOn: "2025-04-01", stoppedOn: "2025-05-12" }, "too-short"],
    ["79 % taken", { adherencePercent: 79 }, "too-short"],
    ["80 % taken", { adherencePercent: 80 }, "adequate"],
    ["how much was taken is not known", { adherencePercent: null }, "unknown"],
    ["months that may or may not be six weeks apart", { startedOn: "2025-04", stoppedOn: "2025-06" }, "unknown"],
    ["ongoing since spring", { status: "ongoing", stoppedOn: null }, "adequate"],
    ["ongoing since last week", { status: "ongoing", startedOn: "2025-11-03", stoppedOn: null }, "too-short"],
    ["no beginning", { startedOn: null }, "unknown"],
  ] as const)("%s", (_name, changes, verdict) => {
    expect(adequacyOf({ ...TRIAL, ...changes }, TODAY)).toBe(verdict);
  });
});
