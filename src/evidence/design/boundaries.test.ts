import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boundariesOf, obstacleTo } from "./boundaries.ts";
import type { Shape } from "./boundary-design.ts";
import { characteristicsOf, crossings } from "./design-characteristics.ts";
import { type Spending, spent } from "./spending.ts";

const information = fc
  .uniqueArray(fc.integer({ min: 1, max: 19 }), { minLength: 1, maxLength: 4 })
  .map((looks) => [...looks.toSorted((a, b) => a - b).map((look) => look / 20), 1]);
const spending: fc.Arbitrary<Spending> = fc.oneof(
  fc.constant({ kind: "lan-demets-obrien-fleming" } as const),
  fc.constant({ kind: "lan-demets-pocock" } as const),
  fc.double({ min: 0.5, max: 4, noNaN: true }).map((gamma) => ({ kind: "kim-demets", gamma }) as const),
  fc.double({ min: -6, max: 3, noNaN: true }).map((gamma) => ({ kind: "hwang-shih-decani", gamma }) as const),
);
const shape: fc.Arbitrary<Shape> = fc.oneof(
  fc.constant({ kind: "obrien-fleming" } as const),
  fc.constant({ kind: "pocock" } as const),
  fc.double({ min: 0, max: 0.5, noNaN: true }).map((delta) => ({ kind: "wang-tsiatis", delta }) as const),
  spending.map((one) => ({ kind: "spending", spending: one }) as const),
);
const few = { numRuns: 12, seed: 20261125 };

describe("any design", () => {
  test("spends its rate exactly, on one side or on both", () => {
    fc.assert(
      fc.property(information, shape, fc.constantFrom(1 as const, 2 as const), (looks, one, sides) => {
        const alpha = 0.05;
        const bounds = boundariesOf({ alpha, sides, power: 0.8, information: looks, shape: one, futility: { kind: "none" } });
        const { efficacy, below } = crossings(looks, sides === 1 ? { ...bounds, lower: looks.map(() => -Infinity) } : bounds, 0);
        const rate = [...efficacy, ...below].reduce((sum, probability) => sum + probability, 0);
        expect(rate).toBeCloseTo(alpha, 9);
      }),
      few,
    );
  });

  test("by Wang and Tsiatis has bounds that fall, or stay, from look to look", () => {
    fc.assert(
      fc.property(information, fc.double({ min: 0, max: 0.5, noNaN: true }), (looks, delta) => {
        const shapes = { kind: "wang-tsiatis", delta } as const;
        const { upper } = boundariesOf({
          alpha: 0.025,
          sides: 1,
          power: 0.8,
          information: looks,
          shape: shapes,
          futility: { kind: "none" },
        });
        for (const [k, bound] of upper.slice(1).entries()) expect(bound).toBeLessThanOrEqual(upper[k] ?? 0);
      }),
      few,
    );
  });
});

test("Wang-Tsiatis is O'Brien-Fleming at 0 and Pocock at 1/2", () => {
  const design = { alpha: 0.025, sides: 1, power: 0.9, information: [0.3, 0.8, 1], futility: { kind: "none" } } as const;
  const of = (one: Shape) => boundariesOf({ ...design, shape: one }).upper;
  expect(of({ kind: "wang-tsiatis", delta: 0 })).toEqual(of({ kind: "obrien-fleming" }));
  for (const bound of of({ kind: "wang-tsiatis", delta: 0.5 })) expect(bound).toBeCloseTo(of({ kind: "pocock" })[0] ?? 0, 10);
});

test("a spending function is 0 before the trial, the whole rate at its end, and never falls", () => {
  fc.assert(
    fc.property(spending, fc.double({ min: 1e-6, max: 1, noNaN: true }), fc.double({ min: 1e-6, max: 1, noNaN: true }), (one, a, b) => {
      expect(spent(one, 0.025, 1)).toBe(0.025);
      expect(spent(one, 0.025, 1e-12)).toBeLessThan(1e-6);
      expect(spent(one, 0.025, Math.min(a, b))).toBeLessThanOrEqual(spent(one, 0.025, Math.max(a, b)));
    }),
  );
});

describe("a design with futility", () => {
  const futility = fc.oneof(
    fc.record({ kind: fc.constant("beta-spending" as const), spending, binding: fc.boolean() }),
    fc.record({ kind: fc.constant("bounds" as const), bounds: fc.constant([] as readonly number[]), binding: fc.boolean() }),
  );
  test("either says what stands in its way or reaches its power and keeps its rate", () => {
    fc.assert(
      fc.property(information, spending, futility, (looks, one, stop) => {
        const given = stop.kind === "bounds" ? { ...stop, bounds: looks.slice(1).map((_, k) => -0.5 + 0.3 * k) } : stop;
        const design = {
          alpha: 0.025,
          sides: 1,
          power: 0.85,
          information: looks,
          shape: { kind: "spending", spending: one },
          futility: given,
        } as const;
        if (obstacleTo(design) !== null) return;
        const found = characteristicsOf(design);
        expect(found.underAlternative.efficacy.reduce((sum, probability) => sum + probability, 0)).toBeCloseTo(0.85, 7);
        expect(found.alphaSpent.at(-1)).toBeCloseTo(0.025, 8);
        expect(found.underNull.efficacy.reduce((sum, probability) => sum + probability, 0)).toBeLessThanOrEqual(0.025 + 1e-8);
      }),
      few,
    );
  });
});
