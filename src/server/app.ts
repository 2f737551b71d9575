/**
 * The application: `createApp(deps)` gives a Hono app that answers every route of the contract and serves the pages. It
 * does not listen (`listen.ts`) and opens no file or database by itself; `close` ends what it does in the background.
 */
import { type Context, Hono } from "hono";
import { invariant } from "../base/invariant.ts";
import { createCookies } from "./cookies.ts";
import type { Deps } from "./deps.ts";
import { securityHeaders } from "./headers.ts";
import { traceOf } from "./log.ts";
import { originRefusal } from "./origin.ts";
import { servePages } from "./pages.ts";
import { refuse } from "./refusal.ts";
import { ROUTE_NAMES } from "./rights.ts";
import { answerRefusal, createRouter, type Router } from "./route.ts";
import { accessRoutes } from "./routes/accesses.ts";
import { alertRoutes } from "./routes/alerts.ts";
import { chartRoutes } from "./routes/chart.ts";
import { courseRoutes } from "./routes/course.ts";
import { dayRoutes } from "./routes/days.ts";
import { demonstrationRoutes } from "./routes/demonstration.ts";
import { draftRoutes } from "./routes/drafts.ts";
import { entryRoutes } from "./routes/entries.ts";
import { evidenceRoutes } from "./routes/evidence.ts";
import { importRoutes } from "./routes/import.ts";
import { infusionRoutes } from "./routes/infusions.ts";
import { liveRoutes } from "./routes/live.ts";
import { lotTraceRoutes } from "./routes/lot-trace.ts";
import { lotRoutes } from "./routes/lots.ts";
import { meRoutes } from "./routes/me.ts";
import { mergeRoutes } from "./routes/merge.ts";
import { ownRoutes } from "./routes/own.ts";
import { patientRoutes } from "./routes/patients.ts";
import { physicianRoutes } from "./routes/physicians.ts";
import { recordRoutes } from "./routes/record.ts";
import { registerRoutes } from "./routes/register.ts";
import { safetyCardRoutes } from "./routes/safety-cards.ts";
import { settingsRoutes } from "./routes/settings.ts";
import { setupRoutes } from "./routes/setup.ts";
import { signInRoutes } from "./routes/sign-in.ts";
import { signatureRoutes } from "./routes/signature.ts";
import { staffRoutes } from "./routes/staff.ts";
import { todayRoutes } from "./routes/today.ts";
import { trialRoutes } from "./routes/trials.ts";
import { wordingRoutes } from "./routes/wording.ts";
import { createServices, type Services } from "./services.ts";

export interface App {
  /** Answers a request; what `listen.ts` serves. In a test, `app.request("/api/me")`. */
  readonly hono: Hono;
  /** The code that founds a clinic, to be printed where the program was started; null when there is a clinic. */
  founderCode(): { readonly code: string; readonly endsAt: number } | null;
  /** The services over the database as it is now. */
  services(): Services;
  /** Begins the work in the background: the verification at the start and each day. */
  startJobs(): void;
  /** Ends streams and background work. The database is the caller's to close. */
  close(): Promise<void>;
}

/** Opens the application over `deps`. */
export async function createApp(deps: Deps): Promise<App> {
  let services = await createServices(deps);
  const hono = new Hono();
  hono.use(securityHeaders(deps.listening.tls));
  hono.use(async (context, next) => {
    const refusal = originRefusal(context.req.raw, deps.listening);
    if (refusal !== null) return answerRefusal(context, refuse(refusal).error);
    await next();
  });
  const router = createRouter(() => services, createCookies(deps.listening.tls), addressOf);
  registerAll(router, async () => {
    await services.stop();
    await deps.store.resetDemonstration();
    deps.anchoring.remove();
    services = await createServices(deps);
    return services;
  });
  hono.route("/", router.app);
  hono.all("/api/*", (context) => answerRefusal(context, refuse("request.route").error));
  servePages(hono, deps.pages);
  hono.onError((error, context) => {
    const reference = Buffer.from(deps.random(6)).toString("hex");
    deps.log({ event: "request-failed", route: `${context.req.method} ${context.req.path}`, reference, error: traceOf(error) });
    return answerRefusal(context, refuse("server.defect", { reference }).error);
  });
  return {
    hono,
    founderCode: () => (services.founded() ? null : { code: services.founder.code, endsAt: services.founder.endsAt }),
    services: () => services,
    startJobs: () => services.verifier.start(),
    close: () => services.stop(),
  };
}

/** Every route, each by its topic; `reopen` makes the services anew over an emptied demonstration. */
function registerAll(router: Router, reopen: () => Promise<Services>): void {
  setupRoutes(router);
  demonstrationRoutes(router, reopen);
  signInRoutes(router);
  meRoutes(router);
  staffRoutes(router);
  patientRoutes(router);
  chartRoutes(router);
  ownRoutes(router);
  entryRoutes(router);
  draftRoutes(router);
  signatureRoutes(router);
  alertRoutes(router);
  todayRoutes(router);
  dayRoutes(router);
  courseRoutes(router);
  registerRoutes(router);
  mergeRoutes(router);
  settingsRoutes(router);
  safetyCardRoutes(router);
  wordingRoutes(router);
  physicianRoutes(router);
  lotRoutes(router);
  trialRoutes(router);
  lotTraceRoutes(router);
  infusionRoutes(router);
  liveRoutes(router);
  importRoutes(router);
  evidenceRoutes(router);
  recordRoutes(router);
  accessRoutes(router);
  const missing = ROUTE_NAMES.filter((route) => !router.registered.has(route));
  invariant(missing.length === 0, `every route of the matrix is registered, ${missing.join(", ")} is not`);
}

/** The address of the connection; requests that come from no socket (tests) are from "local". */
function addressOf(context: Context): string {
  const incoming: unknown = Reflect.get(Object(context.env), "incoming");
  const socket: unknown = Reflect.get(Object(incoming), "socket");
  const address: unknown = Reflect.get(Object(socket), "remoteAddress");
  return typeof address === "string" ? address : "local";
}
