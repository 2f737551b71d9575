/** What the rules of eligibility, of the course and of the checkpoint find, in words. Gaps are filled from the values that the rule used. */
import type { CheckpointCode } from "../../care/rules/checkpoint.ts";
import type { SessionLimitCode } from "../../care/rules/course-limits.ts";
import type { EligibilityCode } from "../../care/rules/eligibility-codes.ts";
import type { EligibilityRule } from "../../care/rules/eligibility-rules.ts";
import type { Text } from "../text.ts";

/** The name of each rule of the board. */
export const eligibilityRuleWords = {
  age: { ja: "年齢", en: "Age" },
  diagnosis: { ja: "診断", en: "Diagnosis" },
  severity: { ja: "重症度", en: "Severity" },
  score: { ja: "開始前のHAM-D", en: "HAM-D before the start" },
  antidepressant: { ja: "抗うつ薬の治療歴", en: "Antidepressants tried" },
  bipolar: { ja: "双極症", en: "Bipolar disorder" },
  psychosis: { ja: "精神病症状", en: "Psychotic features" },
  organic: { ja: "認知症・器質性", en: "Dementia, organic" },
  suicidality: { ja: "自殺の危険", en: "Suicidality" },
  rapid: { ja: "カタトニア", en: "Catatonia" },
  "previous-tms": { ja: "TMSの経験", en: "TMS before" },
  "consent-tms": { ja: "TMSの同意", en: "Consent to TMS" },
  implant: { ja: "体内の機器", en: "Implants" },
  metal: { ja: "頭と眼の金属", en: "Metal in head or eye" },
  seizure: { ja: "けいれんと失神", en: "Seizure, fainting" },
  brain: { ja: "脳の病気と外傷", en: "Brain disease, injury" },
  medicine: { ja: "閾値を下げる薬", en: "Threshold-lowering drugs" },
  substance: { ja: "飲酒と薬物", en: "Alcohol and drugs" },
  pregnancy: { ja: "妊娠", en: "Pregnancy" },
  "other-questions": { ja: "そのほかの問診", en: "Other questions" },
  "consent-exosome": { ja: "エクソソームの同意", en: "Consent to exosomes" },
  "exosome-questions": { ja: "点滴前の問診", en: "Questions before infusion" },
  crp: { ja: "hs-CRP", en: "hs-CRP" },
  "exosome-evidence": { ja: "エクソソームの根拠", en: "Evidence for exosomes" },
  pack: { ja: "適用する規則", en: "Rules in force" },
  protocol: { ja: "プロトコル", en: "Protocol" },
  length: { ja: "回数と期間", en: "Sessions and weeks" },
  facility: { ja: "施設基準", en: "Facility standard" },
  approval: { ja: "研究の承認", en: "Approval of the study" },
  billing: { ja: "混合診療", en: "Mixed billing" },
} as const satisfies Record<EligibilityRule, Text>;

