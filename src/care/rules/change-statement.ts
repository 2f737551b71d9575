/**
 * How mind and body have changed since day 0, as the data of one sentence each: which measure, from what to what, by how
 * many percent, and whether the change is more than noise. Mind is read from the scale of the checkpoint, body from the
 * source of the body's series. Both are always said, also when there is nothing to say.
 */
import type { LocalDate } from "../../base/dates.ts";
import type { ChangeVerdict } from "../../measures/change.ts";
import { INDICES } from "../../measures/indices.ts";
import { instrumentOf } from "../../measures/instruments.ts";
import { type MeasureReadings, type Reading, readingsOf } from "../../measures/readings.ts";
import { type Chart, standingOf } from "../../record/chart.ts";
import type { CheckpointFacts } from "./checkpoint.ts";

/** A wheel's sentence as data. `code` is that of an instrument or an index. */
export type ChangeStatement =
  | { readonly kind: "not-measured" }
  | { readonly kind: "no-baseline"; readonly code: string; readonly now: number; readonly on: LocalDate }
  | { readonly kind: "not-since"; readonly code: string; readonly baseline: number; readonly baselineOn: LocalDate }
  | {
      readonly kind: "change";
      readonly code: string;
      readonly baseline: number;
      readonly baselineOn: LocalDate;
      readonly now: number;
      readonly on: LocalDate;
      readonly direction: "better" | "worse" | "same";
      /** 100 x |baseline - now| / baseline; null where the baseline is the best there is, or the measure is an index of ours. */
      readonly percent: number | null;
      readonly verdict: ChangeVerdict;
    };

/** From which the body is read: the scales before our own index, which is not validated. */
const BODY_CODES = ["sss8", "phq15", "body-index"] as const;

/** The statement about the mind: that of the checkpoint's scale. */
export function mindStatement(chart: Chart, facts: CheckpointFacts): ChangeStatement {
  return facts.instrument === null ? { kind: "not-measured" } : statementOf(chart, facts.instrument, facts.dayZero);
}

/** The statement about the body: a scale with a baseline before one without, the scales before our own index. */
export function bodyStatement(chart: Chart, facts: CheckpointFacts): ChangeStatement {
  const all = BODY_CODES.map((code) => statementOf(chart, code, facts.dayZero));
  const order = ["change", "not-since", "no-baseline"] as const;
  return order.map((kind) => all.find((one) => one.kind === kind)).find((one) => one !== undefined) ?? { kind: "not-measured" };
}

function statementOf(chart: Chart, code: string, dayZero: LocalDate | null): ChangeStatement {
  const measured = readingsOfCode(chart, code);
  if (measured === null) return { kind: "not-measured" };
  const { readings, measure } = measured;
  const baseline = readings.findLast((one) => dayZero !== null && one.on <= dayZero && one.complete) ?? null;
  const newest = readings.at(-1) ?? null;
  if (newest === null) return { kind: "not-measured" };
  if (baseline === null) return { kind: "no-baseline", code, now: newest.value, on: newest.on };
  if (newest.on <= baseline.on || (dayZero !== null && newest.on <= dayZero))
    return { kind: "not-since", code, baseline: baseline.value, baselineOn: baseline.on };
  return changeOf(measure.code, baseline, newest);
}

function readingsOfCode(chart: Chart, code: string): MeasureReadings | null {
  const entries = standingOf(chart, "assessment");
  const versions = readingsOf(entries).filter(({ measure }) => measure.code === code);
  // Of several versions the one measured last: two versions are two measures.
  return versions.toSorted((a, b) => ((a.readings.at(-1)?.on ?? "") < (b.readings.at(-1)?.on ?? "") ? -1 : 1)).at(-1) ?? null;
}

function changeOf(code: string, baseline: Reading, now: Reading): ChangeStatement {
  const instrument = instrumentOf(code);
  const higher = instrument?.higher ?? "worse";
  const reliable =
    instrument === null
      ? code === "body-index"
        ? INDICES["body-index"].reliableChange.points
        : null
      : (instrument.reliableChange?.points ?? null);
  const worse = higher === "worse" ? now.value - baseline.value : baseline.value - now.value;
  const percent =
    instrument === null || baseline.value <= instrument.total.min
      ? null
      : (100 * Math.abs(worse)) / (baseline.value - instrument.total.min);
  return {
    kind: "change",
    code,
    baseline: baseline.value,
    baselineOn: baseline.on,
    now: now.value,
    on: now.on,
    direction: worse === 0 ? "same" : worse > 0 ? "worse" : "better",
    percent,
    verdict: reliable === null ? "not-known" : Math.abs(worse) >= reliable ? "reliable" : "below-reliable",
  };
}
