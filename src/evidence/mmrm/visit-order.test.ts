import { describe, expect, test } from "vitest";
import { randomStream } from "../../base/random.ts";
import { fillNormalDeviates } from "../../numeric/normal-deviates.ts";
import type { MmrmInput } from "./fit.ts";
import { fitMmrm } from "./solver.ts";
import { calendarOf, orderOfPresence } from "./visit-order.ts";

const VISITS = 4;
const SUBJECTS = 60;

/** A trial in which the second visit is the one most often missed; `name` says which visit stands where. */
function trialWith(name: readonly number[], isThere: (subject: number, visit: number) => boolean): MmrmInput {
  const noise = new Float64Array(SUBJECTS * (VISITS + 1));
  fillNormalDeviates(noise, randomStream(11, 0));
  const rows = Array.from({ length: SUBJECTS * VISITS }, (_, at) => ({ subject: Math.floor(at / VISITS), visit: at % VISITS }))
    .filter(({ subject, visit }) => isThere(subject, visit))
    .map(({ subject, visit }) => ({
      subject,
      place: name[visit] ?? -1,
      y: 10 - visit + (noise[subject * (VISITS + 1) + visit] ?? 0) * (1 + visit) + 2 * (noise[subject * (VISITS + 1) + VISITS] ?? 0),
    }));
  return {
    y: Float64Array.from(rows, ({ y }) => y),
    x: {
      kind: "rows",
      columns: VISITS + 1,
      values: Float64Array.from(
        rows.flatMap(({ subject, place }) => [subject % 2, ...Array.from({ length: VISITS }, (_, t) => +(t === place))]),
      ),
    },
    subject: Int32Array.from(rows, ({ subject }) => subject),
    visit: Int32Array.from(rows, ({ place }) => place),
    subjects: SUBJECTS,
    visits: VISITS,
    covariance: "us",
    likelihood: "REML",
  };
}

const withGaps = (subject: number, visit: number) => visit !== 1 || subject % 3 !== 0;

describe("the order of the visits inside a fit", () => {
  test("puts those that most subjects have in front", () => {
    expect([...orderOfPresence(trialWith([0, 1, 2, 3], withGaps))]).toEqual([0, 2, 3, 1]);
  });

  test("shows in nothing", () => {
    const name = [2, 0, 3, 1];
    const [given, renamed] = [[0, 1, 2, 3], name].map((one) => fitMmrm(trialWith(one, withGaps)));
    if (!given?.ok || !renamed?.ok) throw new Error("two fits");
    expect(renamed.value.minus2LogLikelihood).toBeCloseTo(given.value.minus2LogLikelihood, 9);
    const sigma = given.value.sigma[0] ?? new Float64Array(0);
    const moved = calendarOf(Int32Array.from(name))(sigma);
    expect(renamed.value.sigma[0]?.every((value, i) => Math.abs(value - (moved[i] ?? Number.NaN)) < 1e-8)).toBe(true);
    for (const method of ["satterthwaite", "kenward-roger-linear", "cr2"] as const) {
      const [a, b] = [given.value.contrast([1, 0, 0, 0, 0], method), renamed.value.contrast([1, 0, 0, 0, 0], method)];
      expect(b?.standardError).toBeCloseTo(a?.standardError ?? Number.NaN, 9);
      expect(b?.df).toBeCloseTo(a?.df ?? Number.NaN, 7);
    }
  });

  test("is the calendar's again where a pair of visits is named", () => {
    const trial = trialWith([0, 1, 2, 3], (subject, visit) => !(visit === 0 && subject % 3 > 0) && !(visit === 2 && subject % 3 === 0));
    expect(fitMmrm({ ...trial, visitNames: ["week 2", "week 4", "week 6", "week 8"] })).toMatchObject({
      ok: false,
      error: { code: "mmrm.visit-pair-never-observed", first: "week 2", second: "week 6" },
    });
  });
});
