/** What is typed of the week. */
import { settingsWords } from "../../../words/screens/settings.ts";
import type { Typing } from "../setting.ts";

export interface Span {
  readonly weekday: number;
  readonly from: string;
  readonly to: string;
}

export interface Typed {
  readonly weekly: readonly Span[];
  readonly note: string;
}

export const hoursTyping: Typing<"hours", Typed> = {
  kind: "hours",
  typedOf: (body) => ({ weekly: body?.weekly ?? [], note: body?.note ?? "" }),
  read: (typed, reader) => ({
    weekly: typed.weekly.map(({ weekday, from, to }, index) => {
      const span = {
        weekday,
        from: reader.time(`${index}.from`, settingsWords.from, from),
        to: reader.time(`${index}.to`, settingsWords.to, to),
      };
      if (span.from !== "" && span.to !== "" && span.to <= span.from) reader.refuse(`${index}.to`, "time-order", settingsWords.to, to);
      return span;
    }),
    note: reader.optionalLine(typed.note),
  }),
};
