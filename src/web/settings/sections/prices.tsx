/** What patients pay themselves. */

import { settingsWords } from "../../../words/screens/settings.ts";
import { numberText } from "../../../words/text.ts";
import { useWords } from "../../app/language.ts";
import { FactList } from "../../ui/FactList.tsx";
import { Tick } from "../../ui/Tick.tsx";
import { RowFields } from "../RowFields.tsx";
import { Rows } from "../Rows.tsx";
import type { BodyOf, EditorProps, SectionDefinition } from "../setting.ts";
import { EMPTY, pricesTyping, type Row } from "../typings/prices.ts";

export const prices: SectionDefinition<"prices", readonly Row[]> = { ...pricesTyping, View, Editor };

function View({ body }: { readonly body: BodyOf<"prices"> }) {
  const { t, language } = useWords();
  if (body.items.length === 0) return <p className="quiet">{t(settingsWords.none)}</p>;
  return (
    <FactList
      facts={body.items.map(({ name, amountYen, taxIncluded }) => {
        const tax = t(taxIncluded ? settingsWords.taxIncluded : settingsWords.taxExcluded);
        return [name[language], `${t(settingsWords.yen, { n: numberText(amountYen) })} (${tax})`] as const;
      })}
    />
  );
}

function Editor({ typed, onChange, errorAt }: EditorProps<readonly Row[]>) {
  const { t } = useWords();
  const fields = [
    ["nameJa", settingsWords.nameJa],
    ["nameEn", settingsWords.nameEn],
    ["code", settingsWords.itemCode],
    ["amountYen", settingsWords.amountYen],
  ] as const;
  return (
    <Rows title={t(settingsWords.items)} rows={typed} empty={EMPTY} onChange={onChange}>
      {(row, index, change) => (
        <>
          <RowFields
            fields={fields}
            row={row}
            errorAt={(name) => errorAt(`${index}.${name}`)}
            onChange={(name, value) => change({ [name]: value })}
            numeric={["amountYen"]}
          />
          <Tick checked={row.taxIncluded} onChange={(taxIncluded) => change({ taxIncluded })}>
            {t(settingsWords.taxIncluded)}
          </Tick>
        </>
      )}
    </Rows>
  );
}
