import { expect, test } from "vitest";
import { formOf } from "../../charting/forms.ts";
import { CORE_INSTRUMENTS, INSTRUMENTS } from "../../measures/instruments.ts";
import { CHART_KINDS, type ChartKind } from "../../record/kinds.ts";
import { matches, recordables } from "./recordable.ts";

const kinds = Object.values(CHART_KINDS).map((definition): ChartKind => definition.kind);
const all = recordables({ writes: kinds, proxies: [] }, Object.keys(INSTRUMENTS)).flatMap(({ forms }) => forms);

test("every form of the menu exists and makes the kind that it says", () => {
  for (const { form, kind } of all) expect(formOf(form, { sex: "unknown" })?.kind, form).toBe(kind);
  expect(new Set(all.map(({ form }) => form)).size).toBe(all.length);
});

test("nobody is offered what they may not write, not even for a physician", () => {
  const offered = recordables({ writes: ["assessment", "session"], proxies: ["plan"] }, null).flatMap(({ forms }) =>
    forms.map(({ kind }) => kind),
  );
  expect(new Set(offered)).toEqual(new Set(["assessment", "session", "plan"]));
  expect(recordables({ writes: [], proxies: [] }, null)).toEqual([]);
});

test("of the instruments only those in use are offered; before anyone has chosen, the core", () => {
  const measures = (instruments: readonly string[]) => recordables({ writes: ["assessment"], proxies: [] }, instruments)[0]?.forms.length;
  expect(measures(["phq9", "sss8"])).toBe(2);
  expect(measures([])).toBe(CORE_INSTRUMENTS.length);
});

test.each(["phq", "ＰＨＱ－９", "PHQ-9"])("%s finds the PHQ-9", (text) => {
  expect(all.filter((form) => matches(form, text)).map(({ form }) => form)).toContain("assessment.phq9");
});
