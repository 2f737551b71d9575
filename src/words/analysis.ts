/**
 * The words of `ryorin analyse`: the report's titles and columns, the questions of a factorial trial, the five verdicts. Names
 * of columns, levels, contrasts and outcomes are shown as they stand in the plan.
 */
import type { Question } from "../evidence/factorial/questions.ts";
import type { Verdict } from "../evidence/factorial/verdict.ts";
import type { Strategy as EventStrategy } from "../evidence/plan/estimand.ts";
import type { Assumption, Variance } from "../evidence/plan/missing-plan.ts";
import type { Text } from "./text.ts";

/** The questions. */
export const questionWords = {
  "both-vs-tms": { ja: "TMSにエクソソームを加える効果(併用 − TMSのみ)", en: "adding exosome to TMS (both minus TMS)" },
  "both-vs-exosome": { ja: "エクソソームにTMSを加える効果(併用 − エクソソームのみ)", en: "adding TMS to exosome (both minus exosome)" },
  "min-test": { ja: "併用は単独のどちらにも勝るか(min検定)", en: "both beats either alone (min test)" },
  interaction: { ja: "相乗作用(加法的な交互作用)", en: "synergy (additive interaction)" },
  "main-tms": { ja: "TMSの主効果", en: "main effect of TMS" },
  "main-exosome": { ja: "エクソソームの主効果", en: "main effect of exosome" },
} as const satisfies Record<Question, Text>;

/** The verdicts. */
export const verdictWords = {
  supports: { ja: "支持する", en: "supports" },
  leans: { ja: "支持に傾く", en: "leans" },
  "cannot-tell": { ja: "どちらとも言えない", en: "cannot tell" },
  "leans-against": { ja: "反対に傾く", en: "leans against" },
  against: { ja: "反対する", en: "against" },
} as const satisfies Record<Verdict, Text>;

/** What is assumed of missing values. */
export const assumptionWords = {
  MAR: { ja: "ランダムな欠測(MAR)", en: "missing at random (MAR)" },
  J2R: { ja: "対照群へ移行(J2R)", en: "jump to reference (J2R)" },
  CR: { ja: "対照群と同じ(CR)", en: "copy reference (CR)" },
  CIR: { ja: "対照群の変化量を引き継ぐ(CIR)", en: "copy increments in reference (CIR)" },
  LMCF: { ja: "最後の平均を維持(LMCF)", en: "last mean carried forward (LMCF)" },
} as const satisfies Record<Assumption, Text>;

/** How a standard error was found. */
export const varianceWords = {
  jackknife: { ja: "条件付き平均の補完、ジャックナイフ", en: "conditional mean, jackknife" },
  "rubin-approximate-bayes": { ja: "多重補完(近似ベイズ)、Rubinの規則", en: "multiple imputation (approximate Bayes), Rubin" },
  "rubin-bayes": { ja: "多重補完(ベイズ)、Rubinの規則", en: "multiple imputation (Bayes), Rubin" },
} as const satisfies Record<Variance, Text>;

/** How an intercurrent event is treated, in the words of ICH E9(R1). */
export const eventStrategyWords = {
  "treatment-policy": { ja: "治療方針ストラテジー", en: "treatment policy" },
  hypothetical: { ja: "仮想ストラテジー", en: "hypothetical" },
  composite: { ja: "複合変数ストラテジー", en: "composite variable" },
  "while-on-treatment": { ja: "治療下ストラテジー", en: "while on treatment" },
  "principal-stratum": { ja: "主要層ストラテジー", en: "principal stratum" },
} as const satisfies Record<EventStrategy, Text>;

