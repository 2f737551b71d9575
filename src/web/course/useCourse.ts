/** What a person does with a schedule: asks for a proposal, changes lines of it, and decides, which books its chairs. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { LocalDate } from "../../base/dates.ts";
import type { CourseFinding } from "../../care/course/findings.ts";
import { byDay, type PlannedItem, type Wishes } from "../../care/course/layout.ts";
import type { ChartResponse } from "../../server/contract.ts";
import { api } from "../app/api.ts";
import { Refused } from "../app/refused.ts";
import { chartQuery } from "../chart/query.ts";

/** A schedule that is not decided yet. */
export interface CourseDraft {
  readonly ground: "proposed" | "replanned" | "edited";
  readonly planned: readonly PlannedItem[];
  readonly findings: readonly CourseFinding[];
  /** What the proposal was asked with; null for one that is changed by hand alone. */
  readonly asked: { readonly wishes: Wishes; readonly from: LocalDate } | null;
}

/** The draft, and what may be done with it. `standing` is the schedule that stands; empty while there is none. */
export function useCourse({ patient, head }: Pick<ChartResponse, "patient" | "head">, standing: readonly PlannedItem[]) {
  const client = useQueryClient();
  const [draft, setDraft] = useState<CourseDraft | null>(null);
  const [decided, setDecided] = useState(false);
  const propose = useMutation({
    mutationFn: (body: { readonly from: LocalDate | null; readonly wishes: Wishes | null }) =>
      api("POST /api/patients/:patient/course/proposal", { params: { patient }, body }),
    onSuccess: ({ planned, findings, wishes, from }) => {
      setDecided(false);
      setDraft({ ground: standing.length === 0 ? "proposed" : "replanned", planned, findings, asked: { wishes, from } });
    },
  });
  const decide = useMutation({
    mutationFn: ({ ground, planned }: CourseDraft) =>
      api("POST /api/patients/:patient/course", { params: { patient }, body: { expectedSeq: head.seq + 1, ground, planned } }),
    onSuccess: async () => {
      await client.fetchQuery({ ...chartQuery(patient), staleTime: 0 });
      setDraft(null);
      setDecided(true);
    },
    onSettled: () =>
      Promise.all([client.invalidateQueries({ queryKey: ["chart", patient] }), client.invalidateQueries({ queryKey: ["today"] })]),
  });
  const change = (from: PlannedItem, to: PlannedItem | null): void => {
    if (draft === null) return;
    const planned = draft.planned.flatMap((one) => (one === from ? (to === null ? [] : [to]) : [one])).toSorted(byDay);
    decide.reset();
    setDraft({ ...draft, ground: "edited", planned });
  };
  return {
    ...{ draft, decided, propose, decide, change },
    edit: () => {
      setDecided(false);
      setDraft({ ground: "edited", planned: standing, findings: [], asked: null });
    },
    discard: () => {
      propose.reset();
      decide.reset();
      setDraft(null);
    },
    /** The day whose chair somebody else had first; null for any other refusal. */
    takenOn: takenOn(decide.error),
  };
}

/** The hands of a person on a schedule. */
export type Course = ReturnType<typeof useCourse>;

function takenOn(error: unknown): LocalDate | null {
  if (!(error instanceof Refused)) return null;
  const { code, on } = error.refusal;
  return (code === "day.chair-taken" || code === "day.patient-busy") && typeof on === "string" ? on : null;
}
