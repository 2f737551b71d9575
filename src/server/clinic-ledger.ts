/** The ledger of the clinic: its settings as they stand, every change there was, and how one more is written. */
import { invariant } from "../base/invariant.ts";
import { fail, ok, type Result } from "../base/result.ts";
import { EMPTY_HEAD, type Head } from "../record/chain.ts";
import type { Key } from "../record/cipher.ts";
import type { Author } from "../record/entry.ts";
import type { AnyClinicEntry, ClinicEntryOf, ClinicKind } from "../record/kinds.ts";
import { isClinicEntry, readEntry } from "../record/reading.ts";
import { unwrapKey, wrapKey } from "../record/seal.ts";
import { type Signing, sign } from "../record/signature.ts";
import { type Draft, prepareEntry } from "../record/writing.ts";
import type { Subject } from "../store/store.ts";
import { clinicNow, newId } from "./clinic.ts";
import type { Settings } from "./contract.ts";
import { readChart } from "./reading-charts.ts";
import { refuse, type ServerRefusal } from "./refusal.ts";
import type { Services } from "./services.ts";

/** The ledger as read. */
export interface ClinicLedger {
  readonly head: Head;
  readonly entries: readonly AnyClinicEntry[];
  readonly newest: Settings;
}

/** Reads the ledger; an empty one when nothing was ever set. One that does not verify is refused. */
export async function readClinicLedger(
  services: Pick<Services, "store" | "deps" | "clinic">,
): Promise<Result<ClinicLedger, ServerRefusal>> {
  const chain = await readChart(services.store, ledgerOf(services));
  if (!chain.ok && chain.error.code !== "patient.unknown") return chain;
  const entries: AnyClinicEntry[] = [];
  for (const stored of chain.ok ? chain.value.entries : []) {
    // Settings identify no patient; a remark is nobody's to read but who asks the record itself.
    const read = readEntry(stored, { status: "withheld" }, services.deps.cipher);
    if (!read.ok) return refuse("record.damaged", { finding: read.error.code, seq: stored.seq });
    if (isClinicEntry(read.value)) entries.push(read.value);
  }
  const last = entries.at(-1);
  return ok({ head: last === undefined ? EMPTY_HEAD : { seq: last.seq, hash: last.hash }, entries, newest: newestOf(entries) });
}

/** Writes one entry at `expectedSeq`, with its author's signature when it is signed in the same act. It is on disk when this answers. */
export async function writeToClinicLedger(
  services: Services,
  author: Author,
  draft: Pick<Draft, "kind" | "body">,
  expectedSeq: number,
  signing: Pick<Signing, "meaning" | "language" | "displayed"> | null = null,
): Promise<Result<Head, ServerRefusal>> {
  const { deps, store } = services;
  const subject = ledgerOf(services);
  const opened = await ledgerKey(services, subject);
  const now = clinicNow(services);
  const context = { ...subject, id: newId(services), recordedAt: now, author, source: null };
  const signature = signing === null ? null : sign({ ...signing, signer: author, signedAt: now }, opened.key, deps.cipher);
  const prepared = prepareEntry({ ...draft, occurredAt: now, personal: null, signature }, context, opened.key, deps.cipher);
  if (!prepared.ok) return refuse("entry.invalid", { findings: prepared.error.map((finding) => ({ ...finding, entry: 0 })) });
  const begun = expectedSeq === 1 && opened.isNew ? { wrappedKey: wrapKey(opened.key, subject, deps.clinicKey, deps.cipher) } : {};
  const written = await store.append({ ...subject, expectedSeq, entries: [prepared.value], ...begun });
  return written.ok ? ok(written.value.head) : fail(written.error);
}

const TRIES_MAX = 5;

/** The same at the end of the ledger, wherever that is: for what happened and does not depend on what stands. */
export async function noteInClinicLedger(services: Services, author: Author, draft: Pick<Draft, "kind" | "body">): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    const { seq } = await services.store.head(ledgerOf(services));
    const written = await writeToClinicLedger(services, author, draft, seq + 1);
    if (written.ok) return;
    invariant(written.error.code === "append.seq-taken" && tried < TRIES_MAX, `the ledger takes ${draft.kind}: ${written.error.code}`);
  }
}

function ledgerOf(services: Pick<Services, "clinic">): Subject {
  const clinic = services.clinic();
  invariant(clinic !== null, "the clinic is founded");
  return { clinic: clinic.id, ledger: "clinic", subject: clinic.id };
}

async function ledgerKey({ deps, store }: Services, subject: Subject): Promise<{ readonly key: Key; readonly isNew: boolean }> {
  const wrapped = await store.wrappedKey(subject);
  if (wrapped === null) return { key: deps.cipher.newKey(), isNew: true };
  const key = unwrapKey(wrapped, subject, deps.clinicKey, deps.cipher);
  invariant(key !== null, "the key of the clinic's ledger opens with the clinic's key");
  return { key, isNew: false };
}

function newestOf(entries: readonly AnyClinicEntry[]): Settings {
  const newest = <Kind extends ClinicKind>(kind: Kind): ClinicEntryOf<Kind>["body"] | null =>
    entries.findLast((entry): entry is AnyClinicEntry & ClinicEntryOf<Kind> => entry.kind === kind)?.body ?? null;
  return {
    profile: newest("profile"),
    hours: newest("hours"),
    holidays: newest("holidays"),
    "on-call": newest("on-call"),
    "crisis-lines": newest("crisis-lines"),
    prices: newest("prices"),
    practice: newest("practice"),
    chairs: newest("chairs"),
    stimulators: newest("stimulators"),
    "postal-codes": newest("postal-codes"),
  };
}
