/** The questions about lots. Their keys begin with `lots`, so that a commit to any lot asks them again at once. */
import { queryOptions } from "@tanstack/react-query";
import { api } from "../app/api.ts";

/** Every lot. */
export const lotsQuery = queryOptions({ queryKey: ["lots"], queryFn: ({ signal }) => api("GET /api/lots", { signal }) });

/** The ledgers of the lot with this id, or of those with this number on them. */
export function ledgerQuery(lot: string) {
  return queryOptions({
    queryKey: ["lots", "ledger", lot],
    queryFn: ({ signal }) => api("GET /api/lots/ledger", { query: { lot }, signal }),
    enabled: lot !== "",
  });
}

/** Who may be the second person. */
export const secondPeopleQuery = queryOptions({
  queryKey: ["second-people"],
  queryFn: ({ signal }) => api("GET /api/second-people", { signal }),
  staleTime: 60_000,
});
