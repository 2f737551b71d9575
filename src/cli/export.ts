/**
 * `ryorin export FOLDER`: everything, in forms that outlive this program. `archive.ndjson` is the record itself, with the
 * patients' keys wrapped under a passphrase, and can be taken in again hash for hash; `tables/` has a CSV for each kind of
 * entry and a dictionary of every column. Names and free text are in the tables only with `--personal`. The folder must
 * not exist yet; it is written beside and renamed, so that half an export never bears the name.
 */
import { randomBytes } from "node:crypto";
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { instantAt } from "../base/dates.ts";
import type { ArchiveAccess } from "../exchange/archive.ts";
import { type ArchiveSource, type ChainToArchive, writeArchive } from "../exchange/archive-writing.ts";
import { dataDictionary, type KindTable, kindTables } from "../exchange/kind-table.ts";
import { readEntry } from "../record/reading.ts";
import { unwrapKey } from "../record/seal.ts";
import type { Access, Store } from "../store/store.ts";
import { cliWords } from "../words/cli.ts";
import { say } from "../words/text.ts";
import { type Command, type CommandInput, EXIT } from "./command.ts";
import { countEntries, subjectsOf } from "./count.ts";
import { type ClinicInstallation, withClinic } from "./installation.ts";
import { passphraseKey, readPassphrase, SCRYPT_COST } from "./passphrase.ts";
import { programVersion } from "./version.ts";

/** Writes everything out. */
export const exportCommand: Command = {
  name: "export",
  summary: cliWords.export,
  operands: "FOLDER",
  options: {
    "passphrase-file": { type: "string", value: "FILE", help: cliWords.passphraseOutHelp },
    personal: { type: "boolean", help: cliWords.personalHelp },
  },
  async run(input) {
    const [folder] = input.operands;
    if (folder === undefined || input.operands.length > 1 || existsSync(folder)) {
      process.stderr.write(`${cliWords.oneNewFolder[input.terminal.language]}\n`);
      return EXIT.usage;
    }
    const passphrase = readPassphrase(input);
    if (passphrase === null) return EXIT.usage;
    return await withClinic(input.settings, input.terminal, (installation) => exportTo(resolve(folder), passphrase, installation, input));
  },
};

async function exportTo(
  folder: string,
  passphrase: string,
  installation: ClinicInstallation,
  { options, terminal }: CommandInput,
): Promise<number> {
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(join(unfinished, "tables"), { recursive: true, mode: 0o700 });
  const tables = openTables(join(unfinished, "tables"), kindTables(options.personal === true));
  const archive = openOut(join(unfinished, "archive.ndjson"));
  const { store, clinic, cipher } = installation;
  const total = await countEntries(store, clinic.id);
  const settings = { ...SCRYPT_COST, salt: randomBytes(16).toString("base64url") };
  const writing = {
    ...{ settings, cipher, writtenAt: instantAt(Date.now(), clinic.utcOffset), program: `ryorin ${programVersion()}` },
    archiveKey: await passphraseKey(passphrase, settings),
  };
  const source: ArchiveSource = {
    clinic,
    counters: await store.counters(clinic.id),
    chains: chainsOf(installation, tables, (done) => terminal.progress(cliWords.exporting, done, total)),
    accesses: accessesOf(store, clinic.id),
  };
  for await (const line of writeArchive(source, writing)) archive.write(line);
  archive.close();
  tables.close();
  renameSync(unfinished, folder);
  terminal.answer([say(cliWords.exported, terminal.language, { folder, entries: total })], {
    folder,
    entries: total,
    tables: tables.written(),
  });
  return EXIT.done;
}

/** Every chain, whole, verified and with its key open; its clear entries go into the tables on the way. */
async function* chainsOf(
  installation: ClinicInstallation,
  tables: Tables,
  progress: (done: number) => void,
): AsyncGenerator<ChainToArchive> {
  const { store, clinic, cipher, keys } = installation;
  let done = 0;
  for await (const { ledger, subject } of subjectsOf(store, clinic.id)) {
    const chain = { clinic: clinic.id, ledger, subject };
    const read = await store.readChain(chain);
    if (read === null) throw new Error(`the chain ${ledger} ${subject} is there`);
    const key = read.wrappedKey === null ? null : unwrapKey(read.wrappedKey, chain, keys.clinicKey, cipher);
    if (read.wrappedKey !== null && key === null) throw new Error(`the key of ${ledger} ${subject} does not open`);
    for (const entry of read.entries) {
      const clear = readEntry(entry, key === null ? { status: "erased" } : { status: "open", key }, cipher);
      if (!clear.ok) throw new Error(`entry ${entry.seq} of ${subject} cannot be read: ${clear.error.code}`);
      const { value } = clear;
      tables.add(value.kind, (table) => table.line(value));
    }
    done += read.entries.length;
    progress(done);
    yield { ledger, subject, entries: read.entries, key };
  }
}

/** The access log, oldest first. */
async function* accessesOf(store: Store, clinic: string): AsyncGenerator<ArchiveAccess> {
  const PAGE = 1000;
  const pages: (readonly Access[])[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const page = await store.accesses(clinic, { limit: PAGE, offset });
    pages.push(page);
    if (page.length < PAGE) break;
  }
  for (const page of pages.toReversed())
    for (const { clinic: _, ...access } of page.toReversed()) yield { ...access, patients: [...access.patients] };
}

interface Out {
  write(text: string): void;
  close(): void;
}

interface Tables {
  add(kind: string, line: (table: KindTable) => string): void;
  written(): readonly string[];
  close(): void;
}

/** The tables of the kinds that occur, and the dictionary of exactly those. */
function openTables(folder: string, tables: readonly KindTable[]): Tables {
  const open = new Map<string, { readonly table: KindTable; readonly out: Out }>();
  return {
    add(kind, line) {
      let file = open.get(kind);
      if (file === undefined) {
        const table = tables.find((one) => one.kind === kind);
        if (table === undefined) throw new Error(`a table for ${kind}`);
        file = { table, out: openOut(join(folder, table.fileName)) };
        file.out.write(table.header);
        open.set(kind, file);
      }
      file.out.write(line(file.table));
    },
    written: () => [...open.values()].map(({ table }) => table.fileName).sort(),
    close() {
      const used = tables.filter(({ kind }) => open.has(kind));
      const dictionary = openOut(join(folder, "dictionary.csv"));
      dictionary.write(dataDictionary(used));
      for (const { out } of [...open.values(), { out: dictionary }]) out.close();
    },
  };
}

function openOut(path: string): Out {
  const file = openSync(path, "wx", 0o600);
  let pieces: string[] = [];
  let size = 0;
  const flush = (): void => {
    writeFileSync(file, pieces.join(""));
    pieces = [];
    size = 0;
  };
  return {
    write(text) {
      pieces.push(text);
      size += text.length;
      if (size > 1 << 20) flush();
    },
    close() {
      flush();
      fsyncSync(file);
      closeSync(file);
    },
  };
}
