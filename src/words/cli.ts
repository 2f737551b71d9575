/** The words of the command line, in Japanese and English. */
import type { Text } from "./text.ts";

/** The frame of the help. */
export const cliWords = {
  whatItIs: {
    ja: "Ryorin 両輪  TMSとエクソソームを組み合わせたうつ病治療を、計画し、行い、測り、学ぶための記録です。\n医療機器ではありません。うつ病へのエクソソームは未承認で、人での試験結果は見つかっていません。",
    en: "Ryorin 両輪  A record for planning, giving, measuring and learning from depression treatment that joins TMS and exosomes.\nNot a medical device. Exosomes for depression are unapproved; no result of a human trial has been found.",
  },
  usage: { ja: "使い方", en: "Usage" },
  command: { ja: "コマンド", en: "command" },
  options: { ja: "オプション", en: "options" },
  jsonHelp: { ja: "結果を1行のJSONで書き出します", en: "write the result as one line of JSON" },
  helpHelp: { ja: "この説明を表示します", en: "show this help" },
  environmentTitle: { ja: "環境変数", en: "Environment" },
  environment: {
    RYORIN_HOME: {
      ja: "データフォルダ(既定 ./var)。記録、鍵、記録の証(アンカー)が入ります",
      en: "the data folder (./var): the record, the keys and the anchors",
    },
    DATABASE_URL: {
      ja: "PostgreSQL 15以降の接続先。なければ内蔵データベースを使います",
      en: "a PostgreSQL (15 or newer); without it the embedded database is used",
    },
    HOST: {
      ja: "待ち受けるアドレス(既定 127.0.0.1)。それ以外ではTLSが必要です",
      en: "the address to listen on (127.0.0.1); any but loopback needs TLS",
    },
    PORT: { ja: "待ち受けるポート(既定 8610)。0 なら空いているポートを選びます", en: "the port to listen on (8610); 0 takes a free one" },
    RYORIN_TLS_CERT: {
      ja: "TLS証明書のファイル(PEM)。RYORIN_TLS_KEY と一緒に指定します",
      en: "the TLS certificate file (PEM), together with RYORIN_TLS_KEY",
    },
    RYORIN_TLS_KEY: { ja: "TLS秘密鍵のファイル(PEM)", en: "the TLS key file (PEM)" },
    LANG: { ja: "ja で始まれば日本語で、ほかは英語で表示します", en: "Japanese when it begins with ja, English otherwise" },
  },
  exitCodes: {
    ja: "終了コード  0 完了 / 1 プログラムの不具合 / 2 使い方の誤り、使えない計画・データ / 3 実行できない理由あり / 4 記録またはファイルが完全でない",
    en: "Exit codes  0 done / 1 a defect of the program / 2 command line not understood, plan or data unusable / 3 refused, with the reason / 4 record or file not whole",
  },
  start: { ja: "クリニックを起動し、開くアドレスを表示します", en: "run the clinic and print the address to open" },
  openingRecord: { ja: "記録を開いています…", en: "Opening the record…" },
  buildingPages: { ja: "画面を準備しています…(更新後の初回だけ)", en: "Building the pages… (only the first time after a change)" },
  ready: { ja: "用意ができました。ブラウザで {address} を開いてください。", en: "Ready. Open {address} in a browser." },
  founderCode: {
    ja: "自分のクリニックをはじめるための初回コード: {code}(15分で切れます。起動し直すと新しくなります)",
    en: "One-time code for founding your own clinic: {code} (good for 15 minutes; a restart makes a new one)",
  },
  onEmbedded: {
    ja: "内蔵データベース、データフォルダ {folder}。止めるには Ctrl+C。",
    en: "Embedded database, data folder {folder}. Ctrl+C stops it.",
  },
  onServer: {
    ja: "PostgreSQL、鍵とアンカーは {folder}。止めるには Ctrl+C。",
    en: "PostgreSQL; keys and anchors in {folder}. Ctrl+C stops it.",
  },
  stopping: { ja: "停止しています…保存した記録は失われません。", en: "Stopping… what was saved stays saved." },
  import: { ja: "CSV、または ryorin export の書き出しを取り込みます", en: "import a CSV, or an archive that ryorin export wrote" },
  mappingHelp: {
    ja: "列の対応を書いたJSONファイル。なければ取り込まずに列と案を示します",
    en: "the JSON file that says what the columns mean; without it the columns and a suggestion are shown",
  },
  accountValue: { ja: "ACCOUNT", en: "ACCOUNT" },
  asHelp: { ja: "記載者となる院長のアカウント", en: "the director's account, who is the author" },
  previewHelp: { ja: "取り込まずに、結果だけを示します", en: "show what would happen and write nothing" },
  againHelp: { ja: "前に取り込んだファイルでも、もう一度取り込みます", en: "import a file that was imported before" },
  passphraseInHelp: { ja: "書き出しのパスフレーズが1行目にあるファイル", en: "the file whose first line is the archive's passphrase" },
  passphraseOutHelp: {
    ja: "パスフレーズ(15文字以上)が1行目にあるファイル",
    en: "the file whose first line is the passphrase (15 characters or more)",
  },
  passphraseMissing: {
    ja: "--passphrase-file でパスフレーズのファイルを指定してください。",
    en: "Name the file of the passphrase with --passphrase-file.",
  },
  passphraseShort: { ja: "パスフレーズは15文字以上にしてください。", en: "The passphrase must have 15 characters or more." },
  oneFile: { ja: "取り込むファイルを1つ指定してください。", en: "Name one file to import." },
  fileUnreadable: { ja: "ファイル {path} を読めません({reason})。", en: "The file {path} cannot be read ({reason})." },
  mappingUnusable: {
    ja: "列の対応のファイル {path} を読めません(項目 {field})。",
    en: "The mapping {path} cannot be used (field {field}).",
  },
  importedBefore: {
    ja: "このファイルは前に取り込んでいます。もう一度取り込むなら --again を付けてください。",
    en: "This file was imported before. Add --again to import it once more.",
  },
  notDirector: { ja: "--as には、有効な院長のアカウントを指定してください。", en: "--as must name the account of an active director." },
  importing: { ja: "取り込んでいます…", en: "Importing…" },
  imported: {
    ja: "患者{patients}人、記載{entries}件を取り込みました。取り込めなかった行 {refusedRows}行。",
    en: "{patients|patient|patients} and {entries|entry|entries} were imported; {refusedRows|row was|rows were} refused.",
  },
  wouldImport: {
    ja: "この対応では、患者{patients}人、記載{entries}件。取り込めない行 {refusedRows}行。",
    en: "With this mapping: {patients|patient|patients}, {entries|entry|entries}; {refusedRows|row|rows} refused.",
  },
  previewRows: { ja: "{rows}行、{columns}列", en: "{rows|row|rows}, {columns|column|columns}" },
  suggestion: {
    ja: "列の対応の案(確かめてから --mapping で指定してください)",
    en: "A suggested mapping (check it, then give it with --mapping)",
  },
  checkingArchive: { ja: "書き出しを確かめています…", en: "Checking the archive…" },
  archiveImported: {
    ja: "記載{entries}件、チェーン{chains}本を、元と同じハッシュで取り込みました。npm start で院長を登録してください。",
    en: "{entries|entry|entries} in {chains|chain|chains} were taken in with the hashes they had. Found a director with npm start.",
  },
  export: { ja: "記録のすべてをフォルダに書き出します", en: "write everything into a folder" },
  exporting: { ja: "書き出しています", en: "Exporting entries" },
  exported: { ja: "記載{entries}件を {folder} に書き出しました。", en: "{entries|entry|entries} were written to {folder}." },
  personalHelp: { ja: "表に氏名や自由記載も含めます", en: "put names and free text into the tables too" },
  oneNewFolder: { ja: "まだないフォルダを1つ指定してください。", en: "Name one folder that does not exist yet." },
  erase: {
    ja: "法令にもとづき、患者1人の個人情報を読めなくします(取り消せません)",
    en: "erase what identifies one patient, lawfully and for ever",
  },
  eraseNumber: { ja: "患者番号", en: "the patient's number" },
  eraseConfirm: { ja: "確認のため、同じ患者番号", en: "the same number again" },
  eraseGround: { ja: "根拠のコード(例 appi-35)", en: "the legal ground, as a code (for example appi-35)" },
  eraseNotConfirmed: {
    ja: "--number と --confirm に同じ患者番号を指定してください。",
    en: "--number and --confirm must be the same patient number.",
  },
  eraseIncomplete: { ja: "--as と --ground を指定してください。", en: "--as and --ground are needed." },
  groundMalformed: {
    ja: "--ground は英小文字・数字・ハイフンで書いてください。",
    en: "--ground is written with lower-case letters, digits and hyphens.",
  },
  noPatient: { ja: "その番号の患者はいません。", en: "There is no patient with that number." },
  erased: {
    ja: "患者 {patient} の鍵を破棄しました。個人情報は二度と読めません。書き出しとバックアップの写しは、別に廃棄してください。",
    en: "The key of patient {patient} is destroyed; what it sealed can never be read again. Destroy exports and backups separately.",
  },
  renew: {
    ja: "パスワードや認証アプリをなくした人に、新しい招待コードを出します",
    en: "invite someone again who lost their password or authenticator",
  },
  oneAccount: { ja: "アカウントを1つ指定してください。", en: "Name one account." },
  noAccount: { ja: "そのアカウントで招待できる人はいません。", en: "There is no account of that name that could be invited." },
  renewed: {
    ja: "{account} の招待コード: {code}({endsAt} まで)。サインイン画面の「招待コードで参加する」から入力してください。",
    en: "Invitation code for {account}: {code} (until {endsAt}). Enter it on the sign-in page under “Join with an invitation”.",
  },
  resetDemo: { ja: "デモのクリニックを最初の状態に戻します", en: "empty the demonstration clinic and begin it anew" },
  resettingDemo: { ja: "デモを作り直しています…", en: "Making the demonstration anew…" },
  demoReset: { ja: "デモを最初に戻しました(記載{entries}件)。", en: "The demonstration has begun anew with {entries|entry|entries}." },
  verify: { ja: "記録全体を検証し、完全でなければ最初の箇所を示します", en: "verify the whole record and name the first bad entry" },
  verifying: { ja: "検証しています", en: "Verifying entries" },
  verified: {
    ja: "記載 {entries}件、チェーン {chains}本、毎秒 {entriesPerSecond}件",
    en: "{entries|entry|entries} in {chains|chain|chains}, {entriesPerSecond} a second",
  },
  whole: { ja: "記録は完全です。", en: "The record is whole." },
  bad: {
    ja: "記録が完全ではありません。最初の箇所: {what}({ledger} {subject}、記載 {id})。異常のあるチェーン {badChains}本。",
    en: "The record is not whole. First: {what} ({ledger} {subject}, entry {id}). {badChains|chain has|chains have} a bad entry.",
  },
  rowDiffers: {
    ja: "{seq}番目の記載の行が、記載の内容と違います(列 {column})。",
    en: "The row of entry {seq} does not say what the entry says (column {column}).",
  },
  none: { ja: "なし", en: "none" },
  anchored: { ja: "最後のアンカー {at}", en: "Last anchor {at}" },
  notAnchored: {
    ja: "アンカーはまだありません。末尾の欠落は分かりません",
    en: "There is no anchor yet: a tail that was cut could not be seen",
  },
  rebuild: { ja: "一覧用の表を、記載から作り直します", en: "make the read tables again from the entries" },
  rebuilding: { ja: "作り直しています", en: "Rebuilding from entries" },
  rebuilt: { ja: "記載 {entries}件から作り直しました(SHA-256 {digest})", en: "Made again from {entries|entry|entries} (SHA-256 {digest})" },
  rebuiltSame: { ja: "作り直す前と1バイトも違いません。", en: "Not one byte differs from before." },
  rebuiltOther: { ja: "作り直す前の表は、記載と違っていました。", en: "The tables before were not what the entries say." },
  unknownCommand: { ja: "知らないコマンドです", en: "no such command" },
  seeHelp: { ja: "ryorin --help で一覧を見られます", en: "ryorin --help lists what there is" },
  optionUnknown: { ja: "{option} というオプションはありません。", en: "there is no option {option}." },
  optionMisused: { ja: "オプション {option} の値の書き方が違います。", en: "the value of {option} is missing, or it takes none." },
  operandUnexpected: { ja: "余分な引数があります({given})。", en: "it takes no argument, and {given} was given." },
  defect: {
    ja: "プログラムの不具合で止まりました。記録は最後に保存した状態のままです",
    en: "stopped by a defect of the program; the record is as it was last saved",
  },
} as const satisfies Record<string, Text | Record<string, Text>>;
