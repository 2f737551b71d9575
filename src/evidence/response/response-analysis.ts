/**
 * Everything that is said about response or remission in a factorial trial, from the counts: proportions, differences,
 * synergy on every scale, and where the scales part. What the data cannot give is a refusal in its place; nothing is left
 * out and nothing is not a number.
 */
import { ARMS, type Arm } from "../arms.ts";
import { type Answer, LEVEL } from "../estimate.ts";
import { type Finding, type FindingOf, finding } from "../finding.ts";
import { type BootstrapInterval, bootstrapBliss } from "./bliss-bootstrap.ts";
import type { Cells } from "./cells.ts";
import { type HighestSingleAgent, highestSingleAgent } from "./highest-single-agent.ts";
import { MEASURE_RULES, type Proportions } from "./interaction-measures.ts";
import { type Proportion, proportionOf } from "./proportion.ts";
import { type RiskContrast, type RiskQuestion, riskContrast } from "./risk-contrast.ts";
import { compareScales, type Scales } from "./scales.ts";

/** The answers. */
export interface ResponseAnalysis {
  readonly level: number;
  readonly proportions: Readonly<Partial<Record<Arm, Proportion>>>;
  readonly differences: Readonly<Record<RiskQuestion, Answer<RiskContrast>>>;
  readonly highestSingleAgent: Answer<HighestSingleAgent>;
  readonly scales: Scales;
  /** Of the corrected Bliss excess, by resampling. */
  readonly bootstrap: Answer<BootstrapInterval>;
  /** What raw Bliss expects of the pair beyond what corrected Bliss expects: its price for not knowing p0. Null without all arms. */
  readonly rawExpectsMoreBy: number | null;
  readonly findings: readonly Finding[];
}

/** Analyses counts by arm; the resampling takes `seed` and `resamples`. */
export function analyseResponse(
  cells: Cells,
  { seed, resamples = 20_000, level = LEVEL }: { readonly seed: number; readonly resamples?: number; readonly level?: number },
): ResponseAnalysis {
  const proportions: Partial<Record<Arm, Proportion>> = {};
  for (const arm of ARMS) {
    const cell = cells[arm];
    if (cell !== undefined && cell.n > 0) proportions[arm] = proportionOf(cell, level);
  }
  const difference = (question: RiskQuestion) => riskContrast(cells, question, level);
  const scales = compareScales(cells, level);
  return {
    level,
    proportions,
    differences: {
      "both-vs-tms": difference("both-vs-tms"),
      "both-vs-exosome": difference("both-vs-exosome"),
      "both-vs-neither": difference("both-vs-neither"),
      "tms-vs-neither": difference("tms-vs-neither"),
      "exosome-vs-neither": difference("exosome-vs-neither"),
      "additive-interaction": difference("additive-interaction"),
    },
    highestSingleAgent: highestSingleAgent(cells, level),
    scales,
    bootstrap: bootstrapBliss(cells, { seed, resamples, level }),
    rawExpectsMoreBy: rawExpectsMoreBy(proportions),
    findings: [...certainArms(proportions), ...scales.disagreements],
  };
}

function certainArms(proportions: ResponseAnalysis["proportions"]): readonly FindingOf<"response.certain-arm">[] {
  return ARMS.flatMap((arm) => {
    const cell = proportions[arm];
    const certain = cell !== undefined && (cell.responders === 0 || cell.responders === cell.n);
    return certain ? [finding("response.certain-arm", { arm, responders: cell.responders, n: cell.n })] : [];
  });
}

function rawExpectsMoreBy({ neither, tms, exosome, both }: Readonly<Partial<Record<Arm, Proportion>>>): number | null {
  if (!neither || !tms || !exosome || !both || neither.proportion === 1) return null;
  const p: Proportions = { neither: neither.proportion, tms: tms.proportion, exosome: exosome.proportion, both: both.proportion };
  return MEASURE_RULES["bliss-raw"].expected(p) - MEASURE_RULES["bliss-corrected"].expected(p);
}
