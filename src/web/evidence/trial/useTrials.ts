/** The trials. Whatever is done to one, they are asked for again. */
import { queryOptions } from "@tanstack/react-query";
import { api } from "../../app/api.ts";

/** Every trial. */
export const trialsQuery = queryOptions({ queryKey: ["trials"], queryFn: ({ signal }) => api("GET /api/trials", { signal }) });
