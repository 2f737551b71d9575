import { describe, expect, test } from "vitest";
import { type NewtonLimits, newton, newtonRoom } from "./newton.ts";

const LIMITS: NewtonLimits = { iterationsMax: 200, decrementMax: 1e-20, noise: 1e-9, keepsHessian: true };

type Point = readonly [number, number];

/** Minimises a function of two variables, given with its derivatives, from a start. */
function minimise(
  f: (at: Point) => number | null,
  gradient: (at: Point) => Point,
  hessian: (at: Point) => readonly [number, number, number],
  start: Point,
  support: Point = [1, 1],
  limits: NewtonLimits = LIMITS,
) {
  let current: Point = start;
  let tried: Point = start;
  let hessians = 0;
  const outcome = newton(
    {
      dimension: 2,
      gradient: (g) => g.set(gradient(current)),
      hessian: (H) => {
        hessians += 1;
        const [a, b, c] = hessian(current);
        H.set([a, 0, b, c]);
      },
      support: (matrix) => matrix.set([support[0], 0, 0, support[1]]),
      attempt: (step) => {
        tried = [current[0] + (step[0] ?? 0), current[1] + (step[1] ?? 0)];
        return f(tried);
      },
      accept: () => {
        current = tried;
      },
    },
    f(start) ?? Number.NaN,
    limits,
    newtonRoom(2),
  );
  return { ...outcome, at: current, hessians };
}

describe("Newton's method", () => {
  test("takes one step where the function is a parabola", () => {
    const found = minimise(
      ([x, y]) => (x - 3) ** 2 + 10 * (y + 1) ** 2,
      ([x, y]) => [2 * (x - 3), 20 * (y + 1)],
      () => [2, 0, 20],
      [50, 50],
    );
    expect(found).toMatchObject({ status: "minimum", iterations: 1 });
    expect(found.at[0]).toBeCloseTo(3, 12);
    expect(found.at[1]).toBeCloseTo(-1, 12);
  });

  test("follows Rosenbrock's valley by halving its steps", () => {
    const found = minimise(
      ([x, y]) => 100 * (y - x * x) ** 2 + (1 - x) ** 2,
      ([x, y]) => [-400 * x * (y - x * x) - 2 * (1 - x), 200 * (y - x * x)],
      ([x, y]) => [1200 * x * x - 400 * y + 2, -400 * x, 200],
      [-1.2, 1],
    );
    expect(found.status).toBe("minimum");
    expect(found.at[0]).toBeCloseTo(1, 9);
    expect(found.at[1]).toBeCloseTo(1, 9);
  });

  test("gets away from a saddle with support", () => {
    const found = minimise(
      ([x, y]) => x ** 4 - 2 * x * x + y * y,
      ([x, y]) => [4 * x ** 3 - 4 * x, 2 * y],
      ([x]) => [12 * x * x - 4, 0, 2],
      [0.01, 3],
      [8, 8],
    );
    expect(found.status).toBe("minimum");
    expect(Math.abs(found.at[0])).toBeCloseTo(1, 8);
  });

  test("stays where the function is defined", () => {
    const found = minimise(
      ([x, y]) => (x > 0 ? x - Math.log(x) + y * y : null),
      ([x, y]) => [1 - 1 / x, 2 * y],
      ([x]) => [1 / (x * x), 0, 2],
      [30, 1],
    );
    expect(found.status).toBe("minimum");
    expect(found.at[0]).toBeCloseTo(1, 9);
  });

  test("uses its last Hessian again near the minimum, where that is fast", () => {
    const found = minimise(
      ([x, y]) => Math.cosh(x) + y * y,
      ([x, y]) => [Math.sinh(x), 2 * y],
      ([x]) => [Math.cosh(x), 0, 2],
      [0.5, 1],
    );
    expect(found.status).toBe("minimum");
    expect(Math.abs(found.at[0])).toBeLessThan(1e-10);
    expect(found.hessians).toBeLessThan(found.iterations);
  });

  test("asks for another Hessian where the last one has become wrong", () => {
    const found = minimise(
      ([x, y]) => x ** 4 + y * y,
      ([x, y]) => [4 * x ** 3, 2 * y],
      ([x]) => [12 * x * x, 0, 2],
      [0.2, 1],
    );
    expect(found.status).toBe("minimum");
    expect(found.hessians).toBeGreaterThanOrEqual(found.iterations);
  });

  test("lengthens its steps on a slope that does not bend", () => {
    const slope = (limits: NewtonLimits) =>
      minimise(
        ([x, y]) => Math.exp(-x) + y * y,
        ([x, y]) => [-Math.exp(-x), 2 * y],
        () => [100, 0, 2],
        [0, 1],
        [1, 1],
        limits,
      );
    expect(slope({ ...LIMITS, decrementMax: 1e-8, noise: 1e-12 }).iterations).toBeLessThan(40);
  });

  test("says that nothing bends upward", () => {
    const flat = minimise(
      ([x]) => -x,
      () => [-1, 0],
      () => [0, 0, 0],
      [0, 0],
      [0, 0],
    );
    expect(flat.status).toBe("flat");
  });

  test("says that it is stuck where no step leads down", () => {
    const wrong = minimise(
      ([x, y]) => x + y,
      () => [-1, -1],
      () => [1, 0, 1],
      [0, 0],
    );
    expect(wrong).toMatchObject({ status: "stuck", at: [0, 0] });
  });

  test("ends after as many iterations as it may take", () => {
    const found = minimise(
      ([x, y]) => Math.sqrt(1 + x * x) + y * y,
      ([x, y]) => [x / Math.sqrt(1 + x * x), 2 * y],
      ([x]) => [1 / (1 + x * x) ** 1.5, 0, 2],
      [0.9, 1],
      [1, 1],
      { ...LIMITS, iterationsMax: 2 },
    );
    expect(found).toMatchObject({ status: "iterations", iterations: 2 });
  });
});
