/** What the pages know of the server, kept fresh: the query client, and the questions that several screens ask. */
import { MutationCache, QueryCache, QueryClient, queryOptions } from "@tanstack/react-query";
import { api } from "./api.ts";
import { isSignedOut, Refused } from "./refused.ts";

const MINUTE = 60_000;

declare module "@tanstack/react-query" {
  interface Register {
    defaultError: Refused | Error;
  }
}

export const setupQuery = queryOptions({
  queryKey: ["setup"],
  queryFn: ({ signal }) => api("GET /api/setup", { signal }),
  staleTime: MINUTE,
});

/** Who is signed in. When it is refused after having been answered, the answer stays beside the error: the session ended. */
export const meQuery = queryOptions({ queryKey: ["me"], queryFn: ({ signal }) => api("GET /api/me", { signal }), staleTime: MINUTE });

/** What the last verification found; asked often until there was one, then now and then. */
export const recordQuery = queryOptions({
  queryKey: ["record"],
  queryFn: ({ signal }) => api("GET /api/record", { signal }),
  staleTime: MINUTE,
  refetchInterval: ({ state }) => (state.data?.ok === null ? MINUTE / 6 : 5 * MINUTE),
});

/** A client that asks again only when no answer came, and that looks who is signed in as soon as an answer says nobody is. */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: (error, query) => lookWhoIsThere(error, query.queryKey[0]) }),
    mutationCache: new MutationCache({ onError: (error) => lookWhoIsThere(error, null) }),
    defaultOptions: {
      queries: {
        retry: (failures, error) => error instanceof Refused && error.status === 0 && failures < 2,
        refetchOnWindowFocus: true,
        staleTime: 5_000,
      },
    },
  });
  const lookWhoIsThere = (error: unknown, asked: unknown) => {
    const wasIn = client.getQueryData(meQuery.queryKey) !== undefined;
    if (isSignedOut(error) && wasIn && asked !== meQuery.queryKey[0]) void client.invalidateQueries({ queryKey: meQuery.queryKey });
  };
  return client;
}
