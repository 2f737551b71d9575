/** What each route of the server does, in words: for the access log and for the document of the roles. */
import type { Text } from "./text.ts";

/** Each route's purpose, by its name. The server's matrix of rights does not compile while one is missing. */
export const routeWords = {
  "GET /api/setup": { ja: "設置の状態を見る", en: "See how far the installation is" },
  "POST /api/setup/own": { ja: "クリニックを始める(起動画面のコードが必要)", en: "Found the clinic (needs the code from the console)" },
  "POST /api/setup/demonstration": { ja: "デモを始める", en: "Found the demonstration" },
  "POST /api/demonstration/role": { ja: "デモで役割を切り替える", en: "Switch role in the demonstration" },
  "POST /api/demonstration/reset": { ja: "デモを最初に戻す", en: "Reset the demonstration" },
  "POST /api/sign-in": { ja: "サインイン: パスワード", en: "Sign in: password" },
  "POST /api/sign-in/code": { ja: "サインイン: 認証コード", en: "Sign in: code" },
  "POST /api/sign-out": { ja: "サインアウト", en: "Sign out" },
  "POST /api/sign-out/everywhere": { ja: "すべての端末からサインアウト", en: "Sign out on every device" },
  "GET /api/me": { ja: "自分の役割と権限を見る", en: "See one's own role and rights" },
  "POST /api/me/stay": { ja: "サインインを続ける", en: "Stay signed in" },
  "POST /api/me/password": { ja: "自分のパスワードを変える", en: "Change one's own password" },
  "GET /api/staff": { ja: "職員の一覧を見る", en: "See the staff" },
  "POST /api/staff/invitation": { ja: "職員を招待する", en: "Invite a member of staff" },
  "POST /api/staff/renewal": { ja: "職員を招待し直す", en: "Invite a member of staff again" },
  "POST /api/staff/join": { ja: "招待を受ける(招待コードが必要)", en: "Accept an invitation (needs its code)" },
  "POST /api/staff/role": { ja: "職員の役割を変える", en: "Change the role of a member of staff" },
  "POST /api/staff/disable": { ja: "職員のアカウントを止める", en: "Disable an account" },
  "POST /api/patients/search": { ja: "患者の一覧を見る", en: "See the list of patients" },
  "GET /api/patients/:patient/chart": { ja: "カルテを開く", en: "Open a chart" },
  "POST /api/patients/:patient/entries": { ja: "カルテに記載する", en: "Write to a chart" },
  "GET /api/live": { ja: "更新の知らせを受ける", en: "Hear of new entries" },
  "POST /api/import/preview": { ja: "取り込みを確認する", en: "Preview an import" },
  "POST /api/import/run": { ja: "ファイルを取り込む", en: "Import a file" },
  "GET /api/record": { ja: "記録の検証結果を見る", en: "See whether the record is whole" },
  "POST /api/record/verify": { ja: "記録を検証する", en: "Verify the record" },
  "GET /api/accesses": { ja: "閲覧の記録を見る", en: "See who looked at what" },
} as const satisfies Record<string, Text>;
