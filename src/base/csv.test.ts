import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvLine, inertCell, parseCsv } from "./csv.ts";

const cellsOf = (text: string) => {
  const { file } = parseCsv(text);
  return file === null ? null : [file.columns, ...file.rows.map((row) => row.cells)];
};

describe("what is CSV", () => {
  test.each([
    [
      "plain",
      "a,b\n1,2\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "no line break at the end",
      "a,b\n1,2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "CRLF",
      "a,b\r\n1,2\r\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "CR",
      "a,b\r1,2\r",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "a byte order mark",
      "\uFEFFa,b\n1,2\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "quotes",
      '"a","b"\n"1,5","say ""no"""\n',
      [
        ["a", "b"],
        ["1,5", 'say "no"'],
      ],
    ],
    [
      "line breaks in quotes",
      'a,c\n1,"x\r\ny"\n',
      [
        ["a", "c"],
        ["1", "x\r\ny"],
      ],
    ],
    [
      "empty cells",
      "a,b,c\n,,\n1,,\n",
      [
        ["a", "b", "c"],
        ["1", "", ""],
      ],
    ],
    [
      "blank lines and blank rows",
      "\n\na,b\n\n1,2\n , \n\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "tabs",
      "a\tb\n1,5\t2\n",
      [
        ["a", "b"],
        ["1,5", "2"],
      ],
    ],
    [
      "semicolons",
      "a;b\n1,5;2\n",
      [
        ["a", "b"],
        ["1,5", "2"],
      ],
    ],
    [
      "a separator in a quoted name does not count",
      '"a;b;c;d",e\n1,2\n',
      [
        ["a;b;c;d", "e"],
        ["1", "2"],
      ],
    ],
    [
      "Japanese, and full-width names made regular",
      "患者,ＨＡＭＤ１７\n山田,２５\n",
      [
        ["患者", "HAMD17"],
        ["山田", "２５"],
      ],
    ],
    [
      "spaces are kept in cells and dropped round names",
      " a , b \n 1 , 2 \n",
      [
        ["a", "b"],
        [" 1 ", " 2 "],
      ],
    ],
    ["one column", "a\n1\n", [["a"], ["1"]]],
    ["a header alone", "a,b", [["a", "b"]]],
  ])("%s", (_name, text, cells) => {
    expect(cellsOf(text)).toEqual(cells);
    expect(parseCsv(text).findings).toEqual([]);
  });

  test("rows know the line they begin on, also after cells of several lines and blank lines", () => {
    const { file } = parseCsv('a,b\r\n1,"x\r\ny\r\nz"\r\n\r\n2,3\n4,5');
    expect(file?.rows.map((row) => row.line)).toEqual([2, 6, 7]);
  });
});

describe("what is not CSV is refused with its line", () => {
  test.each([
    ["nothing", "", "file.empty", 1],
    ["only blank lines", "\n \n", "file.empty", 1],
    ["Shift_JIS read as UTF-8", new TextDecoder().decode(Uint8Array.of(0x61, 0x0a, 0x8a, 0xb3, 0x8e, 0xd2)), "file.encoding", 2],
    ["a quote that never closes", 'a,b\n1,"2\n3,4\n', "file.quote-open", 2],
    ["a quote in the middle of a cell", 'a,b\n1,2"\n', "file.quote-stray", 2],
    ["text after a closing quote", 'a,b\n1,"2"3\n', "file.quote-stray", 2],
    ["a column without a name", "a,,c\n1,2,3\n", "file.column-unnamed", 1],
    ["two columns of one name, apart only in width", "a,ａ\n1,2\n", "file.column-repeated", 1],
  ])("%s", (_name, text, code, line) => {
    expect(parseCsv(text)).toMatchObject({ file: null, findings: [{ code, line }] });
  });

  test("a row of another length is left out and reported; the others stay", () => {
    const { file, findings } = parseCsv("a,b\n1\n1,2\n1,2,3\n");
    expect(file?.rows).toEqual([{ line: 3, cells: ["1", "2"] }]);
    expect(findings).toEqual([
      { code: "file.row-length", line: 2, column: null, expected: "2", given: "1" },
      { code: "file.row-length", line: 4, column: null, expected: "2", given: "3" },
    ]);
  });
});

const cell = fc.string({ unit: fc.constantFrom("a", "7", ",", '"', "\n", " ", "心", ";", "é") });
const table = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 6 }))
  .chain(([width, height]) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }));

test("what was written is read back, cell for cell", () => {
  fc.assert(
    fc.property(table, (rows) => {
      const header = rows[0]?.map((_, index) => `c${index}`) ?? [];
      const text = [header, ...rows].map(csvLine).join("");
      expect(cellsOf(text)).toEqual([header, ...rows.filter((row) => row.some((one) => one.trim() !== ""))]);
    }),
  );
});

test("an independent reader (csv-parse) reads the same from what it accepts", () => {
  const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  fc.assert(
    fc.property(table, fc.constantFrom("\n", "\r\n"), fc.boolean(), (rows, end, mark) => {
      const header = rows[0]?.map((_, index) => `c${index}`) ?? [];
      const text = (mark ? "\uFEFF" : "") + [header, ...rows].map((row) => row.map(quoted).join(",")).join(end);
      const theirs = parse(text, { bom: true, record_delimiter: [end], skip_empty_lines: true });
      expect(cellsOf(text)).toEqual(theirs.filter((row, index) => index === 0 || row.some((one) => one.trim() !== "")));
    }),
  );
});

test.each([
  ["=1+1", "'=1+1"],
  ["@now", "'@now"],
  ["-x", "'-x"],
  ["佐藤", "佐藤"],
  ["", ""],
])("a spreadsheet runs nothing from %j", (text, written) => {
  expect(inertCell(text)).toBe(written);
});
