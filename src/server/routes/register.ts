/** New patients: first whether they are here already, then the registration, which begins a chart and gives it a number. */
import { z } from "zod";
import type { Uuid } from "../../base/ids.ts";
import { ok, type Result } from "../../base/result.ts";
import { localDate } from "../../record/kinds/parts.ts";
import { Mutex } from "../../store/mutex.ts";
import { type ChartWriter, commitChart, openWriter } from "../chart-writing.ts";
import { foundedClinic, newId } from "../clinic.ts";
import type { SimilarPatient } from "../contract.ts";
import { PATIENT_NUMBERS, patientNumber } from "../new-chains.ts";
import { accessFor, identityOf, openEntry } from "../opening.ts";
import { refuse, type ServerRefusal } from "../refusal.ts";
import { authorOf, type Call, type Router, signedIn } from "../route.ts";
import type { Services } from "../services.ts";
import { likenessOf } from "../similar.ts";
import { typedBody } from "./entries.ts";

const CANDIDATES_MAX = 50;

const name = z.strictObject({ family: z.string().max(200), given: z.string().max(200) }).nullable();
const person = z.object({ name, kana: name, roman: name, birthDate: localDate.nullable() });
const similarBody = z.strictObject({ ...person.shape, exceptFor: z.uuid().exactOptional() });
const registerBody = z.strictObject({
  occurredAt: z.string().max(40),
  body: z.unknown(),
  personal: z.record(z.string().max(64), z.unknown()),
  typed: typedBody,
  notTheSame: z.array(z.uuid()).max(200),
  draft: z.uuid().exactOptional(),
});

export function registerRoutes(router: Router): void {
  router.on("POST /api/patients/similar", { body: similarBody, query: null, handle: similar });
  // One after the other, each seeing whom the one before registered: whoever clicks twice does not come twice.
  const turn = new Mutex();
  router.on("POST /api/patients/register", {
    body: registerBody,
    query: null,
    handle: (call) => turn.run(() => register(call)),
  });
}

async function similar(call: Call<"POST /api/patients/similar">) {
  const { services, body } = call;
  const found = await candidatesOf(services, signedIn(call).role, body, body.exceptFor === undefined ? [] : [body.exceptFor]);
  if (!found.ok) return found;
  await call.reads(found.value.map(({ patient }) => patient));
  return ok({ candidates: found.value });
}

async function register(call: Call<"POST /api/patients/register">) {
  const { services, body } = call;
  const author = authorOf(call);
  // What is not a person is refused below, field by field.
  const given = person.safeParse(body.personal);
  const found = given.success ? await candidatesOf(services, author.role, given.data, body.notTheSame) : ok([]);
  if (!found.ok) return found;
  if (found.value.length > 0) {
    await call.reads(found.value.map(({ patient }) => patient));
    return refuse("patients.similar", { candidates: found.value });
  }
  const patient = newId(services);
  const begun = await beginChart(call, patient, await openWriter(services, patient, 0, author));
  if (!begun.ok) return begun;
  const written = await commitChart(services, begun.value.writer, author);
  if (!written.ok) return written;
  const clinic = foundedClinic(services).id;
  if (body.draft !== undefined) await services.store.discardDraft({ clinic, id: body.draft, author: author.id });
  const { head, savedAt } = written.value;
  return ok({ patient, number: begun.value.number, head, savedAt });
}

/** Adds the registration. It is tried with a number that nobody has, so that what is refused uses none up. */
async function beginChart(
  { services, body }: Call<"POST /api/patients/register">,
  patient: Uuid,
  opened: Result<ChartWriter, ServerRefusal>,
): Promise<Result<{ readonly writer: ChartWriter; readonly number: string }, ServerRefusal>> {
  if (!opened.ok) return opened;
  const draftWith = (number: string) => ({
    kind: "registration",
    occurredAt: body.occurredAt,
    body: body.body,
    personal: { ...body.personal, number },
    typed: body.typed,
  });
  const tried = opened.value.add({ command: "register", draft: draftWith("R-00000") });
  if (!tried.ok) return tried;
  const author = tried.value.author;
  const number = patientNumber(await services.store.nextNumbers(foundedClinic(services).id, PATIENT_NUMBERS, 1));
  const writer = await openWriter(services, patient, 0, author);
  if (!writer.ok) return writer;
  const added = writer.value.add({ command: "register", draft: draftWith(number) });
  return added.ok ? ok({ writer: writer.value, number }) : added;
}

/** The patients who may be this one, but for those who are known not to be. */
async function candidatesOf(
  services: Services,
  role: Parameters<typeof accessFor>[0],
  fields: z.output<typeof person>,
  except: readonly Uuid[],
): Promise<Result<readonly SimilarPatient[], ServerRefusal>> {
  const found = await services.names.similar(likenessOf(fields));
  if (found === "reading") return refuse("patients.names-reading");
  const wanted = found.filter(({ patient }) => !except.includes(patient)).slice(0, CANDIDATES_MAX);
  if (wanted.length === 0) return ok([]);
  const clinic = foundedClinic(services).id;
  const patients = wanted.map(({ patient }) => patient);
  const { rows } = await services.store.patients({ clinic, patients, limit: CANDIDATES_MAX, offset: 0 });
  const candidates: SimilarPatient[] = [];
  for (const { patient, match } of wanted) {
    const row = rows.find((one) => one.patient === patient);
    if (row === undefined || row.registration === null) continue;
    const access = accessFor(role, row.wrappedKey, { clinic, subject: patient }, services.deps);
    const registration = openEntry(row.registration, access, services.deps.cipher);
    if (!registration.ok) return registration;
    const { value } = registration;
    candidates.push({ patient, match, identity: identityOf(value), sex: value.kind === "registration" ? value.body.sex : "unknown" });
  }
  return ok(candidates);
}
