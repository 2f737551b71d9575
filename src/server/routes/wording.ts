/**
 * The official wordings of the clinic: those in use, importing one, and taking one out of use. The file is read and checked here
 * again, whatever the page made of it; what is recorded is what this found.
 */
import { z } from "zod";
import { ok } from "../../base/result.ts";
import { instrumentOf, isInstrumentCode } from "../../measures/instruments.ts";
import { checkWording } from "../../measures/wording/check.ts";
import { mayBeUsed } from "../../measures/wording/findings.ts";
import { readQuestionnaires } from "../../measures/wording/read-questionnaire.ts";
import { rememberedBinding, standingWordings, wordingFor } from "../../measures/wording/standing.ts";
import { digestOfWording } from "../../measures/wording/wording.ts";
import { clinicNow } from "../clinic.ts";
import { readClinicLedger, writeToClinicLedger } from "../clinic-ledger.ts";
import { refuse } from "../refusal.ts";
import { authorOf, type Call, type Router } from "../route.ts";

const FILE_BYTES_MAX = 4 * 1024 * 1024;
const language = z.enum(["ja", "en"]);
const code = z.string().max(64);

const importBody = z.strictObject({
  fileName: z.string().min(1).max(200),
  text: z.string(),
  which: z.int().min(0).max(999),
  instrument: code.refine(isInstrumentCode),
  language,
  chosen: z.record(code, z.string().max(300).nullable()),
  order: z.enum(["rising", "falling"]),
  licence: z.strictObject({
    holder: z.string().max(200),
    terms: z.string().max(4000),
    commercial: z.enum(["allowed", "not-allowed", "not-stated"]),
  }),
  acknowledged: z.array(code).max(20),
});

export function wordingRoutes(router: Router): void {
  router.on("GET /api/wordings", {
    body: null,
    query: null,
    async handle({ services }) {
      const ledger = await readClinicLedger(services);
      if (!ledger.ok) return ledger;
      const { entries } = ledger.value;
      const instruments = new Set(entries.flatMap((entry) => (entry.kind === "wording" ? [entry.body.instrument] : [])));
      const bindings = Object.fromEntries([...instruments].map((instrument) => [instrument, rememberedBinding(entries, instrument)]));
      return ok({ wordings: standingWordings(entries), bindings });
    },
  });
  router.on("POST /api/wordings", { body: importBody, query: null, bodyBytesMax: FILE_BYTES_MAX, handle: take });
  router.on("POST /api/wordings/withdraw", {
    body: z.strictObject({ instrument: code, language, digest: z.string().max(64) }),
    query: null,
    handle: withdraw,
  });
}

async function take(call: Call<"POST /api/wordings">) {
  const { services, body } = call;
  const instrument = instrumentOf(body.instrument);
  const read = readQuestionnaires(body.text);
  if (!read.ok) return refuse("wording.unreadable", { field: "text", finding: read.error });
  const questionnaire = read.value[body.which];
  if (instrument === null || questionnaire === undefined)
    return refuse("wording.unreadable", { field: "which", finding: "no-questionnaire" });
  const ledger = await readClinicLedger(services);
  if (!ledger.ok) return ledger;
  const { entries, head } = ledger.value;
  const { wording, findings } = checkWording(questionnaire, {
    instrument,
    language: body.language,
    chosen: body.chosen,
    remembered: rememberedBinding(entries, instrument.code),
    order: body.order,
    attestation: body.licence,
    phq9: wordingFor(standingWordings(entries), "phq9", body.language),
  });
  const { commercial } = body.licence;
  if (commercial === "not-allowed" || !mayBeUsed(findings, body.acknowledged)) return refuse("wording.not-usable", { wording: findings });
  const taken = {
    ...wording,
    digest: digestOfWording(wording),
    licence: { holder: body.licence.holder.trim(), terms: body.licence.terms.trim(), commercial },
    acknowledged: findings.flatMap((one) => (one.severity === "ask" ? [one.code] : [])).filter(isFirst),
    source: {
      fileName: body.fileName,
      digest: services.deps.cipher.sha256(body.text),
      url: questionnaire.url,
      version: questionnaire.version,
    },
  };
  const written = await writeToClinicLedger(services, authorOf(call), { kind: "wording", body: taken }, head.seq + 1);
  return written.ok ? ok({ head: written.value, digest: taken.digest, savedAt: clinicNow(services) }) : written;
}

async function withdraw(call: Call<"POST /api/wordings/withdraw">) {
  const { services, body } = call;
  const ledger = await readClinicLedger(services);
  if (!ledger.ok) return ledger;
  const { entries, head } = ledger.value;
  if (wordingFor(standingWordings(entries), body.instrument, body.language)?.digest !== body.digest) return refuse("wording.unknown");
  const written = await writeToClinicLedger(services, authorOf(call), { kind: "wording-withdrawn", body }, head.seq + 1);
  return written.ok ? ok({ head: written.value, savedAt: clinicNow(services) }) : written;
}

function isFirst<One>(one: One, index: number, all: readonly One[]): boolean {
  return all.indexOf(one) === index;
}
