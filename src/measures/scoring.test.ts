import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isWithinRange } from "./instrument.ts";
import { INSTRUMENTS, type InstrumentCode } from "./instruments.ts";
import { changeOfTotal, MISSING_RULES, pointsSoFar, scoreOf } from "./scoring.ts";

const codes = Object.keys(INSTRUMENTS) as InstrumentCode[];

const added = codes.filter((code) => ["sum", "mean"].includes(INSTRUMENTS[code].scoring.kind));

/** All items answered with `answer`, but those left out. */
function answers(code: InstrumentCode, answer: number, leftOut: readonly string[] = []): Record<string, number | null> {
  return Object.fromEntries(INSTRUMENTS[code].items.map((item) => [item.code, leftOut.includes(item.code) ? null : answer]));
}

/** The rules of section 1 of the facts: how many may be missing, and which may not. */
test.each([
  ["phq9", [], "scored", 9],
  ["phq9", ["pace"], "prorated", 9],
  ["phq9", ["pace", "sleep"], "prorated", 9],
  ["phq9", ["pace", "sleep", "mood"], "unscorable", null],
  ["phq9", ["self-harm"], "unscorable", null],
  ["gad7", ["afraid"], "prorated", 7],
  ["gad7", ["afraid", "nervous"], "unscorable", null],
  ["phq15", ["back", "sleep", "nausea"], "prorated", 15],
  ["phq15", ["back", "sleep", "nausea", "bowels"], "unscorable", null],
  ["hamd17", ["insight"], "unscorable", null],
  ["madrs", ["sleep"], "unscorable", null],
  ["hama", ["gut"], "unscorable", null],
  ["sss8", ["gut"], "unscorable", null],
  ["who5", ["calm"], "unscorable", null],
  ["who5", [], "scored", 20],
  ["cgi-s", [], "scored", 1],
  ["cgi-i", ["improvement"], "unscorable", null],
] as const)("%s without %j is %s", (code, leftOut, status, total) => {
  expect(scoreOf(INSTRUMENTS[code], answers(code, 1, leftOut))).toMatchObject({
    status,
    total,
    missing: expect.arrayContaining([...leftOut]),
  });
});

test("a prorated total is not rounded, and says so by lying between the steps", () => {
  const score = scoreOf(INSTRUMENTS.phq9, { ...answers("phq9", 1, ["pace"]), mood: 3 });
  expect(score).toMatchObject({ status: "prorated", total: 11.25, band: "moderate" });
});

describe("the item of the PHQ-15 that is asked of women only", () => {
  const { menstrual: _item, ...ofAMan } = answers("phq15", 2);

  test("is not missing where it was not asked: 14 items, 28 at most", () => {
    expect(scoreOf(INSTRUMENTS.phq15, ofAMan)).toMatchObject({ status: "scored", total: 28, missing: [] });
  });

  test("is missing where it was asked and left out", () => {
    expect(scoreOf(INSTRUMENTS.phq15, { ...ofAMan, menstrual: null })).toMatchObject({
      status: "prorated",
      total: 30,
      missing: ["menstrual"],
    });
  });

  test("any other item that is not there is missing", () => {
    const { back: _back, ...without } = ofAMan;
    expect(scoreOf(INSTRUMENTS.phq15, without)).toMatchObject({ status: "prorated", total: 28, missing: ["back"] });
  });
});

test("the worked check of the facts: PHQ-9 of 2, 3, 1, 2, 1, 2, 2, 1, 0 is 14, and SSS-8 of 1, 2, 2, 3, 0, 1, 3, 2 is 14", () => {
  const of = (code: InstrumentCode, given: readonly number[]) =>
    scoreOf(INSTRUMENTS[code], Object.fromEntries(INSTRUMENTS[code].items.map((item, index) => [item.code, given[index] ?? null])));
  expect(of("phq9", [2, 3, 1, 2, 1, 2, 2, 1, 0])).toMatchObject({ total: 14, band: "moderate" });
  expect(of("sss8", [1, 2, 2, 3, 0, 1, 3, 2])).toMatchObject({ total: 14, band: "high" });
});

/** QIDS: nine domains, the worst of sleep and of pace, one of less and more for appetite and weight. */
describe("the domains of the QIDS", () => {
  const qids = INSTRUMENTS["qids-sr16"];
  const zero = answers("qids-sr16", 0);

  test.each([
    ["sleep counts once", { "insomnia-early": 1, "insomnia-middle": 3, "insomnia-late": 2 }, 3],
    ["pace counts once", { slowed: 2, restless: 1 }, 2],
    ["appetite and weight are one domain", { "appetite-less": 2, "weight-less": 3 }, 3],
    ["every domain of its own", { sadness: 1, concentration: 1, "self-view": 1, suicide: 1, interest: 1, energy: 1 }, 6],
  ])("%s", (_, given, total) => {
    expect(scoreOf(qids, { ...zero, ...given })).toMatchObject({ status: "scored", total });
  });

  test("less or more is answered, not both; neither is missing", () => {
    expect(scoreOf(qids, { ...zero, "appetite-more": null, "weight-less": null })).toMatchObject({
      status: "scored",
      total: 0,
      missing: [],
    });
    expect(scoreOf(qids, { ...zero, "appetite-less": null, "appetite-more": null })).toMatchObject({
      status: "unscorable",
      missing: ["appetite-less", "appetite-more"],
    });
    expect(scoreOf(qids, { ...zero, slowed: null })).toMatchObject({ status: "unscorable", missing: ["slowed"] });
  });
});

