import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { base32, matchingStep, totpCode, totpStep, totpUri } from "./totp.ts";

const SECRET = Buffer.from("12345678901234567890", "ascii");

/** RFC 6238, appendix B, the SHA-1 rows; the RFC's eight digits less the first two. */
const RFC_6238 = [
  [59, "287082"],
  [1111111109, "081804"],
  [1111111111, "050471"],
  [1234567890, "005924"],
  [2000000000, "279037"],
  [20000000000, "353130"],
] as const;

test.each(RFC_6238)("at %i seconds the code is that of RFC 6238", (seconds, code) => {
  expect(totpCode(SECRET, totpStep(seconds * 1000))).toBe(code);
});

/** RFC 4648, section 10, without the padding. */
test.each([
  ["", ""],
  ["f", "MY"],
  ["fo", "MZXQ"],
  ["foo", "MZXW6"],
  ["foob", "MZXW6YQ"],
  ["fooba", "MZXW6YTB"],
  ["foobar", "MZXW6YTBOI"],
])("base32 of %j is that of RFC 4648", (text, encoded) => {
  expect(base32(Buffer.from(text))).toBe(encoded);
});

describe("a code", () => {
  const at = 1_700_000_010_000;
  const step = totpStep(at);

  test.each([
    ["its own step", 0, step],
    ["the step before", -1, step - 1],
    ["the step after", 1, step + 1],
    ["two steps before", -2, null],
    ["two steps after", 2, null],
  ])("of %s", (_name, shift, expected) => {
    expect(matchingStep(SECRET, totpCode(SECRET, step + shift), at, -1)).toBe(expected);
  });

  test("is refused once its step, or a later one, was used", () => {
    const code = totpCode(SECRET, step);
    expect(matchingStep(SECRET, code, at, step)).toBeNull();
    expect(matchingStep(SECRET, code, at, step + 1)).toBeNull();
    expect(matchingStep(SECRET, code, at, step - 1)).toBe(step);
  });

  test("is understood with spaces and in full width", () => {
    const code = totpCode(SECRET, step);
    expect(matchingStep(SECRET, `${code.slice(0, 3)} ${code.slice(3)}`, at, -1)).toBe(step);
    expect(matchingStep(SECRET, [...code].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join(""), at, -1)).toBe(step);
  });

  test("with anything more or less is not it", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (text) => {
        const codes = [-1, 0, 1].map((shift) => totpCode(SECRET, step + shift));
        const typed = text.normalize("NFKC").replace(/\s/g, "");
        expect(matchingStep(SECRET, text, at, -1) !== null).toBe(codes.includes(typed));
      }),
    );
  });
});

test("the address names the clinic, the account and the settings", () => {
  expect(totpUri(SECRET, "院長", "梅田 クリニック")).toBe(
    `otpauth://totp/Ryorin%20${encodeURIComponent("梅田 クリニック")}:${encodeURIComponent("院長")}?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Ryorin%20${encodeURIComponent("梅田 クリニック")}&algorithm=SHA1&digits=6&period=30`,
  );
});
