/**
 * Calling the server by the names of its contract: `await api("GET /api/patients/:patient/chart", { params: { patient } })`.
 * What is given and what is answered follow from the name. A refusal is thrown as `Refused`, which is data.
 */
import type { Api, Refusal, RouteName } from "../../server/contract.ts";
import { Refused } from "./refused.ts";

type ParamName<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamName<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

type Part<Name extends string, Value> = [Value] extends [never] ? unknown : { readonly [Key in Name]: Value };

/** What a call of `Route` takes: only the parts that the route has. */
export type Given<Route extends RouteName> = Part<"params", [ParamName<Route>] extends [never] ? never : Record<ParamName<Route>, string>> &
  Part<"query", Api[Route]["query"]> &
  Part<"body", Api[Route]["body"]> & {
    readonly signal?: AbortSignal;
    /** Sent to its end even when the page is closed meanwhile. */
    readonly keepalive?: boolean;
  };

/** What `Route` answers. */
export type Answer<Route extends RouteName> = Api[Route]["answer"];

interface AnyGiven {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
  readonly keepalive?: boolean;
}

/** Calls `route`. Throws `Refused`; its status is 0 and its code `unreachable` when no answer came. */
export async function api<Route extends RouteName>(
  route: Route,
  ...[given]: object extends Given<Route> ? [given?: Given<Route>] : [given: Given<Route>]
): Promise<Answer<Route>> {
  const { params = {}, query, body, signal, keepalive = false }: AnyGiven = given ?? {};
  const [method = "GET", path = "/"] = route.split(" ");
  const address = path.replace(/:(\w+)/g, (_colon, name: string) => encodeURIComponent(params[name] ?? ""));
  const init: RequestInit = { method, credentials: "same-origin", headers: { accept: "application/json" }, cache: "no-store" };
  if (method !== "GET") {
    init.headers = { accept: "application/json", "content-type": "application/json" };
    init.body = JSON.stringify(body ?? {});
  }
  if (signal) init.signal = signal;
  if (keepalive) init.keepalive = true;
  const response = await reach(query ? `${address}?${new URLSearchParams(query)}` : address, init);
  if (!response.ok) throw new Refused(await refusalOf(response), response.status);
  return response.json();
}

async function reach(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new Refused({ code: "unreachable" }, 0);
  }
}

async function refusalOf(response: Response): Promise<Refusal> {
  try {
    const answer: unknown = await response.json();
    if (isRefusal(answer)) return answer;
  } catch {
    // An answer that is not ours, for example from a proxy between here and the server.
  }
  return { code: "unexpected", status: response.status };
}

function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === "object" && answer !== null && "code" in answer && typeof answer.code === "string";
}
