/** Whose text it is and on what terms the clinic uses it: recorded under the name of whoever says so. */
import { commercialWords, wordingWords } from "../../../words/screens/wording.ts";
import { useWords } from "../../app/language.ts";
import { SelectField, TextField } from "../../ui/fields.tsx";
import { LongField } from "./LongField.tsx";
import type { WordingImport } from "./useWordingImport.ts";
import styles from "./Wordings.module.css";

const COMMERCIAL = ["not-stated", "allowed", "not-allowed"] as const;

export function Licence({ work: { typed, change } }: { readonly work: WordingImport }) {
  const { t } = useWords();
  const { licence } = typed;
  const say = (part: Partial<typeof licence>): void => change({ licence: { ...licence, ...part } });
  return (
    <fieldset className={styles.part}>
      <legend>{t(wordingWords.attest)}</legend>
      <p className="quiet">{t(wordingWords.attestLead)}</p>
      <TextField
        label={t(wordingWords.holder)}
        value={licence.holder}
        maxLength={200}
        onChange={({ currentTarget: { value } }) => say({ holder: value })}
      />
      <LongField label={t(wordingWords.terms)} value={licence.terms} rows={2} onChange={(terms) => say({ terms })} />
      <SelectField
        label={t(wordingWords.commercial)}
        value={licence.commercial}
        onChange={({ currentTarget: { value } }) => say({ commercial: COMMERCIAL.find((one) => one === value) ?? "not-stated" })}
        data={COMMERCIAL.map((value) => ({ value, label: t(commercialWords[value]) }))}
      />
    </fieldset>
  );
}
