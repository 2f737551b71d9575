/** The quick look at a text: it never says yes where the long way says no, and it says yes to what the product writes. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { examples } from "../../test/record/examples.ts";
import { canonicalJson } from "../base/canonical.ts";
import type { Json } from "../base/json.ts";
import { canonicalValueEnd } from "./canonical-bytes.ts";

const encoder = new TextEncoder();

/** Whether the quick look takes the whole text for canonical. */
function isTaken(text: string): boolean {
  const bytes = encoder.encode(text);
  return canonicalValueEnd(bytes, 0, bytes.length) === bytes.length;
}

/** What it must never contradict. */
function isCanonical(text: string): boolean {
  try {
    return canonicalJson(JSON.parse(text) as Json) === text;
  } catch {
    return false;
  }
}

const name = fc.string({ unit: fc.constantFrom("a", "b", "B", "1", "10", "_", " ", "~", "__proto__", "é", '"'), maxLength: 4 });
const json = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<Json>(null, true, false, 0, 1.5, 1e21, 5e-324, "\u0000", "\u001f\n", "𠮷野家", '"\\/'),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
    fc.string({ unit: "binary" }).map((text) => text.toWellFormed()),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(name, tie("value"), { maxKeys: 5 }),
  ),
})).value;

test("whatever it takes for canonical is", () => {
  // One character of a canonical text is replaced, doubled or taken away, or two change places.
  const pieces = fc.constantFrom(...'"\\{}[]:,. -+eE0123456789abnrtu/\n\t', "\\u0041", "\\u000a", "\\u001f", "1.0", "-0", "");
  fc.assert(
    fc.property(json, fc.nat(), fc.nat({ max: 2 }), pieces, (value, place, removed, piece) => {
      const text = canonicalJson(value);
      const at = place % (text.length + 1);
      const changed = `${text.slice(0, at)}${piece}${text.slice(at + removed)}`.toWellFormed();
      if (isTaken(changed)) expect(changed).toSatisfy(isCanonical);
    }),
    { numRuns: 1000 },
  );
});

test("it takes every canonical text whose names are plain", () => {
  fc.assert(
    fc.property(json, (value) => {
      const text = canonicalJson(value);
      const names = [...text.matchAll(/"((?:[^"\\]|\\.)*)":/g)].map((match) => match[1] ?? "");
      if (names.every((one) => /^[ -~]*$/.test(one) && !one.includes("\\"))) expect(isTaken(text)).toBe(true);
    }),
  );
});

test.each(Object.entries(examples))("it takes the example of %s", (_kind, { body, personal }) => {
  expect(isTaken(canonicalJson({ body, personal } as Json))).toBe(true);
});

describe("it does not take", () => {
  test.each([
    ["white space", '{"a": 1}'],
    ["white space at the end", "{} "],
    ["members out of order", '{"b":1,"a":2}'],
    ["a member twice", '{"a":1,"a":1}'],
    ["a name and one that begins with it, out of order", '{"ab":1,"a":2}'],
    ["an escape that need not be", '"\\u0041"'],
    ["a solidus escaped", '"\\/"'],
    ["a long escape where there is a short one", '"\\u000a"'],
    ["an escape in capitals", '"\\u001F"'],
    ["an escaped surrogate", '"\\ud800"'],
    ["a control character", '"\u0001"'],
    ["a number with a zero too many", "1.0"],
    ["minus zero", "-0"],
    ["a leading zero", "01"],
    ["an exponent written otherwise", "1e21"],
    ["a number that is not exact", "9007199254740993"],
    ["a number too large", "1e999"],
    ["a sign alone", "-"],
    ["not a number", "NaN"],
    ["nothing", ""],
    ["an object that does not end", '{"a":1'],
    ["an array that does not end", "[1,"],
    ["a comma too many", "[1,]"],
    ["a string that does not end", '"a'],
    ["an escape that does not end", '"\\u00'],
    ["a literal cut off", "tru"],
    ["nesting too deep to look into", `${"[".repeat(40)}${"]".repeat(40)}`],
  ])("%s", (_what, text) => {
    expect(isTaken(text)).toBe(false);
  });
});

test("it looks no further than it is told", () => {
  const bytes = encoder.encode('"a"12');
  expect([canonicalValueEnd(bytes, 0, 3), canonicalValueEnd(bytes, 0, 2), canonicalValueEnd(bytes, 3, 4)]).toEqual([3, -1, 4]);
});
