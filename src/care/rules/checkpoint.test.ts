import { describe, expect, test } from "vitest";
import { draftOf } from "../../../test/record/chains.ts";
import { chartEntries } from "../../../test/record/clear.ts";
import { foldChart } from "../../record/chart.ts";
import { findingSentence } from "../../words/care/findings.ts";
import { bodyStatement, mindStatement } from "./change-statement.ts";
import { CHECKPOINT_CODES, type CheckpointFacts, checkpointOf, TAPER_PER_WEEK } from "./checkpoint.ts";
import { checkpointFacts } from "./checkpoint-facts.ts";

const DUE: CheckpointFacts = {
  today: "2026-11-30",
  dayZero: "2026-11-09",
  sessionsGiven: 15,
  instrument: "hamd17",
  baseline: 22,
  now: { total: 15, on: "2026-11-30", complete: true },
};
const now = (total: number, more: Partial<NonNullable<CheckpointFacts["now"]>> = {}) => ({
  now: { total, on: "2026-11-30", complete: true, ...more },
});

// biome-ignore format: a table is read by its rows
const SITUATIONS: readonly (readonly [string, Partial<CheckpointFacts>, string, readonly string[]])[] = [
  ["22 to 15", {}, "continue", ["checkpoint.continue tell"]],
  ["20 to 16, exactly 20 %", { baseline: 20, ...now(16) }, "continue", ["checkpoint.continue tell"]],
  ["20 to 17, 15 %", { baseline: 20, ...now(17) }, "stop", ["checkpoint.consider-stopping tell"]],
  ["worse", now(25), "stop", ["checkpoint.consider-stopping tell"]],
  ["22 to 7", now(7), "taper", ["checkpoint.remission tell"]],
  ["22 to 8", now(8), "continue", ["checkpoint.continue tell"]],
  ["8 to 7: remission before percent", { baseline: 8, ...now(7) }, "taper", ["checkpoint.remission tell"]],
  ["HAM-D24 at 9", { instrument: "hamd24", ...now(9) }, "taper", ["checkpoint.remission tell"]],
  ["HAM-D24 at 10", { instrument: "hamd24", ...now(10) }, "continue", ["checkpoint.continue tell"]],
  ["HAM-D21 at 9", { instrument: "hamd21", ...now(9) }, "taper", ["checkpoint.remission tell"]],
  ["no baseline", { baseline: null }, "unknown", ["checkpoint.no-baseline ask"]],
  ["no baseline, but remission is one", { baseline: null, ...now(6) }, "taper", ["checkpoint.no-baseline ask", "checkpoint.remission tell"]],
  ["a baseline of nothing", { baseline: 0, ...now(9) }, "unknown", ["checkpoint.no-baseline ask"]],
  ["no score since", { now: null }, "unknown", ["checkpoint.no-score ask"]],
  ["a score of 15 days ago", now(15, { on: "2026-11-15" }), "continue", ["checkpoint.score-old ask", "checkpoint.continue tell"]],
  ["a prorated score", now(15, { complete: false }), "continue", ["checkpoint.score-prorated ask", "checkpoint.continue tell"]],
  ["MADRS alone", { instrument: "madrs", baseline: 30, ...now(10) }, "unknown", ["checkpoint.other-instrument ask"]],
  ["14 sessions on day 20", { sessionsGiven: 14, today: "2026-11-29", ...now(15, { on: "2026-11-29" }) }, "continue", ["checkpoint.not-due tell", "checkpoint.continue tell"]],
  ["before the first session", { dayZero: null, sessionsGiven: 0, now: null, baseline: null }, "unknown", ["checkpoint.not-begun ask", "checkpoint.no-baseline ask", "checkpoint.no-score ask"]],
];

