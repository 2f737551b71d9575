/**
 * Synergy of a yes-or-no outcome on each scale that people use, with the share of responders to the pair that would mean
 * none on that scale. The scales have different zeros, so they may answer differently about the same data: see
 * `scales.ts`. With p0, pT, pE and pB the proportions of neither, TMS, exosomes and both, the pair is expected to have
 *
 * | measure | no synergy means | estimate |
 * |---|---|---|
 * | additive | pT + pE - p0 | pB - expected |
 * | bliss-raw | pT + pE - pT pE | pB - expected |
 * | bliss-corrected | 1 - (1 - pT)(1 - pE) / (1 - p0) | pB - expected |
 * | bliss-log-survival | the same | log of (1 - pB)(1 - p0) / ((1 - pT)(1 - pE)), below 0 for synergy |
 * | risk-ratio | pT pE / p0 | log of pB p0 / (pT pE) |
 * | odds-ratio | odds T odds E / odds 0 | log of the ratio of odds ratios |
 * | reri | pT + pE - p0 | (pB - pT - pE) / p0 + 1, the relative excess risk due to interaction |
 *
 * C. I. Bliss, "The toxicity of poisons applied jointly", Annals of Applied Biology 26 (1939), asks what independent
 * treatments do; responders who needed no treatment are in every arm, and the raw form counts them twice on the expected
 * side. The corrected form takes them out by Abbott's formula (Journal of Economic Entomology 18, 1925). RERI: K. J.
 * Rothman, Modern Epidemiology. Standard errors by the delta method, arms independent.
 */
import { fail } from "../../base/result.ts";
import { ARMS, type Arm } from "../arms.ts";
import { type Answer, LEVEL, type NormalEstimate, normalAnswer } from "../estimate.ts";
import { finding } from "../finding.ts";
import { allRisks, type Cells, type Risk } from "./cells.ts";

/** The measures. */
export const MEASURES = ["additive", "bliss-raw", "bliss-corrected", "bliss-log-survival", "risk-ratio", "odds-ratio", "reri"] as const;
export type Measure = (typeof MEASURES)[number];

/** Proportions by arm. */
export type Proportions = Readonly<Record<Arm, number>>;

interface Rule {
  /** The share of responders to the pair without synergy. */
  readonly expected: (p: Proportions) => number;
  readonly estimate: (p: Proportions) => number;
  /** The derivative of the estimate by each proportion. */
  readonly gradient: (p: Proportions) => Proportions;
  /** Whether the proportion may be 0, and whether it may be 1, for the estimate to exist. */
  readonly allows: (arm: Arm, proportion: number) => boolean;
  /** The sign of the estimate that means synergy. */
  readonly synergy: 1 | -1;
}

const corrected = ({ neither, tms, exosome }: Proportions) => 1 - ((1 - tms) * (1 - exosome)) / (1 - neither);
const sum = ({ neither, tms, exosome }: Proportions) => tms + exosome - neither;
const odds = (p: number) => p / (1 - p);

