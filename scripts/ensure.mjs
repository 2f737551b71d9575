// Makes a fresh clone ready: installs the locked packages when what is installed is not what the lockfile says.
// Plain JavaScript on purpose: it runs on Node 20, before the newer Node that the lockfile brings is there.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stampFile = join(root, "node_modules", ".ryorin-installed");
const lock = readFileSync(join(root, "package-lock.json"));
const stamp = createHash("sha256").update(lock).digest("hex");

if (!existsSync(stampFile) || readFileSync(stampFile, "utf8") !== stamp) install();
requireNode();

function install() {
  console.error("Installing the locked packages. The first time this takes about a minute.");
  // Under npx the path is that of npx itself; npm lies beside it.
  const path = process.env.npm_execpath?.replace(/npx-cli\.js$/, "npm-cli.js");
  const npm = path ? { command: process.execPath, args: [path] } : { command: process.platform === "win32" ? "npm.cmd" : "npm", args: [] };
  const run = spawnSync(npm.command, [...npm.args, "ci", "--ignore-scripts", "--no-fund", "--no-audit", "--loglevel=error"], {
    cwd: root,
    // What npm says is for a person: standard output may be a program's answer.
    stdio: ["ignore", process.stderr, "inherit"],
  });
  if (run.status !== 0) {
    console.error("The packages could not be installed; npm's own words are above. Nothing was started.");
    process.exit(1);
  }
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
}

function requireNode() {
  const bundled = join(root, "node_modules", ".bin", process.platform === "win32" ? "node.cmd" : "node");
  const major = Number(process.versions.node.split(".")[0]);
  if (!existsSync(bundled) && major < 24) {
    console.error(
      `Ryorin runs on Node 24 or newer. This machine has ${process.versions.node} and no bundled Node exists for it: install Node 24.`,
    );
    process.exit(1);
  }
}
