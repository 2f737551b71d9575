/**
 * CSV as RFC 4180 writes it, read strictly: every cell keeps exactly the characters of the file, every row knows the line
 * it began on, and what is not CSV is a finding with its line, never a guess. Lines end with CRLF, LF or CR; the
 * separator is whichever of comma, tab and semicolon stands most often in the header; a byte order mark is dropped; a
 * row without any text is a blank line. The text must have been decoded as UTF-8 by the caller: a replacement
 * character (U+FFFD) shows that the file was in another encoding, most often Shift_JIS.
 */

/** One row. `line` is where it begins; the header is line 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A file: the names in its header and the rows below. Every row has as many cells as there are columns. */
export interface CsvFile {
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
}

/** What is wrong with a file as a file. */
export interface CsvFinding {
  readonly code:
    | "file.empty"
    | "file.encoding"
    | "file.quote-stray"
    | "file.quote-open"
    | "file.column-unnamed"
    | "file.column-repeated"
    | "file.row-length";
  readonly line: number;
  readonly column: string | null;
  readonly expected: string;
  readonly given: string;
}

/** Reads a file. `file` is null when nothing in it can be trusted; rows of another length than the header are left out and reported. */
export function parseCsv(text: string): { readonly file: CsvFile | null; readonly findings: readonly CsvFinding[] } {
  const damaged = text.indexOf("\uFFFD");
  if (damaged >= 0) return refused("file.encoding", lineAt(text, damaged), "UTF-8", text.slice(damaged, damaged + 1));
  const body = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const read = readRows(body, separatorOf(body));
  if ("code" in read) return { file: null, findings: [read] };
  const [header, ...rows] = read.filter((row) => row.cells.some((cell) => cell.trim() !== ""));
  if (header === undefined) return refused("file.empty", 1, "a header and rows", "");
  const columns = header.cells.map((name) => name.normalize("NFKC").trim());
  const names = nameFindings(columns, header.line);
  if (names.length > 0) return { file: null, findings: names };
  const short = rows.filter((row) => row.cells.length !== columns.length);
  return {
    file: { columns, rows: rows.filter((row) => row.cells.length === columns.length) },
    findings: short.map(({ line, cells }) => finding("file.row-length", line, null, String(columns.length), String(cells.length))),
  };
}

/** One line of CSV with its CRLF. Cells that hold a separator, a quote or a line break are quoted. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",")}\r\n`;
}

/** A text cell that a spreadsheet would take for a formula, made harmless by a leading apostrophe; any other as it is. */
export function inertCell(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function readRows(text: string, separator: string): readonly CsvRow[] | CsvFinding {
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let rowLine = 1;
  let at = 0;
  while (at <= text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at, line) : plainCell(text, at, separator, line);
    if ("code" in cell) return cell;
    cells.push(cell.text);
    line += cell.breaks;
    const end = text[cell.end];
    if (end === separator) {
      at = cell.end + 1;
      continue;
    }
    if (end !== undefined && end !== "\r" && end !== "\n") return finding("file.quote-stray", line, null, separator, end);
    rows.push({ line: rowLine, cells });
    cells = [];
    line += 1;
    rowLine = line;
    if (end === undefined) break;
    at = cell.end + (text.startsWith("\r\n", cell.end) ? 2 : 1);
  }
  return rows;
}

interface Cell {
  readonly text: string;
  /** Where the character after the cell is. */
  readonly end: number;
  /** How many line breaks it holds. */
  readonly breaks: number;
}

function plainCell(text: string, start: number, separator: string, line: number): Cell | CsvFinding {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== "\n" && text[end] !== "\r") {
    if (text[end] === '"') return finding("file.quote-stray", line, null, "", text.slice(start, end + 1));
    end += 1;
  }
  return { text: text.slice(start, end), end, breaks: 0 };
}

function quotedCell(text: string, start: number, line: number): Cell | CsvFinding {
  let value = "";
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return finding("file.quote-open", line, null, '"', text.slice(start, start + 40));
    value += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { text: value, end: quote + 1, breaks: breaksIn(value) };
    value += '"';
    from = quote + 2;
  }
}

function breaksIn(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}

function lineAt(text: string, offset: number): number {
  return breaksIn(text.slice(0, offset)) + 1;
}

function separatorOf(text: string): string {
  const header =
    text
      .replaceAll(/"[^"]*"/g, "")
      .trimStart()
      .split(/[\r\n]/, 1)[0] ?? "";
  const countOf = (separator: string) => header.split(separator).length;
  return [",", "\t", ";"].reduce((best, next) => (countOf(next) > countOf(best) ? next : best));
}

function nameFindings(columns: readonly string[], line: number): readonly CsvFinding[] {
  return columns.flatMap((name, index) => {
    if (name === "") return [finding("file.column-unnamed", line, null, "", String(index + 1))];
    return columns.indexOf(name) < index ? [finding("file.column-repeated", line, name, "", name)] : [];
  });
}

function refused(code: CsvFinding["code"], line: number, expected: string, given: string) {
  return { file: null, findings: [finding(code, line, null, expected, given)] };
}

function finding(code: CsvFinding["code"], line: number, column: string | null, expected: string, given: string): CsvFinding {
  return { code, line, column, expected, given };
}
