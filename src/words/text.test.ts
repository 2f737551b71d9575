import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { numberText, say } from "./text.ts";

const counted = { ja: "{n}件の記載", en: "{n|entry|entries} for {name}" };

describe("say", () => {
  test.each([
    [0, "0 entries for A"],
    [1, "1 entry for A"],
    [2, "2 entries for A"],
    [1024, "1,024 entries for A"],
  ])("%i in English", (n, expected) => {
    expect(say(counted, "en", { n, name: "A" })).toBe(expected);
  });

  test("Japanese counts without a plural and with the same commas", () => {
    expect(say(counted, "ja", { n: 1024, name: "A" })).toBe("1,024件の記載");
  });

  test("a text without gaps is itself", () => {
    expect(say({ ja: "心", en: "Mind" }, "ja")).toBe("心");
  });

  test("a gap that nothing fills is a defect", () => {
    expect(() => say(counted, "en", { n: 1 })).toThrow("a value for {name}");
  });

  test("what fills a gap is not read again", () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(say({ ja: "", en: "<{name}>" }, "en", { name })).toBe(`<${name}>`);
      }),
    );
    expect(say({ ja: "", en: "{name}" }, "en", { name: "{n}" })).toBe("{n}");
  });
});

describe("numberText", () => {
  test.each([
    [0, "0"],
    [48213, "48,213"],
    [-6, "\u22126"],
    [0.5, "0.5"],
    [1.23456789, "1.234568"],
    [1e6, "1,000,000"],
  ])("%d", (value, expected) => {
    expect(numberText(value)).toBe(expected);
  });
});
