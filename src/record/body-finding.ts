/**
 * Why the content of an entry is refused: which field, what was expected, what was given. The findings are derived from
 * the schema library's issues and carry codes of our own, so that the words for them stand in `src/words/record.ts` and
 * the library can change without a text changing.
 */
import type { z } from "zod";

/** What is wrong with a field. */
export type BodyFindingCode =
  | "field.missing"
  | "field.type"
  | "field.range"
  | "field.choice"
  | "field.unknown"
  | "field.format"
  | "field.conflict"
  | "entry.kind"
  | "entry.ledger"
  | "entry.version"
  | "entry.reason";

/** One finding. */
export interface BodyFinding {
  readonly code: BodyFindingCode;
  /** Names and places from the root, `body.pulses.3.response`. */
  readonly path: string;
  /** A type, a bound `>=0`, the choices joined by `|`, the name of a format or of a rule; empty when nothing was. */
  readonly expected: string;
  /** A short form of what was there; empty when nothing was. It may identify someone: it is for whoever typed it, and for no log. */
  readonly given: string;
}

const GIVEN_LENGTH_MAX = 80;

/** The findings of a refused `input`, whose root is called `root`. */
export function bodyFindings(issues: readonly z.core.$ZodIssue[], input: unknown, root: string): readonly BodyFinding[] {
  return issues.flatMap((issue) => findingsOf(issue, input, root));
}

function findingsOf(issue: z.core.$ZodIssue, input: unknown, root: string): readonly BodyFinding[] {
  const path = [root, ...issue.path.map(String)].join(".");
  const value = valueAt(input, issue.path);
  const given = shortForm(value);
  const finding = (code: BodyFindingCode, expected: string): BodyFinding => ({ code, path, expected, given });
  switch (issue.code) {
    case "invalid_type":
      return [finding(value === undefined ? "field.missing" : "field.type", issue.expected)];
    case "too_small":
      return [finding("field.range", `${issue.inclusive === false ? ">" : ">="}${issue.minimum}`)];
    case "too_big":
      return [finding("field.range", `${issue.inclusive === false ? "<" : "<="}${issue.maximum}`)];
    case "not_multiple_of":
      return [finding("field.type", "int")];
    case "invalid_value":
      return [finding(value === undefined ? "field.missing" : "field.choice", issue.values.map(String).join("|"))];
    case "invalid_format":
      return [finding("field.format", issue.format)];
    case "unrecognized_keys":
      return issue.keys.map((key) => ({
        code: "field.unknown",
        path: `${path}.${key}`,
        expected: "",
        given: shortForm(valueAt(value, [key])),
      }));
    case "invalid_union":
      return [unionFinding(issue, path, value)];
    case "invalid_key":
      return [{ code: "field.format", path, expected: keyFormat(issue), given: String(issue.path.at(-1) ?? "") }];
    case "invalid_element":
      return issue.issues.flatMap((inner) => findingsOf({ ...inner, path: [...issue.path, ...inner.path] }, input, root));
    case "custom":
      return [finding("field.conflict", String(issue.params?.conflict ?? ""))];
  }
}

/** A discriminated union is refused at its discriminator, whose choices the library names. */
function unionFinding(issue: z.core.$ZodIssueInvalidUnion, path: string, value: unknown): BodyFinding {
  const options: unknown = "options" in issue ? issue.options : undefined;
  const expected = Array.isArray(options) ? options.map(String).join("|") : "";
  return { code: value === undefined ? "field.missing" : "field.choice", path, expected, given: shortForm(value) };
}

function keyFormat(issue: z.core.$ZodIssueInvalidKey): string {
  const [inner] = issue.issues;
  return inner?.code === "invalid_format" ? inner.format : "";
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const step of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

function shortForm(value: unknown): string {
  if (value === undefined) return "";
  const text = typeof value === "string" ? value : typeof value === "object" ? JSON.stringify(value) : String(value);
  return text.length > GIVEN_LENGTH_MAX ? `${text.slice(0, GIVEN_LENGTH_MAX)}…` : text;
}
