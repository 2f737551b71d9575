import { describe, expect, test } from "vitest";
import type { Json } from "../../base/json.ts";
import { type ReadingOptions, readTable } from "./reading.ts";
import { columnOf } from "./table.ts";

const OPTIONS: ReadingOptions = { factors: { site: ["B", "A"] }, text: ["id"], numbers: ["y"] };
const CSV = "id,site,y,note\n007,A,1.5,x\n007,B,,y\n8,NA,-2e3,\n";

function read(source: string | readonly Json[], options: ReadingOptions = OPTIONS) {
  const table = readTable(source, options);
  if (!table.ok) throw new Error(JSON.stringify(table.error));
  return table.value;
}

function findingsOf(source: string | readonly Json[], options: ReadingOptions = OPTIONS) {
  const table = readTable(source, options);
  return table.ok ? [] : table.error;
}

describe("a table", () => {
  test("has factors with the levels that were planned, text as it stands, and numbers", () => {
    const table = read(CSV);
    expect(columnOf(table, "site")).toEqual({ kind: "factor", name: "site", levels: ["B", "A"], codes: Int32Array.of(1, 0, -1) });
    expect(columnOf(table, "id")).toEqual({ kind: "factor", name: "id", levels: ["007", "8"], codes: Int32Array.of(0, 0, 1) });
    expect(columnOf(table, "y")).toEqual({ kind: "number", name: "y", values: Float64Array.of(1.5, Number.NaN, -2000) });
    expect(columnOf(table, "note")).toMatchObject({ kind: "factor", levels: ["x", "y"] });
    expect([...table.sourceRows]).toEqual([2, 3, 4]);
  });

  test("is the same from rows of JSON", () => {
    const rows = [
      { id: "007", site: "A", y: 1.5, note: "x" },
      { id: "007", site: "B", y: null, note: "y" },
      { id: 8, site: null, y: -2000 },
    ];
    expect(read(rows)).toEqual(read(CSV));
  });

  test.each(["", "NA", ".", "NaN"])("a number written %j is missing", (cell) => {
    expect(columnOf(read(`id,site,y\n1,A,${cell}\n2,A,3\n`), "y")).toMatchObject({ values: Float64Array.of(Number.NaN, 3) });
  });

  test("a level named NA is a level when the plan lists it", () => {
    expect(columnOf(read("id,site,y\n1,NA,1\n", { ...OPTIONS, factors: { site: ["NA"] } }), "site")).toMatchObject({
      codes: Int32Array.of(0),
    });
  });

  test("keeps quoted cells and the lines that rows stood on", () => {
    const table = read('"id","site","y"\r\n"a ""b"", c","A",1\r\n\r\n"d\ne",B,2\r\n');
    expect(columnOf(table, "id")).toMatchObject({ levels: ['a "b", c', "d\ne"] });
    expect([...table.sourceRows]).toEqual([2, 4]);
  });
});

describe("what keeps a table from being read names its place", () => {
  test.each([
    ["an unknown column", "id,y\n1,2\n", { code: "data.unknown-column", column: "site", expected: "id, y" }],
    [
      "text in a number",
      "id,site,y\n1,A,7\n1,A,high\n",
      { code: "data.text-in-number", row: 3, column: "y", expected: "number", given: "high" },
    ],
    ["a number too large to hold", "id,site,y\n1,A,1e999\n", { code: "data.text-in-number", row: 2, given: "1e999" }],
    ["a level never planned", "id,site,y\n1,C,7\n", { code: "data.unseen-level", row: 2, column: "site", expected: "B | A", given: "C" }],
    ["a row of another length", "id,site,y\n1,A,7\n1,A\n", { code: "data.not-a-table", row: 3, expected: "3", given: "2" }],
    ["a quote that does not close", 'id,site,y\n"1,A,7\n', { code: "data.not-a-table", row: 2 }],
    ["one name twice", "id,site,y,y\n1,A,7,8\n", { code: "data.not-a-table", row: 1 }],
    ["nothing at all", "", { code: "data.not-a-table", row: 1 }],
  ])("%s", (_name, csv, expected) => {
    expect(findingsOf(csv)).toContainEqual(expect.objectContaining(expected));
  });

  test("rows that are no objects, and no rows", () => {
    expect(findingsOf([{ id: 1, site: "A", y: 1 }, 7])).toEqual([
      expect.objectContaining({ code: "data.not-a-table", row: 3, given: "7" }),
    ]);
    expect(findingsOf([])).toEqual([expect.objectContaining({ code: "data.not-a-table", given: "[]" })]);
  });

  test("a hundred words in one column are told by the first five", () => {
    const csv = `id,site,y\n${"1,A,word\n".repeat(100)}`;
    expect(findingsOf(csv).map((finding) => "row" in finding && finding.row)).toEqual([2, 3, 4, 5, 6]);
  });
});
