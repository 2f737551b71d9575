/** The words of the staff list: who may sign in, inviting, and taking the right away. */
import type { Text } from "../text.ts";

/** The staff list's words. */
export const staffWords = {
  title: { ja: "職員", en: "Staff" },
  invite: { ja: "職員を招く", en: "Invite" },
  name: { ja: "氏名", en: "Name" },
  account: { ja: "アカウント名", en: "Account name" },
  accountHint: { ja: "半角の英小文字、数字、ハイフン。", en: "Lower-case letters, digits and hyphens." },
  role: { ja: "役割", en: "Role" },
  status: { ja: "状態", en: "State" },
  actions: { ja: "操作", en: "Actions" },
  you: { ja: "あなた", en: "you" },
  invited: { ja: "招待中", en: "Invited" },
  active: { ja: "有効", en: "Active" },
  disabled: { ja: "停止", en: "Disabled" },
  inviteTitle: { ja: "職員を招く", en: "Invite a member of staff" },
  inviteLead: {
    ja: "招待コードを発行します。本人がパスワードと認証アプリを登録します。ほかの人が代わりに決めることはできません。",
    en: "You get an invitation code. The person sets their own password and authenticator; nobody can do it for them.",
  },
  nameHint: { ja: "記載と署名に、この名前が残ります。", en: "This name will stand on entries and signatures." },
  send: { ja: "招待コードを発行する", en: "Issue the code" },
  sending: { ja: "発行しています…", en: "Issuing…" },
  codeTitle: { ja: "{name}さんの招待コード", en: "Invitation code for {name}" },
  codeLead: {
    ja: "このコードは一度しか表示されません。本人に直接渡してください。サインイン画面の「招待コードで参加する」で使います。",
    en: "This code is shown only once. Give it to the person directly; they use it under “Join with an invitation” on the sign-in page.",
  },
  codeExpires: { ja: "{when}まで有効", en: "Valid until {when}" },
  done: { ja: "渡しました", en: "Done" },
  renew: { ja: "招待し直す", en: "Invite again" },
  renewOf: { ja: "{name}さんを招待し直す", en: "Invite again: {name}" },
  disable: { ja: "停止する", en: "Disable" },
  disableOf: { ja: "{name}さんを停止する", en: "Disable {name}" },
  disableTitle: { ja: "{name}さんを停止しますか", en: "Disable {name}?" },
  disableBody: {
    ja: "すぐにすべての端末からサインアウトし、サインインできなくなります。これまでの記載はそのまま残ります。招待し直すと元に戻せます。",
    en: "They are signed out on every device at once and cannot sign in. What they wrote stays. Inviting them again undoes it.",
  },
  disabling: { ja: "停止しています…", en: "Disabling…" },
  renewTitle: { ja: "{name}さんを招待し直しますか", en: "Invite {name} again?" },
  renewBody: {
    ja: "いまのパスワードと認証アプリは使えなくなり、サインアウトします。新しい招待コードを発行します。",
    en: "Their password and authenticator stop working and they are signed out. A new invitation code is issued.",
  },
  changeRole: { ja: "役割を変える", en: "Change role" },
  changeRoleOf: { ja: "{name}さんの役割を変える", en: "Change role: {name}" },
  roleTitle: { ja: "{name}さんの役割を変えますか", en: "Change the role of {name}?" },
  roleBody: {
    ja: "すぐにすべての端末からサインアウトします。次にサインインしたときから新しい役割になります。これまでの記載は変わりません。",
    en: "They are signed out on every device at once and have the new role when they sign in again. What they wrote stays as it is.",
  },
  changingRole: { ja: "変えています…", en: "Changing…" },
} as const satisfies Record<string, Text>;
