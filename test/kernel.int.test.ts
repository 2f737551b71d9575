/** The kernel that is committed is the one that its source compiles to, byte for byte. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

test("the committed kernel is what assembly/heun.ts compiles to", () => {
  const folder = mkdtempSync(join(tmpdir(), "ryorin-kernel-"));
  const made = join(folder, "heun-bytes.ts");
  const run = spawnSync(process.execPath, [join(ROOT, "scripts/build-kernel.mjs"), made], { encoding: "utf8" });
  expect(run.stderr).toBe("");
  expect(readFileSync(made, "utf8")).toBe(readFileSync(join(ROOT, "src/model/heun-bytes.ts"), "utf8"));
  rmSync(folder, { recursive: true, force: true });
});
