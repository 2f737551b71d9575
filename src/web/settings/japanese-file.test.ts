import { expect, test } from "vitest";
import { decodeJapanese } from "./japanese-file.ts";

test("a file is read in the encoding it is valid in", () => {
  const text = "4600008,名古屋市中区栄";
  expect(decodeJapanese(new TextEncoder().encode(text))).toBe(text);
  // 名古屋 in Shift_JIS.
  expect(decodeJapanese(Uint8Array.of(0x96, 0xbc, 0x8c, 0xc3, 0x89, 0xae))).toBe("名古屋");
});
