/** The question for a patient's own page. Its key begins as that of the chart, so that a commit anywhere asks it again. */
import { queryOptions } from "@tanstack/react-query";
import { api } from "../app/api.ts";

/** The own page of `patient`, which nobody else is given. */
export function ownQuery(patient: string) {
  return queryOptions({
    queryKey: ["chart", patient, "own"],
    queryFn: ({ signal }) => api("GET /api/patients/:patient/own", { params: { patient }, signal }),
  });
}
