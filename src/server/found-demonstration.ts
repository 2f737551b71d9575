/**
 * Founding the demonstration: the clinic with its settings, the synthetic trial as charts and lots, and last its users. A demonstration
 * without users is therefore one whose founding was cut off; it is emptied and begun again.
 */
import { hash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { instantAt } from "../base/dates.ts";
import { invariant } from "../base/invariant.ts";
import { demonstrationOf } from "../demo/demonstration.ts";
import { withSchedules } from "../demo/scheduling.ts";
import { demonstrationSettings } from "../demo/settings.ts";
import { DEMONSTRATION_USERS } from "../demo/users.ts";
import { withWaiting } from "../demo/waiting.ts";
import type { Role } from "../record/entry.ts";
import { foundClinic } from "./found-clinic.ts";
import { type NewChain, PATIENT_NUMBERS, writeNewChains } from "./new-chains.ts";
import type { Services } from "./services.ts";

const CLINIC_NAME = "両輪デモクリニック";
const TRIAL = new URL("../../data/factorial_2x2.csv", import.meta.url);

/** Fills an empty database with the demonstration. */
export async function foundDemonstration(services: Services): Promise<void> {
  const { accounts, deps, store } = services;
  const clinic = await foundClinic(services, CLINIC_NAME, "demonstration");
  const trial = await readFile(TRIAL, "utf8");
  const now = instantAt(deps.now(), clinic.utcOffset);
  const demonstration = demonstrationOf(trial, { now, digest: hash("sha256", trial, "hex") });
  const { counts, patientOfUser } = demonstration;
  const settings: NewChain = { ledger: "clinic", subject: clinic.id, entries: demonstrationSettings(CLINIC_NAME, now) };
  invariant(patientOfUser !== null, "the trial began long ago, so that a patient of it can be anybody's own");
  await store.nextNumbers(clinic.id, PATIENT_NUMBERS, counts.patients);
  const written = await writeNewChains(deps, clinic.id, [settings, ...withSchedules(withWaiting(demonstration, now), now, clinic.id)]);
  invariant(written.ok, "the demonstration's entries are entries");
  for (const { id, name, role } of Object.values(DEMONSTRATION_USERS)) {
    const account = { id, name, role, account: demonstrationAccount(role), status: "active" } as const;
    await accounts.create(role === "patient" ? { ...account, patient: patientOfUser } : account);
  }
  await services.refresh();
}

/** The account of the demonstration's user with `role`. It has no password and cannot be signed in to with one. */
export function demonstrationAccount(role: Role): string {
  return `demo-${role}`;
}
