/** The words of the analysis of a file that was imported: the file, its plan, and what the record and the file each give. */

export const importedWords = {
  title: { ja: "取り込んだ試験を解析する", en: "Analyse a trial that was imported" },
  lead: {
    ja: "測定値は記録から、群と来院の名前はもとのファイルから取り、計画を固定してから答えます。ファイルはこの機械の外へ出ません。",
    en: "Measurements come from the record, groups and names of visits from the file they were imported from. The answer comes after the plan is locked. The file leaves this machine for nowhere.",
  },
  back: { ja: "クリニックの問いへ戻る", en: "Back to the clinic's question" },
  link: { ja: "取り込んだ試験を解析する", en: "Analyse a trial that was imported" },
  file: { ja: "もとのCSVファイル", en: "The CSV file it came from" },
  plan: { ja: "解析計画(JSON)", en: "The plan of the analysis (JSON)" },
  chooseFile: { ja: "CSVを選ぶ", en: "Choose the CSV" },
  choosePlan: { ja: "計画を選ぶ", en: "Choose the plan" },
  chooseOther: { ja: "別の計画を選ぶ", en: "Choose another plan" },
  inRecord: {
    ja: "このファイルから{patients}人、{values}個の測定値が記録にあります",
    en: "{patients|patient|patients} and {values|measurement|measurements} in the record came from this file",
  },
  notInRecord: {
    ja: "このファイルから取り込まれた記録はありません。先に取り込んでください。",
    en: "Nothing in the record came from this file. Import it first.",
  },
  toImport: { ja: "取り込みへ", en: "To the import" },
  answer: { ja: "計画された比較", en: "The planned contrasts" },
  contrast: { ja: "比較", en: "Contrast" },
  estimate: { ja: "推定値", en: "Estimate" },
  interval: { ja: "95%区間", en: "95 % interval" },
  standardError: { ja: "標準誤差", en: "Standard error" },
  df: { ja: "自由度", en: "df" },
  p: { ja: "p", en: "p" },
  joint: { ja: "F({numerator}, {denominator}) = {value}", en: "F({numerator}, {denominator}) = {value}" },
  model: {
    ja: "観測{observations}、{subjects}人。共分散 {covariance}、−2 log L = {likelihood}",
    en: "{observations|observation|observations} of {subjects|subject|subjects}. Covariance {covariance}, −2 log L = {likelihood}",
  },
  fromRecord: {
    ja: "記録からの列: {columns}。ほかの列はファイルから。",
    en: "Of the record: {columns}. The other columns are the file's.",
  },
  corrected: { ja: "取り込み後に記録で訂正された値: {n}", en: "Values that were corrected in the record since: {n}" },
  leftOut: { ja: "記録にない行(除外): {n}", en: "Rows that no chart has, left out: {n}" },
  chance: {
    ja: "群が無作為に割り付けられたかどうかを、記録は知りません。差を原因と呼べるかは、もとの試験によります。",
    en: "Whether chance made the groups the record does not know. Whether a difference may be called an effect depends on the trial.",
  },
  refused: { ja: "この計画では解析できません", en: "This plan cannot be answered" },
} as const;
