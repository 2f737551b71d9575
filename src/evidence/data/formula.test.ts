import { describe, expect, test } from "vitest";
import { parseFormula } from "./formula.ts";

/** The terms as R 4.2.2 orders them, attr(terms(formula), "term.labels"), with 1 for the intercept. */
const ROWS: readonly (readonly [string, string])[] = [
  ["y ~ a", "1 a"],
  ["y ~ a + b:c", "1 a b:c"],
  ["y ~ a*b", "1 a b a:b"],
  ["y ~ b:a + a", "1 a b:a"],
  ["y ~ a*b*c", "1 a b c a:b a:c b:c a:b:c"],
  ["y ~ a/b", "1 a a:b"],
  ["y ~ (a + b)/c", "1 a b a:b:c"],
  ["y ~ (a + b + c)^2", "1 a b c a:b a:c b:c"],
  ["y ~ a*b - a:b", "1 a b"],
  ["y ~ a - 1", "a"],
  ["y ~ 0 + a", "a"],
  ["y ~ -1 + a", "a"],
  ["y ~ a + 0 + b", "a b"],
  ["y ~ a - 0", "1 a"],
  ["y ~ a + (b - 1)", "a b"],
  ["y ~ a*b + c - a - 1 + 1", "1 b c a:b"],
  ["y ~ (a*b)^2", "1 a b a:b"],
  ["y ~ 1", "1"],
  ["y ~ (a + b):c", "1 a:c b:c"],
  ["y ~ a:b:a", "1 a:b"],
  ["y ~ `week of trial` + a", "1 week of trial a"],
  ["変化 ~ 基準値*来院", "1 基準値 来院 基準値:来院"],
  [
    "mind_chg ~ mind0*visit + site + sex + tms*exo*visit",
    "1 mind0 visit site sex tms exo mind0:visit tms:exo visit:tms visit:exo visit:tms:exo",
  ],
];

test.each(ROWS)("%s", (text, expected) => {
  const formula = parseFormula(text);
  expect(formula.ok).toBe(true);
  if (formula.ok)
    expect([...(formula.value.intercept ? ["1"] : []), ...formula.value.terms.map((term) => term.join(":"))].join(" ")).toBe(expected);
});

describe("what cannot be read is refused at its place", () => {
  test.each([
    ["", 0, ""],
    ["y", 1, ""],
    ["y ~", 3, ""],
    ["y ~ a +", 7, ""],
    ["~ a", 0, "~"],
    ["y ~ a b", 6, "b"],
    ["y ~ log(a)", 7, "("],
    ["y ~ a & b", 6, "&"],
    ["y ~ (a + b", 10, ""],
    ["y ~ a)", 5, ")"],
    ["y ~ a^b", 6, "b"],
    ["y ~ 2*a", 4, "2"],
    ["y ~ a + y", 8, "y"],
  ] as const)("%j at %i", (text, at, given) => {
    const formula = parseFormula(text);
    expect(formula).toMatchObject({ ok: false, error: { code: "data.formula", at, given } });
  });
});
