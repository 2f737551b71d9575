import { describe, expect, test } from "vitest";
import { draftOf } from "../../../test/record/chains.ts";
import { type ChartStep, chartEntries } from "../../../test/record/clear.ts";
import { examples, id } from "../../../test/record/examples.ts";
import { foldChart } from "../../record/chart.ts";
import { standingEntries } from "../../record/standing.ts";
import { alarmsOf } from "./alarms.ts";

const NOW = "2026-04-02T10:30:00.000+09:00";
const AT = "2026-04-02T10:00:00+09:00";
const assessed = (instrument: string, occurredAt: string, total: number | null, items: Record<string, number> = {}) => {
  const counted =
    total === null ? { mode: "paper-key-in", total, totalStatus: "unscorable" } : { mode: "total-only", total, totalStatus: "as-given" };
  return draftOf("assessment", { occurredAt, body: { ...examples.assessment.body, instrument, instrumentVersion: 1, items, ...counted } });
};
const vitals = (occurredAt: string, changes: object) => draftOf("vitals", { occurredAt, body: { ...examples.vitals.body, ...changes } });
const infusion = (startedAt: string, endedAt: string | null) =>
  draftOf("infusion", { occurredAt: startedAt, body: { ...examples.infusion.body, startedAt, endedAt } });
const event = (serious: string[] | null) =>
  draftOf("adverse-event", { occurredAt: AT, body: { ...examples["adverse-event"].body, serious } });
const worst = {
  ...{ mood: 10, motivation: 10, concentration: 10, fatigue: 10, sleep: 10 },
  ...{ appetite: 10, headache: 10, pain: 10, gut: 10, worry: 10 },
};
const diary = (changes: object) =>
  draftOf("diary", { occurredAt: AT, body: { ...examples.diary.body, coldOrFever: "no", sideEffects: [], ...changes } });
const raised = (about: string, numbers: Record<string, number>, instrument: string | null = null, raisedBy: string | null = null) =>
  draftOf("alert", { occurredAt: AT, body: { ...examples.alert.body, about, numbers, instrument, raisedBy } });

function alarmsAfter(...steps: ChartStep[]) {
  const entries = chartEntries(draftOf("registration"), ...steps);
  const chart = foldChart(entries);
  const last = entries.at(-1);
  if (last === undefined || chart.status === "empty") throw new Error("a chart has an entry");
  return alarmsOf(last, standingEntries(chart.entries), entries, NOW).map(({ about, numbers }) => [about, numbers]);
}

describe("given what is on the chart, the newest entry raises", () => {
  const yesterday = "2026-04-01T10:00:00+09:00";
  const dose = [infusion("2026-03-30T11:00:00+09:00", "2026-03-30T12:00:00+09:00")];
  test.each([
    ["an answer about suicide", [assessed("phq9", AT, null, { "self-harm": 1 })], [["suicidality", { "self-harm": 1 }]]],
    ["an answer of never", [assessed("phq9", AT, null, { "self-harm": 0 })], []],
    ["the screener", [assessed("c-ssrs", AT, null, { "wish-dead": 1 })], [["suicidality", { "wish-dead": 1 }]]],
    [
      "seven points more on PHQ-9",
      [assessed("phq9", yesterday, 10), assessed("phq9", AT, 17)],
      [["deterioration", { total: 17, worse: 7 }]],
    ],
    ["five are a warning, and none yet", [assessed("phq9", yesterday, 10), assessed("phq9", AT, 15)], []],
    [
      "two warnings in a row",
      [assessed("phq9", "2026-03-26", 10), assessed("phq9", yesterday, 15), assessed("phq9", AT, 15)],
      [["deterioration", { total: 15, worse: 5 }]],
    ],
    ["more points of another instrument", [assessed("gad7", yesterday, 5), assessed("phq9", AT, 20)], []],
    [
      "worse than at day 0, which is the last score before treatment",
      [
        assessed("phq9", "2026-03-20", 18),
        assessed("phq9", "2026-03-27", 10),
        draftOf("session", { occurredAt: "2026-03-28" }),
        assessed("phq9", AT, 17),
      ],
      [["deterioration", { total: 17, worse: 7 }]],
    ],
    ["a serious event", [event(["hospitalisation"])], [["serious-adverse-event", { hospitalisation: 1 }]]],
    ["one that is not serious", [event([])], []],
    ["one that nobody has judged", [event(null)], []],
    [
      "fever within three days of an infusion",
      [...dose, vitals(AT, { temperatureCelsius: 38 })],
      [["fever-after-infusion", { "temperature-celsius": 38 }]],
    ],
    ["37.9", [...dose, vitals(AT, { temperatureCelsius: 37.9 })], []],
    ["a diary with a fever the day after", [...dose, diary({ coldOrFever: "yes" })], [["fever-after-infusion", { "cold-or-fever": 1 }]]],
    ["a diary without one", [...dose, diary({ coldOrFever: "no" })], []],
    ["a diary with a fever and no infusion", [diary({ coldOrFever: "yes" })], []],
    [
      "a diary with a seizure and a headache",
      [diary({ sideEffects: ["headache", "seizure"] })],
      [["serious-adverse-event", { seizure: 1 }]],
    ],
    ["a diary with a faint", [diary({ sideEffects: ["syncope"] })], [["serious-adverse-event", { syncope: 1 }]]],
    ["a diary at its worst", [diary({ sliders: worst })], []],
    ["fever without an infusion", [vitals(AT, { temperatureCelsius: 39 })], []],
    [
      "fever four days after",
      [infusion("2026-03-29T09:00:00+09:00", "2026-03-29T10:00:00+09:00"), vitals(AT, { temperatureCelsius: 39 })],
      [],
    ],
    ["low pressure without fever", [...dose, vitals(AT, { systolicMmHg: 100 })], [["fever-after-infusion", { "systolic-mmhg": 100 }]]],
    [
      "fast breathing and confusion",
      [...dose, vitals(AT, { respirationsPerMinute: 22, consciousness: "confused" })],
      [["fever-after-infusion", { "respirations-per-minute": 22, confusion: 1 }]],
    ],
    ["what happened a month ago", [assessed("phq9", "2026-03-01", null, { "self-harm": 3 })], []],
  ] as const)("%s", (_situation, steps, expected) => {
    expect(alarmsAfter(...steps)).toEqual(expected);
  });
});

describe("nobody is told twice", () => {
  const answers = assessed("phq9", AT, null, { "self-harm": 1 });
  test.each([
    ["the draft has raised it, and it stands", [raised("suicidality", { "self-harm": 1 }, "phq9"), answers], 0],
    [
      "the answer got worse meanwhile",
      [raised("suicidality", { "self-harm": 1 }, "phq9"), assessed("phq9", AT, null, { "self-harm": 2 })],
      1,
    ],
    [
      "it was answered within the day",
      [
        raised("suicidality", { "self-harm": 1 }, "phq9"),
        draftOf("alert-response", { body: { alert: id(2), step: "resolved", actions: [] } }),
        answers,
      ],
      0,
    ],
    [
      "the same event is amended",
      [
        event(["hospitalisation"]),
        raised("serious-adverse-event", { hospitalisation: 1 }, null, id(2)),
        { ...event(["hospitalisation"]), amends: id(2), reason: "経過" },
      ],
      0,
    ],
    [
      "another event for the same reason",
      [event(["hospitalisation"]), raised("serious-adverse-event", { hospitalisation: 1 }, null, id(2)), event(["hospitalisation"])],
      1,
    ],
  ] as const)("%s", (_situation, steps, expected) => {
    expect(alarmsAfter(...steps).length).toBe(expected);
  });
});
