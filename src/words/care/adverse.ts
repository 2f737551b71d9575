/** What is found about an adverse event, and the fields of its report form, in words. */
import type { AdverseCode } from "../../care/adverse/judging.ts";
import type { ReportField } from "../../care/adverse/report-form.ts";
import type { Text } from "../text.ts";

/** Each finding's sentence. */
export const adverseFindingWords = {
  "adverse.grade-unknown": { ja: "重さが判定されていません。", en: "The grade has not been judged." },
  "adverse.seriousness-unjudged": { ja: "重篤かどうかが判定されていません。", en: "Whether it is serious has not been judged." },
  "adverse.usually-serious": {
    ja: "この事象はふつう重篤に当たります。判定を確かめてください。",
    en: "Such an event usually counts as serious. Check the judgement.",
  },
  "adverse.serious": { ja: "重篤です。報告の期限があります。", en: "Serious: its reports have a deadline." },
  "adverse.not-serious": { ja: "重篤ではありません。", en: "Not serious." },
  "adverse.relation-unjudged": {
    ja: "治療との関係が判定されていません。判定まで、関係があるものとして扱います。",
    en: "Its relation to the treatments has not been judged; until then it is treated as related.",
  },
  "adverse.attributed-both": { ja: "TMSとエクソソームの両方との関係が考えられます。", en: "Attributed to both TMS and exosomes." },
  "adverse.attributed-tms": { ja: "TMSとの関係が考えられます。", en: "Attributed to TMS." },
  "adverse.attributed-exosome": { ja: "エクソソームとの関係が考えられます。", en: "Attributed to exosomes." },
  "adverse.attributed-neither": { ja: "どちらの治療とも関係がないと判定されています。", en: "Attributed to neither treatment." },
  "adverse.outcome-unknown": { ja: "転帰の記録がありません。", en: "No outcome on record." },
} as const satisfies Record<AdverseCode, Text>;

/** The name of each field of the report form. */
export const reportFieldWords = {
  initials: { ja: "イニシャル", en: "Initials" },
  sex: { ja: "性別", en: "Sex" },
  age: { ja: "登録時の年齢", en: "Age at registration" },
  diagnosis: { ja: "診断", en: "Diagnosis" },
  medicines: { ja: "併用薬", en: "Other medicines" },
  substances: { ja: "飲酒・薬物", en: "Substance misuse" },
  "seizure-history": { ja: "けいれんの既往", en: "Seizure before" },
  term: { ja: "事象", en: "Event" },
  onset: { ja: "発現", en: "Onset" },
  severity: { ja: "重さ", en: "Grade" },
  seriousness: { ja: "重篤の理由", en: "Serious because of" },
  "related-tms": { ja: "TMSとの関係", en: "Relation to TMS" },
  "related-exosome": { ja: "エクソソームとの関係", en: "Relation to exosomes" },
  actions: { ja: "処置", en: "What was done" },
  outcome: { ja: "転帰", en: "Outcome" },
  ended: { ja: "転帰の日", en: "Ended on" },
  "session-number": { ja: "刺激の通算回数", en: "Session number" },
  threshold: { ja: "運動閾値(%MSO)", en: "Motor threshold, % MSO" },
  intensity: { ja: "強度(%MT)", en: "Intensity, % of threshold" },
  site: { ja: "刺激部位", en: "Site" },
  protocol: { ja: "プロトコル", en: "Protocol" },
  pulses: { ja: "パルス数", en: "Pulses" },
  "infusion-number": { ja: "点滴の通算回数", en: "Infusion number" },
  product: { ja: "製品", en: "Product" },
  lot: { ja: "ロット", en: "Lot" },
  vial: { ja: "バイアル", en: "Vial" },
  remark: { ja: "経過と所見", en: "Course and remarks" },
} as const satisfies Record<ReportField, Text>;