/** Each measure's definition. */
export const MEASURE_RULES: Readonly<Record<Measure, Rule>> = {
  additive: {
    expected: sum,
    estimate: (p) => p.both - sum(p),
    gradient: () => ({ neither: 1, tms: -1, exosome: -1, both: 1 }),
    allows: () => true,
    synergy: 1,
  },
  "bliss-raw": {
    expected: (p) => p.tms + p.exosome - p.tms * p.exosome,
    estimate: (p) => p.both - (p.tms + p.exosome - p.tms * p.exosome),
    gradient: (p) => ({ neither: 0, tms: p.exosome - 1, exosome: p.tms - 1, both: 1 }),
    allows: () => true,
    synergy: 1,
  },
  "bliss-corrected": {
    expected: corrected,
    estimate: (p) => p.both - corrected(p),
    gradient: (p) => ({
      neither: ((1 - p.tms) * (1 - p.exosome)) / (1 - p.neither) ** 2,
      tms: -(1 - p.exosome) / (1 - p.neither),
      exosome: -(1 - p.tms) / (1 - p.neither),
      both: 1,
    }),
    allows: (arm, proportion) => arm !== "neither" || proportion < 1,
    synergy: 1,
  },
  "bliss-log-survival": {
    expected: corrected,
    estimate: (p) => Math.log1p(-p.both) + Math.log1p(-p.neither) - Math.log1p(-p.tms) - Math.log1p(-p.exosome),
    gradient: (p) => ({ neither: -1 / (1 - p.neither), tms: 1 / (1 - p.tms), exosome: 1 / (1 - p.exosome), both: -1 / (1 - p.both) }),
    allows: (_arm, proportion) => proportion < 1,
    synergy: -1,
  },
  "risk-ratio": {
    expected: (p) => (p.tms * p.exosome) / p.neither,
    estimate: (p) => Math.log(p.both) + Math.log(p.neither) - Math.log(p.tms) - Math.log(p.exosome),
    gradient: (p) => ({ neither: 1 / p.neither, tms: -1 / p.tms, exosome: -1 / p.exosome, both: 1 / p.both }),
    allows: (_arm, proportion) => proportion > 0,
    synergy: 1,
  },
  "odds-ratio": {
    expected: (p) => {
      const pair = (odds(p.tms) * odds(p.exosome)) / odds(p.neither);
      return pair / (1 + pair);
    },
    estimate: (p) => Math.log(odds(p.both)) + Math.log(odds(p.neither)) - Math.log(odds(p.tms)) - Math.log(odds(p.exosome)),
    gradient: (p) => ({
      neither: 1 / (p.neither * (1 - p.neither)),
      tms: -1 / (p.tms * (1 - p.tms)),
      exosome: -1 / (p.exosome * (1 - p.exosome)),
      both: 1 / (p.both * (1 - p.both)),
    }),
    allows: (_arm, proportion) => proportion > 0 && proportion < 1,
    synergy: 1,
  },
  reri: {
    expected: sum,
    estimate: (p) => (p.both - p.tms - p.exosome) / p.neither + 1,
    gradient: (p) => ({
      neither: -(p.both - p.tms - p.exosome) / p.neither ** 2,
      tms: -1 / p.neither,
      exosome: -1 / p.neither,
      both: 1 / p.neither,
    }),
    allows: (arm, proportion) => arm !== "neither" || proportion > 0,
    synergy: 1,
  },
};

/** One measure on the data; `expected` is the share of responders to the pair without synergy on that scale. */
export interface MeasuredInteraction extends NormalEstimate {
  readonly measure: Measure;
  readonly expected: number;
}

/** The measure on `cells`; refused without all four arms, above all without the one that had neither. */
export function measureInteraction(cells: Cells, measure: Measure, level: number = LEVEL): Answer<MeasuredInteraction> {
  if ((cells.neither?.n ?? 0) === 0 && measure.startsWith("bliss")) return fail(finding("response.no-control-arm", { measure }));
  const risks = allRisks(cells);
  if (!risks.ok) return risks;
  const rule = MEASURE_RULES[measure];
  const bad = ARMS.map((arm) => risks.value[arm]).find(({ arm, proportion }) => !rule.allows(arm, proportion));
  if (bad !== undefined) {
    return fail(finding("response.extreme-proportion", { measure, arm: bad.arm, responders: bad.responders, n: bad.n }));
  }
  const proportions = proportionsOf(risks.value);
  const gradient = rule.gradient(proportions);
  const variance = ARMS.reduce((total, arm) => total + gradient[arm] ** 2 * risks.value[arm].variance, 0);
  const answer = normalAnswer(measure, rule.estimate(proportions), variance, level);
  return answer.ok ? { ok: true, value: { measure, expected: rule.expected(proportions), ...answer.value } } : answer;
}

function proportionsOf({ neither, tms, exosome, both }: Readonly<Record<Arm, Risk>>): Proportions {
  return { neither: neither.proportion, tms: tms.proportion, exosome: exosome.proportion, both: both.proportion };
}
