/** The pages of the web application, built when their sources changed since they were last built. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const SOURCES = ["src", "index.html", "vite.config.ts", "package-lock.json"];

/** Where the built pages lie. */
export const PAGES_FOLDER = join(ROOT, "dist", "pages");

/**
 * Builds the pages unless those there are of these very sources. `onBuild` is called before a build begins.
 * Throws what the builder throws: a page that does not build is a defect of the program.
 */
export async function ensurePages(onBuild: () => void): Promise<string> {
  const stampFile = join(PAGES_FOLDER, ".stamp");
  const stamp = digestOf(SOURCES.map((name) => join(ROOT, name)));
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return PAGES_FOLDER;
  onBuild();
  const { build } = await import("vite");
  await build({ root: ROOT, configFile: join(ROOT, "vite.config.ts"), logLevel: "error", mode: "production" });
  mkdirSync(PAGES_FOLDER, { recursive: true });
  writeFileSync(stampFile, stamp);
  return PAGES_FOLDER;
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
