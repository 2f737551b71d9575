/** Vital signs as they are typed at the chair: text by sign, read to numbers; and an entry of them that is in no record yet. */
import type { SignBefore } from "../../care/exosome/signs-before.ts";
import { typedNumber } from "../../charting/typing/number.ts";
import type { Chart } from "../../record/chart.ts";
import type { Author } from "../../record/entry.ts";
import type { ChartEntryOf } from "../../record/kinds.ts";

type Vitals = ChartEntryOf<"vitals">["body"];

/** A sign that is typed. */
export type TypedSign = SignBefore | "diastolicMmHg" | "weightKilograms";

/** What is typed, by sign. */
export type TypedSigns = Readonly<Partial<Record<TypedSign, string>>>;

/** In whole numbers; the others to the tenth. */
const WHOLE: ReadonlySet<string> = new Set(["systolicMmHg", "diastolicMmHg", "pulsePerMinute", "oxygenPercent", "respirationsPerMinute"]);

/** The number of a sign; null when nothing was typed or it is no number. */
export function signValue(typed: TypedSigns, sign: TypedSign): number | null {
  const value = typedNumber(typed[sign] ?? "");
  if (value === null || value < 0) return null;
  return WHOLE.has(sign) ? Math.round(value) : value;
}

/** The signs as the body of an entry; null while nothing was typed. */
export function vitalsOf(typed: TypedSigns): Vitals | null {
  const body: Vitals = {
    systolicMmHg: signValue(typed, "systolicMmHg"),
    diastolicMmHg: signValue(typed, "diastolicMmHg"),
    pulsePerMinute: signValue(typed, "pulsePerMinute"),
    oxygenPercent: signValue(typed, "oxygenPercent"),
    temperatureCelsius: signValue(typed, "temperatureCelsius"),
    respirationsPerMinute: signValue(typed, "respirationsPerMinute"),
    consciousness: null,
    weightKilograms: signValue(typed, "weightKilograms"),
    heightCentimetres: null,
  };
  return Object.values(body).every((value) => value === null) ? null : body;
}

/** The signs as an entry at the end of the chart, so that what they mean is judged before they are on record. */
export function typedVitals(chart: Chart, body: Vitals, author: Author, now: string): ChartEntryOf<"vitals"> | null {
  if (chart.status === "empty") return null;
  const { clinic, patient, entries } = chart;
  return {
    ...{ id: "typed", clinic, ledger: "chart", subject: patient, seq: entries.length + 1, hash: "" },
    ...{ occurredAt: now, recordedAt: now, author, amends: null, signature: null, source: null },
    ...{ kind: "vitals", body, personal: { status: "none" } },
  };
}
