import fc from "fast-check";
import { expect, test } from "vitest";
import { findRoot } from "./root.ts";

test.each([
  ["a straight line", (x: number) => 3 * x - 1, 0, 1, 1 / 3],
  ["cos x = x", (x: number) => Math.cos(x) - x, 0, 1, 0.739_085_133_215_160_6],
  ["a flat triple root", (x: number) => (x - 0.25) ** 3, -1, 1, 0.25],
  ["a steep exponential", (x: number) => Math.exp(40 * x) - 2, -10, 10, Math.log(2) / 40],
  ["a root at an end", (x: number) => x, 0, 1, 0],
])("%s", (_what, f, low, high, root) => {
  expect(findRoot(f, low, high)).toBeCloseTo(root, 5);
  expect(Math.abs(f(findRoot(f, low, high)))).toBeLessThan(2e-15);
});

test("finds the root of any cubic that crosses between the ends, and never leaves them", () => {
  fc.assert(
    fc.property(fc.integer({ min: -300, max: 300 }), (hundredths) => {
      const root = hundredths / 100;
      const seen: number[] = [];
      const found = findRoot(
        (x) => {
          seen.push(x);
          return (x - root) * (x * x + 1);
        },
        -3.5,
        4,
      );
      expect(found).toBeCloseTo(root, 13);
      expect(seen.every((x) => x >= -3.5 && x <= 4)).toBe(true);
      expect(seen.length).toBeLessThan(80);
    }),
  );
});

test("a tolerance is kept", () => {
  expect(Math.abs(findRoot((x) => x ** 3 - 2, 0, 2, 1e-3) - Math.cbrt(2))).toBeLessThan(1e-3);
});

test("ends of the same sign are a defect", () => {
  expect(() => findRoot((x) => x * x + 1, -1, 1)).toThrow("opposite signs");
});
