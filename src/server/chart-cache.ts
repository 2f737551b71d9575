/**
 * The charts written to last, folded, so that a writer who adds to one does not have it read and opened again. A cached
 * chart is used only to decide what comes after the seq it ends with, and the store writes only if the chain still ends
 * there: an old one costs a refusal, never a wrong entry. Nothing is shown from here.
 */
import type { Uuid } from "../base/ids.ts";
import type { Head } from "../record/chain.ts";
import type { Chart } from "../record/chart.ts";
import type { Key } from "../record/cipher.ts";

/** A chart as it is at its head, and its key. `wrappedKey`: of a chart that begins, the key to be kept. */
export interface OpenChart {
  readonly chart: Chart;
  readonly head: Head;
  readonly key: Key;
  readonly wrappedKey?: string;
}

export interface ChartCache {
  /** The chart of `patient` if it is here and ends at `seq`. */
  at(patient: Uuid, seq: number): OpenChart | null;
  keep(patient: Uuid, open: OpenChart): void;
  forget(patient: Uuid): void;
}

/** Remembers charts of `entriesMax` entries in all; those used longest ago are forgotten first. */
export function createChartCache(entriesMax = 20_000): ChartCache {
  const kept = new Map<Uuid, OpenChart>();
  let entries = 0;
  const forget = (patient: Uuid): void => {
    entries -= kept.get(patient)?.head.seq ?? 0;
    kept.delete(patient);
  };
  return {
    at(patient, seq) {
      const open = kept.get(patient);
      return open?.head.seq === seq ? open : null;
    },
    keep(patient, open) {
      forget(patient);
      kept.set(patient, open);
      entries += open.head.seq;
      for (const oldest of kept.keys()) {
        if (entries <= entriesMax) break;
        forget(oldest);
      }
    },
    forget,
  };
}
