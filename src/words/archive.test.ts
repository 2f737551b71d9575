import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { ArchiveFinding } from "../exchange/archive.ts";
import { archiveFindingText, archiveWords } from "./archive.ts";

const chain = { clinic: "c", ledger: "chart", subject: "s" } as const;
const findings: readonly ArchiveFinding[] = [
  { code: "archive.empty", line: 1 },
  { code: "archive.not-an-archive", line: 1 },
  { code: "archive.format-newer", line: 1, format: 2, known: 1 },
  { code: "archive.passphrase-wrong", line: 1 },
  { code: "archive.line-unreadable", line: 7, findings: [] },
  { code: "archive.line-misplaced", line: 7, member: "chain" },
  { code: "archive.chain-broken", line: 7, finding: { code: "changed", chain, seq: 3, id: null } },
  { code: "archive.head-differs", line: 7, subject: "s", expected: 3, given: 2 },
  { code: "archive.key-broken", line: 7, subject: "s" },
  { code: "archive.entry-unreadable", line: 7, finding: { code: "record.kind-unknown", kind: "hologram" } },
  { code: "archive.cut", line: 7 },
  { code: "archive.counts-differ", line: 7, expected: "3, 6, 1", given: "2, 5, 1" },
  { code: "archive.altered", line: 7 },
];

test("every finding is said in both languages without a gap left open", () => {
  expect(findings.map((one) => one.code)).toEqual(Object.keys(archiveWords));
  for (const finding of findings) {
    for (const language of ["ja", "en"] as const) expect(archiveFindingText(finding, language)).toMatch(/^[^{}]+[。.]$/);
  }
});

test("details stand in the sentence", () => {
  expect(archiveFindingText({ code: "archive.head-differs", line: 7, subject: "s", expected: 3, given: 2 }, "en")).toBe(
    "The chain of line 7 should end at entry 3 and ends at 2.",
  );
});

test("the format's document lists exactly these codes", () => {
  const document = readFileSync(new URL("../../docs/export-format.md", import.meta.url), "utf8");
  const listed = document.match(/archive\.(?!ndjson)[a-z-]+/g) ?? [];
  expect([...new Set(listed)].sort()).toEqual(Object.keys(archiveWords).sort());
});
