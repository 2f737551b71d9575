/**
 * What may be written about an infusion once it was begun. Which vial it was, when it began and who checked stay as they were: they
 * were true or they were not. An observation and an end are of an infusion of the same chart, and it ends once.
 */
import { type Chart, standingOf } from "../../record/chart.ts";
import type { AnyClearEntry, ChartEntryOf } from "../../record/kinds.ts";
import type { Finding } from "../finding.ts";
import { findingOf } from "../finding-of.ts";
import type { InfusionCode } from "./codes.ts";
import { HOUSE, JSRM } from "./grounds.ts";

type Found = readonly Finding<InfusionCode>[];

const LASTING = ["product", "lot", "vial", "startedAt", "checkedBy"] as const satisfies readonly (keyof ChartEntryOf<"infusion">["body"])[];

/** What is found of an amendment of an infusion, on the chart before it. */
export function amendedInfusionFindings(chart: Chart, entry: ChartEntryOf<"infusion">): Found {
  const before = standingOf(chart, "infusion").find(({ id }) => id === entry.amends);
  const changed = before !== undefined && LASTING.some((name) => before.body[name] !== entry.body[name]);
  return changed ? [findingOf("infusion.identity-amended", "stop", JSRM)] : [];
}

/** What is found of an observation or an end: whether it is of an infusion of `chart`, and the first end of it. */
export function aboutInfusionFindings(chart: Chart, entry: ChartEntryOf<"observation"> | ChartEntryOf<"infusion-end">): Found {
  const { infusion } = entry.body;
  if (!isHere(chart, infusion)) return [findingOf("infusion.unknown", "stop", HOUSE)];
  const isSecond =
    entry.kind === "infusion-end" &&
    entry.amends === null &&
    standingOf(chart, "infusion-end").some(({ body }) => body.infusion === infusion);
  return isSecond ? [findingOf("infusion.ended-already", "stop", HOUSE)] : [];
}

/** What is found of several entries that are to be written at once: an infusion is written by itself. */
export function togetherFindings(entries: readonly Pick<AnyClearEntry, "kind" | "amends">[]): Found {
  const begun = entries.filter(({ kind, amends }) => kind === "infusion" && amends === null);
  return begun.length > 1 ? [findingOf("infusion.not-alone", "stop", HOUSE)] : [];
}

function isHere(chart: Chart, id: string): boolean {
  return standingOf(chart, "infusion").some((infusion) => infusion.id === id);
}
