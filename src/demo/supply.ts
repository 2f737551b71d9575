/**
 * Where the demonstration's infusions come from: lots of 24 vials, used up one after the other, each vial once. The first
 * vial of a lot decides when the lot came and when it was released.
 */
import { addDays, type LocalDate } from "../base/dates.ts";
import { invariant } from "../base/invariant.ts";
import { onOrBeforeWeekday } from "./calendar.ts";

/** An infusion that is to be given. */
export interface DueInfusion {
  /** The patient, by index. */
  readonly patient: number;
  /** Of the course, from 1. */
  readonly number: number;
  readonly on: LocalDate;
  readonly atMinutes: number;
}

/** A lot by its number from 0, and a vial of it. */
export interface Vial {
  readonly lot: number;
  readonly vial: string;
}

/** A lot: when it came and was released. */
export interface Lot {
  readonly name: string;
  readonly receivedOn: LocalDate;
  readonly releasedOn: LocalDate;
}

/** How many vials a lot has. */
export const VIALS_OF_LOT = 24;

/** The lots that `due` needs, and the vial of each infusion, by `vialKey`. */
export function planSupply(due: readonly DueInfusion[]): { readonly lots: readonly Lot[]; readonly vials: ReadonlyMap<string, Vial> } {
  const inOrder = due.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.atMinutes - b.atMinutes || a.patient - b.patient));
  const vials = new Map(
    inOrder.map((one, place) => [vialKey(one), { lot: Math.floor(place / VIALS_OF_LOT), vial: vialName((place % VIALS_OF_LOT) + 1) }]),
  );
  const firsts = inOrder.filter((_, place) => place % VIALS_OF_LOT === 0);
  return { lots: firsts.map((first, index) => lotOf(first.on, index)), vials };
}

/** The vial's place in the supply. */
export function vialOf(vials: ReadonlyMap<string, Vial>, infusion: Pick<DueInfusion, "patient" | "number">): Vial {
  const vial = vials.get(vialKey(infusion));
  invariant(vial !== undefined, `infusion ${vialKey(infusion)} was planned`);
  return vial;
}

/** `01` to `24`. */
export function vialName(number: number): string {
  return String(number).padStart(2, "0");
}

function vialKey({ patient, number }: Pick<DueInfusion, "patient" | "number">): string {
  return `${patient}/${number}`;
}

function lotOf(firstUsedOn: LocalDate, index: number): Lot {
  return {
    name: `DEMO-${String(index + 1).padStart(3, "0")}`,
    receivedOn: onOrBeforeWeekday(addDays(firstUsedOn, -21)),
    releasedOn: onOrBeforeWeekday(addDays(firstUsedOn, -5)),
  };
}
