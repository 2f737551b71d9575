import { hash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sha256 } from "./sha256.ts";

test.each([
  ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
  ["abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"],
])("the examples of FIPS 180: %j", (text, digest) => {
  expect(sha256(text)).toBe(digest);
});

test("any text has the digest that the platform gives it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
      expect(sha256(text)).toBe(hash("sha256", text, "hex"));
    }),
    { numRuns: 60 },
  );
});

test.each([55, 56, 63, 64, 65, 119, 120, 1000])("%i bytes, about the ends of blocks", (bytes) => {
  const text = "x".repeat(bytes);
  expect(sha256(text)).toBe(hash("sha256", text, "hex"));
});
