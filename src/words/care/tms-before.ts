/** The sentences of what the rules find before a session of TMS: screening, medicines, the gate, the course around it. */
import type { ExemptedCode } from "../../care/tms/exemptions.ts";
import type { GateCode } from "../../care/tms/gate.ts";
import type { ScreeningCode } from "../../care/tms/screening.ts";
import type { CourseCode } from "../../care/tms/session-findings.ts";
import type { SpacingCode } from "../../care/tms/session-spacing.ts";
import type { Text } from "../text.ts";

/** What a safety screening says. */
export const screeningWords: Readonly<Record<ScreeningCode, Text>> = {
  "screening.missing": {
    ja: "TMSの安全性の問診がまだありません。",
    en: "There is no safety screening before TMS yet.",
  },
  "screening.excludes": {
    ja: "「{question}」に「はい」。TMSは行えません(絶対禁忌)。",
    en: "“{question}”: yes. TMS is excluded (absolute contraindication).",
  },
  "screening.excludes-unanswered": {
    ja: "「{question}」が未確認です。確かめるまでTMSは行えません。",
    en: "“{question}” is not known. No TMS until it is.",
  },
  "screening.weigh": {
    ja: "「{question}」に「はい」。医師が危険を評価してから行います(相対禁忌)。",
    en: "“{question}”: yes. A physician weighs the risk first (relative contraindication).",
  },
  "screening.unanswered": {
    ja: "「{question}」が未確認です。",
    en: "“{question}” is not known.",
  },
  "screening.note": {
    ja: "「{question}」に「はい」。",
    en: "“{question}”: yes.",
  },
  "medicine.not-recorded": {
    ja: "服用中の薬が記録されていません。",
    en: "No medicines are recorded.",
  },
  "medicine.lowers-threshold": {
    ja: "{medicine} はけいれんの閾値を下げます。",
    en: "{medicine} lowers the seizure threshold.",
  },
  "medicine.may-lower-threshold": {
    ja: "{medicine} は、ほかの要因と重なるとけいれんの閾値を下げることがあります。",
    en: "{medicine} may lower the seizure threshold together with other risks.",
  },
  "medicine.raises-threshold": {
    ja: "{medicine} は閾値を上げ、TMSの効果を弱めることがあります。",
    en: "{medicine} raises the threshold and may blunt the effect of TMS.",
  },
  "medicine.not-judged": {
    ja: "{medicine} が閾値に影響するかは判断されていません。",
    en: "Nobody has judged whether {medicine} shifts the threshold.",
  },
};

/** What the questions before a session say. */
export const gateWords: Readonly<Record<GateCode, Text>> = {
  "gate.missing": {
    ja: "この刺激の前の安全確認(6項目)がまだです。",
    en: "The six safety questions before this session have not been asked.",
  },
  "gate.unanswered": {
    ja: "「{change}」が確認されていません。",
    en: "“{change}” has not been answered.",
  },
  "gate.follow-up-missing": {
    ja: "「{change}」の内容を選んでください。",
    en: "Say what it is about “{change}”.",
  },
  "gate.changed": {
    ja: "{change}: {followUp}",
    en: "{change}: {followUp}",
  },
  "gate.release-needed": {
    ja: "{change}: {followUp}。医師の許可が必要です。",
    en: "{change}: {followUp}. A physician has to release the patient first.",
  },
  "gate.released": {
    ja: "{change}: {followUp}。医師が許可しました。",
    en: "{change}: {followUp}. Released by a physician.",
  },
  "gate.no-session": {
    ja: "{change}: {followUp}。今日は刺激を行えません。",
    en: "{change}: {followUp}. No session today.",
  },
};

/** What is found about the course around a session. */
export const courseWords: Readonly<Record<CourseCode | ExemptedCode | SpacingCode, Text>> = {
  "session.plan-missing": {
    ja: "TMSの治療計画がありません。",
    en: "There is no plan for TMS.",
  },
  "session.plan-unsigned": {
    ja: "治療計画に医師の署名がありません。",
    en: "No physician has signed the plan.",
  },
  "consent.tms-missing": {
    ja: "TMSの同意が記録されていません。",
    en: "No consent to TMS is on record.",
  },
  "consent.tms-refused": {
    ja: "TMSの同意がありません(辞退または撤回)。",
    en: "Consent to TMS was declined or withdrawn.",
  },
  "seizure.unreviewed": {
    ja: "{on} のけいれん発作について、医師の署名した再開の許可がありません。",
    en: "No signed release by a physician follows the seizure of {on}.",
  },
  "exemption.applies": {
    ja: "{by} が署名した例外により許可されています({finding})。",
    en: "Allowed by an exemption that {by} signed ({finding}).",
  },
  "session.too-many-today": {
    ja: "今日はすでに {given} 回刺激しています。「{protocol}」は1日 {perDay} 回までです。",
    en: "{given|session was|sessions were} given today; “{protocol}” has {perDay} a day.",
  },
  "session.too-soon": {
    ja: "前の刺激の開始から {gapMinutes} 分あけます。あと {minutes} 分お待ちください。",
    en: "{gapMinutes} minutes from start to start. Wait another {minutes|minute|minutes}.",
  },
  "session.interval-not-stated": {
    ja: "「{protocol}」の1日の中の間隔は文献に書かれていません。医師に確かめてください。",
    en: "The source of “{protocol}” does not state the interval within a day. Ask the physician.",
  },
};
