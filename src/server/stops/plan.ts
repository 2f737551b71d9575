/**
 * What stops a plan from being written: the rows of the eligibility board that stop. It is the board that the physician sees
 * before signing, made anew from the chart as it is at the commit.
 */
import { ok } from "../../base/result.ts";
import { eligibilityBoard } from "../../care/rules/eligibility.ts";
import { eligibilityFacts } from "../../care/rules/eligibility-facts.ts";
import type { Judged, Step, World } from "../care-stops.ts";

export async function planStops({ entry, chart }: Step, { today }: World): Judged {
  if (entry.kind !== "plan") return ok([]);
  const { rows } = eligibilityBoard(eligibilityFacts(chart, today), entry.body);
  return ok(rows.map(({ finding }) => finding));
}
