import { describe, expect, test } from "vitest";
import { randomStream } from "../../base/random.ts";
import { fillNormalDeviates } from "../../numeric/normal-deviates.ts";
import { COVARIANCE_KINDS, type CovarianceKind } from "./covariance/kinds.ts";
import type { MmrmFit, MmrmInput } from "./fit.ts";
import { fitMmrm } from "./solver.ts";

/** The second structure is a special case of the first, so that it can never be the likelier one. */
const CONTAINS: readonly (readonly [CovarianceKind, CovarianceKind])[] = [
  ["us", "toeph"],
  ["us", "adh"],
  ["us", "slopes"],
  ["toeph", "toep"],
  ["toeph", "ar1h"],
  ["toeph", "csh"],
  ["toep", "cs"],
  ["toep", "ar1"],
  ["csh", "cs"],
  ["adh", "ad"],
  ["adh", "ar1h"],
  ["ad", "ar1"],
  ["ar1h", "ar1"],
  ["ar1", "sp_exp"],
  ["slopes", "cs"],
];

/** Correlations below zero are no random intercept: without them equal correlations are slopes that do not vary. */
function isContained(general: CovarianceKind, special: MmrmFit): boolean {
  return general !== "slopes" || special.parameters.every(({ name, value }) => name !== "rho" || value >= 0);
}

/** A small trial: 8 to 67 subjects, 2 to 6 visits, any scale, up to 40 % missing, half of it for good. */
function trialOf(seed: number): Omit<MmrmInput, "covariance" | "likelihood"> {
  const random = randomStream(seed, 5);
  const [subjects, visits] = [8 + random.below(60), 2 + random.below(5)];
  const missing = 0.4 * random.fraction();
  const shared = Math.max(0, 1.2 * random.fraction() - 0.2);
  const scale = 10 ** (random.below(9) - 4);
  const noise = new Float64Array(subjects * (visits + 2));
  fillNormalDeviates(noise, random);
  const rows: { readonly y: number; readonly subject: number; readonly visit: number; readonly x: readonly number[] }[] = [];
  for (let subject = 0; subject < subjects; subject += 1) {
    const own = noise.subarray(subject * (visits + 2), (subject + 1) * (visits + 2));
    const base = 20 + 5 * (own[visits + 1] ?? 0);
    for (let visit = 0; visit < visits; visit += 1) {
      if (random.fraction() < missing / 4) break;
      if (random.fraction() < missing) continue;
      const error = Math.sqrt(shared) * (own[visits] ?? 0) + Math.sqrt(Math.max(0.05, 1 - shared)) * (own[visit] ?? 0);
      const arm = subject % 2;
      const indicators = Array.from({ length: visits - 1 }, (_, t) => Number(visit === t + 1));
      rows.push({
        subject,
        visit,
        y: scale * (0.3 * base + arm * visit - visit + (1 + visit / 2) * error),
        x: [1, base, arm, ...indicators],
      });
    }
  }
  return {
    y: Float64Array.from(rows, ({ y }) => y),
    x: { kind: "rows", columns: visits + 2, values: Float64Array.from(rows.flatMap(({ x }) => x)) },
    subject: Int32Array.from(rows, ({ subject }) => subject),
    visit: Int32Array.from(rows, ({ visit }) => visit),
    subjects,
    visits,
  };
}

/** The fits of every structure that has an answer; a refusal has a name, or this throws. */
function fitsOf(seed: number): ReadonlyMap<CovarianceKind, MmrmFit> {
  const trial = trialOf(seed);
  const fits = new Map<CovarianceKind, MmrmFit>();
  for (const covariance of COVARIANCE_KINDS) {
    const fit = fitMmrm({ ...trial, covariance, likelihood: seed % 3 === 0 ? "ML" : "REML" });
    if (fit.ok) fits.set(covariance, fit.value);
    else expect(fit.error.code).toMatch(/^mmrm\./);
  }
  return fits;
}

describe.each(Array.from({ length: 20 }, (_, seed) => seed))("random trial %i", (seed) => {
  const fits = fitsOf(seed);

  test("has numbers for the arms under every structure that has an answer", () => {
    expect(fits.size).toBeGreaterThan(5);
    for (const fit of fits.values()) {
      const l = Array.from(fit.beta, (_, j) => Number(j === 2));
      for (const method of ["satterthwaite", "kenward-roger-linear", "cr2"] as const) {
        const given = fit.contrast(l, method);
        expect([given?.estimate, given?.standardError, given?.df].every(Number.isFinite)).toBe(true);
        expect(given?.df).toBeGreaterThan(0);
      }
      expect(fit.convergence.gradientMax).toBeLessThan(1e-4);
    }
  });

  test("is never likelier under a special case", () => {
    const pairs = CONTAINS.flatMap(([general, special]) => {
      const [a, b] = [fits.get(general), fits.get(special)];
      return a && b && isContained(general, b) ? [{ general, special, gain: b.minus2LogLikelihood - a.minus2LogLikelihood }] : [];
    });
    expect(pairs.filter(({ gain }) => gain < -1e-7)).toEqual([]);
    expect(pairs.length).toBeGreaterThan(3);
  });
});
