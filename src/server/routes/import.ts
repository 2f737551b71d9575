/** Importing a CSV: first what it would become, then the import itself, which writes everything or nothing. */
import { z } from "zod";
import { instantAt, localDay } from "../../base/dates.ts";
import { invariant } from "../../base/invariant.ts";
import { ok } from "../../base/result.ts";
import { planImport, previewImport } from "../../exchange/csv-import.ts";
import { draftsOf } from "../../exchange/import-drafts.ts";
import { importMapping } from "../mapping-schema.ts";
import { newCharts, writeNewChains } from "../new-chains.ts";
import { refuse } from "../refusal.ts";
import { type Call, type Router, signedIn } from "../route.ts";
import type { Services } from "../services.ts";

const FILE_BYTES_MAX = 32 * 1024 * 1024;

const file = z.strictObject({ fileName: z.string().max(400), text: z.string() });

export function importRoutes(router: Router): void {
  router.on("POST /api/import/preview", {
    body: file.extend({ mapping: importMapping.nullable() }),
    query: null,
    bodyBytesMax: FILE_BYTES_MAX,
    handle: preview,
  });
  router.on("POST /api/import/run", {
    body: file.extend({ mapping: importMapping, again: z.boolean().exactOptional() }),
    query: null,
    bodyBytesMax: FILE_BYTES_MAX,
    handle: run,
  });
}

async function preview({ services, body }: Call<"POST /api/import/preview">) {
  const { digest, importedBefore, today } = await knownOf(services, body.text);
  return ok(previewImport(body.text, digest, body.mapping, { today, importedBefore }));
}

async function run(call: Call<"POST /api/import/run">) {
  const { services, body } = call;
  const { id, name, role } = signedIn(call);
  const { clinic, digest, importedBefore, today } = await knownOf(services, body.text);
  if (importedBefore && body.again !== true) return refuse("import.again");
  const plan = planImport(body.text, body.mapping, today);
  if (!plan.usable) return refuse("import.mapping", { fileFindings: plan.findings });
  const drafts = plan.patients.map((patient) => (number: string) => draftsOf(patient, body.mapping, number, digest));
  const charts = await newCharts(services.deps, clinic, { id, name, role }, drafts);
  const written = await writeNewChains(services.deps, clinic.id, charts);
  if (!written.ok) return refuse("entry.invalid", { findings: written.error });
  return ok({ patients: charts.length, entries: written.value.entries, refusedRows: plan.refusedRows, findings: plan.findings });
}

async function knownOf({ deps, store, clinic: founded }: Services, text: string) {
  const clinic = founded();
  invariant(clinic !== null, "the clinic is founded");
  const digest = deps.cipher.sha256(text);
  const today = localDay(instantAt(deps.now(), clinic.utcOffset));
  return { clinic, digest, today, importedBefore: await store.importedBefore(clinic.id, digest) };
}
