/**
 * The grammar of a model formula: text to a tree. From what binds most: `^` with a whole number, `:`, then `*` and `/`, then
 * `+` and `-`; all group from the left, and parentheses stand as usual. A name that is no plain word is in backquotes.
 */
import { fail, ok, type Result } from "../../base/result.ts";
import { type FindingOf, finding } from "../finding.ts";

/** A formula's tree. `1` is the intercept, `0` its absence. */
export type FormulaTree =
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "constant"; readonly value: 0 | 1 }
  | { readonly kind: "power"; readonly base: FormulaTree; readonly exponent: number }
  | { readonly kind: Operator; readonly left: FormulaTree; readonly right: FormulaTree };

/** What joins two parts. */
export type Operator = "+" | "-" | ":" | "*" | "/";

type Refused = Result<never, FindingOf<"data.formula">>;
type Parsed = Result<FormulaTree, FindingOf<"data.formula">>;

interface Token {
  readonly kind: "name" | "number" | "sign" | "end";
  readonly text: string;
  readonly at: number;
}

/** Reads from the tokens and moves on. */
interface Reader {
  readonly peek: () => Token;
  readonly take: () => Token;
}

/** The name of the outcome and the tree of the right side, or where the text cannot be read. */
export function parseSyntax(text: string): Result<{ readonly response: string; readonly tree: FormulaTree }, FindingOf<"data.formula">> {
  const tokens = tokensOf(text);
  if (!tokens.ok) return tokens;
  const reader = readerOf(tokens.value);
  const response = reader.take();
  if (response.kind !== "name") return refuse(response, "a column");
  const tilde = reader.take();
  if (tilde.text !== "~") return refuse(tilde, "~");
  const tree = parseSum(reader);
  if (!tree.ok) return tree;
  const end = reader.peek();
  return end.kind === "end" ? ok({ response: response.text, tree: tree.value }) : refuse(end, "+ - * : / ^");
}

const TOKEN = /(\s+)|`([^`]+)`|([\p{L}.][\p{L}\p{N}._]*)|(\d+)|([~+\-*:/^()])/uy;

function tokensOf(text: string): Result<readonly Token[], FindingOf<"data.formula">> {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (match === null) return refuse({ kind: "sign", text: text[at], at }, "a column, 0, 1 or ~ + - * : / ^ ( )");
    const [all, , quoted, name, number, sign] = match;
    if (quoted !== undefined || name !== undefined) tokens.push({ kind: "name", text: quoted ?? name, at });
    else if (number !== undefined) tokens.push({ kind: "number", text: number, at });
    else if (sign !== undefined) tokens.push({ kind: "sign", text: sign, at });
    at += all.length;
  }
  tokens.push({ kind: "end", text: "", at: text.length });
  return ok(tokens);
}

function readerOf(tokens: readonly Token[]): Reader {
  let next = 0;
  const peek = (): Token => tokens[next];
  const take = (): Token => {
    const token = peek();
    if (token.kind !== "end") next += 1;
    return token;
  };
  return { peek, take };
}

function parseSum(reader: Reader): Parsed {
  // `~ -1 + x` begins with a sign: the intercept that every formula has is then what is taken from.
  const first = isSign(reader, "-") ? ok<FormulaTree>({ kind: "constant", value: 1 }) : parseProduct(reader);
  return joined(reader, first, (sign) => sign === "+" || sign === "-", parseProduct);
}

function parseProduct(reader: Reader): Parsed {
  return joined(reader, parseInteraction(reader), (sign) => sign === "*" || sign === "/", parseInteraction);
}

function parseInteraction(reader: Reader): Parsed {
  return joined(reader, parsePower(reader), (sign) => sign === ":", parsePower);
}

/** What follows from the left, as long as a sign of this binding comes. */
function joined(reader: Reader, first: Parsed, binds: (sign: string) => boolean, parseNext: (reader: Reader) => Parsed): Parsed {
  let tree = first;
  while (tree.ok && reader.peek().kind === "sign" && binds(reader.peek().text)) {
    const kind = operatorOf(reader.take().text);
    const right = parseNext(reader);
    if (!right.ok) return right;
    tree = ok({ kind, left: tree.value, right: right.value });
  }
  return tree;
}

function parsePower(reader: Reader): Parsed {
  const base = parseAtom(reader);
  if (!base.ok || !isSign(reader, "^")) return base;
  reader.take();
  const exponent = reader.take();
  if (exponent.kind !== "number" || Number(exponent.text) < 1) return refuse(exponent, "a whole number from 1");
  return ok({ kind: "power", base: base.value, exponent: Number(exponent.text) });
}

function parseAtom(reader: Reader): Parsed {
  const token = reader.take();
  if (token.kind === "name") return ok({ kind: "name", name: token.text });
  if (token.text === "0" || token.text === "1") return ok({ kind: "constant", value: token.text === "1" ? 1 : 0 });
  if (token.text !== "(") return refuse(token, "a column, 0, 1 or (");
  const inner = parseSum(reader);
  if (!inner.ok) return inner;
  const close = reader.take();
  return close.text === ")" ? inner : refuse(close, ")");
}

function isSign(reader: Reader, sign: string): boolean {
  return reader.peek().kind === "sign" && reader.peek().text === sign;
}

function operatorOf(sign: string): Operator {
  return sign === "-" || sign === "*" || sign === "/" || sign === ":" ? sign : "+";
}

function refuse({ at, text }: Token, expected: string): Refused {
  return fail(finding("data.formula", { at, expected, given: text }));
}
