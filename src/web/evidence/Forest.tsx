/** The differences at the deciding visit, mind solid with circles and body dashed with diamonds, the numbers in words beside them. */
import type { ReactNode } from "react";
import type { Question } from "../../evidence/factorial/questions.ts";
import type { AnalysisResult, JudgedAnswer } from "../../evidence/report/result.ts";
import { questionWords, verdictWords } from "../../words/analysis.ts";
import { evidenceWords, outcomeWords } from "../../words/screens/evidence.ts";
import { numberText } from "../../words/text.ts";
import { useWords } from "../app/language.ts";
import after from "./After.module.css";
import { answersOf } from "./answers.ts";
import styles from "./Forest.module.css";

const ORDER: readonly Question[] = ["both-vs-tms", "both-vs-exosome", "main-tms", "main-exosome", "interaction"];
const WIDTH = 420;
const ROW = 46;
const AIR = 8;

export function Forest({ result, causal }: { readonly result: AnalysisResult; readonly causal: ReactNode }) {
  const { t } = useWords();
  const outcomes = answersOf(result);
  const all = outcomes.flatMap(({ answers }) => answers.filter(({ question }) => ORDER.includes(question)));
  if (all.length === 0) return null;
  const low = Math.min(0, ...all.map((one) => one.low));
  const high = Math.max(0, ...all.map((one) => one.high));
  const xOf = (value: number) => AIR + ((value - low) / (high - low)) * (WIDTH - 2 * AIR);
  const ticks = ticksOf(low, high);
  return (
    <section>
      <h2 className={after.head}>{t(evidenceWords.differences)}</h2>
      <p className="quiet small">
        {t(evidenceWords.differencesLead, { covariance: result.fit.covariance.toUpperCase(), df: "Kenward-Roger" })}
      </p>
      {causal}
      <div className={styles.rows}>
        {ORDER.map((question) => (
          <div key={question} className={styles.row} data-main={question === "both-vs-tms" || question === "interaction" || undefined}>
            <h3>{t(questionWords[question])}</h3>
            <svg viewBox={`0 0 ${WIDTH} ${ROW}`} aria-hidden="true">
              {ticks.map((tick) => (
                <line key={tick} x1={xOf(tick)} x2={xOf(tick)} y1="0" y2={ROW} className={tick === 0 ? styles.zero : styles.grid} />
              ))}
              {outcomes.map(({ outcome, answers }, index) => {
                const answer = answers.find((one) => one.question === question);
                if (answer === undefined) return null;
                const y = ((index + 1) * ROW) / (outcomes.length + 1);
                return (
                  <g key={outcome} data-wheel={outcome} className={styles.bar}>
                    <line x1={xOf(answer.low)} x2={xOf(answer.high)} y1={y} y2={y} />
                    {outcome === "body" ? (
                      <path d={`M${xOf(answer.estimate)} ${y - 5}l5 5l-5 5l-5 -5z`} />
                    ) : (
                      <circle cx={xOf(answer.estimate)} cy={y} r="4.500" />
                    )}
                  </g>
                );
              })}
            </svg>
            <ul>
              {outcomes.map(({ outcome, answers }) => {
                const answer = answers.find((one) => one.question === question);
                return answer === undefined ? null : (
                  <li key={outcome} data-wheel={outcome}>
                    <span>{`${t(outcomeWords[outcome])} ${t(evidenceWords.interval, intervalOf(answer))}`}</span>
                    <strong>{t(verdictWords[answer.verdict])}</strong>
                  </li>
                );
              })}
            </ul>
          </div>
        ))}
        <div className={styles.axis}>
          <svg viewBox={`0 0 ${WIDTH} 18`} aria-hidden="true">
            {ticks.map((tick) => (
              <text key={tick} x={xOf(tick)} y="13" textAnchor="middle">
                {numberText(tick)}
              </text>
            ))}
          </svg>
        </div>
      </div>
    </section>
  );
}

function intervalOf({ estimate, low, high }: JudgedAnswer) {
  const text = (value: number) => value.toFixed(1).replace("-", "\u2212");
  return { estimate: text(estimate), low: text(low), high: text(high) };
}

/** Whole multiples of 2, or of 5 for a wide axis, and zero. */
function ticksOf(low: number, high: number): readonly number[] {
  const step = high - low > 20 ? 5 : 2;
  const first = Math.ceil(low / step);
  return Array.from({ length: Math.floor(high / step) - first + 1 }, (_, index) => (first + index) * step);
}
