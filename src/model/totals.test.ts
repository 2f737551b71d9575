/** Counted totals say of their spread exactly what the sorted totals say, and rounding is that of a single measurement. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { sampleQuantile, sampleStandardDeviation } from "../numeric/sample-quantile.ts";
import { INSTRUMENT_NAMES, INSTRUMENTS, measuredValue, totalsOf } from "./measurement.ts";
import { CALIBRATED } from "./parameter-values.ts";
import { COUNTED, measureCounted, QUANTILES, spreadOfCounts, spreadOfValues } from "./totals.ts";

const counted = INSTRUMENT_NAMES.slice(0, COUNTED);
const fractions = fc.array(fc.double({ min: -0.1, max: 1.1, noNaN: true }), { minLength: 2, maxLength: 60 });

test.each(counted)("%s is measured, counted and summarised as its single totals are", (name) => {
  const { step, range } = INSTRUMENTS[name];
  fc.assert(
    fc.property(fractions, fractions, (places, errors) => {
      const n = Math.min(places.length, errors.length);
      const expected = Float64Array.from(places.slice(0, n), (place) => range[1] * Math.min(1, Math.max(0, place)));
      const deviates = Float64Array.from(errors.slice(0, n), (error) => 4 * error - 2);
      const totals = new Uint8Array(n);
      const counts = new Uint32Array(3 + totalsOf(name));
      measureCounted(totals, counts, 3, name, CALIBRATED, expected, 0, deviates, 0);
      const wanted = expected.map((value, i) => measuredValue(name, CALIBRATED, value, deviates[i] ?? 0));
      expect([...totals].map((total) => total * step)).toEqual([...wanted]);
      const { mean, deviation, quantiles } = spreadOfCounts(counts, 3, name);
      expect(mean).toBeCloseTo(wanted.reduce((sum, value) => sum + value, 0) / n, 10);
      expect(deviation).toBeCloseTo(sampleStandardDeviation(wanted), 6);
      const sorted = wanted.toSorted();
      for (const [index, p] of QUANTILES.entries()) expect(quantiles[index]).toBeCloseTo(sampleQuantile(sorted, p), 10);
    }),
  );
});

test("values that are no totals are summarised without a sort", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 2, maxLength: 80 }), (given) => {
      const { mean, deviation, quantiles } = spreadOfValues(Float64Array.from(given));
      const sorted = given.toSorted((a, b) => a - b);
      expect(mean).toBeCloseTo(given.reduce((sum, value) => sum + value, 0) / given.length, 10);
      expect(deviation).toBeCloseTo(sampleStandardDeviation(given), 10);
      expect(quantiles).toEqual(QUANTILES.map((p) => sampleQuantile(sorted, p)));
    }),
  );
});
