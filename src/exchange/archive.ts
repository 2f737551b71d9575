/**
 * The archive: a whole clinic's record as one text, for moving it, keeping it, or reading it without this program.
 *
 * FORMAT. Lines of UTF-8 JSON, each ended by a line feed (NDJSON), each an object with exactly one member, in this order:
 *   {"header": …}  once, first: `archive` "ryorin", `format` 1, the clinic, when and by which program it was written, the
 *                  clinic's counters (the last number given of each), and `passphrase`: the scrypt settings (RFC 7914) and
 *                  a text sealed under the archive key, by which a wrong passphrase is told from a damaged file.
 *   {"chain": …}   for each chain: ledger, subject, `head` (seq and hash), and `key`: the chain's data key wrapped under
 *                  the archive key, or null when the key was destroyed (the chain was lawfully erased). Chains are sorted
 *                  by ledger and then subject. After each come its entries:
 *   {"entry": …}   the entry as it is stored, with its hash (`src/record/chain.ts` says of what), in order of seq.
 *   {"access": …}  for each line of the access log, if it is included: after all chains, oldest first.
 *   {"end": …}     once, last: how many chains, entries and accesses there are, and `seal`.
 * The ARCHIVE KEY is scrypt of the passphrase (NFKC) with the header's settings: 32 bytes. The DIGEST of n lines is the
 * SHA-256 of the digest of n - 1 lines (of none: 64 zeros), a line feed, and line n, all as text. The SEAL is the
 * HMAC-SHA-256, under a key derived from the archive key, of the digest of all lines before the last and the three counts.
 *
 * An archive is VALID when the passphrase opens the header, the lines come in this order, every chain verifies and ends at
 * its head, every key unwraps, every entry can be read by this program with that key, the counts are right, the seal is
 * the one of these lines, and nothing follows. Each failure has a code of its own, and a line. Nothing is written
 * anywhere before the whole archive was found valid.
 *
 * Names and free text are in the entries sealed, as in the database. Accounts, passwords and the clinic's own key are not
 * in an archive: whoever takes it in founds the accounts anew, and wraps the data keys under a clinic's key of its own.
 */
import { z } from "zod";
import type { BodyFinding } from "../record/body-finding.ts";
import type { Cipher, Key } from "../record/cipher.ts";
import { LEDGERS, ROLES } from "../record/entry.ts";
import { count, digest, instant, line, ordinal, uuid } from "../record/kinds/parts.ts";
import type { RecordFinding } from "../record/reading.ts";
import type { ChainFinding } from "../record/verification.ts";

/** The newest format that this program writes and reads. */
export const ARCHIVE_FORMAT = 1;

const base64url = z.stringFormat("base64url", /^[A-Za-z0-9_-]+$/);
const safe = Number.MAX_SAFE_INTEGER;

/** How the archive key is made from the passphrase. The bounds keep a hostile header from taking all memory. */
const scryptSettings = z.strictObject({
  costLog2: z.int().min(10).max(20),
  blockSize: z.int().min(1).max(16),
  parallelism: z.int().min(1).max(8),
  /** 16 random bytes or more. */
  salt: z.stringFormat("base64url", /^[A-Za-z0-9_-]{22,200}$/),
});

const clinic = z.strictObject({
  id: uuid,
  name: line,
  mode: z.enum(["own", "demonstration"]),
  utcOffset: z.stringFormat("offset", /^[+-](0\d|1[0-4]):[0-5]\d$/),
  createdAt: instant,
});

const header = z.strictObject({
  archive: z.literal("ryorin"),
  format: z.literal(ARCHIVE_FORMAT),
  clinic,
  writtenAt: instant,
  program: line,
  counters: z.record(line, count(safe)),
  passphrase: z.strictObject({ ...scryptSettings.shape, proof: base64url }),
});

const chain = z.strictObject({
  ledger: z.enum(LEDGERS),
  subject: uuid,
  head: z.strictObject({ seq: ordinal(safe), hash: digest }),
  key: base64url.nullable(),
});

const access = z.strictObject({
  at: instant,
  reader: uuid,
  readerName: line,
  role: z.enum(ROLES),
  patient: uuid.nullable(),
  patients: z.array(uuid),
  what: line,
});

