/** The words of the lots: list, one lot with its certificate and ledger, tracing, letters and the drill. */
import type { Lot } from "../../record/lot.ts";
import type { Text } from "../text.ts";

/** What a lot is. */
export const lotStatusWords: Readonly<Record<Exclude<Lot["status"], "empty">, Text>> = {
  quarantined: { ja: "隔離中", en: "Quarantined" },
  released: { ja: "使用可", en: "Released" },
  depleted: { ja: "使い切り", en: "Used up" },
  recalled: { ja: "回収", en: "Recalled" },
};

/** What a vial is. */
export const vialStatusWords = {
  quarantined: { ja: "隔離", en: "quarantined" },
  available: { ja: "使用可", en: "usable" },
  used: { ja: "使用済み", en: "used" },
  discarded: { ja: "廃棄", en: "discarded" },
  recalled: { ja: "回収", en: "recalled" },
} as const satisfies Record<string, Text>;

/** The list. */
export const lotsWords = {
  title: { ja: "ロット", en: "Lots" },
  receive: { ja: "入荷を記録", en: "Record an arrival" },
  none: {
    ja: "まだロットがありません。入荷を記録すると、隔離から始まります。",
    en: "No lot has arrived yet. A lot that is recorded begins in quarantine.",
  },
  lot: { ja: "ロット", en: "Lot" },
  product: { ja: "製品", en: "Product" },
  status: { ja: "状態", en: "State" },
  certificate: { ja: "成績書", en: "Certificate" },
  certificateNone: { ja: "未入力", en: "Not entered" },
  vials: { ja: "バイアル", en: "Vials" },
  expires: { ja: "有効期限", en: "Expires" },
  received: { ja: "入荷", en: "Received" },
  expired: { ja: "期限切れ {day}", en: "expired {day}" },
  daysLeft: { ja: "{day}(あと {n}日)", en: "{day} ({n|day|days} left)" },
  contradictions: { ja: "台帳の矛盾 {n}件", en: "{n|contradiction|contradictions}" },
  balance: {
    ja: "使用可 {available}・隔離 {quarantined}・使用 {used}",
    en: "{available} usable · {quarantined} quarantined · {used} used",
  },
  back: { ja: "ロットの一覧", en: "All lots" },
} as const satisfies Record<string, Text>;

/** An arrival. */
export const receiveWords = {
  title: { ja: "入荷を記録", en: "Record an arrival" },
  product: { ja: "製品コード", en: "Product code" },
  lot: { ja: "ロット番号", en: "Lot number" },
  supplier: { ja: "供給者", en: "Supplier" },
  maker: { ja: "製造元", en: "Maker" },
  manufacturedOn: { ja: "製造日", en: "Manufactured on" },
  expiresOn: { ja: "有効期限", en: "Expires on" },
  arrival: { ja: "到着時の温度(℃)", en: "Temperature on arrival, °C" },
  storage: { ja: "保管温度の上限(℃)", en: "Kept at or below, °C" },
  first: { ja: "最初のバイアル番号", en: "First vial number" },
  count: { ja: "本数", en: "How many" },
  volume: { ja: "1本の容量(mL)", en: "Volume of one, mL" },
  save: { ja: "隔離として受け入れる", en: "Take into quarantine" },
  saving: { ja: "記録中", en: "Recording" },
  needed: { ja: "入力してください", en: "This is needed" },
} as const satisfies Record<string, Text>;

