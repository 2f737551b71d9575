import { hkdfSync } from "node:crypto";
import { describe, expect, test } from "vitest";
import { createCipher } from "./cipher.ts";

const cipher = createCipher();
const base64url = (hex: string) => Buffer.from(hex, "hex").toString("base64url");

describe("against published vectors", () => {
  test("SHA-256 of abc (FIPS 180-4)", () => {
    expect(cipher.sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });

  test("SHA-256 is over UTF-8", () => {
    expect(cipher.sha256("é")).toBe("4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c");
  });

  test("AES-256-GCM, a zero key, nonce and block (McGrew and Viega, test case 14)", () => {
    const zeros = createCipher((bytes) => Buffer.alloc(bytes));
    const key = zeros.newKey();
    const plain = "\0".repeat(16);
    const bytes = Buffer.from(zeros.encrypt(key, plain, ""), "base64url").toString("hex");
    expect(bytes).toBe(`${"00".repeat(12)}cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919`);
  });

  test("Ed25519 (RFC 8032, section 7.1, test 1: the empty message)", () => {
    const signature = cipher.sign(base64url("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"), "");
    expect(Buffer.from(signature, "base64url").toString("hex")).toBe(
      "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    );
    expect(cipher.verifySignature(base64url("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"), "", signature)).toBe(true);
  });

  test("HKDF-SHA-256 without salt, the purpose as info", () => {
    const key = base64url("0b".repeat(32));
    const expected = Buffer.from(hkdfSync("sha256", Buffer.alloc(32, 0x0b), "", "ryorin/1/sealing", 32)).toString("base64url");
    expect(cipher.deriveKey(key, "sealing")).toBe(expected);
    expect(cipher.deriveKey(key, "sealing")).toBe(expected);
  });
});

describe("a sealed text", () => {
  const key = cipher.newKey();
  const sealed = cipher.encrypt(key, "水野 恵子", "chart|1");

  test("opens with its key and context", () => {
    expect(cipher.decrypt(key, sealed, "chart|1")).toBe("水野 恵子");
  });

  test.each([
    ["another key", () => cipher.decrypt(cipher.newKey(), sealed, "chart|1")],
    ["another context", () => cipher.decrypt(key, sealed, "chart|2")],
    ["a changed character", () => cipher.decrypt(key, flip(sealed, 20), "chart|1")],
    ["a cut tail", () => cipher.decrypt(key, sealed.slice(0, -2), "chart|1")],
    ["nothing", () => cipher.decrypt(key, "", "chart|1")],
    ["foreign characters among its own", () => cipher.decrypt(key, ` ${sealed}`, "chart|1")],
  ])("does not open with %s", (_, open) => {
    expect(open()).toBeNull();
  });

  test("differs each time, so that equal texts do not show", () => {
    expect(cipher.encrypt(key, "水野 恵子", "chart|1")).not.toBe(sealed);
  });
});

describe("a signature", () => {
  const keys = cipher.newSigningKeys();
  const signature = cipher.sign(keys.privateKey, "heads");

  test.each([
    ["its own text and key", true, keys.publicKey, "heads", signature],
    ["another text", false, keys.publicKey, "Heads", signature],
    ["another key", false, cipher.newSigningKeys().publicKey, "heads", signature],
    ["another signature", false, keys.publicKey, "heads", flip(signature, 5)],
    ["no signature", false, keys.publicKey, "heads", ""],
  ])("with %s: %s", (_, expected, publicKey, text, given) => {
    expect(cipher.verifySignature(publicKey, text, given)).toBe(expected);
  });
});

test("a key of the wrong length is a defect, not a result", () => {
  expect(() => cipher.hmac("c2hvcnQ", "text")).toThrow("a key has 32 bytes, this one has 5");
});

test("many derived keys are forgotten in order and come back the same", () => {
  const key = cipher.newKey();
  const first = cipher.deriveKey(key, "purpose 0");
  for (let index = 1; index <= 5000; index += 1) cipher.deriveKey(key, `purpose ${index}`);
  expect(cipher.deriveKey(key, "purpose 0")).toBe(first);
});

function flip(text: string, at: number): string {
  return `${text.slice(0, at)}${text[at] === "A" ? "B" : "A"}${text.slice(at + 1)}`;
}
