/** What the workspace asks of the server besides the chart. */
import { queryOptions } from "@tanstack/react-query";
import { api } from "../app/api.ts";

const MINUTE = 60_000;

/** Those for whom something may be entered. */
export const physiciansQuery = queryOptions({
  queryKey: ["physicians"],
  queryFn: ({ signal }) => api("GET /api/physicians", { signal }),
  staleTime: 5 * MINUTE,
});

/** One's own drafts of a chart. */
export function draftsQuery(patient: string) {
  return queryOptions({
    queryKey: ["drafts", patient],
    queryFn: ({ signal }) => api("GET /api/patients/:patient/drafts", { params: { patient }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
}
