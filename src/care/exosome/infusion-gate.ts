/**
 * The gate before an infusion: everything that has to be right, judged at once from the chart, the lot and what was scanned and
 * checked at the chair. It is judged on the page at every scan and again by the server when the infusion is written; whatever
 * stops there is not written, by whatever way it came.
 */
import { daysBetween, type Instant, localDay } from "../../base/dates.ts";
import type { Uuid } from "../../base/ids.ts";
import { type Chart, newestOf, standingOf } from "../../record/chart.ts";
import { PHYSICIAN_ROLES, type Role } from "../../record/entry.ts";
import type { ChartEntryOf } from "../../record/kinds.ts";
import type { Lot } from "../../record/lot.ts";
import type { Finding } from "../finding.ts";
import { findingOf } from "../finding-of.ts";
import { physicianSignature } from "../physician-signature.ts";
import { infusionAfterReaction, infusionBesideTms } from "./between-treatments.ts";
import { certificateFindings } from "./certificate.ts";
import type { ExosomeCode, InfusionCode } from "./codes.ts";
import { exosomeConsent } from "./consent.ts";
import { doseFindings } from "./dose.ts";
import { exosomeEligibility } from "./eligibility.ts";
import { endotoxinFindings } from "./endotoxin.ts";
import { HOUSE, JSRM } from "./grounds.ts";
import { openInfusion } from "./observation-plan.ts";
import { freshSigns, recentWeight, signFindings } from "./signs-before.ts";
import { vialFindings } from "./vial.ts";

type KnownLot = Exclude<Lot, { readonly status: "empty" }>;

/** What is about to be given. */
export type InfusionOrder = Pick<ChartEntryOf<"infusion">["body"], "number" | "lot" | "vial" | "dose" | "plannedMinutes" | "checks">;

/** Everything the gate looks at. */
export interface InfusionSituation {
  readonly chart: Chart;
  /** The lot that the scanned vial is of; null when none of that number ever arrived. */
  readonly lot: KnownLot | null;
  readonly order: InfusionOrder;
  /** Who gives it, and who checked with a sign-in of their own; null when nobody has. */
  readonly first: Uuid;
  readonly second: Uuid | null;
  readonly now: Instant;
}

/** The checks at the chair, each to be made and passed. */
export const CHECKS_REQUIRED = ["patient", "product", "lot", "expiry", "storage", "certificate", "consent", "thaw", "appearance"] as const;

/** Where an infusion plans nothing. */
export const MINUTES_ASSUMED = 60;

/** Everything that is found. */
export function infusionFindings(situation: InfusionSituation): readonly Finding<ExosomeCode>[] {
  const { chart, lot, order, now } = situation;
  const plannedMinutes = order.plannedMinutes ?? MINUTES_ASSUMED;
  const product = newestOf(chart, "plan")?.body.exosome?.product ?? null;
  return [
    ...planFindings(chart, order, now),
    ...exosomeEligibility(chart, localDay(now)),
    ...exosomeConsent(chart, now),
    ...vialFindings(lot, { product, lot: order.lot, vial: order.vial, now, plannedMinutes }),
    ...(lot === null ? [] : lotFindings(lot, order, recentWeight(chart, now), plannedMinutes)),
    ...signFindings(freshSigns(chart, now)),
    ...infusionBesideTms(chart, now),
    ...infusionAfterReaction(chart, now),
    ...checkFindings(order),
    ...personFindings(situation),
  ];
}

/** What a vial held, in millilitres; null where the lot does not say, or has no such vial. */
export function vialMillilitres(lot: KnownLot | null, vial: string): number | null {
  return lot?.received.vials.find((one) => one.vial === vial)?.volumeMillilitres ?? null;
}

function planFindings(chart: Chart, { number }: InfusionOrder, now: Instant): readonly Finding<InfusionCode>[] {
  const running = openInfusion(chart, now);
  const plan = newestOf(chart, "plan");
  const exosome = plan?.body.exosome ?? null;
  const given = standingOf(chart, "infusion").filter(({ body }) => plan === null || body.plan === plan.id);
  const last = given.at(-1);
  const days = last === undefined ? null : daysBetween(localDay(last.occurredAt), localDay(now));
  return [
    ...(running?.status === "running" ? [findingOf("infusion.running", "stop", HOUSE, { from: running.startedAt })] : []),
    ...(plan === null || exosome === null ? [findingOf("infusion.plan-missing", "stop", HOUSE)] : []),
    ...(plan !== null && !isConfirmed(chart, plan) ? [findingOf("infusion.plan-unconfirmed", "stop", HOUSE)] : []),
    ...(exosome !== null && number > exosome.infusionCount
      ? [findingOf("infusion.over-plan", "ask", HOUSE, { number, planned: exosome.infusionCount })]
      : []),
    ...(exosome !== null && days !== null && days < exosome.intervalDays
      ? [findingOf("infusion.too-soon", "ask", HOUSE, { days, planned: exosome.intervalDays })]
      : []),
  ];
}

/** A physician wrote or signed it. */
function isConfirmed(chart: Chart, plan: ChartEntryOf<"plan">): boolean {
  const physicians: readonly Role[] = PHYSICIAN_ROLES;
  return physicians.includes(plan.author.role) || physicianSignature(chart, plan.id) !== null;
}

/** The certificate was looked at when the lot was released; what stops it stops here too, in case it was amended since. */
function lotFindings(
  lot: KnownLot,
  order: InfusionOrder,
  weightKilograms: number | null,
  minutes: number,
): readonly Finding<ExosomeCode>[] {
  const { certificate, received } = lot;
  return [
    ...certificateFindings(certificate, received.storageCelsiusMax).filter(({ severity }) => severity === "stop"),
    ...doseFindings(order.dose, certificate?.labelDose ?? null),
    ...endotoxinFindings({
      unitsPerMillilitre: certificate?.safety.endotoxin?.unitsPerMillilitre ?? null,
      millilitres: vialMillilitres(lot, order.vial),
      weightKilograms,
      minutes,
    }),
  ];
}

function checkFindings({ checks }: InfusionOrder): readonly Finding<InfusionCode>[] {
  return CHECKS_REQUIRED.flatMap((check): readonly Finding<InfusionCode>[] => {
    const passed = Object.hasOwn(checks, check) ? checks[check] : undefined;
    if (passed === undefined) return [findingOf("infusion.check-missing", "stop", JSRM, { check })];
    return passed ? [] : [findingOf("infusion.check-failed", "stop", JSRM, { check })];
  });
}

function personFindings({ first, second }: InfusionSituation): readonly Finding<InfusionCode>[] {
  if (second === null) return [findingOf("infusion.second-person-missing", "stop", HOUSE)];
  return first === second ? [findingOf("infusion.second-person-same", "stop", HOUSE)] : [];
}
