/** The clinic of this installation, its clock, its charts as subjects of the store, and new ids. */
import { instantAt } from "../base/dates.ts";
import { type Uuid, uuidv7 } from "../base/ids.ts";
import { invariant } from "../base/invariant.ts";
import type { ClinicRow, Subject } from "../store/store.ts";
import type { Services } from "./services.ts";

/** The chart of a patient of this clinic, as a subject of the store. */
export function chartOf(services: Pick<Services, "clinic">, patient: Uuid): Subject {
  return { clinic: foundedClinic(services).id, ledger: "chart", subject: patient };
}

/** The clinic, of a route that is not answered before there is one. */
export function foundedClinic(services: Pick<Services, "clinic">): ClinicRow {
  const clinic = services.clinic();
  invariant(clinic !== null, "the clinic is founded");
  return clinic;
}

/** The present instant on the clinic's clock. */
export function clinicNow(services: Services): string {
  return instantAt(services.deps.now(), foundedClinic(services).utcOffset);
}

/** A new random id. */
export function newId({ deps }: Services): Uuid {
  return uuidv7(deps.now(), deps.random(10));
}
