/** What is typed of the closed days. */
import { settingsWords } from "../../../words/screens/settings.ts";
import type { Typing } from "../setting.ts";

interface Row {
  readonly on: string;
  readonly name: string;
}

export interface Typed {
  readonly nationalHolidays: boolean;
  readonly days: readonly Row[];
}

export const holidaysTyping: Typing<"holidays", Typed> = {
  kind: "holidays",
  typedOf: (body) => ({ nationalHolidays: body?.nationalHolidays ?? true, days: body?.days ?? [] }),
  read: (typed, reader) => ({
    nationalHolidays: typed.nationalHolidays,
    days: typed.days
      .map(({ on, name }, index) => ({
        on: reader.day(`${index}.on`, settingsWords.day, on),
        name: reader.line(`${index}.name`, settingsWords.dayName, name),
      }))
      .toSorted((a, b) => (a.on < b.on ? -1 : 1)),
  }),
};
