/**
 * The arrows of the model as data: what acts on what, through which parameters, on which claims of the evidence ledger it
 * rests, and how good that is. An arrow may be graded lower than its claim, never better: a claim that two things go together
 * does not say that one causes the other. The diagram (diagram.ts) is drawn from this list. What each arrow rests on is said
 * in words by its code.
 */
import { type Grade, worstGrade } from "./grade.ts";
import type { ClaimCode } from "./ledger/claims.ts";
import type { ParameterValues } from "./parameter-values.ts";
import { EXOSOME_EFFECTS, type ParameterName } from "./parameters.ts";
import type { StateName } from "./states.ts";

/** What acts from outside the nine states. */
export type Source = "tms" | "infusion" | "visit" | "life-event" | "recovery";

/** One arrow. */
export interface Arrow {
  readonly from: Source | StateName;
  /** An arrow on "gain" changes how strongly plasticity consolidates. */
  readonly to: StateName | "gain";
  /** Whether the arrow raises or lowers what it points to when its parameter is positive. */
  readonly sign: "raises" | "lowers";
  readonly parameters: readonly ParameterName[];
  readonly claims: readonly ClaimCode[];
  readonly grade: Grade;
}

/** Every arrow, by code. */
export const ARROWS = {
  "tms-plasticity": arrow("tms", "plasticity", "raises", ["gN", "m50", "mw"], [], "C"),
  "plasticity-consolidation": arrow("plasticity", "consolidation", "raises", ["kC", "Ps", "tauP", "tauN"], [], "D"),
  "consolidation-mind": arrow("consolidation", "mind", "lowers", ["wMN"], ["T1"], "B"),
  "consolidation-body": arrow("consolidation", "body", "lowers", ["wBN"], ["T10"], "D"),
  "inflammation-gain": arrow("inflammation", "gain", "lowers", ["k_I"], [], "C"),
  "exosome-gain": arrow("exosome", "gain", "raises", ["kEP"], ["K4"], "D"),
  "tms-expectation": arrow("tms", "expectation", "raises", ["aT", "phi"], [], "D"),
  "infusion-expectation": arrow("infusion", "expectation", "raises", ["aI", "phi"], [], "D"),
  "visit-expectation": arrow("visit", "expectation", "raises", ["aA"], [], "D"),
  "expectation-mind": arrow("expectation", "mind", "lowers", ["wMX", "tauX"], [], "D"),
  "expectation-body": arrow("expectation", "body", "lowers", ["wBX", "tauX"], [], "D"),
  "infusion-exosome": arrow("infusion", "exosome", "raises", ["gE", "tauE"], [], "D"),
  "exosome-inflammation": arrow("exosome", "inflammation", "lowers", ["kIE"], ["E4"], "D"),
  "exosome-wear": arrow("exosome", "wear", "lowers", ["kRE"], ["E3"], "D"),
  "exosome-body": arrow("exosome", "body", "lowers", ["bEB"], ["E6", "E7"], "D"),
  "exosome-mind": arrow("exosome", "mind", "lowers", ["bEM"], ["E11"], "D"),
  "mind-body": arrow("mind", "body", "raises", ["wBM"], ["D7"], "C"),
  "body-mind": arrow("body", "mind", "raises", ["wMB"], ["D8"], "C"),
  "mind-mind": arrow("mind", "mind", "raises", ["wMM"], [], "D"),
  "body-body": arrow("body", "body", "raises", ["wBB"], [], "D"),
  "inflammation-body": arrow("inflammation", "body", "raises", ["wBI"], ["D5"], "C"),
  "wear-body": arrow("wear", "body", "raises", ["wBD"], [], "D"),
  "stress-mind": arrow("stress", "mind", "raises", ["wMH"], ["D6"], "D"),
  "stress-body": arrow("stress", "body", "raises", ["wBH"], ["D6"], "D"),
  "mind-stress": arrow("mind", "stress", "raises", ["hM"], [], "D"),
  "inflammation-stress": arrow("inflammation", "stress", "raises", ["hI"], [], "D"),
  "stress-inflammation": arrow("stress", "inflammation", "raises", ["kIH"], [], "C"),
  "inflammation-wear": arrow("inflammation", "wear", "raises", ["cD"], [], "D"),
  "life-event-stress": arrow("life-event", "stress", "raises", ["lam", "lam_size"], [], "D"),
  "recovery-mind": arrow("recovery", "mind", "lowers", ["rho"], [], "B"),
  "recovery-body": arrow("recovery", "body", "lowers", ["rhoB"], [], "D"),
} as const satisfies Record<string, Arrow>;

/** An arrow's code. */
export type ArrowCode = keyof typeof ARROWS;

/** The three parts that a change is split into. */
export type ChangePart = "natural" | "nonSpecific" | "specificTms" | "specificExosome";

/** The arrows that carry each part of a change besides those between mind, body and inflammation. */
const CARRIERS: Readonly<Record<ChangePart, readonly ArrowCode[]>> = {
  natural: ["recovery-mind", "recovery-body"],
  nonSpecific: ["expectation-mind", "expectation-body"],
  specificTms: ["consolidation-mind"],
  specificExosome: ["exosome-inflammation", "exosome-wear", "exosome-body", "exosome-mind", "exosome-gain"],
};

/**
 * The grade of a statement about this part of a change: of the weakest arrow that carries it. Where every exosome effect is
 * zero nothing is stated of the exosome, and the grade is D all the same: that it does nothing is not known either.
 */
export function gradeOfPart(part: ChangePart): Grade {
  return worstGrade(CARRIERS[part].map((code) => ARROWS[code].grade));
}

/** Whether any exosome effect of `values` is not zero. */
export function hasExosomeEffect(values: ParameterValues): boolean {
  return EXOSOME_EFFECTS.some((name) => values[name] !== 0);
}

function arrow(
  from: Arrow["from"],
  to: Arrow["to"],
  sign: Arrow["sign"],
  parameters: readonly ParameterName[],
  claims: readonly ClaimCode[],
  grade: Grade,
): Arrow {
  return { from, to, sign, parameters, claims, grade };
}
