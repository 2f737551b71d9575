/**
 * The words of forms: labels, units as they are shown, and the sentences for what is wrong or asked about. A sentence
 * names the field, what was expected and what was given; a question names the value and what is usual.
 *
 * A label is the name of the entry's field (`entry-fields.ts`) unless a form needs a plainer one: without the unit,
 * which stands beside the input, or told apart from another of the same name.
 */
import type { Field, Label } from "../charting/field.ts";
import type { Expected, FormFinding, FormFindingCode, ReadableShape } from "../charting/finding.ts";
import type { Language } from "../record/entry.ts";
import { dayText, timeText } from "./dates.ts";
import { choiceText } from "./entry-choices.ts";
import { fieldNames, isEntryField } from "./entry-fields.ts";
import { measureName } from "./measures.ts";
import { termText } from "./terms.ts";
import { numberText, say, type Text } from "./text.ts";

/** Labels of fields where the entry's own name of them does not serve in a form. */
export const formLabels = {
  occurredAt: { ja: "日時", en: "When" },
  number: { ja: "患者番号", en: "Patient number" },
  "name.family": { ja: "姓", en: "Family name" },
  "name.given": { ja: "名", en: "Given name" },
  "kana.family": { ja: "姓(ふりがな)", en: "Family name, kana" },
  "kana.given": { ja: "名(ふりがな)", en: "Given name, kana" },
  "roman.family": { ja: "姓(ローマ字)", en: "Family name, Roman letters" },
  "roman.given": { ja: "名(ローマ字)", en: "Given name, Roman letters" },
  ageAtRegistration: { ja: "登録時の年齢", en: "Age at registration" },
  "coding.code": { ja: "病名コード", en: "Diagnosis code" },
  "drug.name": { ja: "薬の名前", en: "Medicine" },
  "drug.code": { ja: "薬のコード", en: "Code of the medicine" },
  adherencePercent: { ja: "服薬の割合", en: "Doses taken" },
  "sliders.mood": { ja: "気分の落ち込み", en: "Low mood" },
  "sliders.motivation": { ja: "やる気の出なさ", en: "Lack of drive" },
  "sliders.concentration": { ja: "集中しにくさ", en: "Trouble concentrating" },
  "sliders.fatigue": { ja: "疲れ", en: "Tiredness" },
  "sliders.sleep": { ja: "昨夜の眠りの悪さ", en: "Bad sleep last night" },
  "sliders.appetite": { ja: "食欲の乱れ", en: "Trouble with appetite" },
  "sliders.headache": { ja: "頭痛", en: "Headache" },
  "sliders.pain": { ja: "筋肉・関節の痛み", en: "Pain in muscles and joints" },
  "sliders.gut": { ja: "お腹の不調", en: "Trouble with the stomach or bowel" },
  "sliders.worry": { ja: "心配・不安", en: "Worry" },
  pain: { ja: "痛み", en: "Pain" },
  sleptHours: { ja: "睡眠時間", en: "Hours slept" },
  appetiteChange: { ja: "食べる量(0はいつもどおり)", en: "Appetite, 0 as usual" },
  "lab.method": { ja: "測定法", en: "Method" },
  draw: { ja: "何本目の採血か", en: "Draw of the day" },
  systolicMmHg: { ja: "収縮期血圧", en: "Systolic pressure" },
  diastolicMmHg: { ja: "拡張期血圧", en: "Diastolic pressure" },
  pulsePerMinute: { ja: "脈拍", en: "Pulse" },
  oxygenPercent: { ja: "酸素飽和度", en: "Oxygen saturation" },
  temperatureCelsius: { ja: "体温", en: "Temperature" },
  respirationsPerMinute: { ja: "呼吸数", en: "Respirations" },
  weightKilograms: { ja: "体重", en: "Weight" },
  heightCentimetres: { ja: "身長", en: "Height" },
  thresholdPercentOfOutput: { ja: "運動閾値(最大出力比)", en: "Threshold, of maximum output" },
  intensityPercentOfOutput: { ja: "強度(最大出力比)", en: "Intensity, of maximum output" },
  intensityPercentOfThreshold: { ja: "強度(運動閾値比)", en: "Intensity, of motor threshold" },
  xMillimetres: { ja: "x", en: "x" },
  yMillimetres: { ja: "y", en: "y" },
  zMillimetres: { ja: "z", en: "z" },
  angleDegrees: { ja: "コイルの角度", en: "Angle of the coil" },
  "dose.pulses": { ja: "パルス数", en: "Pulses" },
  "dose.value": { ja: "用量", en: "Dose" },
  diluentMillilitres: { ja: "希釈液", en: "Diluent" },
  plannedMinutes: { ja: "予定の時間", en: "Planned time" },
  minute: { ja: "予定の時点", en: "Minute of the schedule" },
  givenMillilitres: { ja: "投与した量", en: "Given" },
  keptMillilitres: { ja: "保管した量", en: "Kept back" },
  wasteMillilitres: { ja: "廃棄した量", en: "Thrown away" },
  interpreter: { ja: "通訳の同席", en: "With an interpreter" },
  weeks: { ja: "期間", en: "Length" },
  intervalDays: { ja: "間隔", en: "Interval" },
  volumeMillilitres: { ja: "投与量", en: "Volume" },
  remainderMillilitres: { ja: "残り", en: "Remainder" },
  "session.number": { ja: "何回目の刺激か", en: "Session number" },
  "infusion.number": { ja: "何回目の点滴か", en: "Infusion number" },
  "closure.endedOn": { ja: "終了日", en: "Ended on" },
  "rule.code": { ja: "規則のコード", en: "Code of the rule" },
} as const satisfies Record<string, Text>;

