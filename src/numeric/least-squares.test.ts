import { describe, expect, test } from "vitest";
import { randomStream } from "../base/random.ts";
import { leastSquares } from "./least-squares.ts";
import { normalDeviate } from "./normal-deviates.ts";

const stream = randomStream(31, 0);
const ROWS = 40;
const x = new Float64Array(ROWS * 3);
const y = new Float64Array(ROWS);
for (let i = 0; i < ROWS; i += 1) {
  x.set([1, normalDeviate(stream), normalDeviate(stream)], i * 3);
  y[i] = 2 - (x[i * 3 + 1] ?? 0) + 0.5 * (x[i * 3 + 2] ?? 0) + normalDeviate(stream);
}
const at = (values: ArrayLike<number>, index: number) => values[index] ?? Number.NaN;
const residual = (b: Float64Array, i: number) =>
  at(y, i) - at(x, i * 3) * at(b, 0) - at(x, i * 3 + 1) * at(b, 1) - at(x, i * 3 + 2) * at(b, 2);

describe("least squares", () => {
  const weights = Float64Array.from({ length: ROWS }, (_, i) => 0.5 + (i % 3));
  const fit = leastSquares(x, y, 3, weights);

  test("leaves residuals that are orthogonal to every column", () => {
    for (let j = 0; j < 3; j += 1) {
      let sum = 0;
      for (let i = 0; i < ROWS; i += 1) sum += at(weights, i) * at(x, i * 3 + j) * residual(fit.coefficients, i);
      expect(sum).toBeCloseTo(0, 11);
    }
    const squares = Array.from(y, (_, i) => at(weights, i) * residual(fit.coefficients, i) ** 2).reduce((sum, one) => sum + one, 0);
    expect(fit.residualSquares).toBeCloseTo(squares, 10);
  });

  test("gives the inverse of the information", () => {
    for (let j = 0; j < 3; j += 1) {
      for (let k = 0; k < 3; k += 1) {
        let sum = 0;
        for (let l = 0; l < 3; l += 1)
          for (let i = 0; i < ROWS; i += 1)
            sum += at(fit.inverseInformation, j * 3 + l) * at(weights, i) * at(x, i * 3 + l) * at(x, i * 3 + k);
        expect(sum).toBeCloseTo(j === k ? 1 : 0, 12);
      }
    }
  });

  test("bears a shift of a column by a hundred million", () => {
    const shifted = x.map((value, index) => (index % 3 === 1 ? value + 1e8 : value));
    const moved = leastSquares(shifted, y, 3, weights);
    expect(moved.rank).toBe(3);
    expect(at(moved.coefficients, 1)).toBeCloseTo(at(fit.coefficients, 1), 6);
  });

  test("names a column that others determine, and gives it 0", () => {
    const doubled = new Float64Array(ROWS * 4);
    for (let i = 0; i < ROWS; i += 1)
      doubled.set([...x.subarray(i * 3, i * 3 + 2), at(x, i * 3) - 2 * at(x, i * 3 + 1), at(x, i * 3 + 2)], i * 4);
    const aliased = leastSquares(doubled, y, 4, weights);
    expect(aliased).toMatchObject({ rank: 3, aliased: [2] });
    expect(at(aliased.coefficients, 3)).toBeCloseTo(at(fit.coefficients, 2), 12);
    expect(aliased.residualSquares).toBeCloseTo(fit.residualSquares, 10);
  });

  test("with fewer rows than columns keeps as many columns as there are rows", () => {
    expect(leastSquares(x.subarray(0, 6), y.subarray(0, 2), 3)).toMatchObject({ rank: 2, aliased: [2], residualSquares: 0 });
  });
});
