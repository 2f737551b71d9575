/**
 * How a route is registered: every one through `createRouter().on`, and there is no other way in. For each request, in
 * this order: who asks, whether the matrix lets them, whether the clinic is founded, whose chart it is, what was sent;
 * then the handler; then the answer, which no one may keep. A handler of a route that reads patients must have said
 * whom it is about to show (`call.reads`), which is written to the access log first; without that there is no answer.
 */
import { type Context, Hono } from "hono";
import type { z } from "zod";
import { instantAt } from "../base/dates.ts";
import { isUuid, type Uuid } from "../base/ids.ts";
import { invariant } from "../base/invariant.ts";
import type { Result } from "../base/result.ts";
import type { Author } from "../record/entry.ts";
import { limitBody } from "./body-limit.ts";
import type { Api, RouteName } from "./contract.ts";
import type { Cookies } from "./cookies.ts";
import { traceOf } from "./log.ts";
import { patientPagesRefusal } from "./patient-pages.ts";
import { refuse, type ServerRefusal, STATUS } from "./refusal.ts";
import { mayCall, ROUTE_NAMES, ruleOf } from "./rights.ts";
import type { Services } from "./services.ts";
import type { SignedIn } from "./sign-in/sessions.ts";

/** One request, as a handler has it. */
export interface Call<Route extends RouteName> {
  readonly services: Services;
  readonly body: Api[Route]["body"];
  readonly query: Api[Route]["query"];
  /** The patient of the path; empty for routes without one. */
  readonly patient: Uuid;
  /** Who is signed in; of a route for anyone, perhaps nobody. */
  readonly who: SignedIn | null;
  readonly address: string;
  readonly context: Context;
  readonly cookies: Cookies;
  /** Writes to the access log that these patients are about to be shown to whoever asks. */
  reads(patients: Uuid | readonly Uuid[]): Promise<void>;
}

/** What a handler answers: data, or a whole response (a stream). */
export type Answered<Route extends RouteName> = Result<
  [Api[Route]["answer"]] extends [never] ? Response : Api[Route]["answer"],
  ServerRefusal
>;

/** How a request of `Route` is parsed and answered. */
export interface RouteDefinition<Route extends RouteName> {
  readonly body: [Api[Route]["body"]] extends [never] ? null : z.ZodType<Api[Route]["body"]>;
  readonly query: [Api[Route]["query"]] extends [never] ? null : z.ZodType<Api[Route]["query"]>;
  /** 64 KiB unless it says otherwise. */
  readonly bodyBytesMax?: number;
  handle(call: Call<Route>): Promise<Answered<Route>>;
}

export interface Router {
  readonly app: Hono;
  readonly registered: ReadonlySet<RouteName>;
  on<Route extends RouteName>(route: Route, definition: RouteDefinition<Route>): void;
}

/** Who asks, when there is somebody: a handler of a route that is not for anyone may count on it. */
export function signedIn(call: { readonly who: SignedIn | null }): SignedIn {
  invariant(call.who !== null, "a route that is not for anyone has somebody signed in");
  return call.who;
}

/** The same, as the author of what they write. */
export function authorOf(call: { readonly who: SignedIn | null }): Author {
  const { id, name, role } = signedIn(call);
  return { id, name, role };
}

const BODY_BYTES_MAX = 64 * 1024;
const FOUNDING: ReadonlySet<RouteName> = new Set(["GET /api/setup", "POST /api/setup/own", "POST /api/setup/demonstration"]);

/** The access log could not be written: nothing may be shown. */
class AccessLogFailure extends Error {}

export function createRouter(services: () => Services, cookies: Cookies, addressOf: (context: Context) => string): Router {
  const app = new Hono();
  const registered = new Set<RouteName>();
  return {
    app,
    registered,
    on(route, definition) {
      invariant(ROUTE_NAMES.includes(route), `a route has a row in the matrix of rights, ${route} has none`);
      invariant(!registered.has(route), `each route is registered once, ${route} was before`);
      registered.add(route);
      const [method = "", path = ""] = route.split(" ");
      const tooLarge = (context: Context) => answerRefusal(context, refuse("request.too-large").error);
      const limit = limitBody(definition.bodyBytesMax ?? BODY_BYTES_MAX, tooLarge);
      app.on(method, path, limit, async (context) => {
        const outcome = await run(route, definition, { context, services: services(), cookies, address: addressOf(context) });
        return outcome instanceof Response ? outcome : answerRefusal(context, outcome);
      });
    },
  };
}

interface Request {
  readonly context: Context;
  readonly services: Services;
  readonly cookies: Cookies;
  readonly address: string;
}

