/** The verdict in five words: on adding, on the pair against either alone, on synergy; for mind and for body. */
import type { ReactNode } from "react";
import type { Question } from "../../evidence/factorial/questions.ts";
import { VERDICTS, type Verdict } from "../../evidence/factorial/verdict.ts";
import type { AnalysisResult } from "../../evidence/report/result.ts";
import { verdictWords } from "../../words/analysis.ts";
import { evidenceWords, outcomeWords } from "../../words/screens/evidence.ts";
import { shellWords } from "../../words/screens/shell.ts";
import { useWords } from "../app/language.ts";
import { Chip } from "../ui/Chip.tsx";
import after from "./After.module.css";
import { answersOf } from "./answers.ts";
import styles from "./VerdictCards.module.css";

const CARDS = [
  ["both-vs-tms", evidenceWords.adding],
  ["min-test", evidenceWords.either],
  ["interaction", evidenceWords.synergy],
] as const satisfies readonly (readonly [Question, { readonly ja: string; readonly en: string }])[];

export interface VerdictCardsProps {
  readonly result: AnalysisResult;
  readonly invented: boolean;
  readonly causal: ReactNode;
}

export function VerdictCards({ result, invented, causal }: VerdictCardsProps) {
  const { t } = useWords();
  const outcomes = answersOf(result);
  return (
    <section id="verdict">
      <div className={styles.head}>
        <h2 className={after.head}>{t(invented ? evidenceWords.verdictInvented : evidenceWords.verdict)}</h2>
        <Chip tone="ask">{t(shellWords.investigational)}</Chip>
        {invented ? <span className="quiet small">{t(shellWords.demonstration)}</span> : null}
      </div>
      {causal}
      <div className={styles.cards}>
        {CARDS.map(([question, title]) => (
          <div key={question} className={styles.card}>
            <h3>{t(title)}</h3>
            {outcomes.map(({ outcome, answers }) => {
              const answer = answers.find((one) => one.question === question);
              return answer === undefined ? null : (
                <div key={outcome} className={styles.answer} data-wheel={outcome}>
                  <span className={styles.outcome}>{t(outcomeWords[outcome])}</span>
                  <strong>{t(verdictWords[answer.verdict])}</strong>
                  <Track verdict={answer.verdict} />
                </div>
              );
            })}
          </div>
        ))}
      </div>
      <p className="quiet small">{`${t(evidenceWords.rule)} ${t(evidenceWords.noTrial)}`}</p>
    </section>
  );
}

/** Five points from against to supports; the one that holds is filled. */
function Track({ verdict }: { readonly verdict: Verdict }) {
  const points = VERDICTS.toReversed();
  return (
    <svg className={styles.track} viewBox="0 0 180 16" aria-hidden="true">
      <line x1="8" x2="172" y1="8" y2="8" />
      {points.map((one, index) => (
        <circle key={one} cx={8 + index * 41} cy="8" r={one === verdict ? 7 : 4} data-here={one === verdict || undefined} />
      ))}
    </svg>
  );
}
