import { describe, expect, test } from "vitest";
import { findingSentence } from "../../words/care/findings.ts";
import { type CountedSession, pointsOn, SESSION_LIMIT_CODES, sessionLimits } from "./course-limits.ts";
import { editionOn, PACK_EDITIONS } from "./packs.ts";

describe("the insured schedule by the day of a session", () => {
  test.each([
    ["2019-05-31", null, null],
    ["2019-06-01", 1200, 6],
    ["2024-05-31", 1200, 6],
    ["2024-06-01", 2000, 8],
    ["2026-05-31", 2000, 8],
    ["2026-06-01", null, null],
  ] as const)("on %s", (day, points, weeks) => {
    expect(pointsOn("insured", day)).toBe(points);
    expect(editionOn("insured", day)?.weeksMax ?? null).toBe(weeks);
  });

  test("no other pack claims points, and each has an edition on every day", () => {
    expect(
      (["self-pay", "research"] as const).map((pack) => [pointsOn(pack, "2026-11-26"), editionOn(pack, "2026-11-26") !== null]),
    ).toEqual([
      [null, true],
      [null, true],
    ]);
  });

  test("editions of a pack follow one another without a gap or an overlap", () => {
    const insured = PACK_EDITIONS.filter(({ pack }) => pack === "insured");
    expect(insured.map(({ ground }) => [ground.from, ground.to])).toEqual([
      ["2019-06-01", "2024-05-31"],
      ["2024-06-01", "2026-05-31"],
    ]);
  });
});

// biome-ignore format: a table is read by its rows
const SESSIONS: readonly (readonly [string, CountedSession, readonly string[]])[] = [
  ["the 30th on day 56", { rulePack: "insured", firstOn: "2024-06-03", on: "2024-07-28", number: 30 }, []],
  ["day 57", { rulePack: "insured", firstOn: "2024-06-03", on: "2024-07-29", number: 30 }, ["session.window-beyond ask"]],
  ["the 31st", { rulePack: "insured", firstOn: "2024-06-03", on: "2024-07-01", number: 31 }, ["session.number-beyond ask"]],
  ["day 43 under the schedule of 2019", { rulePack: "insured", firstOn: "2023-01-10", on: "2023-02-21", number: 20 }, ["session.window-beyond ask"]],
  ["day 50 across the revision, by the day of the session", { rulePack: "insured", firstOn: "2024-05-01", on: "2024-06-19", number: 20 }, []],
  ["after the last schedule", { rulePack: "insured", firstOn: "2026-05-20", on: "2026-06-01", number: 5 }, ["session.schedule-not-loaded ask"]],
  ["self-pay, the 60th after a year", { rulePack: "self-pay", firstOn: "2025-01-06", on: "2026-01-06", number: 60 }, []],
];

describe("a session beyond its schedule is asked about and not stopped: it was given", () => {
  test.each(SESSIONS)("%s", (_name, session, codes) => {
    const findings = sessionLimits(session);
    expect(findings.map(({ code, severity }) => `${code} ${severity}`)).toEqual(codes);
    for (const finding of findings)
      for (const language of ["ja", "en"] as const) expect(findingSentence(finding, language)).toMatch(/^[^{}]+$/);
  });

  test("every code has a row", () => {
    const found = new Set(SESSIONS.flatMap(([, , codes]) => codes.map((code) => code.split(" ")[0])));
    expect(SESSION_LIMIT_CODES.filter((code) => !found.has(code))).toEqual([]);
  });
});
