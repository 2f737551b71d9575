/** The store on the embedded database. */
import { CompiledQuery, sql } from "kysely";
import { openStore } from "../../src/store/open.ts";
import { temporaryDatabase } from "../support/pglite.ts";
import { storeConformance } from "./conformance.ts";
import type { StoreFixture } from "./fixture.ts";

storeConformance("the embedded database", async (): Promise<StoreFixture> => {
  const { folder, remove } = await temporaryDatabase();
  const store = await openStore({ kind: "pglite", folder });
  const session = store.authDatabase<Record<string, never>>();
  const asOwner: StoreFixture["asOwner"] = (statement) =>
    session.connection().execute(async (connection) => {
      await sql`reset role`.execute(connection);
      try {
        return (await connection.executeQuery<Record<string, unknown>>(CompiledQuery.raw(statement))).rows;
      } finally {
        await sql`set role ryorin_app`.execute(connection);
      }
    });
  return {
    store,
    asOwner,
    asApplication: (clinic, statement) =>
      session.transaction().execute(async (transaction) => {
        await sql`select set_config('ryorin.clinic', ${clinic}, true)`.execute(transaction);
        return (await transaction.executeQuery<Record<string, unknown>>(CompiledQuery.raw(statement))).rows;
      }),
    withoutTriggers: async (work) => {
      await asOwner("alter table ryorin.entry disable trigger user");
      await work();
      await asOwner("alter table ryorin.entry enable trigger user");
    },
    openAgain: null,
    close: async () => {
      await store.close();
      remove();
    },
  };
});
