/** A whole clinic goes out and comes in again, hash for hash; what is wrong or damaged stays out, and leaves nothing behind. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Ended, foundDemonstration, preparedHome, ryorin, startClinic } from "../../test/support/clinic.ts";
import { EXIT } from "./command.ts";

const PASSPHRASE = "a long sentence that only this test knows";

let home: string;
let folder: string;
let archive: string;
let exported: Ended;
let remove: () => void;
const ends: (() => unknown)[] = [];

beforeAll(async () => {
  ({ home, remove } = await preparedHome());
  folder = dirname(home);
  const clinic = await startClinic({ home });
  await foundDemonstration(clinic);
  await clinic.stop();
  writeFileSync(join(folder, "passphrase"), `${PASSPHRASE}\n`);
  exported = await ryorin(["export", join(folder, "out"), "--passphrase-file", join(folder, "passphrase"), "--json"], { home });
  archive = join(folder, "out", "archive.ndjson");
});
afterAll(() => remove());
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

const newHome = async (): Promise<string> => {
  const prepared = await preparedHome();
  ends.push(prepared.remove);
  return prepared.home;
};
const linesOf = (path: string) => readFileSync(path, "utf8").trimEnd().split("\n");
const entryLines = (path: string) => linesOf(path).filter((line) => line.startsWith('{"entry":'));
const takeIn = (path: string, into: string, passphrase = join(folder, "passphrase")) =>
  ryorin(["import", path, "--passphrase-file", passphrase, "--json"], { home: into });

describe("an export", () => {
  test("has every entry, a table for each kind that occurs, and a dictionary", () => {
    expect(exported).toMatchObject({ code: EXIT.done, stderr: "" });
    expect(entryLines(archive)).toHaveLength(Number(exported.json?.entries));
    expect(Number(exported.json?.entries)).toBeGreaterThan(10_000);
    const tables = readdirSync(join(folder, "out", "tables"));
    expect(tables).toEqual(
      expect.arrayContaining([
        "assessment.csv",
        "lab.csv",
        "session.csv",
        "infusion.csv",
        "registration.csv",
        "profile.csv",
        "alert.csv",
        "proxy.csv",
      ]),
    );
    expect(existsSync(join(folder, "out.unfinished"))).toBe(false);
  });

  test("shows a name only with --personal", async () => {
    const name = "family";
    const [head = ""] = linesOf(join(folder, "out", "tables", "registration.csv"));
    expect(head).not.toContain(name);
    const personal = await ryorin(
      ["export", join(folder, "personal"), "--personal", "--passphrase-file", join(folder, "passphrase"), "--json"],
      { home },
    );
    expect(personal.code).toBe(EXIT.done);
    const [open = ""] = linesOf(join(folder, "personal", "tables", "registration.csv"));
    expect(open).toContain(name);
  });

  test("replaces no folder that is there", async () => {
    const { code, stderr } = await ryorin(["export", join(folder, "out"), "--passphrase-file", join(folder, "passphrase")], { home });
    expect([code, stderr]).toEqual([EXIT.usage, "Name one folder that does not exist yet.\n"]);
  });

  test("wants a passphrase of 15 characters", async () => {
    writeFileSync(join(folder, "short"), "fourteen chars\n");
    const { code, stderr } = await ryorin(["export", join(folder, "never"), "--passphrase-file", join(folder, "short")], {
      home,
      language: "ja",
    });
    expect([code, stderr]).toEqual([EXIT.usage, "パスフレーズは15文字以上にしてください。\n"]);
    expect(existsSync(join(folder, "never"))).toBe(false);
  });
});

describe("an import of it", () => {
  test("refuses a wrong passphrase and every damage with one line and a code, writes nothing, and then takes the whole", async () => {
    const into = await newHome();
    for (const [code, damage] of DAMAGES) {
      const lines = linesOf(archive);
      damage(lines);
      const damaged = join(dirname(into), "damaged.ndjson");
      writeFileSync(damaged, `${lines.join("\n")}\n`);
      expectNotWhole(await takeIn(damaged, into), code);
    }
    writeFileSync(join(folder, "other"), "another long sentence altogether\n");
    expectNotWhole(await takeIn(archive, into, join(folder, "other")), "archive.passphrase-wrong");
    const nothing = { code: EXIT.refused, json: { refused: { code: "store.no-clinic" } } };
    expect(await ryorin(["verify", "--json"], { home: into })).toMatchObject(nothing);
    expect(await takeIn(archive, into)).toMatchObject({ code: EXIT.done, json: { entries: exported.json?.entries } });
  });

  test("has the same clinic and the same hashes, goes out again the same, and comes in only once", async () => {
    const into = await newHome();
    const taken = await takeIn(archive, into);
    expect(taken).toMatchObject({ code: EXIT.done, json: { entries: exported.json?.entries } });
    expect(JSON.parse(linesOf(archive)[0] ?? "").header.clinic.id).toBe(taken.json?.clinic);
    const whole = { code: EXIT.done, json: { ok: true, entries: exported.json?.entries } };
    expect(await ryorin(["verify", "--json"], { home: into })).toMatchObject(whole);
    const again = join(dirname(into), "again");
    await ryorin(["export", again, "--passphrase-file", join(folder, "passphrase")], { home: into });
    expect(entryLines(join(again, "archive.ndjson"))).toEqual(entryLines(archive));
    expect(await takeIn(archive, into)).toMatchObject({ code: EXIT.refused, json: { refused: { code: "store.clinic-exists" } } });
  });
});

/** What is done to the lines of an archive, and the code it is refused with. */
const DAMAGES: readonly (readonly [string, (lines: string[]) => unknown])[] = [
  ["archive.chain-broken", swapDigit],
  ["archive.chain-broken", (lines) => lines.splice(lines.findIndex((line) => line.startsWith('{"entry":')) + 2, 1)],
  ["archive.cut", (lines) => lines.pop()],
  ["archive.line-unreadable", (lines) => lines.push((lines.pop() ?? "").slice(0, 20))],
];

function expectNotWhole(ended: Ended, code: string): void {
  expect(ended).toMatchObject({ code: EXIT.notWhole, json: { refused: { code } } });
  expect(ended.stderr.trimEnd().split("\n")).toHaveLength(1);
}

function swapDigit(lines: string[]): void {
  const at = lines.findIndex((line) => line.startsWith('{"entry":') && /"total":\d/.test(line));
  lines[at] = (lines[at] ?? "").replace(/"total":(\d)/, (_all, digit: string) => `"total":${(Number(digit) + 1) % 10}`);
}
