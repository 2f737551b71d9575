/** Writing to the ledger of the lot that is shown, at the place that is known; every question about lots is asked again. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, type Given } from "../app/api.ts";
import type { LotProps } from "./LotActions.tsx";

/** What is written. */
export type LotDraft = Pick<Given<"POST /api/lots/entry">["body"], "kind" | "body"> & { readonly remark?: string | null };

/** The place after the last entry that is shown. */
export function nextSeq({ entries }: LotProps["lot"]): number {
  return (entries.at(-1)?.entry.seq ?? 0) + 1;
}

export function useLotWriting(lot: LotProps["lot"], onWritten: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ remark = null, ...draft }: LotDraft) =>
      api("POST /api/lots/entry", { body: { lot: lot.lot, expectedSeq: nextSeq(lot), ...draft, remark } }),
    onSuccess: onWritten,
    onSettled: () => client.invalidateQueries({ queryKey: ["lots"] }),
  });
}
