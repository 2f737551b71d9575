/**
 * `ryorin renew ACCOUNT`: a way back for someone who lost their password or authenticator when no director can invite them
 * again, most of all the director. Password and second factor are forgotten, every session of the account ends, and a
 * one-time code is printed with which both are set anew in the browser. Whoever can run this holds the installation.
 */
import { randomBytes } from "node:crypto";
import { instantAt } from "../base/dates.ts";
import { newInvitation, renew } from "../server/sign-in/invitation.ts";
import { createSessions, SESSION_LIMITS } from "../server/sign-in/sessions.ts";
import type { AuthTables } from "../server/sign-in/tables.ts";
import type { OpenedStore } from "../store/open.ts";
import { cliWords } from "../words/cli.ts";
import { say } from "../words/text.ts";
import { accountsOf } from "./author.ts";
import { type Command, EXIT } from "./command.ts";
import { withClinic } from "./installation.ts";
import { refuse } from "./refuse.ts";
import type { Terminal } from "./terminal.ts";

/** Invites the holder of an account again. */
export const renewCommand: Command = {
  name: "renew",
  summary: cliWords.renew,
  operands: cliWords.accountValue.en,
  options: {},
  async run({ operands, settings, terminal }) {
    const [account] = operands;
    if (account === undefined || operands.length > 1) return refuse(terminal, cliWords.oneAccount, "account.missing", EXIT.usage);
    return await withClinic(settings, terminal, ({ store, clinic }) =>
      renewAccount(store, account, { now: Date.now(), utcOffset: clinic.utcOffset }, terminal),
    );
  },
};

/** Forgets the secrets of `name` and prints a new invitation, good from `now` (Unix milliseconds) on. */
export async function renewAccount(
  store: OpenedStore,
  name: string,
  { now, utcOffset }: { readonly now: number; readonly utcOffset: string },
  terminal: Terminal,
): Promise<number> {
  const accounts = accountsOf(store);
  const account = await accounts.byAccount(name);
  if (account === null || account.status === "disabled" || (await store.clinic())?.mode === "demonstration")
    return refuse(terminal, cliWords.noAccount, "account.unknown");
  const invitation = newInvitation(now, randomBytes);
  const limits = { limits: SESSION_LIMITS, now: () => now, random: randomBytes, alone: false };
  await renew({ accounts, sessions: createSessions(store.authDatabase<AuthTables>(), limits) }, account.id, invitation);
  const endsAt = instantAt(invitation.endsAt, utcOffset);
  const answer = { account: account.account, code: invitation.code, endsAt };
  terminal.answer([say(cliWords.renewed, terminal.language, answer)], answer);
  return EXIT.done;
}
