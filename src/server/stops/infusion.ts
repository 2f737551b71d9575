/**
 * What stops an infusion, an observation of one, its end, and a session of TMS beside it from being written. An infusion passes the
 * whole gate at the moment at which it is written; that a second person checked counts only when they gave a code of their own in
 * the same request.
 */
import { isInstant, localDay } from "../../base/dates.ts";
import { ok } from "../../base/result.ts";
import { balanceFindings } from "../../care/exosome/balance.ts";
import { sessionAfterInfusion } from "../../care/exosome/between-treatments.ts";
import { infusionFindings, vialMillilitres } from "../../care/exosome/infusion-gate.ts";
import { aboutInfusionFindings, amendedInfusionFindings } from "../../care/exosome/written.ts";
import { type Chart, standingOf } from "../../record/chart.ts";
import type { ChartEntryOf } from "../../record/kinds.ts";
import type { Judged, Step, World } from "../care-stops.ts";

export async function infusionStops({ entry, chart }: Step, world: World): Judged {
  switch (entry.kind) {
    case "infusion":
      return entry.amends === null ? await beginning(entry, chart, world) : ok(amendedInfusionFindings(chart, entry));
    case "observation":
      return ok(aboutInfusionFindings(chart, entry));
    case "infusion-end":
      return await ending(entry, chart, world);
    case "session":
      return ok(entry.amends === null ? sessionAfterInfusion(chart, momentOf(entry, world)) : []);
    default:
      return ok([]);
  }
}

async function beginning(entry: ChartEntryOf<"infusion">, chart: Chart, world: World): Judged {
  const { product, lot, checkedBy } = entry.body;
  const found = await world.lot(product, lot);
  if (!found.ok) return found;
  const second = checkedBy !== null && checkedBy === world.second ? checkedBy : null;
  const situation = { chart, lot: found.value?.lot ?? null, order: entry.body, first: entry.author.id, second, now: world.now };
  return ok(infusionFindings(situation));
}

async function ending(entry: ChartEntryOf<"infusion-end">, chart: Chart, world: World): Judged {
  const about = aboutInfusionFindings(chart, entry);
  const infusion = standingOf(chart, "infusion").find(({ id }) => id === entry.body.infusion);
  if (infusion === undefined || about.length > 0) return ok(about);
  const found = await world.lot(infusion.body.product, infusion.body.lot);
  return found.ok ? ok(balanceFindings(entry.body, vialMillilitres(found.value?.lot ?? null, infusion.body.vial))) : found;
}

/** A day alone is today's present, or the end of an earlier day. */
function momentOf({ occurredAt }: ChartEntryOf<"session">, { now, today }: World): string {
  if (isInstant(occurredAt)) return occurredAt;
  return localDay(occurredAt) === today ? now : `${occurredAt}T23:59:59${now.slice(-6)}`;
}