describe("the checkpoint", () => {
  test.each(SITUATIONS)("%s", (_name, changes, answer, codes) => {
    const checkpoint = checkpointOf({ ...DUE, ...changes });
    expect(checkpoint.answer).toBe(answer);
    expect(checkpoint.findings.map(({ code, severity }) => `${code} ${severity}`)).toEqual(codes);
    for (const finding of checkpoint.findings) {
      expect(finding.ground).toMatchObject({ verified: false });
      for (const language of ["ja", "en"] as const) expect(findingSentence(finding, language)).toMatch(/^[^{}]+$/);
    }
  });

  test("every code has a row", () => {
    const found = new Set(SITUATIONS.flatMap(([, , , codes]) => codes.map((code) => code.split(" ")[0])));
    expect(CHECKPOINT_CODES.filter((code) => !found.has(code))).toEqual([]);
  });

  test.each([
    [14, "2026-11-29", null],
    [14, "2026-11-30", "day"],
    [15, "2026-11-20", "sessions"],
    [15, "2026-12-30", "sessions"],
  ] as const)("%d sessions on %s: reached by %s", (sessionsGiven, today, reachedBy) => {
    expect(checkpointOf({ ...DUE, sessionsGiven, today }).reachedBy).toBe(reachedBy);
  });

  test("says each condition with its limit, and which are met", () => {
    expect(checkpointOf(DUE).conditions).toEqual([
      { code: "remission", limit: 7, met: false },
      { code: "continue", limit: 20, met: true },
      { code: "consider-stopping", limit: 20, met: false },
    ]);
    expect(checkpointOf({ ...DUE, now: null }).conditions.map(({ met }) => met)).toEqual([null, null, null]);
    expect(TAPER_PER_WEEK).toEqual([3, 2, 1]);
  });
});

const at = (kind: "session" | "assessment" | "plan", on: string, body: Record<string, unknown>) =>
  draftOf(kind, { occurredAt: `${on}T09:00:00+09:00`, body, personal: null });
const score = (on: string, instrument: string, total: number, more: Record<string, unknown> = {}) =>
  at("assessment", on, {
    instrument,
    instrumentVersion: 1,
    mode: "total-only",
    informant: "clinician",
    language: null,
    items: {},
    total,
    totalStatus: "as-given",
    ...more,
  });
const session = (on: string, number: number, plan: string | null = null) =>
  at("session", on, {
    number,
    prescribed: null,
    delivered: [{ pulses: 3000, intensityPercentOfThreshold: 120, intensityPercentOfOutput: 54, ended: "complete" }],
    device: null,
    coil: null,
    pain: null,
    sideEffects: [],
    plan,
  });
const chartOf = (...drafts: ReturnType<typeof draftOf>[]) => foldChart(chartEntries(draftOf("registration"), ...drafts));

