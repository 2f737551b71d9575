// `npm run kernel`: compiles assembly/heun.ts into src/model/heun-bytes.ts. What it writes is committed; a test compiles again and compares.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), "ryorin-kernel-"));
const binary = join(folder, "heun.wasm");
const compiler = join(root, "node_modules", "assemblyscript", "bin", "asc.js");
const options = ["-O3", "--enable", "simd", "--runtime", "stub", "--noAssert", "--outFile", binary];
const run = spawnSync(process.execPath, [compiler, join("assembly", "heun.ts"), ...options], { cwd: root, stdio: "inherit" });
if (run.status === 0) {
  const target = process.argv[2] ?? join(root, "src", "model", "heun-bytes.ts");
  writeFileSync(target, fileOf(readFileSync(binary)));
}
rmSync(folder, { recursive: true, force: true });
process.exit(run.status ?? 1);

function fileOf(bytes) {
  return `/**
 * The compiled kernel of assembly/heun.ts, in base64. Not written by hand: \`npm run kernel\` makes it, and a test compiles the
 * source again and compares. It is kept so that a fresh clone, a page and the packed library need no compiler.
 */

/** The bytes of the WebAssembly module. */
export const HEUN_BYTES =
  "${bytes.toString("base64")}";
`;
}
