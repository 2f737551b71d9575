/** What stops a TMS session or a threshold from being written. */
import { ok } from "../../base/result.ts";
import type { Judged, Step, World } from "../care-stops.ts";

export async function tmsStops(_step: Step, _world: World): Judged {
  return ok([]);
}
