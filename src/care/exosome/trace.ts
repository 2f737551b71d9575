/**
 * Tracing: from a lot, a vial, a donor, a maker or days of manufacture to the vials, and from the vials to the infusions they were
 * used for. Patients, what befell them and how they are reached are looked up by whoever may open charts. A text is compared
 * whole, without regard to width, case and spaces at its ends.
 */
import type { LocalDate } from "../../base/dates.ts";
import type { Uuid } from "../../base/ids.ts";
import { never } from "../../base/invariant.ts";
import type { Lot, LotBalance } from "../../record/lot.ts";
import { balanceOf, usesOf } from "../../record/lot.ts";

type KnownLot = Exclude<Lot, { readonly status: "empty" }>;

/** What is asked for. Days are of manufacture, or of arrival where that is not known. */
export type TraceQuestion =
  | { readonly by: "lot" | "vial" | "donor" | "maker"; readonly text: string }
  | { readonly by: "dates"; readonly from: LocalDate; readonly to: LocalDate };

/** A vial that was used. */
export interface TracedUse {
  readonly vial: string;
  readonly patient: Uuid;
  readonly infusion: Uuid;
}

/** A lot that the question reaches. */
export interface TracedLot {
  readonly id: Uuid;
  readonly lot: KnownLot;
  readonly balance: LotBalance;
  /** Of the vials asked for: all of the lot, or the one. */
  readonly uses: readonly TracedUse[];
  /** Vials that are here and were not used: the stock that is set apart. */
  readonly stock: readonly string[];
}

/** The lots among `lots` that `question` reaches, in their order. */
export function trace(lots: readonly KnownLot[], question: TraceQuestion): readonly TracedLot[] {
  return lots.flatMap((lot) => {
    const vials = reached(lot, question);
    return vials === null ? [] : [traced(lot, vials)];
  });
}

/** The vials of a lot that are asked for; `all`, some, or null for none. */
function reached(lot: KnownLot, question: TraceQuestion): "all" | ReadonlySet<string> | null {
  const { received, certificate } = lot;
  // What is not stated on two lots is not the same on both.
  if (question.by !== "dates" && regular(question.text) === "") return null;
  switch (question.by) {
    case "lot":
      return regular(received.lot) === regular(question.text) ? "all" : null;
    case "vial": {
      const wanted = regular(question.text);
      const named = received.vials.filter(({ vial }) => wanted === regular(vial) || wanted === regular(`${received.lot}/${vial}`));
      return named.length === 0 ? null : new Set(named.map(({ vial }) => vial));
    }
    case "donor":
      return regular(certificate?.identity.donor ?? "") === regular(question.text) ? "all" : null;
    case "maker":
      return [received.maker, received.supplier].some((name) => name !== null && regular(name) === regular(question.text)) ? "all" : null;
    case "dates": {
      const on = received.manufacturedOn ?? arrivedOn(lot);
      return question.from <= on && on <= question.to ? "all" : null;
    }
    default:
      return never(question, "trace");
  }
}

function regular(text: string): string {
  return text.normalize("NFKC").replaceAll(/\s/gu, "").toLowerCase();
}

function arrivedOn(lot: KnownLot): LocalDate {
  return lot.entries[0]?.entry.occurredAt.slice(0, 10) ?? lot.expiresOn;
}

const STOCK = new Set(["quarantined", "available", "recalled"]);

function traced(lot: KnownLot, vials: "all" | ReadonlySet<string>): TracedLot {
  const isWanted = (vial: string): boolean => vials === "all" || vials.has(vial);
  return {
    id: lot.lot,
    lot,
    balance: balanceOf(lot),
    uses: usesOf(lot).flatMap(({ vial, patient, infusion }) => (isWanted(vial) ? [{ vial, patient, infusion }] : [])),
    stock: [...lot.vials].flatMap(([vial, { status }]) => (isWanted(vial) && STOCK.has(status) ? [vial] : [])),
  };
}
