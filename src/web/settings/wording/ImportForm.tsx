/**
 * Importing a wording, from top to bottom: which instrument, from what, which item is which, what was found, on what terms. The
 * file is read in this page; nothing is sent before the last button.
 */
import { INSTRUMENTS, isInstrumentCode } from "../../../measures/instruments.ts";
import type { Api } from "../../../server/contract.ts";
import { instrumentWords } from "../../../words/measures.ts";
import { settingsWords } from "../../../words/screens/settings.ts";
import { shellWords } from "../../../words/screens/shell.ts";
import { wordingWords } from "../../../words/screens/wording.ts";
import { unreadableWords } from "../../../words/wording.ts";
import { useWords } from "../../app/language.ts";
import { Button } from "../../ui/Button.tsx";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { SelectField } from "../../ui/fields.tsx";
import settingStyles from "../Settings.module.css";
import { BindingTable } from "./BindingTable.tsx";
import { FoundList } from "./FoundList.tsx";
import { Licence } from "./Licence.tsx";
import { Source } from "./Source.tsx";
import { useWordingImport, type WordingImport } from "./useWordingImport.ts";
import styles from "./Wordings.module.css";

interface Props {
  readonly known: Api["GET /api/wordings"]["answer"];
  /** With the instrument whose wording came into use; null when nothing did. */
  readonly onClose: (used: string | null) => void;
}

export function ImportForm({ known, onClose }: Props) {
  const { t, language } = useWords();
  const work = useWordingImport(known, language, onClose);
  const { questionnaire, checked, unreadable, ready, use } = work;
  return (
    <form
      noValidate
      className={settingStyles.form}
      aria-label={t(wordingWords.import)}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) use.mutate();
      }}
    >
      <Which work={work} />
      <Source work={work} />
      <div role="status">{unreadable === null ? null : <p className={settingStyles.others}>{t(unreadableWords[unreadable])}</p>}</div>
      {questionnaire === null || checked === null ? null : (
        <>
          <BindingTable work={work} questionnaire={questionnaire} checked={checked} />
          <Licence work={work} />
          <FoundList work={work} checked={checked} />
        </>
      )}
      <ErrorNote error={use.error} />
      <div className={settingStyles.actions}>
        <Button onClick={() => onClose(null)}>{t(shellWords.cancel)}</Button>
        {checked === null ? null : (
          <Button type="submit" rank="primary" disabled={!ready} busy={use.isPending && t(wordingWords.using)}>
            {t(wordingWords.use)}
          </Button>
        )}
        {checked === null || ready ? null : <p className="small quiet">{t(wordingWords.notYet)}</p>}
      </div>
    </form>
  );
}

/** Instruments whose form has items; the others are entered by total. */
const WITH_ITEMS = Object.values(INSTRUMENTS).filter(({ items }) => items.length > 0);

function Which({ work: { typed, change } }: { readonly work: WordingImport }) {
  const { t } = useWords();
  return (
    <div className={styles.pair}>
      <SelectField
        label={t(wordingWords.instrument)}
        value={typed.instrument}
        onChange={({ currentTarget: { value } }) => (isInstrumentCode(value) ? change({ instrument: value }) : undefined)}
        data={WITH_ITEMS.map(({ code }) => ({ value: code, label: t(instrumentWords[code].short) }))}
      />
      <SelectField
        label={t(wordingWords.language)}
        value={typed.language}
        onChange={({ currentTarget: { value } }) => change({ language: value === "ja" ? "ja" : "en" })}
        data={[
          { value: "ja", label: t(settingsWords.japanese) },
          { value: "en", label: t(settingsWords.english) },
        ]}
      />
    </div>
  );
}
