import { expect, test } from "vitest";
import { newPassphraseSettings, passphraseKey } from "./passphrase.ts";

/** RFC 7914, section 12, the vector for N = 1024, r = 8, p = 16: its first 32 bytes (PBKDF2 gives the same first bytes for any length). */
test("it is scrypt as RFC 7914 computes it", async () => {
  const settings = { costLog2: 10, blockSize: 8, parallelism: 16, salt: Buffer.from("NaCl").toString("base64url") };
  expect(Buffer.from(await passphraseKey("password", settings), "base64url").toString("hex")).toBe(
    "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162",
  );
});

test("composed and decomposed letters are one passphrase; another salt is another key", async () => {
  const settings = newPassphraseSettings(10);
  const key = await passphraseKey("がギゃ café Ａ", settings);
  expect(await passphraseKey("がギゃ café A".normalize("NFD"), settings)).toBe(key);
  expect(await passphraseKey("がギゃ café A", newPassphraseSettings(10))).not.toBe(key);
  expect(Buffer.from(key, "base64url").length).toBe(32);
});
