/** What stops a plan from being written. */
import { ok } from "../../base/result.ts";
import type { Judged, Step, World } from "../care-stops.ts";

export async function planStops(_step: Step, _world: World): Judged {
  return ok([]);
}
