/** The clinic's official wordings, and that of the instrument at hand. */
import { queryOptions, useQuery } from "@tanstack/react-query";
import { type StandingWording, wordingFor } from "../../measures/wording/standing.ts";
import { api } from "../app/api.ts";
import { useMay } from "../app/me.ts";

/** Every wording in use, and how items were bound. */
export const wordingsQuery = queryOptions({
  queryKey: ["wordings"],
  queryFn: ({ signal }) => api("GET /api/wordings", { signal }),
  staleTime: 60_000,
});

/** The wording of `instrument` in `language`; null while there is none, or none that this person may see. */
export function useWording(instrument: string | null, language: string): StandingWording | null {
  const enabled = useMay("GET /api/wordings") && instrument !== null;
  const { data } = useQuery({ ...wordingsQuery, enabled });
  return instrument === null || data === undefined ? null : wordingFor(data.wordings, instrument, language);
}
