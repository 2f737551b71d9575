/**
 * A draft as an entry that is in no record: what the chart is drawn with while one types. It is given only while it could
 * be read as one of its kind, so that nothing half typed moves a picture.
 */

import { type Instant, type LocalDate, localDay } from "../../base/dates.ts";
import type { JsonObject } from "../../base/json.ts";
import type { FormDraft } from "../../charting/form.ts";
import { analyteOf } from "../../measures/analytes.ts";
import { instrumentOf } from "../../measures/instruments.ts";
import type { Author } from "../../record/entry.ts";
import { type AnyClearEntry, CHART_KINDS } from "../../record/kinds.ts";
import { parseContent } from "../../record/upcasting.ts";
import type { DraftEntry } from "../chart/drafted.ts";

/** Whose draft it is and where it would stand. */
export interface DraftPlace {
  readonly id: string;
  readonly clinic: string;
  readonly patient: string;
  readonly author: Author;
  readonly now: Instant;
  readonly amends: string | null;
}

/** A draft has no hash: it is in no chain. */
const NO_HASH = "0".repeat(64);

/** The draft as the chart shows it. */
export function draftEntry(draft: FormDraft, place: DraftPlace): DraftEntry {
  const on: LocalDate = localDay(draft.occurredAt);
  return { entry: entryOf(draft, place), on, outline: outlineOf(draft, place) };
}

function entryOf(draft: FormDraft, { id, clinic, patient, author, now, amends }: DraftPlace): AnyClearEntry | null {
  const content = parseContent(CHART_KINDS[draft.kind], draft.body, draft.personal);
  if (!content.ok) return null;
  const { body, personal } = content.value;
  const entry = {
    ...{ id, clinic, ledger: "chart", subject: patient, seq: Number.MAX_SAFE_INTEGER, hash: NO_HASH },
    ...{ occurredAt: draft.occurredAt, recordedAt: now, author, amends, signature: null, source: null },
    ...{ kind: draft.kind, body },
    personal: { status: "open", fields: personal, reason: null, typed: {} },
  };
  // The schemas of this very kind have just read body and personal part.
  return entry as unknown as AnyClearEntry;
}

/** An entry with every number that this draft may come to have; null for kinds without numbers that the chart shows. */
function outlineOf(draft: FormDraft, place: DraftPlace): AnyClearEntry | null {
  const body = outlineBody(draft);
  return body === null ? null : entryOf({ ...draft, body, personal: { remark: null } }, { ...place, id: `${place.id}-outline` });
}

function outlineBody({ kind, body }: FormDraft): JsonObject | null {
  if (kind === "assessment") {
    const instrument = typeof body.instrument === "string" ? instrumentOf(body.instrument) : null;
    if (instrument === null) return null;
    const items = Object.fromEntries(instrument.items.map((item) => [item.code, item.min]));
    return {
      ...body,
      mode: "paper-key-in",
      informant: "unknown",
      language: null,
      items,
      total: instrument.total.min,
      totalStatus: "scored",
    };
  }
  if (kind === "lab") {
    const analyte = typeof body.analyte === "string" ? analyteOf(body.analyte) : null;
    const unit = analyte?.unit ?? null;
    return unit === null ? null : { analyte: body.analyte ?? "", value: 1, unit, comparator: null, method: null, draw: 1 };
  }
  return null;
}
