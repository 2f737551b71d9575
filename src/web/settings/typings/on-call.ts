/** What is typed of alerts and who is called out of hours. */
import { settingsWords } from "../../../words/screens/settings.ts";
import type { Typing } from "../setting.ts";

const MINUTES_MAX = 1440;
/** Rests on no source; the clinic decides. */
const MINUTES_AT_START = 30;

interface Row {
  readonly name: string;
  readonly phone: string;
  readonly staff: string | null;
}

export interface Typed {
  readonly alertOwner: string;
  readonly responseMinutes: string;
  readonly contacts: readonly Row[];
}

export const onCallTyping: Typing<"on-call", Typed> = {
  kind: "on-call",
  typedOf: (body) => ({
    alertOwner: body?.alertOwner ?? "",
    responseMinutes: String(body?.responseMinutes ?? MINUTES_AT_START),
    contacts: body?.contacts ?? [],
  }),
  read: (typed, reader) => ({
    alertOwner: typed.alertOwner === "" ? null : typed.alertOwner,
    responseMinutes: reader.whole("responseMinutes", settingsWords.responseMinutes, typed.responseMinutes, 1, MINUTES_MAX),
    contacts: typed.contacts.map(({ name, phone, staff }, index) => ({
      name: reader.line(`${index}.name`, settingsWords.contactName, name),
      phone: reader.line(`${index}.phone`, settingsWords.phone, phone.normalize("NFKC")),
      staff,
    })),
  }),
};
