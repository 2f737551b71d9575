/**
 * Sessions. A token of 256 random bits is given to the browser and only its SHA-256 is kept. A session ends when nothing
 * was done for a while, at the latest after half a day, and at once when its account is disabled or its role changes,
 * because the account is read anew each time. There is no other place that says who is signed in.
 *
 * A session that was opened with a password alone (`proof: "password"`) opens nothing but the second step.
 */
import { hash } from "node:crypto";
import type { Kysely } from "kysely";
import type { Uuid } from "../../base/ids.ts";
import type { Role } from "../../record/entry.ts";
import { createSessionReading, type FoundSession } from "./session-reading.ts";
import type { AuthTables, SessionTable } from "./tables.ts";

export interface SessionLimits {
  /** Ends a session when nothing was done for this long. */
  readonly idleMilliseconds: number;
  /** Ends a session however busy. */
  readonly absoluteMilliseconds: number;
  /** How long the second step may take; longer when an authenticator must first be set up. */
  readonly secondStepMilliseconds: number;
}

/** ASVS 5.0, 7.3: fifteen minutes idle, twelve hours in all. */
export const SESSION_LIMITS: SessionLimits = {
  idleMilliseconds: 15 * 60_000,
  absoluteMilliseconds: 12 * 3_600_000,
  secondStepMilliseconds: 15 * 60_000,
};

/** Who is signed in. */
export interface SignedIn {
  readonly session: string;
  readonly id: Uuid;
  readonly name: string;
  readonly role: Role;
  readonly patient: Uuid | null;
  readonly proof: SessionTable["proof"];
  readonly idleEndsAt: number;
  readonly endsAt: number;
}

export interface Sessions {
  /** Opens a session and answers its token, the only time it is seen. */
  open(account: Uuid, proof: SessionTable["proof"]): Promise<string>;
  /** Who holds `token`, or null. `active`: something was done, so that the idle time begins anew. */
  find(token: string, active: boolean): Promise<SignedIn | null>;
  /** Whether the session is still open; does not keep it so. */
  isOpen(session: string): Promise<boolean>;
  end(token: string): Promise<void>;
  endAll(account: Uuid): Promise<void>;
  /** Forgets what is remembered of sessions, after an account was changed by other means than these. */
  accountChanged(): void;
}

/** Written at most this often: an idle limit may end this much early, never late. */
const SEEN_EVERY_MILLISECONDS = 10_000;

/**
 * Sessions over `db`. With `alone`, no other process can write to the database, and what was read of a session is
 * remembered until anything about sessions or accounts changes here; asking the database would cost more than an append.
 */
export function createSessions(
  db: Kysely<AuthTables>,
  {
    limits,
    now,
    random,
    alone,
  }: {
    readonly limits: SessionLimits;
    readonly now: () => number;
    readonly random: (bytes: number) => Uint8Array;
    readonly alone: boolean;
  },
): Sessions {
  const { read, forget } = sessionReader(db, alone);
  const openSession = async (session: string) => {
    const found = await read(session);
    if (found === undefined || found.status !== "active") return null;
    const idleEndsAt = Math.min(found.seen_at + limits.idleMilliseconds, found.ends_at);
    return now() < idleEndsAt ? { ...found, idleEndsAt } : null;
  };
  return {
    async open(account, proof) {
      const token = Buffer.from(random(32)).toString("base64url");
      const at = now();
      await deleteEnded(db, at, limits);
      const endsAt = at + (proof === "password" ? limits.secondStepMilliseconds : limits.absoluteMilliseconds);
      await db
        .insertInto("auth.session")
        .values({ token: sessionOf(token), account, proof, created_at: at, seen_at: at, ends_at: endsAt })
        .execute();
      forget();
      return token;
    },
    async find(token, active) {
      const session = sessionOf(token);
      const found = await openSession(session);
      if (found === null) return null;
      const { id, name, role, patient, proof, ends_at: endsAt } = found;
      let { idleEndsAt } = found;
      const at = now();
      if (active && at - found.seen_at >= SEEN_EVERY_MILLISECONDS) {
        await db.updateTable("auth.session").set({ seen_at: at }).where("token", "=", session).execute();
        forget();
        idleEndsAt = Math.min(at + limits.idleMilliseconds, endsAt);
      }
      return { session, id, name, role, patient, proof, idleEndsAt, endsAt };
    },
    isOpen: async (session) => (await openSession(session)) !== null,
    async end(token) {
      await db.deleteFrom("auth.session").where("token", "=", sessionOf(token)).execute();
      forget();
    },
    async endAll(account) {
      await db.deleteFrom("auth.session").where("account", "=", account).execute();
      forget();
    },
    accountChanged: forget,
  };
}

/** Reads sessions with their accounts; with `alone`, each from the database once until `forget`. */
function sessionReader(db: Kysely<AuthTables>, alone: boolean) {
  const readNow = createSessionReading(db);
  const remembered = new Map<string, FoundSession>();
  let changes = 0;
  return {
    async read(session: string): Promise<FoundSession | undefined> {
      const known = remembered.get(session);
      if (known !== undefined) return known;
      const before = changes;
      const found = await readNow(session);
      // What changed while it was being read may be newer than what was read.
      if (alone && found !== undefined && before === changes) remembered.set(session, found);
      return found;
    },
    forget(): void {
      changes += 1;
      remembered.clear();
    },
  };
}

async function deleteEnded(db: Kysely<AuthTables>, at: number, limits: SessionLimits): Promise<void> {
  await db
    .deleteFrom("auth.session")
    .where((either) => either.or([either("ends_at", "<=", at), either("seen_at", "<=", at - limits.idleMilliseconds)]))
    .execute();
}

function sessionOf(token: string): string {
  return hash("sha256", token, "hex");
}
