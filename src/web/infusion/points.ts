/** The points of the schedule of observation, in words. */
import type { ObservationPoint } from "../../care/exosome/observation-plan.ts";
import { watchWords as words } from "../../words/screens/infusion.ts";
import type { Words } from "../app/language.ts";

/** The words of a point: `15 min`, `30 min after`, `Call, 24 h`. */
export function pointText({ phase, minute }: Pick<ObservationPoint, "phase" | "minute">, planned: number, { t }: Words): string {
  if (phase === "during") return t(minute === planned ? words.end : words.during, { minute: minute ?? 0 });
  if (phase === "after") return t(words.after, { minute: minute ?? 0 });
  return t(words[phase]);
}
