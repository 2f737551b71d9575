/** What is chosen of instruments and languages. */
import { settingsWords } from "../../../words/screens/settings.ts";
import type { Typing } from "../setting.ts";

/** Measures.md tier A: usable from the first day. */
const INSTRUMENTS_AT_START = ["hamd17", "phq9", "gad7", "sss8", "phq15", "who5", "cgi-s", "cgi-i"];

export interface Typed {
  readonly instruments: readonly string[];
  readonly languages: readonly ("ja" | "en")[];
}

export const practiceTyping: Typing<"practice", Typed> = {
  kind: "practice",
  typedOf: (body) => ({ instruments: body?.instruments ?? INSTRUMENTS_AT_START, languages: body?.languages ?? ["ja", "en"] }),
  read: ({ instruments, languages }, reader) => {
    if (instruments.length === 0) reader.refuse("instruments", "none", settingsWords.instruments, "");
    if (languages.length === 0) reader.refuse("languages", "none", settingsWords.languages, "");
    return { instruments: [...instruments], languages: [...languages] };
  },
};
