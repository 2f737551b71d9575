/**
 * The accounts of the people who sign in: made by an invitation, opened by the one invited, disabled by the director.
 * Nobody sets another's password. Whoever lost a password or an authenticator is invited again, which proves as much as
 * the first time and ends every session (ASVS 5.0, 6.4.4 and 6.4.6).
 */
import type { Kysely } from "kysely";
import { type Uuid, uuidv7 } from "../../base/ids.ts";
import type { Role } from "../../record/entry.ts";
import type { AccountTable, AuthTables } from "./tables.ts";

export type Account = AccountTable;

export interface NewAccount {
  /** A new random one when absent. */
  readonly id?: Uuid;
  readonly account: string;
  readonly name: string;
  readonly role: Role;
  readonly status: Account["status"];
  readonly patient?: Uuid;
  readonly password?: string;
  readonly invitation?: { readonly hash: string; readonly endsAt: number };
}

export interface Accounts {
  count(): Promise<number>;
  all(): Promise<readonly Account[]>;
  byId(id: Uuid): Promise<Account | null>;
  byAccount(account: string): Promise<Account | null>;
  /** Null when the account name is taken. */
  create(account: NewAccount): Promise<Uuid | null>;
  update(id: Uuid, change: Partial<Omit<Account, "id" | "created_at">>): Promise<void>;
  /** Takes the step numbered `step` for this account, once: false when it, or a later one, was used before. */
  takeTotpStep(id: Uuid, step: number): Promise<boolean>;
  /** Takes the invitation, once, and gives the account its password; false when another got there first. */
  acceptInvitation(id: Uuid, invitation: string, password: string): Promise<boolean>;
}

/** The regular form of an account name: NFKC, lower case, no space around it. */
export function regularAccount(account: string): string {
  return account.normalize("NFKC").trim().toLowerCase();
}

/** The accounts in `db`. `changed` is called after each change of one. */
export function createAccounts(
  db: Kysely<AuthTables>,
  { now, random, changed }: { readonly now: () => number; readonly random: (bytes: number) => Uint8Array; readonly changed: () => void },
): Accounts {
  const select = db.selectFrom("auth.account").selectAll();
  return {
    async count() {
      const rows = await db.selectFrom("auth.account").select("id").execute();
      return rows.length;
    },
    all: () => select.orderBy("created_at").orderBy("id").execute(),
    byId: async (id) => (await select.where("id", "=", id).executeTakeFirst()) ?? null,
    byAccount: async (account) => (await select.where("account", "=", regularAccount(account)).executeTakeFirst()) ?? null,
    async create(account) {
      const { id = uuidv7(now(), random(10)) } = account;
      const row: Account = {
        id,
        account: regularAccount(account.account),
        name: account.name,
        role: account.role,
        status: account.status,
        patient: account.patient ?? null,
        password: account.password ?? null,
        totp_secret: null,
        totp_step: -1,
        invitation: account.invitation?.hash ?? null,
        invitation_ends_at: account.invitation?.endsAt ?? null,
        created_at: now(),
      };
      const written = await db
        .insertInto("auth.account")
        .values(row)
        .onConflict((conflict) => conflict.column("account").doNothing())
        .returning("id")
        .executeTakeFirst();
      return written?.id ?? null;
    },
    async update(id, change) {
      await db.updateTable("auth.account").set(change).where("id", "=", id).execute();
      changed();
    },
    async takeTotpStep(id, step) {
      const used = await db
        .updateTable("auth.account")
        .set({ totp_step: step })
        .where("id", "=", id)
        .where("totp_step", "<", step)
        .returning("id")
        .executeTakeFirst();
      return used !== undefined;
    },
    async acceptInvitation(id, invitation, password) {
      const change = { password, status: "active", invitation: null, invitation_ends_at: null, totp_secret: null, totp_step: -1 } as const;
      const taken = await db
        .updateTable("auth.account")
        .set(change)
        .where("id", "=", id)
        .where("invitation", "=", invitation)
        .returning("id")
        .executeTakeFirst();
      changed();
      return taken !== undefined;
    },
  };
}
