/**
 * Sending a diary. It goes to the end of the chart as it is at that moment: whoever wrote there meanwhile changes nothing of what a
 * patient feels, so a place that was taken is asked for again. What it puts right is the diary that stands then.
 */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ownWords } from "../../words/screens/own.ts";
import { api } from "../app/api.ts";
import { useWords } from "../app/language.ts";
import { Refused } from "../app/refused.ts";
import { type DiaryDraft, diaryEntry } from "./diary-draft.ts";
import { ownQuery } from "./query.ts";

const TRIES_MAX = 3;

/** Sends what was answered; `onWritten` once it is on disk and the page shows it. */
export function useDiary(patient: string, onWritten: () => void) {
  const client = useQueryClient();
  const { language, t } = useWords();
  return useMutation({
    async mutationFn(draft: DiaryDraft) {
      const { head, now, diary } = await client.fetchQuery({ ...ownQuery(patient), staleTime: 0 });
      const amends = diary === null ? null : { id: diary.id, reason: t(ownWords.corrected) };
      const entry = diaryEntry(draft, { language, now, amends });
      return await api("POST /api/patients/:patient/entries", {
        params: { patient },
        body: { expectedSeq: head.seq + 1, entries: [entry] },
      });
    },
    retry: (count, error) => error instanceof Refused && error.refusal.code === "append.seq-taken" && count < TRIES_MAX,
    retryDelay: 0,
    async onSuccess() {
      await client.fetchQuery({ ...ownQuery(patient), staleTime: 0 });
      onWritten();
    },
  });
}
