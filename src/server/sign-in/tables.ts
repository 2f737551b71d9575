/**
 * The tables of sign-in, in the schema `auth`. They are no part of the record: an account is disabled and a session ends
 * by an update, and nothing here is a fact about a patient. Times are Unix milliseconds. No secret stands in the clear:
 * passwords as scrypt, session tokens and one-time codes as SHA-256, TOTP secrets sealed under the clinic's key.
 */
import { type Kysely, sql } from "kysely";
import type { Role } from "../../record/entry.ts";

export interface AccountTable {
  id: string;
  /** What is typed to sign in, in its regular form. */
  account: string;
  name: string;
  role: Role;
  status: "invited" | "active" | "disabled";
  /** For the role patient, whose chart this is. */
  patient: string | null;
  password: string | null;
  /** Sealed; null until enrolment begins. */
  totp_secret: string | null;
  /** The newest step whose code was used; -1 until the first, which confirms the enrolment. */
  totp_step: number;
  invitation: string | null;
  invitation_ends_at: number | null;
  created_at: number;
}

export interface SessionTable {
  /** SHA-256 of the token that the cookie carries. */
  token: string;
  account: string;
  /** What was shown: `password` alone opens nothing but the second step. */
  proof: "password" | "totp" | "demonstration";
  created_at: number;
  seen_at: number;
  ends_at: number;
}

export interface ThrottleTable {
  bucket: string;
  failures: number;
  begun_at: number;
}

export interface AuthTables {
  "auth.account": AccountTable;
  "auth.session": SessionTable;
  "auth.throttle": ThrottleTable;
}

/** Each version's statements, oldest first; what was released is never changed, only added to. */
const VERSIONS: readonly (readonly string[])[] = [
  [
    `create table auth.account (
      id uuid primary key,
      account text not null unique,
      name text not null,
      role text not null,
      status text not null check (status in ('invited', 'active', 'disabled')),
      patient uuid,
      password text,
      totp_secret text,
      totp_step double precision not null default -1,
      invitation text,
      invitation_ends_at double precision,
      created_at double precision not null,
      check ((role = 'patient') = (patient is not null))
    )`,
    `create table auth.session (
      token text primary key,
      account uuid not null references auth.account (id),
      proof text not null check (proof in ('password', 'totp', 'demonstration')),
      created_at double precision not null,
      seen_at double precision not null,
      ends_at double precision not null
    )`,
    "create index session_account on auth.session (account)",
    `create table auth.throttle (
      bucket text primary key,
      failures integer not null,
      begun_at double precision not null
    )`,
  ],
];

/** Any number, the same in every process: the lock under which the tables are made. */
const MIGRATION_LOCK = 7_963_222;

/** Brings the schema `auth` to the newest version. Safe to call at every start. */
export async function migrateAuth(db: Kysely<AuthTables>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(trx);
    await sql`create table if not exists auth.version (version integer primary key)`.execute(trx);
    const { rows } = await sql<{ version: number }>`select coalesce(max(version), 0)::int as version from auth.version`.execute(trx);
    const done = rows[0]?.version ?? 0;
    for (const [index, statements] of VERSIONS.entries()) {
      if (index < done) continue;
      for (const statement of statements) await sql.raw(statement).execute(trx);
      await sql`insert into auth.version (version) values (${index + 1})`.execute(trx);
    }
  });
}
