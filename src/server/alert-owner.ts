/** Who takes alerts and how soon, as the settings say; else the director, and in a clinic without one whoever raised it. */
import { RESPONSE_MINUTES } from "../measures/suicidality.ts";
import type { Author } from "../record/entry.ts";
import { readClinicLedger } from "./clinic-ledger.ts";
import { directorOf } from "./routes/physicians.ts";
import type { Services } from "./services.ts";

/** The owner of an alert that `author` is about to raise, and in how many minutes it is to be taken. */
export async function ownerOf(
  services: Services,
  author: Author,
): Promise<{ readonly owner: Pick<Author, "id" | "name">; readonly minutes: number }> {
  const ledger = await readClinicLedger(services);
  // Settings that cannot be read must not keep an alert from being raised.
  const onCall = ledger.ok ? ledger.value.newest["on-call"] : null;
  const minutes = onCall?.responseMinutes ?? RESPONSE_MINUTES.minutes;
  const named = onCall?.alertOwner == null ? null : await services.accounts.byId(onCall.alertOwner);
  const { id, name } = named?.status === "active" ? named : ((await directorOf(services)) ?? author);
  return { owner: { id, name }, minutes };
}
