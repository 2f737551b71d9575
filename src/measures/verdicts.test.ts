import { expect, test } from "vitest";
import { sessionOn, totalOf } from "../../test/support/clear-entries.ts";
import type { AnyClearEntry } from "../record/kinds.ts";
import { flowsheetOf } from "./flowsheet.ts";
import { verdictsOf } from "./verdicts.ts";

const treated = sessionOn("2026-01-05", 1);

/** The verdicts on the row of `code` in a chart of `entries`. */
function verdicts(code: string, entries: readonly AnyClearEntry[], suicideRisk: number | null = null) {
  const row = flowsheetOf(entries).rows.find(({ measure }) => measure.code === code);
  if (row === undefined) throw new Error(`no row ${code}`);
  return verdictsOf(row, suicideRisk);
}

test("from baseline to the newest: response and remission that has held for 14 days", () => {
  const course = [totalOf("hamd17", "2026-01-05", 24), treated, totalOf("hamd17", "2026-02-02", 7), totalOf("hamd17", "2026-02-16", 6)];
  expect(verdicts("hamd17", course)).toMatchObject({
    response: { betterPoints: 18, grade: { verdict: "response" }, recovered: { verdict: "yes" } },
    remission: { verdict: "sustained", since: "2026-02-02" },
    deterioration: { verdict: "none" },
    relapse: { verdict: "none" },
  });
  expect(verdicts("hamd17", course, 3)?.relapse).toMatchObject({ verdict: "relapse", by: "suicide-risk" });
});

test("what was measured before the baseline does not count, and the baseline alone is no change", () => {
  const before = [totalOf("phq9", "2025-12-20", 27), totalOf("phq9", "2026-01-05", 12), treated];
  expect(verdicts("phq9", before)).toMatchObject({ response: { betterPoints: null }, deterioration: { verdict: "not-known" } });
  expect(verdicts("phq9", [...before, totalOf("phq9", "2026-01-19", 19)])).toMatchObject({
    response: { betterPoints: -7, grade: { verdict: "none" } },
    deterioration: { verdict: "reliable", worsePoints: 7 },
  });
});

test("without a baseline nothing is said of a change; a rating of change speaks for itself", () => {
  const late = [treated, totalOf("phq9", "2026-01-12", 4), totalOf("cgi-i", "2026-01-12", 6)];
  expect(verdicts("phq9", late)).toMatchObject({
    response: { betterPoints: null, remission: { verdict: "yes" } },
    remission: { verdict: "first" },
    deterioration: { verdict: "not-known" },
    relapse: { verdict: "not-known" },
  });
  expect(verdicts("cgi-i", late)?.deterioration).toMatchObject({ verdict: "reliable", by: "rating" });
});

test("an instrument that nobody defined has none", () => {
  expect(verdicts("house-scale", [totalOf("house-scale", "2026-01-05", 4), treated])).toBeNull();
});
