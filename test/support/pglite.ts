/**
 * An embedded database for a test, without waiting for one to be made: the first test on a machine makes an empty one
 * with every migration, the others get copies. A copy takes a tenth of a second, a new one some seconds.
 */
import { hash } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { digestOf, MIGRATIONS } from "../../src/store/migrate.ts";
import { openStore } from "../../src/store/open.ts";

/** Puts an empty database, migrated, into `folder`, which must not exist yet; `openStore` then opens it at once. */
export async function placeEmptyDatabase(folder: string): Promise<void> {
  cpSync(await template(), folder, { recursive: true });
}

/** A new temporary folder with an empty database in `database`; the caller removes the folder. */
export async function temporaryDatabase(): Promise<{ readonly folder: string; readonly remove: () => void }> {
  const home = mkdtempSync(join(tmpdir(), "ryorin-test-"));
  const folder = join(home, "database");
  await placeEmptyDatabase(folder);
  return { folder, remove: () => rmSync(home, { recursive: true, force: true }) };
}

async function template(): Promise<string> {
  const made = join(tmpdir(), `ryorin-empty-${fingerprint()}`);
  if (existsSync(made)) return made;
  const draft = mkdtempSync(`${made}-`);
  const store = await openStore({ kind: "pglite", folder: draft });
  await store.close();
  try {
    renameSync(draft, made);
  } catch (error) {
    // Another process was faster with the same one.
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(made)) throw error;
  }
  return made;
}

/** Of everything that shapes an empty database, and of who may read it. */
function fingerprint(): string {
  const entry = createRequire(import.meta.url).resolve("@electric-sql/pglite");
  const manifest = readFileSync(join(dirname(dirname(entry)), "package.json"), "utf8");
  const shape = [...MIGRATIONS.map(digestOf), hash("sha256", manifest), process.getuid?.() ?? 0].join();
  return hash("sha256", shape).slice(0, 16);
}
