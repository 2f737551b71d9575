/**
 * The pages of the web application, built when their sources changed since they were last built. A build lies beside
 * until it is whole and is then renamed, so that two programs that start at once do not find each other's half.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const SOURCES = ["src", "index.html", "vite.config.ts", "package-lock.json"];

/** A file beside the pages that says what they were built from. */
const STAMP = ".stamp";

/** Where the built pages lie. */
export const PAGES_FOLDER = join(ROOT, "dist", "pages");

/**
 * Builds the pages unless those there are of these very sources. `onBuild` is called before a build begins.
 * Throws what the builder throws: a page that does not build is a defect of the program.
 */
export async function ensurePages(onBuild: () => void): Promise<string> {
  const stamp = digestOf(SOURCES.map((name) => join(ROOT, name)));
  if (stampOfPages() === stamp) return PAGES_FOLDER;
  onBuild();
  const { build } = await import("vite");
  mkdirSync(dirname(PAGES_FOLDER), { recursive: true });
  const outDir = mkdtempSync(`${PAGES_FOLDER}-`);
  try {
    const configFile = join(ROOT, "vite.config.ts");
    await build({ root: ROOT, configFile, logLevel: "error", mode: "production", build: { outDir } });
    writeFileSync(join(outDir, STAMP), stamp);
    if (stampOfPages() !== stamp) replacePages(outDir);
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
  return PAGES_FOLDER;
}

/** What the pages that are there were built from; null when there are none. */
function stampOfPages(): string | null {
  const file = join(PAGES_FOLDER, STAMP);
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

function replacePages(outDir: string): void {
  const before = `${outDir}-before`;
  if (existsSync(PAGES_FOLDER)) renameSync(PAGES_FOLDER, before);
  renameSync(outDir, PAGES_FOLDER);
  rmSync(before, { recursive: true, force: true });
}

function digestOf(paths: readonly string[]): string {
  const hash = createHash("sha256");
  for (const path of paths.flatMap(filesBelow).sort())
    hash.update(path.slice(ROOT.length)).update("\0").update(readFileSync(path)).update("\0");
  return hash.digest("hex");
}

function filesBelow(path: string): string[] {
  if (/\.test\.tsx?$/.test(path)) return [];
  const items = readFolder(path);
  return items === null ? [path] : items.flatMap((name) => filesBelow(join(path, name)));
}

function readFolder(path: string): string[] | null {
  return existsSync(path) && !/\.[a-z]+$/.test(path) ? readdirSync(path) : null;
}
