/** What raised an alert, as one line: the instrument and its answers, or the signs that met the rule. */
import { isInstrumentCode } from "../../../measures/instruments.ts";
import type { ChartEntryOf } from "../../../record/kinds.ts";
import { alarmNumberWords } from "../../../words/care/alarms.ts";
import { alertWords } from "../../../words/screens/corrections.ts";
import type { Words } from "../../app/language.ts";
import { nameOf } from "../entries/value-text.ts";
import { measureName } from "../measure-names.ts";

/** `PHQ-9 自傷 が 1`; `HAM-D17 合計 24、7点の悪化`; `体温 38.2 °C`. */
export function alarmText({ instrument, numbers }: Pick<ChartEntryOf<"alert">["body"], "instrument" | "numbers">, words: Words): string {
  const { t, language } = words;
  const told = Object.entries(numbers).map(([name, n]) => {
    const known = alarmNumberWords[name];
    if (known !== undefined) return t(known, { n });
    const item = instrument !== null && isInstrumentCode(instrument) ? nameOf(name, "items", instrument, words) : name;
    return t(alertWords.stands, { item, to: n });
  });
  const measured = instrument === null ? [] : [measureName(instrument, words)];
  return [...measured, told.join(language === "ja" ? "、" : ", ")].join(" ");
}
