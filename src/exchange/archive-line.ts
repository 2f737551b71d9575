/** One line of an archive, parsed strictly: exactly one member, of a known name, exactly as described in `archive.ts`. */
import { isJsonObject, type Json, type JsonObject } from "../base/json.ts";
import { fail, ok, type Result } from "../base/result.ts";
import { bodyFindings } from "../record/body-finding.ts";
import type { StoredEntry } from "../record/entry.ts";
import { parseStoredEntry } from "../record/stored-entry.ts";
import {
  ARCHIVE_LINES,
  type ArchiveAccess,
  type ArchiveChainLine,
  type ArchiveEnd,
  type ArchiveFinding,
  type ArchiveHeader,
} from "./archive.ts";

/** A line by its one member. */
export type ParsedLine =
  | { readonly member: "header"; readonly value: ArchiveHeader }
  | { readonly member: "chain"; readonly value: ArchiveChainLine }
  | { readonly member: "entry"; readonly value: StoredEntry }
  | { readonly member: "access"; readonly value: ArchiveAccess }
  | { readonly member: "end"; readonly value: ArchiveEnd };

type LineFindings = Extract<ArchiveFinding, { readonly code: "archive.line-unreadable" }>["findings"];

/** The line that `text` is; or what is wrong with it, which is nothing that can be told when it is not an object of one known member. */
export function parseLine(text: string): Result<ParsedLine, LineFindings> {
  const json = parseJson(text);
  const [member = "", more] = isJsonObject(json) ? Object.keys(json) : [];
  if (!isJsonObject(json) || more !== undefined) return fail([]);
  switch (member) {
    case "header":
      return parsed(ARCHIVE_LINES.header.safeParse(json.header), json, (value) => ({ member, value }));
    case "chain":
      return parsed(ARCHIVE_LINES.chain.safeParse(json.chain), json, (value) => ({ member, value }));
    case "access":
      return parsed(ARCHIVE_LINES.access.safeParse(json.access), json, (value) => ({ member, value }));
    case "end":
      return parsed(ARCHIVE_LINES.end.safeParse(json.end), json, (value) => ({ member, value }));
    case "entry": {
      const entry = parseStoredEntry(json.entry);
      return entry.ok ? ok({ member, value: entry.value }) : entry;
    }
    default:
      return fail([]);
  }
}

function parsed<Value>(
  result:
    | { readonly success: true; readonly data: Value }
    | { readonly success: false; readonly error: { readonly issues: Parameters<typeof bodyFindings>[0] } },
  json: JsonObject,
  line: (value: Value) => ParsedLine,
): Result<ParsedLine, LineFindings> {
  return result.success ? ok(line(result.data)) : fail(bodyFindings(result.error.issues, Object.values(json)[0], "line"));
}

/** The JSON of a line; null when it is none (a line that is `null` is none either). */
export function parseJson(text: string): Json {
  try {
    const json: Json = JSON.parse(text);
    return json;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
