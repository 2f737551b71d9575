/**
 * The clinic's question. What may be seen before a plan is locked is one route, what may not is another, which refuses until
 * then. A plan is locked by its hash: who locks says which plan they read, and if the data ask for another by now, they read again.
 */
import { z } from "zod";
import { canonicalJson } from "../../base/canonical.ts";
import { localDay } from "../../base/dates.ts";
import { isJsonObject, type JsonObject } from "../../base/json.ts";
import { fail, ok, type Result } from "../../base/result.ts";
import { parsePlan } from "../../evidence/plan/analysis-plan.ts";
import { planHash } from "../../evidence/plan/plan-hash.ts";
import { visitDictionary, visitTable } from "../../insight/analysis-table.ts";
import { describeQuestion } from "../../insight/description.ts";
import { patientDictionary, patientTable } from "../../insight/patient-table.ts";
import { type QuestionPlans, questionPlans } from "../../insight/question-plan.ts";
import { analysisOf, importedOf } from "../analysis-members.ts";
import { clinicNow } from "../clinic.ts";
import { noteInClinicLedger, readClinicLedger } from "../clinic-ledger.ts";
import type { LockedPlan } from "../evidence-contract.ts";
import { refuse, type ServerRefusal } from "../refusal.ts";
import { authorOf, type Call, type Router } from "../route.ts";
import type { Services } from "../services.ts";

const QUESTION = "combination";
const hash = z.string().max(80);
const fileDigest = z.string().regex(/^[0-9a-f]{64}$/);
const PLAN_CHARACTERS_MAX = 100_000;

export function evidenceRoutes(router: Router): void {
  router.on("GET /api/evidence", { body: null, query: null, handle: overview });
  router.on("POST /api/evidence/lock", {
    body: z.strictObject({ hashes: z.strictObject({ visits: hash, patients: hash }) }),
    query: null,
    handle: lock,
  });
  router.on("GET /api/evidence/tables", { body: null, query: null, handle: tables });
  router.on("GET /api/evidence/imported", { body: null, query: z.object({ digest: fileDigest }), handle: imported });
  router.on("POST /api/evidence/imported/lock", {
    body: z.strictObject({ digest: fileDigest, plan: z.string().max(PLAN_CHARACTERS_MAX) }),
    query: null,
    handle: lockImported,
  });
}

async function overview(call: Call<"GET /api/evidence">) {
  const analysis = await analysisOf(call.services);
  if (!analysis.ok) return analysis;
  await call.reads(analysis.value.patients);
  const { data } = analysis.value;
  const locked = await lockedPlan(call.services);
  if (!locked.ok) return locked;
  const plans = questionPlans(data);
  return ok({ today: data.today, description: describeQuestion(data, plans), plans, hashes: hashesOf(plans), locked: locked.value });
}

async function lock(call: Call<"POST /api/evidence/lock">) {
  const { services, body } = call;
  const analysis = await analysisOf(services);
  if (!analysis.ok) return analysis;
  const plans = questionPlans(analysis.value.data);
  const hashes = hashesOf(plans);
  if (hashes.visits !== body.hashes.visits || hashes.patients !== body.hashes.patients)
    return refuse("evidence.plan-changed", { field: "hashes", expected: hashes.visits, given: body.hashes.visits });
  await noteInClinicLedger(services, authorOf(call), {
    kind: "analysis-plan",
    body: {
      question: QUESTION,
      plans: { visits: canonicalJson(plans.visits), patients: canonicalJson(plans.patients) },
      hashes,
      patients: analysis.value.data.patients.length,
    },
  });
  const locked = await lockedPlan(services);
  if (!locked.ok) return locked;
  return locked.value === null ? refuse("evidence.not-locked") : ok({ locked: locked.value });
}

