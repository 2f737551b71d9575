/** The sentences of what the rules find about a dose of TMS. */
import type { LimitCode } from "../../care/tms/limits.ts";
import type { Text } from "../text.ts";

/** Whether a dose is within the limits. */
export const limitWords: Readonly<Record<LimitCode, Text>> = {
  "dose.protocol-not-in-library": {
    ja: "「{protocol}」第{version}版はプロトコル集にありません。安全性を確かめられないため処方できません。",
    en: "“{protocol}”, version {version}, is not in the protocol library. Its safety cannot be checked, so it cannot be prescribed.",
  },
  "dose.intensity-not-stated": {
    ja: "「{protocol}」の強度が決まっていません。",
    en: "The intensity of “{protocol}” is not stated.",
  },
  "dose.intensity-above-table": {
    ja: "{site}: 強度 {percent} %MTは、安全性の表の上限 {max} %を超えています。",
    en: "{site}: {percent} % of the threshold is above the {max} % at which the safety table ends.",
  },
  "dose.intensity-outside-protocol": {
    ja: "強度 {percent} %MTは、「{protocol}」が報告された範囲({min}–{max} %)の外です。",
    en: "{percent} % of the threshold is outside the range in which “{protocol}” was published ({min}–{max} %).",
  },
  "dose.frequency-above-table": {
    ja: "{site}: 頻度 {hertz} Hzは、安全性の表の上限 {max} Hzを超えています。",
    en: "{site}: {hertz} Hz is above the {max} Hz at which the safety table ends.",
  },
  "dose.train-too-long": {
    ja: "{site}: トレイン {seconds} 秒は上限 {limitSeconds} 秒を超えています({hertz} Hz・{percent} %MT)。",
    en: "{site}: a train of {seconds} s is longer than the limit of {limitSeconds} s at {hertz} Hz and {percent} % of the threshold.",
  },
  "dose.train-beyond-tested": {
    ja: "{site}: トレイン {seconds} 秒は、これまでに試された最長の {limitSeconds} 秒を超えています({hertz} Hz・{percent} %MT)。",
    en: "{site}: a train of {seconds} s is longer than the {limitSeconds} s that have been tested at {hertz} Hz and {percent} % of the threshold.",
  },
  "dose.train-longer-than-advised": {
    ja: "{site}: トレイン {seconds} 秒は上限以内ですが、より厳しい表の勧める {limitSeconds} 秒より長めです。",
    en: "{site}: a train of {seconds} s is within the limit, but longer than the {limitSeconds} s that a stricter table advises.",
  },
  "dose.train-not-stated": {
    ja: "{site}: {hertz} Hzのトレインの長さが文献に書かれていません。機器の設定で確かめてください。",
    en: "{site}: the source does not state the trains at {hertz} Hz. Check them on the device.",
  },
  "dose.pause-too-short": {
    ja: "{site}: トレインの間隔 {seconds} 秒は短すぎます({limitSeconds} 秒以下は安全でないと報告されています)。",
    en: "{site}: a pause of {seconds} s between trains is too short; {limitSeconds} s or less was found unsafe.",
  },
  "dose.pause-short": {
    ja: "{site}: トレインの間隔 {seconds} 秒は、ふつうの {limitSeconds} 秒より短くなっています。",
    en: "{site}: a pause of {seconds} s between trains is shorter than the usual {limitSeconds} s.",
  },
  "dose.theta-burst-pattern": {
    ja: "{site}: このシータバーストのパターンは、報告されているものと同じではありません。",
    en: "{site}: this pattern of theta burst is not one of those that were published.",
  },
  "dose.theta-burst-intensity": {
    ja: "{site}: シータバーストの強度 {percent} %MTは、上限 {max} %を超えています。",
    en: "{site}: theta burst at {percent} % of the threshold is above the limit of {max} %.",
  },
  "dose.theta-burst-pulses": {
    ja: "{site}: シータバースト {pulses} 発は、1回の上限 {max} 発を超えています。",
    en: "{site}: {pulses} pulses of theta burst are more than the {max} of one session.",
  },
  "dose.cleared-by-label": {
    ja: "{site}: トレイン {seconds} 秒は一般の上限 {limitSeconds} 秒より長いものの、この機器の承認内容どおりです。",
    en: "{site}: a train of {seconds} s is longer than the general limit of {limitSeconds} s, but as this device was cleared.",
  },
};
