import { describe, expect, test } from "vitest";
import { draftOf } from "../../../test/record/chains.ts";
import { chartEntries } from "../../../test/record/clear.ts";
import { REPORT_FIELDS, reportForm } from "../../care/adverse/report-form.ts";
import { foldChart, newestOf } from "../../record/chart.ts";
import { reportLines, reportText } from "./report-text.ts";

const chart = foldChart(
  chartEntries(
    draftOf("registration"),
    draftOf("diagnosis"),
    draftOf("threshold"),
    draftOf("session"),
    draftOf("infusion"),
    draftOf("adverse-event"),
  ),
);
const event = newestOf(chart, "adverse-event");
if (event === null) throw new Error("an adverse event");
const form = reportForm(chart, event);

describe("the report form in words", () => {
  test.each(["ja", "en"] as const)("has a line for every field and leaves no code without words, in %s", (language) => {
    const lines = reportLines(form, language);
    expect(lines.map(({ field }) => field)).toEqual([...REPORT_FIELDS]);
    const said = reportText(form, language);
    expect(said.split("\n")).toHaveLength(REPORT_FIELDS.length);
    expect(said).not.toMatch(/undefined|null|\{/);
  });

  test("says what is not on record, and the event in the reader's language", () => {
    expect(reportText(form, "en")).toMatch(/^Event: Fever$/m);
    expect(reportText(form, "ja")).toMatch(/^事象:発熱$/m);
    expect(reportText(form, "en")).toMatch(/^Other medicines: Not on record$/m);
    expect(reportText(form, "ja")).toMatch(/^併用薬:記録なし$/m);
  });
});
