/** The sentences of what the rules find about a threshold, a target and what was delivered. */
import type { TargetCode } from "../../care/tms/beam-f3.ts";
import type { DeliveryCode } from "../../care/tms/delivery.ts";
import type { ThresholdCode } from "../../care/tms/threshold-findings.ts";
import type { Text } from "../text.ts";

/** A motor threshold. */
export const thresholdFindingWords: Readonly<Record<ThresholdCode, Text>> = {
  "threshold.missing": {
    ja: "安静時運動閾値が測られていません。",
    en: "No resting motor threshold has been determined.",
  },
  "threshold.cannot-deliver": {
    ja: "{percent} %MTは {output} %MSOになり、この機器の上限 {max} %を超えます。{possible} %MTまでなら刺激できます。",
    en: "{percent} % of the threshold is {output} % of output, above the {max} % of this device. Up to {possible} % can be delivered.",
  },
  "threshold.drift": {
    ja: "{on} の {before} %から {now} %へ変わりました({driftPercent} %)。測り直しか、原因の確認をしてください。",
    en: "From {before} % on {on} to {now} % ({driftPercent} %). Measure again or look for the reason.",
  },
  "threshold.due": {
    ja: "運動閾値の測定から {days} 日たちました({on})。{everyDays} 日ごとに測ります。",
    en: "The threshold of {on} is {days|day|days} old; it is measured every {everyDays}.",
  },
  "threshold.gap": {
    ja: "前の刺激({on})から {days} 日あいています。運動閾値を測り直してください。",
    en: "{days|day has|days have} passed since the session of {on}. Measure the threshold again.",
  },
  "threshold.device-changed": {
    ja: "運動閾値を測ったときと装置またはコイルが違います。測り直してください。",
    en: "The device or the coil is not the one of the threshold. Measure it again.",
  },
  "threshold.medicine-changed": {
    ja: "運動閾値を測ったあとに薬が変わりました({medicines})。測り直してください。",
    en: "Medicines changed since the threshold was determined ({medicines}). Measure it again.",
  },
  "threshold.number-only": {
    ja: "値だけが記録され、根拠となるパルスがありません。",
    en: "Only the number is recorded, without the pulses behind it.",
  },
  "threshold.imprecise": {
    ja: "95 %区間は ±{halfWidthPercent} %です(目標 ±{goal} %、{pulses} 発)。",
    en: "The 95 % interval is ±{halfWidthPercent} % (goal ±{goal} %, {pulses|pulse|pulses}).",
  },
};

/** Where the coil is held. */
export const targetFindingWords: Readonly<Record<TargetCode, Text>> = {
  "target.missing": {
    ja: "刺激部位が記録されていません。",
    en: "No stimulation target is recorded.",
  },
  "target.measure-missing": {
    ja: "{measure}を測ってください。",
    en: "{measure} has not been measured.",
  },
  "target.measure-unlikely": {
    ja: "{measure} {centimetres} cmは、成人の頭としては考えにくい値です({min}–{max} cm)。",
    en: "{measure} of {centimetres} cm is unlikely in an adult ({min}–{max} cm).",
  },
  "target.out-of-bounds": {
    ja: "計算結果(X {x} cm、Y {y} cm)が成人の頭の範囲を外れるため使えません。測り直してください。",
    en: "The result (X {x} cm, Y {y} cm) is outside any adult head and cannot be used. Measure again.",
  },
  "target.often-misses": {
    ja: "5 cm法は3人に1人以上で背外側前頭前野を外れると報告されています。",
    en: "The 5 cm rule was found to miss the prefrontal target in more than one of three.",
  },
};

/** What was delivered beside what was prescribed. */
export const deliveryFindingWords: Readonly<Record<DeliveryCode, Text>> = {
  "delivery.less": {
    ja: "処方 {prescribed} 発のうち {delivered} 発を刺激しました。",
    en: "{delivered} of {prescribed} pulses were delivered.",
  },
  "delivery.more": {
    ja: "処方 {prescribed} 発より多い {delivered} 発を刺激しました。",
    en: "{delivered} pulses were delivered, more than the {prescribed} prescribed.",
  },
  "delivery.stronger": {
    ja: "処方 {prescribed} %MTより強い {percent} %MTで刺激しました。",
    en: "Delivered at {percent} % of the threshold, above the {prescribed} % prescribed.",
  },
  "delivery.titration": {
    ja: "{number} 回目: {percent} %MTで刺激しました(処方 {prescribed} %MT、慣らしの期間)。",
    en: "Session {number} at {percent} % of the threshold, prescribed {prescribed} % (titration).",
  },
  "delivery.weaker": {
    ja: "{number} 回目: 処方 {prescribed} %MTより弱い {percent} %MTで刺激しました。",
    en: "Session {number} at {percent} % of the threshold, below the {prescribed} % prescribed.",
  },
  "delivery.seizure": {
    ja: "{number} 回目の刺激でけいれん発作。医師が確認して許可するまで次の刺激は行えません。",
    en: "Seizure in session {number}. No further session until a physician has reviewed and released.",
  },
};
