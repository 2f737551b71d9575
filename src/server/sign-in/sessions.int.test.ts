import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { temporaryDatabase } from "../../../test/support/pglite.ts";
import { startPostgres } from "../../../test/support/postgres.ts";
import { type OpenedStore, openStore } from "../../store/open.ts";
import { createAccounts } from "./accounts.ts";
import { createSessions, SESSION_LIMITS } from "./sessions.ts";
import { type AuthTables, migrateAuth } from "./tables.ts";

const now = Date.UTC(2026, 10, 23);

/** Opens an empty database, and says how to close it. */
const ENGINES = {
  pglite: async () => {
    const { folder, remove } = await temporaryDatabase();
    return { store: await openStore({ kind: "pglite", folder }), drop: remove };
  },
  postgresql: async () => {
    const database = await startPostgres();
    return { store: await openStore({ kind: "postgresql", url: database.url }), drop: () => database.stop() };
  },
} as const satisfies Record<string, () => Promise<{ store: OpenedStore; drop: () => unknown }>>;

describe.each(["pglite", "postgresql"] as const)("on %s", (engine) => {
  let store: OpenedStore;
  let drop: () => unknown;

  beforeAll(async () => {
    ({ store, drop } = await ENGINES[engine]());
    await migrateAuth(store.authDatabase<AuthTables>());
  });
  afterAll(async () => {
    await store.close();
    await drop();
  });

  test("the tables are made once, however often the program starts, and by several at once", async () => {
    const db = store.authDatabase<AuthTables>();
    await Promise.all([migrateAuth(db), migrateAuth(db), migrateAuth(db)]);
    expect(await db.selectFrom("auth.account").selectAll().execute()).toEqual([]);
  });

  describe.each([true, false])("with the database alone to itself: %s", (alone) => {
    function open() {
      const db = store.authDatabase<AuthTables>();
      const sessions = createSessions(db, { limits: SESSION_LIMITS, now: () => now, random: randomBytes, alone });
      const accounts = createAccounts(db, { now: () => now, random: randomBytes, changed: sessions.accountChanged });
      return { sessions, accounts };
    }

    async function someone(accounts: ReturnType<typeof open>["accounts"]): Promise<string> {
      return (await accounts.create({ account: randomBytes(8).toString("hex"), name: "誰か", role: "nurse", status: "active" })) ?? "";
    }

    test("a session that is ended while it is being looked up is not remembered as open", async () => {
      const { sessions, accounts } = open();
      const id = await someone(accounts);
      for (const end of [
        (token: string) => sessions.end(token),
        () => sessions.endAll(id),
        () => accounts.update(id, { status: "disabled" }),
      ]) {
        await accounts.update(id, { status: "active" });
        const token = await sessions.open(id, "totp");
        await Promise.all([
          ...Array.from({ length: 5 }, () => sessions.find(token, true)),
          end(token),
          ...Array.from({ length: 5 }, () => sessions.find(token, true)),
        ]);
        expect(await sessions.find(token, true)).toBeNull();
      }
    });

    test("a change of role is seen at once, remembered or not", async () => {
      const { sessions, accounts } = open();
      const id = await someone(accounts);
      const token = await sessions.open(id, "totp");
      expect((await sessions.find(token, true))?.role).toBe("nurse");
      await accounts.update(id, { role: "auditor" });
      expect((await sessions.find(token, true))?.role).toBe("auditor");
    });

    test("who asks at once with others is answered for their own token", async () => {
      const { sessions, accounts } = open();
      const ids = await Promise.all(Array.from({ length: 3 }, () => someone(accounts)));
      const tokens = await Promise.all(ids.map((id) => sessions.open(id, "totp")));
      const asked = [...tokens, "no token", ...tokens.toReversed()];
      const found = await Promise.all(asked.map((token) => sessions.find(token, true)));
      expect(found.map((one) => one?.id ?? null)).toEqual([...ids, null, ...ids.toReversed()]);
    });

    test("a failure reaches everyone who asked, and nobody who asks afterwards", async () => {
      const { sessions, accounts } = open();
      const token = await sessions.open(await someone(accounts), "totp");
      const db = store.authDatabase<AuthTables>();
      await sql`alter table auth.session rename to hidden`.execute(db);
      const failed = await Promise.allSettled([sessions.find(token, true), sessions.find("no token", true)]);
      await sql`alter table auth.hidden rename to session`.execute(db);
      expect(failed.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
      expect(await sessions.find(token, true)).not.toBeNull();
    });

    test.each([
      ["another token", (token: string) => `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`],
      ["what is kept of the token", (_token: string, session: string) => session],
      ["nothing", () => ""],
    ])("%s opens nothing", async (_name, forge) => {
      const { sessions, accounts } = open();
      const token = await sessions.open(await someone(accounts), "totp");
      const session = (await sessions.find(token, true))?.session ?? "";
      expect(await sessions.find(forge(token, session), true)).toBeNull();
    });
  });
});
