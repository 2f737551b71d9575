/** What is typed of the chairs and rooms. */
import { BOOKED_FOR, type BookedFor } from "../../../record/kinds/day.ts";
import { settingsWords } from "../../../words/screens/settings.ts";
import type { Typing } from "../setting.ts";

export interface Row {
  readonly code: string;
  readonly nameJa: string;
  readonly nameEn: string;
  readonly serves: readonly BookedFor[];
}

export const EMPTY: Row = { code: "", nameJa: "", nameEn: "", serves: [] };

export const chairsTyping: Typing<"chairs", readonly Row[]> = {
  kind: "chairs",
  typedOf: (body) => (body?.chairs ?? []).map(({ code, name, serves }) => ({ code, nameJa: name.ja, nameEn: name.en, serves })),
  read: (rows, reader) => {
    const chairs = rows.map(({ code, nameJa, nameEn, serves }, index) => ({
      code: reader.code(`${index}.code`, settingsWords.itemCode, code),
      name: {
        ja: reader.line(`${index}.nameJa`, settingsWords.nameJa, nameJa),
        en: reader.line(`${index}.nameEn`, settingsWords.nameEn, nameEn),
      },
      serves: BOOKED_FOR.filter((one) => serves.includes(one)),
    }));
    for (const [index, { code, serves }] of chairs.entries()) {
      if (serves.length === 0) reader.refuse(`${index}.serves`, "none", settingsWords.serves, "");
      if (code !== "" && chairs.findIndex((other) => other.code === code) < index)
        reader.refuse(`${index}.code`, "repeated", settingsWords.itemCode, code);
    }
    return { chairs };
  },
};
