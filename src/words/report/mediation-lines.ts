/** Mediation in the report: the two steps, the indirect effect by every method, and what would undo it. */
import type { Answer } from "../../evidence/estimate.ts";
import type { MediationAnalysis } from "../../evidence/mediation/mediation-analysis.ts";
import type { Language } from "../../record/entry.ts";
import { analysisWords as shared } from "../analysis.ts";
import { patientsWords as words } from "../patients-analysis.ts";
import { say, type Text } from "../text.ts";
import { figure, heading, intervalText, pText, table } from "./markdown.ts";
import { refusalText } from "./refusal-text.ts";

interface Shown {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  readonly p?: number;
}

/** The section. */
export function mediationLines(answer: Answer<MediationAnalysis>, language: Language): readonly string[] {
  const title = heading(2, words.mediation[language]);
  if (!answer.ok) return [...title, refusalText(answer, language)];
  const { confounding } = answer.value;
  return [
    ...title,
    ...table(
      [words.quantity, shared.estimate, shared.interval, shared.p].map((text) => text[language]),
      effects(answer.value).map(([name, one]) => [
        name[language],
        figure(one.estimate),
        intervalText(one),
        one.p === undefined ? "–" : pText(one.p),
      ]),
    ),
    "",
    say(words.confounding, language, { correlation: figure(confounding.correlationThatRemoves, 3) }),
    "",
    ...reliabilityLines(answer.value, language),
  ];
}

function effects({ indirect, bootstrap, natural }: MediationAnalysis): readonly (readonly [Text, Shown])[] {
  const { estimate } = indirect;
  const resampled: readonly (readonly [Text, Shown])[] = bootstrap.ok
    ? [
        [words.indirectPercentile, { estimate, ...bootstrap.value.percentile }],
        [words.indirectBca, { estimate, ...bootstrap.value.biasCorrectedAccelerated }],
      ]
    : [];
  const counterfactual: readonly (readonly [Text, Shown])[] = natural.ok
    ? [
        [words.naturalDirect, natural.value.naturalDirect],
        [words.totalNaturalIndirect, natural.value.totalNaturalIndirect],
        [words.pureNaturalIndirect, natural.value.pureNaturalIndirect],
        [words.controlledDirect, natural.value.controlledDirect],
      ]
    : [];
  return [
    [words.a, indirect.a],
    [words.b, indirect.b],
    [words.total, indirect.total],
    [words.direct, indirect.direct],
    [words.indirectSobel, indirect.sobel],
    [words.indirectNormalProduct, { estimate, ...indirect.normalProduct }],
    ...resampled,
    ...counterfactual,
  ];
}

function reliabilityLines({ reliability }: MediationAnalysis, language: Language): readonly string[] {
  return table(
    [words.reliability, words.indirect, shared.interval, words.direct].map((text) => text[language]),
    reliability.map(({ reliability: share, corrected }) =>
      corrected === null
        ? [figure(share), words.ruledOut[language], "–", "–"]
        : [figure(share), figure(corrected.indirect), intervalText(corrected.normalProduct), figure(corrected.direct)],
    ),
    0,
  );
}
