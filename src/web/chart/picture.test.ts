import { describe, expect, test } from "vitest";
import { draftOf } from "../../../test/record/chains.ts";
import { chartEntries } from "../../../test/record/clear.ts";
import { examples } from "../../../test/record/examples.ts";
import type { Draft } from "../../record/writing.ts";
import { pictureOf } from "./picture.ts";

const total = (instrument: string, on: string, value: number): Draft =>
  draftOf("assessment", {
    occurredAt: on,
    body: {
      ...examples.assessment.body,
      instrument,
      instrumentVersion: 1,
      mode: "total-only",
      items: {},
      total: value,
      totalStatus: "as-given",
    },
  });
const crp = (on: string, value: number, unit = "mg/L", comparator: "<" | null = null): Draft =>
  draftOf("lab", { occurredAt: on, body: { analyte: "crp-hs", value, unit, comparator, method: null, draw: 1 } });
const session = (on: string, number: number): Draft =>
  draftOf("session", { occurredAt: on, body: { ...examples.session.body, number, plan: null } });
const plan = (changes: Record<string, unknown> = {}): Draft =>
  draftOf("plan", {
    occurredAt: "2026-03-30",
    body: {
      strategy: "both",
      startsOn: "2026-04-06",
      weeks: 8,
      tms: { protocol: "hf-left", protocolVersion: 1, sessionCount: 10, sessionsPerWeek: 5, intensityPercentOfThreshold: 120 },
      exosome: { product: "exo", infusionCount: 2, intervalDays: 14, dose: null },
      rulePack: "research",
      ...changes,
    },
  });

const picture = (drafts: readonly Draft[], today = "2026-04-08", isOpen = true) => pictureOf(chartEntries(...drafts), isOpen, today);

describe("the data of the picture", () => {
  test("days are counted from the plan's first day", () => {
    const { data } = picture([total("hamd17", "2026-04-03", 26), plan(), session("2026-04-07", 1)]);
    expect(data.origin).toBe("2026-04-06");
    expect(data.mind.points).toEqual([{ day: -3, percent: 50, value: 26 }]);
    expect(data.sessions.givenDays).toEqual([1]);
    expect(data.todayDay).toBe(2);
  });

  test.each([
    {
      name: "without a plan, from the first treatment",
      drafts: [total("hamd17", "2026-04-01", 20), session("2026-04-07", 1)],
      origin: "2026-04-07",
    },
    { name: "without a treatment, from the first measurement", drafts: [total("hamd17", "2026-04-01", 20)], origin: "2026-04-01" },
    { name: "with nothing, from today", drafts: [draftOf("note")], origin: "2026-04-08" },
  ])("$name", ({ drafts, origin }) => {
    expect(picture(drafts).data.origin).toBe(origin);
  });

  test("a depression scale has the level of its own response: half of its baseline", () => {
    const { data, mindSource } = picture([total("hamd17", "2026-04-03", 26), session("2026-04-07", 1), total("hamd17", "2026-04-10", 20)]);
    expect(mindSource).toBe("hamd17");
    expect(data.mind.references).toEqual([
      { kind: "baseline", percent: 50, value: 26 },
      { kind: "response", percent: 25, value: 13 },
    ]);
  });

  test("the body has the level of its reliable change", () => {
    const { data, bodySource } = picture([total("sss8", "2026-04-03", 16), session("2026-04-07", 1)]);
    expect(bodySource).toBe("sss8");
    expect(data.body.references.map(({ kind, value }) => [kind, Number(value.toFixed(2))])).toEqual([
      ["baseline", 16],
      ["reliable", 7.68],
    ]);
  });

  test("a level below the scale is left out", () => {
    expect(picture([total("sss8", "2026-04-03", 4), session("2026-04-07", 1)]).data.body.references.map(({ kind }) => kind)).toEqual([
      "baseline",
    ]);
  });

  test("without a value before the treatment there is no baseline, and none is borrowed from later", () => {
    expect(picture([session("2026-04-07", 1), total("hamd17", "2026-04-20", 20)]).data.mind.references).toEqual([]);
  });

  test("hs-CRP is put in mg/L, a limit keeps its sign, and what is not above zero has no place", () => {
    const { data } = picture([plan(), crp("2026-04-03", 0.42, "mg/dL"), crp("2026-04-10", 0.05, "mg/L", "<"), crp("2026-04-17", 0)]);
    expect(data.crp).toEqual([
      { day: -3, milligramsPerLitre: 4.2, comparator: null },
      { day: 4, milligramsPerLitre: 0.05, comparator: "<" },
    ]);
  });

  test("what is left of the plan is planned, and counts are those of the plan", () => {
    const { data } = picture([plan(), session("2026-04-06", 1), session("2026-04-07", 2)]);
    expect(data.sessions.planCount).toBe(10);
    expect(data.sessions.plannedDays).toEqual([2, 3, 4, 7, 8, 9, 10, 11]);
    expect(data.infusions.plannedDays).toEqual([2, 16]);
  });

  test("nothing is planned in a closed chart", () => {
    const { data } = picture([plan()], "2026-04-08", false);
    expect([data.sessions.plannedDays, data.infusions.plannedDays]).toEqual([[], []]);
  });

  test("an amended value is drawn as amended", () => {
    const entries = chartEntries(total("hamd17", "2026-04-03", 26), (before) => ({
      ...total("hamd17", "2026-04-03", 13),
      amends: before[0]?.id ?? null,
      reason: "読み違い",
    }));
    expect(pictureOf(entries, true, "2026-04-08").data.mind.points).toEqual([{ day: 0, percent: 25, value: 13 }]);
  });
});
