/** Writing entries to the chart that is open, at the place that is known; the chart is asked for again when it was written. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ChartResponse, Written } from "../../server/contract.ts";
import { api, type Given } from "../app/api.ts";
import { chartQuery } from "../chart/query.ts";

/** An entry as it is sent. */
export type Sent = Given<"POST /api/patients/:patient/entries">["body"]["entries"][number];

/** Sends entries; `onWritten` gets what was written, when the chart on the screen has it. */
export function useWriting({ patient, head }: Pick<ChartResponse, "patient" | "head">, onWritten: (written: Written) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (entries: readonly Sent[]) =>
      api("POST /api/patients/:patient/entries", { params: { patient }, body: { expectedSeq: head.seq + 1, entries } }),
    onSuccess: async (written) => {
      await client.fetchQuery({ ...chartQuery(patient), staleTime: 0 });
      onWritten(written);
    },
    onError: () => client.invalidateQueries({ queryKey: ["chart", patient] }),
  });
}
