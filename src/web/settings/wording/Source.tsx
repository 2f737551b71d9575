/** Where the wording comes from: a file, of which one questionnaire is chosen, or the lines of the clinic's own paper form. */
import { wordingWords } from "../../../words/screens/wording.ts";
import { useWords } from "../../app/language.ts";
import { SelectField, TextField } from "../../ui/fields.tsx";
import settingStyles from "../Settings.module.css";
import { LongField } from "./LongField.tsx";
import type { WordingImport } from "./useWordingImport.ts";
import styles from "./Wordings.module.css";

interface Props {
  readonly work: WordingImport;
}

export function Source({ work }: Props) {
  const { t } = useWords();
  const { typed, change } = work;
  return (
    <fieldset className={styles.part}>
      <legend>{t(wordingWords.source)}</legend>
      <div className={styles.segments}>
        {(["file", "paper"] as const).map((from) => (
          <button key={from} type="button" aria-pressed={typed.from === from} onClick={() => change({ from })}>
            {t(from === "file" ? wordingWords.fromFile : wordingWords.fromPaper)}
          </button>
        ))}
      </div>
      {typed.from === "file" ? <FromFile work={work} /> : <FromPaper work={work} />}
    </fieldset>
  );
}

function FromFile({ work: { typed, change, questionnaires } }: Props) {
  const { t } = useWords();
  return (
    <>
      <div className={settingStyles.actions}>
        <label className={settingStyles.file}>
          <input
            type="file"
            className="visually-hidden"
            accept=".json,.ndjson,application/json,application/fhir+json"
            aria-describedby="wording-file-hint"
            onChange={async ({ currentTarget: { files } }) => {
              const file = files?.[0];
              if (file) change({ file: { name: file.name, text: await file.text() } });
            }}
          />
          {t(typed.file === null ? wordingWords.chooseFile : wordingWords.otherFile)}
        </label>
        <span>{typed.file?.name}</span>
      </div>
      <p id="wording-file-hint" className="small quiet">
        {t(wordingWords.fileHint)}
      </p>
      {questionnaires.length > 1 ? (
        <SelectField
          label={t(wordingWords.which)}
          value={String(typed.which)}
          onChange={({ currentTarget: { value } }) => change({ which: Number(value) })}
          data={questionnaires.map(({ title, items }, index) => ({
            value: String(index),
            label:
              title.base === null
                ? t(wordingWords.untitled, { n: items.length })
                : t(wordingWords.titled, { title: title.base, n: items.length }),
          }))}
        />
      ) : null}
    </>
  );
}

function FromPaper({ work: { typed, change } }: Props) {
  const { t } = useWords();
  const { paper } = typed;
  const typeIn = (part: Partial<typeof paper>): void => change({ paper: { ...paper, ...part } });
  return (
    <>
      <TextField label={t(wordingWords.title)} value={paper.title} onChange={({ currentTarget: { value } }) => typeIn({ title: value })} />
      <LongField label={t(wordingWords.itemLines)} value={paper.items} rows={9} onChange={(items) => typeIn({ items })} />
      <LongField label={t(wordingWords.answerLines)} value={paper.answers} rows={5} onChange={(answers) => typeIn({ answers })} />
    </>
  );
}
