/** The words of what the clinic's data teach the mind-body model. */
import type { Text } from "../text.ts";

/** The words of the section. */
export const lessonWords = {
  title: { ja: "このデータがモデルに教えること", en: "What these data teach the model" },
  leadRandomised: {
    ja: "第12週までの各群の変化から、モデルの仮定がどこまで改まるかを計算します。割り付けは偶然によるので、すべての群に共通の改善は治療の効果に数えません。",
    en: "From the change of each arm to week 12, how far the model's suppositions move. Chance allocated the arms, so what all of them share is counted as nobody's effect.",
  },
  leadChosen: {
    ja: "第12週までの各群の変化から、モデルの仮定がどこまで改まるかを計算します。治療は人が選んだので、群ごとに偏りを見込み、学べることは少なくなります。",
    en: "From the change of each arm to week 12, how far the model's suppositions move. People chose their treatment, so each arm is allowed a bias of its own, and less can be learned.",
  },
  learn: { ja: "計算する", en: "Work it out" },
  learning: { ja: "計算中(数秒)", en: "Working (a few seconds)" },
  nobody: {
    ja: "第12週に二人以上が測定された群がまだありません。何も学んでいません。",
    en: "No arm has two people measured at week 12 yet. Nothing has been learned.",
  },
  parameter: { ja: "矢印とパラメータ", en: "Arrow and parameter" },
  and: { ja: "、", en: ", " },
  contraction: { ja: "不確かさ {n}%減", en: "{n} % less uncertain" },
  priorOnly: { ja: "事前分布のまま({n}%減)", en: "prior only ({n} % less)" },
  fixed: { ja: "なしとしています", en: "taken as none" },
  others: {
    ja: "ほかの{n}個のパラメータは、事前分布のままです。",
    en: "The other {n} parameters are prior only.",
  },
  allArms: { ja: "すべての群に共通", en: "shared by all arms" },
  bias: {
    ja: "モデルで説明できない改善({arm}): {bias} SD。効果には数えていません。",
    en: "Improvement that the model does not explain ({arm}): {bias} SD, counted as nobody's effect.",
  },
  unsettled: {
    ja: "推定が落ち着いていません。数字は目安です。",
    en: "The estimate has not settled; take the numbers as rough.",
  },
  grade: { ja: "この結果の等級: {grade}。", en: "Grade of this result: {grade}." },
  reference: {
    ja: "それぞれの患者さんの経過ではなく、標準の経過(6週間に30回、点滴4回)で計算しています。平均 ± 標準偏差です。",
    en: "Worked out for the reference course (30 sessions in six weeks, four infusions), not for each patient's own. Mean ± standard deviation.",
  },
  toModel: { ja: "モデルの図を見る", en: "See the model" },
  assumes: { ja: "前提", en: "What this assumes" },
} as const satisfies Record<string, Text>;
