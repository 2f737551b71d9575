/** The store on PostgreSQL: the packaged server, and Debian's 15 where the machine has it. */
import pg from "pg";
import { describe, test } from "vitest";
import { openStore } from "../../src/store/open.ts";
import { embeddedBinaries, ownBinaries, startServer } from "../support/postgres.ts";
import { storeConformance } from "./conformance.ts";
import type { StoreFixture } from "./fixture.ts";

storeConformance("PostgreSQL 18", () => openOn(embeddedBinaries()));

const fifteen = ownBinaries(15);
if (fifteen !== null) storeConformance("PostgreSQL 15", () => openOn(fifteen));
else describe("PostgreSQL 15", () => test.skip("is not on this machine (looked in /usr/lib/postgresql/15)", () => undefined));

async function openOn(binaries: string): Promise<StoreFixture> {
  const server = await startServer(binaries);
  const url = await server.createDatabase();
  const store = await openStore({ kind: "postgresql", url });
  const owner = new pg.Client(url);
  await owner.connect();
  const asOwner: StoreFixture["asOwner"] = async (sql) => (await owner.query(sql)).rows;
  return {
    store,
    asOwner: async (sql) => {
      // The owner is bound by the row-level security too; whoever owns the server is not.
      await owner.query("alter table ryorin.entry no force row level security");
      try {
        return await asOwner(sql);
      } finally {
        await owner.query("alter table ryorin.entry force row level security");
      }
    },
    asApplication: async (clinic, sql) => {
      const client = new pg.Client(url);
      await client.connect();
      try {
        await client.query("set role ryorin_app");
        await client.query("select set_config('ryorin.clinic', $1, false)", [clinic]);
        return (await client.query(sql)).rows;
      } finally {
        await client.end();
      }
    },
    withoutTriggers: async (work) => {
      await asOwner("alter table ryorin.entry disable trigger user");
      await work();
      await asOwner("alter table ryorin.entry enable trigger user");
    },
    openAgain: () => openStore({ kind: "postgresql", url }),
    close: async () => {
      await owner.end();
      await store.close();
      await server.stop();
    },
  };
}
