/**
 * The installation that a command works on: the record opened, the keys in hand. Everything that can stop this is a
 * `StoreError` with a name, and `withInstallation` turns it into one line and an exit code.
 */
import { accessSync, constants, mkdirSync } from "node:fs";
import { createCipher } from "../store/cipher.ts";
import { reasonOf, StoreError } from "../store/errors.ts";
import { type HomeFolders, homeFolders } from "../store/home.ts";
import { type ClinicKeys, openKeys } from "../store/keys.ts";
import { type OpenedStore, openStore } from "../store/open.ts";
import type { ClinicRow } from "../store/store.ts";
import { EXIT } from "./command.ts";
import { refusalLine } from "./refusal.ts";
import type { Settings } from "./settings.ts";
import type { Terminal } from "./terminal.ts";

/** An open record. */
export interface Installation {
  readonly store: OpenedStore;
  readonly folders: HomeFolders;
  readonly cipher: ReturnType<typeof createCipher>;
}

/** An open record that has a clinic. */
export interface ClinicInstallation extends Installation {
  readonly clinic: ClinicRow;
  readonly keys: ClinicKeys;
}

/** Opens the record of `settings`; the caller closes its store. Throws `StoreError`. */
export async function openInstallation(settings: Settings): Promise<Installation> {
  makeHome(settings.home);
  const folders = homeFolders(settings.home);
  const cipher = createCipher();
  const target =
    settings.databaseUrl === null
      ? ({ kind: "pglite", folder: folders.database } as const)
      : ({ kind: "postgresql", url: settings.databaseUrl } as const);
  return { store: await openStore(target, { cipher }), folders, cipher };
}

/** Runs `work` on the clinic of `settings`, closes the record whatever happens, and says in one line what stopped it. */
export async function withClinic(
  settings: Settings,
  terminal: Terminal,
  work: (installation: ClinicInstallation) => Promise<number>,
): Promise<number> {
  return await stopping(settings, terminal, async () => {
    const installation = await openInstallation(settings);
    try {
      const clinic = await installation.store.clinic();
      if (clinic === null) throw new StoreError({ code: "store.no-clinic", folder: settings.home });
      return await work({
        ...installation,
        clinic,
        keys: await openKeys(installation.folders.keys, installation.store, installation.cipher),
      });
    } finally {
      await installation.store.close();
    }
  });
}

/** Runs `work`; a `StoreError` becomes its line and the exit code "refused". */
export async function stopping(settings: Settings, terminal: Terminal, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    process.stderr.write(`${refusalLine(error.failure, settings.language)}\n`);
    terminal.answer([], { refused: error.failure });
    return EXIT.refused;
  }
}

function makeHome(home: string): void {
  try {
    mkdirSync(home, { recursive: true, mode: 0o700 });
    accessSync(home, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StoreError({ code: "store.folder-unusable", folder: home, reason: reasonOf(error) }, { cause: error });
  }
}
