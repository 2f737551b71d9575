/**
 * Reading an archive: first the whole of it is checked and nothing is kept; then, in a second reading of the same lines,
 * its chains are handed out to be written. Memory is needed for one chain, however long the archive.
 *
 * The second reading must be of the text that was checked: it ends with the same seal, or it fails.
 */
import { invariant } from "../base/invariant.ts";
import { isJsonObject } from "../base/json.ts";
import { fail, ok, type Result } from "../base/result.ts";
import type { Cipher, Key } from "../record/cipher.ts";
import type { Ledger, StoredEntry } from "../record/entry.ts";
import { readEntry } from "../record/reading.ts";
import { unwrapKey } from "../record/seal.ts";
import { finishVerification, hashEntry, startVerification, type Verification, verifyNext } from "../record/verification.ts";
import {
  ARCHIVE_FORMAT,
  type ArchiveAccess,
  type ArchiveChainLine,
  type ArchiveEnd,
  type ArchiveFinding,
  type ArchiveHeader,
  archiveSeal,
  EMPTY_DIGEST,
  isPassphraseProved,
  nextDigest,
  type PassphraseKey,
} from "./archive.ts";
import { type ParsedLine, parseJson, parseLine } from "./archive-line.ts";

/** A valid archive, before anything of it is written. */
export interface CheckedArchive {
  readonly header: ArchiveHeader;
  readonly counts: Omit<ArchiveEnd, "seal">;
  readonly seal: string;
  readonly archiveKey: Key;
}

/** What a second reading hands out, in order. `key` is the chain's open data key; null when it was destroyed. */
export type ArchiveItem =
  | {
      readonly kind: "chain";
      readonly ledger: Ledger;
      readonly subject: string;
      readonly entries: readonly StoredEntry[];
      readonly key: Key | null;
    }
  | { readonly kind: "access"; readonly access: ArchiveAccess };

/** Checks the whole archive. `lines` are without their line feeds (`lines.ts`). */
export async function checkArchive(
  lines: AsyncIterable<string>,
  passphrase: string,
  passphraseKey: PassphraseKey,
  cipher: Cipher,
): Promise<Result<CheckedArchive, ArchiveFinding>> {
  let reading: Reading | null = null;
  for await (const text of lines) {
    if (reading === null) {
      const begun = await begin(text, passphrase, passphraseKey, cipher);
      if (!begun.ok) return begun;
      reading = begun.value;
      continue;
    }
    const finding = readLine(reading, text);
    if (finding !== null) return fail(finding);
  }
  if (reading === null) return fail({ code: "archive.empty", line: 1 });
  if (reading.end === null) return fail({ code: "archive.cut", line: reading.line + 1 });
  const { seal, ...counts } = reading.end;
  return ok({ header: reading.header, counts, seal, archiveKey: reading.archiveKey });
}

/** Reads the same lines again and hands out what they hold. Throws when they are not the lines that were checked. */
export async function* archiveItems(
  lines: AsyncIterable<string>,
  { header, archiveKey, seal }: CheckedArchive,
  cipher: Cipher,
): AsyncGenerator<ArchiveItem, void, undefined> {
  let linesDigest = EMPTY_DIGEST;
  let chain: ArchiveChainLine | null = null;
  let entries: StoredEntry[] = [];
  let sealed = false;
  const whole = (): readonly ArchiveItem[] => (chain === null ? [] : [chainItem(header, chain, entries, archiveKey, cipher)]);
  for await (const text of lines) {
    const parsed = parseLine(text);
    invariant(parsed.ok && !sealed, "the archive is read again as it was checked");
    const line = parsed.value;
    if (line.member === "end") {
      const { seal: given, ...counts } = line.value;
      sealed = given === seal && archiveSeal(linesDigest, counts, archiveKey, cipher) === seal;
      invariant(sealed, "the archive has not changed since it was checked");
      yield* whole();
    } else linesDigest = nextDigest(linesDigest, text, cipher);
    if (line.member === "entry") entries.push(line.value);
    if (line.member === "chain" || line.member === "access") {
      yield* whole();
      chain = line.member === "chain" ? line.value : null;
      entries = [];
    }
    if (line.member === "access") yield { kind: "access", access: line.value };
  }
  invariant(sealed, "the archive is read again to its end");
}

function chainItem(
  header: ArchiveHeader,
  chain: ArchiveChainLine,
  entries: readonly StoredEntry[],
  archiveKey: Key,
  cipher: Cipher,
): ArchiveItem {
  const { ledger, subject } = chain;
  return { kind: "chain", ledger, subject, entries, key: openKey(header, chain, archiveKey, cipher) };
}

function openKey(header: ArchiveHeader, { ledger, subject, key }: ArchiveChainLine, archiveKey: Key, cipher: Cipher): Key | null {
  return key === null ? null : unwrapKey(key, { clinic: header.clinic.id, ledger, subject }, archiveKey, cipher);
}

/** A check under way; changed by each line. */
interface Reading {
  readonly header: ArchiveHeader;
  readonly archiveKey: Key;
  readonly cipher: Cipher;
  readonly counts: { chains: number; entries: number; accesses: number };
  line: number;
  linesDigest: string;
  chain: OpenChain | null;
  /** The place of the last chain; every later one must lie after it. */
  lastPlace: string;
  end: ArchiveEnd | null;
}

