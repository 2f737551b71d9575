/** Physicians' releases around infusions: an entry of this chart, answered for a finding, by a release that a physician signed. */
import type { Uuid } from "../../base/ids.ts";
import { type Chart, standingOf } from "../../record/chart.ts";
import { physicianSignature } from "../physician-signature.ts";
import type { ExosomeCode } from "./codes.ts";

/** Whether a physician has released `entry` from the finding `code`. */
export function isReleased(chart: Chart, entry: Uuid, code: ExosomeCode): boolean {
  return standingOf(chart, "release").some(
    ({ id, body }) => body.releases === entry && body.findings.includes(code) && physicianSignature(chart, id) !== null,
  );
}
