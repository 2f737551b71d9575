/**
 * Reading the trial of a design plan; docs/design-plan.md describes its fields. A number that stands for every visit
 * becomes a list, names become indices, and what no trial could be (correlations that contradict each other, an outcome
 * that is not there) is refused by name.
 */
import { COVARIANCE_KINDS, type CovarianceKind } from "../mmrm/covariance/kinds.ts";
import { VISITS_MAX } from "../mmrm/patterns.ts";
import { PROCEDURES, type Procedure } from "../multiplicity/adjust.ts";
import { graphFault } from "../multiplicity/graph.ts";
import {
  below,
  list,
  number,
  object,
  oneOf,
  optional,
  type Place,
  REFUSED,
  type Read,
  type Reader,
  type ReadShape,
  refuseValue,
  text,
} from "../plan/reading.ts";
import { CONTRASTS, type Contrast } from "./factorial-contrasts.ts";
import { properProbability, rising, where } from "./kind-reading.ts";
import { isCorrelation, outcomeOf, outcomeReader } from "./outcome-reading.ts";
import { type EventRead, eventOf, eventReader, NO_RISK, riskOf, riskReader } from "./risk-reading.ts";
import type { FamilyPlan, IntercurrentEvent, OutcomePlan, TestName, TrialAnalysis, TrialPlan } from "./trial-plan.ts";
import { factorOf } from "./visit-covariance.ts";

const ARM_MAX = 100_000;
const FALLBACK_ORDER: readonly CovarianceKind[] = ["us", "toeph", "ar1h", "cs"];
const DECIDING: readonly Contrast[] = ["both-vs-tms", "both-vs-exosome", "interaction"];
const TESTS: readonly TestName[] = [...CONTRASTS, "min-test"];
const NO_EVENTS: readonly EventRead[] = [];

const armSize = number({ min: 2, max: ARM_MAX, whole: true });
const share = number({ min: 0, max: 1 });

const familyShape = {
  method: oneOf(PROCEDURES),
  /** `outcome/test`, in the order of testing. */
  hypotheses: list(text, 1),
  weights: optional(list(share), null),
  transitions: optional(list(list(share)), null),
};

const analysisShape = {
  covariance: optional(list(oneOf(COVARIANCE_KINDS.filter((kind) => kind !== "slopes")), 1), FALLBACK_ORDER),
  /** The week at which the questions are asked; the last where it is not given. */
  week: optional(number(), null),
  contrasts: optional(list(oneOf(CONTRASTS), 1), DECIDING),
  family: optional(object(familyShape), null),
};

const DEFAULT_ANALYSIS: ReadShape<typeof analysisShape> = { covariance: FALLBACK_ORDER, week: null, contrasts: DECIDING, family: null };

const fields = object({
  arms: object({ neither: armSize, tms: armSize, exosome: armSize, both: armSize }),
  weeks: where(
    rising(number({ min: 0 })),
    `weeks after the baseline, at most ${VISITS_MAX}`,
    (weeks) => weeks[0] > 0 && weeks.length <= VISITS_MAX,
    (weeks) => [...weeks],
  ),
  outcomes: where(
    list(outcomeReader, 1),
    "names that differ",
    (outcomes) => new Set(outcomes.map(({ name }) => name)).size === outcomes.length,
    (outcomes) => outcomes.map(({ name }) => name),
  ),
  /** One number for all pairs of outcomes, */
  outcomeCorrelation: optional(number({ min: -1, max: 1 }), 0),
  /** or a matrix. */
  outcomeCorrelations: optional(list(list(number({ min: -1, max: 1 }))), null),
  dropout: optional(riskReader, NO_RISK),
  missedVisits: optional(number({ min: 0, max: 0.9 }), 0),
  events: optional(list(eventReader), NO_EVENTS),
  alpha: optional(properProbability, 0.05),
  analysis: optional(object(analysisShape), DEFAULT_ANALYSIS),
});

type TrialRead = Exclude<ReturnType<typeof fields>, typeof REFUSED>;

