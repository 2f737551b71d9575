/**
 * What the server may refuse, in words: one row for each code. The server can refuse with no code that has no row here,
 * because its codes are the names of these rows. A sentence says what happened and, where something can be done, what.
 */
import type { Language } from "../record/entry.ts";
import { say, type Text } from "./text.ts";

/** Each refusal's sentence. Gaps are filled from the refusal's own fields. */
export const refusalWords = {
  "setup.unfounded": { ja: "このサーバーでは、まだクリニックが始まっていません。", en: "No clinic has been founded on this server yet." },
  "setup.founded": {
    ja: "クリニックはすでに始まっています。サインインしてください。",
    en: "The clinic has already been founded. Please sign in.",
  },
  "setup.code-wrong": {
    ja: "コードが違います。サーバーを起動した画面に表示されたコードを入力してください。",
    en: "That is not the code. Use the one shown where the server was started.",
  },
  "setup.code-expired": {
    ja: "コードの期限が切れました。サーバーを起動し直すと、新しいコードが表示されます。",
    en: "The code has expired. Restart the server to get a new one.",
  },
  "demonstration.loopback-only": {
    ja: "デモは、このコンピューターの中からだけ使えます。",
    en: "The demonstration can be used from this computer only.",
  },
  "demonstration.not-here": {
    ja: "このデータフォルダは実際のクリニックのものです。デモの操作はできません。",
    en: "This data folder belongs to a real clinic. There is no demonstration here.",
  },
  "demonstration.busy": {
    ja: "デモを準備しています。少しお待ちください。",
    en: "The demonstration is being prepared. Please wait a moment.",
  },
  "evidence.not-locked": {
    ja: "計画がまだ固定されていません。結果は、計画を固定したあとに見られます。",
    en: "No plan is locked yet. Effects are shown once a plan is.",
  },
  "evidence.plan-changed": {
    ja: "読んだあとに、入っている患者が変わり、計画も変わりました。もう一度読んでから固定してください。",
    en: "The patients who are in have changed since, and the plan with them. Read it again before you lock it.",
  },
  "evidence.plan-unreadable": {
    ja: "解析計画として読めません(docs/analysis-plan.md のとおりのJSON)。",
    en: "That is no plan of an analysis (JSON as docs/analysis-plan.md says).",
  },
  "evidence.file-unknown": {
    ja: "このファイルから取り込まれた記録はありません。先に取り込んでください。",
    en: "Nothing in the record came from this file. Import it first.",
  },
  "sign-in.refused": { ja: "アカウントまたはパスワードが違います。", en: "The account or the password is not right." },
  "sign-in.busy": {
    ja: "同じ端末からのサインインが重なっています。少し待って、もう一度お試しください。",
    en: "Several sign-ins from this device are still being checked. Please wait a moment and try again.",
  },
  "sign-in.too-many": {
    ja: "失敗が続いたため、しばらく受け付けません。{retryAfterSeconds}秒後にもう一度お試しください。",
    en: "Too many tries. Please try again in {retryAfterSeconds|second|seconds}.",
  },
  "sign-in.code-refused": {
    ja: "認証コードが違うか、すでに使われています。次のコードが表示されるまで待って入力してください。",
    en: "That code is not right or was already used. Wait for the next one and try again.",
  },
  "sign-in.again": {
    ja: "時間が過ぎました。もう一度パスワードから入力してください。",
    en: "Too much time has passed. Please begin again with your password.",
  },
  "join.refused": {
    ja: "アカウントまたは招待コードが違うか、期限が切れています。院長に新しい招待を依頼してください。",
    en: "The account or the invitation code is not right, or it has expired. Ask the director for a new one.",
  },
  "password.too-short": {
    ja: "パスワードは15文字以上にしてください。文章でもかまいません。",
    en: "Use 15 characters or more. A sentence is fine.",
  },
  "password.too-long": { ja: "パスワードは256文字以内にしてください。", en: "Use 256 characters or fewer." },
  "password.common": {
    ja: "推測されやすいパスワードです。よくある言葉、並び、名前だけで作らないでください。",
    en: "This password is easy to guess. Use more than common words, runs and names.",
  },
  "session.none": { ja: "サインインしていないか、サインインの期限が切れました。", en: "You are not signed in, or your sign-in has ended." },
  "rights.denied": { ja: "あなたの役割では、この操作はできません。", en: "Your role does not allow this." },
  "rights.kind-denied": { ja: "あなたの役割では、この種類の記載はできません。", en: "Your role may not write this kind of entry." },
  "patients.search-withheld": {
    ja: "氏名を見られない役割では、氏名や番号で探せません。",
    en: "A role that is not shown names cannot search by name or number.",
  },
  "patients.names-reading": {
    ja: "起動したばかりで、氏名を読み込んでいます。少し待って、もう一度お試しください。",
    en: "The server has just started and is still reading the names. Please wait a moment and try again.",
  },
  "patient.unknown": { ja: "この患者は見つかりません。", en: "There is no such patient." },
  "request.host": { ja: "このアドレスからは使えません。", en: "The server cannot be used under this address." },
  "request.cross-site": {
    ja: "別のページから送られた操作のため、受け付けませんでした。",
    en: "This was sent from another site and was not accepted.",
  },
  "request.media-type": { ja: "送られたデータの形式が違います。", en: "The data were not sent as JSON." },
  "request.too-large": { ja: "送られたデータが大きすぎます。", en: "Too much was sent at once." },
  "request.body": { ja: "送られたデータを読み取れません。", en: "The data that were sent cannot be read." },
  "request.field": { ja: "「{field}」の内容を受け付けられません。", en: "The content of “{field}” cannot be accepted." },
  "request.route": { ja: "そのような機能はありません。", en: "There is nothing of that name here." },
  "access-log.unavailable": {
    ja: "閲覧の記録を書けないため、表示しません。しばらくしてからお試しください。",
    en: "The access log cannot be written, so nothing is shown. Please try again later.",
  },
  "append.seq-taken": {
    ja: "ほかの人が先に記載しました。最新の内容を確認して、もう一度保存してください。",
    en: "Someone else wrote first. Look at what is new, then save again.",
  },
  "append.key-missing": { ja: "このカルテの鍵がないため、記載できません。", en: "This chart has no key, so nothing can be written to it." },
  "append.key-exists": { ja: "このカルテはすでにあります。", en: "This chart exists already." },
  "append.erased": {
    ja: "このカルテは消去されました。記載を加えることはできません。",
    en: "This chart has been erased. Nothing can be added to it.",
  },
  "entry.invalid": {
    ja: "記載の内容に誤りがあります。印の付いた項目を確認してください。",
    en: "Something in the entry is not right. Please check the marked fields.",
  },
  "chart.not-registered": {
    ja: "患者登録がまだありません。先に登録してください。",
    en: "The patient is not registered yet. Register first.",
  },
  "chart.erased": {
    ja: "このカルテは消去されました。記載を加えることはできません。",
    en: "This chart has been erased. Nothing can be added to it.",
  },
  "chart.closed": {
    ja: "このカルテは終了しています。この種類の記載には、再登録が必要です。",
    en: "This chart is closed. Register the patient again to write this kind of entry.",
  },
  "chart.kind": { ja: "この種類の記載は、この方法ではできません。", en: "This kind of entry cannot be written in this way." },
  "entry.in-future": {
    ja: "これから起きることは記載できません。日時を確認してください。",
    en: "What has not happened yet cannot be recorded. Check the date and time.",
  },
  "entry.reason-missing": { ja: "訂正の理由を書いてください。", en: "Give the reason for the correction." },
  "entry.unsigned": { ja: "署名のない確認は記載できません。", en: "A confirmation needs a signature." },
  "entry.not-here": { ja: "訂正しようとした記載が、このカルテにありません。", en: "The entry to correct is not in this chart." },
  "entry.already-amended": {
    ja: "この記載はすでに訂正されています。最新の記載を訂正してください。",
    en: "This entry has been corrected already. Correct the newest one.",
  },
  "entry.other-kind": { ja: "訂正は、同じ種類の記載でしかできません。", en: "A correction must be of the same kind." },
  "entry.not-amendable": {
    ja: "確認署名は訂正できません。新しく署名してください。",
    en: "A confirmation cannot be corrected. Sign again.",
  },
  "chart.merged": {
    ja: "このカルテは別のカルテに統合されました。記載は統合先のカルテで行ってください。",
    en: "This chart has been merged into another. Write in that one.",
  },
  "entry.retracted": { ja: "この記載は取り消されています。", en: "This entry has been retracted." },
  "entry.not-retractable": { ja: "この種類の記載は取り消せません。", en: "An entry of this kind cannot be retracted." },
  "entry.changed": {
    ja: "この記載は、表示されたものと違います。カルテを読み込み直してください。",
    en: "This entry is not the one that was shown. Reload the chart.",
  },
  "retraction.too-late": {
    ja: "元に戻せるのは、保存から10秒以内です。訂正するか、理由を書いて取り消してください。",
    en: "This can be undone within ten seconds of saving. Correct it, or retract it and say why.",
  },
  "retraction.not-author": { ja: "取り消せるのは、記載した本人か医師です。", en: "Only its author or a physician may retract it." },
  "retraction.signed": {
    ja: "署名のある記載は元に戻せません。訂正するか、医師が理由を書いて取り消してください。",
    en: "A signed entry cannot be undone. Correct it, or let a physician retract it and say why.",
  },
  "retraction.remark-missing": { ja: "取り消しの理由を書いてください。", en: "Say why it is retracted." },
  "draft.stale": {
    ja: "この下書きは、別の画面で新しく保存されています。そちらを開いてください。",
    en: "This draft was saved anew in another window. Open that one.",
  },
  "signature.displayed": {
    ja: "表示された内容が記載と違うため、署名しませんでした。もう一度表示して確認してください。",
    en: "What was shown is not what the entry says, so nothing was signed. Show it again and check.",
  },
  "proxy.not-physician": {
    ja: "代行入力では、責任医師を選んでください。",
    en: "A proxy entry needs a physician who is responsible for it.",
  },
  "alert.ended": { ja: "この警告への対応は、すでに終わっています。", en: "This alert has already been dealt with." },
  "randomisation.by-trial": {
    ja: "盲検試験の割付は、その試験だけが書き、開きます。ここでは記載も訂正も取り消しもできません。",
    en: "An allocation of a masked trial is written and opened by that trial alone. It cannot be recorded or corrected here.",
  },
  "randomisation.stands": {
    ja: "この患者さんは、すでに試験に割り付けられています。",
    en: "This patient has already been allocated in a trial.",
  },
  "trial.unknown": { ja: "この試験は見つかりません。", en: "There is no such trial." },
  "trial.plan-unlocked": {
    ja: "先に解析計画を固定してください(「問い」の画面)。計画のない試験は始められません。",
    en: "Lock a plan of analysis first, at the clinic's question. No trial begins without one.",
  },
  "trial.begun": {
    ja: "すでに割付が始まっています。試験計画書は変えられません。",
    en: "Somebody has been allocated. The protocol cannot be changed any more.",
  },
  "trial.closed": { ja: "この試験の割付は終了しています。", en: "This trial allocates nobody any more." },
  "trial.full": { ja: "予定の人数に達しています。", en: "The trial has all the patients that it takes." },
  "trial.allocated": { ja: "この患者さんは、すでに割り付けられています。", en: "This patient has already been allocated." },
  "trial.not-allocated": { ja: "この患者さんは、この試験に割り付けられていません。", en: "This patient is not in this trial." },
  "trial.code-used": { ja: "その治療コードはすでに使われています。", en: "That treatment code has been used." },
  "trial.number": { ja: "番号が割付の順になっていません。", en: "The number is not the next in order." },
  "trial.same-person": {
    ja: "盲検の解除には、別の人の確認が必要です。",
    en: "Unblinding takes two different people.",
  },
  "trial.recruiting": {
    ja: "試験全体の盲検を解除する前に、割付を終了してください。",
    en: "End the allocation before you unblind the whole trial.",
  },
  "trial.unblinded": { ja: "この試験の盲検は、すでに解除されています。", en: "This trial has been unblinded." },
  "trial.preparer-missing": {
    ja: "盲検試験には、治療を準備する人が必要です。",
    en: "A masked trial needs somebody who prepares the treatment.",
  },
  "trial.preparer-blinded": {
    ja: "準備する人の役割が、盲検の対象になっています。",
    en: "Who prepares is of a role that is blinded.",
  },
  "trial.not-preparer": {
    ja: "この試験で治療を準備する人だけが読めます。",
    en: "Only who prepares the treatments of this trial may read this.",
  },
  "trial.foretold": {
    ja: "最小化の確率が低すぎて、つり合いに向かいません。最も多い群の割合より大きくしてください。",
    en: "With that probability the arms would not balance: it must be above the share of the largest arm.",
  },
  "trial.factors-missing": { ja: "最小化には因子が必要です。", en: "A minimisation needs factors." },
  "trial.stratum": {
    ja: "層の因子「{field}」の値を選んでください。",
    en: "Choose a level of the factor “{field}”.",
  },
  "trial.mask-idle": {
    ja: "どの群でも同じ治療を、盲検にすることはできません。",
    en: "What all arms have alike, or none has, cannot be masked.",
  },
  "trial.not-masked": {
    ja: "この試験は盲検でないため、準備する割付も解除する盲検もありません。",
    en: "Nothing of this trial is masked, so there is nothing to prepare or to unblind.",
  },
  "trial.no-consent": {
    ja: "この試験に必要な同意が記録されていません({given})。",
    en: "A consent that this trial needs is not on record ({given}).",
  },
  "trial.overtaken": {
    ja: "この試験には、ほかの人が先に記載しました。最新の内容を確認して、もう一度行ってください。",
    en: "Someone else wrote to this trial first. Look at what is new, then do it again.",
  },
  "trial.would-tell": {
    ja: "この記載は、盲検の割付を漏らします。「{field}」は{expected}としてください。",
    en: "This entry would tell what is masked. In this trial “{field}” is {expected}.",
  },
  "day.chair-taken": {
    ja: "その席は{from}から{to}まで、ほかの予約が入っています。",
    en: "That chair is booked from {from} to {to}.",
  },
  "day.patient-busy": {
    ja: "この患者さんには、{from}から{to}まで別の予約があります。",
    en: "This patient is booked elsewhere from {from} to {to}.",
  },
  "day.other-day": { ja: "予約の日付が、書き込む日と違います。", en: "The booking is of another day." },
  "day.booking-unknown": { ja: "その予約は、もうありません。", en: "There is no such booking any more." },
  "day.booking-over": {
    ja: "来院または欠席が記録された予約です。取り消しはできません。",
    en: "The patient has come, or was noted as missing. There is nothing to undo.",
  },
  "day.of-course": {
    ja: "治療コースの予約です。日程の画面で移してください。",
    en: "This booking belongs to a course. Move it in the schedule.",
  },
  "day.past": { ja: "過ぎた日には予約を入れられません。", en: "A day that is over takes no booking." },
  "chair.unknown": {
    ja: "その治療席は設定にないか、この用途に使えません。",
    en: "The settings know no such chair, or it does not serve for this.",
  },
  "course.no-plan": { ja: "署名する治療計画がまだありません。", en: "There is no plan yet that a schedule could carry out." },
  "patient-pages.closed": {
    ja: "このページは、いまは開けません。クリニックの緊急の連絡先か相談窓口が、まだ確認されていないためです。お急ぎのときはクリニックに電話するか、119番に連絡してください。",
    en: "This page is closed for now: the clinic has not yet confirmed whom you can reach in an emergency. If it is urgent, call the clinic or the emergency number (119 in Japan).",
  },
  "lot.unknown": { ja: "このロットは見つかりません。", en: "There is no such lot." },
  "lot.overtaken": {
    ja: "このロットには、ほかの人が先に記載しました。最新の内容を確認して、もう一度行ってください。",
    en: "Someone else wrote to this lot first. Look at what is new, then do it again.",
  },
  "lot.exists": {
    ja: "この製品のこの番号のロットは、すでに入荷が記録されています。",
    en: "A lot of this product with this number has arrived already.",
  },
  "second.refused": {
    ja: "2人目の認証コードが違うか、その人は確認できる役割ではありません。",
    en: "The second person's code is not right, or their role may not check this.",
  },
  "care.stopped": {
    ja: "安全の規則により、記録しませんでした。理由は次のとおりです。",
    en: "A safety rule stops this, and nothing was written. The reason follows.",
  },
  "patients.similar": {
    ja: "よく似た患者がすでに登録されています。同じ人でないことを確かめてください。",
    en: "Patients much like this one are registered already. Make sure that it is not one of them.",
  },
  "merge.self": { ja: "カルテを自分自身に統合することはできません。", en: "A chart cannot be merged into itself." },
  "merge.pending": { ja: "このカルテの統合は、すでに申し出られています。", en: "The merging of this chart has already been proposed." },
  "merge.none-pending": { ja: "その統合の申し出は、いまは有効でありません。", en: "There is no such proposal to decide on." },
  "merge.same-person": {
    ja: "統合の承認は、申し出た人とは別の人が行ってください。",
    en: "Somebody else than who proposed it must approve the merging.",
  },
  "postal.unreadable": {
    ja: "{line}行目を郵便番号の表として読み取れません。日本郵便の形式か、「郵便番号,住所」の2列のCSVにしてください。",
    en: "Line {line} cannot be read as one of a table of postal codes. Use Japan Post's form, or a CSV of two columns: code and address.",
  },
  "wording.unreadable": {
    ja: "このファイルから質問票を読み取れません。FHIR R4のQuestionnaire(JSON)か、用紙の文を行ごとに貼り付けてください。",
    en: "No questionnaire can be read from this file. Use a FHIR R4 Questionnaire in JSON, or paste the lines of the paper form.",
  },
  "wording.not-usable": {
    ja: "この文言は、まだ使えません。示された点を直すか、確かめてください。",
    en: "This wording cannot be used yet. Mend or check what is listed.",
  },
  "wording.unknown": {
    ja: "その文言は、いまは使われていません。表示を新しくしてください。",
    en: "That wording is not in use now. Please load the page again.",
  },
  "record.damaged": {
    ja: "このカルテの記録に不一致があります。内容は表示せず、監査担当に知らせてください。",
    en: "The record of this chart does not verify. It is not shown; please tell the auditor.",
  },
  "staff.account-taken": { ja: "このアカウント名はすでに使われています。", en: "This account name is taken." },
  "staff.unknown": { ja: "この職員は見つかりません。", en: "There is no such member of staff." },
  "staff.patient-role": { ja: "患者を職員として招待することはできません。", en: "A patient cannot be invited as a member of staff." },
  "staff.self": { ja: "自分自身に対してこの操作はできません。", en: "You cannot do this to yourself." },
  "import.again": {
    ja: "このファイルは以前に取り込まれています。もう一度取り込むと、同じ記載が二重になります。",
    en: "This file was imported before. Importing it again writes the same entries twice.",
  },
  "import.mapping": { ja: "列の対応づけに誤りがあります。", en: "Something in the mapping of the columns is not right." },
  "import.unreadable": { ja: "CSVとして読み取れません。", en: "The file cannot be read as CSV." },
  "server.closing": { ja: "サーバーを終了しています。", en: "The server is shutting down." },
  "server.defect": {
    ja: "サーバーに不具合が起きました。記録は保存した状態のままです。番号 {reference}",
    en: "Something went wrong in the server. The record is as it was last saved. Reference {reference}",
  },
} as const satisfies Record<string, Text>;

/** A code that the server may refuse with. */
export type RefusalCode = keyof typeof refusalWords;

/** Whether `code` has words here. */
export function isRefusalCode(code: string): code is RefusalCode {
  return Object.hasOwn(refusalWords, code);
}

/**
 * The sentence for `refusal`; null when its code is not the server's, so that the caller says something general.
 *
 * @example refusalSentence({ code: "staff.self" }, "en") // "You cannot do this to yourself."
 */
export function refusalSentence(refusal: { readonly code: string; readonly [detail: string]: unknown }, language: Language): string | null {
  if (!isRefusalCode(refusal.code)) return null;
  const values = { field: "", line: 1, retryAfterSeconds: 0, reference: "", from: "", to: "", given: "", expected: "", ...gapsOf(refusal) };
  return say(refusalWords[refusal.code], language, values);
}

function gapsOf(refusal: Readonly<Record<string, unknown>>): Readonly<Record<string, string | number>> {
  const gaps: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(refusal)) if (typeof value === "string" || typeof value === "number") gaps[name] = value;
  return gaps;
}
