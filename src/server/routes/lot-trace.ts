/** Tracing a recall, and the drill of one: what was asked, how long it took and where it had gaps goes into the clinic's ledger. */
import { z } from "zod";
import { instantAt } from "../../base/dates.ts";
import { ok } from "../../base/result.ts";
import type { TraceQuestion } from "../../care/exosome/trace.ts";
import type { ClinicEntryOf } from "../../record/kinds.ts";
import { noteInClinicLedger } from "../clinic-ledger.ts";
import type { Trace } from "../lot-contract.ts";
import { refuse } from "../refusal.ts";
import { authorOf, type Call, type Router, signedIn } from "../route.ts";
import { traceAll } from "../tracing.ts";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const question = z.discriminatedUnion("by", [
  z.strictObject({ by: z.enum(["lot", "vial", "donor", "maker"]), text: z.string().trim().min(1).max(200) }),
  z.strictObject({ by: z.literal("dates"), from: day, to: day }),
]);

export function lotTraceRoutes(router: Router): void {
  router.on("POST /api/lots/trace", {
    body: question,
    query: null,
    handle: (call) => traceAll(call.services, call.body, signedIn(call).role, call.reads),
  });
  router.on("POST /api/lots/drill", { body: question, query: null, handle: drill });
  router.on("POST /api/demonstration/second-code", { body: z.strictObject({ id: z.uuid() }), query: null, handle: secondCode });
}

async function drill(call: Call<"POST /api/lots/drill">) {
  const trace = await traceAll(call.services, call.body, signedIn(call).role, call.reads);
  if (!trace.ok) return trace;
  const report = reportOf(call.body, trace.value);
  await noteInClinicLedger(call.services, authorOf(call), { kind: "recall-drill", body: report });
  return ok({ trace: trace.value, report });
}

/** What the drill came to. A gap is whatever would have left somebody unwarned or a cause unfound. */
function reportOf(asked: TraceQuestion, { lots, patients, milliseconds }: Trace): ClinicEntryOf<"recall-drill">["body"] {
  const reachable = patients.filter((one) => one.reachable).length;
  const gaps = [
    ...(lots.length === 0 ? ["nothing-found"] : []),
    ...(reachable < patients.length ? ["patient-unreachable"] : []),
    ...(lots.some(({ hasCertificate }) => !hasCertificate) ? ["certificate-missing"] : []),
    ...(lots.some(({ hasCertificate, retainedSample }) => hasCertificate && retainedSample === null) ? ["sample-not-kept"] : []),
    ...(lots.some(({ contradictions }) => contradictions > 0) ? ["ledger-contradicted"] : []),
  ];
  return {
    asked: { by: asked.by, text: asked.by === "dates" ? `${asked.from}/${asked.to}` : asked.text },
    milliseconds: Math.round(milliseconds),
    lots: lots.length,
    vials: lots.reduce((sum, { uses, stock }) => sum + uses.length + stock.length, 0),
    patients: patients.length,
    reachable,
    adverseEvents: patients.reduce((sum, { adverseEvents }) => sum + adverseEvents.length, 0),
    stockVials: lots.reduce((sum, { stock }) => sum + stock.length, 0),
    // One in each language for each patient.
    letters: patients.length * 2,
    outcome: gaps.length === 0 ? "passed" : "gaps",
    gaps,
  };
}

/** Only in the demonstration, where nobody holds an authenticator. */
async function secondCode({ services, body }: Call<"POST /api/demonstration/second-code">) {
  const clinic = services.clinic();
  if (clinic?.mode !== "demonstration") return refuse("demonstration.not-here");
  if ((await services.accounts.byId(body.id)) === null) return refuse("staff.unknown");
  const { code, endsAt } = await services.signIn.demonstrationCode(body.id);
  return ok({ code, endsAt: instantAt(endsAt, clinic.utcOffset) });
}
