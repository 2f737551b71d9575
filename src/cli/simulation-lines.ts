/** What a simulation of trials found, as lines for a person: no probability without its Monte Carlo error, no failure unsaid. */
import { ARMS } from "../evidence/design/factorial-contrasts.ts";
import type { ContrastCharacteristics, OperatingCharacteristics } from "../evidence/design/operating-characteristics.ts";
import { proportion } from "../evidence/design/proportion.ts";
import type { Language } from "../record/entry.ts";
import { armWords, designWords, testWords } from "../words/design.ts";
import { say } from "../words/text.ts";
import { patients, probability, shareText, shortNumber } from "./design-numbers.ts";
import type { SizeSearch } from "./find-size.ts";

/** What the simulation answers: its characteristics, what it was asked for, and whether it was stopped. */
export interface SimulationAnswer extends OperatingCharacteristics {
  readonly requested: number;
  readonly seed: number;
  readonly cancelled: boolean;
  /** The search for a size; null when none is asked. */
  readonly sizeSearch: SizeSearch | null;
}

const FAILURES_SHOWN = 10;

/** The lines, the title first. */
export function simulationLines(answer: SimulationAnswer, language: Language): readonly string[] {
  const { replicates, requested, seed, cancelled, contrasts } = answer;
  const title = say(designWords.simulation, language, { replicates, seed: String(seed) });
  const stopped = cancelled
    ? [say(replicates < requested ? designWords.simulationCancelled : designWords.searchCancelled, language, { requested })]
    : [];
  if (replicates === 0) return [title, ...stopped.map(indented), indented(designWords.simulationNone[language])];
  const lines = [
    ...stopped,
    ...contrasts.map((one) => contrastLine(one, language)),
    ...answer.minTest.map(({ outcome, test, inFavour }) => testLine(outcome, test, shareText(inFavour), language)),
    ...togetherLines(answer, language),
    ...familyLines(answer, language),
    ...sizeLines(answer, language),
    ...fitLines(answer, language),
    ...ARMS.map((arm) =>
      say(designWords.retention, language, { arm: armWords[arm][language], shares: answer.retention[arm].map(probability).join(" ") }),
    ),
    ...answer.events.map(({ name, share }) =>
      say(designWords.event, language, {
        name,
        shares: ARMS.map((arm) => `${armWords[arm][language]} ${probability(share[arm])}`).join(", "),
      }),
    ),
  ];
  return [title, ...lines.map(indented)];
}

function contrastLine(one: ContrastCharacteristics, language: Language): string {
  return say(designWords.powerLine, language, {
    outcome: one.outcome,
    test: testWords[one.contrast][language],
    power: shareText(one.inFavour),
    rejected: shareText(one.rejected),
    mean: shortNumber(one.meanEstimate),
    planned: shortNumber(one.planned),
    error: shortNumber(one.meanStandardError),
    deviation: shortNumber(one.deviationOfEstimates),
    coverage: shareText(one.coverage),
  });
}

function testLine(outcome: string, test: keyof typeof testWords, power: string, language: Language): string {
  return say(designWords.testLine, language, { outcome, test: testWords[test][language], power });
}

function togetherLines({ together }: SimulationAnswer, language: Language): readonly string[] {
  if (together.length === 0) return [];
  return [
    designWords.together[language],
    ...together.map(({ test, all, any }) =>
      indented(say(designWords.togetherLine, language, { test: testWords[test][language], all: shareText(all), any: shareText(any) })),
    ),
  ];
}

function familyLines({ family }: SimulationAnswer, language: Language): readonly string[] {
  if (family === null) return [];
  return [
    say(designWords.family, language, { all: shareText(family.all), any: shareText(family.any) }),
    ...family.hypotheses.map(({ outcome, test, inFavour }) => indented(testLine(outcome, test, shareText(inFavour), language))),
  ];
}

function sizeLines({ sizeSearch, contrasts }: SimulationAnswer, language: Language): readonly string[] {
  if (sizeSearch === null) return [];
  const { target, tried, total, error } = sizeSearch;
  const outcome = [...new Set(contrasts.map((one) => one.outcome))][target.outcome] ?? "";
  return [
    say(designWords.sizeSearch, language, { outcome, test: testWords[target.test][language], power: probability(target.power) }),
    ...tried.map((one) =>
      indented(
        say(designWords.sizeTried, language, {
          total: one.total,
          arms: ARMS.map((arm) => one.arms[arm]).join(" + "),
          power: shareText(proportion(one.count, one.of)),
        }),
      ),
    ),
    indented(
      total === null
        ? designWords.sizeNotFound[language]
        : say(designWords.sizeFound, language, { total: patients(total), error: patients(error) }),
    ),
  ];
}

function fitLines({ covariances, failures }: SimulationAnswer, language: Language): readonly string[] {
  const lines = covariances.map(({ outcome, taken, failed }) => {
    const counts = Object.entries(taken).filter(([, count]) => count > 0);
    return say(designWords.fits, language, { outcome, taken: counts.map(([kind, count]) => `${kind} ${count}`).join(", ") || "0", failed });
  });
  if (failures.length === 0) return lines;
  const shown = failures.slice(0, FAILURES_SHOWN).map(({ replicate, code }) => `#${replicate} ${code}`);
  const more = failures.length - shown.length;
  const list = [...shown, ...(more > 0 ? [say(designWords.more, language, { count: more })] : [])].join(", ");
  return [...lines, say(designWords.failures, language, { list })];
}

function indented(line: string): string {
  return `  ${line}`;
}
