import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isUuid, uuidv7 } from "./ids.ts";
import { invariant, never } from "./invariant.ts";
import { isJson, isJsonObject, isWellFormed } from "./json.ts";

describe("UUID version 7", () => {
  test("the example of RFC 9562, appendix A.6", () => {
    const random = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]);
    expect(uuidv7(0x017f22e279b0, random)).toBe("017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
  });

  test("sorts by the time it was made and is one", () => {
    const milliseconds = fc.integer({ min: 0, max: 2 ** 48 - 1 });
    const random = fc.uint8Array({ minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(milliseconds, milliseconds, random, random, (a, b, first, second) => {
        expect(isUuid(uuidv7(a, first))).toBe(true);
        if (a !== b) expect(uuidv7(a, first) < uuidv7(b, second)).toBe(a < b);
      }),
    );
  });

  test.each([-1, 0.5, 2 ** 48, Number.NaN])("%d milliseconds are a defect", (milliseconds) => {
    expect(() => uuidv7(milliseconds, new Uint8Array(10))).toThrow("0..2^48-1");
  });

  test("too little randomness is a defect", () => {
    expect(() => uuidv7(0, new Uint8Array(9))).toThrow("10 random bytes");
  });

  test.each(["", "017F22E2-79B0-7CC3-98C4-DC0C0C07398F", "017f22e279b07cc398c4dc0c0c07398f"])("%j is not in the form we write", (text) => {
    expect(isUuid(text)).toBe(false);
  });
});

describe("defects throw, with what was expected", () => {
  test("an invariant that does not hold", () => {
    expect(() => invariant(false, "one of two")).toThrow("invariant: one of two");
    expect(() => invariant(1, "never seen")).not.toThrow();
  });

  test("a case that a union does not have", () => {
    expect(() => never(JSON.parse('{"kind":"x"}') as never, "the fold")).toThrow('invariant: the fold has no case for {"kind":"x"}');
  });
});

describe("JSON", () => {
  test.each([[null], [1.5], ["text"], [true], [[1, [null]]], [{ a: { b: [] } }], [Object.create(null)]])("%j can be written", (value) => {
    expect(isJson(value)).toBe(true);
  });

  test.each([[undefined], [Number.NaN], [1n], [Symbol.iterator], [() => 1], [new Date(0)], [{ a: undefined }], [[undefined]], [new Map()]])(
    "%o cannot",
    (value) => {
      expect(isJson(value)).toBe(false);
    },
  );

  test("an array is not an object", () => {
    expect([isJsonObject([]), isJsonObject({}), isJsonObject(null)]).toEqual([false, true, false]);
  });

  test("lone surrogates are seen wherever they stand", () => {
    expect([{ a: "\ud800" }, { "\udc00": 1 }, ["\ud83d"], { a: 1, b: "\ud800" }].map(isWellFormed)).toEqual([false, false, false, false]);
    expect(isWellFormed({ a: ["\u{1f600}", 1, null] })).toBe(true);
  });
});
