/**
 * A model formula in the notation of Wilkinson and Rogers (Applied Statistics 1973; 22: 392-399) as R reads it:
 * `change ~ baseline*visit + tms*exo*visit`. `+` joins terms, `:` is an interaction, `a*b` is `a + b + a:b`, `a/b` is
 * `a + a:b`, `(a + b)^2` goes up to interactions of two, `- a` takes a term out, `- 1` or `+ 0` the intercept. Functions of
 * columns are not written in a formula: they are columns of their own.
 *
 * As in R, terms are ordered by how many variables they have and then as written, and the variables inside a term as they
 * first appear in the formula.
 */
import { never } from "../../base/invariant.ts";
import { fail, ok, type Result } from "../../base/result.ts";
import { type FindingOf, finding } from "../finding.ts";
import { type FormulaTree, parseSyntax } from "./formula-syntax.ts";

/** A formula that was read. */
export interface Formula {
  readonly response: string;
  readonly intercept: boolean;
  /** The variables of the terms, in order of first appearance. */
  readonly variables: readonly string[];
  /** The terms in order, each of one variable or more. */
  readonly terms: readonly (readonly string[])[];
}

/** Terms in the order in which they were first written; a term is its variables, joined; the intercept has none. */
type Terms = ReadonlyMap<string, readonly string[]>;

const INTERCEPT: Terms = new Map([["", []]]);

/**
 * Reads `text`, or says where it cannot be read.
 *
 * @example parseFormula("y ~ a*b") // ok: { response: "y", intercept: true, variables: ["a", "b"], terms: [["a"], ["b"], ["a", "b"]] }
 */
export function parseFormula(text: string): Result<Formula, FindingOf<"data.formula">> {
  const syntax = parseSyntax(text);
  if (!syntax.ok) return syntax;
  const { response, tree } = syntax.value;
  const order = [...new Set(namesOf(tree))];
  const terms = expand({ kind: "+", left: { kind: "constant", value: 1 }, right: tree }, order);
  const variables = order.filter((name) => [...terms.values()].some((term) => term.includes(name)));
  if (variables.includes(response)) {
    return fail(finding("data.formula", { at: text.lastIndexOf(response), expected: "another column than the outcome", given: response }));
  }
  const written = [...terms.values()].filter((term) => term.length > 0);
  return ok({ response, intercept: terms.has(""), variables, terms: written.sort((a, b) => a.length - b.length) });
}

function expand(tree: FormulaTree, order: readonly string[]): Terms {
  switch (tree.kind) {
    case "name":
      return new Map([[tree.name, [tree.name]]]);
    case "constant":
      return tree.value === 1 ? INTERCEPT : new Map();
    case "power":
      return power(expand(tree.base, order), tree.exponent, order);
    case "+":
      return sum(tree.left, tree.right, order);
    case "-":
      return isZero(tree.right) ? union(expand(tree.left, order), INTERCEPT) : without(expand(tree.left, order), expand(tree.right, order));
    case ":":
      return products(expand(tree.left, order), expand(tree.right, order), order);
    case "*": {
      const [left, right] = [expand(tree.left, order), expand(tree.right, order)];
      return union(union(left, right), products(left, right, order));
    }
    case "/": {
      const left = expand(tree.left, order);
      const together = order.filter((name) => [...left.values()].some((term) => term.includes(name)));
      return union(left, products(new Map([[together.join("\u0000"), together]]), expand(tree.right, order), order));
    }
    default:
      return never(tree, "expand");
  }
}

/** `+ 0` takes the intercept out. Signs are taken in turn, so the right side of a sum that is itself one is gone through from its left. */
function sum(left: FormulaTree, right: FormulaTree, order: readonly string[]): Terms {
  if (right.kind === "+") return sum({ kind: "+", left, right: right.left }, right.right, order);
  if (right.kind === "-") return expand({ kind: "-", left: { kind: "+", left, right: right.left }, right: right.right }, order);
  const terms = expand(left, order);
  return isZero(right) ? without(terms, INTERCEPT) : union(terms, expand(right, order));
}

function power(base: Terms, exponent: number, order: readonly string[]): Terms {
  let terms = base;
  for (let times = 1; times < exponent; times += 1) terms = union(terms, products(terms, base, order));
  return terms;
}

function products(left: Terms, right: Terms, order: readonly string[]): Terms {
  const terms = new Map<string, readonly string[]>();
  for (const a of left.values()) {
    for (const b of right.values()) {
      const term = order.filter((name) => a.includes(name) || b.includes(name));
      terms.set(term.join("\u0000"), term);
    }
  }
  return terms;
}

function union(left: Terms, right: Terms): Terms {
  return new Map([...left, ...right]);
}

function without(terms: Terms, gone: Terms): Terms {
  return new Map([...terms].filter(([key]) => !gone.has(key)));
}

function isZero(tree: FormulaTree): boolean {
  return tree.kind === "constant" && tree.value === 0;
}

function namesOf(tree: FormulaTree): readonly string[] {
  switch (tree.kind) {
    case "name":
      return [tree.name];
    case "constant":
      return [];
    case "power":
      return namesOf(tree.base);
    default:
      return [...namesOf(tree.left), ...namesOf(tree.right)];
  }
}
