/** The stimulators: what each gives at most, and its coils. */
import { settingsWords } from "../../../words/screens/settings.ts";
import { useWords } from "../../app/language.ts";
import { FactList } from "../../ui/FactList.tsx";
import { RowFields } from "../RowFields.tsx";
import { Rows } from "../Rows.tsx";
import type { BodyOf, EditorProps, SectionDefinition } from "../setting.ts";
import { EMPTY, type Row, stimulatorsTyping } from "../typings/stimulators.ts";

export const stimulators: SectionDefinition<"stimulators", readonly Row[]> = { ...stimulatorsTyping, View, Editor };

function View({ body }: { readonly body: BodyOf<"stimulators"> }) {
  const { t } = useWords();
  if (body.stimulators.length === 0) return <p className="quiet">{t(settingsWords.none)}</p>;
  const facts = body.stimulators.map(
    ({ code, name, maxPercentOfOutput: max, coils }) => [name, [code, t(settingsWords.atMost, { max }), ...coils].join(" · ")] as const,
  );
  return <FactList facts={facts} />;
}

function Editor({ typed, onChange, errorAt }: EditorProps<readonly Row[]>) {
  const { t } = useWords();
  const fields = [
    ["name", settingsWords.stimulatorName],
    ["code", settingsWords.itemCode],
    ["max", settingsWords.maxPercentOfOutput],
    ["coils", settingsWords.coils],
  ] as const;
  return (
    <Rows title={t(settingsWords.stimulators)} rows={typed} empty={EMPTY} onChange={onChange}>
      {(row, index, change) => (
        <RowFields
          fields={fields}
          row={row}
          errorAt={(name) => errorAt(`${index}.${name}`)}
          onChange={(name, value) => change({ [name]: value })}
          numeric={["max"]}
        />
      )}
    </Rows>
  );
}
