/**
 * Drafts, sealed and opened. A draft about a patient is sealed under a key derived from the patient's, so that an erasure
 * takes it too; one of a registration that has no chart yet under a key derived from the clinic's. The sealed text is bound
 * to the clinic, the patient, the author and the draft: moved to another place it does not open.
 */
import type { Uuid } from "../base/ids.ts";
import type { Json } from "../base/json.ts";
import type { Key } from "../record/cipher.ts";
import type { DraftRow } from "../store/store.ts";
import { chartOf, foundedClinic } from "./clinic.ts";
import type { Draft } from "./contract.ts";
import { chartKey } from "./opening.ts";
import type { Services } from "./services.ts";

/** The key that seals drafts about a patient, or of none; null when there is no such patient or the chart was erased. */
export async function draftKey(services: Services, patient: Uuid | null): Promise<Key | null> {
  const { deps, store } = services;
  if (patient === null) return deps.cipher.deriveKey(deps.clinicKey, "drafts without a patient");
  const subject = chartOf(services, patient);
  const wrapped = await store.wrappedKey(subject);
  return wrapped === null ? null : deps.cipher.deriveKey(chartKey(wrapped, subject, deps), "drafts");
}

/** The sealed text of a draft's content. */
export function sealDraft(services: Services, content: Json, draft: Pick<DraftRow, "id" | "author" | "patient">, key: Key): string {
  return services.deps.cipher.encrypt(key, JSON.stringify(content), contextOf(services, draft));
}

/** Drafts of one patient, or of none, in the clear. One that does not open is left out: its key was destroyed, or it is not what was kept. */
export function openDrafts(services: Services, rows: readonly DraftRow[], key: Key): readonly Draft[] {
  return rows.flatMap((row) => {
    const text = services.deps.cipher.decrypt(key, row.sealed, contextOf(services, row));
    if (text === null) return [];
    const content: Json = JSON.parse(text);
    return [{ id: row.id, kind: row.kind, amends: row.amends, savedAt: row.updatedAt, revision: row.revision, content }];
  });
}

function contextOf(services: Services, { id, author, patient }: Pick<DraftRow, "id" | "author" | "patient">): string {
  return ["draft", foundedClinic(services).id, patient ?? "", author, id].join("|");
}
