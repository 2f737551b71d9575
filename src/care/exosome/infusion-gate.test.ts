import { describe, expect, test } from "vitest";
import { draftOf } from "../../../test/record/chains.ts";
import { signature } from "../../../test/record/clear.ts";
import { id, nurse } from "../../../test/record/examples.ts";
import {
  CHART,
  type Changes,
  exosomePlan,
  foundWith,
  given,
  ORDER,
  screening,
  situationWith,
} from "../../../test/support/infusion-situation.ts";
import { told, unworded } from "../../../test/support/told.ts";
import { exosomeFindingWords } from "../../words/care/exosome.ts";
import { crpStratum } from "./eligibility.ts";
import { infusionFindings } from "./infusion-gate.ts";

const PLAN = 5;
const before = "2026-03-20T10:00:00+09:00";
const infused = (at = before, more: object = {}) =>
  given("infusion", { startedAt: at, endedAt: null, plan: id(PLAN), vitals: [], reaction: "unknown", ...more }, at);
const ended = (more: object = {}, at = "2026-03-20T11:00:00+09:00") => given("infusion-end", { infusion: id(8), endedAt: at, ...more }, at);
const seen = (more: object, at = "2026-03-20T12:00:00+09:00") => given("observation", { infusion: id(8), ...more }, at);
const later = { number: 2 };
const released = (entry: string, finding: string, signed = true) =>
  draftOf("release", { body: { releases: entry, findings: [finding] }, ...(signed ? { signature } : {}) });
const scheduled = (on: string) =>
  given("schedule", {
    plan: id(PLAN),
    planned: [{ what: "session", number: 1, on, time: null, minutes: null, chair: null, codes: [] }],
  });

