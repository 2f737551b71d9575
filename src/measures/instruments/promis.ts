/**
 * PROMIS: each short form gives a T-score (50 the mean of the reference population, 10 its standard deviation) by a table
 * that its owner licenses. Here the T-score is entered as the licensed scoring gives it; the tables are not in this product.
 * Two ways of reading: of symptoms higher is worse, of functions and of health higher is better.
 */
import { type Band, defineInstrument } from "../instrument.ts";
import { NO_OUTCOMES } from "../outcomes.ts";

const SOURCE = "HealthMeasures, score cut points";

const common = {
  version: 1,
  total: { min: 10, max: 90, step: 0.1, source: "T-score: mean 50, standard deviation 10", verified: true },
  rates: "state",
  informant: "patient",
  core: false,
  scoring: { kind: "looked-up" },
  items: [],
  reliableChange: null,
  importantDifference: { points: 6, source: "2 to 6 points, by domain", verified: false },
  outcomes: NO_OUTCOMES,
} as const;

const band = (code: Band["code"], from: number): Band => ({ code, from });
const worse = {
  source: SOURCE,
  verified: false,
  list: [band("t-usual", 10), band("t-mild", 55), band("t-moderate", 60), band("t-severe", 70)],
};
const better = {
  source: SOURCE,
  verified: false,
  list: [band("t-severe", 10), band("t-moderate", 30), band("t-mild", 40), band("t-usual", 45)],
};

/** Depression. */
export const promisDepression = defineInstrument({
  ...common,
  code: "promis-depression",
  higher: "worse",
  loinc: "71965-8",
  bands: worse,
});
/** Fatigue. */
export const promisFatigue = defineInstrument({ ...common, code: "promis-fatigue", higher: "worse", loinc: "71963-3", bands: worse });
/** Sleep disturbance. */
export const promisSleep = defineInstrument({ ...common, code: "promis-sleep", higher: "worse", loinc: "71955-9", bands: worse });
/** Interference of pain. */
export const promisPain = defineInstrument({ ...common, code: "promis-pain", higher: "worse", loinc: "71961-7", bands: worse });
/** Physical function; higher is better. */
export const promisPhysical = defineInstrument({ ...common, code: "promis-physical", higher: "better", loinc: "71959-1", bands: better });
/** Social roles and activities; higher is better. */
export const promisSocial = defineInstrument({ ...common, code: "promis-social", higher: "better", loinc: "71957-5", bands: better });
/** Global mental health; higher is better. */
export const promisGlobalMental = defineInstrument({ ...common, code: "promis-gmh", higher: "better", loinc: "71969-0", bands: null });
/** Global physical health; higher is better. */
export const promisGlobalPhysical = defineInstrument({ ...common, code: "promis-gph", higher: "better", loinc: "71971-6", bands: null });