/** Reads it. */
export const trialPlan: Reader<TrialPlan> = (value, place) => {
  const read = fields(value, place);
  if (read === REFUSED) return REFUSED;
  const { weeks } = read;
  const names = read.outcomes.map(({ name }) => name);
  const outcomes = read.outcomes.map((one, index): Read<OutcomePlan> => outcomeOf(one, weeks, below(place, `outcomes[${index}]`)));
  const events = read.events.map(
    (one, index): Read<IntercurrentEvent> => eventOf(one, weeks.length, names, below(place, `events[${index}]`)),
  );
  const dropout = riskOf(read.dropout, weeks.length, names, below(place, "dropout"));
  const outcomeCorrelation = correlationsOf(read, place);
  const analysis = analysisOf(read, names, below(place, "analysis"));
  const readOutcomes = all(outcomes);
  const readEvents = all(events);
  if (readOutcomes === REFUSED || readEvents === REFUSED || dropout === REFUSED || outcomeCorrelation === REFUSED || analysis === REFUSED)
    return REFUSED;
  const { arms, missedVisits, alpha } = read;
  return { arms, weeks, outcomes: readOutcomes, outcomeCorrelation, dropout, missedVisits, events: readEvents, alpha, analysis };
};

function all<T>(items: readonly Read<T>[]): Read<readonly T[]> {
  return items.some((one) => one === REFUSED) ? REFUSED : items.flatMap((one) => (one === REFUSED ? [] : [one]));
}

/** The correlation of the outcomes with each other. */
function correlationsOf(
  { outcomes, outcomeCorrelation, outcomeCorrelations }: TrialRead,
  place: Place,
): Read<readonly (readonly number[])[]> {
  const size = outcomes.length;
  const matrix = outcomeCorrelations ?? outcomes.map((_, a) => outcomes.map((__, b) => (a === b ? 1 : outcomeCorrelation)));
  const at = below(place, outcomeCorrelations === null ? "outcomeCorrelation" : "outcomeCorrelations");
  if (!isCorrelation(matrix, size))
    return refuseValue(
      at,
      `${size} x ${size} correlations, symmetric, with 1 on the diagonal`,
      matrix.map((row) => [...row]),
    );
  if (factorOf(Float64Array.from(matrix.flat()), size) === null)
    return refuseValue(
      at,
      "correlations that are positive definite together",
      matrix.map((row) => [...row]),
    );
  return matrix;
}

function analysisOf({ analysis, weeks }: TrialRead, outcomes: readonly string[], place: Place): Read<TrialAnalysis> {
  const visit = analysis.week === null ? weeks.length - 1 : weeks.indexOf(analysis.week);
  if (visit < 0) return refuseValue(below(place, "week"), weeks.join(" | "), analysis.week);
  const family = analysis.family === null ? null : familyOf(analysis.family, outcomes, analysis.contrasts, below(place, "family"));
  return family === REFUSED ? REFUSED : { covariance: analysis.covariance, visit, contrasts: analysis.contrasts, family };
}

/** The family: every hypothesis must be about an outcome of the trial and a contrast of the analysis. */
function familyOf(
  { method, hypotheses, weights, transitions }: ReadShape<typeof familyShape>,
  outcomes: readonly string[],
  contrasts: readonly Contrast[],
  place: Place,
): Read<FamilyPlan> {
  const read = all(
    hypotheses.map(
      (one, index): Read<FamilyPlan["hypotheses"][number]> => hypothesisOf(one, outcomes, contrasts, below(place, `hypotheses[${index}]`)),
    ),
  );
  if (read === REFUSED) return REFUSED;
  if (method !== "graph") return { procedure: { method }, hypotheses: read };
  const graph = { weights: weights ?? [], transitions: transitions ?? [] };
  const fault = graphFault(graph, hypotheses.length);
  if (fault !== null) return refuseValue(below(place, "weights"), "shares of a graph", { ...fault });
  const procedure: Procedure = { method, ...graph };
  return { procedure, hypotheses: read };
}

/** `outcome/test`, about an outcome of the trial and with every contrast that the test needs. */
export function hypothesisOf(
  given: string,
  outcomes: readonly string[],
  contrasts: readonly Contrast[],
  place: Place,
): Read<FamilyPlan["hypotheses"][number]> {
  const [name, wanted] = given.split("/");
  const outcome = outcomes.indexOf(name);
  const test = TESTS.find((one) => one === wanted);
  const needed: readonly TestName[] = test === "min-test" ? ["both-vs-tms", "both-vs-exosome"] : test === undefined ? [] : [test];
  if (outcome >= 0 && test !== undefined && needed.every((one) => contrasts.some((contrast) => contrast === one))) return { outcome, test };
  const known = [...contrasts, ...(needed.length === 2 ? ["min-test with both comparisons in contrasts"] : ["min-test"])];
  return refuseValue(place, `${outcomes.join(" | ")} / ${known.join(" | ")}`, given);
}
