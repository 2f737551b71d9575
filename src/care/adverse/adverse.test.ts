import { describe, expect, test } from "vitest";
import { draftOf } from "../../../test/record/chains.ts";
import { chartEntries } from "../../../test/record/clear.ts";
import { foldChart, newestOf } from "../../record/chart.ts";
import { findingSentence } from "../../words/care/findings.ts";
import { type AdverseEvent, type Attribution, attributionOf } from "./attribution.ts";
import { ADVERSE_CODES, judgingOf } from "./judging.ts";
import { REPORT_FIELDS, reportForm } from "./report-form.ts";
import { type ReportFacts, reportClocks } from "./reporting.ts";

const event = (changes: Partial<AdverseEvent> = {}): AdverseEvent => ({
  term: "headache",
  onsetAt: "2026-11-20",
  severity: "mild",
  serious: [],
  relatedToTms: "possible",
  relatedToExosome: "none",
  outcome: "recovered",
  endedOn: null,
  actions: [],
  during: null,
  reports: [],
  ...changes,
});

const RELATIONS = ["none", "unlikely", "possible", "probable", "definite", "unknown"] as const;

describe("to which treatment it is attributed", () => {
  test.each([
    ["possible", "none", "tms"],
    ["unlikely", "probable", "exosome"],
    ["definite", "possible", "both"],
    ["none", "unlikely", "neither"],
    ["unknown", "none", "open"],
    ["possible", "unknown", "open"],
  ] as const)("TMS %s, exosomes %s: %s", (relatedToTms, relatedToExosome, attribution: Attribution) => {
    expect(attributionOf({ relatedToTms, relatedToExosome })).toBe(attribution);
  });

  test("no pair of relations is without an answer", () => {
    const all = RELATIONS.flatMap((a) => RELATIONS.map((b) => attributionOf({ relatedToTms: a, relatedToExosome: b })));
    expect(new Set(all)).toEqual(new Set(["tms", "exosome", "both", "neither", "open"]));
  });
});

// biome-ignore format: a table is read by its rows
const JUDGED: readonly (readonly [string, Partial<AdverseEvent>, readonly string[]])[] = [
  ["mild and due to TMS", {}, ["adverse.not-serious tell", "adverse.attributed-tms tell"]],
  ["nobody said how bad", { severity: "unknown" }, ["adverse.grade-unknown ask", "adverse.not-serious tell", "adverse.attributed-tms tell"]],
  ["nobody judged whether it is serious", { serious: null }, ["adverse.seriousness-unjudged ask", "adverse.attributed-tms tell"]],
  ["a seizure called not serious", { term: "seizure" }, ["adverse.usually-serious ask", "adverse.attributed-tms tell"]],
  ["a seizure not judged", { term: "seizure", serious: null }, ["adverse.usually-serious ask", "adverse.attributed-tms tell"]],
  ["hospital", { serious: ["hospitalisation"], relatedToTms: "none", relatedToExosome: "probable" }, ["adverse.serious tell", "adverse.attributed-exosome tell"]],
  ["both", { relatedToExosome: "possible" }, ["adverse.not-serious tell", "adverse.attributed-both tell"]],
  ["neither", { relatedToTms: "unlikely" }, ["adverse.not-serious tell", "adverse.attributed-neither tell"]],
  ["relation not judged", { relatedToTms: "unknown" }, ["adverse.not-serious tell", "adverse.relation-unjudged ask"]],
  ["no outcome", { outcome: "unknown" }, ["adverse.not-serious tell", "adverse.attributed-tms tell", "adverse.outcome-unknown ask"]],
];

describe("what is still to be judged", () => {
  test.each(JUDGED)("%s", (_name, changes, codes) => {
    const findings = judgingOf(event(changes));
    expect(findings.map(({ code, severity }) => `${code} ${severity}`)).toEqual(codes);
    for (const finding of findings)
      for (const language of ["ja", "en"] as const) expect(findingSentence(finding, language)).toMatch(/^[^{}]+$/);
  });

  test("every code has a row", () => {
    const found = new Set(JUDGED.flatMap(([, , codes]) => codes.map((code) => code.split(" ")[0])));
    expect(ADVERSE_CODES.filter((code) => !found.has(code))).toEqual([]);
  });
});

const facts = (changes: Partial<AdverseEvent>, more: Partial<ReportFacts> = {}): ReportFacts => ({
  event: event({ serious: ["hospitalisation"], ...changes }),
  knownOn: "2026-11-20",
  rulePack: "self-pay",
  today: "2026-11-26",
  ...more,
});
const exosome = { relatedToTms: "none", relatedToExosome: "possible" } as const;

