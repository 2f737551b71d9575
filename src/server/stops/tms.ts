/**
 * What stops a plan of TMS or a session from being written. A plan: a dose outside the limits that no signed exemption
 * answers. A session: whatever stops it from beginning. An amendment corrects what was written of a session that was given;
 * of it only the dose is judged anew.
 */
import { localDay } from "../../base/dates.ts";
import { ok } from "../../base/result.ts";
import { type Prescribed, withExemptions } from "../../care/tms/exemptions.ts";
import { doseFindings } from "../../care/tms/limits.ts";
import { type SessionFacts, sessionFacts } from "../../care/tms/session-facts.ts";
import { sessionStops } from "../../care/tms/session-findings.ts";
import type { Chart } from "../../record/chart.ts";
import type { ChartEntryOf } from "../../record/kinds.ts";
import type { Judged, Step, World } from "../care-stops.ts";

export async function tmsStops({ entry, chart }: Step, { now, today }: World): Judged {
  switch (entry.kind) {
    case "plan":
      return ok(entry.body.tms === null ? [] : doseStops(entry.body.tms, sessionFacts(chart, now)));
    case "session":
      return ok(sessionEntryStops(entry, chart, now, today));
    default:
      return ok([]);
  }
}

function sessionEntryStops(entry: ChartEntryOf<"session">, chart: Chart, now: string, today: string) {
  const { prescribed } = entry.body;
  // A day alone says nothing of the order within it: it is judged as the end of what is known.
  const at =
    entry.occurredAt.length > 10
      ? entry.occurredAt
      : localDay(entry.occurredAt) === today
        ? now
        : `${entry.occurredAt}T23:59:59${now.slice(-6)}`;
  const facts = sessionFacts(chart, at);
  if (entry.amends !== null) return prescribed === null ? [] : doseStops(prescribed, facts);
  return sessionStops(facts, prescribed, today);
}

function doseStops(prescribed: Prescribed, { exemptions }: SessionFacts) {
  const { protocol, protocolVersion, intensityPercentOfThreshold } = prescribed;
  return withExemptions(doseFindings(protocol, protocolVersion, intensityPercentOfThreshold), prescribed, exemptions);
}
