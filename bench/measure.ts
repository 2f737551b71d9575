/** What a benchmark answers with, and the arithmetic that its numbers have in common. */

/** One number, and the target it is held against; null where there is none. */
export interface Measure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly target: { readonly atLeast: number } | { readonly atMost: number } | null;
}

/** A benchmark: it makes what it needs, measures, and leaves nothing behind. `say` tells what it is doing. */
export type Bench = (say: (doing: string) => void) => Promise<readonly Measure[]>;

/** A number without a target. */
export function plain(what: string, value: number, unit: string): Measure {
  return { what, value, unit, target: null };
}

/** Whether a measure reaches its target; null when it has none. */
export function isMet({ value, target }: Measure): boolean | null {
  if (target === null) return null;
  return "atLeast" in target ? value >= target.atLeast : value <= target.atMost;
}

/** The value below which the share `p` of `values` lies, by the nearest rank. */
export function quantile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] ?? Number.NaN;
}

/** The middle of `values`. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** How long something took by the clock, and how long the processors worked for this process meanwhile. */
export interface Taken {
  readonly seconds: number;
  readonly processorSeconds: number;
}

/** How long `work` takes. */
export async function timed(work: () => unknown): Promise<Taken> {
  const before = process.cpuUsage();
  const begun = performance.now();
  await work();
  const seconds = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(before);
  return { seconds, processorSeconds: (user + system) / 1_000_000 };
}
