/**
 * Whether the pages for patients are open. They stay shut while nobody could be reached out of hours, whatever a patient
 * asks and by whatever route; signing in and out, and one's own password, are no such page.
 */
import { localDay } from "../base/dates.ts";
import { patientPageFindings } from "../care/course/patient-pages.ts";
import { clinicNow } from "./clinic.ts";
import { readClinicLedger } from "./clinic-ledger.ts";
import type { RouteName } from "./contract.ts";
import { refuse, type ServerRefusal } from "./refusal.ts";
import type { Services } from "./services.ts";

/** Why a patient may not call `route` now; null when they may. Settings that cannot be read keep the pages shut. */
export async function patientPagesRefusal(services: Services, route: RouteName): Promise<ServerRefusal | null> {
  if (!route.includes(":patient") && route !== "GET /api/live") return null;
  const ledger = await readClinicLedger(services);
  if (!ledger.ok) return ledger.error;
  const { "on-call": onCall, "crisis-lines": crisisLines } = ledger.value.newest;
  const stops = patientPageFindings({ onCall, crisisLines }, localDay(clinicNow(services)));
  return stops.length === 0 ? null : refuse("patient-pages.closed", { stops }).error;
}