/** What is different, and everything that is found but what is found always. */
const SITUATIONS: readonly (readonly [name: string, changes: Changes, found: readonly string[]])[] = [
  // The patient
  ["no screening", { chart: { screening: null } }, ["exosome.screening-missing stop"]],
  ["pregnant", { chart: { screening: screening({ "pregnancy-or-breast-feeding": "yes" }) } }, ["exosome.excluded stop"]],
  ["a tumour", { chart: { screening: screening({ "cancer-within-5-years": "yes" }) } }, ["exosome.excluded stop"]],
  ["a clot", { chart: { screening: screening({ thrombosis: "yes" }) } }, ["exosome.excluded stop"]],
  ["a severe allergy", { chart: { screening: screening({ "severe-allergy": "yes" }) } }, ["exosome.excluded stop"]],
  ["an infection nobody asked about", { chart: { screening: screening({ "infection-now": undefined }) } }, ["exosome.answer-missing stop"]],
  ["an infection not known", { chart: { screening: screening({ "infection-now": "unknown" }) } }, ["exosome.answer-missing stop"]],
  ["a liver disease", { chart: { screening: screening({ "liver-disease": "yes" }) } }, ["exosome.to-be-judged ask"]],
  ["a kidney disease not known", { chart: { screening: screening({ "kidney-disease": "unknown" }) } }, ["exosome.answer-missing ask"]],
  ["allergies not recorded", { chart: { allergies: null } }, ["exosome.allergies-unknown ask"]],
  ["no CRP", { chart: { crp: null } }, ["exosome.crp-missing stop"]],
  [
    "no CRP and a reason that nobody signed",
    { chart: { crp: null }, more: [released(id(4), "exosome.crp-missing", false)] },
    ["exosome.crp-missing stop"],
  ],
  ["no CRP and a signed reason", { chart: { crp: null }, more: [released(id(4), "exosome.crp-missing")] }, ["exosome.crp-waived tell"]],
  ["a CRP of February", { chart: { crp: given("lab", { value: 2, unit: "mg/L" }, "2026-02-20") } }, ["exosome.crp-old ask"]],
  ["a CRP of 1.2 mg/dL", { chart: { crp: given("lab", { value: 1.2, unit: "mg/dL" }, "2026-03-20") }, more: [] }, ["exosome.crp-high ask"]],
  [
    "a CRP of 12 mg/L after the questions",
    { chart: { crp: given("lab", { value: 12, unit: "mg/L" }, "2026-03-30") } },
    ["exosome.crp-high stop"],
  ],
  // Consent
  ["no consent", { chart: { consent: null } }, ["exosome-consent.missing stop"]],
  ["consent declined", { chart: { consent: given("consent", { decision: "declined" }) } }, ["exosome-consent.declined stop"]],
  [
    "consent withdrawn",
    { more: [given("consent", { decision: "withdrawn" }, "2026-04-01T10:00:00+09:00")] },
    ["exosome-consent.withdrawn stop"],
  ],
  [
    "consent this morning",
    { chart: { consent: given("consent", { decision: "given" }, "2026-04-02T08:00:00+09:00") } },
    ["exosome-consent.recent ask"],
  ],
  [
    "a plan with another product since",
    {
      more: [
        given(
          "plan",
          { ...exosomePlan, exosome: { product: "exo-b", infusionCount: 3, intervalDays: 14, dose: null } },
          "2026-03-30T10:00:00+09:00",
        ),
      ],
    },
    ["exosome-consent.other-product stop", "vial.other-product stop"],
  ],
  // The plan
  ["no plan", { chart: { plan: null } }, ["infusion.plan-missing stop"]],
  ["a plan of TMS alone", { chart: { plan: given("plan", { strategy: "tms", exosome: null }) } }, ["infusion.plan-missing stop"]],
  ["one more than planned", { order: { number: 4 } }, ["infusion.over-plan ask"]],
  [
    "ten days after the last",
    { more: [infused("2026-03-23T10:00:00+09:00"), ended({}, "2026-03-23T11:00:00+09:00")], order: later },
    ["infusion.too-soon ask"],
  ],
  [
    "an infusion that runs",
    { more: [infused("2026-04-02T09:30:00+09:00")], order: later },
    ["infusion.running stop", "infusion.too-soon ask"],
  ],
  // The vial
  ["a lot that never came", { noLot: true }, ["vial.lot-unknown stop"]],
  ["a vial that never came", { order: { vial: "09-999" } }, ["vial.unknown stop", "endotoxin.not-computed stop"]],
  ["a lot in quarantine", { lot: { released: null } }, ["vial.quarantined stop"]],
  ["a vial that was too warm", { moreOfLot: [given("excursion", { vials: ["07-003"] })] }, ["vial.quarantined stop"]],
  ["a vial that was used", { moreOfLot: [draftOf("used")] }, ["vial.used stop"]],
  [
    "a vial that was thrown away",
    { moreOfLot: [draftOf("discarded", { body: { vials: ["07-003"], reason: "broken" } })] },
    ["vial.discarded stop"],
  ],
  ["a recalled lot", { moreOfLot: [draftOf("recalled")] }, ["vial.recalled stop"]],
  ["an expired lot", { lot: { received: given("received", { expiresOn: "2026-04-01" }) } }, ["vial.expired stop"]],
  ["its last day", { lot: { received: given("received", { expiresOn: "2026-04-02" }) } }, ["vial.expires-soon tell"]],
  ["a vial not thawed", { lot: { thawed: null } }, ["vial.not-thawed stop"]],
  ["a vial thawed twice", { moreOfLot: [draftOf("thawed")] }, ["vial.contradicted stop"]],
  ["a vial thawed at five", { lot: { thawed: given("thawed", { at: "2026-04-02T05:00:00+09:00" }) } }, ["vial.thawed-too-long stop"]],
  ["a vial thawed at half past six", { lot: { thawed: given("thawed", { at: "2026-04-02T06:30:00+09:00" }) } }, ["vial.thaw-runs-out ask"]],
  ["an ordinary container", { lot: { thawed: given("thawed", { container: "ordinary" }) } }, ["vial.ordinary-container tell"]],
  [
    "no certificate",
    { lot: { certificate: null } },
    ["vial.thaw-limit-assumed tell", "certificate.missing stop", "endotoxin.not-computed stop"],
  ],
  // Dose and endotoxin
  ["no dose", { order: { dose: null } }, ["exosome-dose.unstated ask"]],
  [
    "10^15 particles",
    { order: { dose: { value: 1e15, countedIn: "particles", countedBy: "nta" } } },
    ["exosome-dose.unit-error stop", "exosome-dose.far-from-label stop"],
  ],
  [
    "10^13.5 particles, another method",
    { order: { dose: { value: 3e13, countedIn: "particles", countedBy: "bca" } } },
    ["exosome-dose.unusual ask"],
  ],
  [
    "a hundredth of the label",
    { order: { dose: { value: 1e9, countedIn: "particles", countedBy: "nta" } } },
    ["exosome-dose.far-from-label stop"],
  ],
  ["as the label", { order: { dose: { value: 1e11, countedIn: "particles", countedBy: "nta" } } }, []],
  [
    "nobody weighed",
    { chart: { vitals: given("vitals", { weightKilograms: null }, "2026-04-02T09:40:00+09:00") } },
    ["endotoxin.not-computed stop"],
  ],
  [
    "more endotoxin than a patient of 58 kg may have",
    {
      lot: {
        certificate: given("certificate", {
          safety: { ...examplesSafety(), endotoxin: { unitsPerMillilitre: 59, comparator: null, by: "lal" } },
        }),
      },
    },
    ["endotoxin.over-limit stop"],
  ],
  // The signs
  [
    "no signs",
    { chart: { vitals: given("vitals", {}, "2026-04-02T08:59:00+09:00") } },
    [
      "infusion.vital-missing stop",
      "infusion.vital-missing stop",
      "infusion.vital-missing stop",
      "infusion.vital-missing stop",
      "infusion.vital-missing stop",
    ],
  ],
  ...(
    [
      ["temperatureCelsius", 37.5],
      ["systolicMmHg", 90],
      ["pulsePerMinute", 111],
      ["oxygenPercent", 93],
      ["respirationsPerMinute", 22],
    ] as const
  ).map(
    ([sign, value]) =>
      [
        `${sign} ${value}`,
        { chart: { vitals: given("vitals", { [sign]: value }, "2026-04-02T09:40:00+09:00") } },
        ["infusion.vital-out-of-range stop"],
      ] as const,
  ),
  // TMS
  [
    "a session this morning, before the first infusion",
    { more: [given("session", {}, "2026-04-02T09:00:00+09:00")] },
    ["infusion.first-with-tms stop"],
  ],
  ["a session planned today, before the first infusion", { more: [scheduled("2026-04-02")] }, ["infusion.first-with-tms stop"]],
  ["a session planned tomorrow", { more: [scheduled("2026-04-03")] }, []],
  [
    "a later infusion before the day's session",
    { more: [infused("2026-03-18T10:00:00+09:00"), ended({}, "2026-03-18T11:00:00+09:00"), scheduled("2026-04-02")], order: later },
    ["infusion.before-tms stop"],
  ],
  [
    "a later infusion after the day's session",
    {
      more: [
        infused("2026-03-18T10:00:00+09:00"),
        ended({}, "2026-03-18T11:00:00+09:00"),
        scheduled("2026-04-02"),
        given("session", {}, "2026-04-02T09:00:00+09:00"),
      ],
      order: later,
    },
    [],
  ],
  // A reaction to the last infusion
  [
    "a fever after the last",
    {
      more: [
        infused("2026-03-18T10:00:00+09:00"),
        ended({}, "2026-03-18T11:00:00+09:00"),
        seen({ phase: "call-24h", temperatureCelsius: 38.2 }, "2026-03-19T10:00:00+09:00"),
      ],
      order: later,
    },
    ["infusion.reaction-unreleased stop"],
  ],
  [
    "a fever after the last, released by a physician",
    {
      more: [
        infused("2026-03-18T10:00:00+09:00"),
        ended({}, "2026-03-18T11:00:00+09:00"),
        seen({ phase: "call-24h", temperatureCelsius: 38.2 }, "2026-03-19T10:00:00+09:00"),
        released(id(10), "infusion.reaction-unreleased"),
      ],
      order: later,
    },
    [],
  ],
  [
    "a mild reaction to the last",
    { more: [infused("2026-03-18T10:00:00+09:00"), ended({ reaction: "mild" }, "2026-03-18T11:00:00+09:00")], order: later },
    ["infusion.reaction-unreleased stop"],
  ],
  // Checks and people
  ["a check not made", { order: { checks: { ...ORDER.checks, appearance: undefined as never } } }, ["infusion.check-missing stop"]],
  ["a check that failed", { order: { checks: { ...ORDER.checks, storage: false } } }, ["infusion.check-failed stop"]],
  ["no second person", { second: null }, ["infusion.second-person-missing stop"]],
  ["one person twice", { second: nurse.id }, ["infusion.second-person-same stop"]],
];

