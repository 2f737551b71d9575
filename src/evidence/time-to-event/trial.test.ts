/** Time to response in the factorial trial, against R. */
import { describe, expect, test } from "vitest";
import { readReference } from "../../../test/support/reference.ts";
import { readTrial, relativeError } from "../../../test/support/trial.ts";
import type { Answer } from "../estimate.ts";
import { designOf, product } from "../regression/design.ts";
import { concordanceOf } from "./concordance.ts";
import { type CoxModel, coxRegression } from "./cox.ts";
import { kaplanMeier } from "./kaplan-meier.ts";
import { logRankTest } from "./log-rank.ts";
import { proportionalHazardsTest } from "./proportional-hazards.ts";
import { restrictedMean, restrictedMeanDifference } from "./restricted-mean.ts";
import { type GroupedSurvival, ofGroup } from "./survival-data.ts";

interface CoefficientRow {
  readonly name: string;
  readonly est: number;
  readonly se: number;
  readonly z: number;
  readonly p: number;
  readonly hr: number;
  readonly hr_lower: number;
  readonly hr_upper: number;
}
interface ZphRow {
  readonly name: string;
  readonly chisq: number;
  readonly df: number;
  readonly p: number;
}
interface CoxRow {
  readonly coef: readonly CoefficientRow[];
  readonly logLik: readonly number[];
  readonly vcov: readonly (readonly number[])[];
  readonly score: number;
  readonly wald: number;
  readonly lrt: number;
  readonly zph: readonly ZphRow[];
  readonly concordance: readonly number[];
}
interface LogRankRow {
  readonly chisq: number;
  readonly df: number;
  readonly p: number;
  readonly obs: readonly number[];
  readonly exp: readonly number[];
  readonly var: readonly (readonly number[])[];
}
interface Reference {
  readonly cox: Readonly<Record<"efron" | "breslow" | "exact" | "efron_adjusted", CoxRow>>;
  readonly logrank_4arm: LogRankRow;
  readonly logrank_both_vs_tms: LogRankRow;
  readonly peto_4arm: LogRankRow;
  readonly logrank_both_vs_tms_stratified_site: LogRankRow;
  readonly km: readonly {
    readonly arm: string;
    readonly time: number;
    readonly n_risk: number;
    readonly n_event: number;
    readonly surv: number;
    readonly se: number;
    readonly lower: number;
    readonly upper: number;
  }[];
  readonly km_medians: readonly Readonly<Record<string, number | string | null>>[];
  readonly rmst_12: readonly { readonly arm: string; readonly rmean12: number; readonly se: number }[];
}

const reference = readReference<Reference>("survival/survival.json");
const trial = readTrial("factorial_time_to_response.csv");
/** In alphabetical order, as R has them. */
const ARMS = ["both", "exo", "neither", "tms"];
const SITES = ["A", "B", "C"];
const times = trial.numbers("time");
const events = trial.numbers("event");
const grouped: GroupedSurvival = { times, events, groups: trial.text("arm").map((arm) => ARMS.indexOf(arm)), names: ARMS, strata: null };
const sites = trial.text("site").map((site) => SITES.indexOf(site));
const bothAndTms = only((i) => ["both", "tms"].includes(trial.text("arm")[i] ?? ""));
const tms = { name: "tms", values: trial.numbers("tms") };
const exo = { name: "exo", values: trial.numbers("exo") };

/** Some patients of the trial, in the groups both and TMS, by site. */
function only(wanted: (i: number) => boolean): GroupedSurvival {
  const kept = [...times.keys()].filter(wanted);
  const take = (values: ArrayLike<number>) => Float64Array.from(kept, (i) => values[i] ?? Number.NaN);
  const groups = kept.map((i) => (trial.text("arm")[i] === "both" ? 0 : 1));
  return { times: take(times), events: take(events), groups, names: ["both", "tms"], strata: take(sites) };
}

function model(ties: CoxModel["ties"], adjusted = false): CoxModel {
  const covariates = adjusted
    ? [
        { name: "mind0", values: trial.numbers("mind0") },
        { name: "age", values: trial.numbers("age") },
        { name: "sexM", values: trial.text("sex").map((sex) => (sex === "M" ? 1 : 0)) },
      ]
    : [];
  return { times, events, design: designOf([tms, exo, ...covariates, product(tms, exo)]), strata: adjusted ? sites : null, ties };
}

function had<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

/** The largest relative error among pairs of ours and theirs. */
function worst(pairs: readonly (readonly [number | undefined, number | undefined])[]): number {
  return Math.max(...pairs.map(([ours, theirs]) => relativeError(ours ?? Number.NaN, theirs ?? Number.NaN)));
}

describe("Kaplan-Meier, as survival computes it", () => {
  test.each(ARMS)("%s", (arm) => {
    const curve = kaplanMeier(ofGroup(grouped, ARMS.indexOf(arm)));
    const rows = reference.km.filter((row) => row.arm === arm);
    expect(curve.steps.length).toBe(rows.length);
    for (const [index, row] of rows.entries()) {
      const step = curve.steps[index];
      expect([step?.time, step?.atRisk, step?.events]).toEqual([row.time, row.n_risk, row.n_event]);
      expect(
        worst([
          [step?.survival, row.surv],
          [step?.standardError ?? undefined, row.se],
          [step?.low ?? undefined, row.lower],
          [step?.high ?? undefined, row.upper],
        ]),
      ).toBeLessThan(1e-8);
    }
    const median = reference.km_medians.find((row) => row.arm === `arm=${arm}`);
    expect(curve.median).toEqual({ time: median?.median, low: median?.["0.95LCL"], high: median?.["0.95UCL"] });
  });
});

