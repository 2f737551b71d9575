/** What stands before any effect: who is in, who was seen when, what is missing, and whether the groups compare. */
import type { Arm } from "../../evidence/report/arms.ts";
import type { BalanceRow } from "../../evidence/report/balance.ts";
import type { Population } from "../../evidence/report/population.ts";
import type { AnalysisResult } from "../../evidence/report/result.ts";
import type { Language } from "../../record/entry.ts";
import { analysisWords as words } from "../analysis.ts";
import { armWords } from "../design.ts";
import { numberText, say } from "../text.ts";
import { figure, heading, table } from "./markdown.ts";

/** Patterns beyond these are counted and not shown: a trial of many visits has hundreds. */
const PATTERNS_SHOWN_MAX = 12;

/** The sections. */
export function populationLines({ arms, population, balance }: AnalysisResult, language: Language): readonly string[] {
  const names = arms.map((arm) => armName(arm, language));
  return [
    ...flowLines(population, names, language),
    ...visitLines(population, names, language),
    ...patternLines(population, names, language),
    ...balanceLines(balance, names, language),
  ];
}

/** An arm's name: its strategy, or its levels as the data write them. */
export function armName({ strategy, levels }: Arm, language: Language): string {
  if (strategy !== null) return armWords[strategy][language];
  return Object.entries(levels)
    .map(([factor, level]) => `${factor} = ${level}`)
    .join(", ");
}

function flowLines({ flow }: Population, names: readonly string[], language: Language): readonly string[] {
  const counts = [
    [words.rows, flow.rows],
    [words.rowsWithoutOutcome, flow.rowsWithoutOutcome],
    [words.rowsWithoutCovariate, flow.rowsWithoutCovariate],
    [words.rowsAnalysed, flow.rowsAnalysed],
  ] as const;
  const byArm = [
    [words.subjects, flow.subjectsByArm, flow.subjects],
    [words.subjectsAnalysed, flow.subjectsAnalysedByArm, flow.subjectsAnalysed],
  ] as const;
  return [
    ...heading(2, words.whoIsIn[language]),
    ...counts.map(([label, count]) => `- ${label[language]}: ${numberText(count)}`),
    ...(flow.subjectsOfNoArm > 0 ? [`- ${words.subjectsOfNoArm[language]}: ${numberText(flow.subjectsOfNoArm)}`] : []),
    "",
    ...table(
      ["", ...names, words.total[language]],
      byArm.map(([label, arms, all]) => [label[language], ...arms.map(numberText), numberText(all)]),
    ),
  ];
}

function visitLines({ visits, seenByVisit }: Population, names: readonly string[], language: Language): readonly string[] {
  if (names.length === 0) return [];
  const rows = visits.map((visit, index) => [visit, ...(seenByVisit[index] ?? []).map(numberText)]);
  return [...heading(2, words.seenByVisit[language]), ...table([words.visit[language], ...names], rows)];
}

function patternLines({ patterns }: Population, names: readonly string[], language: Language): readonly string[] {
  const shown = patterns.slice(0, PATTERNS_SHOWN_MAX);
  const rows = shown.map(({ seen, subjects, subjectsByArm }) => [
    seen.replaceAll("1", "●").replaceAll("0", "○"),
    numberText(subjects),
    ...subjectsByArm.map(numberText),
  ]);
  const more = patterns.length - shown.length;
  return [
    ...heading(2, words.patterns[language]),
    ...table([words.pattern[language], words.total[language], ...names], rows),
    ...(more > 0 ? ["", say(words.morePatterns, language, { count: more })] : []),
  ];
}

function balanceLines(balance: readonly BalanceRow[], names: readonly string[], language: Language): readonly string[] {
  if (names.length === 0 || balance.length === 0) return [];
  const rows = balance.flatMap((row) => (row.kind === "number" ? [numberRow(row, language)] : factorRows(row, language)));
  return [...heading(2, words.balance[language]), ...table([words.measure[language], ...names, words.largestDifference[language]], rows)];
}

function numberRow(row: BalanceRow & { readonly kind: "number" }, language: Language): readonly string[] {
  const cells = row.byArm.map(({ mean, sd, missing }) => `${figure(mean)} (${figure(sd, 3)})${missingText(missing, language)}`);
  return [row.name, ...cells, figure(row.largestDifference, 2)];
}

function factorRows(row: BalanceRow & { readonly kind: "factor" }, language: Language): readonly (readonly string[])[] {
  return row.levels.map((level, index) => [
    `${row.name} = ${level}`,
    ...row.byArm.map(({ counts, known, missing }) => {
      const count = counts[index] ?? 0;
      const share = known > 0 ? ` (${Math.round((100 * count) / known)} %)` : "";
      return `${numberText(count)}${share}${index === 0 ? missingText(missing, language) : ""}`;
    }),
    index === 0 ? figure(row.largestDifference, 2) : "",
  ]);
}

function missingText(missing: number, language: Language): string {
  return missing > 0 ? `, ${say(words.missingCount, language, { count: missing })}` : "";
}
