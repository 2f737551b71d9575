/** Every kind of entry, by ledger; and the types that follow from them. */
import type { z } from "zod";
import type { ClearEntry } from "./entry.ts";
import type { KindDefinition } from "./kind.ts";
import { adverseEvent } from "./kinds/adverse-event.ts";
import { alert, alertResponse } from "./kinds/alert.ts";
import { assessment } from "./kinds/assessment.ts";
import { certificate } from "./kinds/certificate.ts";
import {
  analysisPlan,
  chairs,
  crisisLines,
  holidays,
  hours,
  onCall,
  postalCodes,
  practice,
  prices,
  profile,
  staffChange,
  stimulators,
} from "./kinds/clinic.ts";
import { closure } from "./kinds/closure.ts";
import { confirmation } from "./kinds/confirmation.ts";
import { consent } from "./kinds/consent.ts";
import { contract } from "./kinds/contract.ts";
import { arrived, booked, missed, unbooked } from "./kinds/day.ts";
import { decision } from "./kinds/decision.ts";
import { diagnosis } from "./kinds/diagnosis.ts";
import { diary } from "./kinds/diary.ts";
import { exemption } from "./kinds/exemption.ts";
import { history } from "./kinds/history.ts";
import { infusion } from "./kinds/infusion.ts";
import { infusionEnd } from "./kinds/infusion-end.ts";
import { lab } from "./kinds/lab.ts";
import { letter } from "./kinds/letter.ts";
import { discarded, excursion, quarantined, recalled, received, released, thawed, used } from "./kinds/lot.ts";
import { merge } from "./kinds/merge.ts";
import { note } from "./kinds/note.ts";
import { observation } from "./kinds/observation.ts";
import { plan } from "./kinds/plan.ts";
import { proxy } from "./kinds/proxy.ts";
import { randomisation } from "./kinds/randomisation.ts";
import { recallDrill } from "./kinds/recall-drill.ts";
import { registration } from "./kinds/registration.ts";
import { release } from "./kinds/release.ts";
import { retraction } from "./kinds/retraction.ts";
import { safetyCard } from "./kinds/safety-card.ts";
import { schedule } from "./kinds/schedule.ts";
import { screening } from "./kinds/screening.ts";
import { session } from "./kinds/session.ts";
import { target } from "./kinds/target.ts";
import { threshold } from "./kinds/threshold.ts";
import { trialAllocation, trialClosing, trialProtocol, trialUnblinding } from "./kinds/trial.ts";
import { vitals } from "./kinds/vitals.ts";
import { wording, wordingWithdrawn } from "./kinds/wording.ts";

/** The kinds of a patient's chart, in the order in which a course meets them. */
export const CHART_KINDS = {
  registration,
  diagnosis,
  history,
  screening,
  assessment,
  diary,
  lab,
  vitals,
  threshold,
  target,
  exemption,
  plan,
  schedule,
  consent,
  contract,
  session,
  release,
  infusion,
  observation,
  "infusion-end": infusionEnd,
  "adverse-event": adverseEvent,
  decision,
  randomisation,
  note,
  letter,
  closure,
  confirmation,
  proxy,
  retraction,
  alert,
  "alert-response": alertResponse,
  merge,
} as const;

/** The kinds of a lot's ledger. */
export const LOT_KINDS = { received, certificate, quarantined, released, excursion, thawed, used, discarded, recalled } as const;

/** The kinds of a day's ledger. */
export const DAY_KINDS = { booked, unbooked, arrived, missed } as const;

/** The kinds of a trial's ledger. */
export const TRIAL_KINDS = {
  "trial-protocol": trialProtocol,
  "trial-allocation": trialAllocation,
  "trial-unblinding": trialUnblinding,
  "trial-closing": trialClosing,
} as const;

/** The kinds of the clinic's ledger. */
export const CLINIC_KINDS = {
  profile,
  hours,
  holidays,
  "on-call": onCall,
  "crisis-lines": crisisLines,
  prices,
  practice,
  chairs,
  stimulators,
  "staff-change": staffChange,
  "postal-codes": postalCodes,
  "analysis-plan": analysisPlan,
  "safety-card": safetyCard,
  wording,
  "wording-withdrawn": wordingWithdrawn,
  "recall-drill": recallDrill,
} as const;

/** The name of a kind of the chart. */
export type ChartKind = keyof typeof CHART_KINDS;

/** The name of a kind of the lot's ledger. */
export type LotKind = keyof typeof LOT_KINDS;

/** The name of a kind of a day's ledger. */
export type DayKind = keyof typeof DAY_KINDS;

/** The name of a kind of a trial's ledger. */
export type TrialKind = keyof typeof TRIAL_KINDS;

/** The name of a kind of the clinic's ledger. */
export type ClinicKind = keyof typeof CLINIC_KINDS;

/** The clear entry of one kind. */
export type EntryOf<Definition> =
  Definition extends KindDefinition<infer Kind, infer Body, infer Fields> ? ClearEntry<Kind, z.output<Body>, z.output<Fields>> : never;

/** The clear entry of a kind of the chart, by its name. */
export type ChartEntryOf<Kind extends ChartKind> = EntryOf<(typeof CHART_KINDS)[Kind]>;

/** The clear entry of a kind of the lot's ledger, by its name. */
export type LotEntryOf<Kind extends LotKind> = EntryOf<(typeof LOT_KINDS)[Kind]>;

/** The clear entry of a kind of a day's ledger, by its name. */
export type DayEntryOf<Kind extends DayKind> = EntryOf<(typeof DAY_KINDS)[Kind]>;

/** The clear entry of a kind of a trial's ledger, by its name. */
export type TrialEntryOf<Kind extends TrialKind> = EntryOf<(typeof TRIAL_KINDS)[Kind]>;

/** The clear entry of a kind of the clinic's ledger, by its name. */
export type ClinicEntryOf<Kind extends ClinicKind> = EntryOf<(typeof CLINIC_KINDS)[Kind]>;

/** A clear entry of any kind of the chart. */
export type AnyClearEntry = { [Kind in ChartKind]: ChartEntryOf<Kind> }[ChartKind];

/** A clear entry of any kind of the lot's ledger. */
export type AnyLotEntry = { [Kind in LotKind]: LotEntryOf<Kind> }[LotKind];

/** A clear entry of any kind of a day's ledger. */
export type AnyDayEntry = { [Kind in DayKind]: DayEntryOf<Kind> }[DayKind];

/** A clear entry of any kind of a trial's ledger. */
export type AnyTrialEntry = { [Kind in TrialKind]: TrialEntryOf<Kind> }[TrialKind];

/** A clear entry of any kind of the clinic's ledger. */
export type AnyClinicEntry = { [Kind in ClinicKind]: ClinicEntryOf<Kind> }[ClinicKind];

/** What a registration holds of the person. */
export type RegistrationFields = z.output<typeof registration.personal>;

/** Every kind of every ledger. No name stands in two. */
export const ALL_KINDS: ReadonlyMap<string, KindDefinition> = new Map<string, KindDefinition>(
  [CHART_KINDS, LOT_KINDS, DAY_KINDS, TRIAL_KINDS, CLINIC_KINDS]
    .flatMap((kinds): readonly KindDefinition[] => Object.values(kinds))
    .map((definition) => [definition.kind, definition]),
);
