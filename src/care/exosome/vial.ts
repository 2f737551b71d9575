/**
 * A vial before it is given: what it is in the lot's ledger, whether it is the product of the plan, how long it has been thawed.
 * A vial is used once, for one patient, and thawed once. Where the certificate is silent it may stand thawed for four hours:
 * in four degrees and an ordinary tube half of the particles were gone in two days.
 */
import { daysBetween, type Instant, isInstant, localDay, millisecondsOf } from "../../base/dates.ts";
import type { AnyLotEntry } from "../../record/kinds.ts";
import type { Lot } from "../../record/lot.ts";
import type { Finding } from "../finding.ts";
import { findingOf } from "../finding-of.ts";
import type { VialCode } from "./codes.ts";
import { HOUSE, JSRM, STORAGE_LOSS } from "./grounds.ts";

/** Hours from the thaw to the end of use when the certificate does not say. */
export const IN_USE_HOURS_ASSUMED = 4;
const EXPIRES_SOON_DAYS = 14;
const MILLISECONDS_PER_HOUR = 3_600_000;

type KnownLot = Exclude<Lot, { readonly status: "empty" }>;
type Found = readonly Finding<VialCode>[];

/** Which vial is to be given, and what it should be. */
export interface VialWanted {
  /** Of the plan; null without one. */
  readonly product: string | null;
  readonly lot: string;
  readonly vial: string;
  readonly now: Instant;
  /** How long the infusion is to take. */
  readonly plannedMinutes: number;
}

/** What is found of a vial; `lot` null when no lot of that number ever arrived. */
export function vialFindings(lot: KnownLot | null, wanted: VialWanted): Found {
  const values = { lot: wanted.lot, vial: wanted.vial };
  if (lot === null) return [findingOf("vial.lot-unknown", "stop", JSRM, { lot: wanted.lot })];
  const { product } = lot.received;
  const state = lot.vials.get(wanted.vial);
  return [
    ...(wanted.product !== null && wanted.product !== product
      ? [findingOf("vial.other-product", "stop", HOUSE, { product, planned: wanted.product })]
      : []),
    ...(state === undefined ? [findingOf("vial.unknown", "stop", JSRM, values)] : []),
    ...stateFindings(lot, wanted),
    ...expiryFindings(lot, wanted.now),
    ...(lot.contradictions.some(({ vial }) => vial === wanted.vial) ? [findingOf("vial.contradicted", "stop", JSRM, values)] : []),
    ...thawFindings(lot, wanted),
  ];
}

/** The newest entry that made the vial, or all, what it is. */
function lastWord(lot: KnownLot, vial: string, kinds: readonly AnyLotEntry["kind"][]): AnyLotEntry | null {
  const entries = lot.entries.filter(({ standing }) => standing.status === "current").map(({ entry }) => entry);
  const concerns = (entry: AnyLotEntry): boolean => {
    if (!kinds.includes(entry.kind)) return false;
    if (entry.kind === "used") return entry.body.vial === vial;
    if (entry.kind !== "quarantined" && entry.kind !== "discarded" && entry.kind !== "excursion") return true;
    return entry.body.vials === null || entry.body.vials.includes(vial);
  };
  return entries.findLast(concerns) ?? null;
}

function stateFindings(lot: KnownLot, { lot: name, vial }: VialWanted): Found {
  const state = lot.vials.get(vial);
  const since = (...kinds: AnyLotEntry["kind"][]) => ({ lot: name, vial, at: lastWord(lot, vial, kinds)?.occurredAt ?? null });
  switch (state?.status) {
    case undefined:
    case "available":
      // Nothing makes a recalled lot usable: a vial of it is one whatever else is written.
      return lot.status === "recalled" && state !== undefined ? [findingOf("vial.recalled", "stop", JSRM, since("recalled"))] : [];
    case "quarantined":
      return [findingOf("vial.quarantined", "stop", JSRM, since("received", "quarantined", "excursion"))];
    case "recalled":
      return [findingOf("vial.recalled", "stop", JSRM, since("recalled"))];
    case "discarded":
      return [findingOf("vial.discarded", "stop", JSRM, since("discarded"))];
    case "used":
      return [findingOf("vial.used", "stop", HOUSE, since("used"))];
  }
}

/** On the day that is printed as its expiry a vial may still be given. */
function expiryFindings({ expiresOn }: KnownLot, now: Instant): Found {
  const days = daysBetween(localDay(now), expiresOn);
  if (days < 0) return [findingOf("vial.expired", "stop", JSRM, { on: expiresOn })];
  return days <= EXPIRES_SOON_DAYS ? [findingOf("vial.expires-soon", "tell", JSRM, { on: expiresOn, days })] : [];
}

/** Until when the vial may be in use; null when nobody wrote down its thaw, or only the day of it. */
export function inUseUntil(
  lot: KnownLot,
  vial: string,
): { readonly from: Instant; readonly hours: number; readonly assumed: boolean } | null {
  const from = lot.thaws.get(vial);
  if (from === undefined || !isInstant(from)) return null;
  const hours = lot.certificate?.storage.inUseHoursMax ?? null;
  return { from, hours: hours ?? IN_USE_HOURS_ASSUMED, assumed: hours === null };
}

function thawFindings(lot: KnownLot, { vial, now, plannedMinutes }: VialWanted): Found {
  const use = inUseUntil(lot, vial);
  if (use === null) return lot.vials.has(vial) ? [findingOf("vial.not-thawed", "stop", HOUSE, { vial })] : [];
  const hours = (millisecondsOf(now) - millisecondsOf(use.from)) / MILLISECONDS_PER_HOUR;
  const values = { vial, from: use.from, hours: use.hours };
  const container = lot.entries.findLast(({ entry }) => entry.kind === "thawed" && entry.body.vial === vial)?.entry;
  return [
    ...(hours > use.hours ? [findingOf("vial.thawed-too-long", "stop", STORAGE_LOSS, values)] : []),
    ...(hours <= use.hours && hours + plannedMinutes / 60 > use.hours
      ? [findingOf("vial.thaw-runs-out", "ask", STORAGE_LOSS, values)]
      : []),
    ...(use.assumed ? [findingOf("vial.thaw-limit-assumed", "tell", STORAGE_LOSS, { hours: use.hours })] : []),
    ...(container?.kind === "thawed" && container.body.container === "ordinary"
      ? [findingOf("vial.ordinary-container", "tell", STORAGE_LOSS)]
      : []),
  ];
}
