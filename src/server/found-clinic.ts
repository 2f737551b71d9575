/** Writing the clinic's own row, which says once and for ever whether this is a clinic or a demonstration. */
import { instantAt } from "../base/dates.ts";
import { uuidv7 } from "../base/ids.ts";
import { invariant } from "../base/invariant.ts";
import type { Author } from "../record/entry.ts";
import type { ClinicRow } from "../store/store.ts";
import { noteInClinicLedger } from "./clinic-ledger.ts";
import type { Services } from "./services.ts";

/** The first entry of the clinic's ledger: what it was founded as. */
export async function writeFirstProfile(services: Services, author: Author): Promise<void> {
  const clinic = services.clinic();
  invariant(clinic !== null, "a clinic that was just founded is there");
  const { name, utcOffset } = clinic;
  const timeZone = utcOffset === "+09:00" ? "Asia/Tokyo" : utcOffset;
  const body = { name: { ja: name, en: name }, address: null, phone: null, timeZone, utcOffset };
  await noteInClinicLedger(services, author, { kind: "profile", body });
}

/** Founds the clinic. Throws `store.clinic-exists` when there is one. */
export async function foundClinic(services: Services, name: string, mode: ClinicRow["mode"]): Promise<ClinicRow> {
  const { now, random, utcOffset } = services.deps;
  const at = now();
  await services.store.foundClinic({ id: uuidv7(at, random(10)), name, mode, utcOffset, createdAt: instantAt(at, utcOffset) });
  await services.refresh();
  const clinic = services.clinic();
  invariant(clinic !== null, "a clinic that was just founded is there");
  return clinic;
}
