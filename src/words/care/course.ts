/** The sentences of what the rules of the course find. */
import type { CourseFindingCode } from "../../care/course/findings.ts";
import type { Text } from "../text.ts";

/** By code. */
export const courseFindingWords: Readonly<Record<CourseFindingCode, Text>> = {
  "course.hours-unknown": {
    ja: "診療時間が設定されていないため、日程を提案できません。",
    en: "The opening hours are not in the settings, so that no schedule can be proposed.",
  },
  "course.holidays-unknown": {
    ja: "休診日が設定されていません。国民の祝日は休みとして組みました。",
    en: "The clinic's holidays are not in the settings. National holidays were taken as closed.",
  },
  "course.chairs-unknown": {
    ja: "治療席が設定されていないため、日にちだけを組みました。席と時刻は予約されません。",
    en: "No chairs are in the settings: days only were planned, and no chair is booked.",
  },
  "course.protocol-unknown": {
    ja: "計画のプロトコルがプロトコル集にないため、1回の所要時間がわからず、日程を提案できません。",
    en: "The plan's protocol is not in the library. How long a session takes is not known, and no schedule can be proposed.",
  },
  "course.day-full": { ja: "{on}は空きがないため、次の診療日に送りました。", en: "{on} has no room; the course goes on behind it." },
  "course.not-placed": {
    ja: "{number}回目以降を入れられる日が見つかりませんでした。席や時間の設定を確かめてください。",
    en: "No day was found from number {number} on. Check the chairs and the hours in the settings.",
  },
  "course.infusion-moved": {
    ja: "点滴 {number}回目は、予定日の{due}が休診か満席のため、{on}にしました。",
    en: "Infusion {number} was due on {due}, when the clinic is closed or full, and is on {on}.",
  },
  "course.beyond-weeks": {
    ja: "最後の刺激は{last}です。計画の{weeks}週間は{limit}に終わります。",
    en: "The last session is on {last}; the plan's {weeks} weeks end on {limit}.",
  },
  "course.beyond-schedule": {
    ja: "最後の刺激は{last}です。保険で認められる{weeks}週間は{limit}に終わります。",
    en: "The last session is on {last}; the {weeks} weeks that the insurance allows end on {limit}.",
  },
  "course.schedule-unknown": {
    ja: "{on}に有効な診療報酬の基準が読み込まれていません。期間の上限を確かめてください。",
    en: "The fee schedule in force on {on} is not loaded. Check how long the course may last.",
  },
  "course.gap": {
    ja: "{from}から{to}まで{days}日あきます。再開の日に運動閾値を測り直します。",
    en: "There are {days} days between {from} and {to}. The threshold is measured again on the day of return.",
  },
  "course.first-infusion-alone": {
    ja: "初回の点滴の日({on})には、TMSを行いません。",
    en: "There is no TMS on the day of the first infusion, {on}.",
  },
  "course.call-on-closed-day": {
    ja: "点滴後の電話が休診日({on})に当たります。当番の人がかけてください。",
    en: "A call after an infusion falls on {on}, when the clinic is closed. Whoever is on call makes it.",
  },
  "course.sessions-missed": {
    ja: "刺激 {count}回分が行われていません。後ろに組み直しました。",
    en: "Sessions not given: {count}. They were planned anew behind.",
  },
  "course.infusions-missed": {
    ja: "点滴 {count}回分が行われていません。後ろに組み直しました。",
    en: "Infusions not given: {count}. They were planned anew behind.",
  },
  "course.checkpoint-overdue": {
    ja: "{on}の継続判定が、まだ行われていません。",
    en: "The decision due on {on} has not been made.",
  },
  "course.nothing-left": { ja: "計画した治療はすべて終わっています。", en: "All planned treatments have been given." },
  "pages.no-contact": {
    ja: "時間外につながる連絡先がありません。患者さん向けのページは開きません。",
    en: "No telephone answers out of hours. Pages for patients stay shut.",
  },
  "pages.no-line": {
    ja: "患者さんに見せる相談窓口がありません。患者さん向けのページは開きません。",
    en: "There is no crisis line to show. Pages for patients stay shut.",
  },
  "pages.line-unchecked": {
    ja: "相談窓口につながることを、まだ誰も確かめていません。患者さん向けのページは開きません。",
    en: "Nobody has checked that a crisis line answers. Pages for patients stay shut.",
  },
  "pages.lines-stale": {
    ja: "相談窓口を最後に確かめたのは{on}で、{days}日より前です。患者さん向けのページは開きません。",
    en: "A crisis line was last checked on {on}, more than {days} days ago. Pages for patients stay shut.",
  },
};
