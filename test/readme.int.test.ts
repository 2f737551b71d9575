/** What the README shows of an analysis is what the program says. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { ryorin, temporaryHome } from "./support/clinic.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

test("the example of an analysis is true, line by line", async () => {
  const shown = /```console\n\$ npx ryorin analyse (\S+) --plan (\S+)\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, "README.md"), "utf8"));
  const [, data = "", plan = "", text = ""] = shown ?? [];
  const lines = text.split("\n").filter((line) => line !== "" && line !== "…");
  expect(lines.length).toBeGreaterThan(5);
  const { home, remove } = temporaryHome();
  const { stdout } = await ryorin(["analyse", join(ROOT, data), "--plan", join(ROOT, plan)], { home });
  remove();
  const said = new Set(stdout.split("\n"));
  expect(lines.filter((line) => !said.has(line))).toEqual([]);
});
