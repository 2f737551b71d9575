/** What is typed of the price list. */
import { settingsWords } from "../../../words/screens/settings.ts";
import type { Typing } from "../setting.ts";

export interface Row {
  readonly code: string;
  readonly nameJa: string;
  readonly nameEn: string;
  readonly amountYen: string;
  readonly taxIncluded: boolean;
}

export const EMPTY: Row = { code: "", nameJa: "", nameEn: "", amountYen: "", taxIncluded: true };
const YEN_MAX = 100_000_000;

export const pricesTyping: Typing<"prices", readonly Row[]> = {
  kind: "prices",
  typedOf: (body) =>
    (body?.items ?? []).map(({ code, name, amountYen, taxIncluded }) => ({
      code,
      nameJa: name.ja,
      nameEn: name.en,
      amountYen: String(amountYen),
      taxIncluded,
    })),
  read: (rows, reader) => {
    const items = rows.map(({ code, nameJa, nameEn, amountYen, taxIncluded }, index) => ({
      code: reader.code(`${index}.code`, settingsWords.itemCode, code),
      name: {
        ja: reader.line(`${index}.nameJa`, settingsWords.nameJa, nameJa),
        en: reader.line(`${index}.nameEn`, settingsWords.nameEn, nameEn),
      },
      amountYen: reader.whole(`${index}.amountYen`, settingsWords.amountYen, amountYen, 0, YEN_MAX),
      taxIncluded,
    }));
    for (const [index, { code }] of items.entries())
      if (code !== "" && items.findIndex((other) => other.code === code) < index)
        reader.refuse(`${index}.code`, "repeated", settingsWords.itemCode, code);
    return { currency: "JPY", items };
  },
};