/** The answer, or why there is none. */
async function run<Route extends RouteName>(
  route: Route,
  definition: RouteDefinition<Route>,
  { context, services, cookies, address }: Request,
): Promise<Response | ServerRefusal> {
  const rule = ruleOf(route);
  const token = cookies.session(context);
  const found = token === null ? null : await services.sessions.find(token, rule.activity);
  const who = found !== null && services.opensCharts(found) ? found : null;
  const denied = denial(route, who, services, address);
  if (denied !== null) return denied;
  const patient = context.req.param("patient") ?? "";
  if (path(route).includes(":patient")) {
    if (!isUuid(patient)) return refuse("patient.unknown").error;
    if (who?.role === "patient" && who.patient !== patient) return noteDenied(services, route, who, address);
  }
  const shut = who?.role === "patient" ? await patientPagesRefusal(services, route) : null;
  if (shut !== null) return shut;
  const query = parse(definition.query, context.req.query());
  if (!query.ok) return query.error;
  const sent = definition.body === null ? undefined : await readJson(context);
  if (sent !== undefined && !sent.ok) return sent.error;
  const body = parse(definition.body, sent?.value);
  if (!body.ok) return body.error;
  let logged = rule.reads === "nothing";
  const call: Call<Route> = {
    ...{ services, patient, who, address, context, cookies, body: body.value, query: query.value },
    async reads(patients) {
      // Of nobody there is nothing to write down.
      if (patients.length > 0) await writeAccess(services, route, signedIn({ who }), patients);
      logged = true;
    },
  };
  try {
    const outcome = await definition.handle(call);
    if (!outcome.ok) return outcome.error;
    invariant(logged, `${route} answers about patients only after the access log was written`);
    return outcome.value instanceof Response ? outcome.value : answerData(context, outcome.value);
  } catch (error) {
    if (error instanceof AccessLogFailure) return refuse("access-log.unavailable").error;
    throw error;
  }
}

function denial(route: RouteName, who: SignedIn | null, services: Services, address: string): ServerRefusal | null {
  if (services.closing()) return refuse("server.closing").error;
  if (!services.founded() && !FOUNDING.has(route)) return refuse("setup.unfounded").error;
  if (services.clinic()?.mode === "demonstration" && !services.deps.listening.loopback && route !== "GET /api/setup")
    return refuse("demonstration.loopback-only").error;
  if (mayCall(who?.role ?? null, route)) return null;
  return who === null ? refuse("session.none").error : noteDenied(services, route, who, address);
}

function noteDenied(services: Services, route: RouteName, who: SignedIn, address: string): ServerRefusal {
  services.deps.log({ event: "rights-denied", address, account: who.id, route });
  return refuse("rights.denied").error;
}

async function writeAccess(services: Services, route: RouteName, who: SignedIn, patients: Uuid | readonly Uuid[]): Promise<void> {
  const clinic = services.clinic();
  invariant(clinic !== null, "patients are read in a clinic that is founded");
  const about = typeof patients === "string" ? { patient: patients, patients: [] } : { patient: null, patients };
  try {
    const at = instantAt(services.deps.now(), clinic.utcOffset);
    await services.store.logAccess({ clinic: clinic.id, at, reader: who.id, readerName: who.name, role: who.role, ...about, what: route });
  } catch (error) {
    services.deps.log({ event: "access-log-failed", route, error: traceOf(error) });
    throw new AccessLogFailure();
  }
}

async function readJson(context: Context): Promise<Result<unknown, ServerRefusal>> {
  const type = context.req.header("content-type") ?? "";
  if (!/^application\/json\s*(;|$)/i.test(type)) return refuse("request.media-type");
  try {
    return { ok: true, value: await context.req.json() };
  } catch (error) {
    if (error instanceof SyntaxError) return refuse("request.body");
    throw error;
  }
}

function parse<Value>(schema: z.ZodType<Value> | null, input: unknown): Result<Value, ServerRefusal> {
  // A route without a body or query has the type `never` there, and no handler can read it.
  if (schema === null) return { ok: true, value: undefined as Value };
  const parsed = schema.safeParse(input);
  if (parsed.success) return { ok: true, value: parsed.data };
  const [issue] = parsed.error.issues;
  return refuse("request.field", { field: issue?.path.map(String).join(".") ?? "", expected: issue?.code ?? "" });
}

function path(route: RouteName): string {
  return route.slice(route.indexOf(" ") + 1);
}

function answerData(context: Context, data: unknown): Response {
  context.header("Cache-Control", "no-store");
  return context.json(data ?? {});
}

/** A refusal as an answer. */
export function answerRefusal(context: Context, refusal: ServerRefusal): Response {
  context.header("Cache-Control", "no-store");
  const wait = refusal.retryAfterSeconds;
  if (typeof wait === "number") context.header("Retry-After", String(wait));
  return context.json(refusal, STATUS[refusal.code]);
}
