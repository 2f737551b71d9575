/**
 * Every fixed answer of every field, `field.answer`, for a reader who opens an entry whole. The list follows from the
 * schemas of the kinds: an answer added there without its words here does not compile. Unknown is said, never left blank.
 */
import type { AnyClearEntry } from "../record/kinds.ts";
import type { Text } from "./text.ts";

/** `Name.answer` for each fixed answer of a value; free texts and codes have none. */
type ChoicesOf<Name extends string, Value> = Value extends string
  ? string extends Value
    ? never
    : `${Name}.${Value}`
  : Value extends readonly (infer Item)[]
    ? ChoicesOf<Name, Item>
    : Value extends object
      ? string extends keyof Value
        ? ChoicesOf<Name, Value[keyof Value]>
        : { [Member in keyof Value & string]: ChoicesOf<Member, Value[Member]> }[keyof Value & string]
      : never;

/** A fixed answer of a field of any kind of the chart. */
export type EntryChoice = ChoicesOf<"body", AnyClearEntry["body"]>;

const unknown: Text = { ja: "不明", en: "not known" };
const other: Text = { ja: "その他", en: "other" };
const mild: Text = { ja: "軽度", en: "mild" };
const moderate: Text = { ja: "中等度", en: "moderate" };
const severe: Text = { ja: "重度", en: "severe" };
const none: Text = { ja: "なし", en: "none" };
const yes: Text = { ja: "はい", en: "yes" };
const no: Text = { ja: "いいえ", en: "no" };
const patient: Text = { ja: "患者", en: "patient" };
const clinician: Text = { ja: "医療者", en: "clinician" };
const japanese: Text = { ja: "日本語", en: "Japanese" };
const english: Text = { ja: "英語", en: "English" };
const goOn: Text = { ja: "継続", en: "continue" };
const change: Text = { ja: "変更", en: "change" };
const stop: Text = { ja: "中止", en: "stop" };
const taper: Text = { ja: "減らして終える", en: "taper" };
const neither: Text = { ja: "どちらも行わない", en: "neither" };
const tmsOnly: Text = { ja: "TMSのみ", en: "TMS only" };
const exosomeOnly: Text = { ja: "エクソソームのみ", en: "exosome only" };
const both: Text = { ja: "併用", en: "both" };
const unlikely: Text = { ja: "おそらくない", en: "unlikely" };
const possible: Text = { ja: "ありうる", en: "possible" };
const probable: Text = { ja: "おそらくある", en: "probable" };
const definite: Text = { ja: "確実", en: "definite" };

