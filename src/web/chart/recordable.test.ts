import { expect, test } from "vitest";
import { formOf } from "../../charting/forms.ts";
import { CHART_KINDS, type ChartKind } from "../../record/kinds.ts";
import { kindsOf } from "../../server/rights.ts";
import { matches, recordables } from "./recordable.ts";

const kinds = Object.keys(CHART_KINDS) as ChartKind[];
const all = recordables({ writes: kinds, proxies: [] }, null).flatMap(({ forms }) => forms);

test("every form of the menu exists and makes the kind that it says", () => {
  for (const { form, kind } of all) expect(formOf(form, { sex: "unknown" })?.kind, form).toBe(kind);
  expect(new Set(all.map(({ form }) => form)).size).toBe(all.length);
});

test("nobody is offered what they may not write, not even for a physician", () => {
  const operator = recordables(kindsOf("operator"), null).flatMap(({ forms }) => forms.map(({ form }) => form));
  expect(operator).toContain("session");
  expect(operator).toContain("assessment.phq9");
  expect(operator).not.toContain("plan");
  expect(operator).not.toContain("infusion");
  expect(recordables(kindsOf("auditor"), null)).toEqual([]);
});

test("of the instruments only those in use are offered; before anyone has chosen, all", () => {
  const measures = (instruments: readonly string[]) => recordables({ writes: ["assessment"], proxies: [] }, instruments)[0]?.forms.length;
  expect(measures(["phq9", "sss8"])).toBe(2);
  expect(measures([])).toBeGreaterThan(5);
});

test.each(["phq", "ＰＨＱ－９", "PHQ-9"])("%s finds the PHQ-9", (text) => {
  expect(all.filter((form) => matches(form, text)).map(({ form }) => form)).toContain("assessment.phq9");
});
