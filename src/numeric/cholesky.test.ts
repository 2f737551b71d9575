import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  cholesky,
  inverseFromInvertedLower,
  invertLower,
  logDeterminant,
  solveCholesky,
  solveLower,
  solveLowerTransposed,
} from "./cholesky.ts";
import { bilinear, dot, mirrorLower, multiply, multiplyLeftTransposed, multiplyRightTransposed, multiplyVector } from "./matrix.ts";
import { orthonormalBasis, solveUpper, solveUpperTransposed } from "./orthonormal.ts";
import { symmetricEigen } from "./symmetric-eigen.ts";

const entry = fc.double({ min: -3, max: 3, noNaN: true });

/** A matrix of n x n, and X'X + I, which is positive definite. */
const definite = fc.integer({ min: 1, max: 7 }).chain((n) =>
  fc.array(entry, { minLength: n * n, maxLength: n * n }).map((values) => {
    const X = Float64Array.from(values);
    const A = new Float64Array(n * n);
    multiplyLeftTransposed(A, X, X, n, n, n);
    for (let i = 0; i < n; i += 1) A[i * n + i] = (A[i * n + i] ?? 0) + 1;
    return { n, X, A };
  }),
);

function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Array.from(a).reduce((max, value, i) => Math.max(max, Math.abs(value - (b[i] ?? Number.NaN))), 0);
}

function identity(n: number): Float64Array {
  return Float64Array.from({ length: n * n }, (_, i) => Number(i % (n + 1) === 0));
}

describe("Cholesky's factor", () => {
  test("multiplies back, solves and inverts", () => {
    fc.assert(
      fc.property(definite, ({ n, A }) => {
        const C = Float64Array.from(A);
        expect(cholesky(C, n)).toBe(true);
        for (let i = 0; i < n; i += 1) C.fill(0, i * n + i + 1, (i + 1) * n);
        const back = new Float64Array(n * n);
        multiplyRightTransposed(back, C, C, n, n, n);
        expect(largestDifference(back, A)).toBeLessThan(1e-12 * 100);
        const inverse = new Float64Array(n * n);
        const lower = new Float64Array(n * n);
        invertLower(lower, C, n);
        inverseFromInvertedLower(inverse, lower, n);
        const product = new Float64Array(n * n);
        multiply(product, A, inverse, n, n, n);
        expect(largestDifference(product, identity(n))).toBeLessThan(1e-10);
        const x = Float64Array.from({ length: n }, (_, i) => i - 1.5);
        const right = new Float64Array(n);
        multiplyVector(right, A, x, n, n);
        solveCholesky(C, right, n);
        expect(largestDifference(right, x)).toBeLessThan(1e-10);
      }),
    );
  });

  test("has the determinant", () => {
    const C = Float64Array.of(4, 2, 2, 10);
    expect(cholesky(C, 2)).toBe(true);
    expect(logDeterminant(C, 2)).toBeCloseTo(Math.log(36), 14);
  });

  test.each([
    ["negative", [-1]],
    ["zero", [0]],
    ["semidefinite", [1, 1, 1, 1]],
    ["indefinite", [1, 2, 2, 1]],
    ["no number", [Number.NaN]],
    ["infinite", [Number.POSITIVE_INFINITY]],
  ])("does not exist for what is %s", (_name, values) => {
    expect(cholesky(Float64Array.from(values), Math.sqrt(values.length))).toBe(false);
  });

  test("is refused when a pivot is lost in rounding, if asked", () => {
    const nearly = [1, 1, 1, 1 + 1e-13];
    expect(cholesky(Float64Array.from(nearly), 2)).toBe(true);
    expect(cholesky(Float64Array.from(nearly), 2, 1e-12)).toBe(false);
  });

  test("solves from a place in a longer array", () => {
    const C = Float64Array.of(2, 0, 1, 3);
    const x = Float64Array.of(9, 4, 11);
    solveLower(C, x, 2, 1);
    expect([...x]).toEqual([9, 2, 3]);
    solveLowerTransposed(C, x, 2, 1);
    expect([...x]).toEqual([9, 0.5, 1]);
  });
});

