/**
 * Who acts at the command line. Whoever can run it already holds the keys of the installation, so no password is asked;
 * but an entry must say who wrote it, and the one who answers for the record is the director.
 */
import { randomBytes } from "node:crypto";
import type { Author } from "../record/entry.ts";
import { type Accounts, createAccounts } from "../server/sign-in/accounts.ts";
import type { AuthTables } from "../server/sign-in/tables.ts";
import type { OpenedStore } from "../store/open.ts";
import type { Installation } from "./installation.ts";

/** The accounts of the clinic. */
export function accountsOf(store: OpenedStore): Accounts {
  return createAccounts(store.authDatabase<AuthTables>(), { now: Date.now, random: randomBytes, changed: () => undefined });
}

/** The active director with this account; null when there is none. */
export async function directorOf(installation: Installation, account: string): Promise<Author | null> {
  const found = await accountsOf(installation.store).byAccount(account);
  if (found === null || found.role !== "director" || found.status !== "active") return null;
  return { id: found.id, name: found.name, role: found.role };
}
