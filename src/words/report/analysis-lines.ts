/** The report of an analysis in Markdown, in the reader's language: the plan, what was found, who is in, and then the effects. */
import type { Finding } from "../../evidence/finding.ts";
import type { AnalysisPlan } from "../../evidence/plan/analysis-plan.ts";
import type { Estimand } from "../../evidence/plan/estimand.ts";
import type { AnalysisResult } from "../../evidence/report/result.ts";
import type { Language } from "../../record/entry.ts";
import { eventStrategyWords, analysisWords as words } from "../analysis.ts";
import { evidenceFindingText, severityWords } from "../evidence-findings.ts";
import { effectLines } from "./effect-lines.ts";
import { heading, table } from "./markdown.ts";
import { populationLines } from "./population-lines.ts";

/** The whole report. */
export function analysisLines(result: AnalysisResult, plan: AnalysisPlan, language: Language): readonly string[] {
  return [
    `# ${result.title ?? words.untitled[language]}`,
    ...planLines(result, language),
    ...(result.findings.length === 0 ? [] : [...heading(2, words.findings[language]), ...findingLines(result.findings, language)]),
    ...(result.estimand === null ? [] : estimandLines(result.estimand, language)),
    ...populationLines(result, language),
    ...effectLines(result, plan, language),
  ];
}

/** Findings, one a line, each with its weight. */
export function findingLines(findings: readonly Finding[], language: Language): readonly string[] {
  return findings.map((one) => `- **${severityWords[one.severity][language]}** ${evidenceFindingText(one, language)}`);
}

/** Which plan it was, whether it was kept to, and what computed. */
export function planLines({ plan, software }: Pick<AnalysisResult, "plan" | "software">, language: Language): readonly string[] {
  return [
    ...heading(2, words.plan[language]),
    `- ${words.hash[language]}: \`${plan.hash}\``,
    `- ${words.locked[language]}: ${plan.locked === null ? words.notLocked[language] : `\`${plan.locked}\``}`,
    `- ${words.kept[language]}: ${(plan.kept ? words.yes : words.no)[language]}`,
    `- ${words.software[language]}: ${software.name} ${software.version}`,
  ];
}

function estimandLines({ population, treatment, variable, summary, intercurrentEvents }: Estimand, language: Language): readonly string[] {
  const attributes = [
    [words.population, population],
    [words.treatment, treatment],
    [words.variable, variable],
    [words.summaryMeasure, summary],
  ] as const;
  return [
    ...heading(2, words.estimand[language]),
    ...attributes.map(([label, value]) => `- ${label[language]}: ${value}`),
    ...(intercurrentEvents.length > 0 ? [""] : []),
    ...table(
      [words.event[language], words.strategy[language]],
      intercurrentEvents.map(({ event, strategy }) => [event, eventStrategyWords[strategy][language]]),
      2,
    ),
  ];
}
