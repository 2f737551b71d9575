/** The report of trials in single patients, in Markdown and the reader's language. */
import type { SeriesResult } from "../../evidence/single-patient/planned-series.ts";
import type { Language } from "../../record/entry.ts";
import { analysisWords as shared } from "../analysis.ts";
import { patientsWords as words } from "../patients-analysis.ts";
import { say } from "../text.ts";
import { findingLines, planLines } from "./analysis-lines.ts";
import { figure, heading, intervalText, pText, table } from "./markdown.ts";
import { refusalText } from "./refusal-text.ts";

/** The whole report. */
export function seriesLines(result: SeriesResult, language: Language): readonly string[] {
  const { title } = result;
  const findings = [
    ...findingLines(result.findings, language),
    ...result.patients.flatMap(({ patient, findings: own }) => findingLines(own, language).map((line) => `${line} (${patient})`)),
  ];
  return [
    `# ${title ?? shared.untitled[language]}`,
    ...planLines(result, language),
    ...(findings.length === 0 ? [] : [...heading(2, shared.findings[language]), ...findings]),
    ...heading(2, words.series[language]),
    ...patientLines(result, language),
    ...heading(3, words.pooled[language]),
    pooledLine(result, language),
  ];
}

function patientLines({ patients, pooled, pooledPatients }: SeriesResult, language: Language): readonly string[] {
  const rows = patients.map(({ patient, observations, randomisation, tauU, effect }) => {
    const drawn = pooled.ok ? pooled.value.patients[pooledPatients.indexOf(patient)] : undefined;
    return [
      patient,
      String(observations),
      effect.ok ? `${figure(effect.value.estimate)} (${intervalText(effect.value)})` : refusalText(effect, language),
      randomisation.ok ? pText(randomisation.value.p) : "–",
      tauU.ok ? `${figure(tauU.value.tauU.estimate, 3)} (${intervalText(tauU.value.tauU)})` : "–",
      figure(drawn?.estimate ?? null),
    ];
  });
  const head = [words.patient, words.observations, words.differenceOfPhases, words.randomisation, words.tauU, words.shrunken];
  return table(
    head.map((text) => text[language]),
    rows,
  );
}

function pooledLine({ pooled }: SeriesResult, language: Language): string {
  if (!pooled.ok) return refusalText(pooled, language);
  const { mean, betweenPatients, prediction } = pooled.value;
  return say(words.pooledLine, language, {
    estimate: figure(mean.estimate),
    interval: intervalText(mean),
    p: pText(mean.p),
    between: figure(betweenPatients),
    prediction: intervalText(prediction),
  });
}