const end = z.strictObject({ chains: count(safe), entries: count(safe), accesses: count(safe), seal: digest });

/** The schema of each line's one member. An entry is parsed by the record's own schema. */
export const ARCHIVE_LINES = { header, chain, access, end } as const;

/** The scrypt settings of an archive. */
export type ScryptSettings = z.output<typeof scryptSettings>;

/** The clinic as an archive knows it. */
export type ArchiveClinic = z.output<typeof clinic>;

/** The first line. */
export type ArchiveHeader = z.output<typeof header>;

/** A chain's line. */
export type ArchiveChainLine = z.output<typeof chain>;

/** One read of identified data. */
export type ArchiveAccess = z.output<typeof access>;

/** The last line. */
export type ArchiveEnd = z.output<typeof end>;

/** Scrypt: 32 bytes as base64url from a passphrase in NFKC. Where it comes from is the caller's. */
export type PassphraseKey = (passphrase: string, settings: ScryptSettings) => Promise<Key>;

/** Why an archive is refused, and at which line, from 1. */
export type ArchiveFinding =
  | { readonly code: "archive.empty"; readonly line: 1 }
  /** The first line is not the header of an archive. */
  | { readonly code: "archive.not-an-archive"; readonly line: 1 }
  | { readonly code: "archive.format-newer"; readonly line: 1; readonly format: number; readonly known: number }
  | { readonly code: "archive.passphrase-wrong"; readonly line: 1 }
  /** Not JSON, not one known member, or a member that is not as described. */
  | { readonly code: "archive.line-unreadable"; readonly line: number; readonly findings: readonly BodyFinding[] }
  /** A line that may not stand here: an entry before its chain, chains out of order, anything after the end. */
  | { readonly code: "archive.line-misplaced"; readonly line: number; readonly member: string }
  | { readonly code: "archive.chain-broken"; readonly line: number; readonly finding: ChainFinding }
  /** The chain verifies, but does not end where its line says. */
  | {
      readonly code: "archive.head-differs";
      readonly line: number;
      readonly subject: string;
      readonly expected: number;
      readonly given: number;
    }
  | { readonly code: "archive.key-broken"; readonly line: number; readonly subject: string }
  /** An entry that this program cannot read, for example of a kind that a newer one knows. */
  | { readonly code: "archive.entry-unreadable"; readonly line: number; readonly finding: RecordFinding }
  | { readonly code: "archive.cut"; readonly line: number }
  | { readonly code: "archive.counts-differ"; readonly line: number; readonly expected: string; readonly given: string }
  /** Every line is well formed, but they are not the lines that were sealed. */
  | { readonly code: "archive.altered"; readonly line: number };

/** The code of a finding. */
export type ArchiveFindingCode = ArchiveFinding["code"];

/** The digest of no line. */
export const EMPTY_DIGEST = "0".repeat(64);

/** The digest of some lines and one more. */
export function nextDigest(before: string, text: string, cipher: Cipher): string {
  return cipher.sha256(`${before}\n${text}`);
}

/** The seal of an archive whose lines before the last have this digest. */
export function archiveSeal(linesDigest: string, counts: Omit<ArchiveEnd, "seal">, archiveKey: Key, cipher: Cipher): string {
  const said = `${linesDigest}|${counts.chains}|${counts.entries}|${counts.accesses}`;
  return cipher.hmac(cipher.deriveKey(archiveKey, "seal archive"), said);
}

const PROOF = "ryorin archive";

/** A text that only the archive key of this clinic's archive opens. */
export function passphraseProof(archiveKey: Key, clinicId: string, cipher: Cipher): string {
  return cipher.encrypt(cipher.deriveKey(archiveKey, "prove passphrase"), PROOF, clinicId);
}

/** Whether `archiveKey` is the one that the header's proof was made with. */
export function isPassphraseProved(archiveKey: Key, { passphrase, clinic: of }: ArchiveHeader, cipher: Cipher): boolean {
  return cipher.decrypt(cipher.deriveKey(archiveKey, "prove passphrase"), passphrase.proof, of.id) === PROOF;
}
