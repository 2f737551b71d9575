/** The words around every screen: navigation, status line, session, and what to say when the server does not answer. */
import type { Text } from "../text.ts";

/** The frame's words. */
export const shellWords = {
  product: { ja: "Ryorin 両輪", en: "Ryorin 両輪" },
  skip: { ja: "本文へ移動", en: "Skip to content" },
  navigation: { ja: "おもな画面", en: "Main" },
  patients: { ja: "患者", en: "Patients" },
  importing: { ja: "取り込み", en: "Import" },
  proof: { ja: "監査", en: "Proof" },
  staff: { ja: "職員", en: "Staff" },
  settings: { ja: "設定", en: "Settings" },
  ownChart: { ja: "わたしの記録", en: "My chart" },
  demonstration: { ja: "デモ・架空の患者", en: "Demonstration, not real patients" },
  investigational: { ja: "エクソソームは研究的・未承認", en: "Exosome: investigational, unapproved" },
  recordVerified: { ja: "記録は検証済み {when}", en: "Record verified {when}" },
  recordNotVerified: { ja: "記録は未検証", en: "Record not verified yet" },
  recordBroken: { ja: "記録に不一致", en: "Record does not verify" },
  unreachable: { ja: "サーバーにつながりません", en: "No connection to the server" },
  account: { ja: "{name}・{role}のメニュー", en: "Menu of {name}, {role}" },
  viewAs: { ja: "役割を切り替える", en: "Switch role" },
  resetDemonstration: { ja: "デモを最初に戻す…", en: "Reset the demonstration…" },
  signOut: { ja: "サインアウト", en: "Sign out" },
  signOutEverywhere: { ja: "すべての端末からサインアウト", en: "Sign out on every device" },
  loading: { ja: "読み込み中", en: "Loading" },
  retry: { ja: "もう一度試す", en: "Try again" },
  cancel: { ja: "やめる", en: "Cancel" },
  notFoundTitle: { ja: "この画面はありません", en: "There is no such page" },
  notFoundAction: { ja: "患者の一覧へ", en: "Go to the patients" },
  noRightTitle: { ja: "この役割では開けません", en: "Your role may not open this" },
  noRight: { ja: "{role}には、この画面を開く権限がありません。", en: "The role {role} has no right to open this page." },
  failedTitle: { ja: "画面を表示できませんでした", en: "This page could not be shown" },
  failed: {
    ja: "プログラムの不具合です。記録は最後に保存した状態のままです。",
    en: "This is a defect of the program. The record is as it was last saved.",
  },
  refusedUnreachable: {
    ja: "サーバーから返事がありません。サーバーが動いているか確かめて、もう一度試してください。",
    en: "The server did not answer. Check that it is running, then try again.",
  },
  refusedUnexpected: {
    ja: "サーバーから想定外の返事がありました({code})。",
    en: "The server gave an answer that was not expected ({code}).",
  },
  idleTitle: { ja: "まもなくサインアウトします", en: "You will be signed out soon" },
  idleBody: {
    ja: "しばらく操作がないため、あと{time}でサインアウトします。入力中の内容はこの画面に残ります。",
    en: "Nothing has been done here for a while. You will be signed out in {time}. What you were typing stays on this screen.",
  },
  idleStay: { ja: "続ける", en: "Stay signed in" },
  resetTitle: { ja: "デモを最初に戻しますか", en: "Reset the demonstration?" },
  resetBody: {
    ja: "デモのクリニックで書いたこと、取り込んだものはすべて消え、最初の架空の患者に戻ります。",
    en: "Everything written or imported in the demonstration clinic is discarded, and the first invented patients come back.",
  },
  resetConfirm: { ja: "最初に戻す", en: "Reset" },
  resetting: { ja: "戻しています…", en: "Resetting…" },
} as const satisfies Record<string, Text>;
