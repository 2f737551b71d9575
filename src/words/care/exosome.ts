/** What the rules of exosome treatment find, in words. Gaps are filled from the values that the rule used. */
import type {
  DoseCode,
  EndotoxinCode,
  ExosomeCode,
  ExosomeConsentCode,
  ExosomeEligibilityCode,
  InfusionCode,
  ReleaseCode,
  SessionAfterInfusionCode,
  VialCode,
  WatchCode,
} from "../../care/exosome/codes.ts";
import type { Text } from "../text.ts";
import { certificateFindingWords } from "./certificate.ts";

const endotoxin: Readonly<Record<EndotoxinCode, Text>> = {
  "endotoxin.not-computed": {
    ja: "エンドトキシン量を計算できません(試験値 {unitsPerMillilitre} EU/mL、液量 {millilitres} mL、体重 {weight} kg)。",
    en: "The endotoxin load cannot be computed (test {unitsPerMillilitre} EU/mL, volume {millilitres} mL, weight {weight} kg).",
  },
  "endotoxin.over-limit": {
    ja: "エンドトキシンが {units} EU になり、上限 {allowed} EU({weight} kg・{minutes}分)を超えます。",
    en: "The endotoxin would be {units} EU, above the limit of {allowed} EU ({weight} kg over {minutes} min).",
  },
};

const dose: Readonly<Record<DoseCode, Text>> = {
  "exosome-dose.no-evidence": {
    ja: "うつ病に対する用量の根拠はありません。",
    en: "No dose for depression rests on evidence.",
  },
  "exosome-dose.unstated": { ja: "用量が示されていません。", en: "No dose is stated." },
  "exosome-dose.unit-error": {
    ja: "粒子数 {particles} は、単位の誤りと考えられます(上限 10¹⁴)。",
    en: "{particles} particles is taken for an error of unit (above 10¹⁴).",
  },
  "exosome-dose.unusual": {
    ja: "粒子数 {particles} は、報告のある範囲(10⁸〜10¹³)の外です。",
    en: "{particles} particles lies outside what was ever given (10⁸ to 10¹³).",
  },
  "exosome-dose.not-comparable": {
    ja: "ラベルの用量とは単位か測定方法が違うため、比べられません(換算はしません)。",
    en: "The label counts in another unit or by another method, so the two are not compared (and never converted).",
  },
  "exosome-dose.far-from-label": {
    ja: "用量 {dose} が、ラベルの {label} から100倍以上離れています。",
    en: "The dose of {dose} is a hundred times or more away from the label's {label}.",
  },
};

const vial: Readonly<Record<VialCode, Text>> = {
  "vial.lot-unknown": { ja: "ロット {lot} は、このクリニックの台帳にありません。", en: "Lot {lot} never arrived at this clinic." },
  "vial.unknown": { ja: "ロット {lot} に、バイアル {vial} はありません。", en: "Lot {lot} has no vial {vial}." },
  "vial.other-product": {
    ja: "処方の製品({planned})と違う製品({product})です。",
    en: "This is {product}; the plan prescribes {planned}.",
  },
  "vial.quarantined": {
    ja: "バイアル {vial}(ロット {lot})は隔離中で、使用が許可されていません({at})。",
    en: "Vial {vial} of lot {lot} is in quarantine and not released ({at}).",
  },
  "vial.used": { ja: "バイアル {vial}(ロット {lot})は、使用済みです({at})。", en: "Vial {vial} of lot {lot} was used ({at})." },
  "vial.discarded": {
    ja: "バイアル {vial}(ロット {lot})は、廃棄されています({at})。",
    en: "Vial {vial} of lot {lot} was discarded ({at}).",
  },
  "vial.recalled": { ja: "ロット {lot} は回収されました({at})。", en: "Lot {lot} was recalled ({at})." },
  "vial.expired": { ja: "使用期限({on})が過ぎています。", en: "It expired on {on}." },
  "vial.expires-soon": { ja: "使用期限({on})まで {days}日です。", en: "It expires on {on}, in {days|day|days}." },
  "vial.contradicted": {
    ja: "バイアル {vial} の台帳に矛盾があります。確かめるまで使えません。",
    en: "The ledger of vial {vial} contradicts itself; it cannot be used before that is cleared up.",
  },
  "vial.not-thawed": { ja: "バイアル {vial} の解凍が記録されていません。", en: "The thaw of vial {vial} is not recorded." },
  "vial.thawed-too-long": {
    ja: "解凍({from})から {hours}時間の使用期限を過ぎています。",
    en: "It was thawed at {from}; the {hours} hours in which it may be used are over.",
  },
  "vial.thaw-runs-out": {
    ja: "投与の途中で、解凍からの使用期限({hours}時間)に達します。",
    en: "The {hours} hours since the thaw will be over before the infusion ends.",
  },
  "vial.thaw-limit-assumed": {
    ja: "解凍後の使用期限は成績書に記載がなく、{hours}時間として扱います。",
    en: "The certificate does not say how long it may be used after the thaw; {hours} hours are assumed.",
  },
  "vial.ordinary-container": {
    ja: "通常の容器です。低吸着の容器より粒子が多く失われます。",
    en: "It is in an ordinary container, in which more particles are lost than in a low-binding one.",
  },
};

