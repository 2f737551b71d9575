/** The chairs and rooms, and for what each serves. */
import { BOOKED_FOR } from "../../../record/kinds/day.ts";
import { choiceWords } from "../../../words/entry-choices.ts";
import { settingsWords } from "../../../words/screens/settings.ts";
import { useWords } from "../../app/language.ts";
import { FactList } from "../../ui/FactList.tsx";
import { Tick } from "../../ui/Tick.tsx";
import { RowFields } from "../RowFields.tsx";
import { Rows } from "../Rows.tsx";
import styles from "../Settings.module.css";
import type { BodyOf, EditorProps, SectionDefinition } from "../setting.ts";
import { chairsTyping, EMPTY, type Row } from "../typings/chairs.ts";

export const chairs: SectionDefinition<"chairs", readonly Row[]> = { ...chairsTyping, View, Editor };

function View({ body }: { readonly body: BodyOf<"chairs"> }) {
  const { t, language } = useWords();
  if (body.chairs.length === 0) return <p className="quiet">{t(settingsWords.none)}</p>;
  const served = (row: (typeof body.chairs)[number]) => row.serves.map((one) => t(choiceWords[`what.${one}`])).join(t(settingsWords.and));
  return <FactList facts={body.chairs.map((row) => [row.name[language], served(row)] as const)} />;
}

function Editor({ typed, onChange, errorAt }: EditorProps<readonly Row[]>) {
  const { t } = useWords();
  const fields = [
    ["nameJa", settingsWords.nameJa],
    ["nameEn", settingsWords.nameEn],
    ["code", settingsWords.itemCode],
  ] as const;
  return (
    <Rows title={t(settingsWords.chairs)} rows={typed} empty={EMPTY} onChange={onChange}>
      {(row, index, change) => (
        <>
          <RowFields
            fields={fields}
            row={row}
            errorAt={(name) => errorAt(`${index}.${name}`)}
            onChange={(name, value) => change({ [name]: value })}
          />
          <fieldset className={styles.ticks}>
            <legend>{t(settingsWords.serves)}</legend>
            {BOOKED_FOR.map((one) => (
              <Tick
                key={one}
                checked={row.serves.includes(one)}
                onChange={(on) => change({ serves: on ? [...row.serves, one] : row.serves.filter((other) => other !== one) })}
              >
                {t(choiceWords[`what.${one}`])}
              </Tick>
            ))}
            <p role="alert" className={styles.wrong}>
              {errorAt(`${index}.serves`)}
            </p>
          </fieldset>
        </>
      )}
    </Rows>
  );
}
