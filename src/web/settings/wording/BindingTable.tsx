/** Which item of the file is which item of the instrument, by what, and what its answers count: one row an item, to be looked at. */
import type { Binding } from "../../../measures/wording/bind.ts";
import type { CheckedWording } from "../../../measures/wording/check.ts";
import type { ReadQuestionnaire } from "../../../measures/wording/read-questionnaire.ts";
import { inLanguage } from "../../../measures/wording/read-questionnaire.ts";
import type { WordedItem } from "../../../measures/wording/wording.ts";
import { measureName } from "../../../words/measures.ts";
import { boundByWords, wordingWords } from "../../../words/screens/wording.ts";
import { useWords } from "../../app/language.ts";
import { SelectField } from "../../ui/fields.tsx";
import { itemNumber } from "../../workspace/item-facts.ts";
import type { WordingImport } from "./useWordingImport.ts";
import styles from "./Wordings.module.css";

interface Props {
  readonly work: WordingImport;
  readonly questionnaire: ReadQuestionnaire;
  readonly checked: CheckedWording;
}

export function BindingTable({ work, questionnaire, checked }: Props) {
  const { t } = useWords();
  const { typed, change } = work;
  const { bindings, wording, findings } = checked;
  const byLoinc = bindings.some(({ by }) => by === "loinc");
  const unnumbered = findings.some(({ code }) => code === "weights-by-position");
  const choose = (concept: string, linkId: string | null): void => {
    const all = Object.fromEntries(bindings.map((binding) => [binding.concept, binding.linkId]));
    change({ chosen: { ...all, [concept]: linkId } });
  };
  return (
    <section className={styles.part} aria-labelledby="wording-binding">
      <h3 id="wording-binding">{t(wordingWords.binding)}</h3>
      {unnumbered || typed.order === "falling" ? (
        <SelectField
          label={t(wordingWords.order)}
          value={typed.order}
          onChange={({ currentTarget: { value } }) => change({ order: value === "falling" ? "falling" : "rising" })}
          data={[
            { value: "rising", label: t(wordingWords.rising) },
            { value: "falling", label: t(wordingWords.falling) },
          ]}
        />
      ) : null}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t(wordingWords.concept)}</th>
            <th scope="col">{t(wordingWords.fileItem)}</th>
            <th scope="col">{t(wordingWords.answers)}</th>
          </tr>
        </thead>
        <tbody>
          {bindings.map((binding) => (
            <Row
              key={binding.concept}
              binding={binding}
              instrument={typed.instrument}
              item={wording.items.find(({ concept }) => concept === binding.concept) ?? null}
              choices={questionnaire.items.map(({ linkId, text }) => ({
                value: linkId,
                label: `${linkId}: ${inLanguage(text, typed.language, questionnaire.language) ?? text.base ?? ""}`,
              }))}
              onChoose={(linkId) => choose(binding.concept, linkId)}
            />
          ))}
        </tbody>
      </table>
      {byLoinc ? <p className="small quiet">{t(wordingWords.loinc)}</p> : null}
    </section>
  );
}

interface RowProps {
  readonly binding: Binding;
  readonly instrument: string;
  readonly item: WordedItem | null;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (linkId: string | null) => void;
}

function Row({ binding: { concept, linkId, by }, instrument, item, choices, onChoose }: RowProps) {
  const { t } = useWords();
  const topic = t(measureName(instrument, concept));
  return (
    <tr>
      <th scope="row">
        <span className={styles.number}>{itemNumber(instrument, concept)}</span> {topic}
        {by === null ? null : <span className={styles.by}>{t(boundByWords[by])}</span>}
      </th>
      <td>
        <SelectField
          size="sm"
          aria-label={t(wordingWords.chooseItem, { item: topic })}
          value={linkId ?? ""}
          onChange={({ currentTarget: { value } }) => onChoose(value === "" ? null : value)}
          data={[{ value: "", label: t(wordingWords.noItem) }, ...choices]}
        />
      </td>
      <td className={styles.answers}>
        {item?.options.map(({ text, weight }) => (
          <span key={weight}>
            {weight} = {text}
          </span>
        ))}
      </td>
    </tr>
  );
}