const release: Readonly<Record<ReleaseCode, Text>> = {
  "release.same-person": { ja: "使用許可には、別の2人の確認が必要です。", en: "A release needs two different people." },
  "release.not-looked-at": {
    ja: "成績書の「{group}」がまだ確認されていません。",
    en: "“{group}” on the certificate has not been looked at.",
  },
  "release.recalled": { ja: "ロット {lot} は回収されており、使用を許可できません。", en: "Lot {lot} was recalled and cannot be released." },
  "release.expired": { ja: "使用期限({on})が過ぎており、使用を許可できません。", en: "It expired on {on} and cannot be released." },
  "release.nothing-waits": { ja: "使用許可を待つバイアルがありません。", en: "No vial is waiting to be released." },
};

const eligibility: Readonly<Record<ExosomeEligibilityCode, Text>> = {
  "exosome.no-trial": {
    ja: "うつ病に対するエクソソームの、完了した臨床試験は見つかっていません(研究的・未承認)。",
    en: "No completed trial of exosomes in depression was found; they are investigational and unapproved.",
  },
  "exosome.age-unknown": { ja: "年齢が分からないため、投与できません。", en: "The age is not known, so nothing is given." },
  "exosome.minor": { ja: "{years}歳です。18歳未満には投与しません。", en: "The patient is {years}; nobody under 18 is treated." },
  "exosome.screening-missing": {
    ja: "エクソソームの安全性の問診がありません。",
    en: "The safety questions before exosomes were never asked.",
  },
  "exosome.answer-missing": { ja: "問診「{exosomeQuestion}」に答えがありません。", en: "Not answered: {exosomeQuestion}." },
  "exosome.excluded": { ja: "「{exosomeQuestion}」ため、投与できません。", en: "Excluded: {exosomeQuestion}." },
  "exosome.to-be-judged": { ja: "「{exosomeQuestion}」。医師の判断が必要です。", en: "A physician has to judge: {exosomeQuestion}." },
  "exosome.allergies-unknown": { ja: "アレルギーが記録されていません。", en: "Allergies are not recorded." },
  "exosome.crp-missing": {
    ja: "高感度CRPがありません。測定するか、測定しない理由に医師が署名してください。",
    en: "hs-CRP is not known. Measure it, or let a physician sign why not.",
  },
  "exosome.crp-waived": {
    ja: "高感度CRPを測定しない理由に、医師が署名しています。",
    en: "A physician has signed why hs-CRP was not measured.",
  },
  "exosome.crp-old": {
    ja: "高感度CRPは {days}日前({on})のものです({max}日以内が目安)。",
    en: "hs-CRP is {days|day|days} old ({on}); {max} days are the limit.",
  },
  "exosome.crp-high": {
    ja: "高感度CRPが {milligramsPerLitre} mg/L です({on})。再検し、感染を調べてください。",
    en: "hs-CRP was {milligramsPerLitre} mg/L on {on}: repeat it and look for an infection.",
  },
  "exosome.crp-stratum": {
    ja: "高感度CRP {milligramsPerLitre} mg/L({on})、層 {stratum} mg/L。",
    en: "hs-CRP {milligramsPerLitre} mg/L on {on}, stratum {stratum} mg/L.",
  },
};

const consent: Readonly<Record<ExosomeConsentCode, Text>> = {
  "exosome-consent.missing": { ja: "エクソソームの同意がありません。", en: "There is no consent to exosomes." },
  "exosome-consent.declined": { ja: "エクソソームは、同意されていません({at})。", en: "Exosomes were declined ({at})." },
  "exosome-consent.withdrawn": { ja: "エクソソームの同意は、撤回されています({at})。", en: "Consent to exosomes was withdrawn ({at})." },
  "exosome-consent.recent": {
    ja: "同意({at})から {hours}時間たっていません。考え直す時間を置いてください。",
    en: "Consent was given at {at}, less than {hours} hours ago; leave time to think again.",
  },
  "exosome-consent.other-product": {
    ja: "同意は別の製品({agreed})についてのものです。{planned} について説明し直してください。",
    en: "Consent was given to {agreed}; explain {planned} and ask anew.",
  },
};

