import { describe, expect, test } from "vitest";
import { readReference } from "../../../test/support/reference.ts";
import type { SequentialDesign, Shape } from "./boundary-design.ts";
import { characteristicsOf, crossings } from "./design-characteristics.ts";

interface Published {
  readonly type: string;
  readonly K: number;
  readonly info: readonly number[];
  readonly sided: 1 | 2;
  readonly alpha: number;
  readonly beta: number;
  readonly extra: { readonly deltaWT?: number; readonly gammaA?: number; readonly futilityBounds?: readonly number[] };
  readonly critical: readonly number[];
  readonly stage_levels: readonly number[];
  readonly alpha_spent: readonly number[];
  readonly inflation: number;
  readonly asn_h1: number;
  readonly asn_h0: number;
  readonly asn_h01: number;
  readonly shift: number;
  readonly nfix: number;
}

interface Integrated {
  readonly information: readonly number[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly drift: number;
  readonly above: readonly number[];
}

const { group_sequential: published } = readReference<{ readonly group_sequential: readonly Published[] }>("design/design.json");
const { crossing } = readReference<{ readonly crossing: readonly Integrated[] }>("design/multivariate-normal.json");

function shapeOf(type: string, extra: { readonly deltaWT?: number; readonly gammaA?: number }): Shape {
  const gamma = extra.gammaA ?? Number.NaN;
  const shapes: Readonly<Record<string, Shape>> = {
    OF: { kind: "obrien-fleming" },
    P: { kind: "pocock" },
    WT: { kind: "wang-tsiatis", delta: extra.deltaWT ?? Number.NaN },
    HP: { kind: "haybittle-peto", bound: 3 },
    asOF: { kind: "spending", spending: { kind: "lan-demets-obrien-fleming" } },
    asP: { kind: "spending", spending: { kind: "lan-demets-pocock" } },
    asKD: { kind: "spending", spending: { kind: "kim-demets", gamma } },
    asHSD: { kind: "spending", spending: { kind: "hwang-shih-decani", gamma } },
  };
  return shapes[type] ?? shapeOf("no such type", extra);
}

describe("the designs of rpact, to 1e-6", () => {
  test.each(published)("$type, $K looks, $sided-sided, $extra", (row) => {
    const { alpha, sided: sides, info: information, extra, beta } = row;
    const bounds = extra.futilityBounds;
    const futility = bounds ? ({ kind: "bounds", bounds, binding: false } as const) : ({ kind: "none" } as const);
    const found = characteristicsOf({ alpha, sides, power: 1 - beta, information, shape: shapeOf(row.type, extra), futility });
    const close = (given: readonly number[], expected: readonly number[]) => {
      expect(given).toHaveLength(expected.length);
      for (const [k, value] of given.entries()) expect(Math.abs(value - (expected[k] ?? Number.NaN))).toBeLessThan(1e-6);
    };
    close(found.boundaries.upper, row.critical);
    close(found.stageLevels, row.stage_levels);
    close(found.alphaSpent, row.alpha_spent);
    close([found.inflation, found.shift, found.shiftFixed], [row.inflation, row.shift, row.nfix]);
    close([found.averageUnderAlternative, found.averageUnderNull, found.averageHalfway], [row.asn_h1, row.asn_h0, row.asn_h01]);
  });
});

test.each(crossing)("stopping is as probable as a multivariate normal integral says: looks $information, drift $drift", (row) => {
  const { efficacy } = crossings(row.information, row, row.drift);
  for (const [k, probability] of efficacy.entries()) expect(probability).toBeCloseTo(row.above[k] ?? Number.NaN, 7);
});

const base: SequentialDesign = {
  alpha: 0.025,
  sides: 1,
  power: 0.9,
  information: [0.25, 0.6, 1],
  shape: { kind: "spending", spending: { kind: "hwang-shih-decani", gamma: -2 } },
  futility: { kind: "none" },
};
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe("futility by a spending function", () => {
  const spending = { kind: "hwang-shih-decani", gamma: -2 } as const;
  const cases: readonly SequentialDesign[] = [
    { ...base, futility: { kind: "beta-spending", spending, binding: false } },
    { ...base, futility: { kind: "beta-spending", spending, binding: true } },
    { ...base, shape: { kind: "obrien-fleming" }, futility: { kind: "beta-spending", spending, binding: false } },
  ];
  test.each(cases)("spends all of beta and reaches the power: $shape.kind, $futility.binding", (design) => {
    const found = characteristicsOf(design);
    expect(sum(found.underAlternative.efficacy)).toBeCloseTo(0.9, 8);
    expect(sum(found.underAlternative.below)).toBeCloseTo(0.1, 8);
    expect(found.alphaSpent.at(-1)).toBeCloseTo(0.025, 8);
    expect(found.boundaries.lower.at(-1)).toBe(found.boundaries.upper.at(-1));
  });

  test("obeying a bound that need not be obeyed spends less than alpha, and bounds that must be obeyed are lower", () => {
    const [free, binding] = cases.slice(0, 2).map(characteristicsOf);
    expect(sum(free?.underNull.efficacy ?? [])).toBeLessThan(0.025);
    expect(sum(binding?.underNull.efficacy ?? [])).toBeCloseTo(0.025, 8);
    expect(binding?.boundaries.upper.at(-1)).toBeLessThan(free?.boundaries.upper.at(-1) ?? 0);
  });
});

test("binding bounds of futility on Z pay for lower bounds of efficacy, and the rate is kept", () => {
  const bounds = { kind: "bounds", bounds: [0, 0.5], binding: true } as const;
  const found = characteristicsOf({ ...base, futility: bounds });
  expect(found.alphaSpent.at(-1)).toBeCloseTo(0.025, 8);
  expect(found.boundaries.upper.at(-1)).toBeLessThan(characteristicsOf(base).boundaries.upper.at(-1) ?? 0);
});

test("one look is a fixed design", () => {
  const found = characteristicsOf({ ...base, information: [1] });
  expect(found.boundaries.upper[0]).toBeCloseTo(1.959963984540054, 9);
  expect([found.inflation, found.averageUnderNull]).toEqual([expect.closeTo(1, 9), expect.closeTo(1, 9)]);
});
