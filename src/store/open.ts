/**
 * Opening the store: on the embedded database in a folder, or on a PostgreSQL server. The database is brought to this
 * program's shape first, or refused; `StoreError` says why.
 */
import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import type { Cipher } from "../record/cipher.ts";
import { createCipher } from "./cipher.ts";
import type { Engine } from "./engine.ts";
import { StoreError } from "./errors.ts";
import { authDatabase } from "./kysely.ts";
import { migrate } from "./migrate.ts";
import { openPglite, type PgliteOptions } from "./pglite-engine.ts";
import { openPostgresql } from "./postgresql-engine.ts";
import { RecordStore } from "./record-store.ts";
import type { Store } from "./store.ts";

/** Where the record lives. */
export type StoreTarget = { readonly kind: "pglite"; readonly folder: string } | { readonly kind: "postgresql"; readonly url: string };

export interface StoreOptions extends PgliteOptions {
  /** What hashes entries; `node:crypto` when absent. */
  readonly cipher?: Cipher;
}

/** A store that was opened, and what else lies in its database. */
export interface OpenedStore extends Store {
  /** The tables of sign-in, in the schema `auth`. */
  authDatabase<Tables>(): Kysely<Tables>;
  /** Empties the database of a demonstration: record, keys, sign-in, everything. Throws `store.not-a-demonstration` for any other. */
  resetDemonstration(): Promise<void>;
}

/** Opens the store at `target`. The caller closes it. */
export async function openStore(target: StoreTarget, options: StoreOptions = {}): Promise<OpenedStore> {
  const engine = await openEngine(target, options);
  return new DatabaseStore(engine, options.cipher ?? createCipher());
}

async function openEngine(target: StoreTarget, options: StoreOptions): Promise<Engine> {
  if (target.kind === "pglite") return await prepare(await openPglite(target.folder, options));
  const engine = await openPostgresql(target.url);
  return await prepare(engine, () => engine.listen());
}

/** Migrates, and does what else is needed before the first use; closes the engine when something stops it. */
async function prepare(engine: Engine, more: () => Promise<void> = async () => undefined): Promise<Engine> {
  try {
    await engine.maintain((connection) => migrate(connection));
    await more();
    return engine;
  } catch (error) {
    await engine.close();
    throw error;
  }
}

class DatabaseStore extends RecordStore implements OpenedStore {
  readonly #database: Engine;

  constructor(engine: Engine, cipher: Cipher) {
    super(engine, cipher, randomUUID());
    this.#database = engine;
  }

  authDatabase<Tables>(): Kysely<Tables> {
    return authDatabase<Tables>(this.#database);
  }

  async resetDemonstration(): Promise<void> {
    const clinic = await this.clinic();
    if (clinic?.mode !== "demonstration") throw new StoreError({ code: "store.not-a-demonstration" });
    await this.#database.maintain(async (connection) => {
      await connection.script("drop schema ryorin cascade; drop schema auth cascade");
      await migrate(connection);
    });
  }
}
