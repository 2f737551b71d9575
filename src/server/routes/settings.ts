/** The settings of the clinic: as they stand, every change there was, and one more; and the clinic's own table of postal codes. */
import { z } from "zod";
import { ok } from "../../base/result.ts";
import { parsePostalCodes, postalCodeOf } from "../../exchange/postal-codes.ts";
import { CLINIC_KINDS } from "../../record/kinds.ts";
import { clinicNow, foundedClinic } from "../clinic.ts";
import { noteInClinicLedger, readClinicLedger, writeToClinicLedger } from "../clinic-ledger.ts";
import type { SettingsEntry } from "../contract.ts";
import { refuse } from "../refusal.ts";
import { authorOf, type Call, type Router } from "../route.ts";

/** Japan Post's whole file has 18 MB. */
const FILE_BYTES_MAX = 32 * 1024 * 1024;
const BODY_BYTES_MAX = 512 * 1024;

const settingsBody = z.strictObject({
  expectedSeq: z.int().min(1),
  kind: z.enum(["profile", "hours", "holidays", "on-call", "crisis-lines", "prices", "practice", "chairs", "stimulators"]),
  body: z.unknown(),
});

export function settingsRoutes(router: Router): void {
  router.on("GET /api/settings", {
    body: null,
    query: null,
    async handle({ services }) {
      const ledger = await readClinicLedger(services);
      if (!ledger.ok) return ledger;
      const { head, entries, newest } = ledger.value;
      // Each member of the union keeps its own body.
      const history = entries.map(({ kind, seq, recordedAt, author, body }) => ({ kind, seq, recordedAt, author, body }) as SettingsEntry);
      return ok({ head, settings: newest, history });
    },
  });
  router.on("POST /api/settings", { body: settingsBody, query: null, bodyBytesMax: BODY_BYTES_MAX, handle: change });
  router.on("POST /api/settings/postal-codes", {
    body: z.strictObject({ fileName: z.string().min(1).max(400), text: z.string() }),
    query: null,
    bodyBytesMax: FILE_BYTES_MAX,
    handle: readTable,
  });
  router.on("POST /api/postal-codes/lookup", {
    body: z.strictObject({ code: z.string().max(40) }),
    query: null,
    async handle({ services, body }) {
      const code = postalCodeOf(body.code);
      return ok({ addresses: code === null ? [] : await services.store.addresses(foundedClinic(services).id, code) });
    },
  });
}

async function change(call: Call<"POST /api/settings">) {
  const { services, body } = call;
  const onCall = body.kind === "on-call" ? CLINIC_KINDS["on-call"].body.safeParse(body.body) : null;
  const owner = onCall?.success ? onCall.data.alertOwner : null;
  if (owner !== null && (await services.accounts.byId(owner))?.status !== "active")
    return refuse("staff.unknown", { field: "body.alertOwner" });
  const written = await writeToClinicLedger(services, authorOf(call), { kind: body.kind, body: body.body }, body.expectedSeq);
  if (!written.ok) return written;
  if (body.kind === "profile") await services.refresh();
  return ok({ head: written.value, savedAt: clinicNow(services) });
}

async function readTable(call: Call<"POST /api/settings/postal-codes">) {
  const { services, body } = call;
  const table = parsePostalCodes(body.text);
  if (!table.ok) return refuse("postal.unreadable", { field: "text", line: table.error.line });
  await services.store.writePostalCodes(foundedClinic(services).id, table.value);
  const noted = { digest: services.deps.cipher.sha256(body.text), rows: table.value.length, source: body.fileName };
  await noteInClinicLedger(services, authorOf(call), { kind: "postal-codes", body: noted });
  return ok({ rows: table.value.length });
}
