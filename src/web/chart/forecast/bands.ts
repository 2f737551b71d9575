/** The bands of a forecast in the picture's own terms: days from its origin, percent of the instrument's maximum. */
import { daysBetween, type LocalDate } from "../../../base/dates.ts";
import { INSTRUMENTS as SCALES } from "../../../measures/instruments.ts";
import { percentOfMaximum } from "../../../measures/percent.ts";
import type { PriorForecast } from "../../../model/forecast/patient-forecast.ts";
import type { Strategy } from "../../../model/strategies.ts";
import type { LaneForecast } from "../figure/data.ts";
import type { Picture } from "../picture.ts";

/** The model's instrument that a lane is drawn in; null where the model has none, and the lane then has no band. */
function scaleOf(source: string | null): "hamd17" | "phq9" | "phq15" | "sss8" | null {
  return source === "hamd17" || source === "phq9" || source === "phq15" || source === "sss8" ? source : null;
}

/** The bands of `shown` strategies for both lanes of `picture`, from today on. */
export function bandsOf(
  { strategies }: PriorForecast,
  shown: readonly Strategy[],
  picture: Picture,
  dayZero: LocalDate,
): { readonly mind: LaneForecast; readonly body: LaneForecast } {
  const shift = daysBetween(picture.data.origin, dayZero);
  const lane = (source: string | null): LaneForecast => {
    const scale = scaleOf(source);
    if (scale === null) return [];
    return shown.map((strategy) => ({
      strategy,
      points: strategies[strategy].bands[scale].flatMap(({ day, quantiles }) => {
        const at = day + shift;
        const [low90, low50, median, high50, high90] = quantiles.map((value) => percentOfMaximum(SCALES[scale], value));
        const values = [low90, low50, median, high50, high90];
        if (at < picture.data.todayDay || values.some((value) => value === null || value === undefined)) return [];
        return [{ day: at, low90: low90 ?? 0, low50: low50 ?? 0, median: median ?? 0, high50: high50 ?? 0, high90: high90 ?? 0 }];
      }),
    }));
  };
  return { mind: lane(picture.mindSource), body: lane(picture.bodySource) };
}
