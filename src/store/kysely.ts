/**
 * The same database for the tables of sign-in, which are composed by Kysely: a dialect over the engine, so that on the
 * embedded database a transaction of sign-in and one of the record never meet on the one connection. Its tables lie in
 * the schema `auth`; unqualified names mean that schema.
 */
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from "kysely";
import type { Engine, LeasedConnection } from "./engine.ts";

/** A Kysely over `engine`. Closing it closes nothing: the engine belongs to the store. */
export function authDatabase<Tables>(engine: Engine): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new EngineDriver(engine),
      createIntrospector: (database) => new PostgresIntrospector(database),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
}

class EngineDriver implements Driver {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  async init(): Promise<void> {
    // The engine is open.
  }

  async acquireConnection(): Promise<EngineConnection> {
    return new EngineConnection(await this.#engine.acquire());
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin"));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("commit"));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("rollback"));
  }

  async releaseConnection(connection: EngineConnection): Promise<void> {
    connection.lease.release();
  }

  async destroy(): Promise<void> {
    // The engine belongs to the store.
  }
}

class EngineConnection implements DatabaseConnection {
  readonly lease: LeasedConnection;

  constructor(lease: LeasedConnection) {
    this.lease = lease;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const { rows, affected } = await this.lease.execute<Row>(query.sql, query.parameters);
    return affected === null ? { rows } : { rows, numAffectedRows: BigInt(affected) };
  }

  streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error("sign-in reads no streams");
  }
}
