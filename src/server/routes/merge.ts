/**
 * Two charts of one person: proposed by one, decided by another. The approval is written in the chart that goes and, in the
 * same transaction, its absorption in the chart that stays; it needs a fresh code of whoever approves.
 */
import { z } from "zod";
import type { Uuid } from "../../base/ids.ts";
import { fail, ok, type Result } from "../../base/result.ts";
import type { Author } from "../../record/entry.ts";
import { pendingMerge } from "../../record/merging.ts";
import { type ChartWriter, commitChart, commitCharts, openWriterAtHead } from "../chart-writing.ts";
import { clinicNow } from "../clinic.ts";
import { refuse, type ServerRefusal } from "../refusal.ts";
import { APPROVES_MERGES } from "../rights.ts";
import { authorOf, type Call, type Router, signedIn } from "../route.ts";
import type { Services } from "../services.ts";
import { askerOf } from "./sign-in.ts";

const remark = z.string().max(4000).nullable();
const mergeBody = z.discriminatedUnion("step", [
  z.strictObject({ step: z.literal("propose"), into: z.uuid(), remark }),
  z.strictObject({ step: z.literal("refuse"), proposal: z.uuid(), remark }),
  z.strictObject({ step: z.literal("approve"), proposal: z.uuid(), remark, code: z.string().min(1).max(20) }),
]);

type Merging = Call<"POST /api/patients/:patient/merge">;

export function mergeRoutes(router: Router): void {
  router.on("POST /api/patients/:patient/merge", { body: mergeBody, query: null, handle: merge });
}

async function merge(call: Merging) {
  const { services, body, patient } = call;
  const author = authorOf(call);
  const going = await openWriterAtHead(services, patient, author);
  if (!going.ok) return going;
  switch (body.step) {
    case "propose": {
      const staying = await openStaying(services, body.into, author);
      if (!staying.ok) return staying;
      return await write(services, going.value, author, { step: "proposed", into: body.into }, body.remark);
    }
    case "refuse":
      return await write(services, going.value, author, { step: "refused", proposal: body.proposal }, body.remark);
    case "approve":
      return await approve(call, going.value, author, body);
  }
}

async function approve(call: Merging, going: ChartWriter, author: Author, body: Extract<Merging["body"], { readonly step: "approve" }>) {
  const { services } = call;
  if (!APPROVES_MERGES.includes(author.role)) return refuse("rights.denied");
  const into = pendingMerge(going.chart)?.into;
  if (into === undefined) return refuse("merge.none-pending");
  const staying = await openStaying(services, into, author);
  if (!staying.ok) return staying;
  const approved = add(going, author, { step: "approved", proposal: body.proposal, into }, body.remark);
  if (!approved.ok) return approved;
  const absorbed = add(staying.value, author, { step: "absorbed", from: going.patient, head: going.head }, body.remark);
  if (!absorbed.ok) return absorbed;
  const fresh = await services.signIn.freshCode(signedIn(call), body.code, askerOf(call));
  if (!fresh.ok) return fail(fresh.error);
  const written = await commitCharts(services, [going, staying.value]);
  return written.ok ? ok({ head: going.head, savedAt: clinicNow(services) }) : written;
}

async function write(services: Services, writer: ChartWriter, author: Author, body: object, remark: string | null) {
  const added = add(writer, author, body, remark);
  if (!added.ok) return added;
  const written = await commitChart(services, writer, author);
  return written.ok ? ok({ head: written.value.head, savedAt: written.value.savedAt }) : written;
}

/** The chart that is to stay: it must be able to take what the merging writes in it. */
async function openStaying(services: Services, into: Uuid, author: Author): Promise<Result<ChartWriter, ServerRefusal>> {
  const staying = await openWriterAtHead(services, into, author);
  if (!staying.ok) return staying;
  const { chart } = staying.value;
  return chart.status === "merged" || chart.status === "erased" ? refuse(`chart.${chart.status}`, { field: "into" }) : staying;
}

function add(writer: ChartWriter, by: Author, body: object, text: string | null) {
  const draft = { kind: "merge", occurredAt: writer.now, body, personal: { remark: text } };
  return writer.add({ command: "merge", draft, by });
}
