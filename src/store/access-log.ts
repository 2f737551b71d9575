/** The access log: who read what of whom, and when. It is only ever added to, and a read waits until its line is on disk. */

import type { Uuid } from "../base/ids.ts";
import { invariant } from "../base/invariant.ts";
import type { Connection, Engine } from "./engine.ts";
import { GroupCommit } from "./group-commit.ts";
import type { Access } from "./store.ts";

export class AccessLog {
  readonly #group: GroupCommit<Access, null>;

  constructor(engine: Engine) {
    this.#group = new GroupCommit(
      async (accesses) => {
        const [first] = accesses;
        invariant(first, "a group is not empty");
        await engine.run(first.clinic, (connection) => insert(connection, first.clinic, accesses));
        return accesses.map(() => ({ kind: "done", outcome: null }));
      },
      (first, second) => first.clinic === second.clinic,
    );
  }

  async write(access: Access): Promise<void> {
    await this.#group.submit(access);
  }
}

/** Lines of the log, newest first; of one patient, the lists that showed them included. */
export function readAccesses(
  connection: Connection,
  clinic: Uuid,
  query: { readonly patient?: Uuid; readonly limit: number; readonly offset: number },
): Promise<readonly Access[]> {
  return connection.query<Access>(
    `select clinic, at, reader, reader_name as "readerName", role, patient, patients, what from ryorin.access_log
     where clinic = $1 ${query.patient === undefined ? "" : "and (patient = $4::uuid or patients @> jsonb_build_array($4::text))"}
     order by number desc limit $2 offset $3`,
    [clinic, query.limit, query.offset, ...(query.patient === undefined ? [] : [query.patient])],
  );
}

async function insert(connection: Connection, clinic: Uuid, accesses: readonly Access[]): Promise<void> {
  const lines = accesses.map(({ readerName, clinic: _clinic, ...access }) => ({ ...access, reader_name: readerName }));
  await connection.query(
    `insert into ryorin.access_log (clinic, at, reader, reader_name, role, patient, patients, what)
     select $1, x.at, x.reader, x.reader_name, x.role, x.patient, x.patients, x.what
     from json_to_recordset($2::json) as x(
       at text, reader uuid, reader_name text, role text, patient uuid, patients jsonb, what text)`,
    [clinic, JSON.stringify(lines)],
  );
}
