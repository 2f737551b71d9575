/**
 * Instruments of which only the total is entered, because their owners license the form and the scoring, and because none of
 * the series is made of them: sleep (PSQI), fatigue (FSS, Chalder), headache (HIT-6), gut (GSRS), disability (SDS), quality
 * of life (SF-8, SF-36), widespread pain (WPI). The clinic types what its licensed sheet says.
 */
import { defineInstrument } from "../instrument.ts";
import { NO_OUTCOMES } from "../outcomes.ts";

const common = {
  version: 1,
  higher: "worse",
  rates: "state",
  informant: "patient",
  core: false,
  scoring: { kind: "looked-up" },
  loinc: null,
  items: [],
  bands: null,
  reliableChange: null,
  importantDifference: null,
  outcomes: NO_OUTCOMES,
} as const;

const range = (min: number, max: number, step: number, source: string) => ({ min, max, step, source, verified: false });

/** Pittsburgh Sleep Quality Index, 0-21. */
export const psqi = defineInstrument({
  ...common,
  code: "psqi",
  total: range(0, 21, 1, "Buysse 1989"),
  importantDifference: { points: 3, source: "about 3 points", verified: false },
  outcomes: { ...NO_OUTCOMES, remission: { atMost: 5, source: "Buysse 1989: poor sleep above 5", verified: false } },
});
/** Fatigue Severity Scale, mean 1-7. */
export const fss = defineInstrument({
  ...common,
  code: "fss",
  total: range(1, 7, 0.1, "Krupp 1989, mean of 9 items"),
  importantDifference: { points: 0.9, source: "0.45 to 0.9 points", verified: false },
});
/** Chalder Fatigue Scale, 0-33. */
export const chalder = defineInstrument({
  ...common,
  code: "chalder",
  total: range(0, 33, 1, "Chalder 1993, 11 items 0-3"),
  importantDifference: { points: 2, source: "about 2 points", verified: false },
});
/** Headache Impact Test, 36-78. */
export const hit6 = defineInstrument({
  ...common,
  code: "hit-6",
  total: range(36, 78, 1, "Kosinski 2003"),
  importantDifference: { points: 2.5, source: "2.3 to 2.5 points", verified: false },
});
/** Gastrointestinal Symptom Rating Scale, mean 1-7. */
export const gsrs = defineInstrument({
  ...common,
  code: "gsrs",
  total: range(1, 7, 0.1, "Svedlund 1988, mean of 15 items"),
  importantDifference: { points: 0.5, source: "0.4 to 0.5 points", verified: false },
});
/** Sheehan Disability Scale, 0-30. Not to be called SDS alone, which in Japan is Zung's depression scale. */
export const sds = defineInstrument({
  ...common,
  code: "sheehan-sds",
  total: range(0, 30, 1, "Sheehan 1983, 3 items 0-10"),
  outcomes: { ...NO_OUTCOMES, remission: { atMost: 6, source: "customary: 6 or less", verified: false } },
});
/** Widespread Pain Index, 0-19 sites. */
export const wpi = defineInstrument({ ...common, code: "wpi", total: range(0, 19, 1, "Wolfe 2010, 19 sites") });
/** SF-8, physical summary; higher is better. */
export const sf8Physical = defineInstrument({
  ...common,
  code: "sf8-pcs",
  higher: "better",
  total: range(0, 100, 0.1, "SF-8, norm-based: mean 50"),
});
/** SF-8, mental summary; higher is better. */
export const sf8Mental = defineInstrument({
  ...common,
  code: "sf8-mcs",
  higher: "better",
  total: range(0, 100, 0.1, "SF-8, norm-based: mean 50"),
});
/** SF-36, physical summary; higher is better. */
export const sf36Physical = defineInstrument({
  ...common,
  code: "sf36-pcs",
  higher: "better",
  total: range(0, 100, 0.1, "SF-36, norm-based: mean 50"),
});
/** SF-36, mental summary; higher is better. */
export const sf36Mental = defineInstrument({
  ...common,
  code: "sf36-mcs",
  higher: "better",
  total: range(0, 100, 0.1, "SF-36, norm-based: mean 50"),
});
