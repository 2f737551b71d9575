/** Files that are whole or not there. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makeFolderDurably, syncTree, writeFileDurably, writeNewFileDurably } from "./files.ts";

let home = "";
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "ryorin-files-"));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

test("a file is replaced whole, and no draft is left", () => {
  const path = join(home, "file");
  writeFileDurably(path, "one");
  writeFileDurably(path, "二".repeat(100_000));
  expect(readFileSync(path, "utf8")).toBe("二".repeat(100_000));
  expect(readdirSync(home)).toEqual(["file"]);
});

test("a file that cannot be replaced stays as it is, and no draft is left", () => {
  mkdirSync(join(home, "file", "inside"), { recursive: true });
  expect(() => writeFileDurably(join(home, "file"), "text")).toThrow();
  expect(readdirSync(home)).toEqual(["file"]);
  expect(readdirSync(join(home, "file"))).toEqual(["inside"]);
});

test("a new file is written once, with its mode, and no draft is left", () => {
  const path = join(home, "file");
  writeNewFileDurably(path, "one", 0o640);
  expect(() => writeNewFileDurably(path, "two")).toThrow(/EEXIST/);
  expect(readFileSync(path, "utf8")).toBe("one");
  expect(readdirSync(home)).toEqual(["file"]);
  if (process.platform !== "win32") expect(statSync(path).mode & 0o777).toBe(0o640);
});

test("a folder is made with those above it, and again is harmless", () => {
  const folder = join(home, "a", "b", "c");
  makeFolderDurably(folder);
  makeFolderDurably(folder);
  writeFileSync(join(folder, "file"), "x");
  syncTree(home);
  expect(readdirSync(folder)).toEqual(["file"]);
  expect(() => makeFolderDurably(join(folder, "file", "below"))).toThrow();
});
