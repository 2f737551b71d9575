import { describe, expect, test } from "vitest";
import { told, unworded } from "../../../test/support/told.ts";
import { targetFindingWords } from "../../words/care/tms-findings.ts";
import { BEAM_BOUNDS, beamF3, HEAD_BOUNDS, targetFindings } from "./beam-f3.ts";

const head = (tragusTragus: number | null, nasionInion: number | null, circumference: number | null) => ({
  tragusTragus,
  nasionInion,
  circumference,
});

/** TT, NI and HC in centimetres; X and Y as computed elsewhere. The first was filmed in a clinic (X 6.95). */
const VECTORS = [
  [36, 38, 60, 6.955, 9.791],
  [36, 36, 56, 6.469, 9.5],
  [38, 36, 57, 6.563, 9.721],
  [36, 35, 56, 6.458, 9.349],
  [34, 35, 55, 6.365, 9.12],
  [38, 38, 58, 6.701, 10.028],
] as const;

describe("Beam F3", () => {
  test.each(VECTORS)("TT %f, NI %f, HC %f gives X %f and Y %f", (tt, ni, hc, x, y) => {
    const { result, findings } = beamF3(head(tt, ni, hc));
    expect(result?.x).toBeCloseTo(x, 3);
    expect(result?.y).toBeCloseTo(y, 3);
    expect((result?.yAdjusted ?? 0) - (result?.y ?? 0)).toBeCloseTo(0.35, 9);
    expect(findings).toEqual([]);
  });

  test("agrees with the quick linear approximation to a tenth of a centimetre for a usual head", () => {
    const { result } = beamF3(head(36, 38, 60));
    expect(Math.abs((result?.x ?? 0) - 0.1154 * 60)).toBeLessThan(0.1);
    expect(Math.abs((result?.y ?? 0) - 0.2637 * 37)).toBeLessThan(0.1);
  });

  test("X grows in proportion to the circumference, and scaling the whole head scales both", () => {
    const once = beamF3(head(36, 36, 56)).result;
    const wider = beamF3(head(36, 36, 58)).result;
    const larger = beamF3(head(37.8, 37.8, 58.8)).result;
    expect((wider?.x ?? 0) / (once?.x ?? 1)).toBeCloseTo(58 / 56, 9);
    expect((larger?.x ?? 0) / (once?.x ?? 1)).toBeCloseTo(1.05, 9);
    expect((larger?.y ?? 0) / (once?.y ?? 1)).toBeCloseTo(1.05, 9);
  });

  test("every head within the bounds of adults whose measures go together has a result within its bounds", () => {
    for (const tt of HEAD_BOUNDS.tragusTragus.map((one) => (one + 36) / 2)) {
      const { result } = beamF3(head(tt, tt, tt * 1.58));
      expect(result?.x).toBeGreaterThan(BEAM_BOUNDS.x[0]);
      expect(result?.y).toBeLessThan(BEAM_BOUNDS.y[1]);
    }
  });
});

/** What was measured, what is found, and whether there is a result. */
const SITUATIONS = [
  [
    "nothing measured",
    head(null, null, null),
    ["target.measure-missing ask", "target.measure-missing ask", "target.measure-missing ask"],
    false,
  ],
  ["no circumference", head(36, 36, null), ["target.measure-missing ask"], false],
  ["millimetres for centimetres", head(360, 36, 56), ["target.measure-unlikely ask", "target.out-of-bounds stop"], false],
  ["a circumference of 64.5 cm", head(36, 38, 64.5), ["target.measure-unlikely ask"], true],
  [
    "a small head",
    head(29, 29, 47),
    ["target.measure-unlikely ask", "target.measure-unlikely ask", "target.measure-unlikely ask", "target.out-of-bounds stop"],
    false,
  ],
  ["not a number", head(Number.NaN, 36, 56), ["target.measure-unlikely ask", "target.out-of-bounds stop"], false],
] as const;

test.each(SITUATIONS)("%s", (_situation, measures, expected, hasResult) => {
  const { result, findings } = beamF3(measures);
  expect(told(findings)).toEqual(expected);
  expect(result !== null).toBe(hasResult);
});

/** The target that is recorded, and what is said of it. */
const TARGETS = [
  [null, ["target.missing ask"]],
  [{ method: "beam-f3", site: "dlpfc-left" }, []],
  [{ method: "5-cm", site: "dlpfc-left" }, ["target.often-misses tell"]],
  [{ method: "5.5-cm", site: "dlpfc-left" }, ["target.often-misses tell"]],
] as const;

test.each(TARGETS)("a target %j", (target, expected) => {
  expect(told(targetFindings(target))).toEqual(expected);
});

test("every code has a row and words, every finding a source", () => {
  const all = [
    ...SITUATIONS.flatMap(([, measures]) => beamF3(measures).findings),
    ...TARGETS.flatMap(([target]) => targetFindings(target)),
  ];
  expect(unworded(all)).toEqual([]);
  expect(new Set(all.map(({ code }) => code))).toEqual(new Set(Object.keys(targetFindingWords)));
});
