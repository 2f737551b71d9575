/**
 * Writing to the ledger of a lot: drafts at the end of its chain, as an append that can go with that of a chart; and what an entry of
 * a chart does to a lot. Whoever wrote to the lot first wins: the place in its chain that was known here is then taken.
 */
import type { Uuid } from "../base/ids.ts";
import { ok, type Result } from "../base/result.ts";
import { infusionCourses } from "../care/exosome/observation-plan.ts";
import { isWatched, sepsisSigns } from "../care/exosome/watch.ts";
import { type Chart, standingOf } from "../record/chart.ts";
import type { Author } from "../record/entry.ts";
import type { AnyClearEntry, ChartEntryOf } from "../record/kinds.ts";
import { balanceOf } from "../record/lot.ts";
import { type Draft, prepareEntry } from "../record/writing.ts";
import type { Append } from "../store/store.ts";
import type { Step, World } from "./care-stops.ts";
import { clinicNow, foundedClinic, newId } from "./clinic.ts";
import type { OpenLot } from "./lot-book.ts";
import { refuse, type ServerRefusal } from "./refusal.ts";
import type { Services } from "./services.ts";

/** The append of `drafts` at the end of a lot's chain. */
export function lotAppend(
  services: Services,
  { lot, head, key }: OpenLot,
  drafts: readonly Draft[],
  author: Author,
): Result<Append, ServerRefusal> {
  const subject = { clinic: foundedClinic(services).id, ledger: "lot", subject: lot.lot } as const;
  const entries = [];
  for (const [place, draft] of drafts.entries()) {
    const context = { ...subject, id: newId(services), recordedAt: clinicNow(services), author, source: null };
    const prepared = prepareEntry(draft, context, key, services.deps.cipher);
    if (!prepared.ok) return refuse("entry.invalid", { findings: prepared.error.map((finding) => ({ ...finding, entry: place })) });
    entries.push(prepared.value);
  }
  return ok({ ...subject, expectedSeq: head.seq + 1, entries });
}

/**
 * What `steps` do to lots: an infusion uses its vial; signs of sepsis, and a serious event that exosomes may have caused, set the
 * whole lot apart until somebody has looked.
 */
export async function lotAppends(
  services: Services,
  steps: readonly Step[],
  world: World,
): Promise<Result<readonly Append[], ServerRefusal>> {
  const appends: Append[] = [];
  for (const { entry, chart } of steps) {
    const change = changeOf(entry, chart, world);
    if (change === null) continue;
    const found = await world.lot(change.product, change.lot);
    if (!found.ok) return found;
    // A lot that is not in the ledger was stopped before; one without a vial that could be used needs no setting apart.
    if (found.value === null || (change.kind === "quarantined" && balanceOf(found.value.lot).available === 0)) continue;
    const draft = { kind: change.kind, occurredAt: world.now, body: change.body, personal: null };
    const append = lotAppend(services, found.value, [draft], entry.author);
    if (!append.ok) return append;
    appends.push(append.value);
  }
  return ok(appends);
}

interface Change {
  readonly product: string;
  readonly lot: string;
  readonly kind: "used" | "quarantined";
  readonly body: object;
}

function changeOf(entry: AnyClearEntry, chart: Chart, { now }: World): Change | null {
  switch (entry.kind) {
    case "infusion": {
      const { product, lot, vial } = entry.body;
      const body = { vial, patient: entry.subject, infusion: entry.id, givenMillilitres: null };
      return entry.amends === null ? { product, lot, kind: "used", body } : null;
    }
    case "observation":
      return sepsisSigns(entry.body).length > 0 ? setApart(chart, entry.body.infusion, entry.occurredAt, now, "possible-sepsis") : null;
    case "vitals":
      return sepsisSigns({ ...entry.body, symptoms: null }).length > 0
        ? setApart(chart, null, entry.occurredAt, now, "possible-sepsis")
        : null;
    case "adverse-event":
      return isSuspected(entry) ? setApart(chart, entry.body.during, null, now, "serious-adverse-event") : null;
    default:
      return null;
  }
}

/** Serious, and not held to have nothing to do with exosomes. */
function isSuspected({ body }: ChartEntryOf<"adverse-event">): boolean {
  return (body.serious ?? []).length > 0 && body.relatedToExosome !== "none" && body.relatedToExosome !== "unlikely";
}

/** Sets the lot of an infusion apart: the one that is named, or the last. `at`: only while the infusion is watched. */
function setApart(chart: Chart, infusion: Uuid | null, at: string | null, now: string, reason: string): Change | null {
  const named = standingOf(chart, "infusion").find(({ id }) => id === infusion);
  const last = named ?? standingOf(chart, "infusion").at(-1);
  if (last === undefined) return null;
  const course = infusionCourses(chart, now).find((one) => one.infusion.id === last.id);
  if (at !== null && course !== undefined && !isWatched(course.endedAt, at)) return null;
  const { product, lot } = last.body;
  return { product, lot, kind: "quarantined", body: { vials: null, reason } };
}
