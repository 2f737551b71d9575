/**
 * Few tries, without letting anybody lock anybody else out. Failures are counted in buckets, and a bucket belongs to
 * whoever fills it: to a browser that has signed in to this account before (it holds a device cookie, `device.ts`), or else to
 * one account as tried from one address. A stranger who fails on someone's account therefore closes only his own way to it.
 *
 * A try is counted before it is judged and forgotten when it succeeds, so that many at once cannot slip past the limit.
 * The buckets are in the database, so that a restart gives no new tries; their names are hashed, because people type
 * passwords where account names belong.
 */
import { type Kysely, sql } from "kysely";
import type { Cipher, Key } from "../../record/cipher.ts";
import type { AuthTables } from "./tables.ts";

export const TRIES_WINDOW_MILLISECONDS = 15 * 60_000;

/** How many tries of each sort a bucket holds in a window. */
export const TRIES_MAX = { password: 5, code: 10, join: 5 } as const;

export interface Throttle {
  /** Counts a try. Answers how many seconds to wait when there were too many, or null when this one may be judged. */
  begin(sort: keyof typeof TRIES_MAX, owner: string): Promise<number | null>;
  /** Forgets the tries, after one that succeeded. */
  succeed(sort: keyof typeof TRIES_MAX, owner: string): Promise<void>;
}

export function createThrottle(db: Kysely<AuthTables>, cipher: Cipher, key: Key, now: () => number): Throttle {
  const bucketKey = cipher.deriveKey(key, "sign-in throttle");
  const bucketOf = (sort: string, owner: string): string => cipher.hmac(bucketKey, `${sort}|${owner}`);
  return {
    async begin(sort, owner) {
      const at = now();
      const oldest = at - TRIES_WINDOW_MILLISECONDS;
      await db.deleteFrom("auth.throttle").where("begun_at", "<=", oldest).execute();
      const { failures, begun_at } = await db
        .insertInto("auth.throttle")
        .values({ bucket: bucketOf(sort, owner), failures: 1, begun_at: at })
        .onConflict((conflict) => conflict.column("bucket").doUpdateSet({ failures: sql`throttle.failures + 1` }))
        .returning(["failures", "begun_at"])
        .executeTakeFirstOrThrow();
      return failures > TRIES_MAX[sort] ? Math.max(1, Math.ceil((begun_at - oldest) / 1000)) : null;
    },
    async succeed(sort, owner) {
      await db.deleteFrom("auth.throttle").where("bucket", "=", bucketOf(sort, owner)).execute();
    },
  };
}