describe("products", () => {
  test("agree with one another and with the rule", () => {
    const a = Float64Array.of(1, 2, 3, 4, 5, 6);
    const b = Float64Array.of(7, 8, 9, 10, 11, 12);
    const out = new Float64Array(4);
    multiply(out, a, b, 2, 3, 2);
    expect([...out]).toEqual([58, 64, 139, 154]);
    multiplyRightTransposed(out, a, b, 2, 3, 2);
    expect([...out]).toEqual([50, 68, 122, 167]);
    const square = new Float64Array(9);
    multiplyLeftTransposed(square, a, b, 3, 2, 3);
    expect([...square]).toEqual([47, 52, 57, 64, 71, 78, 81, 90, 99]);
    expect(dot(a, 1, b, 2, 3)).toBe(2 * 9 + 3 * 10 + 4 * 11);
    expect(bilinear(Float64Array.of(1, 2), Float64Array.of(1, 2, 3, 4), Float64Array.of(5, 6), 2)).toBe(17 + 2 * 39);
    const half = Float64Array.of(1, 0, 2, 3);
    mirrorLower(half, 2);
    expect([...half]).toEqual([1, 2, 2, 3]);
  });
});

describe("eigenvalues of a symmetric matrix", () => {
  test("rebuild it, with orthonormal vectors", () => {
    fc.assert(
      fc.property(definite, ({ n, A }) => {
        const values = Float64Array.from(A);
        const vectors = new Float64Array(n * n);
        expect(symmetricEigen(values, vectors, n)).toBe(true);
        const scaled = Float64Array.from(vectors, (value, at) => value * (values[(at % n) * (n + 1)] ?? 0));
        const back = new Float64Array(n * n);
        multiplyRightTransposed(back, scaled, vectors, n, n, n);
        expect(largestDifference(back, A)).toBeLessThan(1e-11 * 100);
        multiplyRightTransposed(back, vectors, vectors, n, n, n);
        expect(largestDifference(back, identity(n))).toBeLessThan(1e-12 * 10);
      }),
    );
  });

  test("keep small ones exact beside large ones", () => {
    const a = Float64Array.of(1e10, 1, 1, 1e-8);
    symmetricEigen(a, new Float64Array(4), 2);
    expect(Math.min(a[0] ?? 0, a[3] ?? 0)).toBeCloseTo(1e-8 - 1e-10, 15);
  });
});

describe("an orthonormal basis", () => {
  test("spans the columns and keeps their order", () => {
    fc.assert(
      fc.property(definite, ({ n, A }) => {
        const columns = Array.from({ length: n }, (_, j) => Float64Array.from({ length: n }, (_row, i) => A[i * n + j] ?? 0));
        const { basis, R, used, dependent } = orthonormalBasis(columns, 1e-7);
        expect([used.length, dependent.length]).toEqual([n, 0]);
        columns.forEach((column, j) => {
          const back = column.map((_, i) => basis.reduce((sum, direction, k) => sum + (direction[i] ?? 0) * (R[k * n + j] ?? 0), 0));
          expect(largestDifference(back, column)).toBeLessThan(1e-10);
        });
        const x = Float64Array.from({ length: n }, (_, i) => 1 / (i + 1));
        const right = new Float64Array(n);
        multiplyVector(right, R, x, n, n);
        expect(largestDifference(solveUpper(R, right, n), x)).toBeLessThan(1e-7);
        multiplyLeftTransposed(right, R, x, n, n, 1);
        expect(largestDifference(solveUpperTransposed(R, right, n), x)).toBeLessThan(1e-7);
      }),
    );
  });

  test("leaves out what earlier columns determine, and says how", () => {
    const [a, b] = [Float64Array.of(1, 1, 1, 1), Float64Array.of(0, 1, 2, 5)];
    const both = a.map((value, i) => 2 * value - 3 * (b[i] ?? 0));
    const { used, dependent } = orthonormalBasis([a, both, b, new Float64Array(4), a], 1e-7);
    expect(used).toEqual([0, 1]);
    expect(dependent.map(({ column }) => column)).toEqual([2, 3, 4]);
    expect(dependent[0]?.combination[0]).toBeCloseTo(2 / 3, 12);
    expect(dependent[0]?.combination[1]).toBeCloseTo(-1 / 3, 12);
    expect([...(dependent[1]?.combination ?? [])]).toEqual([0, 0]);
    expect([...(dependent[2]?.combination ?? [])]).toEqual([1, 0]);
  });
});
