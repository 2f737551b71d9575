#!/usr/bin/env node
// `npx ryorin …`: runs the command line on the Node that the lockfile brings, whichever Node started this, and installs
// the locked packages first where a clone is fresh.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const main = join(root, "src", "cli", "main.ts");
if (!existsSync(main)) {
  console.error("This package is the library ryorin/evidence alone. The program runs in a clone of the project.");
  process.exit(1);
}
if (!existsSync(join(root, "node_modules"))) await import("./ensure.mjs");
const bundled = join(root, "node_modules", ".bin", process.platform === "win32" ? "node.cmd" : "node");
const node = existsSync(bundled) ? bundled : process.execPath;
const run = spawnSync(node, [main, ...process.argv.slice(2)], { stdio: "inherit" });
process.exit(run.status ?? 1);
