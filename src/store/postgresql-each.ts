/**
 * One statement run once for each of many lists of parameters, on a PostgreSQL server: all are sent at once and end in one
 * sync, so that they are one transaction, one commit and one round trip. The driver's own queries wait for each other.
 */
import type pg from "pg";
import type { Param } from "./engine.ts";
import { PARSERS, textOf } from "./values.ts";

/** The rows of each run, in order. Rejects with the first error; nothing of any has been done then. */
export function queryEach<Row>(client: pg.ClientBase, sql: string, paramLists: readonly (readonly Param[])[]): Promise<Row[][]> {
  return new Promise((resolve, reject) => {
    client.query(new EachQuery<Row>(client, sql, paramLists, resolve, reject));
  });
}

/** The statements that a connection has prepared, by their text, with the columns of their rows once those are known. */
const preparedOf = new WeakMap<pg.ClientBase, Map<string, Prepared>>();

interface Prepared {
  readonly name: string;
  readonly columns: readonly Column[];
}

type Column = Pick<pg.FieldDef, "name" | "dataTypeID">;

/** What the driver calls with the answers of the server while this is the query that runs. */
class EachQuery<Row> implements pg.Submittable {
  readonly #prepared: Map<string, Prepared>;
  readonly #sql: string;
  readonly #name: string;
  readonly #paramLists: readonly (readonly Param[])[];
  readonly #resolve: (each: Row[][]) => void;
  readonly #reject: (error: unknown) => void;
  readonly #each: Row[][] = [];
  #rows: Row[] = [];
  #columns: readonly Column[];

  constructor(
    client: pg.ClientBase,
    sql: string,
    paramLists: readonly (readonly Param[])[],
    resolve: (each: Row[][]) => void,
    reject: (error: unknown) => void,
  ) {
    this.#prepared = preparedOf.get(client) ?? new Map<string, Prepared>();
    preparedOf.set(client, this.#prepared);
    const prepared = this.#prepared.get(sql);
    this.#sql = sql;
    this.#name = prepared?.name ?? newName();
    this.#columns = prepared?.columns ?? [];
    this.#paramLists = paramLists;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  submit(connection: pg.Connection): void {
    connection.stream.cork();
    if (!this.#prepared.has(this.#sql)) {
      connection.parse({ name: this.#name, text: this.#sql, types: [] }, true);
      connection.describe({ type: "S", name: this.#name }, true);
    }
    for (const params of this.#paramLists) {
      connection.bind({ statement: this.#name, values: params.map(textOf) }, true);
      connection.execute({}, true);
    }
    connection.sync();
    connection.stream.uncork();
  }

  handleRowDescription({ fields }: { readonly fields: readonly Column[] }): void {
    this.#columns = fields;
  }

  handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
    const row: Record<string, unknown> = {};
    for (const [index, { name, dataTypeID }] of this.#columns.entries()) {
      const text = fields[index] ?? null;
      row[name] = text === null ? null : (PARSERS[dataTypeID]?.(text) ?? text);
    }
    // The row type is vouched for by whoever wrote the statement: see Connection.query.
    this.#rows.push(row as Row);
  }

  handleCommandComplete(): void {
    this.#each.push(this.#rows);
    this.#rows = [];
  }

  handleError(error: unknown): void {
    this.#reject(error);
  }

  handleReadyForQuery(): void {
    this.#prepared.set(this.#sql, { name: this.#name, columns: this.#columns });
    this.#resolve(this.#each);
  }
}

let names = 0;

/** A name that no statement has had: one whose first run failed may stand on the connection all the same. */
function newName(): string {
  names += 1;
  return `ryorin_each_${names}`;
}
