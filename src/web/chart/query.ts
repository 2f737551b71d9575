/** The question for one chart. Its key begins with `chart` and the patient, so that a commit anywhere asks it again. */
import { queryOptions } from "@tanstack/react-query";
import { api } from "../app/api.ts";

/** The chart of a patient, as far as the reader may see it. */
export function chartQuery(patient: string) {
  return queryOptions({
    queryKey: ["chart", patient],
    queryFn: ({ signal }) => api("GET /api/patients/:patient/chart", { params: { patient }, signal }),
  });
}