/** Units as they are shown, by UCUM code. A unit that is not here is shown as its code. */
export const unitWords = {
  "mm[Hg]": { ja: "mmHg", en: "mmHg" },
  "/min": { ja: "回/分", en: "/min" },
  "%": { ja: "%", en: "%" },
  Cel: { ja: "℃", en: "°C" },
  kg: { ja: "kg", en: "kg" },
  cm: { ja: "cm", en: "cm" },
  mm: { ja: "mm", en: "mm" },
  mL: { ja: "mL", en: "mL" },
  a: { ja: "歳", en: "years" },
  wk: { ja: "週", en: "weeks" },
  min: { ja: "分", en: "min" },
  d: { ja: "日", en: "days" },
  h: { ja: "時間", en: "hours" },
  deg: { ja: "度", en: "degrees" },
  "{pulses}": { ja: "発", en: "pulses" },
  "{particles}": { ja: "個", en: "particles" },
  "ug/dL": { ja: "µg/dL", en: "µg/dL" },
  "ug/L": { ja: "µg/L", en: "µg/L" },
  "/uL": { ja: "/µL", en: "/µL" },
  "10*3/uL": { ja: "×10³/µL", en: "×10³/µL" },
  "10*4/uL": { ja: "万/µL", en: "×10⁴/µL" },
  "10*9/L": { ja: "×10⁹/L", en: "×10⁹/L" },
  "m[IU]/L": { ja: "mIU/L", en: "mIU/L" },
  "u[IU]/mL": { ja: "µIU/mL", en: "µIU/mL" },
} as const satisfies Record<string, Text>;

/** How something must be written. */
export const shapeWords = {
  line: { ja: "1行・200文字以内の文字", en: "one line of at most 200 characters" },
  text: { ja: "4,000文字以内の文章", en: "a text of at most 4,000 characters" },
  document: { ja: "40,000文字以内の文章", en: "a text of at most 40,000 characters" },
  kana: { ja: "ひらがなかカタカナ", en: "kana" },
  roman: { ja: "ローマ字", en: "Roman letters" },
  phone: { ja: "電話番号(例 052-000-0000)", en: "a telephone number, such as 052-000-0000" },
  "e-mail": { ja: "メールアドレス", en: "an e-mail address" },
  "postal-code": { ja: "郵便番号(例 460-0008)", en: "a postal code, such as 460-0008" },
  "classification-code": { ja: "病名コード(例 F33.1)", en: "a diagnosis code, such as F33.1" },
  code: { ja: "半角の英小文字・数字のコード", en: "a code of lower-case letters, digits, hyphens and dots" },
  uuid: { ja: "一覧から選んだもの", en: "chosen from the list" },
  digest: { ja: "SHA-256の値(64桁)", en: "a SHA-256 digest of 64 digits" },
  number: { ja: "数(例 36.5)", en: "a number, such as 36.5" },
  "whole-number": { ja: "整数(例 36)", en: "a whole number, such as 36" },
  date: { ja: "暦にある日付(例 2026-04-02、令和8年4月2日)", en: "a day that exists, such as 2026-04-02" },
  "partial-date": { ja: "年・年月・日付のどれか(例 2026、2026-04)", en: "a year, a month or a day, such as 2026 or 2026-04" },
  moment: { ja: "日付と時刻(例 9:05、2026-04-02 9:05)", en: "a time or a day with a time, such as 9:05 or 2026-04-02 9:05" },
  unit: { ja: "単位(例 mg/dL)", en: "a unit, such as mg/dL" },
  "yes-no": { ja: "はい・いいえ", en: "yes or no" },
} as const satisfies Record<ReadableShape, Text>;

/** The sentences. `{field}` is the label, `{expected}` what was expected, `{given}` what was typed. */
export const formFindingWords = {
  "field.missing": { ja: "{field} が入力されていません。", en: "{field} is missing." },
  "field.unreadable": {
    ja: "{field} は {expected} で入力してください(入力: {given})。",
    en: "{field} must be {expected} (given: {given}).",
  },
  "field.impossible": {
    ja: "{field} は {expected} で入力してください(入力: {given})。",
    en: "{field} must be {expected} (given: {given}).",
  },
  "field.implausible": {
    ja: "{field} が {given} です。ふつうは {expected} です。正しければ、そのまま記録できます。",
    en: "{field} is {given}; {expected} is usual. If it is right, record it as it is.",
  },
  "field.choice": {
    ja: "{field} は {expected} から選んでください(入力: {given})。",
    en: "{field} must be one of {expected} (given: {given}).",
  },
  "field.in-future": {
    ja: "{field} が未来です({expected} までの日時にしてください。入力: {given})。",
    en: "{field} is in the future; it must not be after {expected} (given: {given}).",
  },
  "field.count": { ja: "{field} の行は {expected} にしてください。", en: "{field} must have {expected} rows." },
} as const satisfies Record<FormFindingCode, Text>;

