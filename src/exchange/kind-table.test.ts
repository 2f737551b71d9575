import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { labOf, planOf, sessionOn, totalOf } from "../../test/support/clear-entries.ts";
import { ALL_KINDS, type AnyClearEntry } from "../record/kinds.ts";
import { dataDictionary, type KindTable, kindTables } from "./kind-table.ts";

const tableOf = (kind: string, personal = false): KindTable => {
  const found = kindTables(personal).find((table) => table.kind === kind);
  if (found === undefined) throw new Error(`no table ${kind}`);
  return found;
};
const rowsOf = (table: KindTable, entries: readonly AnyClearEntry[]) =>
  parse<Record<string, string>>(table.header + entries.map((entry) => table.line(entry)).join(""), { columns: true });

test("there is a table for every kind, each column once, and every field of every kind has one", () => {
  const tables = kindTables(true);
  expect(tables.map((table) => table.kind)).toEqual([...ALL_KINDS.keys()]);
  for (const { columns } of tables) {
    const names = columns.map((column) => column.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.every((name) => /^[a-zA-Z0-9.-]+$/.test(name))).toBe(true);
  }
});

test("a lab is a row that says what the entry says", () => {
  const [row] = rowsOf(tableOf("lab"), [labOf("crp-hs", "2026-01-05", 0.05, "mg/dL", { comparator: "<" })]);
  expect(row).toMatchObject({
    occurredAt: "2026-01-05",
    "author.role": "psychiatrist",
    amends: "",
    "body.analyte": "crp-hs",
    "body.value": "0.05",
    "body.unit": "mg/dL",
    "body.comparator": "<",
    "body.method": "",
    "body.draw": "1",
  });
});

test("fields in fields are columns, lists are JSON, null objects leave their columns empty", () => {
  const [plan] = rowsOf(tableOf("plan"), [planOf("2026-01-05")]);
  expect(plan).toMatchObject({ "body.strategy": "both", "body.tms.sessionCount": "30", "body.exosome.dose.value": "" });
  const [session] = rowsOf(tableOf("session"), [sessionOn("2026-01-05", 7)]);
  expect(JSON.parse(session?.["body.delivered"] ?? "")).toMatchObject([{ pulses: 3000, ended: "complete" }]);
  expect(session).toMatchObject({ "body.number": "7", "body.prescribed.pulses": "", "body.sideEffects": "[]" });
});

test("an assessment keeps its items", () => {
  const [row] = rowsOf(tableOf("assessment"), [totalOf("hamd17", "2026-01-05", 0)]);
  expect(row).toMatchObject({ "body.total": "0", "body.items": "{}", "body.language": "" });
});

test("a source is told by line and columns", () => {
  const source = { kind: "import", digest: "ab".repeat(32), line: 12, columns: ["mind", "day"] } as const;
  const [row] = rowsOf(tableOf("lab"), [{ ...labOf("crp-hs", "2026-01-05", 1, "mg/L"), source }]);
  expect(row).toMatchObject({ "source.kind": "import", "source.line": "12", "source.columns": '["mind","day"]' });
});

describe("what identifies someone", () => {
  const open = {
    ...labOf("crp-hs", "2026-01-05", 1, "mg/L"),
    personal: {
      status: "open",
      fields: { remark: '=HYPERLINK("x"), said\nthe patient' },
      reason: "typing error",
      typed: { "body.value": "１" },
    },
  } as const;

  test("is left out unless it is asked for", () => {
    const table = tableOf("lab");
    expect(table.columns.some((column) => column.personal || column.name.startsWith("personal"))).toBe(false);
    expect(table.line(open)).not.toContain("patient");
  });

  test("is there when it is, and is not run by a spreadsheet", () => {
    const [row] = rowsOf(tableOf("lab", true), [open]);
    expect(row).toMatchObject({
      "personal.status": "open",
      "personal.remark": '\'=HYPERLINK("x"), said\nthe patient',
      "personal.reason": "typing error",
      "personal.typed": '{"body.value":"１"}',
    });
  });

  test("that is withheld or erased is told apart from what was never there", () => {
    for (const status of ["none", "withheld", "erased"] as const) {
      const [row] = rowsOf(tableOf("lab", true), [{ ...labOf("crp-hs", "2026-01-05", 1, "mg/L"), personal: { status } }]);
      expect(row).toMatchObject({ "personal.status": status, "personal.remark": "" });
    }
  });
});

describe("the data dictionary", () => {
  const rows = parse<Record<string, string>>(dataDictionary(kindTables(true)), { columns: true });
  const said = (file: string, column: string) => rows.find((row) => row.file === file && row.column === column);

  test("describes every column of every table", () => {
    expect(rows.length).toBe(kindTables(true).reduce((sum, table) => sum + table.columns.length, 0));
    expect(rows.every((row) => /^(text|integer|number|boolean|json)$/.test(row.type ?? ""))).toBe(true);
  });

  test.each([
    ["plan.csv", "body.strategy", { type: "text", allowed: "neither|tms|exosome|both", may_be_empty: "no", personal: "no" }],
    ["plan.csv", "body.tms.sessionCount", { type: "integer", allowed: ">=0 <=200", may_be_empty: "yes" }],
    ["plan.csv", "body.exosome.dose.value", { type: "number", allowed: ">0", may_be_empty: "yes" }],
    ["lab.csv", "body.unit", { type: "text", allowed: "unit", may_be_empty: "no" }],
    ["history.csv", "body.topic", { allowed: "antidepressant-trial|allergies|medication|other", may_be_empty: "no" }],
    ["history.csv", "body.drugClass", { may_be_empty: "yes" }],
    ["randomisation.csv", "body.allocation.arm", { may_be_empty: "yes" }],
    ["registration.csv", "personal.birthDate", { allowed: "date", may_be_empty: "yes", personal: "yes" }],
    ["registration.csv", "body.sex", { personal: "no" }],
  ])("%s %s", (file, column, expected) => {
    expect(said(file, column)).toMatchObject(expected);
  });
});
