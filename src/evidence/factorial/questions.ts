/**
 * The questions of a factorial trial of TMS and exosomes, in the order in which they matter to a patient: does adding
 * exosomes to TMS help, does adding TMS to exosomes, does the pair beat either alone (the min test), do the two together do
 * more than the sum of each (the additive interaction), and what does each do on average over the other.
 */

/** The questions, by code. */
export const QUESTIONS = ["both-vs-tms", "both-vs-exosome", "min-test", "interaction", "main-tms", "main-exosome"] as const;
export type Question = (typeof QUESTIONS)[number];

/** The name of `question` about `outcome` as a hypothesis of a plan's family: `mind/both-vs-tms`. */
export function hypothesisName(outcome: string, question: Question): string {
  return `${outcome}/${question}`;
}
