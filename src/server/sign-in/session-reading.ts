/**
 * Who holds a session, asked of the database. On a server every request asks, so that those who ask in one turn of the
 * event loop are answered by one statement, of a text that never changes: it is planned once and written by no query
 * builder. Nobody is answered from what was asked before they did.
 */
import { CompiledQuery, type Kysely } from "kysely";
import type { Uuid } from "../../base/ids.ts";
import type { Role } from "../../record/entry.ts";
import type { AccountTable, AuthTables, SessionTable } from "./tables.ts";

/** A session with its account. */
export interface FoundSession extends Pick<SessionTable, "token" | "proof" | "seen_at" | "ends_at"> {
  readonly id: Uuid;
  readonly name: string;
  readonly role: Role;
  readonly status: AccountTable["status"];
  readonly patient: Uuid | null;
}

const SESSIONS = `
  select session.token, session.proof, session.seen_at, session.ends_at,
    account.id, account.name, account.role, account.status, account.patient
  from auth.session join auth.account on account.id = session.account
  where session.token = any (array(select json_array_elements_text($1::json)))`.trim();

/** Reads one session by what is kept of its token; undefined when there is none. */
export type ReadSession = (session: string) => Promise<FoundSession | undefined>;

export function createSessionReading(db: Kysely<AuthTables>): ReadSession {
  let waiting = new Map<string, PromiseWithResolvers<FoundSession | undefined>>();
  const ask = async (): Promise<void> => {
    const asked = waiting;
    waiting = new Map();
    try {
      const { rows } = await db.executeQuery<FoundSession>(CompiledQuery.raw(SESSIONS, [JSON.stringify([...asked.keys()])]));
      const found = new Map(rows.map((row) => [row.token, row]));
      for (const [session, { resolve }] of asked) resolve(found.get(session));
    } catch (error) {
      for (const { reject } of asked.values()) reject(error);
    }
  };
  return (session) => {
    const same = waiting.get(session);
    if (same !== undefined) return same.promise;
    if (waiting.size === 0) setImmediate(() => void ask());
    const asked = Promise.withResolvers<FoundSession | undefined>();
    waiting.set(session, asked);
    return asked.promise;
  };
}
