/** A piece of work as it stands: what was typed, how it reads, how its draft is kept, and what the chart is to show of it. */
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { Instant } from "../../base/dates.ts";
import type { Form, Values } from "../../charting/form.ts";
import { prefill } from "../../charting/prefill.ts";
import { type Reading, readForm } from "../../charting/read-form.ts";
import { valuesOf } from "../../charting/values-of.ts";
import { foldChart } from "../../record/chart.ts";
import type { AnyClearEntry } from "../../record/kinds.ts";
import type { ChartResponse } from "../../server/contract.ts";
import { readCurrent } from "../app/language.ts";
import { useMe } from "../app/me.ts";
import type { DraftEntry } from "../chart/drafted.ts";
import type { Work } from "../chart/work.ts";
import { afterPress } from "./after-press.ts";
import type { DraftContent } from "./draft-content.ts";
import type { Keeping } from "./draft-keeper.ts";
import { NOTHING_TOLD, type Told, toldOnLeaving } from "./form-session.ts";
import { type Keeper, keeperFor, retryAll } from "./keepers.ts";
import { draftEntry } from "./pseudo-entry.ts";

export interface OpenWork {
  readonly content: DraftContent;
  readonly reading: Reading;
  readonly keeper: Keeper;
  readonly keeping: Keeping;
  readonly told: Told;
  readonly tell: (told: Told) => void;
  readonly set: (path: string, value: string | readonly string[]) => void;
  readonly replace: (values: Values) => void;
  readonly change: (change: Partial<DraftContent>) => void;
  readonly leave: () => void;
  /** Whether anything was typed here or kept before. */
  readonly isTouched: boolean;
}

/** Opens `work` in `form`. `now` is the clinic's present. */
export function useWork(work: Work, form: Form, chart: ChartResponse, now: Instant): OpenWork {
  const me = useMe();
  const [keeper] = useState(() => keeperOf(work, form, chart, me.id, now));
  const [initial] = useState(() => keeper.content());
  const [content, setContent] = useState(initial);
  const [told, tell] = useState(NOTHING_TOLD);
  const keeping = useSyncExternalStore(keeper.subscribe, keeper.keeping);
  const change = useCallback(
    (part: Partial<DraftContent>) => {
      const next = { ...keeper.content(), ...part };
      keeper.type(next);
      setContent(next);
    },
    [keeper],
  );
  const replace = useCallback((values: Values) => change({ values }), [change]);
  const set = useCallback(
    (path: string, value: string | readonly string[]) => change({ values: { ...keeper.content().values, [path]: value } }),
    [change, keeper],
  );
  const reading = useMemo(() => readForm(form, content.values, { now }), [form, content.values, now]);
  const latest = useRef(reading);
  latest.current = reading;
  const leave = useCallback(() => afterPress(() => tell((before) => toldOnLeaving(latest.current, before))), []);
  useRetryWhenBack();
  const isTouched = content !== initial || work.kept !== null;
  return { content, reading, keeper, keeping, told, tell, set, replace, change, leave, isTouched };
}

function keeperOf(work: Work, form: Form, chart: ChartResponse, me: string, now: Instant): Keeper {
  const { id, amends, kept } = work;
  const content: DraftContent = {
    form: form.code,
    values:
      kept?.values ??
      (amends === null ? prefill(form, foldChart(chart.entries), { now, language: readCurrent() }) : valuesFrom(form, amends, now)),
    reason: kept?.reason ?? "",
    onBehalfOf: kept?.onBehalfOf ?? null,
  };
  const head = { id, patient: chart.patient, kind: form.kind, amends: amends?.id ?? null };
  return keeperFor(me, head, content, kept?.revision ?? 0, kept?.savedAt ?? null);
}

function valuesFrom(form: Form, entry: AnyClearEntry, now: Instant): Values {
  const personal = entry.personal.status === "open" ? entry.personal.fields : null;
  return valuesOf(form, { occurredAt: entry.occurredAt, body: entry.body, personal }, { now });
}

/** When somebody is signed in again, what could not be sent is sent. */
function useRetryWhenBack(): void {
  const me = useMe();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer about who is signed in is a reason to try again
  useEffect(retryAll, [me]);
}

/** The draft as the chart shows it, told to the chart whenever it changes; nothing when the form is closed. */
export function useShownDraft(
  open: OpenWork,
  work: Work,
  chart: ChartResponse,
  now: Instant,
  onDraft: (draft: DraftEntry | null) => void,
): void {
  const me = useMe();
  const { draft } = open.reading;
  const minute = now.slice(0, 16);
  const clinic = chart.entries[0]?.clinic ?? "";
  // biome-ignore lint/correctness/useExhaustiveDependencies: the clock moves a draft of the present moment once a minute
  const shown = useMemo(
    () =>
      draftEntry(draft, {
        id: work.id,
        clinic,
        patient: chart.patient,
        author: { id: me.id, name: me.name, role: me.role },
        now,
        amends: work.amends?.id ?? null,
      }),
    [open.content.values, minute, work, clinic, chart.patient, me],
  );
  useEffect(() => onDraft(shown), [shown, onDraft]);
  useEffect(() => () => onDraft(null), [onDraft]);
}
