/**
 * Taking in an archive: only into an installation without a clinic, which then carries the clinic's id. The whole archive
 * is checked before anything is written, all chains are written in one transaction, and each entry must get the hash it
 * had. Accounts are not in an archive: the next start prints a code with which a director is founded.
 */
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import type { Json } from "../base/json.ts";
import { type ArchiveItem, archiveItems, type CheckedArchive, checkArchive } from "../exchange/archive-reading.ts";
import { linesOf } from "../exchange/lines.ts";
import type { StoredEntry } from "../record/entry.ts";
import { wrapKey } from "../record/seal.ts";
import { StoreError } from "../store/errors.ts";
import { type ClinicKeys, openKeys } from "../store/keys.ts";
import type { Append } from "../store/store.ts";
import { archiveFindingText } from "../words/archive.ts";
import { cliWords } from "../words/cli.ts";
import { say } from "../words/text.ts";
import { type CommandInput, EXIT } from "./command.ts";
import { type Installation, openInstallation, stopping } from "./installation.ts";
import { passphraseKey, readPassphrase } from "./passphrase.ts";

const BEGINNING = '{"header":{"archive":"ryorin"';

/** Whether the file begins as an archive does. A file that cannot be read does not. */
export async function isArchive(path: string): Promise<boolean> {
  const file = await open(path).catch(() => null);
  if (file === null) return false;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(BEGINNING.length), 0, BEGINNING.length, 0);
    return buffer.subarray(0, bytesRead).toString("utf8") === BEGINNING;
  } finally {
    await file.close();
  }
}

/** Takes in the archive at `path`. */
export async function importArchive(path: string, { options, settings, terminal }: CommandInput): Promise<number> {
  const passphrase = readPassphrase({ options, terminal });
  if (passphrase === null) return EXIT.usage;
  return await stopping(settings, terminal, async () => {
    const installation = await openInstallation(settings);
    try {
      if ((await installation.store.clinic()) !== null) throw new StoreError({ code: "store.clinic-exists" });
      terminal.tell(cliWords.checkingArchive);
      const checked = await checkArchive(readLines(path), passphrase, passphraseKey, installation.cipher);
      if (!checked.ok) {
        process.stderr.write(`${archiveFindingText(checked.error, terminal.language)}\n`);
        terminal.answer([], { refused: { ...checked.error } as Record<string, Json> });
        return EXIT.notWhole;
      }
      terminal.tell(cliWords.importing);
      const counts = await takeIn(path, checked.value, installation);
      terminal.answer([say(cliWords.archiveImported, terminal.language, counts)], { clinic: checked.value.header.clinic.id, ...counts });
      return EXIT.done;
    } finally {
      await installation.store.close();
    }
  });
}

async function takeIn(path: string, archive: CheckedArchive, installation: Installation) {
  const { store, cipher, folders } = installation;
  const keys = await openKeys(folders.keys, store, cipher);
  const { clinic, counters } = archive.header;
  const chains: Append[] = [];
  const hashes: string[] = [];
  const accesses: (() => Promise<void>)[] = [];
  for await (const item of archiveItems(readLines(path), archive, cipher)) {
    if (item.kind === "access") accesses.push(() => store.logAccess({ clinic: clinic.id, ...item.access }));
    else {
      chains.push(appendOf(item, clinic.id, keys, installation));
      hashes.push(item.entries.at(-1)?.hash ?? "");
    }
  }
  await store.foundClinic(clinic);
  const written = await store.appendAll(chains);
  if (!written.ok) throw new Error(`a checked archive was refused: ${written.error.code}`);
  const differing = written.value.findIndex(({ head }, index) => head.hash !== hashes[index]);
  if (differing >= 0) throw new Error(`chain ${differing} of a checked archive got another hash`);
  for (const [name, value] of Object.entries(counters)) if (value > 0) await store.nextNumbers(clinic.id, name, value);
  for (const write of accesses) await write();
  return archive.counts;
}

function appendOf(
  item: Extract<ArchiveItem, { kind: "chain" }>,
  clinic: string,
  { clinicKey }: ClinicKeys,
  { cipher }: Installation,
): Append {
  const chain = { clinic, ledger: item.ledger, subject: item.subject } as const;
  const wrappedKey = item.key === null ? null : wrapKey(item.key, chain, clinicKey, cipher);
  return { ...chain, expectedSeq: 1, entries: item.entries.map(unlinked), wrappedKey };
}

function unlinked({ seq: _seq, previousHash: _previous, hash: _hash, ...entry }: StoredEntry) {
  return entry;
}

function readLines(path: string): AsyncIterable<string> {
  return linesOf(createReadStream(path, { encoding: "utf8" }));
}
