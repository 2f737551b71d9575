/** What raised an alert, as one line: the instrument and its answers, or the signs that met the rule. */
import { isInstrumentCode } from "../../measures/instruments.ts";
import type { OpenAlert } from "../../server/contract.ts";
import { alarmNumberWords, alarmWords } from "../../words/care/alarms.ts";
import { alertWords } from "../../words/screens/corrections.ts";
import type { Words } from "../app/language.ts";
import { nameOf } from "../chart/entries/value-text.ts";
import { measureName } from "../chart/measure-names.ts";

/** `PHQ-9 項目9 が 1`; `確かな悪化 HAM-D17 合計 24、7点の悪化`. */
export function alarmText({ about, instrument, numbers }: Pick<OpenAlert, "about" | "instrument" | "numbers">, words: Words): string {
  const { t, language } = words;
  const told = Object.entries(numbers).map(([name, n]) => {
    const known = alarmNumberWords[name];
    if (known !== undefined) return t(known, { n });
    const item = instrument !== null && isInstrumentCode(instrument) ? nameOf(name, "items", instrument, words) : name;
    return t(alertWords.stands, { item, to: n });
  });
  const what = [about === "suicidality" ? null : t(alarmWords[about]), instrument === null ? null : measureName(instrument, words)];
  return [...what.filter((part) => part !== null), told.join(language === "ja" ? "、" : ", ")].join(" ");
}
