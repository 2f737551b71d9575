/** The words of the design studio. */
import type { PriorName } from "../../model/graded.ts";
import type { Text } from "../text.ts";

/** The page's words. */
export const studioWords = {
  title: { ja: "2×2試験を設計する", en: "Design a 2×2 trial" },
  draft: { ja: "下書き・未登録・種 {seed}", en: "Draft, not registered, seed {seed}" },
  heading: {
    ja: "{n}人で、TMSのみに対する{outcome}の{points}点の差を見つけるのは100回中{both}回。同じ大きさの相乗作用なら{interaction}回。",
    en: "With {n} people a {points}-point gain over TMS alone, {outcome}, is found {both} times in 100; a synergy of that size, {interaction}.",
  },
  headingAlone: {
    ja: "{n}人で、TMSのみに対する{outcome}の{points}点の差を見つけるのは100回中{both}回。",
    en: "With {n} people a {points}-point gain over TMS alone, {outcome}, is found {both} times in 100.",
  },
  headingWaiting: { ja: "計算しています…", en: "Computing…" },
  progress: {
    ja: "{all}回のうち{done}回をシミュレーション・帯はモンテカルロ誤差(95%)・当てはめ失敗 {failed}件",
    en: "{done} of {all} simulated trials, band: Monte Carlo error (95 %), {failed|fit|fits} failed",
  },
  outcome: { ja: "見る測定", en: "Outcome shown" },
  mind: { ja: "心(HAM-D17)", en: "Mind (HAM-D17)" },
  body: { ja: "体(SSS-8)", en: "Body (SSS-8)" },
  mindPoints: { ja: "心の差(併用 − TMSのみ)", en: "Gain of mind, both over TMS" },
  bodyPoints: { ja: "体の差(併用 − TMSのみ)", en: "Gain of body, both over TMS" },
  synergyPoints: { ja: "心の相乗作用", en: "Synergy of mind" },
  mindDeviation: { ja: "心のばらつき(標準偏差)", en: "Spread of mind (SD)" },
  bodyDeviation: { ja: "体のばらつき(標準偏差)", en: "Spread of body (SD)" },
  correlation: { ja: "来院の間の相関", en: "Correlation between visits" },
  correlationKind: { ja: "相関の形", en: "Shape of the correlation" },
  falling: { ja: "来院が離れるほど弱い(AR1)", en: "falls with distance (AR1)" },
  level: { ja: "どの来院の間も同じ(CS)", en: "the same between all (CS)" },
  shares: { ja: "割り付けの比(どちらも行わない・TMS・エクソソーム・併用)", en: "Allocation: neither, TMS, exosome, both" },
  leaving: { ja: "最後までに離れる割合", en: "Lost by the last visit" },
  leavingDependsOnScore: { ja: "調子の悪い人ほど離れる", en: "Who is worse leaves sooner" },
  patients: { ja: "参加者の合計", en: "Participants in all" },
  visits: { ja: "来院", en: "Visits" },
  visitsOf: { ja: "{n}回・第{week}週まで", en: "{n|visit|visits}, to week {week}" },
  alpha: { ja: "有意水準(両側)", en: "Alpha, two-sided" },
  looks: { ja: "データを見る回数", en: "Looks at the data" },
  looksOf: { ja: "{n}回", en: "{n|look|looks}" },
  points: { ja: "{n}点", en: "{n}" },
  power: { ja: "検出力", en: "Power" },
  totalAxis: { ja: "参加者の合計", en: "total participants" },
  powerAxis: { ja: "縦:検出力", en: "vertical: power" },
  formulaLine: { ja: "線は式、点はシミュレーション", en: "lines: formula; points: simulation" },
  noFormula: {
    ja: "離脱が経過によるため、式はありません。点はシミュレーションです。",
    en: "No formula, since leaving depends on the score; points are simulated.",
  },
  mainEffect: { ja: "エクソソームの主効果", en: "Main effect" },
  bothMinusTms: { ja: "併用 − TMSのみ", en: "Both − TMS alone" },
  interaction: { ja: "同じ大きさの交互作用", en: "Interaction of that size" },
  needed: { ja: "検出力80%に必要な人数", en: "People needed for 80 % power" },
  neededLead: {
    ja: "同じ大きさなら、交互作用は主効果の4倍かかります",
    en: "At the same size an interaction costs four times a main effect",
  },
  difference: { ja: "差", en: "Difference" },
  assurance: { ja: "結論が出る見込み(assurance)", en: "Chance of a conclusion (assurance)" },
  assuranceLead: {
    ja: "心の「併用 − TMSのみ」、{n}人。モデルの3つの事前分布をいつも並べます",
    en: "Both minus TMS alone for the mind, {n|person|people}. Always the model's three priors",
  },
  benefit: { ja: "有益と結論", en: "concludes benefit" },
  none: { ja: "結論なし", en: "no conclusion" },
  harm: { ja: "有害と結論", en: "concludes harm" },
  prior: { ja: "平均{mean}・標準偏差{deviation}", en: "N({mean}, {deviation})" },
  sequential: { ja: "中間解析の境界(O'Brien-Fleming型)", en: "Boundaries of the looks (O'Brien-Fleming)" },
  look: { ja: "{n}回目({share}%)", en: "Look {n} ({share} %)" },
  stopsAt: { ja: "z ≥ {z} で有効とする", en: "effective at z ≥ {z}" },
  maximum: { ja: "最大で{n}人", en: "{n} at most" },
  savePlan: { ja: "設計の計画を保存", en: "Save the design plan" },
  saveAnalysis: { ja: "解析の計画を保存", en: "Save the analysis plan" },
  saveReport: { ja: "倫理審査向けの報告を保存", en: "Save the report for an ethics board" },
  writing: { ja: "1,000回をまとめています…", en: "Summing up 1,000 trials…" },
  saved: { ja: "解析の計画のハッシュ: {hash}", en: "Hash of the analysis plan: {hash}" },
  unapproved: { ja: "エクソソームは研究的・未承認", en: "Exosome: investigational, unapproved" },
  table: { ja: "表で見る", en: "View as table" },
  picture: { ja: "図で見る", en: "View as picture" },
} as const satisfies Record<string, Text>;

/** The three priors. */
export const priorWords = {
  sceptical: { ja: "懐疑的", en: "Sceptical" },
  analogue: { ja: "類推", en: "By analogy" },
  flat: { ja: "平坦", en: "Flat" },
} as const satisfies Record<PriorName, Text>;