function examplesSafety() {
  const { body } = given("certificate");
  return (body as { safety: object }).safety;
}

describe("before an infusion, with", () => {
  test.each(SITUATIONS)("%s", (_, changes, found) => {
    expect(told(foundWith(changes))).toEqual(found);
  });

  test("nothing else, nothing stops", () => {
    expect(told(foundWith())).toEqual([]);
  });

  test.each([
    [17, ["exosome.minor stop"]],
    [18, []],
    [null, ["exosome.age-unknown stop"]],
  ])("an age of %s at registration", (ageAtRegistration, found) => {
    const { personal } = draftOf("registration");
    const registration = draftOf("registration", {
      occurredAt: "2026-03-25T10:00:00+09:00",
      body: { sex: "female", ageAtRegistration },
      personal: { ...Object(personal), birthDate: null },
    });
    expect(told(foundWith({ chart: { registration } }))).toEqual(found);
  });

  test("a plan that a nurse entered and no physician confirmed", () => {
    const byNurse = [CHART.plan, { author: nurse }] as const;
    expect(told(foundWith({ chart: { plan: null }, more: [byNurse] }))).toContain("infusion.plan-unconfirmed stop");
  });
});

test("every finding of the table has a source and a sentence in both languages", () => {
  const all = SITUATIONS.flatMap(([, changes]) => infusionFindings(situationWith(changes)));
  expect(unworded(all)).toEqual([]);
  for (const { code } of all) expect(Object.hasOwn(exosomeFindingWords, code)).toBe(true);
});

test.each([
  [0.9, null, "<1"],
  [1, null, "1-3"],
  [3, null, "1-3"],
  [3.1, null, ">3-5"],
  [5.1, null, ">5-10"],
  [10.1, null, ">10"],
  [0.5, "<", "<1"],
  [3, "<", null],
  [9, ">", null],
  [10, ">", ">10"],
] as const)("hs-CRP of %s (%s) lies in %s", (value, comparator, stratum) => {
  expect(crpStratum(value, comparator)).toBe(stratum);
});
