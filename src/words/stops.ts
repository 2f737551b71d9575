/** Why the clinic cannot be started or the record cannot be opened: one clear line for each reason. */
import type { Text } from "./text.ts";

/** Settings, ports, folders, databases and keys that cannot be used. Gaps are filled from the refusal's own fields. */
export const stopWords = {
  "setting.port": {
    ja: "PORT は 0〜65535 の整数で指定してください(指定された値: {given})。",
    en: "PORT must be a whole number from 0 to 65535; it is {given}.",
  },
  "setting.database-url": {
    ja: "DATABASE_URL は postgres:// で始めてください(指定された値の形式が違います)。",
    en: "DATABASE_URL must begin with postgres://; what was given does not.",
  },
  "setting.tls": {
    ja: "RYORIN_TLS_CERT と RYORIN_TLS_KEY は両方を指定してください({given} だけが指定されています)。",
    en: "RYORIN_TLS_CERT and RYORIN_TLS_KEY go together; only {given} was given.",
  },
  "listen.port-in-use": {
    ja: "ポート {port} はほかのプログラムが使っています。PORT で別の番号を指定してください。",
    en: "Port {port} is in use by another program. Choose another with PORT.",
  },
  "listen.address": { ja: "{host}:{port} で待ち受けられません({reason})。", en: "Cannot listen on {host}:{port} ({reason})." },
  "listen.insecure": {
    ja: "HOST が {host} のときは暗号化が必要です。RYORIN_TLS_CERT と RYORIN_TLS_KEY を指定するか、HOST を 127.0.0.1 にしてください。",
    en: "HOST {host} can be reached from other machines and needs encryption: set RYORIN_TLS_CERT and RYORIN_TLS_KEY, or HOST to 127.0.0.1.",
  },
  "listen.certificate": { ja: "TLSの証明書または鍵を読めません({reason})。", en: "The TLS certificate or key cannot be read ({reason})." },
  "store.folder-in-use": {
    ja: "データフォルダ {folder} はほかのプロセスが使っています(プロセス {processId})。同時に開くことはできません。",
    en: "The data folder {folder} is in use by another process ({processId}). Two cannot have it open at once.",
  },
  "store.folder-unusable": {
    ja: "データフォルダ {folder} を読み書きできません({reason})。",
    en: "The data folder {folder} cannot be read and written ({reason}).",
  },
  "store.folder-foreign": {
    ja: "フォルダ {folder} には別のもの({found})が入っています。空のフォルダを指定してください。",
    en: "The folder {folder} holds something else ({found}). Choose an empty one.",
  },
  "store.unreachable": {
    ja: "データベース {host} に接続できません({reason})。",
    en: "The database at {host} cannot be reached ({reason}).",
  },
  "store.server-too-old": {
    ja: "PostgreSQL {version} は古すぎます。{minimum} 以降が必要です。",
    en: "PostgreSQL {version} is too old; {minimum} or newer is needed.",
  },
  "store.server-unsafe": {
    ja: "PostgreSQL の設定 {setting} が {value} です。このままでは保存した記録が失われるおそれがあるため、開きません。",
    en: "PostgreSQL has {setting} = {value}. What was saved could be lost, so it is not opened.",
  },
  "store.database-foreign": {
    ja: "このデータベースには別のもの({found})が入っています。空のデータベースを指定してください。",
    en: "The database is not empty: it holds {found}. Choose an empty one.",
  },
  "store.database-newer": {
    ja: "このデータベースは新しい版のRyorin(移行番号 {found})で使われています。この版が知っているのは {known} までです。",
    en: "The database was used by a newer Ryorin (migration {found}); this one knows {known}.",
  },
  "store.migration-changed": {
    ja: "データベースの移行 {version} の内容が、このプログラムのものと違います。",
    en: "Migration {version} of the database is not the one this program has.",
  },
  "store.role-unusable": {
    ja: "データベースの役割 ryorin_app を使えません({reason})。",
    en: "The database role ryorin_app cannot be used ({reason}).",
  },
  "store.damaged": {
    ja: "記録が完全ではありません。最初に見つかった箇所: {ledger} {subject} の {seq} 番({finding})。",
    en: "The record is not whole. First found: {ledger} {subject}, entry {seq} ({finding}).",
  },
  "store.no-clinic": {
    ja: "データフォルダ {folder} には、まだクリニックがありません。先に npm start ではじめてください。",
    en: "There is no clinic in {folder} yet. Begin with npm start.",
  },
  "store.clinic-exists": { ja: "このデータフォルダではクリニックがすでに始まっています。", en: "This data folder already has a clinic." },
  "store.not-a-demonstration": {
    ja: "デモのクリニックではないため、消すことはできません。",
    en: "This is not a demonstration clinic; it cannot be emptied.",
  },
  "store.failed": {
    ja: "ディスクへの書き込みに失敗しました({reason})。開き直すまで何も書き込みません。",
    en: "The disk failed ({reason}). Nothing more is written until the record is opened anew.",
  },
  "store.closed": { ja: "記録はすでに閉じられています。", en: "The record has been closed." },
  "keys.missing": {
    ja: "鍵のファイル {file} がありません。この鍵がなければ、患者を特定する情報は読めません。バックアップから戻してください。",
    en: "The key file {file} is missing. Without it nothing that identifies a patient can be read. Restore it from your backup.",
  },
  "keys.unreadable": { ja: "鍵のファイル {file} を読めません({reason})。", en: "The key file {file} cannot be read ({reason})." },
  "keys.other": {
    ja: "鍵のファイル {file} は、このデータベースの鍵ではありません。正しい鍵をバックアップから戻してください。",
    en: "The key file {file} is not the one this database was sealed with. Restore the right one from your backup.",
  },
  "keys.exist": {
    ja: "鍵のファイル {file} がすでにあります。上書きはしません。",
    en: "The key file {file} already exists and is not overwritten.",
  },
  "anchors.unreadable": {
    ja: "記録の証のファイル {file} を読めません({reason})。",
    en: "The anchor file {file} cannot be read ({reason}).",
  },
} as const satisfies Record<string, Text>;