/** The words of each answer. */
export const choiceWords = {
  "sex.female": { ja: "女性", en: "Female" },
  "sex.male": { ja: "男性", en: "Male" },
  "sex.other": { ja: "その他", en: "Other" },
  "sex.unknown": { ja: "未確認", en: "Not known" },
  "system.icd-10": { ja: "ICD-10", en: "ICD-10" },
  "system.icd-11": { ja: "ICD-11", en: "ICD-11" },
  "system.dsm-5-tr": { ja: "DSM-5-TR", en: "DSM-5-TR" },
  "role.principal": { ja: "主病名", en: "principal" },
  "role.secondary": { ja: "副病名", en: "secondary" },
  "certainty.confirmed": { ja: "確定", en: "confirmed" },
  "certainty.suspected": { ja: "疑い", en: "suspected" },
  "certainty.excluded": { ja: "否定", en: "excluded" },
  "course.single-episode": { ja: "単一エピソード", en: "single episode" },
  "course.recurrent": { ja: "反復性", en: "recurrent" },
  "course.persistent": { ja: "持続性", en: "persistent" },
  "course.not-applicable": { ja: "該当なし", en: "not applicable" },
  "course.unknown": unknown,
  "severity.mild": mild,
  "severity.moderate": moderate,
  "severity.severe": severe,
  "severity.in-remission": { ja: "寛解", en: "in remission" },
  "severity.not-applicable": { ja: "該当なし", en: "not applicable" },
  "severity.anaphylaxis": { ja: "アナフィラキシー", en: "anaphylaxis" },
  "severity.unknown": unknown,
  "psychoticFeatures.present": { ja: "あり", en: "present" },
  "psychoticFeatures.absent": none,
  "psychoticFeatures.unknown": unknown,
  "topic.antidepressant-trial": { ja: "抗うつ薬の治療歴", en: "Antidepressant trial" },
  "topic.allergies": { ja: "アレルギー", en: "Allergies" },
  "topic.medication": { ja: "薬", en: "Medication" },
  "topic.other": { ja: "そのほかの既往", en: "Other history" },
  "drugClass.ssri": { ja: "SSRI", en: "SSRI" },
  "drugClass.snri": { ja: "SNRI", en: "SNRI" },
  "drugClass.nassa": { ja: "NaSSA", en: "NaSSA" },
  "drugClass.tricyclic": { ja: "三環系", en: "tricyclic" },
  "drugClass.tetracyclic": { ja: "四環系", en: "tetracyclic" },
  "drugClass.maoi": { ja: "MAO阻害薬", en: "MAO inhibitor" },
  "drugClass.ndri": { ja: "NDRI", en: "NDRI" },
  "drugClass.sari": { ja: "SARI", en: "SARI" },
  "drugClass.srim": { ja: "S-RIM", en: "S-RIM" },
  "drugClass.other": other,
  "drugClass.unknown": unknown,
  "status.ongoing": { ja: "続けている", en: "ongoing" },
  "status.stopped": { ja: "終了", en: "stopped" },
  "status.none-known": { ja: "なし(確認済み)", en: "none known" },
  "status.listed": { ja: "あり", en: "listed" },
  "status.unknown": unknown,
  "result.remission": { ja: "寛解", en: "remission" },
  "result.response": { ja: "反応", en: "response" },
  "result.partial": { ja: "部分的", en: "partial" },
  "result.none": { ja: "効果なし", en: "no effect" },
  "result.not-tolerated": { ja: "副作用で中止", en: "not tolerated" },
  "result.unknown": unknown,
  "category.medicine": { ja: "薬", en: "medicine" },
  "category.food": { ja: "食物", en: "food" },
  "category.latex": { ja: "ラテックス", en: "latex" },
  "category.contrast": { ja: "造影剤", en: "contrast medium" },
  "category.metal": { ja: "金属", en: "metal" },
  "category.adhesive": { ja: "テープ類", en: "adhesive" },
  "category.other": other,
  "category.psychiatric": { ja: "精神科", en: "psychiatric" },
  "category.medical": { ja: "身体疾患", en: "medical" },
  "category.surgical": { ja: "手術", en: "surgical" },
  "category.family": { ja: "家族", en: "family" },
  "category.substance": { ja: "飲酒・物質", en: "substance use" },
  "category.pregnancy": { ja: "妊娠", en: "pregnancy" },
  "category.implant": { ja: "体内の金属・機器", en: "implant" },
  "category.vaccination": { ja: "予防接種", en: "vaccination" },
  "category.social": { ja: "生活", en: "social" },
  "category.progress": { ja: "経過", en: "progress" },
  "category.psychotherapy": { ja: "精神療法", en: "psychotherapy" },
  "category.handover": { ja: "申し送り", en: "handover" },
  "category.phone": { ja: "電話", en: "telephone" },
  "category.administrative": { ja: "事務", en: "administrative" },
  "route.oral": { ja: "内服", en: "oral" },
  "route.injection": { ja: "注射", en: "injection" },
  "route.infusion": { ja: "点滴", en: "infusion" },
  "route.patch": { ja: "貼付", en: "patch" },
  "route.inhaled": { ja: "吸入", en: "inhaled" },
  "route.other": other,
  "route.unknown": unknown,
  "shiftsThreshold.raises": { ja: "上げる", en: "raises" },
  "shiftsThreshold.lowers": { ja: "下げる", en: "lowers" },
  "shiftsThreshold.no": none,
  "shiftsThreshold.unknown": unknown,
  "presence.present": { ja: "あり", en: "present" },
  "presence.past": { ja: "過去にあり", en: "past" },
  "presence.absent": none,
  "presence.unknown": unknown,
  "component.tms": { ja: "TMS", en: "TMS" },
  "component.exosome": { ja: "エクソソーム(研究的・未承認)", en: "exosome (investigational, unapproved)" },
  "component.research-use": { ja: "研究利用", en: "use for research" },
  "answers.yes": yes,
  "answers.no": no,
  "answers.unknown": unknown,
  "answeredBy.patient": patient,
  "answeredBy.family": { ja: "家族", en: "family" },
  "answeredBy.clinician": clinician,
  "answeredBy.unknown": unknown,
  "language.ja": japanese,
  "language.en": english,
  "mode.full-text": { ja: "画面で回答", en: "on screen" },
  "mode.paper-key-in": { ja: "用紙から入力", en: "keyed in from paper" },
  "mode.total-only": { ja: "合計のみ", en: "total only" },
  "informant.patient": patient,
  "informant.clinician": clinician,
  "informant.unknown": unknown,
  "totalStatus.scored": { ja: "項目から計算", en: "scored from the items" },
  "totalStatus.prorated": { ja: "未回答を補って計算", en: "prorated, items missing" },
  "totalStatus.unscorable": { ja: "計算できない", en: "cannot be scored" },
  "totalStatus.as-given": { ja: "元の値のまま", en: "as given" },
  "coldOrFever.yes": { ja: "あり", en: "yes" },
  "coldOrFever.no": none,
  "coldOrFever.unknown": unknown,
  "comparator.<": { ja: "未満", en: "less than" },
  "comparator.>": { ja: "超", en: "more than" },
  "consciousness.alert": { ja: "清明", en: "alert" },
  "consciousness.confused": { ja: "混乱", en: "confused" },
  "consciousness.responds-to-voice": { ja: "呼びかけに反応", en: "responds to voice" },
  "consciousness.responds-to-pain": { ja: "痛みに反応", en: "responds to pain" },
  "consciousness.unresponsive": { ja: "反応なし", en: "unresponsive" },
  "state.resting": { ja: "安静時", en: "resting" },
  "state.active": { ja: "収縮時", en: "active" },
  "hemisphere.left": { ja: "左", en: "left" },
  "hemisphere.right": { ja: "右", en: "right" },
  "detection.emg": { ja: "筋電図", en: "EMG" },
  "detection.visual": { ja: "目視", en: "visual" },
  "method.5-cm": { ja: "5 cm法", en: "5 cm rule" },
  "method.5.5-cm": { ja: "5.5 cm法", en: "5.5 cm rule" },
  "method.beam-f3": { ja: "Beam F3", en: "Beam F3" },
  "method.10-20": { ja: "10–20法", en: "10–20 system" },
  "method.structural-mri": { ja: "構造MRI", en: "structural MRI" },
  "method.functional-mri": { ja: "機能的MRI", en: "functional MRI" },
  "method.other": other,
  "space.mni": { ja: "MNI", en: "MNI" },
  "space.native": { ja: "本人の画像", en: "own image" },
  "space.scalp": { ja: "頭皮", en: "scalp" },
  "strategy.neither": neither,
  "strategy.tms": tmsOnly,
  "strategy.exosome": exosomeOnly,
  "strategy.both": both,
  "rulePack.insured": { ja: "保険診療", en: "insured" },
  "rulePack.self-pay": { ja: "自費診療", en: "self-pay" },
  "rulePack.research": { ja: "研究", en: "research" },
  "decision.given": { ja: "同意", en: "given" },
  "decision.declined": { ja: "希望しない", en: "declined" },
  "decision.withdrawn": { ja: "撤回", en: "withdrawn" },
  "givenBy.patient": patient,
  "givenBy.representative": { ja: "代理の人", en: "representative" },
  "ended.complete": { ja: "予定どおり", en: "complete" },
  "ended.paused": { ja: "休止", en: "paused" },
  "ended.pain": { ja: "痛みのため", en: "because of pain" },
  "ended.device": { ja: "装置のため", en: "because of the device" },
  "ended.patient": { ja: "患者さんの希望", en: "at the patient's wish" },
  "ended.seizure": { ja: "けいれん発作", en: "seizure" },
  "ended.other": other,
  "reaction.none": none,
  "reaction.mild": mild,
  "reaction.moderate": moderate,
  "reaction.severe": severe,
  "reaction.unknown": unknown,
  "serious.death": { ja: "死亡", en: "death" },
  "serious.life-threatening": { ja: "生命の危険", en: "life-threatening" },
  "serious.hospitalisation": { ja: "入院・入院の延長", en: "hospitalisation" },
  "serious.disability": { ja: "障害", en: "disability" },
  "serious.birth-defect": { ja: "先天異常", en: "birth defect" },
  "serious.medically-important": { ja: "医学的に重要", en: "medically important" },
  "relatedToTms.none": none,
  "relatedToTms.unlikely": unlikely,
  "relatedToTms.possible": possible,
  "relatedToTms.probable": probable,
  "relatedToTms.definite": definite,
  "relatedToTms.unknown": unknown,
  "relatedToExosome.none": none,
  "relatedToExosome.unlikely": unlikely,
  "relatedToExosome.possible": possible,
  "relatedToExosome.probable": probable,
  "relatedToExosome.definite": definite,
  "relatedToExosome.unknown": unknown,
  "outcome.recovered": { ja: "回復", en: "recovered" },
  "outcome.recovering": { ja: "回復中", en: "recovering" },
  "outcome.not-recovered": { ja: "未回復", en: "not recovered" },
  "outcome.sequelae": { ja: "後遺症あり", en: "recovered with sequelae" },
  "outcome.fatal": { ja: "死亡", en: "fatal" },
  "outcome.unknown": unknown,
  "to.ministry": { ja: "厚生労働省", en: "ministry of health" },
  "to.pmda": { ja: "PMDA", en: "PMDA" },
  "to.maker": { ja: "製造元", en: "maker" },
  "to.ethics-board": { ja: "倫理審査委員会", en: "ethics board" },
  "to.other": other,
  "answer.continue": goOn,
  "answer.change": change,
  "answer.stop": stop,
  "answer.taper": taper,
  "answer.unknown": { ja: "数値が足りず判定できない", en: "cannot tell, a number is missing" },
  "choice.continue": goOn,
  "choice.change": change,
  "choice.stop": stop,
  "choice.taper": taper,
  "design.parallel": { ja: "並行群間", en: "parallel groups" },
  "design.n-of-1": { ja: "N-of-1", en: "n-of-1" },
  "arm.neither": neither,
  "arm.tms": tmsOnly,
  "arm.exosome": exosomeOnly,
  "arm.both": both,
  "periods.neither": neither,
  "periods.tms": tmsOnly,
  "periods.exosome": exosomeOnly,
  "periods.both": both,
  "blinded.patient": patient,
  "blinded.operator": { ja: "TMS担当", en: "operator" },
  "blinded.rater": { ja: "評価者", en: "rater" },
  "blinded.physician": { ja: "医師", en: "physician" },
  "blinded.statistician": { ja: "統計担当", en: "statistician" },
  "direction.in": { ja: "受信", en: "received" },
  "direction.out": { ja: "発信", en: "sent" },
  "purpose.referral": { ja: "紹介", en: "referral" },
  "purpose.reply": { ja: "返書", en: "reply" },
  "purpose.certificate": { ja: "診断書", en: "certificate" },
  "purpose.summary": { ja: "要約", en: "summary" },
  "purpose.recall": { ja: "回収の連絡", en: "recall" },
  "purpose.report": { ja: "報告書", en: "report" },
  "purpose.other": other,
  "reason.completed": { ja: "治療終了", en: "completed" },
  "reason.stopped": { ja: "中止", en: "stopped" },
  "reason.transferred": { ja: "転院", en: "transferred" },
  "reason.died": { ja: "死亡", en: "died" },
  "reason.withdrawn": { ja: "本人の希望で終了", en: "withdrawn" },
  "reason.erased": { ja: "法に基づく消去", en: "erased under the law" },
  "ground.undone": { ja: "直後の取り消し", en: "undone at once" },
  "ground.wrong-patient": { ja: "患者違い", en: "wrong patient" },
  "ground.duplicate": { ja: "二重の記載", en: "entered twice" },
  "ground.entered-in-error": { ja: "誤記", en: "entered in error" },
  "about.suicidality": { ja: "自殺念慮・自傷", en: "suicidality" },
  "step.taken": { ja: "対応中", en: "taken" },
  "step.resolved": { ja: "対応済み", en: "resolved" },
  "step.mistaken": { ja: "誤りだった", en: "raised by mistake" },
  "step.proposed": { ja: "申し出", en: "proposed" },
  "step.refused": { ja: "却下", en: "refused" },
  "step.approved": { ja: "承認", en: "approved" },
  "step.absorbed": { ja: "統合", en: "absorbed" },
} as const satisfies Record<EntryChoice, Text>;

/** The words of an answer to a field, or null when the field has no fixed answers. */
export function choiceText(field: string, answer: string): Text | null {
  const name = `${field}.${answer}`;
  return isChoice(name) ? choiceWords[name] : null;
}

function isChoice(name: string): name is EntryChoice {
  return Object.hasOwn(choiceWords, name);
}
