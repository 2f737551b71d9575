/**
 * A patient who may have an infusion, a released and thawed vial, and two people: a situation in which nothing stops. A test
 * changes one thing of it.
 */

import { EXOSOME_QUESTIONS } from "../../src/care/exosome/eligibility.ts";
import { type InfusionOrder, type InfusionSituation, infusionFindings } from "../../src/care/exosome/infusion-gate.ts";
import { foldChart } from "../../src/record/chart.ts";
import { foldLot, type Lot } from "../../src/record/lot.ts";
import type { Draft } from "../../src/record/writing.ts";
import { draftOf } from "../record/chains.ts";
import { type ChartStep, chartEntries, type LotStep, lotEntries } from "../record/clear.ts";
import { examples, nurse, psychiatrist } from "../record/examples.ts";

/** 2 April 2026 at 10:00. */
export const NOW = "2026-04-02T10:00:00+09:00";

/** A draft of the example of `kind`, with parts of its body replaced, at `at`. */
export function given(kind: Parameters<typeof draftOf>[0], body: object = {}, at = "2026-03-25T10:00:00+09:00"): Draft {
  return draftOf(kind, { occurredAt: at, body: { ...examples[kind].body, ...body } });
}

const answers = Object.fromEntries(EXOSOME_QUESTIONS.map((question) => [question, "no"]));

/** The answers to the exosome questions, all no but for these. */
export const screening = (changes: Readonly<Record<string, string | undefined>> = {}, at = "2026-03-25T10:00:00+09:00"): Draft => {
  const all = Object.entries({ ...answers, ...changes }).filter(([, answer]) => answer !== undefined);
  return given("screening", { component: "exosome", questionnaire: "exosome-safety", answers: Object.fromEntries(all) }, at);
};

export const exosomePlan = { strategy: "exosome", tms: null } as const;

/** The chart before the first infusion, by what each entry is for. */
export const CHART = {
  registration: given("registration"),
  screening: screening(),
  allergies: draftOf("history", { body: { topic: "allergies", allergies: { status: "none-known" } } }),
  crp: given("lab", { value: 2.1, unit: "mg/L" }, "2026-03-20"),
  plan: given("plan", exosomePlan),
  consent: given("consent", { decision: "given" }, "2026-03-28T10:00:00+09:00"),
  vitals: given("vitals", {}, "2026-04-02T09:40:00+09:00"),
} as const satisfies Record<string, Draft>;

/** The lot before the infusion. */
export const LOT: Readonly<Record<string, LotStep>> = {
  received: draftOf("received"),
  certificate: draftOf("certificate"),
  released: draftOf("released"),
  thawed: draftOf("thawed"),
};

/** What is to be given. */
export const ORDER: InfusionOrder = {
  number: 1,
  lot: "L-2026-07",
  vial: "07-003",
  dose: { value: 5, countedIn: "millilitres", countedBy: "label" },
  plannedMinutes: 60,
  checks: Object.fromEntries(
    ["patient", "product", "lot", "expiry", "storage", "certificate", "consent", "thaw", "appearance"].map((check) => [check, true]),
  ),
};

/** What of the situation is different. */
export interface Changes {
  readonly chart?: Partial<Record<keyof typeof CHART, Draft | null>>;
  readonly more?: readonly (ChartStep | LotStep)[];
  readonly lot?: Readonly<Record<string, LotStep | null>>;
  readonly moreOfLot?: readonly LotStep[];
  readonly noLot?: true;
  readonly order?: Partial<InfusionOrder>;
  readonly second?: string | null;
  readonly now?: string;
}

/** The situation with `changes`. */
export function situationWith(changes: Changes = {}): InfusionSituation {
  const { order = {}, second = psychiatrist.id, now = NOW } = changes;
  return { chart: chartWith(changes), lot: lotWith(changes), order: { ...ORDER, ...order }, first: nurse.id, second, now };
}

/** The chart with `changes`. */
export function chartWith({ chart = {}, more = [] }: Changes = {}) {
  const drafts = Object.values({ ...CHART, ...chart }).filter((draft) => draft !== null);
  return foldChart(chartEntries(...drafts, ...more));
}

/** The lot with `changes`; null when there is none. */
export function lotWith({ lot = {}, moreOfLot = [], noLot }: Changes = {}): Exclude<Lot, { status: "empty" }> | null {
  const steps = Object.values({ ...LOT, ...lot }).filter((step) => step !== null);
  const folded = foldLot(lotEntries(...steps, ...moreOfLot));
  return noLot === true || folded.status === "empty" ? null : folded;
}

/** The findings of a situation that stop or ask, with the constant ones left out: no trial, no evidence, the stratum. */
export function foundWith(changes: Changes = {}) {
  const constant: readonly string[] = [
    "exosome.no-trial",
    "exosome-dose.no-evidence",
    "exosome-dose.not-comparable",
    "exosome.crp-stratum",
  ];
  return infusionFindings(situationWith(changes)).filter(({ code }) => !constant.includes(code));
}
