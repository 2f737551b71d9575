import { describe, expect, test } from "vitest";
import { formFor } from "../../test/charting/form-table.ts";
import { NOW } from "../../test/charting/samples.ts";
import { PROTOCOLS } from "../care/tms/protocols.ts";
import { EMPTY_CHART, foldChart } from "../record/chart.ts";
import { type AnyClearEntry, CHART_KINDS, type ChartKind } from "../record/kinds.ts";
import { checkDraft } from "./check-draft.ts";
import { baselineTotal, lastAnswers, lastTotal, prefill } from "./prefill.ts";
import { isRefused, readForm } from "./read-form.ts";
import { outputOf, sessionAsPrescribed } from "./session-as-prescribed.ts";
import { TERMS } from "./terms.ts";

const PATIENT = "0190a3b4-0000-7000-8000-000000000001";
const CLINIC = "0190a3b4-0000-7000-8000-000000000002";

/** A chart of these contents, in this order, each an hour after the one before. */
function chartOf(contents: readonly { readonly kind: ChartKind; readonly body: unknown }[], personal: unknown = { status: "none" }) {
  const entries = contents.map(({ kind, body }, index) => ({
    id: `0190a3b4-0000-7000-8000-0000000001${String(index).padStart(2, "0")}`,
    clinic: CLINIC,
    ledger: "chart",
    subject: PATIENT,
    seq: index + 1,
    occurredAt: `2026-11-23T0${index}:00:00+09:00`,
    recordedAt: `2026-11-23T0${index}:00:00+09:00`,
    author: { id: PATIENT, name: "A", role: "psychiatrist" },
    amends: null,
    signature: null,
    source: null,
    hash: "0".repeat(64),
    onBehalfOf: null,
    confirmed: false,
    kind,
    // Every body here is of its kind, which this parse says.
    body: CHART_KINDS[kind].body.parse(body),
    personal: kind === "registration" ? personal : { status: "none" },
  }));
  return foldChart(entries as unknown as readonly AnyClearEntry[]);
}

const context = { now: NOW, language: "ja" } as const;
const registration = { kind: "registration", body: { sex: "female", ageAtRegistration: 38 } } as const;
const plan = {
  kind: "plan",
  body: {
    strategy: "both",
    startsOn: "2026-11-16",
    weeks: 6,
    tms: { protocol: "hf-l-std", protocolVersion: 1, sessionCount: 30, sessionsPerWeek: 5, intensityPercentOfThreshold: 120 },
    exosome: { product: "product-a", infusionCount: 3, intervalDays: 14, dose: null },
    rulePack: "self-pay",
  },
} as const;
const threshold = {
  kind: "threshold",
  body: {
    state: "resting",
    hemisphere: "left",
    detection: "visual",
    method: "five-of-ten",
    thresholdPercentOfOutput: 60,
    intervalPercentOfOutput: null,
    pulses: [],
    muscle: "apb",
    device: "stimulator-1",
    coil: "figure-8",
  },
} as const;
const session = (number: number) =>
  ({
    kind: "session",
    body: {
      number,
      prescribed: {
        protocol: "hf-l-std",
        protocolVersion: 1,
        pulses: 2900,
        intensityPercentOfThreshold: 120,
        intensityPercentOfOutput: 72,
      },
      delivered: [{ pulses: 2900, intensityPercentOfThreshold: 120, intensityPercentOfOutput: 72, ended: "complete" }],
      device: "stimulator-2",
      coil: "h1",
      pain: 3,
      sideEffects: ["headache"],
      plan: null,
    },
  }) as const;
const phq9 = (items: Record<string, number | null>, total: number | null) =>
  ({
    kind: "assessment",
    body: {
      instrument: "phq9",
      instrumentVersion: 1,
      mode: Object.keys(items).length === 0 ? "total-only" : "paper-key-in",
      informant: "patient",
      language: "en",
      items,
      total,
      totalStatus: total === null ? "unscorable" : "as-given",
    },
  }) as const;

describe("a session as prescribed", () => {
  test("the first has the protocol's pulses, the threshold's device and the output that follows from it", () => {
    const values = prefill(formFor("session"), chartOf([registration, threshold, plan]), context);
    expect(values).toEqual({
      "body.number": "1",
      "body.device": "stimulator-1",
      "body.coil": "figure-8",
      "body.plan": "0190a3b4-0000-7000-8000-000000000102",
      "body.prescribed.protocol": "hf-l-std",
      "body.prescribed.protocolVersion": "1",
      "body.prescribed.pulses": "3000",
      "body.prescribed.intensityPercentOfThreshold": "120",
      "body.prescribed.intensityPercentOfOutput": "72",
      "body.delivered": "1",
      "body.delivered.0.pulses": "3000",
      "body.delivered.0.intensityPercentOfThreshold": "120",
      "body.delivered.0.intensityPercentOfOutput": "72",
      "body.delivered.0.ended": "complete",
    });
  });

  test("a later one has the next number, and the pulses, device and coil of the last; pain and side effects are asked anew", () => {
    const values = prefill(formFor("session"), chartOf([registration, threshold, plan, session(1), session(2)]), context);
    expect(values).toMatchObject({
      "body.number": "3",
      "body.delivered.0.pulses": "2900",
      "body.device": "stimulator-2",
      "body.coil": "h1",
    });
    expect(values).not.toHaveProperty(["body.pain"]);
    expect(values).not.toHaveProperty(["body.sideEffects"]);
  });

  test("it is recorded with the answers of the six taps alone: pain and, when there are some, side effects", () => {
    const form = formFor("session");
    const values = { ...prefill(form, chartOf([registration, threshold, plan]), context), "body.pain": "2" };
    const reading = readForm(form, values, { now: NOW });
    expect(reading.findings).toEqual([]);
    expect(checkDraft(reading.draft)).toEqual([]);
  });

  test("without a plan or a threshold what is not known stays blank", () => {
    expect(sessionAsPrescribed({ plan: null, sessions: [], threshold: null })).toEqual({ "body.number": "1" });
    const values = prefill(formFor("session"), chartOf([registration, plan]), context);
    expect(values).not.toHaveProperty(["body.prescribed.intensityPercentOfOutput"]);
    expect(isRefused(readForm(formFor("session"), values, { now: NOW }))).toBe(false);
  });

  test("an output that the stimulator cannot give stays blank", () => {
    const entry = chartOf([registration, { ...threshold, body: { ...threshold.body, thresholdPercentOfOutput: 90 } }]);
    const found = entry.status === "empty" ? null : (entry.entries[1]?.entry ?? null);
    expect(found?.kind === "threshold" ? outputOf(found, 120) : 0).toBeNull();
    expect(found?.kind === "threshold" ? outputOf(found, 110) : 0).toBe(99);
  });
});