async function tables(call: Call<"GET /api/evidence/tables">) {
  const locked = await lockedPlan(call.services);
  if (!locked.ok) return locked;
  if (locked.value === null) return refuse("evidence.not-locked");
  const analysis = await analysisOf(call.services);
  if (!analysis.ok) return analysis;
  await call.reads(analysis.value.patients);
  const { data } = analysis.value;
  const dictionary = [...visitDictionary(), ...patientDictionary()];
  return ok({ locked: locked.value, visits: visitTable(data), patients: patientTable(data), dictionary });
}

/** The values of an imported file are told once a plan is locked for it; before that, how many there are. */
async function imported(call: Call<"GET /api/evidence/imported">) {
  const { services, query } = call;
  const found = await importedOf(services, query.digest);
  if (!found.ok) return found;
  await call.reads(found.value.patients);
  const locked = await lockedPlan(services, questionOfFile(query.digest));
  if (!locked.ok) return locked;
  const { charts } = found.value;
  const values = charts.reduce(
    (sum, { baseline, rows }) => sum + Object.keys(baseline).length + rows.reduce((of, row) => of + Object.keys(row.values).length, 0),
    0,
  );
  const today = localDay(clinicNow(services));
  return ok({ today, patients: charts.length, values, locked: locked.value, charts: locked.value === null ? null : charts });
}

async function lockImported(call: Call<"POST /api/evidence/imported/lock">) {
  const { services, body } = call;
  const plan = parsedPlan(body.plan);
  if (plan === null) return refuse("evidence.plan-unreadable", { field: "plan", expected: "JSON", given: body.plan.slice(0, 40) });
  const read = parsePlan(plan);
  if (!read.ok) {
    const first = read.error[0];
    return refuse("evidence.plan-unreadable", { field: "plan", expected: "plan", given: first === undefined ? "" : first.code });
  }
  const found = await importedOf(services, body.digest);
  if (!found.ok) return found;
  if (found.value.charts.length === 0) return refuse("evidence.file-unknown", { field: "digest", given: body.digest });
  const question = questionOfFile(body.digest);
  const plans = { visits: plan, patients: {} };
  await noteInClinicLedger(services, authorOf(call), {
    kind: "analysis-plan",
    body: {
      question,
      plans: { visits: canonicalJson(plans.visits), patients: canonicalJson(plans.patients) },
      hashes: hashesOf(plans),
      patients: found.value.charts.length,
    },
  });
  const locked = await lockedPlan(services, question);
  if (!locked.ok) return locked;
  return locked.value === null ? refuse("evidence.not-locked") : ok({ locked: locked.value });
}

/** The code under which plans for a file stand in the ledger. */
function questionOfFile(digest: string): string {
  return `file-${digest.slice(0, 32)}`;
}

function parsedPlan(text: string): JsonObject | null {
  try {
    return objectOf(text);
  } catch {
    return null;
  }
}

/** The plan that was locked last, and how many before it. */
async function lockedPlan(services: Services, question: string = QUESTION): Promise<Result<LockedPlan | null, ServerRefusal>> {
  const ledger = await readClinicLedger(services);
  if (!ledger.ok) return ledger;
  const locks = ledger.value.entries.flatMap((entry) =>
    entry.kind === "analysis-plan" && entry.body.question === question ? [entry] : [],
  );
  const last = locks.at(-1);
  if (last === undefined) return ok(null);
  const { plans, hashes, patients } = last.body;
  const [visits, persons] = [objectOf(plans.visits), objectOf(plans.patients)];
  if (visits === null || persons === null) return fail(refuse("record.damaged", { finding: "entry.body", seq: last.seq }).error);
  const { recordedAt, author } = last;
  return ok({ at: recordedAt, by: author.name, patients, hashes, plans: { visits, patients: persons }, before: locks.length - 1 });
}

function objectOf(text: string): JsonObject | null {
  const value: unknown = JSON.parse(text);
  return isJsonObject(value) ? value : null;
}

/** Canonical JSON can hold every plan that is made here. */
function hashesOf({ visits, patients }: QuestionPlans): { readonly visits: string; readonly patients: string } {
  return { visits: planHash(visits) ?? "", patients: planHash(patients) ?? "" };
}
