/**
 * Why the model does not answer. Every refusal is data with a code; the words stand in src/words. Days are counted from day
 * 0, the day of the first assessment.
 */

/** A refusal with the fields of its code. */
export type ModelRefusal =
  | { readonly code: "parameter.unknown"; readonly name: string }
  | {
      readonly code: "parameter.out-of-bounds";
      readonly name: string;
      readonly value: number;
      readonly least: number;
      readonly most: number;
    }
  | { readonly code: "dose.negative"; readonly day: number; readonly amount: number }
  | { readonly code: "dose.not-finite"; readonly day: number; readonly field: string }
  | { readonly code: "event.before-day-0"; readonly day: number }
  | { readonly code: "event.day-not-whole"; readonly day: number }
  | { readonly code: "event.after-last-day"; readonly day: number; readonly lastDay: number }
  | { readonly code: "event.kind-unknown"; readonly kind: string }
  | { readonly code: "repeat.unusable"; readonly everyDays: number; readonly additional: number }
  | { readonly code: "table.column-missing"; readonly column: string }
  | { readonly code: "table.cell-not-a-number"; readonly line: number; readonly column: string; readonly given: string }
  | { readonly code: "table.event-unsupported"; readonly line: number; readonly evid: number; readonly cmt: number }
  | { readonly code: "table.not-csv"; readonly line: number }
  | { readonly code: "regimen.not-readable"; readonly field: string }
  | { readonly code: "patient.not-readable"; readonly field: string }
  | {
      readonly code: "patient.out-of-bounds";
      readonly field: string;
      readonly value: number;
      readonly least: number;
      readonly most: number;
    }
  | { readonly code: "horizon.too-long"; readonly days: number; readonly most: number }
  | { readonly code: "measurements.none" }
  | { readonly code: "measurement.unknown"; readonly name: string }
  | { readonly code: "measurement.out-of-range"; readonly name: string; readonly value: number }
  | { readonly code: "forecast.effective-size-low"; readonly effectiveSize: number; readonly least: number }
  | { readonly code: "bliss.no-control" };