const eligibilityWords = {
  "age.adult": { ja: "{ageYears}歳。18歳以上です。", en: "{ageYears} years: 18 or older." },
  "age.minor": { ja: "{ageYears}歳。18歳未満には行えません。", en: "{ageYears} years: not given below 18." },
  "age.unknown": { ja: "生年月日の記録がありません。", en: "No birth date on record." },
  "diagnosis.depression": { ja: "{code} うつ病です。", en: "{code}: depression." },
  "diagnosis.suspected": {
    ja: "{code} は疑いの段階です。診断を確定してください。",
    en: "{code} is only suspected. Confirm the diagnosis.",
  },
  "diagnosis.persistent": {
    ja: "{code} 持続性の抑うつ(気分変調症)は適応外です。",
    en: "{code}: persistent depression is not an indication.",
  },
  "diagnosis.other": { ja: "{code} はうつ病の診断ではありません。", en: "{code} is not a diagnosis of depression." },
  "diagnosis.unknown": { ja: "主診断の記録がありません。", en: "No principal diagnosis on record." },
  "severity.moderate": { ja: "中等症と診断されています。", en: "Diagnosed as moderate." },
  "severity.severe": { ja: "重症と診断されています。", en: "Diagnosed as severe." },
  "severity.mild": { ja: "軽症は適応外です。", en: "A mild episode is not an indication." },
  "severity.remission": { ja: "寛解中は適応外です。", en: "An episode in remission is not an indication." },
  "severity.unknown": { ja: "重症度の記録がありません。", en: "No severity on record." },
  "score.moderate": { ja: "{on} {instrument} {total}点。中等症以上です。", en: "{instrument} {total} on {on}: moderate or worse." },
  "score.given": { ja: "{on} {instrument} {total}点。", en: "{instrument} {total} on {on}." },
  "score.below": {
    ja: "{on} {instrument} {total}点。中等症の目安 {from}点に届きません。",
    en: "{instrument} {total} on {on}: below the {from} of a moderate episode.",
  },
  "score.prorated": {
    ja: "{on} {instrument} {total}点は未回答を補った値です。すべての項目を評価してください。",
    en: "{instrument} {total} on {on} was prorated. Rate every item.",
  },
  "score.old": {
    ja: "{on} {instrument} {total}点。{daysMax}日より前の値です。",
    en: "{instrument} {total} on {on}: more than {daysMax} days ago.",
  },
  "score.none": { ja: "開始前のHAM-Dの記録がありません。", en: "No HAM-D before the start on record." },
  "antidepressant.insufficient": {
    ja: "{name} などで、十分な量と期間でも効果不十分でした。",
    en: "{name}: not enough effect at an adequate dose and time.",
  },
  "antidepressant.not-tolerated": { ja: "{name} が副作用で続けられませんでした。", en: "{name} was not tolerated." },
  "antidepressant.too-short": {
    ja: "{name} は{weeksMin}週間に足りないか、服薬が不十分でした。",
    en: "{name}: shorter than {weeksMin} weeks, or taken too irregularly.",
  },
  "antidepressant.unknown": {
    ja: "{name} の量、期間または服薬の割合が分かりません。",
    en: "{name}: dose, time or doses taken are not known.",
  },
  "antidepressant.effective": { ja: "{name} の効果があったと記録されています。", en: "{name} is recorded as effective." },
  "antidepressant.none": { ja: "抗うつ薬の治療歴の記録がありません。", en: "No antidepressant trial on record." },
  "bipolar.none": { ja: "双極症ではありません。", en: "Not bipolar." },
  "bipolar.present": { ja: "双極症があります。うつ病の適応ではありません。", en: "Bipolar disorder: not the indication of depression." },
  "bipolar.unknown": { ja: "躁・軽躁の既往を確かめていません。", en: "Mania or hypomania has not been asked about." },
  "psychosis.none": { ja: "精神病症状はありません。", en: "No psychotic features." },
  "psychosis.present": { ja: "精神病症状があります。適応外です。", en: "Psychotic features: not an indication." },
  "psychosis.unknown": { ja: "精神病症状の有無の記録がありません。", en: "Psychotic features are not recorded either way." },
  "organic.none": { ja: "認知症や器質性の気分障害はありません。", en: "Neither dementia nor an organic mood disorder." },
  "organic.present": {
    ja: "認知症または器質性の気分障害があります。適応外です。",
    en: "Dementia or an organic mood disorder: not an indication.",
  },
  "organic.unknown": { ja: "認知症・器質性の病気を確かめていません。", en: "Dementia and organic illness have not been asked about." },
  "suicidality.none": { ja: "{on}の回答では、当てはまりません。", en: "Answered no on {on}." },
  "suicidality.present": {
    ja: "{on}に自殺念慮の回答があります。切迫していればECTなどを優先します。",
    en: "Thoughts of suicide answered on {on}. If imminent, ECT comes first.",
  },
  "suicidality.alert": { ja: "{on}の警告への対応が終わっていません。", en: "The alert of {on} has not been dealt with." },
  "suicidality.old": { ja: "{on}の回答は{daysMax}日より前です。", en: "The answer of {on} is more than {daysMax} days old." },
  "suicidality.unknown": { ja: "自殺念慮を尋ねた記録がありません。", en: "No record that suicidality was asked about." },
  "rapid.none": { ja: "カタトニアはありません。", en: "No catatonia." },
  "rapid.catatonia": {
    ja: "カタトニアがあります。早い効果が必要な場合はECTを優先します。",
    en: "Catatonia: where a fast effect is needed, ECT comes first.",
  },
  "rapid.unknown": { ja: "カタトニアの有無を確かめていません。", en: "Catatonia has not been looked for." },
  "previous-tms.none": { ja: "TMSを受けたことはありません。", en: "Never had TMS." },
  "previous-tms.earlier": { ja: "{began}に受けましたが、今回のエピソードの前です。", en: "Had TMS in {began}, before this episode." },
  "previous-tms.same-episode": {
    ja: "{onset}からの同じエピソードの中で、{began}に受けています。",
    en: "Had TMS in {began}, within the episode since {onset}.",
  },
  "previous-tms.when-unknown": {
    ja: "受けたことがありますが、今回のエピソードの中かどうか分かりません。",
    en: "Had TMS; whether in this episode is not known.",
  },
  "previous-tms.unknown": { ja: "TMSを受けたことがあるか、確かめていません。", en: "Whether TMS was given before has not been asked." },
  "consent.given": { ja: "本人が同意しています(説明文書 第{version}版)。", en: "Given by the patient, document version {version}." },
  "consent.representative": {
    ja: "代理の人の同意です。本人の同意能力を確かめてください。",
    en: "Given by a representative. Check the patient's own capacity.",
  },
  "consent.declined": { ja: "本人が希望していません。", en: "The patient has declined." },
  "consent.withdrawn": { ja: "同意は撤回されています。", en: "Consent has been withdrawn." },
  "consent.none": { ja: "同意の記録がありません。", en: "No consent on record." },
  "questions.clear": { ja: "当てはまりません({n}項目)。", en: "Answered no ({n|question|questions})." },
  "questions.absolute": { ja: "「{questions}」に当てはまります。絶対禁忌です。", en: "{questions}: an absolute contraindication." },
  "questions.relative": { ja: "「{questions}」に当てはまります。危険を評価してから決めます。", en: "{questions}: weigh the risk first." },
  "questions.unknown": { ja: "{of}項目中{n}項目が未回答です。", en: "{n} of {of} not answered." },
  "medicine.clear": { ja: "閾値を明らかに下げる薬はありません。", en: "No drug that clearly lowers the threshold." },
  "medicine.lowers": { ja: "けいれんの閾値を下げる薬があります({names})。", en: "Takes a drug that lowers the threshold ({names})." },
  "medicine.unknown": { ja: "服薬の記録がありません。", en: "No medicines on record." },
  "crp.low": { ja: "{on} {milligramsPerLitre} mg/L(1 未満)。", en: "{milligramsPerLitre} mg/L on {on}: below 1." },
  "crp.average": { ja: "{on} {milligramsPerLitre} mg/L(1–3)。", en: "{milligramsPerLitre} mg/L on {on}: 1 to 3." },
  "crp.raised": { ja: "{on} {milligramsPerLitre} mg/L(3 を超え 5 まで)。", en: "{milligramsPerLitre} mg/L on {on}: above 3, to 5." },
  "crp.high": { ja: "{on} {milligramsPerLitre} mg/L(5 を超える)。", en: "{milligramsPerLitre} mg/L on {on}: above 5." },
  "crp.infection": {
    ja: "{on} {milligramsPerLitre} mg/L。10 を超えています。感染を調べ、再検してください。",
    en: "{milligramsPerLitre} mg/L on {on}: above 10. Look for an infection and repeat.",
  },
  "crp.old": {
    ja: "{on} {milligramsPerLitre} mg/L。4週間より前の値です。",
    en: "{milligramsPerLitre} mg/L on {on}: more than four weeks ago.",
  },
  "crp.none": {
    ja: "コース前のhs-CRPがありません。測定するか、医師が理由を署名します。",
    en: "No hs-CRP before the course. Measure it, or a physician signs why not.",
  },
  "evidence.none": {
    ja: "うつ病での人の試験結果は見つかっていません。研究的・未承認です。",
    en: "No result of a human trial in depression was found. Investigational, unapproved.",
  },
  "pack.in-force": { ja: "{pack}の規則 {edition}版。", en: "{pack} rules, edition {edition}." },
  "pack.with-points": {
    ja: "{pack}の規則 {edition}版。1回 {points}点。",
    en: "{pack} rules, edition {edition}: {points} points a session.",
  },
  "pack.schedule-not-loaded": {
    ja: "{day}の診療報酬(2026年度改定)が読み込まれていません。確かめてください。",
    en: "The fee schedule in force on {day} (revision of 2026) is not loaded. Check it.",
  },
  "protocol.covered": { ja: "{protocol} は保険の対象の機器の条件です。", en: "{protocol} is that of an insured device." },
  "protocol.free": { ja: "{protocol}。この規則は方法を限りません。", en: "{protocol}; these rules name no protocol." },
  "protocol.not-insured": { ja: "{protocol} は保険の対象ではありません。", en: "{protocol} is not insured." },
  "protocol.not-named": { ja: "{protocol} が保険の対象か、確かめられません。", en: "Whether {protocol} is insured is not known here." },
  "protocol.schedule-not-loaded": {
    ja: "{protocol} が保険の対象か、2026年度の診療報酬で確かめてください。",
    en: "Check in the fee schedule of 2026 whether {protocol} is insured.",
  },
  "length.within": { ja: "{sessions}回、{weeks}週。範囲内です。", en: "{sessions} sessions, {weeks} weeks: within." },
  "length.sessions-beyond": {
    ja: "{sessions}回は、上限の{sessionsMax}回を超えています。",
    en: "{sessions} sessions are more than the {sessionsMax} allowed.",
  },
  "length.weeks-beyond": {
    ja: "{weeks}週は、初回から{weeksMax}週の期限を超えています。",
    en: "{weeks} weeks are longer than the {weeksMax} from the first session.",
  },
  "length.sessions-many": {
    ja: "{sessions}回は、ふつうの上限 {usual}回より多い計画です。",
    en: "{sessions} sessions are more than the usual {usual}.",
  },
  "length.schedule-not-loaded": {
    ja: "{day}の回数と期間の上限が読み込まれていません。",
    en: "The limits in force on {day} are not loaded.",
  },
  "facility.to-confirm": {
    ja: "届け出た病院だけが請求できます。クリニックは対象外です。",
    en: "Only a hospital that filed for it may claim. Clinics are excluded.",
  },
  "approval.to-confirm": {
    ja: "審査委員会の承認とjRCTの登録を確かめてください。",
    en: "Confirm the review board's approval and the jRCT registration.",
  },
  "billing.single": { ja: "保険と自費を同じ病気で混ぜる計画ではありません。", en: "Does not mix insured and self-pay care." },
  "billing.mixed": {
    ja: "保険のTMSと自費のエクソソームは混合診療になるおそれがあります。厚生局に確かめてください。",
    en: "Insured TMS beside self-pay exosomes may be mixed billing. Ask the regional bureau.",
  },
} as const satisfies Record<EligibilityCode, Text>;

