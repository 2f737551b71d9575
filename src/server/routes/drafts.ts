/** What one is typing: kept at the server as it is typed, shown to nobody but its author. */
import { z } from "zod";
import { isJson, type Json } from "../../base/json.ts";
import { ok } from "../../base/result.ts";
import { clinicNow, foundedClinic } from "../clinic.ts";
import { draftKey, openDrafts, sealDraft } from "../drafts.ts";
import { refuse } from "../refusal.ts";
import { type Call, type Router, signedIn } from "../route.ts";

const CONTENT_BYTES_MAX = 64 * 1024;
/** Beside the content there is little else. */
const BODY_BYTES_MAX = CONTENT_BYTES_MAX + 4 * 1024;

const saveBody = z.strictObject({
  id: z.uuid(),
  patient: z.uuid().nullable(),
  kind: z.string().min(1).max(64),
  amends: z.uuid().nullable(),
  revision: z.int().min(0),
  content: z.custom<Json>((value) => isJson(value)),
});

export function draftRoutes(router: Router): void {
  router.on("GET /api/drafts", { body: null, query: null, handle: list });
  router.on("GET /api/drafts/registration", { body: null, query: null, handle: registrations });
  router.on("GET /api/patients/:patient/drafts", { body: null, query: null, handle: ofPatient });
  router.on("POST /api/drafts", { body: saveBody, query: null, bodyBytesMax: BODY_BYTES_MAX, handle: save });
  router.on("POST /api/drafts/discard", {
    body: z.strictObject({ id: z.uuid() }),
    query: null,
    async handle(call) {
      const { services, body } = call;
      await services.store.discardDraft({ clinic: foundedClinic(services).id, id: body.id, author: signedIn(call).id });
      return ok({});
    },
  });
}

async function list(call: Call<"GET /api/drafts">) {
  const { services } = call;
  const rows = await services.store.drafts(foundedClinic(services).id, signedIn(call).id);
  return ok({
    drafts: rows.map(({ id, patient, kind, amends, updatedAt, revision }) => ({ id, patient, kind, amends, savedAt: updatedAt, revision })),
  });
}

async function registrations(call: Call<"GET /api/drafts/registration">) {
  const { services } = call;
  const key = await draftKey(services, null);
  const rows = await services.store.drafts(foundedClinic(services).id, signedIn(call).id, null);
  return ok({ drafts: key === null ? [] : openDrafts(services, rows, key), now: clinicNow(services) });
}

async function ofPatient(call: Call<"GET /api/patients/:patient/drafts">) {
  const { services, patient } = call;
  const key = await draftKey(services, patient);
  if (key === null) return refuse("patient.unknown");
  await call.reads(patient);
  const rows = await services.store.drafts(foundedClinic(services).id, signedIn(call).id, patient);
  return ok({ drafts: openDrafts(services, rows, key) });
}

async function save(call: Call<"POST /api/drafts">) {
  const { services, body } = call;
  const { content, ...place } = body;
  if (Buffer.byteLength(JSON.stringify(content), "utf8") > CONTENT_BYTES_MAX) return refuse("request.too-large", { field: "content" });
  const key = await draftKey(services, body.patient);
  if (key === null) return refuse("patient.unknown", { field: "patient" });
  const author = signedIn(call).id;
  const updatedAt = clinicNow(services);
  const sealed = sealDraft(services, content, { ...place, author }, key);
  const saved = await services.store.saveDraft({ ...place, clinic: foundedClinic(services).id, author, updatedAt, sealed });
  return saved.ok ? ok({ revision: saved.value, savedAt: updatedAt }) : refuse("draft.stale", { revision: saved.error });
}