describe("the numbers of the checkpoint, from a chart", () => {
  test("the baseline is the last complete score on or before the first day, and the newest is after it", () => {
    const chart = chartOf(
      score("2026-03-01", "hamd17", 25),
      score("2026-03-09", "hamd17", 22),
      session("2026-03-09", 1),
      session("2026-03-10", 2),
      score("2026-03-20", "hamd17", 15),
    );
    expect(checkpointFacts(chart, "2026-03-21")).toMatchObject({
      dayZero: "2026-03-09",
      sessionsGiven: 2,
      instrument: "hamd17",
      baseline: 22,
      now: { total: 15 },
    });
  });

  test("a prorated score is no baseline, and nothing later is put in its place", () => {
    const prorated = { mode: "paper-key-in", items: { mood: 2 }, totalStatus: "prorated" };
    const chart = chartOf(score("2026-03-09", "hamd17", 22, prorated), session("2026-03-09", 1), score("2026-03-20", "hamd17", 15));
    expect(checkpointFacts(chart, "2026-03-21")).toMatchObject({ baseline: null, now: { total: 15 } });
  });

  test("a scale with a baseline goes before one without", () => {
    const chart = chartOf(
      score("2026-03-08", "hamd24", 30),
      session("2026-03-09", 1),
      score("2026-03-20", "hamd17", 15),
      score("2026-03-20", "hamd24", 20),
    );
    expect(checkpointFacts(chart, "2026-03-21")).toMatchObject({ instrument: "hamd24", baseline: 30, now: { total: 20 } });
  });

  test("two versions of a scale are two scales", () => {
    const chart = chartOf(
      score("2026-03-08", "hamd17", 22),
      session("2026-03-09", 1),
      score("2026-03-20", "hamd17", 15, { instrumentVersion: 2 }),
    );
    expect(checkpointFacts(chart, "2026-03-21")).toMatchObject({ baseline: null, now: { total: 15 } });
  });

  test.each([
    ["a break of four weeks is the same course", "2026-02-09", { dayZero: "2026-02-09", sessionsGiven: 2 }],
    ["a day more begins another", "2026-02-08", { dayZero: "2026-03-09", sessionsGiven: 1 }],
  ] as const)("%s", (_name, earlier, expected) => {
    expect(checkpointFacts(chartOf(session(earlier, 1), session("2026-03-09", 2)), "2026-03-21")).toMatchObject(expected);
  });

  test("a plan that is edited in the middle goes on with the same course", () => {
    const [old, edited] = ["00000000-0000-7000-8000-000000000777", "00000000-0000-7000-8000-000000000778"];
    const chart = chartOf(session("2026-03-09", 1, old), session("2026-03-10", 2, old), session("2026-03-11", 1, edited));
    expect(checkpointFacts(chart, "2026-03-21")).toMatchObject({ dayZero: "2026-03-09", sessionsGiven: 3 });
  });

  test("an empty chart knows nothing", () => {
    expect(checkpointFacts(chartOf(), "2026-03-21")).toEqual({
      today: "2026-03-21",
      dayZero: null,
      sessionsGiven: 0,
      instrument: null,
      baseline: null,
      now: null,
    });
  });
});

describe("the sentence's data", () => {
  const course = [session("2026-03-09", 1), session("2026-03-10", 2)];
  const statements = (...drafts: ReturnType<typeof draftOf>[]) => {
    const chart = chartOf(...drafts);
    const facts = checkpointFacts(chart, "2026-03-21");
    return { mind: mindStatement(chart, facts), body: bodyStatement(chart, facts) };
  };

  test("from, to, percent and whether it is more than noise, for mind and body", () => {
    const { mind, body } = statements(
      score("2026-03-08", "hamd17", 22),
      score("2026-03-08", "sss8", 17),
      ...course,
      score("2026-03-20", "hamd17", 15),
      score("2026-03-20", "sss8", 16),
    );
    expect(mind).toMatchObject({ kind: "change", code: "hamd17", baseline: 22, now: 15, direction: "better", verdict: "reliable" });
    expect(mind.kind === "change" ? mind.percent : null).toBeCloseTo(31.8, 1);
    expect(body).toMatchObject({ kind: "change", code: "sss8", baseline: 17, now: 16, direction: "better", verdict: "below-reliable" });
  });

  test("worse, and the same", () => {
    const { mind, body } = statements(
      score("2026-03-08", "hamd17", 15),
      score("2026-03-08", "sss8", 9),
      ...course,
      score("2026-03-20", "hamd17", 22),
      score("2026-03-20", "sss8", 9),
    );
    expect([mind, body]).toMatchObject([{ direction: "worse" }, { direction: "same", percent: 0 }]);
  });

  test("what is missing is said and not filled in", () => {
    expect(statements(...course)).toEqual({ mind: { kind: "not-measured" }, body: { kind: "not-measured" } });
    expect(statements(...course, score("2026-03-20", "hamd17", 15), score("2026-03-20", "sss8", 9))).toMatchObject({
      mind: { kind: "no-baseline", now: 15 },
      body: { kind: "no-baseline", code: "sss8" },
    });
    expect(statements(score("2026-03-08", "hamd17", 22), ...course)).toMatchObject({ mind: { kind: "not-since", baseline: 22 } });
  });

  test("a scale of the body with a baseline goes before one without", () => {
    const { body } = statements(
      score("2026-03-08", "phq15", 12),
      ...course,
      score("2026-03-20", "sss8", 9),
      score("2026-03-20", "phq15", 8),
    );
    expect(body).toMatchObject({ kind: "change", code: "phq15" });
  });
});
