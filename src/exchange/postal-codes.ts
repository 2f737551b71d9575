/**
 * A table of postal codes from a CSV: Japan Post's own file of 15 columns without a header, or two columns, code and
 * address. In Japan Post's file an address is prefecture, municipality and town; what it says in brackets about a part of
 * the town, and the phrases that stand where there is no town, are no part of an address and are left out.
 */

import { parseCsv } from "../base/csv.ts";
import { fail, ok, type Result } from "../base/result.ts";

/** A code of seven digits and an address that has it. */
export interface PostalCode {
  readonly code: string;
  readonly address: string;
}

/** Why a file is no table of postal codes: the line it was found on. */
export interface PostalCodeFinding {
  readonly line: number;
}

const JAPAN_POST_COLUMNS = 15;

/** The table that `text` holds, in its order, each line once. A first line without a code is taken for a header. */
export function parsePostalCodes(text: string): Result<readonly PostalCode[], PostalCodeFinding> {
  const columns = (text.match(/^[^\r\n]*/)?.[0] ?? "").split(/[,\t;]/).length;
  if (columns !== JAPAN_POST_COLUMNS && columns !== 2) return fail({ line: 1 });
  // The reader wants a header, which these files do not have.
  const header = Array.from({ length: columns }, (_, index) => `c${index}`).join(",");
  const { file, findings } = parseCsv(`${header}\n${text.replace(/^\uFEFF/, "")}`);
  if (file === null || findings[0] !== undefined) return fail({ line: (findings[0]?.line ?? 2) - 1 });
  const read = columns === 2 ? ownRow : japanPostRow;
  const rows: PostalCode[] = [];
  let open = false;
  for (const { line, cells } of file.rows) {
    const row = read(cells);
    if (row === null && line === 2) continue;
    if (row === null) return fail({ line: line - 1 });
    // A town that is too long for a line goes on in the next ones, inside its brackets.
    if (!open) rows.push({ code: row.code, address: plainTown(row.address) });
    open = opensBracket(row.address, open);
  }
  return rows.length === 0 ? fail({ line: 1 }) : ok(distinct(rows));
}

/** The code that somebody typed, in its regular form of seven digits; null when it is none. */
export function postalCodeOf(typed: string): string | null {
  const digits = typed.normalize("NFKC").replace(/[\s〒ー‐‑–—−-]/gu, "");
  return /^\d{7}$/.test(digits) ? digits : null;
}

function ownRow([typed = "", address = ""]: readonly string[]): PostalCode | null {
  const code = postalCodeOf(typed);
  return code === null || address.trim() === "" ? null : { code, address: address.trim() };
}

function japanPostRow(cells: readonly string[]): PostalCode | null {
  const code = postalCodeOf(cells[2] ?? "");
  const [prefecture = "", municipality = "", town = ""] = cells.slice(6, 9);
  if (code === null || prefecture === "") return null;
  const isTown = !/^以下に掲載がない場合$|の次に(?:番地|.*番地)がくる場合$|.一円$/u.test(town);
  return { code, address: `${prefecture}${municipality}${isTown ? town : ""}` };
}

function plainTown(address: string): string {
  return address.replace(/[(（].*$/u, "");
}

function opensBracket(address: string, open: boolean): boolean {
  const last = Math.max(address.lastIndexOf("("), address.lastIndexOf("（"));
  const closed = Math.max(address.lastIndexOf(")"), address.lastIndexOf("）"));
  return last === closed ? open : last > closed;
}

function distinct(rows: readonly PostalCode[]): readonly PostalCode[] {
  return [...new Map(rows.map((row) => [`${row.code} ${row.address}`, row])).values()];
}
