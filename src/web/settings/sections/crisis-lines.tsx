/** The lines that a patient in crisis may call, each with the day on which somebody made sure that it answers. */
import { dayText } from "../../../words/dates.ts";
import { settingsWords } from "../../../words/screens/settings.ts";
import { useWords } from "../../app/language.ts";
import { FactList } from "../../ui/FactList.tsx";
import { RowFields } from "../RowFields.tsx";
import { Rows } from "../Rows.tsx";
import type { BodyOf, EditorProps, SectionDefinition } from "../setting.ts";
import { crisisLinesTyping, EMPTY, type Row } from "../typings/crisis-lines.ts";

export const crisisLines: SectionDefinition<"crisis-lines", readonly Row[]> = { ...crisisLinesTyping, View, Editor };

function View({ body }: { readonly body: BodyOf<"crisis-lines"> }) {
  const { t, language } = useWords();
  if (body.lines.length === 0) return <p className="quiet">{t(settingsWords.none)}</p>;
  return (
    <FactList
      facts={body.lines.flatMap(({ name, phone, hours, checkedOn }) => [
        [
          name[language],
          <span key={phone} className="nowrap">
            {phone}
          </span>,
        ] as const,
        [
          hours ?? t(settingsWords.lineHours),
          checkedOn === null ? t(settingsWords.unchecked) : `${t(settingsWords.checkedOn)} ${dayText(checkedOn, language)}`,
          "part",
        ] as const,
      ])}
    />
  );
}

function Editor({ typed, onChange, errorAt }: EditorProps<readonly Row[]>) {
  const { t } = useWords();
  const fields = [
    ["nameJa", settingsWords.nameJa],
    ["nameEn", settingsWords.nameEn],
    ["phone", settingsWords.phone],
    ["hours", settingsWords.lineHours],
    ["checkedOn", settingsWords.checkedOn],
  ] as const;
  return (
    <Rows title={t(settingsWords.lines)} rows={typed} empty={EMPTY} onChange={onChange}>
      {(row, index, change) => (
        <RowFields
          fields={fields}
          row={row}
          errorAt={(name) => errorAt(`${index}.${name}`)}
          onChange={(name, value) => change({ [name]: value })}
        />
      )}
    </Rows>
  );
}
