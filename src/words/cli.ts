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
    ja: "終了コード  0 完了 / 1 プログラムの不具合 / 2 使い方の誤り / 3 実行できない理由あり / 4 記録またはファイルが完全でない",
    en: "Exit codes  0 done / 1 a defect of the program / 2 command line not understood / 3 refused, with the reason / 4 record or file not whole",
  },
  unknownCommand: { ja: "知らないコマンドです", en: "no such command" },
  seeHelp: { ja: "ryorin --help で一覧を見られます", en: "ryorin --help lists what there is" },
  defect: {
    ja: "プログラムの不具合で止まりました。記録は最後に保存した状態のままです",
    en: "stopped by a defect of the program; the record is as it was last saved",
  },
} as const satisfies Record<string, Text | Record<string, Text>>;
