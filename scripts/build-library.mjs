// Builds `ryorin/evidence` and `ryorin/model` as JavaScript with types, because Node strips no types under node_modules. Run before packing.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
rmSync(join(root, "dist", "library"), { recursive: true, force: true });
const compiler = join(root, "node_modules", "typescript", "bin", "tsc");
const run = spawnSync(process.execPath, [compiler, "-p", join(root, "library")], { cwd: root, stdio: "inherit" });
process.exit(run.status ?? 1);
