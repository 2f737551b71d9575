// Completes the lockfile after `npm install`: a registry that lacks a package for another platform leaves it out of the
// lock, and `npm ci` then refuses the whole. The missing entries are written by name and version, without integrity,
// which only the platforms that fetch them would check.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const path = fileURLToPath(new URL("../package-lock.json", import.meta.url));
const lock = JSON.parse(readFileSync(path, "utf8"));
const OS = ["android", "darwin", "freebsd", "linux", "openbsd", "netbsd", "openharmony", "sunos", "win32"];
const CPU = ["arm64", "arm", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "wasm32", "x64"];

for (const [place, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(optionalDependencies)) {
    const version = range.replace(/^[\^~]/, "");
    if (place === "" || lock.packages[`${place}/node_modules/${name}`] !== undefined) continue;
    const hoisted = lock.packages[`node_modules/${name}`];
    if (hoisted === undefined || (range === version && hoisted.version !== version)) {
      const at = hoisted === undefined ? `node_modules/${name}` : `${place}/node_modules/${name}`;
      lock.packages[at] = { version, ...(dev ? { dev } : {}), optional: true, ...platformOf(name) };
    }
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);

function platformOf(name) {
  const parts = name.split(/[-/]/);
  const os = OS.filter((one) => parts.includes(one));
  const cpu = CPU.filter((one) => parts.includes(one));
  const libc =
    parts.includes("musl") || parts.includes("musleabihf")
      ? ["musl"]
      : parts.includes("gnu") || parts.includes("gnueabihf")
        ? ["glibc"]
        : null;
  return { ...(cpu.length > 0 ? { cpu } : {}), ...(os.length > 0 ? { os } : {}), ...(libc ? { libc } : {}) };
}
