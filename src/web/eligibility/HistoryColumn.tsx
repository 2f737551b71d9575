/** What is known of the patient before the course, in a few lines; what was never recorded says so. */
import type { EligibilityFacts } from "../../care/rules/eligibility-facts.ts";
import { partialDayText } from "../../words/care/rule-values.ts";
import { agoText } from "../../words/dates.ts";
import { choiceText } from "../../words/entry-choices.ts";
import { measureName } from "../../words/measures.ts";
import { eligibilityWords } from "../../words/screens/eligibility.ts";
import { termText } from "../../words/terms.ts";
import { numberText } from "../../words/text.ts";
import { useWords } from "../app/language.ts";
import styles from "./Eligibility.module.css";

export function HistoryColumn({ facts }: { readonly facts: EligibilityFacts }) {
  const { t, language } = useWords();
  const choice = (field: string, code: string): string => choiceText(field, code)?.[language] ?? code;
  const { principal, trials, medicines, histories, score, crp, today } = facts;
  const treatments = ["tms", "ect"].flatMap((item) => {
    const history = histories.get(item);
    return history === undefined ? [] : [{ text: `${termText("history-item", item)[language]} ${choice("presence", history.presence)}` }];
  });
  const measured = [
    ...(score === null
      ? []
      : [{ text: `${measureName(score.instrument)[language]} ${numberText(score.total)}`, age: agoText(score.on, today, language) }]),
    ...(crp === null
      ? []
      : [
          {
            text: `hs-CRP ${crp.comparator ?? ""}${numberText(threeFigures(crp.milligramsPerLitre))} mg/L`,
            age: agoText(crp.on, today, language),
          },
        ]),
  ];
  return (
    <section className={styles.history} aria-labelledby="history">
      <h2 id="history">{t(eligibilityWords.history)}</h2>
      <dl>
        <Fact
          name={t(eligibilityWords.diagnosis)}
          lines={principal === null ? [] : [{ text: `${principal.coding.code} ${principal.coding.display}` }]}
        />
        <Fact name={t(eligibilityWords.onset)} lines={principal?.onsetOn ? [{ text: partialDayText(principal.onsetOn, language) }] : []} />
        <Fact
          name={t(eligibilityWords.trials)}
          lines={trials.map(({ drug, result }) => ({ text: `${drug.name} · ${choice("result", result)}` }))}
        />
        <Fact name={t(eligibilityWords.medicines)} lines={medicines.map(({ drug }) => ({ text: drug.name }))} />
        <Fact name={t(eligibilityWords.scores)} lines={measured} />
        <Fact name={t(eligibilityWords.earlierTms)} lines={treatments} />
      </dl>
    </section>
  );
}

/** A value of a laboratory to three significant figures. */
function threeFigures(value: number): number {
  return Number(value.toPrecision(3));
}

interface Line {
  readonly text: string;
  /** How long ago it was measured. */
  readonly age?: string;
}

function Fact({ name, lines }: { readonly name: string; readonly lines: readonly Line[] }) {
  const { t } = useWords();
  return (
    <div>
      <dt>{name}</dt>
      {lines.length === 0 ? (
        <dd className={styles.none}>{t(eligibilityWords.notRecorded)}</dd>
      ) : (
        lines.map(({ text, age }) => (
          <dd key={text}>
            {text} {age === undefined ? null : <span className={styles.age}>{age}</span>}
          </dd>
        ))
      )}
    </div>
  );
}