/** One lot. */
export const lotWords = {
  facts: { ja: "ロットの内容", en: "The lot" },
  supplier: { ja: "供給者・製造元", en: "Supplier, maker" },
  made: { ja: "製造日・有効期限", en: "Made, expires" },
  storage: { ja: "保管", en: "Storage" },
  storageValue: { ja: "{celsius} ℃ 以下(到着時 {arrival})", en: "at or below {celsius} °C (arrived at {arrival})" },
  sample: { ja: "保存検体", en: "Retained sample" },
  donor: { ja: "ドナー", en: "Donor" },
  dose: { ja: "ラベルの用量", en: "Label dose" },
  purity: { ja: "純度", en: "Purity" },
  purityValue: { ja: "{ratio} 個/µg", en: "{ratio} particles/µg" },
  notStated: { ja: "記載なし", en: "not stated" },
  notMeasured: { ja: "未測定", en: "not measured" },
  certificate: { ja: "試験成績書", en: "Certificate" },
  enterCertificate: { ja: "成績書を入力", en: "Enter the certificate" },
  amendCertificate: { ja: "成績書を入力し直す", en: "Enter the certificate anew" },
  certificateLead: {
    ja: "灯りは確認のしるしです。不可があるロットは使用を許可できません。",
    en: "The lights say what to look at. A lot with a stop cannot be released.",
  },
  vials: { ja: "バイアル", en: "Vials" },
  ledger: { ja: "台帳", en: "Ledger" },
  quarantine: { ja: "使用停止(隔離)", en: "Quarantine" },
  quarantineLead: {
    ja: "使用可のバイアルがすべて、いますぐ使えなくなります。開いている画面にも伝わります。",
    en: "Every usable vial is blocked at once, on open screens too.",
  },
  release: { ja: "使用を許可", en: "Release" },
  releaseLead: {
    ja: "2人がそれぞれの認証コードで許可します。すべての項目を確認してください。",
    en: "Two people release, each with a code. Look at every group.",
  },
  looked: { ja: "確認した", en: "Looked at" },
  ownCode: { ja: "あなたの認証コード", en: "Your code" },
  releaseNow: { ja: "2人で使用を許可", en: "Release together" },
  thaw: { ja: "解凍を記録", en: "Record a thaw" },
  excursion: { ja: "温度の逸脱", en: "Excursion" },
  discard: { ja: "廃棄", en: "Discard" },
  recall: { ja: "回収にする", en: "Recall" },
  recallLead: {
    ja: "回収は元に戻せません。使っていないすべてのバイアルが使えなくなります。",
    en: "A recall cannot be taken back. Every vial that was not used is blocked.",
  },
  reason: { ja: "理由", en: "Reason" },
  orderedBy: { ja: "指示した人・会社", en: "Ordered by" },
  remark: { ja: "備考", en: "Remark" },
  vial: { ja: "バイアル", en: "Vial" },
  container: { ja: "容器", en: "Container" },
  highest: { ja: "最高温度(℃)", en: "Highest, °C" },
  from: { ja: "いつから", en: "From" },
  to: { ja: "いつまで", en: "To" },
  save: { ja: "記録する", en: "Record" },
  saving: { ja: "記録中", en: "Recording" },
  all: { ja: "すべて", en: "All" },
  by: { ja: "{name} {when}", en: "{name}, {when}" },
  contradicted: { ja: "台帳に矛盾があります", en: "The ledger contradicts itself" },
  noActions: { ja: "このロットは回収されています。廃棄だけ記録できます。", en: "This lot is recalled. Only its disposal can be recorded." },
} as const satisfies Record<string, Text>;

/** Reasons, by code. */
export const lotReasonWords = {
  appearance: { ja: "外観の異常", en: "Appearance" },
  temperature: { ja: "温度の逸脱", en: "Temperature" },
  "maker-notice": { ja: "製造元の通知", en: "Maker's notice" },
  "possible-sepsis": { ja: "敗血症の疑い", en: "Possible sepsis" },
  "serious-adverse-event": { ja: "重篤な有害事象", en: "Serious adverse event" },
  "authority-order": { ja: "行政の指示", en: "Order of an authority" },
  broken: { ja: "破損", en: "Broken" },
  expired: { ja: "期限切れ", en: "Expired" },
  returned: { ja: "返品", en: "Returned" },
  other: { ja: "その他", en: "Other" },
} as const satisfies Record<string, Text>;

/** Containers. */
export const containerWords = {
  "low-binding": { ja: "低吸着", en: "low-binding" },
  ordinary: { ja: "通常", en: "ordinary" },
  unknown: { ja: "不明", en: "unknown" },
} as const satisfies Record<string, Text>;

