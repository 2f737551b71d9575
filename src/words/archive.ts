/**
 * Why an archive is refused, in words. The line in the file and the details of the finding are filled in by whoever shows
 * it: `{line}` is the line, from 1.
 */
import type { ArchiveFinding, ArchiveFindingCode } from "../exchange/archive.ts";
import type { Language } from "../record/entry.ts";
import { say, type Text, type Values } from "./text.ts";

/** Each finding. */
export const archiveWords = {
  "archive.empty": { ja: "ファイルが空です。", en: "The file is empty." },
  "archive.not-an-archive": { ja: "Ryorinの書き出しファイルではありません。", en: "This is not an archive of Ryorin." },
  "archive.format-newer": {
    ja: "より新しいRyorinの形式です(形式 {format}、このプログラムは {known} まで)。新しい版で読み込んでください。",
    en: "The archive was written by a newer Ryorin (format {format}; this program knows {known}). Use a newer version.",
  },
  "archive.passphrase-wrong": { ja: "パスフレーズが違います。", en: "The passphrase is wrong." },
  "archive.line-unreadable": { ja: "{line}行目を読み取れません。", en: "Line {line} cannot be read." },
  "archive.line-misplaced": { ja: "{line}行目は、この場所にあってはならない行です。", en: "Line {line} may not stand where it stands." },
  "archive.chain-broken": {
    ja: "{line}行目: 記録の連鎖が合いません({what}、{seq}番の記載)。",
    en: "Line {line}: the chain does not verify ({what}, at entry {seq}).",
  },
  "archive.head-differs": {
    ja: "{line}行目の連鎖は{expected}番で終わるはずですが、{given}番で終わっています。",
    en: "The chain of line {line} should end at entry {expected} and ends at {given}.",
  },
  "archive.key-broken": { ja: "{line}行目: 患者の鍵を取り出せません。", en: "Line {line}: the key of this chain does not open." },
  "archive.entry-unreadable": {
    ja: "{line}行目の記載を、このプログラムは読み取れません({what})。",
    en: "This program cannot read the entry of line {line} ({what}).",
  },
  "archive.cut": { ja: "ファイルが{line}行目の前で途切れています。", en: "The file is cut off before line {line}." },
  "archive.counts-differ": {
    ja: "件数が合いません(書かれている数 {expected}、実際 {given})。",
    en: "The counts differ: {expected} are stated, {given} are there.",
  },
  "archive.altered": {
    ja: "書き出された時の内容ではありません。どこかの行が変えられています。",
    en: "This is not what was written. Some line was altered.",
  },
} as const satisfies Record<ArchiveFindingCode, Text>;

/** What a finding says, in one or two sentences. */
export function archiveFindingText(finding: ArchiveFinding, language: Language): string {
  return say(archiveWords[finding.code], language, detailsOf(finding));
}

function detailsOf(finding: ArchiveFinding): Values {
  const { line } = finding;
  switch (finding.code) {
    case "archive.format-newer":
      return { line, format: finding.format, known: finding.known };
    case "archive.chain-broken":
      return { line, what: finding.finding.code, seq: finding.finding.seq };
    case "archive.entry-unreadable":
      return { line, what: finding.finding.code };
    case "archive.head-differs":
    case "archive.counts-differ":
      return { line, expected: finding.expected, given: finding.given };
    default:
      // The other texts have no gap but the line.
      return { line };
  }
}
