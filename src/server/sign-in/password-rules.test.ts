import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { passwordRefusal } from "./password-rules.ts";

const KNOWN = ["hanako", "山田 花子", "Umeda Clinic"];

describe("accepted", () => {
  test.each([
    ["four words with spaces", "correct horse battery staple"],
    ["four words in a row", "correcthorsebatterystaple"],
    ["a Japanese sentence", "夜明けの庭に三羽の鳩がいました"],
    ["kana", "ゆうぐれのかわべをあるくふたりのかげ"],
    ["random characters", "x9$kQ!m2Lp&vR7z"],
    ["64 characters", "Sphinx of black quartz, judge my vow; then vex the quiet jury tod"],
    [
      "256 characters",
      [...Array(64).keys()]
        .map((n) => String.fromCodePoint(0x4e00 + n * 7))
        .join("")
        .repeat(4),
    ],
    ["emoji and control-free symbols", "🦊🦉🐢🐬🦋🐝🐞🦔🐿️🦢🦚🦜🦩🐇🦝"],
  ])("%s", (_name, password) => {
    expect(passwordRefusal(password, KNOWN)).toBeNull();
  });

  test("any 16 random characters", () => {
    const random = fc
      .uint8Array({ minLength: 12, maxLength: 12 })
      .filter((bytes) => new Set(bytes).size > 10)
      .map((bytes) => Buffer.from(bytes).toString("base64url"));
    fc.assert(fc.property(random, (password) => passwordRefusal(password, []) === null));
  });
});

describe("refused", () => {
  test.each([
    ["14 characters", "x9$kQ!m2Lp&vR7", "password.too-short"],
    ["14 characters outside the basic plane", "🦊🦉🐢🐬🦋🐝🐞🦔🦢🦚🦜🦩🐇🦝", "password.too-short"],
    ["257 characters", "あいうえおかきく".repeat(33), "password.too-long"],
    ["a common leaked password", "henrydang254739", "password.common"],
    ["the same in capitals", "HenryDang254739", "password.common"],
    ["the same in full width", "ＨｅｎｒｙＤａｎｇ２５４７３９", "password.common"],
    ["a common word said twice", "passwordpassword", "password.common"],
    ["a common word in disguise", "p@ssw0rdp@ssw0rd1", "password.common"],
    ["a common word and a run", "password12345678", "password.common"],
    ["rows of the keyboard", "qwertyuiop12345", "password.common"],
    ["columns of the keyboard", "1qaz2wsx3edc4rfv", "password.common"],
    ["the alphabet", "abcdefghijklmnop", "password.common"],
    ["the alphabet backwards", "ponmlkjihgfedcba", "password.common"],
    ["one character", "aaaaaaaaaaaaaaaaaaaa", "password.common"],
    ["one group", "ab1ab1ab1ab1ab1ab1", "password.common"],
    ["the person and the year", "花子 山田 花子 山田 2026年", "password.common"],
    ["the account, the clinic and the year", "hanako umeda clinic 2026", "password.common"],
    ["the product", "Password2024Ryorin!", "password.common"],
    ["what it is for", "administrator123", "password.common"],
  ] as const)("%s", (_name, password, refusal) => {
    expect(passwordRefusal(password, KNOWN)).toBe(refusal);
  });
});