/** The screener's levels: low 1 or 2 only; moderate 3, or behaviour longer ago; high 4 or 5, or behaviour within three months. */
test.each([
  [{ "wish-dead": 0, thoughts: 0, "behaviour-ever": 0 }, 0],
  [{ "wish-dead": 1, thoughts: 0, "behaviour-ever": 0 }, 1],
  [{ "wish-dead": 1, thoughts: 1, method: 0, intent: 0, plan: 0, "behaviour-ever": 0 }, 1],
  [{ "wish-dead": 1, thoughts: 1, method: 1, intent: 0, plan: 0, "behaviour-ever": 0 }, 2],
  [{ "wish-dead": 0, thoughts: 0, "behaviour-ever": 1, "behaviour-recent": 0 }, 2],
  [{ "wish-dead": 1, thoughts: 1, method: 0, intent: 1, plan: 0, "behaviour-ever": 0 }, 3],
  [{ "wish-dead": 1, thoughts: 1, method: 0, intent: 0, plan: 1, "behaviour-ever": 0 }, 3],
  [{ "wish-dead": 0, thoughts: 0, "behaviour-ever": 1, "behaviour-recent": 1 }, 3],
  [{ "wish-dead": 1, thoughts: 1, method: 0, intent: 0, "behaviour-ever": 0 }, null],
  [{ "wish-dead": 0, thoughts: 0, "behaviour-ever": 1 }, null],
  [{ thoughts: 0, "behaviour-ever": 0 }, null],
])("C-SSRS %j is level %s", (given, level) => {
  expect(scoreOf(INSTRUMENTS["c-ssrs"], given).total).toBe(level);
});

test("reversed items count the other way round, a mean is a mean, and what is looked up is not scored", () => {
  expect(scoreOf(INSTRUMENTS.fas, answers("fas", 1)).total).toBe(18);
  expect(scoreOf(INSTRUMENTS.bfi, { ...answers("bfi", 4), worst: 8 }).total).toBeCloseTo(40 / 9, 12);
  expect(scoreOf(INSTRUMENTS["eq-5d-5l"], answers("eq-5d-5l", 2))).toMatchObject({ status: "unscorable", total: null, missing: [] });
  expect(scoreOf(INSTRUMENTS.psqi, {})).toMatchObject({ status: "unscorable", total: null });
});

test.each(added)("%s: whatever is answered, a total lies in the range, and complete answers are never prorated", (code) => {
  const instrument = INSTRUMENTS[code];
  const answer = fc.tuple(...instrument.items.map((item) => fc.option(fc.integer({ min: item.min, max: item.max }))));
  fc.assert(
    fc.property(answer, (given) => {
      const score = scoreOf(instrument, Object.fromEntries(instrument.items.map((item, index) => [item.code, given[index] ?? null])));
      const missing = given.filter((one) => one === null).length;
      expect(score.missing).toHaveLength(missing);
      expect(score.status === "scored").toBe(missing === 0);
      expect(score.total === null || isWithinRange(instrument, score.total)).toBe(true);
      expect((score.total === null) === (score.status === "unscorable")).toBe(true);
    }),
    { numRuns: 50 },
  );
});

test.each([
  ["phq9", { mood: 3, sleep: 2 }, 5],
  ["who5", { calm: 3 }, 12],
  ["bfi", { now: 4, worst: 8 }, 6],
  ["qids-sr16", { "insomnia-early": 1, "insomnia-late": 3, slowed: 2 }, 5],
  ["c-ssrs", { "wish-dead": 1, thoughts: 1 }, 1],
  ["c-ssrs", { "wish-dead": 1, thoughts: 1, intent: 1 }, 3],
  ["eq-5d-5l", { mobility: 4 }, 0],
  ["phq9", {}, 0],
] as const)("%s of %j is so far %d", (code, given, points) => {
  expect(pointsSoFar(INSTRUMENTS[code], given)).toBe(points);
});

test("nothing answered is no score, and an answer out of range is none", () => {
  expect(scoreOf(INSTRUMENTS.phq9, {})).toMatchObject({ status: "unscorable", total: null });
  expect(scoreOf(INSTRUMENTS["cgi-s"], { severity: 8 })).toMatchObject({ status: "unscorable", missing: ["severity"] });
});

test("the rules are of instruments and items that there are", () => {
  for (const [code, rule] of Object.entries(MISSING_RULES)) {
    const items = INSTRUMENTS[code as InstrumentCode].items.map((item): string => item.code);
    expect([...rule.never, ...rule.notAskedOfAll].filter((item) => !items.includes(item))).toEqual([]);
    expect(rule.source).not.toBe("");
  }
});

test.each([
  ["phq9", 20, 13, { amount: -7, verdict: "reliable", direction: "better" }],
  ["phq9", 20, 14, { amount: -6, verdict: "below-reliable", direction: "better" }],
  ["who5", 20, 60, { amount: 40, verdict: "not-known", direction: "better" }],
] as const)("%s from %d to %d", (code, earlier, total, change) => {
  expect(changeOfTotal(INSTRUMENTS[code], earlier, total)).toMatchObject(change);
});

test("there is no change without an earlier total, nor of a rating that is itself a change", () => {
  expect(changeOfTotal(INSTRUMENTS.phq9, null, 10)).toBeNull();
  expect(changeOfTotal(INSTRUMENTS.phq9, 10, null)).toBeNull();
  expect(changeOfTotal(INSTRUMENTS["cgi-i"], 2, 3)).toBeNull();
});