describe("to whom it is reported, and by when", () => {
  // biome-ignore format: a table is read by its rows
  test.each<readonly [string, ReportFacts, readonly string[]]>([
    ["not serious", facts({ serious: [] }), []],
    ["serious and due to neither", facts({ relatedToTms: "none" }), []],
    ["TMS, self-pay", facts({}), ["maker 2026-12-05 due", "pmda 2026-12-05 due"]],
    ["TMS, insured", facts({}, { rulePack: "insured" }), ["maker 2026-12-05 due", "pmda 2026-12-05 due"]],
    ["TMS, in a study", facts({}, { rulePack: "research" }), ["maker 2026-12-05 due", "pmda 2026-12-05 due", "ethics-board 2026-12-20 due"]],
    ["exosomes, self-pay: nobody but the maker hears of it", facts(exosome), ["maker 2026-12-05 due"]],
    ["exosomes, in a study", facts(exosome, { rulePack: "research" }), ["ethics-board 2026-12-05 due", "maker 2026-12-05 due", "ministry 2026-12-05 due"]],
    ["death under exosomes in a study", facts({ ...exosome, serious: ["death"] }, { rulePack: "research" }), ["ethics-board 2026-11-27 due", "ministry 2026-11-27 due", "maker 2026-12-05 due"]],
    ["danger to life by either, in a study: the shorter time", facts({ relatedToExosome: "possible", serious: ["life-threatening"] }, { rulePack: "research" }), ["ethics-board 2026-11-27 due", "ministry 2026-11-27 due", "maker 2026-12-05 due", "pmda 2026-12-05 due"]],
    ["a relation that nobody judged keeps the duty", facts({ relatedToTms: "unknown" }), ["maker 2026-12-05 due", "pmda 2026-12-05 due"]],
    ["a seizure that nobody judged", facts({ term: "seizure", serious: null }), ["maker 2026-12-05 due", "pmda 2026-12-05 due"]],
    ["no plan", facts({}, { rulePack: null }), ["maker 2026-12-05 due", "pmda 2026-12-05 due"]],
    ["reported to one", facts({ reports: [{ to: "pmda", on: "2026-11-24" }] }), ["maker 2026-12-05 due", "pmda 2026-12-05 reported"]],
    ["on the last day", facts({}, { today: "2026-12-05" }), ["maker 2026-12-05 due", "pmda 2026-12-05 due"]],
    ["a day late", facts({}, { today: "2026-12-06" }), ["maker 2026-12-05 late", "pmda 2026-12-05 late"]],
  ])("%s", (_name, given, clocks) => {
    expect(reportClocks(given).map(({ to, dueOn, status }) => `${to} ${dueOn} ${status}`)).toEqual(clocks);
  });

  test("days left are negative when late, and those of the day of the report when it was made", () => {
    const left = (given: ReportFacts) => reportClocks(given).map(({ daysLeft }) => daysLeft);
    expect(left(facts({}))).toEqual([9, 9]);
    expect(left(facts({}, { today: "2026-12-08" }))).toEqual([-3, -3]);
    expect(left(facts({ reports: [{ to: "maker", on: "2026-12-01" }] }, { today: "2026-12-30" }))).toEqual([4, -25]);
  });

  test("every duty names its source", () => {
    expect(reportClocks(facts({ ...exosome, serious: ["death"] }, { rulePack: "research" })).map(({ ground }) => ground.verified)).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe("the report form", () => {
  const entries = chartEntries(
    draftOf("registration"),
    draftOf("diagnosis"),
    draftOf("threshold"),
    draftOf("session"),
    draftOf("infusion"),
    (before) => draftOf("adverse-event", { body: { ...event({ during: before[3]?.id ?? null }) }, personal: { remark: "経過を観察した" } }),
  );
  const chart = foldChart(entries);
  const happened = newestOf(chart, "adverse-event");
  if (happened === null) throw new Error("an adverse event");
  const form = reportForm(chart, happened);

  test("has every field, and takes the parameters of the session it arose in", () => {
    expect(Object.keys(form).sort()).toEqual([...REPORT_FIELDS].sort());
    expect(form["session-number"]).toEqual([{ kind: "number", value: 1, unit: null }]);
    expect(form.threshold[0]?.kind).toBe("number");
    expect(form.lot[0]?.kind).toBe("text");
    expect(form.remark).toEqual([{ kind: "text", text: "経過を観察した" }]);
  });

  test("leaves the name out but for its initials, and says what is not on record by having nothing there", () => {
    expect(form.initials.every((value) => value.kind === "text" && /^\p{L}\. \p{L}\.$/u.test(value.text))).toBe(true);
    const alone = chartEntries(draftOf("registration"), draftOf("adverse-event", { body: { ...event() }, personal: null }));
    const without = foldChart(alone);
    const only = newestOf(without, "adverse-event");
    if (only === null) throw new Error("an adverse event");
    const empty = reportForm(without, only);
    expect([empty.diagnosis, empty.lot, empty.threshold, empty["session-number"], empty.remark]).toEqual([[], [], [], [], []]);
  });
});
