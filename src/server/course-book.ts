/**
 * The charts of the patients in their course, folded without what identifies them, as they are at this moment: what the board
 * of a day is computed from. Each asking compares the heads of the chains with those that were read before and reads anew
 * what has moved.
 */
import type { Uuid } from "../base/ids.ts";
import { ok, type Result } from "../base/result.ts";
import { type Chart, foldChart } from "../record/chart.ts";
import type { AnyClearEntry } from "../record/kinds.ts";
import type { PatientSummary, Store } from "../store/store.ts";
import type { Deps } from "./deps.ts";
import { openEntry } from "./opening.ts";
import { readChart } from "./reading-charts.ts";
import type { ServerRefusal } from "./refusal.ts";

/** A patient whose chart is open, and the chart as far as it identifies nobody. */
export interface CourseChart {
  readonly summary: PatientSummary;
  readonly chart: Chart;
}

export interface CourseBook {
  /** Everyone whose chart is open and who has a plan, the newest contact first. */
  all(clinic: Uuid): Promise<Result<readonly CourseChart[], ServerRefusal>>;
}

const PAGE = 200;

export function createCourseBook(store: Store, deps: Pick<Deps, "cipher">): CourseBook {
  const kept = new Map<Uuid, { readonly hash: string; readonly chart: Chart }>();
  const chartOf = async (clinic: Uuid, { patient, head }: PatientSummary): Promise<Result<Chart, ServerRefusal>> => {
    const before = kept.get(patient);
    if (before?.hash === head.hash) return ok(before.chart);
    const chain = await readChart(store, { clinic, ledger: "chart", subject: patient });
    if (!chain.ok) return chain;
    const entries: AnyClearEntry[] = [];
    for (const stored of chain.value.entries) {
      const read = openEntry(stored, { status: "withheld" }, deps.cipher);
      if (!read.ok) return read;
      entries.push(read.value);
    }
    const chart = foldChart(entries);
    kept.set(patient, { hash: entries.at(-1)?.hash ?? "", chart });
    return ok(chart);
  };
  return {
    async all(clinic) {
      const summaries = await openPatients(store, clinic);
      const open = new Set(summaries.map(({ patient }) => patient));
      for (const patient of kept.keys()) if (!open.has(patient)) kept.delete(patient);
      const charts: CourseChart[] = [];
      for (const summary of summaries) {
        const chart = await chartOf(clinic, summary);
        if (!chart.ok) return chart;
        charts.push({ summary, chart: chart.value });
      }
      return ok(charts);
    },
  };
}

async function openPatients(store: Store, clinic: Uuid): Promise<readonly PatientSummary[]> {
  const found: PatientSummary[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const { rows } = await store.patients({ clinic, status: "open", limit: PAGE, offset });
    found.push(...rows.filter(({ plan }) => plan !== null));
    if (rows.length < PAGE) return found;
  }
}
