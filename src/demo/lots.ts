/** The ledgers of the demonstration's lots: received into quarantine, certified, released by two people, thawed and used vial by vial. */
import { addDays } from "../base/dates.ts";
import { CERTIFICATE_GROUPS } from "../care/exosome/lights.ts";
import { instantOn } from "./calendar.ts";
import { certificateOf } from "./certificates.ts";
import { DEMONSTRATION_PRODUCT } from "./course.ts";
import type { Journal } from "./entry.ts";
import type { UsedVial } from "./infusions.ts";
import { type Lot, VIALS_OF_LOT, vialName } from "./supply.ts";
import { DEMONSTRATION_USERS as USERS } from "./users.ts";

const THAWED_MINUTES_BEFORE = 30;

/** Writes one lot's ledger. `used` are its vials that were used, in any order. */
export function keepLot(journal: Journal, lot: Lot, index: number, used: readonly UsedVial[], offset: string): void {
  const header = { line: 1, columns: ["exo"] } as const;
  journal.write({
    ...header,
    kind: "received",
    on: lot.receivedOn,
    atMinutes: 11 * 60,
    recordedAtMinutes: 11 * 60 + 15,
    author: USERS.nurse,
    body: {
      product: DEMONSTRATION_PRODUCT,
      lot: lot.name,
      supplier: "デモ供給者 / Demo Supplier",
      maker: null,
      manufacturedOn: addDays(lot.receivedOn, -30),
      expiresOn: addDays(lot.receivedOn, 335),
      arrivalCelsius: -78,
      storageCelsiusMax: -70,
      certificateDigest: null,
      vials: Array.from({ length: VIALS_OF_LOT }, (_, index) => ({ vial: vialName(index + 1), volumeMillilitres: 10, particles: null })),
    },
  });
  journal.write({
    ...header,
    kind: "certificate",
    on: lot.receivedOn,
    atMinutes: 11 * 60 + 30,
    recordedAtMinutes: 11 * 60 + 50,
    author: USERS.nurse,
    body: certificateOf(index, addDays(lot.receivedOn, -7)),
  });
  journal.write({
    ...header,
    kind: "released",
    on: lot.releasedOn,
    atMinutes: 15 * 60,
    recordedAtMinutes: 15 * 60 + 5,
    author: USERS.director,
    body: {
      vials: null,
      secondPerson: { id: USERS.psychiatrist.id, name: USERS.psychiatrist.name },
      checks: Object.fromEntries(CERTIFICATE_GROUPS.map((group) => [group, true])),
    },
  });
  for (const one of used) {
    journal.write({
      kind: "thawed",
      on: one.on,
      atMinutes: one.atMinutes - THAWED_MINUTES_BEFORE,
      recordedAtMinutes: one.atMinutes - THAWED_MINUTES_BEFORE + 1,
      author: USERS.nurse,
      line: one.line,
      columns: ["exo"],
      body: { vial: one.vial, at: instantOn(one.on, one.atMinutes - THAWED_MINUTES_BEFORE, offset), container: "low-binding" },
    });
    journal.write({
      kind: "used",
      on: one.on,
      atMinutes: one.atMinutes,
      recordedAtMinutes: one.atMinutes + 2,
      author: USERS.nurse,
      line: one.line,
      columns: ["exo"],
      body: { vial: one.vial, patient: one.patient, infusion: one.infusion, givenMillilitres: 10 },
    });
  }
}
