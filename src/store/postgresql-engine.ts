/**
 * A PostgreSQL server as an engine: a pool of connections that all work as the application's role, one more that listens
 * for what other processes announce, and a new one for each piece of work of the owner.
 */
import { hash } from "node:crypto";
import pg from "pg";
import type { Uuid } from "../base/ids.ts";
import { APP_ROLE, APP_SETTINGS, CHANNEL, type Connection, type Engine, type LeasedConnection, type Param, type Work } from "./engine.ts";
import { reasonOf, StoreError } from "./errors.ts";
import { queryEach } from "./postgresql-each.ts";
import { pageOfTexts } from "./value-page.ts";
import { PARSERS, textOf } from "./values.ts";

const POOL_SIZE = 10;
const CONNECT_SECONDS = 10;
const RELISTEN_SECONDS = 2;

/** Connects to the server of `url`. Throws `store.unreachable`. Nothing is changed there. */
export async function openPostgresql(url: string): Promise<PostgresqlEngine> {
  const engine = new PostgresqlEngine(url);
  await engine.maintain(async () => undefined);
  return engine;
}

export class PostgresqlEngine implements Engine {
  readonly kind = "postgresql";
  readonly announces = true;
  readonly #config: pg.ClientConfig;
  readonly #pool: pg.Pool;
  /** For which clinic each connection works now. */
  readonly #clinics = new WeakMap<pg.PoolClient, Uuid>();
  #listener: Listener | null = null;
  #closed = false;