/** The command and its report. */
export const analysisWords = {
  summary: { ja: "試験のデータを、固定した計画どおりに解析します", en: "analyse a trial by its locked plan" },
  planHelp: { ja: "解析計画のJSONファイル(必須)", en: "the plan of the analysis, a JSON file (required)" },
  lockedHelp: {
    ja: "データを見る前に控えた計画のハッシュ。違えば報告に示します",
    en: "the plan's hash that was kept from before the data were seen; the report says when it differs",
  },
  workersHelp: { ja: "並列に使うスレッドの数(既定: CPUの数)", en: "how many threads to use (default: one a processor)" },
  seedHelp: {
    ja: "乱数の種(計画の値より優先。計画どおりではなくなります)",
    en: "the seed of imputations (instead of the plan's, which is then not kept to)",
  },
  codeHelp: {
    ja: "同じ解析を再現するRとSASのコードを、このフォルダに書き出します",
    en: "write R and SAS code for the same analysis into this folder",
  },
  codeOfModels: {
    ja: "--code は、混合モデルの計画(model)でだけ使えます。",
    en: "--code is for plans with a mixed model (model).",
  },
  onePlan: { ja: "--plan で解析計画のJSONファイルを指定してください。", en: "Name the plan, a JSON file, with --plan." },
  oneTable: { ja: "データのファイル(CSVまたはJSON)は1つだけ指定してください。", en: "Name one table of data, a CSV or JSON file." },
  noRows: { ja: "ファイル {path} は、行のJSON配列ではありません。", en: "The file {path} is not a JSON array of rows." },
  planOnly: {
    ja: "計画は使えます。データを見る前に、このハッシュを控えてください: {hash}",
    en: "The plan can be followed. Keep its hash from before the data are seen: {hash}",
  },
  imputing: { ja: "感度分析 {name}", en: "Sensitivity analysis {name}" },
  codeWritten: { ja: "{folder} に analysis.R と analysis.sas を書きました。", en: "Wrote analysis.R and analysis.sas into {folder}." },
  codeHead: { ja: "{software} による解析。計画 {hash}", en: "An analysis by {software}. Plan {hash}" },
  precision: {
    ja: "mmrm は最適点の少し手前で止まることがあり、数値は既定では4桁ほど一致します。",
    en: "mmrm may stop a little before the optimum: by default the numbers agree to about four digits.",
  },
  unverified: {
    ja: "未検証: このSASコードは実行して確かめられていません。",
    en: "UNVERIFIED: nobody has run this SAS code.",
  },
  folderUnusable: { ja: "フォルダ {folder} に書けません({reason})。", en: "The folder {folder} cannot be written to ({reason})." },
  untitled: { ja: "解析報告", en: "Report of an analysis" },
  plan: { ja: "計画", en: "Plan" },
  hash: { ja: "計画のハッシュ", en: "Hash of the plan" },
  locked: { ja: "控えていたハッシュ", en: "Hash kept from before" },
  notLocked: { ja: "(示されていません)", en: "(none was given)" },
  kept: { ja: "計画どおりか", en: "Kept to the plan" },
  yes: { ja: "はい", en: "yes" },
  no: { ja: "いいえ", en: "no" },
  software: { ja: "ソフトウェア", en: "Software" },
  findings: { ja: "所見", en: "Findings" },
  estimand: { ja: "estimand", en: "Estimand" },
  population: { ja: "対象集団", en: "Population" },
  treatment: { ja: "治療", en: "Treatment" },
  variable: { ja: "変数", en: "Variable" },
  summaryMeasure: { ja: "集団レベルの要約", en: "Population-level summary" },
  event: { ja: "中間事象", en: "Intercurrent event" },
  strategy: { ja: "ストラテジー", en: "Strategy" },
  whoIsIn: { ja: "解析に入った人", en: "Who is in" },
  rows: { ja: "データの行", en: "rows of data" },
  rowsWithoutOutcome: { ja: "結果が欠けた行", en: "rows without the outcome" },
  rowsWithoutCovariate: { ja: "共変量が欠けた行", en: "rows without a covariate" },
  rowsAnalysed: { ja: "解析した行", en: "rows analysed" },
  subjects: { ja: "被験者", en: "subjects" },
  subjectsAnalysed: { ja: "解析した被験者", en: "subjects analysed" },
  subjectsOfNoArm: { ja: "どの群にも属さない被験者", en: "subjects of no arm" },
  arm: { ja: "群", en: "arm" },
  total: { ja: "計", en: "all" },
  seenByVisit: { ja: "来院ごとに結果がある人数", en: "Seen at each visit" },
  visit: { ja: "来院", en: "visit" },
  patterns: { ja: "来院のパターン(●あり ○なし)", en: "Patterns of visits (● seen, ○ missed)" },
  pattern: { ja: "パターン", en: "pattern" },
  morePatterns: { ja: "ほかに{count}パターン", en: "{count|further pattern|further patterns}" },
  balance: { ja: "治療前の群の比較", en: "Before treatment" },
  measure: { ja: "項目", en: "variable" },
  largestDifference: { ja: "最大の標準化差", en: "largest standardised difference" },
  missingCount: { ja: "欠測{count}", en: "{count} missing" },
  model: { ja: "モデル", en: "Model" },
  formula: { ja: "式", en: "formula" },
  covariance: { ja: "共分散構造", en: "covariance" },
  likelihood: { ja: "尤度", en: "likelihood" },
  dfMethod: { ja: "自由度", en: "degrees of freedom" },
  minus2LogLikelihood: { ja: "−2対数尤度", en: "−2 log-likelihood" },
  iterations: { ja: "反復", en: "iterations" },
  gradient: { ja: "勾配の最大", en: "largest gradient" },
  observations: { ja: "観測", en: "observations" },
  contrasts: { ja: "対比", en: "Contrasts" },
  contrast: { ja: "対比", en: "contrast" },
  estimate: { ja: "推定値", en: "estimate" },
  interval: { ja: "95%信頼区間", en: "95 % interval" },
  standardError: { ja: "標準誤差", en: "SE" },
  df: { ja: "自由度", en: "df" },
  p: { ja: "p", en: "p" },
  robust: { ja: "{name}(頑健、CR2)", en: "{name} (robust, CR2)" },
  jointTest: { ja: "F({numeratorDf}, {df}) = {F}", en: "F({numeratorDf}, {df}) = {F}" },
  means: { ja: "モデルによる平均: {name}", en: "Means of the model: {name}" },
  cell: { ja: "群・来院", en: "cell" },
  factorial: { ja: "{outcome}: 併用は役に立つか(来院 {visit})", en: "{outcome}: does the pair help? (visit {visit})" },
  byVisit: { ja: "{outcome}: 来院ごとの差(95%信頼区間)", en: "{outcome}: differences by visit (95 % interval)" },
  question: { ja: "問い", en: "question" },
  pAdjusted: { ja: "調整後のp", en: "adjusted p" },
  outside: { ja: "—(多重性の調整の対象外)", en: "— (outside the family)" },
  verdict: { ja: "判定", en: "verdict" },
  verdictRule: {
    ja: "判定の規則: 多重性を調整した95%信頼区間が0を含まなければ「支持する」(または「反対する」)、90%信頼区間だけが0を含まなければ「支持に傾く」(または「反対に傾く」)、どちらも0を含めば「どちらとも言えない」。",
    en: "The rule: “supports” (or “against”) when the 95 % interval, after the plan's multiplicity, is clear of zero; “leans” (or “leans against”) when only the 90 % interval is; else “cannot tell”.",
  },
  interactionCost: {
    ja: "交互作用の標準誤差は主効果の約2倍です。「どちらとも言えない」は「相乗作用がない」という意味ではありません。",
    en: "An interaction has about twice the standard error of a main effect: “cannot tell” does not mean that there is no synergy.",
  },
  family: { ja: "仮説のファミリー({method})", en: "The family of hypotheses ({method})" },
  hypothesis: { ja: "仮説", en: "hypothesis" },
  rejected: { ja: "棄却", en: "rejected" },
  sensitivity: { ja: "欠測についての感度分析", en: "Sensitivity to what is missing" },
  analysis: { ja: "分析", en: "analysis" },
  assumption: { ja: "仮定", en: "assumption" },
  variance: { ja: "標準誤差の求め方", en: "standard error by" },
  shift: { ja: "補完値への加算", en: "shift of imputed values" },
  tippingPoint: { ja: "ティッピングポイント", en: "tipping point" },
  tippingAt: {
    ja: "{name}: 補完値に {delta} を加えると、pが5%になります。",
    en: "{name}: p is 5 % when {delta} is added to the imputed values.",
  },
  noTipping: {
    ja: "{name}: 計画した範囲では、結論は変わりません。",
    en: "{name}: no planned shift changes the conclusion.",
  },
} as const satisfies Record<string, Text>;
