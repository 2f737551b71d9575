/** What is seen before any effect: who is in and who is missing, whether the groups compare, what cannot be answered. */
import type { QuestionDescription, Unanswerable } from "../../insight/description.ts";
import { evidenceWords, exclusionWords, missingReasonWords, outcomeWords, unanswerableWords } from "../../words/screens/evidence.ts";
import { strategyWords } from "../../words/strategies.ts";
import { numberText } from "../../words/text.ts";
import { useWords } from "../app/language.ts";
import { Balance } from "./Balance.tsx";
import styles from "./Before.module.css";
import { Flow } from "./Flow.tsx";

export function Before({ description }: { readonly description: QuestionDescription }) {
  const { t } = useWords();
  const { patients, excluded, trial, unanswerable } = description;
  const reasons = Object.entries(exclusionWords).flatMap(([why, words]) => {
    const count = isReason(why, excluded) ? excluded[why] : 0;
    return count === 0 ? [] : [t(words, { n: count })];
  });
  return (
    <>
      {trial === null ? <p className={styles.causal}>{t(evidenceWords.notCausal)}</p> : null}
      <div className={styles.columns}>
        <section id="in">
          <h2>{t(evidenceWords.whoIsIn)}</h2>
          <p className="quiet small">
            {[
              t(evidenceWords.patientsIn, { n: patients }),
              ...(trial === null ? [] : [t(evidenceWords.randomised, { trial })]),
              ...reasons,
            ].join(" · ")}
          </p>
          <Flow flow={description.flow} />
        </section>
        <section id="balance">
          <h2>{t(evidenceWords.balance)}</h2>
          <Balance rows={description.balance} />
        </section>
        <section>
          <h2>{t(evidenceWords.cannot)}</h2>
          <ul className={styles.cannot}>
            {unanswerable.map((one) => (
              <li key={JSON.stringify(one)}>
                <Cannot one={one} />
              </li>
            ))}
          </ul>
        </section>
      </div>
      <MissingMap description={description} />
    </>
  );
}

function Cannot({ one }: { readonly one: Unanswerable }) {
  const { t } = useWords();
  const words = unanswerableWords[one.code];
  switch (one.code) {
    case "after-last-visit":
      return t(words, { week: one.week });
    case "not-measured":
      return t(words, { outcome: t(outcomeWords[one.outcome]) });
    case "arm-empty":
      return t(words, { arm: t(strategyWords[one.arm]) });
    case "small-synergy":
      return t(words, { outcome: t(outcomeWords[one.outcome]), points: numberText(Number(one.points.toFixed(1))) });
    default:
      return t(words);
  }
}

/** How many had no value at each visit, by outcome: the darker the more. The numbers stand in the cells. */
function MissingMap({ description }: { readonly description: QuestionDescription }) {
  const { t } = useWords();
  const { weeks, missing, outcomes, patients } = description;
  return (
    <section>
      <h2>{t(evidenceWords.missingMap)}</h2>
      <p className="quiet small">{t(evidenceWords.missingLead)}</p>
      <div className={styles.scroll}>
        <table className={styles.map}>
          <thead>
            <tr>
              <th scope="col">{t(evidenceWords.outcome)}</th>
              {weeks.map((week) => (
                <th key={week} scope="col">
                  {t(evidenceWords.week, { n: week })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {outcomes.map((outcome) => (
              <tr key={outcome}>
                <th scope="row">{t(outcomeWords[outcome])}</th>
                {missing[outcome].map((tally, index) => {
                  const { "not-due": due, left, gap } = tally;
                  const share = (due + left + gap) / patients;
                  const said = Object.entries({ left, gap, "not-due": due })
                    .filter(([, count]) => count > 0)
                    .map(
                      ([reason, count]) => `${t(isMissingReason(reason) ? missingReasonWords[reason] : missingReasonWords.gap)} ${count}`,
                    );
                  return (
                    <td key={weeks[index]} title={said.join(", ")}>
                      <span className={styles.cell}>
                        <i style={{ inlineSize: `${(share * 100).toFixed(1)}%` }} />
                        {due + left + gap}
                      </span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function isReason(why: string, excluded: QuestionDescription["excluded"]): why is keyof QuestionDescription["excluded"] {
  return why in excluded;
}

function isMissingReason(reason: string): reason is keyof typeof missingReasonWords {
  return reason in missingReasonWords;
}
