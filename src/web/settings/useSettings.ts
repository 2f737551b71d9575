/** The settings as the server has them, and saving one of them. */
import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Stimulators } from "../../care/tms/stimulator.ts";
import { api } from "../app/api.ts";
import { Refused } from "../app/refused.ts";
import type { BodyOf, EditableKind } from "./setting.ts";

/** Every setting with its history. */
export const settingsQuery = queryOptions({ queryKey: ["settings"], queryFn: ({ signal }) => api("GET /api/settings", { signal }) });

/** The settings; undefined until they are here. */
export function useSettings() {
  return useQuery(settingsQuery);
}

/** The stimulators that the clinic has stated; null while it has not, and while they are on their way. */
export function useStimulators(): Stimulators {
  return useSettings().data?.settings.stimulators?.stimulators ?? null;
}

/**
 * Saves a body of `kind` at the place in the ledger that was read. When somebody else wrote in between, what they wrote is
 * read in and `others` names them; what was typed stays, and saving again is the person's to decide.
 */
export function useSaveSetting<Kind extends EditableKind>(kind: Kind, onSaved: (savedAt: string) => void) {
  const client = useQueryClient();
  const [others, setOthers] = useState<string | null>(null);
  const save = useMutation({
    mutationFn: async (body: BodyOf<Kind>) => {
      const { head } = await client.ensureQueryData(settingsQuery);
      return await api("POST /api/settings", { body: { expectedSeq: head.seq + 1, kind, body } });
    },
    onSuccess: ({ savedAt }) => {
      setOthers(null);
      void client.invalidateQueries({ queryKey: settingsQuery.queryKey });
      onSaved(savedAt);
    },
    onError: async (error) => {
      if (!isTaken(error)) return;
      await client.refetchQueries({ queryKey: settingsQuery.queryKey });
      setOthers(client.getQueryData(settingsQuery.queryKey)?.history.at(-1)?.author.name ?? "");
    },
  });
  return { save, others, error: isTaken(save.error) ? null : save.error };
}

function isTaken(error: unknown): boolean {
  return error instanceof Refused && error.refusal.code === "append.seq-taken";
}