test("an infusion has the next number and the planned product, and no lot", () => {
  expect(prefill(formFor("infusion"), chartOf([registration, plan]), context)).toEqual({
    "body.number": "1",
    "body.product": "product-a",
    "body.plan": "0190a3b4-0000-7000-8000-000000000101",
  });
});

describe("an assessment", () => {
  const chart = chartOf([registration, phq9({ interest: 2, mood: 3 }, 14), phq9({}, 12)]);

  test("opens with who answers and the language of last time, and no answer", () => {
    expect(prefill(formFor("assessment.phq9"), chart, context)).toEqual({
      "body.mode": "paper-key-in",
      "body.informant": "patient",
      "body.language": "en",
    });
    expect(prefill(formFor("assessment.hamd17"), EMPTY_CHART, context)).toMatchObject({
      "body.informant": "clinician",
      "body.language": "ja",
    });
  });
});

describe("what an instrument said before", () => {
  const entries = [registration, phq9({ interest: 2, mood: 3 }, 20), phq9({}, 14)];
  const chart = chartOf(entries);

  test("the last answers are those of the last time by item, the last total the newest", () => {
    expect(lastAnswers(chart, "phq9")?.answers).toEqual({ interest: 2, mood: 3 });
    expect(lastTotal(chart, "phq9")?.body.total).toBe(14);
    expect([lastAnswers(chart, "gad7"), lastTotal(EMPTY_CHART, "phq9")]).toEqual([null, null]);
  });

  test("an entry that is being amended is not its own last time", () => {
    expect(lastTotal(chart, "phq9", lastTotal(chart, "phq9")?.id)?.body.total).toBe(20);
  });

  test("the baseline is the flowsheet's: before the plan begins the last total, after it none is borrowed", () => {
    const planned = (startsOn: string) => chartOf([...entries, { ...plan, body: { ...plan.body, startsOn } }]);
    expect(baselineTotal(planned("2026-11-30"), "phq9")).toBe(14);
    expect(baselineTotal(planned("2026-11-16"), "phq9")).toBeNull();
    expect(baselineTotal(EMPTY_CHART, "phq9")).toBeNull();
  });
});

test("a second draw of the day is the second", () => {
  const body = { analyte: "crp-hs", value: 1, unit: "mg/L", comparator: null, method: null, draw: 1 };
  const chart = chartOf([registration, { kind: "lab", body }]);
  expect(prefill(formFor("lab.crp-hs"), chart, context)).toEqual({ "body.draw": "2" });
  expect(prefill(formFor("lab.ferritin"), chart, context)).toEqual({ "body.draw": "1" });
});

test("a new registration begins with what stands, at a time of its own", () => {
  const fields = {
    number: "R-1",
    name: { family: "霧野", given: "恵" },
    kana: null,
    roman: null,
    formerName: null,
    birthDate: "1988-05-14",
    postalCode: null,
    address: null,
    phone: null,
    email: null,
    externalId: null,
  };
  const chart = chartOf([registration], { status: "open", fields, reason: null, typed: {} });
  expect(prefill(formFor("registration"), chart, context)).toEqual({
    "personal.number": "R-1",
    "personal.name.family": "霧野",
    "personal.name.given": "恵",
    "personal.birthDate": "1988-05-14",
    "body.ageAtRegistration": "38",
    "body.sex": "female",
  });
  expect(prefill(formFor("registration"), chartOf([registration], { status: "withheld" }), context)).toEqual({});
});

test("a new list of allergies begins with the one that stands", () => {
  const list = [{ substance: "ペニシリン", category: "medicine", reaction: null, severity: "mild" }];
  const chart = chartOf([registration, { kind: "history", body: { topic: "allergies", allergies: { status: "listed", list } } }]);
  expect(prefill(formFor("history.allergies"), chart, context)).toMatchObject({ "body.allergies.list.0.substance": "ペニシリン" });
  expect(prefill(formFor("history.medication"), chart, context)).toEqual({});
});

test.each([
  ["note", { "body.language": "ja" }],
  ["closure", { "body.endedOn": "2026-11-23" }],
  ["screening.tms", { "body.questionnaire": "tms-safety", "body.edition": "1", "body.answeredBy": "patient", "body.language": "ja" }],
  ["vitals", {}],
])("%s opens in an empty chart", (code, values) => {
  expect(prefill(formFor(code), EMPTY_CHART, context)).toEqual(values);
});

test("the protocols of the library, and no others, are on the list", () => {
  expect(TERMS.protocol).toEqual([...new Set(PROTOCOLS.map(({ code }) => code))]);
});
