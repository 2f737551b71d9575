import { describe, expect, test } from "vitest";
import { analysedRows } from "./analysed-rows.ts";
import { type ReadingOptions, readTable } from "./reading.ts";

const OPTIONS: ReadingOptions = { factors: { visit: ["V2", "V1"], site: ["A", "B"] }, text: ["id"], numbers: ["y", "base"] };

function analysed(csv: string, options: ReadingOptions = OPTIONS, names: readonly string[] = ["y", "base", "site"]) {
  const table = readTable(csv, options);
  if (!table.ok) throw new Error(JSON.stringify(table.error));
  return analysedRows(table.value, { subject: "id", visit: "visit", names });
}

const CSV = "id,visit,site,base,y\nb,V1,A,1,10\na,V2,A,2,20\nb,V2,A,1,\na,V1,A,,30\n,V1,A,3,40\n";

describe("the rows that count", () => {
  const result = analysed(CSV);

  test("are complete, with subjects in order of appearance and visits in the order of the plan", () => {
    expect(result).toMatchObject({
      ok: true,
      value: {
        rows: Int32Array.of(0, 1),
        subjects: ["b", "a"],
        subject: Int32Array.of(0, 1),
        visits: ["V2", "V1"],
        visit: Int32Array.of(1, 0),
      },
    });
  });

  test("leave findings of what was dropped, and of levels that nobody has", () => {
    expect(result.ok && result.value.findings).toEqual([
      { code: "data.rows-dropped", severity: "tell", count: 3, columns: "y, base, id" },
      { code: "data.empty-level", severity: "tell", column: "site", level: "B" },
    ]);
  });

  test("visits that the plan does not list are in the order of their numbers", () => {
    const csv = "id,visit,y\na,10,1\na,9,2\nb,100,3\n";
    expect(analysed(csv, { factors: {}, text: ["id"], numbers: ["y"] }, ["y"])).toMatchObject({
      ok: true,
      value: { visits: ["9", "10", "100"] },
    });
  });

  test("a visit twice is refused with both rows; a second row without an outcome is no second visit", () => {
    expect(analysed(`${CSV}b,V1,A,1,11\n`)).toMatchObject({
      ok: false,
      error: [{ code: "data.duplicate-visit", row: 7, firstRow: 2, subject: "b", visit: "V1" }],
    });
    expect(analysed(`${CSV}b,V1,A,1,\n`).ok).toBe(true);
  });

  test("a column that is not there is named", () => {
    expect(analysed(CSV, OPTIONS, ["y", "weight"])).toMatchObject({
      ok: false,
      error: [{ code: "data.unknown-column", column: "weight" }],
    });
  });
});