const infusion: Readonly<Record<InfusionCode, Text>> = {
  "infusion.not-alone": {
    ja: "点滴は1回ずつ記録します。ほかの点滴と一緒には保存できません。",
    en: "An infusion is written by itself, never together with another.",
  },
  "infusion.wrong-patient": {
    ja: "読み取った番号({scanned})は、この患者({number})ではありません。",
    en: "What was scanned ({scanned}) is not this patient ({number}).",
  },
  "infusion.plan-missing": { ja: "エクソソームの計画がありません。", en: "No plan prescribes exosomes." },
  "infusion.plan-unconfirmed": { ja: "計画を、医師がまだ確認していません。", en: "No physician has confirmed the plan." },
  "infusion.over-plan": { ja: "{number}回目です。計画は {planned}回です。", en: "This is number {number}; the plan has {planned}." },
  "infusion.too-soon": {
    ja: "前回から {days}日です。計画の間隔は {planned}日です。",
    en: "The last was {days|day|days} ago; the plan's interval is {planned}.",
  },
  "infusion.running": { ja: "{from} に始めた点滴が、まだ終わっていません。", en: "The infusion begun at {from} has not ended." },
  "infusion.vital-missing": { ja: "投与前の{vital}が測られていません。", en: "Not taken before the infusion: {vital}." },
  "infusion.vital-out-of-range": {
    ja: "{vital} が {value} です。開始してよい範囲は {min}〜{max} です。",
    en: "{vital} is {value}; an infusion may begin between {min} and {max}.",
  },
  "infusion.check-missing": { ja: "「{check}」が確認されていません。", en: "Not checked: {check}." },
  "infusion.check-failed": { ja: "「{check}」が合いませんでした。", en: "The check failed: {check}." },
  "infusion.second-person-missing": {
    ja: "2人目が自分の認証コードで確認していません。",
    en: "No second person has checked with a code of their own.",
  },
  "infusion.second-person-same": { ja: "2人目の確認は、別の人が行ってください。", en: "The second person must be somebody else." },
  "infusion.first-with-tms": {
    ja: "初回の点滴は、TMSのない日に行ってください。",
    en: "The first infusion is given on a day without TMS.",
  },
  "infusion.before-tms": {
    ja: "今日のTMSがまだ終わっていません。点滴はその後に行ってください。",
    en: "Today's TMS comes first; give the infusion after it.",
  },
  "infusion.reaction-unreleased": {
    ja: "前回の点滴のあと、発熱か反応がありました({at})。医師が続けてよいと署名するまで投与できません。",
    en: "After the last infusion there was a fever or a reaction ({at}). A physician has to sign before the next.",
  },
  "infusion.identity-amended": {
    ja: "製品・ロット・バイアル・開始時刻・確認者は訂正できません。取り消して、事実を記事に残してください。",
    en: "Product, lot, vial, start and second person are not amended. Retract it, and write what happened in a note.",
  },
  "infusion.unknown": { ja: "もとの点滴が、このカルテにありません。", en: "There is no such infusion in this chart." },
  "infusion.ended-already": { ja: "この点滴は、すでに終了が記録されています。", en: "The end of this infusion was recorded before." },
  "infusion.unbalanced": {
    ja: "投与・保管・廃棄の合計が、バイアルの {vial} mL と {missing} mL 合いません。",
    en: "Given, kept and thrown away miss the vial's {vial} mL by {missing} mL.",
  },
  "infusion.volume-unknown": {
    ja: "バイアルの容量が分からず、残量を照合できません。",
    en: "How much the vial held is not known, so nothing can be balanced.",
  },
};

const sessions: Readonly<Record<SessionAfterInfusionCode, Text>> = {
  "session.first-infusion-today": {
    ja: "今日は初回の点滴を行った日です。TMSは別の日に行ってください。",
    en: "The first infusion was given today; TMS waits for another day.",
  },
  "session.observation-open": {
    ja: "{from} に始めた点滴の観察が終わっていません。",
    en: "The observation of the infusion begun at {from} has not ended.",
  },
  "session.reaction-unreleased": {
    ja: "前回の点滴のあと、発熱か反応がありました({at})。医師が続けてよいと署名するまで刺激できません。",
    en: "After the last infusion there was a fever or a reaction ({at}). A physician has to sign before the next session.",
  },
};

const watch: Readonly<Record<WatchCode, Text>> = {
  "watch.reaction": {
    ja: "{sign}。点滴を止め、まずアナフィラキシーとして対応してください。",
    en: "{sign}. Stop the infusion and treat as anaphylaxis first.",
  },
  "watch.sepsis": {
    ja: "{sign}。敗血症を疑い、血液培養2セットと転送を検討してください。ロットは隔離されます。",
    en: "{sign}. Think of sepsis: two blood cultures, transfer. The lot is set apart.",
  },
  "watch.not-reached": { ja: "電話がつながりませんでした。もう一度かけてください。", en: "The patient was not reached; call again." },
};

/** Each finding's sentence. */
export const exosomeFindingWords: Readonly<Record<ExosomeCode, Text>> = {
  ...certificateFindingWords,
  ...endotoxin,
  ...dose,
  ...vial,
  ...release,
  ...eligibility,
  ...consent,
  ...infusion,
  ...sessions,
  ...watch,
};
