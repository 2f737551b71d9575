/** From a row of the flowsheet to what is entered so that a value stands in it. An index is entered by its instruments. */
import { ANALYTES } from "../../../measures/analytes.ts";
import type { TreatmentRow } from "../../../measures/flowsheet.ts";
import { INSTRUMENTS } from "../../../measures/instruments.ts";
import type { Measure } from "../../../measures/readings.ts";

/** A kind of entry, and which instrument or analyte it is of. */
export interface RowSource {
  readonly kind: "assessment" | "lab" | "session" | "infusion";
  readonly variant: string | null;
}

/** The instrument of an index that is not the PHQ-9, which all have in common. */
const INDEX_ENTRY: Readonly<Record<string, string>> = { "body-index": "sss8", "body-index-phq15": "phq15" };

/** What a row of measures is entered by; null for a measure that this program does not know. */
export function sourceOfRow({ kind, code }: Measure): RowSource | null {
  switch (kind) {
    case "index":
      return { kind: "assessment", variant: INDEX_ENTRY[code] ?? "phq9" };
    case "instrument":
      return code in INSTRUMENTS ? { kind: "assessment", variant: code } : null;
    case "analyte":
      return code in ANALYTES ? { kind: "lab", variant: code } : null;
  }
}

/** What a row of treatments is entered by. */
export function sourceOfTreatment(kind: TreatmentRow["kind"]): RowSource {
  return { kind: kind === "sessions" ? "session" : "infusion", variant: null };
}
