/** Why the model does not answer, in words. The gaps are the fields of the refusal. */
import type { ModelRefusal } from "../model/refusal.ts";
import type { Language } from "../record/entry.ts";
import { say, type Text } from "./text.ts";

const words: Record<ModelRefusal["code"], Text> = {
  "parameter.unknown": { ja: "パラメータ {name} はありません。", en: "There is no parameter {name}." },
  "parameter.out-of-bounds": {
    ja: "パラメータ {name} の値 {value} は範囲({least}〜{most})の外です。",
    en: "The parameter {name} is {value}, outside {least} to {most}.",
  },
  "dose.negative": { ja: "{day}日目の量 {amount} は負の値です。", en: "The dose on day {day} is negative ({amount})." },
  "dose.not-finite": { ja: "{day}日目の {field} は数値ではありません。", en: "The {field} on day {day} is not a number." },
  "event.before-day-0": { ja: "{day}日目は0日目より前です。", en: "Day {day} is before day 0." },
  "event.day-not-whole": { ja: "日は整数で指定してください({day})。", en: "A day must be a whole number, not {day}." },
  "event.after-last-day": { ja: "{day}日目は最終日({lastDay}日目)より後です。", en: "Day {day} is after the last day, {lastDay}." },
  "event.kind-unknown": { ja: "出来事の種類 {kind} はありません。", en: "There is no kind of event {kind}." },
  "repeat.unusable": {
    ja: "繰り返し(間隔 {everyDays} 日、追加 {additional} 回)は使えません。",
    en: "A repeat every {everyDays} days, {additional} more times, cannot be used.",
  },
  "table.column-missing": { ja: "列 {column} がありません。", en: "The column {column} is missing." },
  "table.cell-not-a-number": {
    ja: "{line}行目の {column} は数値ではありません({given})。",
    en: "Line {line}: {column} is not a number ({given}).",
  },
  "table.event-unsupported": {
    ja: "{line}行目の EVID {evid}、CMT {cmt} は扱えません。",
    en: "Line {line}: EVID {evid} with CMT {cmt} is not supported.",
  },
  "table.not-csv": { ja: "{line}行目はCSVとして読めません。", en: "Line {line} is not CSV." },
  "regimen.not-readable": { ja: "計画の {field} を読めません。", en: "The {field} of the regimen cannot be read." },
  "patient.not-readable": { ja: "患者さんの {field} を読めません。", en: "The {field} of the patient cannot be read." },
  "patient.out-of-bounds": {
    ja: "患者さんの {field} の値 {value} は範囲({least}〜{most})の外です。",
    en: "The {field} of the patient is {value}, outside {least} to {most}.",
  },
  "horizon.too-long": {
    ja: "{days}日先は予測しません。26週({most}日)までです。",
    en: "No forecast is made for day {days}; the limit is 26 weeks (day {most}).",
  },
  "measurements.none": {
    ja: "測定値がないため、個人の予測はできません。",
    en: "There is no measurement, so no forecast for this patient.",
  },
  "measurement.unknown": { ja: "測定 {name} はこのモデルにありません。", en: "The model does not measure {name}." },
  "measurement.out-of-range": { ja: "{name} の値 {value} は範囲の外です。", en: "{name} is {value}, outside its range." },
  "forecast.effective-size-low": {
    ja: "有効な仮想患者は {effectiveSize} 人で {least} 人に満たないため、予測を示しません。",
    en: "No forecast: the effective number of virtual patients is {effectiveSize}, below {least}.",
  },
  "bliss.no-control": {
    ja: "対照群がないため、Bliss独立性は定義できません。",
    en: "Without a control group Bliss independence is not defined.",
  },
};

/** The sentence for `refusal`. */
export function modelRefusalText(refusal: ModelRefusal, language: Language): string {
  const values = Object.entries(refusal).map(([name, value]) => [name, typeof value === "number" ? String(value) : value]);
  return say(words[refusal.code], language, Object.fromEntries(values));
}
