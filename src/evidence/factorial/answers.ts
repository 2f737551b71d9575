/**
 * The factorial questions of one outcome at one visit, answered from a fitted model. Both minus TMS is the difference of
 * the exosome where TMS is given; both minus exosome the difference of TMS where the exosome is given; a main effect the
 * mean of a factor's two differences; the interaction their difference (on the scale of the outcome: additive).
 *
 * The min test says "the pair beats either alone" only when both comparisons do (intersection and union; Berger 1982): its
 * p-value is the larger of the two, and no alpha is divided. It is carried by the weaker comparison, whose estimate and
 * interval are shown. Where the weaker one goes against the pair, its p-value is doubled, because either of two could have
 * refuted the claim; under a true difference of zero the two-sided error then stays at most what it says.
 */
import { never } from "../../base/invariant.ts";
import { fail, ok, type Result } from "../../base/result.ts";
import type { Finding } from "../finding.ts";
import { type Inference, inferenceOf } from "../inference.ts";
import type { ContrastEstimate } from "../mmrm/fit.ts";
import type { At, ContrastPlan } from "../plan/contrast-plan.ts";
import type { FactorialPlan } from "../plan/factorial-plan.ts";
import { QUESTIONS, type Question } from "./questions.ts";
import type { Better } from "./verdict.ts";

/** A fitted model that can be asked. */
export interface AskedModel {
  /** The coefficients' weights of a planned contrast of one degree of freedom. */
  readonly weightsOf: (contrast: ContrastPlan) => Result<Float64Array, Finding>;
  /** The estimate of a weighted sum of coefficients, or why the data do not tell it. */
  readonly estimate: (name: string, weights: Float64Array) => Result<ContrastEstimate, Finding>;
}

/** The answer to one question. `weaker` is the comparison that carries the min test. */
export interface Answer extends Inference {
  readonly question: Question;
  readonly weaker: "both-vs-tms" | "both-vs-exosome" | null;
}

/** Every question at `visit` of the column `visitColumn`, in the order of QUESTIONS. */
export function answersAt(
  model: AskedModel,
  plan: FactorialPlan,
  { visitColumn, visit, better }: { readonly visitColumn: string; readonly visit: string; readonly better: Better },
): Result<readonly Answer[], Finding> {
  const answers = new Map<Question, Answer>();
  for (const question of QUESTIONS) {
    if (question === "min-test") continue;
    const weights = questionWeights(model, plan, question, { [visitColumn]: visit });
    if (!weights.ok) return weights;
    const estimate = model.estimate(question, weights.value);
    if (!estimate.ok) return estimate;
    answers.set(question, { question, weaker: null, ...inferenceOf(estimate.value) });
  }
  const [vsTms, vsExosome] = [answers.get("both-vs-tms"), answers.get("both-vs-exosome")];
  if (vsTms !== undefined && vsExosome !== undefined) answers.set("min-test", minTest(vsTms, vsExosome, better));
  return ok(QUESTIONS.flatMap((question) => answers.get(question) ?? []));
}

/** The min test of two comparisons of the pair, by which way is `better`. */
export function minTest(vsTms: Inference, vsExosome: Inference, better: Better): Answer {
  const [oneSidedTms, oneSidedExosome] = [oneSided(vsTms, better), oneSided(vsExosome, better)];
  const weaker = oneSidedTms >= oneSidedExosome ? "both-vs-tms" : "both-vs-exosome";
  const inference = weaker === "both-vs-tms" ? vsTms : vsExosome;
  const largest = Math.max(oneSidedTms, oneSidedExosome);
  return { ...inference, question: "min-test", weaker, p: largest <= 0.5 ? 2 * largest : Math.min(1, 4 * (1 - largest)) };
}

/** The p-value of "no benefit", small when the difference is in favour. */
function oneSided({ estimate, p }: Inference, better: Better): number {
  return (better === "lower" ? estimate < 0 : estimate > 0) ? p / 2 : 1 - p / 2;
}

function questionWeights(
  model: AskedModel,
  plan: FactorialPlan,
  question: Exclude<Question, "min-test">,
  at: At,
): Result<Float64Array, Finding> {
  const { tms, exosome } = plan;
  const difference = (of: typeof tms, other: typeof tms, otherLevel: string): Result<Float64Array, Finding> =>
    model.weightsOf({
      kind: "difference",
      name: question,
      difference: { [of.factor]: [of.level, of.reference] },
      at: { ...at, [other.factor]: otherLevel },
      averaging: "equal",
    });
  switch (question) {
    case "both-vs-tms":
      return difference(exosome, tms, tms.level);
    case "both-vs-exosome":
      return difference(tms, exosome, exosome.level);
    case "main-tms":
      return mean(difference(tms, exosome, exosome.level), difference(tms, exosome, exosome.reference));
    case "main-exosome":
      return mean(difference(exosome, tms, tms.level), difference(exosome, tms, tms.reference));
    case "interaction":
      return model.weightsOf({
        kind: "interaction",
        name: question,
        interaction: { [tms.factor]: [tms.level, tms.reference], [exosome.factor]: [exosome.level, exosome.reference] },
        at,
        averaging: "equal",
      });
    default:
      return never(question, "questionWeights");
  }
}

function mean(a: Result<Float64Array, Finding>, b: Result<Float64Array, Finding>): Result<Float64Array, Finding> {
  if (!a.ok) return fail(a.error);
  if (!b.ok) return fail(b.error);
  return ok(a.value.map((weight, index) => (weight + b.value[index]) / 2));
}