const sessionLimitWords = {
  "session.number-beyond": {
    ja: "{number}回目は、上限の{sessionsMax}回を超えています。",
    en: "Session {number} is beyond the {sessionsMax} allowed.",
  },
  "session.window-beyond": {
    ja: "初回から{day}日目で、{weeksMax}週の期限を過ぎています。",
    en: "Day {day} from the first session is beyond the {weeksMax} weeks.",
  },
  "session.schedule-not-loaded": { ja: "{day}の診療報酬が読み込まれていません。", en: "The fee schedule in force on {day} is not loaded." },
} as const satisfies Record<SessionLimitCode, Text>;

const checkpointWords = {
  "checkpoint.remission": {
    ja: "{baseline}→{now}。寛解です。終了するか、週3・2・1回に漸減します。",
    en: "{baseline} to {now}: remission. Stop, or taper to 3, 2 and 1 a week.",
  },
  "checkpoint.continue": {
    ja: "{baseline}→{now}({percent} % 改善)。規則の答えは継続です。",
    en: "{baseline} to {now}, {percent} % better: the rule reads continue.",
  },
  "checkpoint.consider-stopping": {
    ja: "{baseline}→{now}({percent} % 改善)。規則の答えは中止の検討です。",
    en: "{baseline} to {now}, {percent} % better: the rule reads consider stopping.",
  },
  "checkpoint.not-due": {
    ja: "まだ判定の時期ではありません(刺激 {sessions}回・{day}日目。{sessionsAt}回または{dayAt}日目から)。",
    en: "Not due yet: {sessions} sessions, day {day}; due at {sessionsAt} sessions or day {dayAt}.",
  },
  "checkpoint.not-begun": { ja: "刺激がまだ始まっていません。", en: "No session has been given yet." },
  "checkpoint.no-baseline": {
    ja: "初回の日までの、同じ尺度のすべてそろった値がありません。",
    en: "No complete score of the same scale on or before the first day.",
  },
  "checkpoint.no-score": { ja: "初回の後に測った値がありません。", en: "No score after the first day." },
  "checkpoint.score-old": {
    ja: "{on}の値は{daysMax}日より前です。測り直してください。",
    en: "The score of {on} is more than {daysMax} days old. Measure again.",
  },
  "checkpoint.score-prorated": { ja: "{on}の値は未回答を補っています。", en: "The score of {on} was prorated." },
  "checkpoint.other-instrument": {
    ja: "この規則はHAM-Dだけを読みます。{instrument} では判定できません。",
    en: "The rule reads HAM-D alone; {instrument} does not answer it.",
  },
} as const satisfies Record<CheckpointCode, Text>;

/** Every sentence of the rules. */
export const ruleFindingWords = { ...eligibilityWords, ...sessionLimitWords, ...checkpointWords } as const;
