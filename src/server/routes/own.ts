/** A patient's own page: whom to call in a crisis, and today's diary as far as it is written. */
import { localDay } from "../../base/dates.ts";
import { ok } from "../../base/result.ts";
import { linesToShow } from "../../care/course/patient-pages.ts";
import { EMPTY_HEAD } from "../../record/chain.ts";
import { foldChart, standingOf } from "../../record/chart.ts";
import { chartOf, clinicNow } from "../clinic.ts";
import { readClinicLedger } from "../clinic-ledger.ts";
import { accessFor } from "../opening.ts";
import { openAll, readChart } from "../reading-charts.ts";
import { type Call, type Router, signedIn } from "../route.ts";

export function ownRoutes(router: Router): void {
  router.on("GET /api/patients/:patient/own", { body: null, query: null, handle: ownPage });
}

async function ownPage(call: Call<"GET /api/patients/:patient/own">) {
  const { services, patient } = call;
  const subject = chartOf(services, patient);
  const chain = await readChart(services.store, subject);
  if (!chain.ok) return chain;
  const ledger = await readClinicLedger(services);
  if (!ledger.ok) return ledger;
  await call.reads(patient);
  const entries = openAll(chain.value.entries, accessFor(signedIn(call).role, chain.value.wrappedKey, subject, services.deps), services);
  if (!entries.ok) return entries;
  const now = clinicNow(services);
  const today = localDay(now);
  const { "crisis-lines": crisisLines, profile } = ledger.value.newest;
  const last = entries.value.at(-1);
  return ok({
    ...{ today, now, head: last === undefined ? EMPTY_HEAD : { seq: last.seq, hash: last.hash } },
    lines: linesToShow(crisisLines, today),
    clinicPhone: profile?.phone ?? null,
    diary: standingOf(foldChart(entries.value), "diary").findLast(({ occurredAt }) => localDay(occurredAt) === today) ?? null,
  });
}
