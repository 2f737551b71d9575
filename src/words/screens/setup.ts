/** The words of the first run: the two ways to begin, and the founding of a clinic of one's own. */
import type { Text } from "../text.ts";

/** The first run's words. */
export const setupWords = {
  title: { ja: "両輪をはじめます", en: "Welcome to Ryorin" },
  lead: {
    ja: "TMSとエクソソームを組み合わせた治療を、計画し、行い、測り、学ぶための記録です。データはこのサーバーの中だけに置かれ、外へは送られません。",
    en: "A record for planning, giving, measuring and learning from treatment that combines TMS and exosomes. Data stay on this server; nothing is sent out.",
  },
  ownTitle: { ja: "自分のクリニック", en: "Your own clinic" },
  ownStep1: { ja: "ターミナルに表示された初回コードを入れる", en: "Enter the one-time code shown in the terminal" },
  ownStep2: { ja: "クリニックと院長の名前、パスワードを決める", en: "Name the clinic and its director, and choose a password" },
  ownStep3: { ja: "認証アプリを登録する", en: "Set up an authenticator app" },
  ownStep4: { ja: "職員を招き、手持ちのCSVを取り込む", en: "Invite staff, and import the CSV you have" },
  ownStart: { ja: "クリニックをはじめる", en: "Start your clinic" },
  demoTitle: { ja: "デモのクリニック", en: "The demonstration clinic" },
  demoFact1: { ja: "架空の患者240人、4つの治療群の模擬試験", en: "240 invented patients from a simulated four-arm trial" },
  demoFact2: { ja: "評価、CRP、TMSの刺激、点滴投与の記録", en: "Assessments, CRP, TMS sessions and infusions on each chart" },
  demoFact3: { ja: "8つの役割を、パスワードなしで切り替え", en: "Eight roles, switched without a password" },
  demoFact4: {
    ja: "いつでも最初に戻せる。実際の診療には使えません",
    en: "Start over at any time; it can never become a real clinic",
  },
  demoStart: { ja: "デモを見る", en: "See the demonstration" },
  demoPreparing: { ja: "デモを準備しています…", en: "Preparing the demonstration…" },
  demoRefused: {
    ja: "デモは、このコンピュータの中だけで待ち受けているとき(127.0.0.1)、まだ何も記録していないデータフォルダで開けます。",
    en: "The demonstration opens only when listening on this computer alone (127.0.0.1), in a data folder that holds no clinic.",
  },
  notADevice: { ja: "医療機器ではありません", en: "Not a medical device" },
  unapproved: {
    ja: "うつ病へのエクソソームは未承認で、人での試験結果は見つかっていません",
    en: "Exosomes for depression are unapproved; no result of a human trial has been found",
  },
  version: { ja: "Ryorin {version}", en: "Ryorin {version}" },
  back: { ja: "戻る", en: "Back" },
  foundTitle: { ja: "クリニックをはじめる", en: "Start your clinic" },
  foundLead: {
    ja: "ここで決めた方が院長になり、職員を招けます。既定のアカウントはありません。",
    en: "The person named here becomes the director and can invite staff. There is no default account.",
  },
  code: { ja: "初回コード", en: "One-time code" },
  codeHint: { ja: "起動したターミナルに表示されています。", en: "It stands in the terminal where Ryorin was started." },
  clinicName: { ja: "クリニックの名前", en: "Name of the clinic" },
  directorName: { ja: "院長の氏名", en: "Name of the director" },
  directorNameHint: { ja: "記載と署名に、この名前が残ります。", en: "This name will stand on entries and signatures." },
  account: { ja: "アカウント名", en: "Account name" },
  accountHint: {
    ja: "サインインに使います。半角の英小文字、数字、ハイフン。",
    en: "Used to sign in: lower-case letters, digits and hyphens.",
  },
  password: { ja: "パスワード", en: "Password" },
  next: { ja: "次へ", en: "Continue" },
  checking: { ja: "確かめています…", en: "Checking…" },
} as const satisfies Record<string, Text>;