  constructor(url: string) {
    this.#config = {
      connectionString: url,
      connectionTimeoutMillis: CONNECT_SECONDS * 1000,
      keepAlive: true,
      application_name: "ryorin",
      types: { getTypeParser: (oid: number, format?: "text" | "binary") => PARSERS[oid] ?? pg.types.getTypeParser(oid, format) },
    };
    this.#pool = new pg.Pool({ ...this.#config, max: POOL_SIZE });
    // An idle connection that is lost is replaced at the next use, which reports what is still wrong.
    this.#pool.on("error", () => undefined);
    // The same of one that is lost while it is in use: what runs on it fails, and without a listener the process would end.
    this.#pool.on("connect", (client) => client.on("error", () => undefined));
  }

  async run<Result>(clinic: Uuid | null, work: Work<Result>): Promise<Result> {
    const client = await this.#connect();
    try {
      await this.#standFor(client, clinic);
      const result = await work(connectionOf(client));
      client.release();
      return result;
    } catch (error) {
      client.release(isLost(error));
      throw error;
    }
  }

  transaction<Result>(clinic: Uuid | null, work: Work<Result>): Promise<Result> {
    return this.run(clinic, async (connection) => {
      await connection.query("begin");
      try {
        const result = await work(connection);
        await connection.query("commit");
        return result;
      } catch (error) {
        if (!isLost(error)) await connection.query("rollback");
        throw error;
      }
    });
  }

  async maintain<Result>(work: Work<Result>): Promise<Result> {
    this.#refuseClosed();
    const client = new pg.Client(this.#config);
    client.on("error", () => undefined);
    try {
      await client.connect();
    } catch (error) {
      await client.end().catch(() => undefined);
      throw unreachable(this.#config, error);
    }
    try {
      return await work(connectionOf(client));
    } finally {
      await client.end();
    }
  }

  async acquire(): Promise<LeasedConnection> {
    const client = await this.#connect();
    let lost = false;
    return {
      execute: async (sql, params) => {
        try {
          const result = await client.query({ ...preparedAs(sql), text: sql, values: [...params] });
          return { rows: result.rows, affected: result.rowCount };
        } catch (error) {
          lost ||= isLost(error);
          throw error;
        }
      },
      release: () => client.release(lost),
    };
  }

  /** Begins to listen; resolves when whatever is committed from now on will be heard. */
  async listen(): Promise<void> {
    this.#listener = new Listener(this.#config);
    await this.#listener.start();
  }

  onRemote(listener: (payload: string) => void): void {
    this.#listener?.onPayload(listener);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#listener?.stop();
    await this.#pool.end();
  }

  async #connect(): Promise<pg.PoolClient> {
    this.#refuseClosed();
    try {
      const client = await this.#pool.connect();
      if (!this.#clinics.has(client)) {
        await client.query(`set role ${APP_ROLE}; ${APP_SETTINGS}`);
        this.#clinics.set(client, "");
      }
      return client;
    } catch (error) {
      throw unreachable(this.#config, error);
    }
  }

  async #standFor(client: pg.PoolClient, clinic: Uuid | null): Promise<void> {
    const wanted = clinic ?? "";
    if (this.#clinics.get(client) === wanted) return;
    await client.query("select set_config('ryorin.clinic', $1, false)", [wanted]);
    this.#clinics.set(client, wanted);
  }

  #refuseClosed(): void {
    if (this.#closed) throw new StoreError({ code: "store.closed" });
  }
}

/** The connection that listens. When it is lost it comes back by itself; what was announced meanwhile is not repeated. */
class Listener {
  readonly #config: pg.ClientConfig;
  readonly #listeners = new Set<(payload: string) => void>();
  #client: pg.Client | null = null;
  #timer: NodeJS.Timeout | null = null;
  #stopped = false;

  constructor(config: pg.ClientConfig) {
    this.#config = config;
  }

  onPayload(listener: (payload: string) => void): void {
    this.#listeners.add(listener);
  }

  async start(): Promise<void> {
    const client = new pg.Client(this.#config);
    this.#client = client;
    client.on("notification", ({ payload }) => {
      if (payload !== undefined) for (const listener of this.#listeners) listener(payload);
    });
    client.on("error", () => this.#startLater());
    client.on("end", () => this.#startLater());
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#client?.end().catch(() => undefined);
  }

  #startLater(): void {
    if (this.#stopped || this.#timer !== null) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void this.start().catch(() => this.#startLater());
    }, RELISTEN_SECONDS * 1000);
    this.#timer.unref();
  }
}

function connectionOf(client: pg.ClientBase): Connection {
  return {
    query: async (sql: string, params: readonly Param[] = []) => {
      const { rows } = await client.query({ name: statementName(sql), text: sql, values: params.map(textOf) });
      return rows;
    },
    queryEach: <Row>(sql: string, paramLists: readonly (readonly Param[])[]) => queryEach<Row>(client, sql, paramLists),
    queryBytes: async (sql: string, params: readonly Param[]) => {
      const texts = { getTypeParser: () => (text: string) => text };
      const named = { name: statementName(sql), text: sql, values: params.map(textOf) };
      const { rows, fields } = await client.query<(string | null)[]>({ ...named, rowMode: "array", types: texts });
      return pageOfTexts(rows, fields.length);
    },
    script: async (sql: string) => {
      await client.query(sql);
    },
  };
}

const names = new Map<string, string>();

/** A name for a statement, the same on every connection. */
function statementName(sql: string): string {
  const name = names.get(sql) ?? `ryorin_${hash("sha256", sql).slice(0, 16)}`;
  names.set(sql, name);
  return name;
}

const COMPOSED_MAX = 100;
const composed = new Set<string>();

/**
 * The name under which a statement that is composed elsewhere is kept prepared: planning who holds a session takes longer
 * than reading it. Only what reads columns by their names, whatever a later program adds to the table, and never more
 * than a hundred of them.
 */
function preparedAs(sql: string): { readonly name?: string } {
  if (!composed.has(sql)) {
    if (composed.size >= COMPOSED_MAX || !sql.startsWith("select ") || sql.includes("*")) return {};
    composed.add(sql);
  }
  return { name: statementName(sql) };
}

/** Whether the connection cannot be used again: anything but an error that the server reported and survived. */
function isLost(error: unknown): boolean {
  return !(error instanceof pg.DatabaseError) || error.severity === "FATAL" || error.severity === "PANIC";
}

function unreachable(config: pg.ClientConfig, error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const { host, port } = new pg.Client(config);
  return new StoreError({ code: "store.unreachable", host: `${host}:${port}`, reason: reasonOf(error) }, { cause: error });
}
