/** Learning of every parameter: what a trial of TMS teaches, what nothing teaches, and what an open series does not. */
import { expect, test, vi } from "vitest";
import { effectPrior } from "./exosome-priors.ts";
import { learnParameters, type MeanResult } from "./parameter-learning.ts";
import { CALIBRATED, type ParameterValues } from "./parameter-values.ts";
import { EXOSOME_EFFECTS, PARAMETERS } from "./parameters.ts";
import { type TrialArm, trialMeans } from "./trial-means.ts";

/** Some hundred small trials are simulated in each; a machine that does other things may take a while. */
vi.setConfig({ testTimeout: 60_000 });

const settings = { seed: 3, count: 40 };
/** Round numbers near the map of the calibrated values. */
const prior = effectPrior("sceptical", { kIE: -0.2, kRE: -0.03, bEB: -0.6, bEM: -1, kEP: -0.1 });
const after = (results: readonly MeanResult[]) => learnParameters("sceptical", prior, CALIBRATED, results, settings);
const tms: TrialArm = { strategy: "tms", rest: "sham", masking: "blind" };
const sham: TrialArm = { strategy: "neither", rest: "sham", masking: "blind" };
const both: TrialArm = { strategy: "both", rest: "sham", masking: "blind" };
const open: TrialArm = { strategy: "both", rest: "nothing", masking: "open" };
const week6 = { instrument: "hamd17", day: 42 } as const;

/** The difference between two arms when the parameters are `p`. */
function differenceUnder(p: ParameterValues, arm: TrialArm, control: TrialArm): number {
  const wanted = [arm, control].map((one) => ({ arm: one, ...week6 }));
  const [a, b] = trialMeans(wanted, CALIBRATED, settings.seed, settings.count)(p);
  return (a?.mean ?? Number.NaN) - (b?.mean ?? Number.NaN);
}

test("without data every parameter is prior only, at the values in use", () => {
  const { parameters, biases, rounds } = after([]).value;
  expect(parameters.get("wMN")).toEqual({ mean: CALIBRATED.wMN, deviation: 0.35, contraction: 0, priorOnly: true });
  expect([...parameters.values()].every(({ priorOnly }) => priorOnly)).toBe(true);
  expect(parameters.has("kC")).toBe(false);
  expect([biases.size, rounds]).toEqual([0, 1]);
});

test("a randomised difference of TMS moves what TMS does towards the truth, and nothing of the exosome", () => {
  const truth = { ...CALIBRATED, wMN: CALIBRATED.wMN - 0.6 };
  const value = differenceUnder(truth, tms, sham);
  const before = differenceUnder(CALIBRATED, tms, sham);
  expect(before).toBeLessThan(value - 0.5);
  const { parameters, rounds } = after([{ design: "randomised", ...week6, arm: tms, control: sham, value, standardError: 0.3 }]).value;
  expect(rounds).not.toBeNull();
  expect(parameters.get("wMN")?.mean).toBeLessThan(CALIBRATED.wMN - 0.05);
  for (const [name, { mean }] of parameters) {
    const [least, most] = PARAMETERS[name].bounds;
    expect([name, mean >= least && mean <= most]).toEqual([name, true]);
  }
  const moved = [...parameters].filter(([, { priorOnly }]) => !priorOnly).map(([name]) => name);
  expect(moved.length).toBeGreaterThan(0);
  for (const effect of EXOSOME_EFFECTS) expect(parameters.get(effect)).toMatchObject({ mean: 0, priorOnly: true });
  // The estimate explains what was found.
  const learned: Record<string, number> = { ...CALIBRATED };
  for (const [name, { mean }] of parameters) learned[name] = mean;
  expect(Math.abs(differenceUnder(learned as ParameterValues, tms, sham) - value)).toBeLessThan(0.4);
});

test("a randomised difference of the exosome moves its effects; an open series of the same size leaves them to the bias", () => {
  const randomised = after([{ design: "randomised", ...week6, arm: both, control: tms, value: -4, standardError: 0.5 }]).value;
  expect(randomised.parameters.get("bEM")?.mean).toBeGreaterThan(0);
  expect(randomised.parameters.get("bEM")?.contraction).toBeGreaterThan(0.2);
  const [found] = trialMeans([{ arm: open, ...week6 }], CALIBRATED, settings.seed, settings.count)(CALIBRATED);
  const series = { design: "open", ...week6, arm: open, series: "a", deviation: 7.5, standardError: 0.5 } as const;
  const { value, provenance } = after([{ ...series, value: (found?.change ?? 0) - 4 }]);
  expect(value.parameters.get("bEM")?.contraction).toBeLessThan((randomised.parameters.get("bEM")?.contraction ?? 0) / 2);
  expect(value.biases.get("a")?.mean).toBeLessThan(-0.2);
  expect(provenance.assumptions).toContain("bias-of-open-data");
  expect(provenance).toMatchObject({ grade: "D", prior: "sceptical" });
});

test("the order of results does not matter, and results of one series share one bias", () => {
  const a = { design: "open", ...week6, arm: open, series: "a", deviation: 7.5, value: -14, standardError: 0.8 } as const;
  const b = { design: "randomised", ...week6, arm: tms, control: sham, value: -3, standardError: 0.8 } as const;
  const c = { ...a, day: 28, value: -12 } as const;
  const [one, other] = [after([a, b, c]).value, after([c, b, a]).value];
  expect(one.parameters.get("wMN")?.mean).toBeCloseTo(other.parameters.get("wMN")?.mean ?? 0, 8);
  expect(one.biases.size).toBe(1);
});
