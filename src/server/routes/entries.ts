/** Writing to a chart: what was given becomes entries, all or none, at the place the writer knew of. */
import { z } from "zod";
import type { Uuid } from "../../base/ids.ts";
import { ok, type Result } from "../../base/result.ts";
import { type Command, commandOf } from "../../record/decide.ts";
import type { Author } from "../../record/entry.ts";
import { retraction } from "../../record/kinds/retraction.ts";
import { CHART_KINDS, type ChartKind } from "../../record/kinds.ts";
import type { Draft } from "../../record/writing.ts";
import { type ChartWriter, commitChart, openWriter } from "../chart-writing.ts";
import { foundedClinic } from "../clinic.ts";
import type { Api } from "../contract.ts";
import { refuse, type ServerRefusal } from "../refusal.ts";
import { mayWrite, mayWriteByProxy } from "../rights.ts";
import { authorOf, type Call, type Router, signedIn } from "../route.ts";
import type { Services } from "../services.ts";
import { physicianOf } from "./physicians.ts";

const ENTRIES_MAX = 50;
const BODY_BYTES_MAX = 1024 * 1024;

/** What was typed, by the path of the field. */
export const typedBody = z.record(z.string().max(400), z.string().max(40_000));

const entry = z.strictObject({
  kind: z.string().max(64),
  version: z.int().min(1),
  occurredAt: z.string().max(40),
  body: z.unknown(),
  personal: z.unknown(),
  amends: z.uuid().exactOptional(),
  reason: z.string().max(4000).exactOptional(),
  typed: typedBody.exactOptional(),
  onBehalfOf: z.uuid().exactOptional(),
});
const entriesBody = z.strictObject({
  expectedSeq: z.int().min(1),
  entries: z.array(entry).min(1).max(ENTRIES_MAX),
  draft: z.uuid().exactOptional(),
});
const undoBody = z.strictObject({ entry: z.uuid(), expectedSeq: z.int().min(1) });

type Given = Api["POST /api/patients/:patient/entries"]["body"]["entries"][number];

export function entryRoutes(router: Router): void {
  router.on("POST /api/patients/:patient/entries", { body: entriesBody, query: null, bodyBytesMax: BODY_BYTES_MAX, handle: write });
  router.on("POST /api/patients/:patient/undo", { body: undoBody, query: null, handle: undo });
}

async function write(call: Call<"POST /api/patients/:patient/entries">) {
  const { services, body, patient } = call;
  const author = authorOf(call);
  const denied = body.entries.find((one) => !mayMake(author, one));
  if (denied !== undefined) return refuse("rights.kind-denied", { kind: denied.kind });
  const physicians = await physiciansOf(services, body.entries);
  if (!physicians.ok) return physicians;
  const writer = await openWriter(services, patient, body.expectedSeq - 1, author);
  if (!writer.ok) return writer;
  for (const [place, one] of body.entries.entries()) {
    const added = addEntry(writer.value, one, author, physicians.value, place);
    if (!added.ok) return added;
  }
  const written = await commitChart(services, writer.value, author);
  if (written.ok && body.draft !== undefined)
    await services.store.discardDraft({ clinic: foundedClinic(services).id, id: body.draft, author: signedIn(call).id });
  return written;
}

async function undo(call: Call<"POST /api/patients/:patient/undo">) {
  const { services, body, patient } = call;
  const author = authorOf(call);
  const writer = await openWriter(services, patient, body.expectedSeq - 1, author);
  if (!writer.ok) return writer;
  const { chart, now } = writer.value;
  const undone = chart.status === "empty" ? undefined : chart.entries.find((one) => one.entry.id === body.entry);
  if (undone === undefined) return refuse("entry.not-here", { id: body.entry });
  const retracts = { retracts: undone.entry.id, hash: undone.entry.hash, ground: "undone" };
  const draft = { kind: "retraction", occurredAt: now, body: retracts, personal: null };
  const added = writer.value.add({ command: "retract", draft, by: author });
  return added.ok ? await commitChart(services, writer.value, author) : added;
}

/** Adds one entry, and for whom it was entered. */
function addEntry(
  writer: ChartWriter,
  { onBehalfOf, ...given }: Given,
  author: Author,
  physicians: ReadonlyMap<Uuid, Author>,
  place: number,
): Result<null, ServerRefusal> {
  const command = commandOf(draftOf(given), author);
  if (isUndoing(command)) return refuse("chart.kind", { kind: given.kind, entry: place });
  const added = writer.add(command, place);
  if (!added.ok) return added;
  const physician = physicians.get(onBehalfOf ?? "");
  if (physician === undefined) return ok(null);
  const { id, name } = physician;
  const attributed = writer.add({ command: "attribute", entry: added.value.id, physician: { id, name } }, place);
  return attributed.ok ? ok(null) : attributed;
}

/** Undoing has a route of its own, whose clock is the server's. */
function isUndoing(command: Command): boolean {
  if (command.command !== "retract") return false;
  const body = retraction.body.safeParse(command.draft.body);
  return body.success && body.data.ground === "undone";
}

/** Whether the author may make this entry: in their own name, or for a physician. */
function mayMake({ role }: Author, { kind, onBehalfOf }: Given): boolean {
  if (!isChartKind(kind)) return false;
  return onBehalfOf === undefined ? mayWrite(role, kind) : mayWriteByProxy(role, kind);
}

/** The physicians for whom `entries` are entered, by id. */
async function physiciansOf(services: Services, entries: readonly Given[]): Promise<Result<ReadonlyMap<Uuid, Author>, ServerRefusal>> {
  const physicians = new Map<Uuid, Author>();
  for (const [place, { onBehalfOf }] of entries.entries()) {
    if (onBehalfOf === undefined || physicians.has(onBehalfOf)) continue;
    const physician = await physicianOf(services, onBehalfOf);
    if (physician === null) return refuse("proxy.not-physician", { field: "onBehalfOf", entry: place });
    physicians.set(onBehalfOf, physician);
  }
  return ok(physicians);
}

function draftOf({ amends, reason, ...rest }: Omit<Given, "onBehalfOf">): Draft {
  return { ...rest, amends: amends ?? null, reason: reason ?? null };
}

function isChartKind(kind: string): kind is ChartKind {
  return Object.hasOwn(CHART_KINDS, kind);
}
