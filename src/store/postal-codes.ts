/** The clinic's table of postal codes: replaced as a whole, read by code. */
import type { Uuid } from "../base/ids.ts";
import type { Connection } from "./engine.ts";
import type { PostalCodeRow } from "./store.ts";

const ROWS_PER_WRITE = 5000;

/** Replaces the table, inside the caller's transaction. Addresses of one code keep their order. */
export async function writePostalCodes(connection: Connection, clinic: Uuid, rows: readonly PostalCodeRow[]): Promise<void> {
  await connection.query("delete from ryorin.postal_code where clinic = $1", [clinic]);
  for (let begin = 0; begin < rows.length; begin += ROWS_PER_WRITE) {
    const page = rows.slice(begin, begin + ROWS_PER_WRITE).map((row, index) => ({ ...row, place: begin + index }));
    await connection.query(
      `insert into ryorin.postal_code
       select $1, x.code, x.place, x.address from json_to_recordset($2::json) as x(code text, place integer, address text)`,
      [clinic, JSON.stringify(page)],
    );
  }
}

/** The addresses of a code, in the order of the table. */
export async function readAddresses(connection: Connection, clinic: Uuid, code: string): Promise<readonly string[]> {
  const rows = await connection.query<{ address: string }>(
    "select address from ryorin.postal_code where clinic = $1 and code = $2 order by place",
    [clinic, code],
  );
  return rows.map((row) => row.address);
}
