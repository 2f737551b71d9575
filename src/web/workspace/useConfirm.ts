/** Confirming: what stands in the way is shown; else the entry is written at the place one knows of, and the draft ends. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type RefObject, useState } from "react";
import { checkDraft } from "../../charting/check-draft.ts";
import type { Form } from "../../charting/form.ts";
import { readForm } from "../../charting/read-form.ts";
import type { BodyFinding } from "../../record/body-finding.ts";
import type { AnyClearEntry } from "../../record/kinds.ts";
import type { ChartResponse } from "../../server/contract.ts";
import { api } from "../app/api.ts";
import { useMe } from "../app/me.ts";
import { Refused } from "../app/refused.ts";
import { chartQuery } from "../chart/query.ts";
import type { Work } from "../chart/work.ts";
import { presentInstant } from "./clock.ts";
import { entriesOf, needsPhysician } from "./entry-request.ts";
import { idOf } from "./fields/form-state.ts";
import { hindranceOf, toldOnAttempt } from "./form-session.ts";
import { endDraft } from "./keepers.ts";
import { expectedSeq, writtenByOthers } from "./others.ts";
import type { OpenWork } from "./useWork.ts";

/** What was written, and what had been typed, so that it can be taken back and gone on with. */
export interface Saved {
  readonly work: Work;
  readonly entries: readonly AnyClearEntry[];
  readonly savedAt: string;
  readonly content: OpenWork["content"];
}

export interface Confirming {
  readonly confirm: () => void;
  /** What the record would refuse although each field by itself is right. */
  readonly conflicts: readonly BodyFinding[];
  readonly isPending: boolean;
  /** Why it was not written, but for somebody who wrote first. */
  readonly error: unknown;
  /** What others wrote since the form was opened or one has read it. */
  readonly others: readonly AnyClearEntry[];
  /** Whether confirming was refused because of that. */
  readonly wasFirst: boolean;
  readonly readOthers: () => void;
}

interface Given {
  readonly work: Work;
  readonly form: Form;
  readonly chart: ChartResponse;
  readonly open: OpenWork;
  readonly shell: RefObject<HTMLFormElement | null>;
  readonly onSaved: (saved: Saved) => void;
}

export function useConfirm({ work, form, chart, open, shell, onSaved }: Given): Confirming {
  const me = useMe();
  const client = useQueryClient();
  const [conflicts, setConflicts] = useState<readonly BodyFinding[]>([]);
  const [known, setKnown] = useState(chart.head.seq);
  const others = writtenByOthers(chart.entries, known, me.id);
  const save = useMutation({
    mutationFn: () =>
      write({ work, form, chart, open, known, me: me.id, onHeard: client.getQueryState(chartQuery(chart.patient).queryKey) }),
    onSuccess: async (written) => {
      await endDraft(work.id, false);
      client.setQueryData(chartQuery(chart.patient).queryKey, (before) => before && withWritten(before, written));
      void client.invalidateQueries({ queryKey: ["chart", chart.patient] });
      void client.invalidateQueries({ queryKey: ["drafts", chart.patient] });
      onSaved({ work, entries: written.entries, savedAt: written.savedAt, content: open.content });
    },
    onError: (error) => {
      if (isTaken(error)) void client.invalidateQueries({ queryKey: ["chart", chart.patient] });
    },
  });
  const confirm = (): void => {
    if (save.isPending) return;
    open.tell(toldOnAttempt(open.reading));
    const hindrance = hindranceOf(open.reading);
    const [first] = hindrance?.findings ?? [];
    const found = hindrance === null ? checkDraft(open.reading.draft) : [];
    setConflicts(found);
    if (found.length > 0) return;
    const wanting = first?.path ?? missingBeside(work, open, needsPhysician(me, form.kind));
    if (wanting === null) save.mutate();
    else focusOn(shell.current, wanting);
  };
  const wasFirst = isTaken(save.error) && others.length > 0;
  return {
    confirm,
    conflicts,
    isPending: save.isPending,
    error: isTaken(save.error) ? null : save.error,
    others,
    wasFirst,
    readOthers() {
      setKnown(chart.head.seq);
      save.reset();
    },
  };
}

/** What is asked beside the form: why it is corrected, and for whom it is entered. */
function missingBeside({ amends }: Work, { content }: OpenWork, physicianNeeded: boolean): string | null {
  if (amends !== null && content.reason.trim() === "") return "reason";
  return physicianNeeded && content.onBehalfOf === null ? "onBehalfOf" : null;
}

interface WriteGiven extends Omit<Given, "shell" | "onSaved"> {
  readonly known: number;
  readonly me: string;
  readonly onHeard: { readonly dataUpdatedAt: number } | undefined;
}

/** Writes the entries as they read at this very moment. The draft is saved first, so that nothing is lost if this fails. */
async function write({ work, form, chart, open, known, me, onHeard }: WriteGiven) {
  const now = presentInstant(chart.now, onHeard?.dataUpdatedAt ?? Date.now());
  const { draft } = readForm(form, open.content.values, { now });
  await open.keeper.flush();
  const isKept = open.keeper.keeping().savedAt !== null;
  return api("POST /api/patients/:patient/entries", {
    params: { patient: chart.patient },
    body: {
      expectedSeq: expectedSeq(chart.entries, chart.head.seq, known, me),
      entries: entriesOf(draft, work, open.content),
      ...(isKept ? { draft: work.id } : {}),
    },
  });
}

function withWritten(
  chart: ChartResponse,
  written: { readonly entries: readonly AnyClearEntry[]; readonly head: ChartResponse["head"] },
): ChartResponse {
  const [first] = written.entries;
  if (first === undefined || first.seq !== chart.head.seq + 1) return chart;
  return { ...chart, entries: [...chart.entries, ...written.entries], head: written.head };
}

function isTaken(error: unknown): boolean {
  return error instanceof Refused && error.refusal.code === "append.seq-taken";
}

/** Brings the field at `path` to the eye and to the hand; a quantity by its number. */
function focusOn(shell: HTMLElement | null, path: string): void {
  const field =
    shell?.querySelector<HTMLElement>(`#${CSS.escape(idOf(path))}`) ??
    shell?.querySelector<HTMLElement>(`#${CSS.escape(idOf(`${path}.value`))}`);
  field?.closest("details")?.setAttribute("open", "");
  field?.focus();
  field?.scrollIntoView({ block: "nearest" });
}
