import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "./canonical.ts";
import type { Json } from "./json.ts";

describe("the examples of RFC 8785", () => {
  test("section 3.2.2: literals, numbers, strings", () => {
    const value = JSON.parse(
      '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}',
    );
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  test("section 3.2.3: members by UTF-16 code units", () => {
    const value = {
      "\u20ac": "Euro Sign",
      "\r": "Carriage Return",
      "\ufb33": "Hebrew Letter Dalet With Dagesh",
      "1": "One",
      "\u{1f600}": "Emoji: Grinning Face",
      "\u0080": "Control",
      ö: "Latin Small Letter O With Diaeresis",
    };
    expect(Object.values(JSON.parse(canonicalJson(value)))).toHaveLength(7);
    expect([...canonicalJson(value).matchAll(/":"([^"]+)"/g)].map((match) => match[1])).toEqual([
      "Carriage Return",
      "One",
      "Control",
      "Latin Small Letter O With Diaeresis",
      "Euro Sign",
      "Emoji: Grinning Face",
      "Hebrew Letter Dalet With Dagesh",
    ]);
  });

  test.each([
    ["0000000000000000", "0"],
    ["8000000000000000", "0"],
    ["0000000000000001", "5e-324"],
    ["8000000000000001", "-5e-324"],
    ["7fefffffffffffff", "1.7976931348623157e+308"],
    ["ffefffffffffffff", "-1.7976931348623157e+308"],
    ["4340000000000000", "9007199254740992"],
    ["c340000000000000", "-9007199254740992"],
    ["4430000000000000", "295147905179352830000"],
    ["44b52d02c7e14af5", "9.999999999999997e+22"],
    ["44b52d02c7e14af6", "1e+23"],
    ["44b52d02c7e14af7", "1.0000000000000001e+23"],
    ["444b1ae4d6e2ef4e", "999999999999999700000"],
    ["444b1ae4d6e2ef4f", "999999999999999900000"],
    ["444b1ae4d6e2ef50", "1e+21"],
    ["3eb0c6f7a0b5ed8c", "9.999999999999997e-7"],
    ["3eb0c6f7a0b5ed8d", "0.000001"],
    ["41b3de4355555553", "333333333.3333332"],
    ["41b3de4355555554", "333333333.33333325"],
    ["41b3de4355555555", "333333333.3333333"],
    ["41b3de4355555556", "333333333.3333334"],
    ["41b3de4355555557", "333333333.33333343"],
    ["becbf647612f3696", "-0.0000033333333333333333"],
    ["43143ff3c1cb0959", "1424953923781206.2"],
  ])("appendix B: the double %s is %s", (bits, text) => {
    expect(canonicalJson(doubleOf(bits))).toBe(text);
  });

  test.each(["7fffffffffffffff", "7ff0000000000000", "fff0000000000000"])("appendix B: the double %s is refused", (bits) => {
    expect(() => canonicalJson(doubleOf(bits))).toThrow("finite numbers");
  });
});

describe("what JSON cannot hold is refused, at any depth and on both paths", () => {
  const bad: readonly [string, unknown, string][] = [
    ["undefined in an object", { a: undefined }, "no undefined"],
    ["undefined in an array", [undefined], "no undefined"],
    ["a hole in an array", Array(1), "no undefined"],
    ["NaN", { a: [Number.NaN] }, "finite numbers"],
    ["a lone surrogate", ["\ud800"], "lone surrogate"],
    ["a lone surrogate in a name", { "\udc00": 1 }, "lone surrogate"],
    ["a date", new Date(0), "plain objects"],
    ["a map", { a: new Map() }, "plain objects"],
    ["a function", [() => 1], "no function"],
    ["a big integer", 1n, "no bigint"],
  ];

  test.each(bad)("%s", (_, value, message) => {
    expect(() => canonicalJson(value as Json)).toThrow(message);
  });

  test.each(bad)("%s, among members out of order", (_, value, message) => {
    expect(() => canonicalJson({ b: 1, a: value as Json })).toThrow(message);
  });
});

describe("for every JSON value", () => {
  test("it reads back as the same value", () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(positiveZero(value));
      }),
    );
  });

  test("the order of members does not show", () => {
    fc.assert(fc.property(json, (value) => canonicalJson(reversed(value)) === canonicalJson(value)));
  });

  test("it equals an independent writer that sorts at every level", () => {
    fc.assert(fc.property(json, (value) => canonicalJson(value) === written(value)));
  });
});

test("names that look like numbers are sorted as text, though the engine keeps them as numbers", () => {
  expect(canonicalJson({ "9": 1, "10": 2, a: { "2": 0, "11": 0 } })).toBe('{"10":2,"9":1,"a":{"11":0,"2":0}}');
});

const text = fc.string({ unit: "grapheme" });
const json: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    fc.constant(null),
    fc.boolean(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    text,
    fc.array(tie("value")),
    fc.dictionary(fc.oneof(text, fc.nat().map(String)), tie("value")),
  ),
})).value;

function written(value: Json): string {
  if (value === null || typeof value !== "object") return Object.is(value, -0) ? "0" : JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(written).join()}]`;
  const members = Object.entries(value).sort(([a], [b]) => compareUnits(a, b));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${written(member)}`).join()}}`;
}

function compareUnits(a: string, b: string): number {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const difference = (a.charCodeAt(index) || 0) - (b.charCodeAt(index) || 0);
    if (difference !== 0 || index >= a.length || index >= b.length) return difference || a.length - b.length;
  }
  return 0;
}

function reversed(value: Json): Json {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(reversed);
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, reversed(member)]),
  );
}

function positiveZero(value: Json): Json {
  return JSON.parse(JSON.stringify(value));
}

function doubleOf(bits: string): number {
  return Buffer.from(bits, "hex").readDoubleBE(0);
}
