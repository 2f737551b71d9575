/** The page for inspectors: what it shows as an example is checked with the program, and what it tells to do is done. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "../../src/base/canonical.ts";
import { readAnchors } from "../../src/record/anchor.ts";
import { HASHED_MEMBERS } from "../../src/record/chain.ts";
import type { StoredEntry } from "../../src/record/entry.ts";
import { ALL_KINDS } from "../../src/record/kinds.ts";
import { unseal } from "../../src/record/seal.ts";
import { parseStoredEntry } from "../../src/record/stored-entry.ts";
import { verifyChain } from "../../src/record/verification.ts";
import { createCipher } from "../../src/store/cipher.ts";
import { kindWords } from "../../src/words/kinds.ts";

const page = readFileSync(new URL("../../docs/record-format.md", import.meta.url), "utf8");
const blocks = (language: string) =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\n([^]*?)\n\`\`\``, "g"))].map((match) => match[1] ?? "");
const [entryLines = "", anchorLine = ""] = blocks("json");
const [publicKey = "", subjectKey = ""] = blocks("text");
const [script = ""] = blocks("python");
const cipher = createCipher();

const entries: readonly StoredEntry[] = entryLines.split("\n").map((line) => {
  const parsed = parseStoredEntry(JSON.parse(line));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
});
const [first, second] = entries;
if (first === undefined || second === undefined) throw new Error("the page shows two entries");
const chain = { clinic: first.clinic, ledger: first.ledger, subject: first.subject };

describe("the examples", () => {
  test("are a valid chain that agrees with its anchor", () => {
    const anchors = readAnchors(`${anchorLine}\n`, chain.clinic, publicKey, cipher);
    if (!anchors.ok) throw new Error(anchors.error.code);
    const heads = anchors.value.heads.get(`${chain.ledger}/${chain.subject}`) ?? [];
    expect(heads).toEqual([{ seq: 2, hash: second.hash }]);
    expect(verifyChain(chain, entries, heads, cipher)).toMatchObject({ ok: true, entries: 2 });
  });

  test("are canonical lines", () => {
    expect(entryLines.split("\n").map((line) => canonicalJson(JSON.parse(line)))).toEqual(entryLines.split("\n"));
  });

  test("open with the key that is printed there", () => {
    expect(unseal(first.sealed ?? "", first, subjectKey, cipher)).toEqual({
      fields: { text: "よく眠れるようになった。" },
      reason: null,
      typed: {},
    });
  });

  test("have exactly the members of the table", () => {
    const table = [...page.matchAll(/^\| (`\w+`(?:, `\w+`)*) \|/gm)].flatMap((match) => (match[1] ?? "").replace(/`/g, "").split(", "));
    expect(table.filter((name) => !ALL_KINDS.has(name)).sort()).toEqual([...HASHED_MEMBERS, "hash"].sort());
  });
});

test("the table of kinds is that of the program", () => {
  const rows = [...ALL_KINDS.values()].map(({ kind, ledger }) => {
    const { ja, en } = kindWords[kind as keyof typeof kindWords];
    return `| \`${kind}\` | ${ledger} | ${ja} | ${en} |`;
  });
  expect(page.split("\n").filter((line) => /\| (chart|lot|day|trial|clinic) \|/.test(line))).toEqual(rows);
});

describe.skipIf(spawnSync("python3", ["--version"]).status !== 0)("the Python script, where Python is found", () => {
  const run = (text: string) => {
    const folder = mkdtempSync(join(tmpdir(), "record-format-"));
    writeFileSync(join(folder, "entries.ndjson"), text);
    const done = spawnSync("python3", ["-c", script, join(folder, "entries.ndjson")], {
      encoding: "utf8",
      env: { ...process.env, PYTHONUTF8: "1" },
    });
    rmSync(folder, { recursive: true });
    return `${done.stdout}${done.stderr}`.trim();
  };

  test("agrees with the examples, and names a changed line", () => {
    expect(run(entryLines)).toBe("");
    expect(run(entryLines.replace("0.31", "0.32"))).toBe(`2 chart ${chain.subject} 2`);
  });
});
