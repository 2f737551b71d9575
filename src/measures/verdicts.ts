/**
 * What a row of the flowsheet says of its patient: from the baseline to the newest complete value the response, and over the
 * whole series whether remission holds, whether the patient is getting worse, and whether there is a relapse. A row without a
 * baseline, or without a later value, says nothing of a change; remission stands by itself.
 */
import type { FlowsheetRow } from "./flowsheet.ts";
import { instrumentOf } from "./instruments.ts";
import { type DatedScore, type Relapse, type RemissionCourse, relapseOf, remissionCourse } from "./remission.ts";
import { type Deterioration, deteriorationOf, type Response, responseOf } from "./response.ts";

/** The verdicts on one measure. */
export interface CourseVerdicts {
  readonly response: Response;
  readonly remission: RemissionCourse;
  readonly deterioration: Deterioration;
  readonly relapse: Relapse;
}

/**
 * The verdicts on `row`; null where it is no instrument in its present version or has no complete value. `suicideRisk` is the
 * newest level of the C-SSRS, null when it was not asked.
 */
export function verdictsOf(
  { measure, baseline, cells }: Pick<FlowsheetRow, "measure" | "baseline" | "cells">,
  suicideRisk: number | null,
): CourseVerdicts | null {
  const instrument = measure.kind === "instrument" ? instrumentOf(measure.code) : null;
  if (instrument === null || instrument.version !== measure.version) return null;
  const complete = cells.filter((cell) => cell !== null).filter((cell) => cell.complete);
  const later = complete.filter(({ on }) => baseline === null || on > baseline.on);
  const newest = later.at(-1) ?? baseline;
  if (newest === null) return null;
  const series: readonly DatedScore[] = baseline === null ? later : [baseline, ...later];
  const compared = baseline === null || newest === baseline ? null : baseline.value;
  return {
    response: responseOf(compared, newest.value, instrument),
    remission: remissionCourse(series, instrument),
    deterioration: deteriorationOf(baseline === null && instrument.rates === "state" ? [] : series, instrument),
    relapse: relapseOf(baseline === null ? [] : series, instrument, suicideRisk),
  };
}
