import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { chartEntries } from "../../../test/record/clear.ts";
import { id, psychiatrist } from "../../../test/record/examples.ts";
import { CHART, chartWith, given, situationWith } from "../../../test/support/infusion-situation.ts";
import { told, unworded } from "../../../test/support/told.ts";
import type { AnyClearEntry, ChartEntryOf, ChartKind } from "../../record/kinds.ts";
import { exosomeFindingWords } from "../../words/care/exosome.ts";
import { infusionFindings } from "./infusion-gate.ts";
import { EXOSOME_TEMPLATES, templateOf } from "./protocols.ts";
import { aboutInfusionFindings, amendedInfusionFindings, togetherFindings } from "./written.ts";

const infusion = given("infusion");
const INFUSION = id(8);
const chart = chartWith({ more: [infusion] });
const ended = chartWith({ more: [infusion, given("infusion-end", { infusion: INFUSION })] });

/** The newest entry of a chart that goes on with `draft`. */
function next<Kind extends ChartKind>(kind: Kind, body: object, amends: string | null = null): ChartEntryOf<Kind> {
  const draft = { ...given(kind, body), amends, reason: amends === null ? null : "誤記" };
  const before = [...Object.values(CHART), infusion];
  const entry: AnyClearEntry | undefined = chartEntries(...before, draft).at(-1);
  if (entry?.kind !== kind) throw new Error(kind);
  return entry as ChartEntryOf<Kind>;
}

const SITUATIONS = [
  ["another lot", amendedInfusionFindings(chart, next("infusion", { lot: "L-2026-08" }, INFUSION)), ["infusion.identity-amended stop"]],
  [
    "another second person",
    amendedInfusionFindings(chart, next("infusion", { checkedBy: psychiatrist.id }, INFUSION)),
    ["infusion.identity-amended stop"],
  ],
  ["another remainder", amendedInfusionFindings(chart, next("infusion", { remainderMillilitres: 1 }, INFUSION)), []],
  ["an observation of no infusion", aboutInfusionFindings(chart, next("observation", { infusion: id(1) })), ["infusion.unknown stop"]],
  ["an observation", aboutInfusionFindings(chart, next("observation", { infusion: INFUSION })), []],
  ["an end", aboutInfusionFindings(chart, next("infusion-end", { infusion: INFUSION })), []],
  ["a second end", aboutInfusionFindings(ended, next("infusion-end", { infusion: INFUSION })), ["infusion.ended-already stop"]],
  ["two infusions at once", togetherFindings([next("infusion", {}), next("infusion", {})]), ["infusion.not-alone stop"]],
  ["an infusion and its amendment", togetherFindings([next("infusion", {}), next("infusion", {}, INFUSION)]), []],
] as const;

describe("writing", () => {
  test.each(SITUATIONS)("%s", (_, findings, found) => {
    expect(told(findings)).toEqual(found);
    expect(unworded(findings)).toEqual([]);
  });
});

test("that there is no trial and no evidence for any dose is found of every infusion", () => {
  const always = ["exosome.no-trial tell", "exosome-dose.no-evidence tell", "exosome-dose.not-comparable tell", "exosome.crp-stratum tell"];
  expect(told(infusionFindings(situationWith()))).toEqual(expect.arrayContaining(always));
  expect(new Set(EXOSOME_TEMPLATES.map(({ evidence }) => evidence))).toEqual(new Set(["none"]));
  expect([templateOf(2, 7)?.code, templateOf(16, 3)?.code ?? null, templateOf(3, 14)]).toEqual(["weekly-2", null, null]);
});

test("every code of the slice stands in a table of this folder", () => {
  const folder = import.meta.dirname;
  const tests = readdirSync(folder).filter((name) => name.endsWith(".test.ts"));
  const text = tests.map((name) => readFileSync(`${folder}/${name}`, "utf8")).join("\n");
  expect(Object.keys(exosomeFindingWords).filter((code) => !text.includes(`${code} `))).toEqual([]);
});
