/** A reason for not going on, as one line in the reader's language. */
import type { Language } from "../record/entry.ts";
import type { ListenRefusal } from "../server/listen.ts";
import type { StoreFailure } from "../store/errors.ts";
import { stopWords } from "../words/stops.ts";
import { say, type Text } from "../words/text.ts";
import type { SettingRefusal } from "./settings.ts";

/** Everything that stops a command before it begins. */
export type Stop = StoreFailure | SettingRefusal | ListenRefusal;

/** Does not compile while a reason has no words. */
const texts: Record<Stop["code"], Text> = stopWords;

const UNKNOWN: Text = { ja: "不明", en: "unknown" };

/** The line for `stop`. */
export function refusalLine(stop: Stop, language: Language): string {
  const values = Object.entries(stop).map(([name, value]) => [
    name,
    value === null ? UNKNOWN[language] : typeof value === "number" ? String(value) : value,
  ]);
  return say(texts[stop.code], language, Object.fromEntries(values));
}
