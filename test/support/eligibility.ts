/** A patient to whom everything applies that makes TMS and exosomes possible, and a course for them; a test changes one thing. */
import type { EligibilityFacts } from "../../src/care/rules/eligibility-facts.ts";
import type { ProposedCourse } from "../../src/care/rules/pack-rules.ts";
import { QUESTION_GROUPS } from "../../src/care/rules/question-rules.ts";

/** The day on which the tests look. */
export const TODAY = "2025-11-10";

const no = (component: "tms" | "exosome") =>
  Object.fromEntries(
    QUESTION_GROUPS.filter((group) => group.component === component).flatMap(({ questions }) =>
      questions.map((question) => [question, "no"] as const),
    ),
  );

const absent = (item: string, category: "psychiatric" | "medical") =>
  [item, { topic: "other", category, item, presence: "absent", startedOn: null, stoppedOn: null }] as const;

const consent = {
  decision: "given",
  document: "tms-explanation",
  documentVersion: "3",
  language: "ja",
  givenBy: "patient",
  interpreter: false,
  understood: {},
} as const;

const diagnosis = {
  coding: { system: "icd-10", code: "F33.1", display: "反復性うつ病性障害" },
  role: "principal",
  certainty: "confirmed",
  course: "recurrent",
  severity: "moderate",
  psychoticFeatures: "absent",
  onsetOn: "2025-03",
} as const;

/** An antidepressant that was held for half a year without enough effect. */
export const TRIAL = {
  topic: "antidepressant-trial",
  drug: { name: "エスシタロプラム", code: null },
  drugClass: "ssri",
  dailyDose: { value: 20, unit: "mg" },
  startedOn: "2025-04",
  stoppedOn: "2025-10",
  status: "stopped",
  adherencePercent: 95,
  result: "partial",
} as const;

/** Everything is known and nothing stands in the way. */
export function factsWith(changes: Partial<EligibilityFacts> = {}): EligibilityFacts {
  return {
    today: TODAY,
    ageYears: 46,
    principal: diagnosis,
    diagnoses: [diagnosis],
    trials: [TRIAL],
    medicines: [],
    histories: new Map([
      absent("bipolar-disorder", "psychiatric"),
      absent("psychosis", "psychiatric"),
      absent("dementia", "medical"),
      absent("catatonia", "psychiatric"),
      absent("tms", "psychiatric"),
    ]),
    score: { instrument: "hamd17", total: 22, on: "2025-11-05", complete: true },
    suicidality: { status: "absent", on: "2025-11-05" },
    consents: { tms: { component: "tms", ...consent }, exosome: { component: "exosome", ...consent } },
    screenings: {
      tms: { answers: { ...no("tms"), "previous-tms": "no", "threshold-lowering-medicine": "no" }, on: "2025-11-05" },
      exosome: { answers: no("exosome"), on: "2025-11-05" },
    },
    crp: { milligramsPerLitre: 2.1, comparator: null, on: "2025-11-05" },
    exosomeElsewhere: false,
    ...changes,
  };
}

/** The diagnosis of `factsWith`, with some members replaced. */
export function diagnosedAs(
  changes: Partial<NonNullable<EligibilityFacts["principal"]>>,
): Pick<EligibilityFacts, "principal" | "diagnoses"> {
  const principal = { ...diagnosis, ...changes };
  return { principal, diagnoses: [principal] };
}

/** A history of `item` in `factsWith`, as `presence`; not on record when null. */
export function historyOf(
  item: string,
  presence: "present" | "past" | "absent" | "unknown" | null,
  startedOn: string | null = null,
): Pick<EligibilityFacts, "histories"> {
  const histories = new Map(factsWith().histories);
  if (presence === null) histories.delete(item);
  else histories.set(item, { topic: "other", category: "psychiatric", item, presence, startedOn, stoppedOn: null });
  return { histories };
}

/** The TMS or exosome answers of `factsWith`, with some replaced. */
export function answering(
  component: "tms" | "exosome",
  answers: Readonly<Record<string, "yes" | "no" | "unknown">>,
): Pick<EligibilityFacts, "screenings"> {
  const { screenings } = factsWith();
  const before = screenings[component];
  return { screenings: { ...screenings, [component]: { answers: { ...before?.answers, ...answers }, on: "2025-11-05" } } };
}

/** Both treatments, paid by the patient: thirty sessions in six weeks and three infusions. */
export function courseWith(changes: Partial<ProposedCourse> = {}): ProposedCourse {
  return {
    strategy: "both",
    startsOn: "2025-11-17",
    weeks: 6,
    tms: { protocol: "hf-l-std", protocolVersion: 1, sessionCount: 30, sessionsPerWeek: 5, intensityPercentOfThreshold: 120 },
    exosome: { product: "product-a", infusionCount: 3, intervalDays: 14, dose: null },
    rulePack: "self-pay",
    ...changes,
  };
}
