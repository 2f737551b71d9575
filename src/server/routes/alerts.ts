/** Alerts: raised by the rule as an answer is tapped, answered by a person, and listed until they have ended. */
import { z } from "zod";
import { instantAt, millisecondsOf } from "../../base/dates.ts";
import type { Uuid } from "../../base/ids.ts";
import { ok, type Result } from "../../base/result.ts";
import { SUICIDALITY_RULE, suicidalityIn } from "../../measures/suicidality.ts";
import { standingAlerts } from "../../record/alerts.ts";
import type { ChartEntryOf } from "../../record/kinds.ts";
import { ownerOf } from "../alert-owner.ts";
import { type ChartWriter, commitChart, openWriterAtHead } from "../chart-writing.ts";
import { chartOf, foundedClinic } from "../clinic.ts";
import type { Written } from "../contract.ts";
import { openAlerts } from "../open-alerts.ts";
import { refuse, type ServerRefusal } from "../refusal.ts";
import { authorOf, type Call, type Router, signedIn } from "../route.ts";

const raiseBody = z.strictObject({
  instrument: z.string().max(64),
  items: z.record(z.string().max(64), z.number().nullable()),
  draft: z.uuid(),
});
const responseBody = z.strictObject({
  alert: z.uuid(),
  response: z.enum(["taken", "resolved", "mistaken"]),
  actions: z.array(z.string().max(64)).max(20),
  remark: z.string().max(4000).nullable(),
});

export function alertRoutes(router: Router): void {
  router.on("POST /api/patients/:patient/alerts", { body: raiseBody, query: null, handle: raise });
  router.on("POST /api/patients/:patient/alerts/response", { body: responseBody, query: null, handle: respond });
  router.on("GET /api/alerts", { body: null, query: null, handle: list });
}

async function raise(call: Call<"POST /api/patients/:patient/alerts">) {
  const { services, body, patient } = call;
  const numbers = suicidalityIn(body.instrument, body.items);
  if (numbers === null) {
    const head = await services.store.head(chartOf(services, patient));
    return head.seq === 0 ? refuse("patient.unknown") : ok({ head, alert: null });
  }
  const author = authorOf(call);
  const { owner, minutes } = await ownerOf(services, author);
  return await atHead<{ readonly head: Written["head"]; readonly alert: ChartEntryOf<"alert"> }>(call, async (writer) => {
    const raised = alertOf(writer, body.draft);
    if (raised !== null) return ok({ head: writer.head, alert: raised });
    const { code: rule, version: ruleVersion } = SUICIDALITY_RULE;
    const dueAt = instantAt(millisecondsOf(writer.now) + minutes * 60_000, foundedClinic(services).utcOffset);
    const about = {
      about: "suicidality",
      rule,
      ruleVersion,
      instrument: body.instrument,
      numbers,
      owner,
      dueAt,
      draft: body.draft,
      raisedBy: null,
    };
    const added = writer.add({ command: "raise", draft: { kind: "alert", occurredAt: writer.now, body: about, personal: null } });
    if (!added.ok) return added;
    const written = await commitChart(services, writer, author);
    if (!written.ok) return written;
    const alert = alertOf(writer, body.draft);
    return alert === null ? refuse("server.defect") : ok({ head: written.value.head, alert });
  });
}

async function respond(call: Call<"POST /api/patients/:patient/alerts/response">) {
  const { services, body } = call;
  const author = authorOf(call);
  return await atHead<Written>(call, async (writer) => {
    const answer = { alert: body.alert, step: body.response, actions: body.actions };
    const draft = { kind: "alert-response", occurredAt: writer.now, body: answer, personal: { remark: body.remark } };
    const added = writer.add({ command: "respond", draft });
    return added.ok ? await commitChart(services, writer, author) : added;
  });
}

async function list(call: Call<"GET /api/alerts">) {
  const { services } = call;
  const rows = await services.store.openAlerts(foundedClinic(services).id);
  await call.reads([...new Set(rows.map(({ alert }) => alert.subject))]);
  const alerts = await openAlerts(services, signedIn(call).role, rows);
  return alerts.ok ? ok({ alerts: alerts.value }) : alerts;
}

/** Somebody else may write in between; so often it is tried again at the new end of the chart. */
const TRIES_MAX = 5;

async function atHead<Answer>(
  call: Pick<Call<"POST /api/patients/:patient/alerts">, "services" | "patient" | "who">,
  write: (writer: ChartWriter) => Promise<Result<Answer, ServerRefusal>>,
): Promise<Result<Answer, ServerRefusal>> {
  for (let tried = 1; ; tried += 1) {
    const writer = await openWriterAtHead(call.services, call.patient, authorOf(call));
    const written = writer.ok ? await write(writer.value) : writer;
    if (written.ok || written.error.code !== "append.seq-taken" || tried === TRIES_MAX) return written;
  }
}

/** The alert of a draft that has not ended. */
function alertOf({ chart }: ChartWriter, draft: Uuid): ChartEntryOf<"alert"> | null {
  if (chart.status === "empty") return null;
  const standing = standingAlerts(chart.entries.map(({ entry }) => entry));
  return standing.find(({ alert }) => alert.body.draft === draft)?.alert ?? null;
}
