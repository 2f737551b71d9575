/** The words of fields and forms that every screen shares. */
import type { Text } from "../text.ts";

/** The words that stand in and under fields. */
export const fieldWords = {
  showPassword: { ja: "パスワードを表示", en: "Show the password" },
  required: { ja: "入力してください。", en: "Please fill this in." },
  passwordNeeds: {
    ja: "15文字以上。文字の種類は問いません。空白や日本語も使えます。",
    en: "15 characters or more, of any kind. Spaces are welcome.",
  },
  passwordShort: { ja: "あと{n}文字", en: "{n|more character|more characters}" },
  passwordLongEnough: { ja: "{n}文字。長さは十分です", en: "{n|character|characters}: long enough" },
  passwordTooShort: { ja: "15文字以上にしてください(いま{n}文字)。", en: "Use 15 characters or more (now {n})." },
  code: { ja: "認証アプリの6桁のコード", en: "Six-digit code from your authenticator app" },
  copy: { ja: "コピー", en: "Copy" },
  previous: { ja: "前へ", en: "Previous" },
  next: { ja: "次へ", en: "Next" },
  pages: { ja: "一覧のページ", en: "Pages of the list" },
  copied: { ja: "コピーしました", en: "Copied" },
} as const satisfies Record<string, Text>;
