/**
 * Drafts: what somebody is typing, kept until it becomes entries or is thrown away. Their content comes here sealed. Every
 * statement names the author, and each saving names the revision it continues, so that of two windows with one draft the
 * second is told and does not write over the first.
 */
import type { Uuid } from "../base/ids.ts";
import { fail, ok, type Result } from "../base/result.ts";
import type { Connection } from "./engine.ts";
import type { DraftKey, DraftRow, DraftSaving } from "./store.ts";

const COLUMNS = `id, author, patient, kind, amends, revision, updated_at as "updatedAt", sealed`;

/** Saves a draft and answers its new revision; or, when another revision is kept than the one it continues, that one (0: none). */
export async function saveDraft(connection: Connection, draft: DraftSaving): Promise<Result<number, number>> {
  const { clinic, id, author, patient, kind, amends, revision, updatedAt, sealed } = draft;
  const [saved] =
    revision === 0
      ? await connection.query<{ revision: number }>(
          "insert into ryorin.draft values ($1, $2, $3, $4, $5, $6, 1, $7, $8) on conflict do nothing returning revision",
          [clinic, id, author, patient, kind, amends, updatedAt, sealed],
        )
      : await connection.query<{ revision: number }>(
          `update ryorin.draft set kind = $5, amends = $6, revision = revision + 1, updated_at = $7, sealed = $8
           where clinic = $1 and id = $2 and author = $3 and patient is not distinct from $4::uuid and revision = $9 returning revision`,
          [clinic, id, author, patient, kind, amends, updatedAt, sealed, revision],
        );
  if (saved !== undefined) return ok(saved.revision);
  const [kept] = await connection.query<{ revision: number }>(
    "select revision from ryorin.draft where clinic = $1 and id = $2 and author = $3",
    [clinic, id, author],
  );
  return fail(kept?.revision ?? 0);
}

/** The drafts of an author, the last saved first; of one patient, or with null those that have none. */
export function readDrafts(connection: Connection, clinic: Uuid, author: Uuid, of?: Uuid | null): Promise<readonly DraftRow[]> {
  return connection.query<DraftRow>(
    `select ${COLUMNS} from ryorin.draft
     where clinic = $1 and author = $2 and ($3::boolean or patient is not distinct from $4::uuid) order by updated_at desc, id`,
    [clinic, author, of === undefined, of ?? null],
  );
}

/** Throws a draft away. Another author's stays. */
export async function discardDraft(connection: Connection, { clinic, id, author }: DraftKey): Promise<void> {
  await connection.query("delete from ryorin.draft where clinic = $1 and id = $2 and author = $3", [clinic, id, author]);
}
