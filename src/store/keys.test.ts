/** The key file: made once, read back, and refused by name when it is missing, broken or another's. */
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { failureOf } from "../../test/store/fixture.ts";
import { wrapKey } from "../record/seal.ts";
import { anchorFile } from "./anchors.ts";
import { createCipher } from "./cipher.ts";
import { createKeys, openKeys, readKeys } from "./keys.ts";

const cipher = createCipher();
const clinicId = "00000000-0000-7000-8000-000000000900";
const owner = { clinic: clinicId, ledger: "chart", subject: "00000000-0000-7000-8000-000000000901" } as const;
let home = "";
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "ryorin-keys-"));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));
const folder = () => join(home, "installation", "keys");
const file = () => join(folder(), "clinic-keys.json");

/** As much of a store as asks for keys: whether there is a clinic, and the wrapped keys of its first subjects. */
function storeWith(founded: boolean, ...wrappedKeys: readonly (string | null)[]): Parameters<typeof openKeys>[1] {
  const clinic = { id: clinicId, name: "北町", mode: "own", utcOffset: "+09:00", createdAt: "2026-04-01T09:00:00+09:00" } as const;
  const head = { seq: 1, hash: "a".repeat(64) };
  return {
    clinic: async () => (founded ? clinic : null),
    subjects: async () => wrappedKeys.map((wrappedKey) => ({ ...owner, head, wrappedKey })),
  };
}

describe("the keys of an installation", () => {
  test("are made before there is a clinic, and are the same ever after", async () => {
    const made = await openKeys(folder(), storeWith(false), cipher);
    expect(await openKeys(folder(), storeWith(false), cipher)).toEqual(made);
    expect(await openKeys(folder(), storeWith(true), cipher)).toEqual(made);
    expect(cipher.verifySignature(made.signingKeys.publicKey, "x", cipher.sign(made.signingKeys.privateKey, "x"))).toBe(true);
  });

  test("are readable by their owner only, and nothing is left beside them", () => {
    createKeys(folder(), cipher);
    expect(readdirSync(folder())).toEqual(["clinic-keys.json"]);
    if (process.platform !== "win32") expect([statSync(file()).mode & 0o777, statSync(folder()).mode & 0o777]).toEqual([0o600, 0o700]);
  });

  test("are never replaced", async () => {
    const made = createKeys(folder(), cipher);
    expect(await failureOf((async () => createKeys(folder(), cipher))())).toEqual({ code: "keys.exist", file: file() });
    expect(readKeys(folder())).toEqual(made);
  });

  test("are not made anew for a clinic that is there", async () => {
    expect(await failureOf(openKeys(folder(), storeWith(true), cipher))).toEqual({ code: "keys.missing", file: file() });
  });

  test("that did not seal this database are refused; erased subjects say nothing", async () => {
    const { clinicKey } = createKeys(folder(), cipher);
    const own = wrapKey(cipher.newKey(), owner, clinicKey, cipher);
    const foreign = wrapKey(cipher.newKey(), owner, cipher.newKey(), cipher);
    expect(await failureOf(openKeys(folder(), storeWith(true, null, own), cipher))).toBe("succeeded");
    expect(await failureOf(openKeys(folder(), storeWith(true, null), cipher))).toBe("succeeded");
    expect(await failureOf(openKeys(folder(), storeWith(true, null, foreign), cipher))).toEqual({ code: "keys.other", file: file() });
  });

  const unreadable = [
    { name: "nothing", text: "" },
    { name: "something that is not JSON", text: "clinicKey: abc" },
    { name: "a key that was cut off", text: '{"format":1,"clinicKey":"abc","anchorPublicKey":"abc","anchorPrivateKey":"abc"}' },
    { name: "a format that is not known", text: '{"format":2}' },
  ];
  test.each(unreadable)("with $name in the file are refused, without a word of it", async ({ text }) => {
    mkdirSync(folder(), { recursive: true });
    writeFileSync(file(), text);
    const failure = await failureOf((async () => readKeys(folder()))());
    expect(failure).toEqual({ code: "keys.unreadable", file: file(), reason: "it is not a key file" });
  });

  test.skipIf(process.getuid?.() === 0 || process.platform === "win32")("that may not be read are refused", async () => {
    createKeys(folder(), cipher);
    chmodSync(file(), 0);
    expect(await failureOf((async () => readKeys(folder()))())).toMatchObject({ code: "keys.unreadable", file: file() });
  });
});

describe("the file of anchors", () => {
  test("is empty before the first line, and lines are added to it", async () => {
    const anchors = anchorFile(join(home, "anchors"));
    expect(await anchors.read()).toBe("");
    await anchors.append('{"number":1}');
    await anchors.append('{"number":2}');
    expect(await anchors.read()).toBe('{"number":1}\n{"number":2}\n');
    anchors.remove();
    expect(await anchors.read()).toBe("");
  });

  test("a line whose end was cut off is ended before the next", async () => {
    const anchors = anchorFile(join(home, "anchors"));
    await anchors.append('{"number":1}');
    const path = join(home, "anchors", "anchors.ndjson");
    writeFileSync(path, readFileSync(path, "utf8").trimEnd());
    await anchors.append('{"number":2}');
    expect(await anchors.read()).toBe('{"number":1}\n{"number":2}\n');
  });

  test("that cannot be read is named", async () => {
    mkdirSync(join(home, "anchors", "anchors.ndjson"), { recursive: true });
    expect(await failureOf(anchorFile(join(home, "anchors")).read())).toMatchObject({ code: "anchors.unreadable" });
  });
});