/** Tracing. */
export const traceWords = {
  title: { ja: "追跡", en: "Trace" },
  lead: {
    ja: "ロット・バイアル・ドナー・製造元・日付から、使った患者さんと在庫をたどります。",
    en: "From a lot, a vial, a donor, a maker or dates to patients and stock.",
  },
  by: { ja: "何から", en: "By" },
  lot: { ja: "ロット", en: "Lot" },
  vial: { ja: "バイアル", en: "Vial" },
  donor: { ja: "ドナー", en: "Donor" },
  maker: { ja: "製造元・供給者", en: "Maker or supplier" },
  dates: { ja: "製造日", en: "Dates of making" },
  text: { ja: "番号・名前", en: "Number or name" },
  from: { ja: "いつから", en: "From" },
  to: { ja: "いつまで", en: "To" },
  trace: { ja: "追跡する", en: "Trace" },
  tracing: { ja: "追跡中", en: "Tracing" },
  drill: { ja: "訓練として記録", en: "Record as a drill" },
  nothing: { ja: "該当するロットはありません。", en: "No lot matches." },
  found: {
    ja: "{lots}ロット・使用 {uses}本・患者 {patients}人・在庫 {stock}本({seconds}秒)",
    en: "{lots|lot|lots} · {uses|vial|vials} used · {patients|patient|patients} · {stock} in stock ({seconds} s)",
  },
  supplier: { ja: "供給 {name}", en: "from {name}" },
  used: { ja: "{day} バイアル {vial}", en: "{day}, vial {vial}" },
  stock: { ja: "在庫 {n}本 {vials}", en: "{n} in stock: {vials}" },
  noStock: { ja: "在庫なし", en: "nothing in stock" },
  unreachable: { ja: "連絡先なし", en: "No contact on record" },
  withheld: { ja: "氏名は表示されません", en: "Name withheld" },
  noEvents: { ja: "有害事象なし", en: "no adverse event" },
  letters: { ja: "連絡票(日本語・英語)", en: "Letters, Japanese and English" },
  print: { ja: "印刷", en: "Print" },
  keep: { ja: "カルテに残す", en: "Keep in the charts" },
  keeping: { ja: "残しています…", en: "Keeping…" },
  kept: {
    ja: "{all}人のうち{n}人のカルテに残しました。医師が各カルテで署名します。",
    en: "In the charts of {n} of {all}. A physician signs each there.",
  },
  quarantineAll: { ja: "在庫をすべて使用停止(隔離)", en: "Quarantine all stock" },
  quarantined: { ja: "在庫を使用停止にしました", en: "The stock is quarantined" },
  drills: { ja: "回収の訓練", en: "Recall drills" },
  drillNone: { ja: "訓練の記録はまだありません。3か月ごとを目安に行ってください。", en: "No drill yet. Run one about every three months." },
  drillLine: {
    ja: "{day} {text}: {milliseconds} ミリ秒、患者 {patients}人(連絡可 {reachable}人)、在庫 {stock}本",
    en: "{day}, {text}: {milliseconds} ms, {patients|patient|patients} ({reachable} reachable), {stock} in stock",
  },
  passed: { ja: "合格", en: "Passed" },
  gaps: { ja: "不足あり", en: "Gaps" },
} as const satisfies Record<string, Text>;

/** What a drill may have missed. */
export const drillGapWords: Readonly<Record<string, Text>> = {
  "nothing-found": { ja: "該当なし", en: "nothing found" },
  "patient-unreachable": { ja: "連絡できない患者がいる", en: "a patient cannot be reached" },
  "certificate-missing": { ja: "成績書がない", en: "no certificate" },
  "sample-not-kept": { ja: "保存検体がない", en: "no retained sample" },
  "ledger-contradicted": { ja: "台帳に矛盾", en: "the ledger contradicts itself" },
};

/** The letter to a patient who was given something of a lot; to be read and signed by a physician before it is sent. */
export const recallLetterWords = {
  title: { ja: "投与した製品についてのお知らせ", en: "About the product you were given" },
  to: { ja: "{name} 様", en: "Dear {name}" },
  body: {
    ja: "{uses}に当院で点滴した製品(ロット {lot})について、確認が必要なことが分かりました。原因と影響は調査中です。\n発熱、悪寒、息苦しさ、意識がはっきりしないなどの症状があれば、時間にかかわらず当院({phone})または119番へご連絡ください。\n症状がなくても、一度ご来院いただき、診察と採血をさせてください。費用は当院が負担します。\nこの製品は国の承認を受けていない研究的なもので、公的な救済制度の対象ではありません。",
    en: "Something has to be checked about the product (lot {lot}) that we infused on {uses}. The cause and what it means are being looked into.\nIf you have a fever, chills, shortness of breath or feel confused, call us ({phone}) or 119 at any hour.\nEven without symptoms, please come once for an examination and a blood test, at our expense.\nThe product is investigational and not approved, and public relief schemes do not cover it.",
  },
  draft: { ja: "下書き・医師が確認し署名してから送ること", en: "Draft: a physician reads and signs it before it is sent" },
  phoneUnset: { ja: "電話番号は未設定", en: "telephone not set" },
} as const satisfies Record<string, Text>;
