/** One's own drafts of registrations that have no chart yet. */
import { queryOptions } from "@tanstack/react-query";
import { type Answer, api } from "../app/api.ts";

/** One draft. */
export type RegistrationDraft = Answer<"GET /api/drafts/registration">["drafts"][number];

/** Asked once when the page opens; from then on this window has the newest. */
export const registrationDraftsQuery = queryOptions({
  queryKey: ["registration-drafts"],
  queryFn: ({ signal }) => api("GET /api/drafts/registration", { signal }),
  staleTime: 0,
  gcTime: 0,
  refetchOnWindowFocus: false,
});
