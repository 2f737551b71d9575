/** The words of signing in, of joining by invitation, and of enrolling an authenticator. */
import type { Text } from "../text.ts";

/** The words of signing in. */
export const signInWords = {
  title: { ja: "サインイン", en: "Sign in" },
  endedTitle: { ja: "もう一度サインインしてください", en: "Please sign in again" },
  endedLead: {
    ja: "サインインの期限が切れました。開いていた画面と入力中の内容は残っています。",
    en: "Your sign-in has ended. The screen you had open, and what you were typing, are kept.",
  },
  account: { ja: "アカウント名", en: "Account name" },
  password: { ja: "パスワード", en: "Password" },
  next: { ja: "次へ", en: "Continue" },
  submit: { ja: "サインイン", en: "Sign in" },
  checking: { ja: "確かめています…", en: "Checking…" },
  codeTitle: { ja: "コードを入れる", en: "Enter your code" },
  otherAccount: { ja: "別のアカウントで", en: "Use another account" },
  join: { ja: "招待コードで参加する", en: "Join with an invitation" },
  joinTitle: { ja: "招待コードで参加する", en: "Join with an invitation" },
  joinLead: {
    ja: "院長から受け取った招待コードで、パスワードと認証アプリを登録します。",
    en: "With the code the director gave you, set your password and your authenticator app.",
  },
  invitation: { ja: "招待コード", en: "Invitation code" },
  newPassword: { ja: "新しいパスワード", en: "New password" },
  backToSignIn: { ja: "サインインに戻る", en: "Back to sign in" },
  enrolTitle: { ja: "認証アプリを登録する", en: "Set up your authenticator app" },
  enrolLead: {
    ja: "スマートフォンの認証アプリでこのQRコードを読み取り、表示された6桁を入れてください。サインインのたびに使います。",
    en: "Scan this with the authenticator app on your phone, then enter the six digits it shows. You will need it each time you sign in.",
  },
  qrLabel: {
    ja: "認証アプリ用のQRコード。読み取れないときは下の文字列を使えます。",
    en: "QR code for the authenticator app. The text below does the same.",
  },
  secret: { ja: "読み取れないときは、この文字列を入力", en: "If it cannot be scanned, type this instead" },
  finish: { ja: "登録してはじめる", en: "Finish" },
  demoTitle: { ja: "デモのクリニック", en: "Demonstration clinic" },
  demoLead: {
    ja: "役割を選ぶと、その画面から見られます。パスワードは要りません。",
    en: "Choose a role to see what it sees. No password is needed.",
  },
  logged: { ja: "カルテを開くたびに、見た人と時刻が残ります", en: "Every chart opened is logged, with who and when" },
} as const satisfies Record<string, Text>;
