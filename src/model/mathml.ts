/**
 * Expressions in + - * / sqrt() and brackets as MathML content, as SBML wants it, and as numbers, to test them. The grammar is
 * that of equation-text.ts: names, decimal numbers, the four operations with their usual precedence from the left, sqrt. Any
 * other text is a programmer's error.
 */
import { invariant } from "../base/invariant.ts";

/** An expression as a tree. */
type Expression =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "root"; readonly of: Expression }
  | { readonly kind: "operation"; readonly operator: "+" | "-" | "*" | "/"; readonly left: Expression; readonly right: Expression };

const ELEMENTS = { "+": "plus", "-": "minus", "*": "times", "/": "divide" } as const;

/** The MathML of `text`, without the enclosing `math` element. */
export function mathOf(text: string): string {
  return markUp(parse(text));
}

/** The value of `text` where names have the values of `given`. */
export function evaluate(text: string, given: ReadonlyMap<string, number>): number {
  return computed(parse(text), given);
}

function markUp(expression: Expression): string {
  switch (expression.kind) {
    case "number":
      return `<cn>${expression.value}</cn>`;
    case "name":
      return `<ci>${expression.name}</ci>`;
    case "root":
      return `<apply><root/>${markUp(expression.of)}</apply>`;
    case "operation":
      return `<apply><${ELEMENTS[expression.operator]}/>${markUp(expression.left)}${markUp(expression.right)}</apply>`;
    default:
      return unknown(expression);
  }
}

function computed(expression: Expression, given: ReadonlyMap<string, number>): number {
  switch (expression.kind) {
    case "number":
      return expression.value;
    case "name": {
      const value = given.get(expression.name);
      invariant(value !== undefined, `a value for ${expression.name}`);
      return value;
    }
    case "root":
      return Math.sqrt(computed(expression.of, given));
    case "operation":
      return operate(expression.operator, computed(expression.left, given), computed(expression.right, given));
    default:
      return unknown(expression);
  }
}

function operate(operator: keyof typeof ELEMENTS, left: number, right: number): number {
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return left / right;
    default:
      return unknown(operator);
  }
}

/** Recursive descent over tokens. */
function parse(text: string): Expression {
  const tokens = text.match(/[A-Za-z_]\w*|\d+(?:\.\d+)?|[-+*/()]/g) ?? [];
  invariant(tokens.join("") === text.replaceAll(" ", ""), `an expression, not "${text}"`);
  let at = 0;
  const take = (token: string): void => {
    invariant(tokens[at] === token, `"${token}", not "${tokens[at]}" in "${text}"`);
    at += 1;
  };
  const inBrackets = (): Expression => {
    take("(");
    const inner = sum();
    take(")");
    return inner;
  };
  const atom = (): Expression => {
    const token = tokens[at];
    if (token === "(") return inBrackets();
    at += 1;
    if (token === "sqrt") return { kind: "root", of: inBrackets() };
    invariant(token !== undefined && /^[\w.]+$/.test(token), `a number or a name in "${text}"`);
    return /^\d/.test(token) ? { kind: "number", value: Number(token) } : { kind: "name", name: token };
  };
  const chain = (next: () => Expression, one: "+" | "*", other: "-" | "/"): Expression => {
    let left = next();
    for (let operator = tokens[at]; operator === one || operator === other; operator = tokens[at]) {
      at += 1;
      left = { kind: "operation", operator, left, right: next() };
    }
    return left;
  };
  const product = (): Expression => chain(atom, "*", "/");
  const sum = (): Expression => chain(product, "+", "-");
  const whole = sum();
  invariant(at === tokens.length, `nothing after the expression "${text}"`);
  return whole;
}

function unknown(value: never): never {
  throw new Error(`invariant: no expression ${JSON.stringify(value)}`);
}