/** What was left out, perhaps on purpose. */
const LEFT_OUT: Text = {
  ja: "{field} が未入力です。このまま記録できますが、あとから分からなくなります。",
  en: "{field} was left out. It can be recorded so, as not known.",
};

const RANGES = {
  between: { ja: "{min}〜{max}{unit}", en: "{min} to {max}{unit}" },
  from: { ja: "{min}{unit} 以上", en: "{min}{unit} or more" },
  to: { ja: "{max}{unit} 以下", en: "{max}{unit} or less" },
  any: { ja: "数", en: "a number" },
} as const satisfies Record<string, Text>;

const WHOLE: Text = { ja: "整数", en: "a whole number" };
const MULTIPLE: Text = { ja: "{of}の倍数", en: "a multiple of {of}" };
const NOT_BEFORE: Text = { ja: "{day} 以後", en: "{day} or later" };
const NOT_BEFORE_YEAR: Text = { ja: "{day}年 以後", en: "{day} or later" };

/** The label of a field. */
export function labelText(label: Label): Text {
  switch (label.of) {
    case "field":
      if (isFormLabel(label.code)) return formLabels[label.code];
      return isEntryField(label.code) ? fieldNames[label.code] : { ja: label.code, en: label.code };
    case "item":
      return measureName(label.instrument, label.code);
    case "term":
      return termText(label.list, label.code);
  }
}

/** The words of an answer to a field: of a fixed answer, a term, or yes and no. */
export function answerText(field: Field, answer: string): Text {
  switch (field.kind) {
    case "choice":
    case "choices":
      return choiceText(field.words, answer) ?? { ja: answer, en: answer };
    case "yes-no":
      return choiceText("answers", answer) ?? { ja: answer, en: answer };
    case "code":
    case "codes":
      return field.terms === null ? { ja: answer, en: answer } : termText(field.terms, answer);
    default:
      return { ja: answer, en: answer };
  }
}

/** A unit as it is shown. */
export function unitText(ucum: string, language: Language): string {
  return isUnitWord(ucum) ? unitWords[ucum][language] : ucum;
}

/**
 * The sentence for a finding.
 *
 * @example findingSentence(finding, "ja") // "体温 は 25〜45 ℃ で入力してください(入力: 365)。"
 */
export function findingSentence({ code, severity, label, expected, given }: FormFinding, language: Language): string {
  const field = labelText(label)[language];
  if (code === "field.missing" && severity === "ask") return say(LEFT_OUT, language, { field });
  return say(formFindingWords[code], language, { field, expected: expectedText(expected, language), given });
}

function expectedText(expected: Expected, language: Language): string {
  switch (expected.kind) {
    case "something":
      return "";
    case "shape":
      return shapeWords[expected.shape][language];
    case "range":
      return rangeText(expected, language);
    case "choices":
      return choicesText(expected, language);
    case "multiple":
      return expected.of === 1 ? WHOLE[language] : say(MULTIPLE, language, { of: expected.of });
    case "not-after":
      return `${dayText(expected.now.slice(0, 10), language)} ${timeText(expected.now) ?? ""}`.trim();
    case "not-before":
      return say(expected.day.length === 4 ? NOT_BEFORE_YEAR : NOT_BEFORE, language, { day: expected.day });
  }
}

function choicesText({ choices, words }: Extract<Expected, { kind: "choices" }>, language: Language): string {
  const text = (one: string) => (words === null ? unitText(one, language) : (choiceText(words, one)?.[language] ?? one));
  return choices.map(text).join(language === "ja" ? "、" : ", ");
}

function rangeText({ min, max, unit }: Extract<Expected, { kind: "range" }>, language: Language): string {
  const gaps = { min: rangeNumber(min), max: rangeNumber(max), unit: unit === null ? "" : ` ${unitText(unit, language)}` };
  if (min !== null && max !== null) return say(RANGES.between, language, gaps);
  return say(min !== null ? RANGES.from : max !== null ? RANGES.to : RANGES.any, language, gaps);
}

/** Particles are counted in powers of ten; everything else in plain digits. */
function rangeNumber(value: number | null): string {
  if (value === null) return "";
  const exponent = Math.log10(value);
  return value >= 1e7 && Number.isInteger(exponent) ? `10${superscript(exponent)}` : numberText(value);
}

function superscript(value: number): string {
  return [...String(value)].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]).join("");
}

function isFormLabel(code: string): code is keyof typeof formLabels {
  return Object.hasOwn(formLabels, code);
}

function isUnitWord(code: string): code is keyof typeof unitWords {
  return Object.hasOwn(unitWords, code);
}
