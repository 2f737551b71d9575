/** What stops an infusion from being written. */
import { ok } from "../../base/result.ts";
import type { Judged, Step, World } from "../care-stops.ts";

export async function infusionStops(_step: Step, _world: World): Judged {
  return ok([]);
}
