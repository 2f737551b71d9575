/**
 * Writing an archive, line by line, from what the store holds. Data keys come in open and go out wrapped under the
 * passphrase; sealed texts go out as they are. Nothing is skipped: what the source gives is in the archive.
 */

import { canonicalJson } from "../base/canonical.ts";
import { invariant } from "../base/invariant.ts";
import type { JsonObject } from "../base/json.ts";
import type { Cipher, Key } from "../record/cipher.ts";
import type { Ledger, StoredEntry } from "../record/entry.ts";
import { wrapKey } from "../record/seal.ts";
import {
  ARCHIVE_FORMAT,
  type ArchiveAccess,
  type ArchiveClinic,
  type ArchiveHeader,
  archiveSeal,
  EMPTY_DIGEST,
  nextDigest,
  passphraseProof,
  type ScryptSettings,
} from "./archive.ts";

/** A chain to be written: whole, in order of seq, with its data key open; null when the key was destroyed. */
export interface ChainToArchive {
  readonly ledger: Ledger;
  readonly subject: string;
  readonly entries: readonly StoredEntry[];
  readonly key: Key | null;
}

/** What is to be written. Chains come sorted by ledger and then subject, by their code units. */
export interface ArchiveSource {
  readonly clinic: ArchiveClinic;
  /** The last number given by each counter of the clinic. */
  readonly counters: Readonly<Record<string, number>>;
  readonly chains: AsyncIterable<ChainToArchive>;
  /** Oldest first; null leaves the access log out. */
  readonly accesses: AsyncIterable<ArchiveAccess> | null;
}

/** How it is written. `archiveKey` is made from the passphrase with exactly these `settings`. */
export interface ArchiveWriting {
  readonly writtenAt: string;
  /** Name and version of the program. */
  readonly program: string;
  readonly settings: ScryptSettings;
  readonly archiveKey: Key;
  readonly cipher: Cipher;
}

/** The lines of the archive, each with its line feed. */
export async function* writeArchive(source: ArchiveSource, writing: ArchiveWriting): AsyncGenerator<string, void, undefined> {
  const { archiveKey, cipher } = writing;
  const counts = { chains: 0, entries: 0, accesses: 0 };
  let linesDigest = EMPTY_DIGEST;
  const said = (member: string, value: JsonObject): string => {
    const text = canonicalJson({ [member]: value });
    linesDigest = nextDigest(linesDigest, text, cipher);
    return `${text}\n`;
  };
  yield said("header", headerOf(source, writing));
  for await (const chain of source.chains) {
    yield said("chain", chainLine(chain, source.clinic.id, writing));
    for (const entry of chain.entries) yield said("entry", entry as StoredEntry & JsonObject);
    counts.chains += 1;
    counts.entries += chain.entries.length;
  }
  for await (const access of source.accesses ?? []) {
    yield said("access", access);
    counts.accesses += 1;
  }
  yield `${canonicalJson({ end: { ...counts, seal: archiveSeal(linesDigest, counts, archiveKey, cipher) } })}\n`;
}

function headerOf(
  { clinic, counters }: ArchiveSource,
  { writtenAt, program, settings, archiveKey, cipher }: ArchiveWriting,
): ArchiveHeader {
  return {
    archive: "ryorin",
    format: ARCHIVE_FORMAT,
    clinic,
    writtenAt,
    program,
    counters,
    passphrase: { ...settings, proof: passphraseProof(archiveKey, clinic.id, cipher) },
  };
}

function chainLine({ ledger, subject, entries, key }: ChainToArchive, clinic: string, { archiveKey, cipher }: ArchiveWriting) {
  const last = entries.at(-1);
  invariant(last !== undefined, `chain ${ledger} ${subject} has an entry`);
  const wrapped = key === null ? null : wrapKey(key, { clinic, ledger, subject }, archiveKey, cipher);
  return { ledger, subject, head: { seq: last.seq, hash: last.hash }, key: wrapped };
}
