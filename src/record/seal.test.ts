import { describe, expect, test } from "vitest";
import { chain, chainOf, cipher, draftOf, forged, key, stored } from "../../test/record/chains.ts";
import { contextOf, id, psychiatrist } from "../../test/record/examples.ts";
import { readEntry } from "./reading.ts";
import { seal, unseal, unwrapKey, wrapKey } from "./seal.ts";
import { isSignatureOver, type Signing, sign } from "./signature.ts";
import { verifyChain } from "./verification.ts";

const owner = { clinic: id(900), ledger: "chart", subject: id(901) } as const;
const context = { ...owner, id: id(1), kind: "note" };
const content = { fields: { text: "よく眠れる" }, reason: null, typed: {} };

describe("a seal", () => {
  const sealed = seal(content, context, key, cipher);

  test("opens where it was made", () => {
    expect(unseal(sealed, context, key, cipher)).toEqual(content);
  });

  test.each([{ clinic: id(2) }, { ledger: "lot" as const }, { subject: id(2) }, { id: id(2) }, { kind: "letter" }])(
    "does not open with %o",
    (moved) => {
      expect(unseal(sealed, { ...context, ...moved }, key, cipher)).toBeNull();
    },
  );

  test("moved to another entry, whole in itself, does not open there, though the chain verifies", () => {
    const [note, other] = [stored(draftOf("note"), contextOf(1)), stored(draftOf("note"), contextOf(2))];
    const thief = forged(other, { sealed: note.sealed });
    expect(verifyChain(chain, [thief], [], cipher).ok).toBe(true);
    expect(readEntry(thief, { status: "open", key }, cipher)).toEqual({ ok: false, error: { code: "record.seal-broken", kind: "note" } });
  });
});

describe("a wrapped key", () => {
  const clinicKey = cipher.newKey();
  const wrapped = wrapKey(key, owner, clinicKey, cipher);

  test("opens with the clinic's key for its own subject", () => {
    expect(unwrapKey(wrapped, owner, clinicKey, cipher)).toBe(key);
  });

  test.each([
    ["another clinic's key", owner, cipher.newKey()],
    ["another subject", { ...owner, subject: id(2) }, clinicKey],
    ["another ledger", { ...owner, ledger: "lot" as const }, clinicKey],
    ["another clinic", { ...owner, clinic: id(2) }, clinicKey],
  ])("does not open with %s", (_, other, otherKey) => {
    expect(unwrapKey(wrapped, other, otherKey, cipher)).toBeNull();
  });
});

test("an erasure: without the key nobody is in the entries, and the chain still verifies", () => {
  const entries = chainOf(7);
  const erased = entries.map((entry) => readEntry(entry, { status: "erased" }, cipher));
  expect(erased.map((entry) => entry.ok && entry.value.personal.status)).toEqual([
    "erased",
    "none",
    "none",
    "none",
    "erased",
    "none",
    "none",
  ]);
  expect(JSON.stringify(erased)).not.toMatch(/水野|Mizuno|眠れる/);
  expect(verifyChain(chain, entries, [], cipher).ok).toBe(true);
});

describe("a signature", () => {
  const signing: Signing = {
    signer: psychiatrist,
    meaning: "approved",
    language: "ja",
    displayed: "治療計画 併用 30回",
    signedAt: "2026-04-02T10:31:00.000+09:00",
  };
  const signature = sign(signing, key, cipher);

  test("names who, when, in what sense and in which language, and not what", () => {
    const { displayed, ...named } = signing;
    expect(signature).toEqual({ ...named, displayedDigest: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(JSON.stringify(signature)).not.toContain(displayed);
  });

  test.each([
    ["exactly what was displayed", true, signature, signing.displayed, key],
    ["another text", false, signature, "治療計画 併用 31回", key],
    ["the text and a space", false, signature, `${signing.displayed} `, key],
    ["another language", false, { ...signature, language: "en" as const }, signing.displayed, key],
    ["another meaning", false, { ...signature, meaning: "verified" as const }, signing.displayed, key],
    ["another patient's key", false, signature, signing.displayed, cipher.newKey()],
  ])("over %s: %s", (_, expected, given, displayed, ofKey) => {
    expect(isSignatureOver(given, displayed, ofKey, cipher)).toBe(expected);
  });

  test("without the key tells nothing: the digest of a guess does not test it", () => {
    expect(signature.displayedDigest).not.toBe(cipher.sha256(signing.displayed));
    expect(sign(signing, cipher.newKey(), cipher).displayedDigest).not.toBe(signature.displayedDigest);
  });
});
