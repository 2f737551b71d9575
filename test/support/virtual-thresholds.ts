/** Searches for the thresholds of virtual people, whose twitches are dice: how far off a search ends. */
import { randomStream } from "../../src/base/random.ts";
import type { Pulse } from "../../src/care/tms/threshold-estimate.ts";
import { type Search, searchState } from "../../src/care/tms/threshold-search.ts";
import { normalCdf } from "../../src/numeric/normal.ts";
import { normalDeviate } from "../../src/numeric/normal-deviates.ts";
import { sampleQuantile } from "../../src/numeric/sample-quantile.ts";

interface Virtual {
  readonly method: Search["method"];
  readonly patients: number;
  /** At most; five-of-ten ends by itself. */
  readonly pulses: number;
  readonly seed: number;
}

/** Of all searches: the errors in percent of the true threshold after that many pulses (or at the end), and how many pulses were given. */
export interface Searched {
  readonly errorsAfter: (pulses: number) => { readonly median: number; readonly p95: number };
  readonly pulsesMedian: number;
}

/** Searches of thresholds N(50, 11) with spreads of 5, 7 and 10 %, from an intensity just above. */
export function virtualSearches({ method, patients, pulses: most, seed }: Virtual): Searched {
  const searches = Array.from({ length: patients }, (_none, patient) => searchOf(method, most, seed, patient));
  return {
    errorsAfter: (pulses) => {
      const errors = searches.map((errorsOf) => errorsOf[Math.min(pulses, errorsOf.length) - 1] ?? Number.NaN);
      return { median: quantile(errors, 0.5), p95: quantile(errors, 0.95) };
    },
    pulsesMedian: quantile(
      searches.map(({ length }) => length),
      0.5,
    ),
  };
}

/** The error after each pulse of one search. */
function searchOf(method: Search["method"], most: number, seed: number, patient: number): readonly number[] {
  const random = randomStream(seed, patient);
  const threshold = Math.min(85, Math.max(20, 50 + 11 * normalDeviate(random)));
  const spread = threshold * ([0.05, 0.07, 0.1][patient % 3] ?? 0.07);
  const search: Search = { method, firstPercentOfOutput: Math.round(threshold * 1.1), stepPercent: 1, maxPercentOfOutput: 100 };
  const given: Pulse[] = [];
  const errors: number[] = [];
  let state = searchState(search, given);
  while (given.length < most && state.nextPercentOfOutput !== null) {
    const intensity = state.nextPercentOfOutput;
    given.push({ intensityPercentOfOutput: intensity, response: random.fraction() < normalCdf((intensity - threshold) / spread) });
    state = searchState(search, given);
    errors.push((Math.abs((state.estimate ?? Number.NaN) - threshold) / threshold) * 100);
  }
  return errors;
}

function quantile(values: readonly number[], probability: number): number {
  return sampleQuantile(Float64Array.from(values).sort(), probability);
}
