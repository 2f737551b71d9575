/**
 * To which treatment an adverse event is attributed: to TMS, to exosomes, to both or to neither. A relation that is possible
 * or more counts, none and unlikely do not, and one that nobody has judged leaves it open: the event is then asked about and
 * treated, until it is judged, as if it were related.
 */
import type { ChartEntryOf } from "../../record/kinds.ts";

/** An adverse event as it stands. */
export type AdverseEvent = ChartEntryOf<"adverse-event">["body"];

/** To what; `open` while a relation is not judged and it is not both already. */
export type Attribution = "tms" | "exosome" | "both" | "neither" | "open";

/** Whether each relation counts; null is not judged. */
export function attributionOf({ relatedToTms, relatedToExosome }: Pick<AdverseEvent, "relatedToTms" | "relatedToExosome">): Attribution {
  const tms = counts(relatedToTms);
  const exosome = counts(relatedToExosome);
  if (tms === null || exosome === null) return "open";
  if (tms && exosome) return "both";
  if (tms) return "tms";
  return exosome ? "exosome" : "neither";
}

/** Whether a treatment may have caused it; what was not judged may have. */
export function mayBeDueTo(event: Pick<AdverseEvent, "relatedToTms" | "relatedToExosome">, treatment: "tms" | "exosome"): boolean {
  return counts(treatment === "tms" ? event.relatedToTms : event.relatedToExosome) !== false;
}

function counts(relation: AdverseEvent["relatedToTms"]): boolean | null {
  switch (relation) {
    case "possible":
    case "probable":
    case "definite":
      return true;
    case "none":
    case "unlikely":
      return false;
    default:
      return null;
  }
}
