/** What is typed of the lines for patients in crisis. */
import { settingsWords } from "../../../words/screens/settings.ts";
import type { Typing } from "../setting.ts";

export interface Row {
  readonly nameJa: string;
  readonly nameEn: string;
  readonly phone: string;
  readonly hours: string;
  readonly checkedOn: string;
}

export const EMPTY: Row = { nameJa: "", nameEn: "", phone: "", hours: "", checkedOn: "" };

export const crisisLinesTyping: Typing<"crisis-lines", readonly Row[]> = {
  kind: "crisis-lines",
  typedOf: (body) =>
    (body?.lines ?? []).map(({ name, phone, hours, checkedOn }) => ({
      nameJa: name.ja,
      nameEn: name.en,
      phone,
      hours: hours ?? "",
      checkedOn: checkedOn ?? "",
    })),
  read: (rows, reader) => ({
    lines: rows.map(({ nameJa, nameEn, phone, hours, checkedOn }, index) => ({
      name: {
        ja: reader.line(`${index}.nameJa`, settingsWords.nameJa, nameJa),
        en: reader.line(`${index}.nameEn`, settingsWords.nameEn, nameEn),
      },
      phone: reader.line(`${index}.phone`, settingsWords.phone, phone.normalize("NFKC")),
      hours: reader.optionalLine(hours),
      checkedOn: reader.optionalDay(`${index}.checkedOn`, settingsWords.checkedOn, checkedOn),
    })),
  }),
};
