/** What a simulation of trials found, as Markdown for a person: no probability without its Monte Carlo error, no failure unsaid. */
import { ARMS } from "../../evidence/design/factorial-contrasts.ts";
import type { OperatingCharacteristics } from "../../evidence/design/operating-characteristics.ts";
import { proportion } from "../../evidence/design/proportion.ts";
import type { SizeSearch } from "../../evidence/design/size-search.ts";
import type { TrialPlan } from "../../evidence/design/trial-plan.ts";
import type { Language } from "../../record/entry.ts";
import { armWords, designWords, testWords } from "../design.ts";
import { say, type Text } from "../text.ts";
import { patients, probability, shareText } from "./design-numbers.ts";
import { figure, heading, table } from "./markdown.ts";

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
export function simulationLines(answer: SimulationAnswer, plan: TrialPlan, language: Language): readonly string[] {
  const { replicates, requested, seed, cancelled } = answer;
  const title = heading(2, say(designWords.simulation, language, { replicates, seed: String(seed) }));
  const stopped = replicates < requested ? designWords.simulationCancelled : designWords.searchCancelled;
  const lines = [...title, ...(cancelled ? [say(stopped, language, { requested }), ""] : [])];
  if (replicates === 0) return [...lines, designWords.simulationNone[language]];
  const section = (text: string, rows: readonly string[]) => (rows.length === 0 ? [] : [...heading(3, text), ...rows]);
  return [
    ...lines,
    designWords.simulationNote[language],
    "",
    ...contrastTable(answer, language),
    ...section(designWords.together[language], togetherTable(answer, language)),
    ...section(designWords.family[language], familyTable(answer, language)),
    ...sizeLines(answer, plan, language),
    ...section(designWords.fits[language], fitLines(answer, language)),
    ...section(designWords.patientsTitle[language], patientTable(answer, plan, language)),
  ];
}

function heads(language: Language, ...texts: readonly Text[]): readonly string[] {
  return texts.map((text) => text[language]);
}

function contrastTable({ contrasts, minTest }: SimulationAnswer, language: Language): readonly string[] {
  const { outcome, test, power, rejected, meanEstimate, planned, meanStandardError, deviation, coverage } = designWords;
  const rows = contrasts.map((one) => [
    one.outcome,
    testWords[one.contrast][language],
    shareText(one.inFavour),
    shareText(one.rejected),
    figure(one.meanEstimate),
    figure(one.planned),
    figure(one.meanStandardError),
    figure(one.deviationOfEstimates),
    shareText(one.coverage),
  ]);
  const both = minTest.map((one) => [one.outcome, testWords["min-test"][language], shareText(one.inFavour), "", "", "", "", "", ""]);
  const columns = heads(language, outcome, test, power, rejected, meanEstimate, planned, meanStandardError, deviation, coverage);
  return table(columns, [...rows, ...both], 2);
}

function togetherTable({ together }: SimulationAnswer, language: Language): readonly string[] {
  const { test, inAll, inAny } = designWords;
  return table(
    heads(language, test, inAll, inAny),
    together.map((one) => [testWords[one.test][language], shareText(one.all), shareText(one.any)]),
  );
}

function familyTable({ family }: SimulationAnswer, language: Language): readonly string[] {
  if (family === null) return [];
  const { outcome, test, power, allOfFamily, anyOfFamily } = designWords;
  return table(
    heads(language, outcome, test, power),
    [
      ...family.hypotheses.map((one) => [one.outcome, testWords[one.test][language], shareText(one.inFavour)]),
      [allOfFamily[language], "", shareText(family.all)],
      [anyOfFamily[language], "", shareText(family.any)],
    ],
    2,
  );
}

function sizeLines({ sizeSearch }: SimulationAnswer, plan: TrialPlan, language: Language): readonly string[] {
  if (sizeSearch === null) return [];
  const { target, tried, total, error } = sizeSearch;
  const about = {
    outcome: plan.outcomes[target.outcome]?.name ?? "",
    test: testWords[target.test][language],
    power: probability(target.power),
  };
  const rows = tried.map((one) => [
    patients(one.total),
    ARMS.map((arm) => one.arms[arm]).join(" + "),
    shareText(proportion(one.count, one.of)),
  ]);
  const found = { total: patients(total), error: patients(error) };
  return [
    ...heading(3, say(designWords.sizeSearch, language, about)),
    ...table(heads(language, designWords.patients, designWords.byArm, designWords.power), rows),
    "",
    total === null ? designWords.sizeNotFound[language] : say(designWords.sizeFound, language, found),
  ];
}

function fitLines({ covariances, failures }: SimulationAnswer, language: Language): readonly string[] {
  const rows = covariances.map(({ outcome, taken, failed }) => {
    const counts = Object.entries(taken).filter(([, count]) => count > 0);
    return [outcome, counts.map(([kind, count]) => `${kind} ${count}`).join(", ") || "–", String(failed)];
  });
  const lines = table(heads(language, designWords.outcome, designWords.covariances, designWords.failed), rows, 2);
  if (failures.length === 0) return lines;
  const shown = failures.slice(0, FAILURES_SHOWN).map(({ replicate, code }) => `${replicate} ${code}`);
  const more = failures.length - shown.length;
  const list = [...shown, ...(more > 0 ? [say(designWords.more, language, { count: more })] : [])].join(", ");
  return [...lines, "", say(designWords.failures, language, { list })];
}

/** Who stays and what comes between, by arm. */
function patientTable({ retention, events }: SimulationAnswer, { weeks }: TrialPlan, language: Language): readonly string[] {
  const columns = [
    designWords.arm[language],
    ...weeks.map((week) => say(designWords.retention, language, { week })),
    ...events.map(({ name }) => name),
  ];
  return table(
    columns,
    ARMS.map((arm) => [armWords[arm][language], ...retention[arm].map(probability), ...events.map(({ share }) => probability(share[arm]))]),
  );
}