describe("log-rank tests, as survival computes them", () => {
  test.each([
    ["four arms", grouped, 0, reference.logrank_4arm],
    ["four arms, Peto and Prentice", grouped, 1, reference.peto_4arm],
    ["both and TMS", { ...bothAndTms, strata: null }, 0, reference.logrank_both_vs_tms],
    ["both and TMS within sites", bothAndTms, 0, reference.logrank_both_vs_tms_stratified_site],
  ] as const)("%s", (_name, data, rho, row) => {
    const given = had(logRankTest(data, { rho }));
    const perStratum = (key: "observed" | "expected") =>
      (given.groups[0]?.byStratum ?? []).flatMap((_, stratum) => given.groups.map((group) => group.byStratum[stratum]?.[key]));
    expect(given.df).toBe(row.df);
    expect(
      worst([
        [given.chiSquared, row.chisq],
        [given.p, row.p],
      ]),
    ).toBeLessThan(1e-8);
    expect(worst(row.obs.map((value, index) => [perStratum("observed")[index], value]))).toBeLessThan(1e-8);
    expect(worst(row.exp.map((value, index) => [perStratum("expected")[index], value]))).toBeLessThan(1e-8);
    expect(worst(row.var.flat().map((value, index) => [given.covariance[index], value]))).toBeLessThan(1e-8);
  });
});

describe.each([
  ["efron", model("efron")],
  ["breslow", model("breslow")],
  ["exact", model("exact")],
  ["efron_adjusted", model("efron", true)],
] as const)("Cox regression, %s, as survival computes it", (key, data) => {
  const row = reference.cox[key];
  const fit = had(coxRegression(data));

  test("coefficients, hazard ratios and covariance", () => {
    expect(fit.coefficients.map(({ name }) => name)).toEqual(row.coef.map(({ name }) => name));
    fit.coefficients.forEach((given, j) => {
      const expected = row.coef[j];
      const pairs = [
        [given.estimate, expected?.est],
        [given.standardError, expected?.se],
        [given.z, expected?.z],
        [given.p, expected?.p],
        [given.hazardRatio.estimate ?? undefined, expected?.hr],
        [given.hazardRatio.low ?? undefined, expected?.hr_lower],
        [given.hazardRatio.high ?? undefined, expected?.hr_upper],
      ] as const;
      expect(worst(pairs)).toBeLessThan(1e-8);
    });
    expect(worst(row.vcov.flat().map((value, index) => [fit.covariance[index], value]))).toBeLessThan(1e-8);
  });

  test("likelihoods and the three tests", () => {
    expect(
      worst([
        [fit.logLikelihood.none, row.logLik[0]],
        [fit.logLikelihood.fitted, row.logLik[1]],
      ]),
    ).toBeLessThan(1e-10);
    expect(
      worst([
        [fit.score.chiSquared, row.score],
        [fit.likelihoodRatio.chiSquared, row.lrt],
      ]),
    ).toBeLessThan(1e-8);
    expect(Number(fit.wald.chiSquared.toFixed(2))).toBe(row.wald);
  });

  test("concordance", () => {
    const { share, standardError } = had(concordanceOf(data, fit));
    expect(relativeError(share, row.concordance[0] ?? 0)).toBeLessThan(1e-10);
    expect(relativeError(standardError, row.concordance[1] ?? 0)).toBeLessThan(1e-8);
  });

  test("proportional hazards", () => {
    const { columns, global, findings } = had(proportionalHazardsTest(data, fit));
    // survival names the term of a factor, we the column of its level.
    const expected = new Map(row.zph.map((one) => [one.name === "sex" ? "sexM" : one.name, one]));
    for (const given of columns)
      expect(
        worst([
          [given.chiSquared, expected.get(given.name)?.chisq],
          [given.p, expected.get(given.name)?.p],
        ]),
      ).toBeLessThan(1e-8);
    expect(
      worst([
        [global.chiSquared, expected.get("GLOBAL")?.chisq],
        [global.p, expected.get("GLOBAL")?.p],
      ]),
    ).toBeLessThan(1e-8);
    expect(findings.map(({ column }) => column)).toEqual(columns.filter(({ p }) => p < 0.05).map(({ name }) => name));
  });
});

describe("restricted means", () => {
  test("of each arm to 12 weeks, as survival computes them", () => {
    for (const row of reference.rmst_12) {
      const given = had(restrictedMean({ ...ofGroup(grouped, ARMS.indexOf(row.arm)), name: row.arm }, 12));
      expect(
        worst([
          [given.mean, row.rmean12],
          [given.standardError, row.se],
        ]),
      ).toBeLessThan(1e-8);
    }
  });

  test("their difference has the sum of variances", () => {
    const named = (arm: string) => ({ ...ofGroup(grouped, ARMS.indexOf(arm)), name: arm });
    const difference = had(restrictedMeanDifference(named("both"), named("tms"), 12));
    expect(difference.estimate).toBeCloseTo(8.41178472411279 - 9.57206413730804, 12);
    expect(difference.standardError).toBeCloseTo(Math.hypot(0.490420876109369, 0.430651562851287), 12);
  });

  test("a horizon that the group was not watched to is refused, unless everybody had the event before", () => {
    const watched = { times: [2, 5], events: [1, 0], name: "tms" };
    expect(restrictedMean(watched, 6)).toMatchObject({
      ok: false,
      error: { code: "survival.beyond-follow-up", group: "tms", horizon: 6, last: 5 },
    });
    expect(had(restrictedMean({ ...watched, events: [1, 1] }, 6)).mean).toBe(3.5);
    expect(had(restrictedMean({ ...watched, events: [0, 0] }, 4))).toEqual({ mean: 4, standardError: 0 });
  });
});
