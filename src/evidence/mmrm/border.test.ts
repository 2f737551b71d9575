import { describe, expect, test } from "vitest";
import { FACTORIAL, modelOf, readDataTable } from "../../../test/support/mixed-model.ts";
import { readReference } from "../../../test/support/reference.ts";
import { relativeError } from "../../../test/support/trial.ts";
import { cholesky, logDeterminant, solveLower } from "../../numeric/cholesky.ts";
import type { MmrmFit, MmrmInput } from "./fit.ts";
import { fitMmrm } from "./solver.ts";

/** By lme4 (`reference/mmrm/boundary.R`), which calls these fits singular. */
interface Reference {
  readonly visits: readonly string[];
  readonly singular: boolean;
  readonly n_obs: number;
  readonly minus2logLik: number;
  readonly sd: Readonly<Record<string, number>>;
  readonly beta: Readonly<Record<string, number>>;
  readonly se: Readonly<Record<string, number>>;
}

const WEEKS: Readonly<Record<string, number>> = { V1: 1, V2: 2, V3: 3, V4: 4, V5: 6, V6: 8, V7: 10, V8: 12 };
const whole = readDataTable("factorial_2x2.csv", FACTORIAL);

/** The trial's log CRP at the visits named, with random slopes in weeks. */
function trialAt(visits: readonly string[]): { readonly input: MmrmInput; readonly names: readonly string[] } {
  const { input, names } = modelOf(whole, FACTORIAL, "lcrp ~ visit + tms*exo");
  if (input.x.kind !== "rows") throw new Error("rows are expected");
  const { columns, values } = input.x;
  const first = Number(visits[0]?.slice(1)) - 1;
  const rows = Array.from(input.visit.keys()).filter((row) => visits.includes(`V${(input.visit[row] ?? 0) + 1}`));
  // The reference level is the first of these visits.
  const used = names.flatMap((name, j) => (/^visit/.test(name) && !visits.slice(1).includes(name.slice(5)) ? [] : [j]));
  return {
    names: used.map((j) => names[j] ?? ""),
    input: {
      ...input,
      y: Float64Array.from(rows, (row) => input.y[row] ?? Number.NaN),
      x: {
        kind: "rows",
        columns: used.length,
        values: Float64Array.from(rows.flatMap((row) => used.map((j) => values[row * columns + j] ?? 0))),
      },
      subject: Int32Array.from(rows, (row) => input.subject[row] ?? -1),
      visit: Int32Array.from(rows, (row) => (input.visit[row] ?? 0) - first),
      visits: visits.length,
      visitNames: visits,
      visitTimes: Float64Array.from(visits, (visit) => WEEKS[visit] ?? Number.NaN),
      covariance: "slopes",
      likelihood: "REML",
    },
  };
}

function fitOf(input: MmrmInput): MmrmFit {
  const fit = fitMmrm(input);
  if (!fit.ok) throw new Error(JSON.stringify(fit.error));
  return fit.value;
}

describe.each(readReference<readonly Reference[]>("mmrm/boundary.json"))("random slopes on the border, $visits", (reference) => {
  const { input, names } = trialAt(reference.visits);
  const fit = fitOf(input);
  const parameter = (name: string) => fit.parameters.find((one) => one.name === name)?.value ?? Number.NaN;

  test("are fitted there and say so, with the likelihood and estimates of lme4", () => {
    expect([fit.isOnBorder, reference.singular, fit.observations]).toEqual([true, true, reference.n_obs]);
    expect(fit.minus2LogLikelihood).toBeCloseTo(reference.minus2logLik, 6);
    for (const [name, value] of Object.entries(reference.sd)) expect(parameter(name)).toBeCloseTo(value, 4);
    for (const [name, value] of Object.entries(reference.beta)) {
      const given = fit.coefficient(names.indexOf(name), "satterthwaite");
      expect(given?.estimate).toBeCloseTo(value, 5);
      expect(relativeError(given?.standardError ?? Number.NaN, reference.se[name] ?? Number.NaN)).toBeLessThan(1e-4);
      expect(given?.df).toBeGreaterThan(0);
    }
  });

  test("are the best of all covariances of intercepts and slopes near there, by a likelihood written out", () => {
    const [intercept, slope, correlation, residual] = ["sd.intercept", "sd.slope", "correlation", "sd.residual"].map(parameter);
    const best = plainMinus2(input, [intercept, slope, correlation, residual]);
    expect(best).toBeCloseTo(fit.minus2LogLikelihood, 7);
    const other = (...change: readonly number[]) =>
      plainMinus2(
        input,
        [intercept, slope, correlation, residual].map((value = 0, k) => value * (change[k] ?? 1)),
      );
    for (const near of [other(1.02), other(0.98), other(1, 1.2), other(1, 0), other(1, 1, 0.9), other(1, 1.1, 0.5), other(1, 1, 1, 1.01)])
      expect(near).toBeGreaterThan(best);
  });
});

test("random slopes inside are not on the border, and what two visits cannot tell is still refused", () => {
  const { input } = trialAt(["V1", "V2", "V3", "V4", "V5", "V6", "V7", "V8"]);
  expect(fitOf(input).isOnBorder).toBe(false);
  expect(fitMmrm(trialAt(["V1", "V2"]).input)).toMatchObject({ ok: false, error: { code: "mmrm.covariance-unidentified" } });
});

/** -2 log L by REML, subject by subject, for standard deviations of intercept and slope, their correlation and the residual's. */
function plainMinus2(input: MmrmInput, parameters: readonly (number | undefined)[]): number {
  if (input.x.kind !== "rows") throw new Error("rows are expected");
  const [a = 0, b = 0, rho = 0, e = 0] = parameters;
  const { columns, values } = input.x;
  const time = (row: number) => input.visitTimes?.[input.visit[row] ?? -1] ?? Number.NaN;
  const order = columns + 1;
  const gram = new Float64Array(order * order);
  let log = 0;
  for (const rows of Map.groupBy(input.subject.keys(), (row) => input.subject[row]).values()) {
    const m = rows.length;
    const sigma = Float64Array.from({ length: m * m }, (_, at) => {
      const [s, t] = [time(rows[Math.floor(at / m)] ?? -1), time(rows[at % m] ?? -1)];
      return a * a + rho * a * b * (s + t) + b * b * s * t + (Math.floor(at / m) === at % m ? e * e : 0);
    });
    expect(cholesky(sigma, m)).toBe(true);
    log += logDeterminant(sigma, m);
    const whitened = Array.from({ length: order }, (_, j) => {
      const column = Float64Array.from(rows, (row) => (j < columns ? values[row * columns + j] : input.y[row]) ?? Number.NaN);
      solveLower(sigma, column, m);
      return column;
    });
    for (const [i, x] of whitened.entries())
      for (const [j, y] of whitened.entries())
        gram[i * order + j] = (gram[i * order + j] ?? 0) + x.reduce((sum, v, k) => sum + v * (y[k] ?? 0), 0);
  }
  expect(cholesky(gram, order)).toBe(true);
  let information = 0;
  for (let i = 0; i < columns; i += 1) information += 2 * Math.log(gram[i * order + i] ?? 0);
  return (input.y.length - columns) * Math.log(2 * Math.PI) + log + information + (gram[order * order - 1] ?? 0) ** 2;
}
