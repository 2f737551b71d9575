/** What is chosen of instruments and languages. */
import { CORE_INSTRUMENTS } from "../../../measures/instruments.ts";
import { settingsWords } from "../../../words/screens/settings.ts";
import type { Typing } from "../setting.ts";

export interface Typed {
  readonly instruments: readonly string[];
  readonly languages: readonly ("ja" | "en")[];
}

export const practiceTyping: Typing<"practice", Typed> = {
  kind: "practice",
  typedOf: (body) => ({ instruments: body?.instruments ?? CORE_INSTRUMENTS, languages: body?.languages ?? ["ja", "en"] }),
  read: ({ instruments, languages }, reader) => {
    if (instruments.length === 0) reader.refuse("instruments", "none", settingsWords.instruments, "");
    if (languages.length === 0) reader.refuse("languages", "none", settingsWords.languages, "");
    return { instruments: [...instruments], languages: [...languages] };
  },
};
