/** Opening what lies sealed, for one reader: the subject's key where their role is shown identity, and nothing otherwise. */
import type { Uuid } from "../base/ids.ts";
import { invariant } from "../base/invariant.ts";
import type { Result } from "../base/result.ts";
import type { Cipher, Key } from "../record/cipher.ts";
import type { Role, StoredEntry } from "../record/entry.ts";
import type { AnyClearEntry } from "../record/kinds.ts";
import { isChartEntry, type ReadAccess, readEntry } from "../record/reading.ts";
import { unwrapKey } from "../record/seal.ts";
import type { Identity } from "./contract.ts";
import { refuse, type ServerRefusal } from "./refusal.ts";
import { IDENTITY } from "./rights.ts";

/** What opens a clinic's charts. */
export interface Opener {
  readonly cipher: Cipher;
  readonly clinicKey: Key;
}

/** What `role` may have of the sealed parts of a chart whose wrapped key is `wrapped`; null after an erasure. */
export function accessFor(
  role: Role,
  wrapped: string | null,
  chart: { readonly clinic: Uuid; readonly subject: Uuid },
  opener: Opener,
): ReadAccess {
  if (wrapped === null) return { status: "erased" };
  return IDENTITY[role] === "shown" ? { status: "open", key: chartKey(wrapped, chart, opener) } : { status: "withheld" };
}

/** The key of a chart. */
export function chartKey(
  wrapped: string,
  { clinic, subject }: { readonly clinic: Uuid; readonly subject: Uuid },
  { cipher, clinicKey }: Opener,
): Key {
  const key = unwrapKey(wrapped, { clinic, ledger: "chart", subject }, clinicKey, cipher);
  invariant(key !== null, "a chart's key opens with the clinic's key");
  return key;
}

/** The clear form of an entry of a chart, or the refusal that says the record cannot be shown. */
export function openEntry(stored: StoredEntry, access: ReadAccess, cipher: Cipher): Result<AnyClearEntry, ServerRefusal> {
  const read = readEntry(stored, access, cipher);
  if (!read.ok) return refuse("record.damaged", { finding: read.error.code, seq: stored.seq });
  if (!isChartEntry(read.value)) return refuse("record.damaged", { finding: "record.ledger-other", seq: stored.seq });
  return { ok: true, value: read.value };
}

/** Who the patient is, as this reader may see it, from the newest registration. */
export function identityOf(registration: AnyClearEntry | null): Identity {
  if (registration === null || registration.kind !== "registration") return { status: "withheld" };
  const { personal } = registration;
  if (personal.status === "open") return { status: "open", fields: personal.fields };
  return { status: personal.status === "erased" ? "erased" : "withheld" };
}
