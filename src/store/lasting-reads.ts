/** Reading the alerts that have not ended, and the charts that were merged into others. */
import type { Uuid } from "../base/ids.ts";
import type { Connection } from "./engine.ts";
import { parseEntry } from "./entry-row.ts";
import type { MergedRow, OpenAlertRow } from "./store.ts";

/** The alerts that no answer has ended, in order of patient and seq, each with the entry by which somebody took it last. */
export async function readOpenAlerts(connection: Connection, clinic: Uuid): Promise<readonly OpenAlertRow[]> {
  const rows = await connection.query<{ hash: string; document: string; taken_hash: string | null; taken_document: string | null }>(
    `select a.hash, a.document, t.hash as taken_hash, t.document as taken_document
     from ryorin.open_alert o
     join ryorin.entry a on a.clinic = o.clinic and a.ledger = 'chart' and a.subject = o.patient and a.seq = o.seq
     left join ryorin.entry t on t.clinic = o.clinic and t.ledger = 'chart' and t.subject = o.patient and t.seq = o.taken_seq
     where o.clinic = $1 order by o.patient, o.seq`,
    [clinic],
  );
  return rows.map(({ hash, document, taken_hash, taken_document }) => ({
    alert: parseEntry({ hash, document }),
    taken: taken_hash === null || taken_document === null ? null : parseEntry({ hash: taken_hash, document: taken_document }),
  }));
}

/** The charts that went into another, in order of id. */
export function readMerged(connection: Connection, clinic: Uuid): Promise<readonly MergedRow[]> {
  return connection.query<MergedRow>("select patient, into_patient as into from ryorin.merged where clinic = $1 order by patient", [
    clinic,
  ]);
}