interface OpenChain {
  readonly said: ArchiveChainLine;
  readonly line: number;
  readonly key: Key | null;
  readonly verification: Verification;
}

async function begin(
  text: string,
  passphrase: string,
  passphraseKey: PassphraseKey,
  cipher: Cipher,
): Promise<Result<Reading, ArchiveFinding>> {
  const json = parseJson(text);
  const said = isJsonObject(json) && isJsonObject(json.header) ? json.header : null;
  if (said?.archive !== "ryorin") return fail({ code: "archive.not-an-archive", line: 1 });
  if (typeof said.format === "number" && said.format > ARCHIVE_FORMAT)
    return fail({ code: "archive.format-newer", line: 1, format: said.format, known: ARCHIVE_FORMAT });
  const parsed = parseLine(text);
  if (!parsed.ok) return fail({ code: "archive.line-unreadable", line: 1, findings: parsed.error });
  invariant(parsed.value.member === "header", "a line with a header is a header");
  const header = parsed.value.value;
  const archiveKey = await passphraseKey(passphrase, header.passphrase);
  if (!isPassphraseProved(archiveKey, header, cipher)) return fail({ code: "archive.passphrase-wrong", line: 1 });
  return ok({
    header,
    archiveKey,
    cipher,
    counts: { chains: 0, entries: 0, accesses: 0 },
    line: 1,
    linesDigest: nextDigest(EMPTY_DIGEST, text, cipher),
    chain: null,
    lastPlace: "",
    end: null,
  });
}

function readLine(reading: Reading, text: string): ArchiveFinding | null {
  reading.line += 1;
  const { line } = reading;
  const parsed = parseLine(text);
  if (reading.end !== null) return { code: "archive.line-misplaced", line, member: parsed.ok ? parsed.value.member : "" };
  if (!parsed.ok) return { code: "archive.line-unreadable", line, findings: parsed.error };
  const finding = takeLine(reading, parsed.value);
  if (parsed.value.member !== "end") reading.linesDigest = nextDigest(reading.linesDigest, text, reading.cipher);
  return finding;
}

function takeLine(reading: Reading, { member, value }: ParsedLine): ArchiveFinding | null {
  switch (member) {
    case "header":
      return { code: "archive.line-misplaced", line: reading.line, member };
    case "chain":
      return closeChain(reading) ?? openChain(reading, value);
    case "entry":
      return takeEntry(reading, value);
    case "access": {
      const finding = closeChain(reading);
      reading.counts.accesses += 1;
      return finding;
    }
    case "end":
      return closeChain(reading) ?? finish(reading, value);
  }
}

function openChain(reading: Reading, said: ArchiveChainLine): ArchiveFinding | null {
  const { header, archiveKey, cipher, line, counts } = reading;
  const place = `${said.ledger}/${said.subject}`;
  if (place <= reading.lastPlace || counts.accesses > 0) return { code: "archive.line-misplaced", line, member: "chain" };
  const key = openKey(header, said, archiveKey, cipher);
  if (said.key !== null && key === null) return { code: "archive.key-broken", line, subject: said.subject };
  const { ledger, subject } = said;
  const verification = startVerification({ clinic: header.clinic.id, ledger, subject }, []);
  reading.chain = { said, line, key, verification };
  reading.lastPlace = place;
  counts.chains += 1;
  return null;
}

function takeEntry({ chain, line, counts, cipher }: Reading, entry: StoredEntry): ArchiveFinding | null {
  if (chain === null) return { code: "archive.line-misplaced", line, member: "entry" };
  verifyNext(chain.verification, hashEntry(entry, cipher));
  const { finding } = chain.verification;
  if (finding !== null) return { code: "archive.chain-broken", line, finding };
  counts.entries += 1;
  const read = readEntry(entry, chain.key === null ? { status: "erased" } : { status: "open", key: chain.key }, cipher);
  return read.ok ? null : { code: "archive.entry-unreadable", line, finding: read.error };
}

function closeChain(reading: Reading): ArchiveFinding | null {
  const { chain } = reading;
  if (chain === null) return null;
  reading.chain = null;
  const { said, line, verification } = chain;
  const verdict = finishVerification(verification);
  if (!verdict.ok) return { code: "archive.chain-broken", line, finding: verdict.finding };
  const { seq, hash } = verdict.head;
  return seq === said.head.seq && hash === said.head.hash
    ? null
    : { code: "archive.head-differs", line, subject: said.subject, expected: said.head.seq, given: seq };
}

function finish(reading: Reading, end: ArchiveEnd): ArchiveFinding | null {
  const { counts, linesDigest, archiveKey, cipher, line } = reading;
  const { seal, ...said } = end;
  const text = (of: Omit<ArchiveEnd, "seal">) => `${of.chains}, ${of.entries}, ${of.accesses}`;
  if (text(said) !== text(counts)) return { code: "archive.counts-differ", line, expected: text(said), given: text(counts) };
  if (archiveSeal(linesDigest, counts, archiveKey, cipher) !== seal) return { code: "archive.altered", line };
  reading.end = end;
  return null;
}
