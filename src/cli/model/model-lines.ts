/** What `ryorin simulate` and `ryorin forecast` print: numbers never without the grade, the prior and what is assumed. */
import type { ChangePart } from "../../model/arrows.ts";
import type { PatientForecast, PriorForecast } from "../../model/forecast/patient-forecast.ts";
import type { Graded, PriorName, Provenance } from "../../model/graded.ts";
import type { Settled } from "../../model/settled.ts";
import type { PartOfChange, PopulationResult } from "../../model/simulation-result.ts";
import { STRATEGIES } from "../../model/strategies.ts";
import type { Language } from "../../record/entry.ts";
import { gradeWords } from "../../words/model.ts";
import { assumptionOfModelWords, changePartWords, priorWords, settledWords, simulationWords } from "../../words/simulation.ts";
import { strategyWords } from "../../words/strategies.ts";
import { say } from "../../words/text.ts";

const PARTS = ["natural", "nonSpecific", "specificTms", "specificExosome"] as const satisfies readonly ChangePart[];

/** The lines of a simulated population under each prior. */
export function populationLines(
  results: readonly (readonly [PriorName, Graded<PopulationResult>])[],
  settled: Settled,
  language: Language,
): readonly string[] {
  const blocks = results.flatMap(([prior, { value }]) => ["", `${priorWords[prior][language]}:`, ...populationBlock(value, language)]);
  const [first] = results;
  return [...blocks, "", settledWords[settled][language], ...(first === undefined ? [] : provenanceLines(first[1].provenance, language))];
}

function populationBlock({ strategies, gainProbability }: PopulationResult, language: Language): readonly string[] {
  const lines = STRATEGIES.flatMap((strategy) => {
    const { instruments, response, remission } = strategies[strategy];
    const last = instruments.hamd17.at(-1);
    if (last === undefined) return [];
    const values = {
      strategy: strategyWords[strategy][language],
      day: last.day,
      mean: tenth(last.mean),
      low: tenth(last.quantiles[0]),
      high: tenth(last.quantiles[4]),
      response: percent(response.at(-1)),
      remission: percent(remission.at(-1)),
    };
    return [say(simulationWords.strategyLine, language, values), ...changeLines(last.change, language)];
  });
  return [...lines, say(simulationWords.gainLine, language, { probability: percent(gainProbability) })];
}

/** The lines of a patient's forecast. */
export function forecastLines({ value, provenance }: Graded<PatientForecast>, language: Language): readonly string[] {
  const blocks = Object.values(value.priors).flatMap((one) => priorBlock(one, language));
  return [...blocks, "", settledWords[value.settled][language], ...provenanceLines(provenance, language)];
}

function priorBlock({ value }: Graded<PriorForecast>, language: Language): readonly string[] {
  const lines = STRATEGIES.flatMap((strategy) => {
    const { bands, responseProbability, remissionProbability, change } = value.strategies[strategy];
    const last = bands.hamd17.at(-1);
    if (last === undefined) return [];
    const values = {
      strategy: strategyWords[strategy][language],
      day: last.day,
      median: tenth(last.quantiles[2]),
      low: tenth(last.quantiles[0]),
      high: tenth(last.quantiles[4]),
      response: percent(responseProbability),
      remission: percent(remissionProbability),
    };
    return [say(simulationWords.outlookLine, language, values), ...changeLines(change, language)];
  });
  return [
    "",
    `${priorWords[value.prior][language]}:`,
    say(simulationWords.effectiveLine, language, { size: value.effectiveSize }),
    ...lines,
    say(simulationWords.gainLine, language, { probability: percent(value.gainProbability) }),
  ];
}

/** The grade and what is assumed. */
export function provenanceLines({ grade, assumptions }: Provenance, language: Language): readonly string[] {
  return [
    say(simulationWords.gradeLine, language, { grade: gradeWords[grade][language] }),
    ...assumptions.map((one) => say(simulationWords.assumes, language, { assumption: assumptionOfModelWords[one][language] })),
  ];
}

function changeLines(change: Readonly<Record<ChangePart, PartOfChange>>, language: Language): readonly string[] {
  return PARTS.map((part) =>
    say(simulationWords.changeLine, language, {
      part: changePartWords[part][language],
      points: tenth(change[part].points),
      grade: change[part].grade,
    }),
  );
}

function tenth(value: number | undefined): string {
  const rounded = Math.round((value ?? Number.NaN) * 10) / 10;
  return (rounded === 0 ? 0 : rounded).toFixed(1).replace("-", "\u2212");
}

function percent(share: number | undefined): string {
  return Math.round(100 * (share ?? Number.NaN)).toString();
}
