/** What is typed of the clinic itself. */
import { settingsWords } from "../../../words/screens/settings.ts";
import type { Typing } from "../setting.ts";
import { utcOffsetOf } from "../time-zone.ts";

export interface Typed {
  readonly nameJa: string;
  readonly nameEn: string;
  readonly address: string;
  readonly phone: string;
  readonly timeZone: string;
}

export const profileTyping: Typing<"profile", Typed> = {
  kind: "profile",
  typedOf: (body) => ({
    nameJa: body?.name.ja ?? "",
    nameEn: body?.name.en ?? "",
    address: body?.address ?? "",
    phone: body?.phone ?? "",
    timeZone: body?.timeZone ?? "Asia/Tokyo",
  }),
  read: (typed, reader) => {
    const utcOffset = utcOffsetOf(typed.timeZone.trim());
    if (utcOffset === null) reader.refuse("timeZone", "time-zone", settingsWords.timeZone, typed.timeZone);
    return {
      name: {
        ja: reader.line("nameJa", settingsWords.nameJa, typed.nameJa),
        en: reader.line("nameEn", settingsWords.nameEn, typed.nameEn),
      },
      address: reader.optionalLine(typed.address),
      phone: reader.optionalLine(typed.phone.normalize("NFKC")),
      timeZone: typed.timeZone.trim(),
      utcOffset: utcOffset ?? "",
    };
  },
};
