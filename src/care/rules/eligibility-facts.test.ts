import { describe, expect, test } from "vitest";
import { draftOf } from "../../../test/record/chains.ts";
import { type ChartStep, chartEntries } from "../../../test/record/clear.ts";
import { examples } from "../../../test/record/examples.ts";
import { EMPTY_CHART, foldChart } from "../../record/chart.ts";
import { eligibilityFacts } from "./eligibility-facts.ts";

const TODAY = "2026-04-10";
const factsOf = (...steps: ChartStep[]) => eligibilityFacts(foldChart(chartEntries(...steps)), TODAY);
const history = (body: Record<string, unknown>) => draftOf("history", { body, personal: null });
const other = (item: string, presence: string) =>
  history({ topic: "other", category: "medical", item, presence, startedOn: null, stoppedOn: null });
const answers = (items: Record<string, number>, occurredAt = "2026-04-08") =>
  draftOf("assessment", {
    occurredAt,
    body: {
      instrument: "phq9",
      instrumentVersion: 1,
      mode: "paper-key-in",
      informant: "patient",
      language: "ja",
      items,
      total: null,
      totalStatus: "unscorable",
    },
    personal: null,
  });
const registered = (ageAtRegistration: number | null, birthDate: string | null) =>
  draftOf("registration", {
    occurredAt: "2026-04-01",
    body: { ...examples.registration.body, ageAtRegistration },
    personal: { ...examples.registration.personal, birthDate },
  });

describe("what the chart knows", () => {
  test("nothing, of an empty chart", () => {
    expect(eligibilityFacts(EMPTY_CHART, TODAY)).toEqual({
      today: TODAY,
      ageYears: null,
      principal: null,
      diagnoses: [],
      trials: [],
      medicines: [],
      histories: new Map(),
      score: null,
      suicidality: null,
      consents: { tms: null, exosome: null },
      screenings: { tms: null, exosome: null },
      crp: null,
      exosomeElsewhere: false,
    });
  });

  test.each([
    ["by the birth date", 17, "2008-04-10", 18],
    ["the day before the birthday", 18, "2008-04-11", 17],
    ["by the age at registration without one", 40, null, 40],
    ["not known", null, null, null],
  ] as const)("the age %s", (_name, ageAtRegistration, birthDate, ageYears) => {
    expect(factsOf(registered(ageAtRegistration, birthDate)).ageYears).toBe(ageYears);
  });

  test("a diagnosis that was excluded is none", () => {
    expect(
      factsOf(draftOf("registration"), draftOf("diagnosis", { body: { ...examples.diagnosis.body, certainty: "excluded" } })).principal,
    ).toBeNull();
  });

  test("the newest history of an item", () => {
    expect(factsOf(draftOf("registration"), other("stroke", "absent"), other("stroke", "past")).histories.get("stroke")?.presence).toBe(
      "past",
    );
  });

  test("what is taken now, and not what was stopped", () => {
    const medicine = (name: string, status: string) =>
      history({
        topic: "medication",
        drug: { name, code: null },
        dailyDose: null,
        route: "oral",
        startedOn: null,
        stoppedOn: null,
        status,
        shiftsThreshold: "unknown",
      });
    expect(
      factsOf(draftOf("registration"), medicine("A", "ongoing"), medicine("B", "stopped")).medicines.map(({ drug }) => drug.name),
    ).toEqual(["A"]);
  });

  test("the newest answer about suicide, and an alert before it", () => {
    expect(factsOf(draftOf("registration"), answers({ "self-harm": 1 }), answers({ "self-harm": 0 }, "2026-04-09")).suicidality).toEqual({
      status: "absent",
      on: "2026-04-09",
    });
    expect(factsOf(draftOf("registration"), answers({ "self-harm": 1 })).suicidality?.status).toBe("present");
    expect(factsOf(draftOf("registration"), answers({ mood: 1 })).suicidality).toBeNull();
    expect(factsOf(draftOf("registration"), draftOf("alert"), answers({ "self-harm": 0 })).suicidality?.status).toBe("alert");
  });

  test("hs-CRP in mg/L, whatever unit it came in", () => {
    const crp = draftOf("lab", {
      occurredAt: "2026-04-02",
      body: { analyte: "crp-hs", value: 0.35, unit: "mg/dL", comparator: null, method: null, draw: 1 },
      personal: null,
    });
    expect(factsOf(draftOf("registration"), crp).crp?.milligramsPerLitre).toBeCloseTo(3.5, 10);
  });

  test("exosomes given before, or agreed in a contract", () => {
    expect(factsOf(draftOf("registration"), draftOf("infusion")).exosomeElsewhere).toBe(true);
    const agreed = [{ component: "exosome", agreedCount: 3, unitPriceYen: 1, paidYen: 0 }];
    expect(factsOf(draftOf("registration"), draftOf("contract", { body: { ...examples.contract.body, agreed } })).exosomeElsewhere).toBe(
      true,
    );
    expect(factsOf(draftOf("registration"), draftOf("contract")).exosomeElsewhere).toBe(false);
  });
});
