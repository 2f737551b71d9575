/**
 * Bringing a database to the shape this program knows: each migration once, in order, in a transaction of its own, under
 * a lock that lets one process at a time do it. What was applied is written down with a digest, so that a migration
 * edited afterwards is noticed. A database that is newer, foreign or too old is refused and left untouched.
 */
import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { APP_ROLE, type Connection } from "./engine.ts";
import { hasCode, reasonOf, StoreError } from "./errors.ts";

/** A migration: its place, counted from 1, and its script. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/** Every migration there ever was, oldest first. Past ones never change. */
export const MIGRATIONS: readonly Migration[] = ["0001-record", "0002-charting", "0003-days", "0004-trials"].map((name) => ({
  version: Number(name.slice(0, 4)),
  name,
  sql: readFileSync(new URL(`./migrations/${name}.sql`, import.meta.url), "utf8"),
}));

const OLDEST_SERVER = 15;
const INSUFFICIENT_PRIVILEGE = "42501";
/** Any number, the same in every process: the lock under which migrations run. */
const MIGRATION_LOCK = 7_963_221;

/** Applies what is missing. `connection` works as the owner and outside a transaction. Throws `StoreError`. */
export async function migrate(connection: Connection, migrations: readonly Migration[] = MIGRATIONS): Promise<void> {
  await refuseUnsafeServer(connection);
  await connection.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
  try {
    const applied = await readApplied(connection);
    refuseUnknown(applied, migrations);
    for (const migration of migrations.slice(applied.length)) await apply(connection, migration);
    await refuseUnsafeRole(connection);
  } finally {
    await connection.query("select pg_advisory_unlock($1)", [MIGRATION_LOCK]);
  }
}

/** The digest under which a migration is written down: SHA-256 of its script. */
export function digestOf(migration: Migration): string {
  return hash("sha256", migration.sql);
}

interface Applied {
  readonly version: number;
  readonly digest: string;
}

async function refuseUnsafeServer(connection: Connection): Promise<void> {
  const [server] = await connection.query<{ number: number; version: string; fsync: string }>(
    "select current_setting('server_version_num')::int as number, current_setting('server_version') as version, current_setting('fsync') as fsync",
  );
  if (server === undefined) return;
  if (server.number < OLDEST_SERVER * 10_000)
    throw new StoreError({ code: "store.server-too-old", version: server.version, minimum: String(OLDEST_SERVER) });
  if (server.fsync !== "on") throw new StoreError({ code: "store.server-unsafe", setting: "fsync", value: server.fsync });
}

async function readApplied(connection: Connection): Promise<readonly Applied[]> {
  const [ours] = await connection.query<{ found: boolean }>("select to_regclass('ryorin.migration') is not null as found");
  if (ours?.found) return await connection.query<Applied>("select version, digest from ryorin.migration order by version");
  const [foreign] = await connection.query<{ found: string }>(FIRST_FOREIGN_THING);
  if (foreign) throw new StoreError({ code: "store.database-foreign", found: foreign.found });
  return [];
}

/** The first schema or table that someone else made, by name; nothing in a database that is empty. */
const FIRST_FOREIGN_THING = `
  select found from (
    select nspname::text as found from pg_namespace
      where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')
    union all
    select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
        and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
  ) t order by found limit 1`;

function refuseUnknown(applied: readonly Applied[], migrations: readonly Migration[]): void {
  const found = applied.at(-1)?.version ?? 0;
  if (found > migrations.length) throw new StoreError({ code: "store.database-newer", found, known: migrations.length });
  for (const [index, { digest }] of applied.entries()) {
    const known = migrations[index];
    if (known === undefined || digestOf(known) !== digest) throw new StoreError({ code: "store.migration-changed", version: index + 1 });
  }
}

async function apply(connection: Connection, migration: Migration): Promise<void> {
  await connection.query("begin");
  try {
    await connection.script(migration.sql);
    if (migration.version === 1) await connection.script(MIGRATION_TABLE);
    await connection.query("insert into ryorin.migration (version, name, digest) values ($1, $2, $3)", [
      migration.version,
      migration.name,
      digestOf(migration),
    ]);
    await connection.query("commit");
  } catch (error) {
    await connection.query("rollback");
    if (hasCode(error, INSUFFICIENT_PRIVILEGE))
      throw new StoreError({ code: "store.role-unusable", reason: reasonOf(error) }, { cause: error });
    throw error;
  }
}

const MIGRATION_TABLE = `
  create table ryorin.migration (
    version integer primary key,
    name text not null,
    digest text not null,
    applied_at timestamptz not null default now()
  )`;

/** The application's role must be bound by the grants and the row-level security; one that somebody made a superuser is not. */
async function refuseUnsafeRole(connection: Connection): Promise<void> {
  const [role] = await connection.query<{ above: boolean }>("select rolsuper or rolbypassrls as above from pg_roles where rolname = $1", [
    APP_ROLE,
  ]);
  if (role?.above !== false) throw new StoreError({ code: "store.role-unusable", reason: `${APP_ROLE} is above the rules it must obey` });
}
