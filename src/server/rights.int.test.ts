import { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  asRole,
  type Browser,
  foundTestClinic,
  newId,
  openTestServer,
  registerPatient,
  type TestServer,
} from "../../test/support/server.ts";
import { ROLES, type Role } from "../record/entry.ts";
import { CHART_KINDS } from "../record/kinds.ts";
import type { RouteName } from "./contract.ts";
import { mayCall, mayWrite, ROUTE_NAMES } from "./rights.ts";
import { createRouter } from "./route.ts";

let server: TestServer;
let patient: string;

beforeAll(async () => {
  server = await openTestServer();
  await foundTestClinic(server);
  patient = await registerPatient(await asRole(server, "nurse"));
});
afterAll(() => server.close());

type Caller = Role | "nobody";
type Matrix = ReadonlyMap<string, boolean>;

/** Each role, and nobody, calls each route of the running application once; true when it was not denied. */
async function observed(): Promise<Matrix> {
  const found = new Map<string, boolean>();
  for (const role of [...ROLES, "nobody"] as const)
    for (const route of ROUTE_NAMES) found.set(`${role} ${route}`, await isLetIn(role, route));
  return found;
}

async function isLetIn(caller: Caller, route: RouteName): Promise<boolean> {
  const browser: Browser = caller === "nobody" ? server.browser() : await asRole(server, caller, patient);
  const response = await browser.raw(route, { patient, query: { offset: "0" }, body: {} });
  if (response.headers.get("content-type")?.startsWith("text/event-stream")) {
    await response.body?.cancel();
    return true;
  }
  const answer: unknown = await response.json();
  const code = typeof answer === "object" && answer !== null && "code" in answer ? answer.code : null;
  expect(response.status).not.toBe(500);
  return code !== "rights.denied" && code !== "session.none";
}

function expected(): Matrix {
  const rows = [...ROLES, "nobody" as const].flatMap((role) =>
    ROUTE_NAMES.map((route) => [`${role} ${route}`, mayCall(role === "nobody" ? null : role, route)] as const),
  );
  return new Map(rows);
}

/** The cells in which two matrices differ. */
function differences(a: Matrix, b: Matrix): readonly string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((cell) => a.get(cell) !== b.get(cell));
}

/** Every address that the application answers, as `METHOD /path`. */
function registeredRoutes(app: Hono): readonly string[] {
  const own = app.routes.filter(({ method, path }) => path.startsWith("/api/") && path !== "/api/*" && method !== "ALL");
  return [...new Set(own.map(({ method, path }) => `${method} ${path}`))].sort();
}

describe("the role matrix", () => {
  test("is what the running server does: every role on every route", async () => {
    const cells = await observed();
    expect(cells.size).toBe((ROLES.length + 1) * ROUTE_NAMES.length);
    expect(differences(cells, expected())).toEqual([]);
  });

  test("would be found to differ in a single cell", () => {
    const tampered = new Map(expected()).set("nurse GET /api/staff", true);
    expect(differences(tampered, expected())).toEqual(["nurse GET /api/staff"]);
  });

  test("has a row for every route there is, and a route for every row", () => {
    expect(registeredRoutes(server.app.hono)).toEqual([...ROUTE_NAMES].sort());
  });

  test("a route beside it is found", () => {
    const rogue = new Hono().route("/", server.app.hono).get("/api/patients/:patient/secret", (context) => context.text(""));
    expect(registeredRoutes(rogue)).not.toEqual([...ROUTE_NAMES].sort());
  });

  test("a route without a row cannot be registered, nor one twice", () => {
    const router = createRouter(server.app.services, { ...cookiesStub }, () => "");
    const register = (name: "GET /api/record") =>
      router.on(name, { body: null, query: null, handle: async () => ({ ok: true, value: server.app.services().verifier.state() }) });
    expect(() => register("GET /api/everything" as "GET /api/record")).toThrow(/has none/);
    register("GET /api/record");
    expect(() => register("GET /api/record")).toThrow(/once/);
  });
});

const cookiesStub = {
  session: () => null,
  device: () => null,
  setSession: () => undefined,
  setDevice: () => undefined,
  clearSession: () => undefined,
};

describe("what may be written", () => {
  test.each([...ROLES])("%s writes the kinds of the matrix and no other", async (role) => {
    if (!mayCall(role, "POST /api/patients/:patient/entries"))
      return expect(Object.keys(CHART_KINDS).some((kind) => kind in CHART_KINDS && mayWrite(role, kind as keyof typeof CHART_KINDS))).toBe(
        false,
      );
    const browser = await asRole(server, role, patient);
    for (const kind of Object.keys(CHART_KINDS) as (keyof typeof CHART_KINDS)[]) {
      const entry = { kind, version: 1, occurredAt: "2026-11-20", body: { wrong: true }, personal: null };
      const { refusal } = await browser.call("POST /api/patients/:patient/entries", {
        patient,
        body: { expectedSeq: 3, entries: [entry] },
      });
      expect([kind, refusal.code === "rights.kind-denied"]).toEqual([kind, !mayWrite(role, kind)]);
      expect(["rights.kind-denied", "entry.invalid", "entry.unsigned", "chart.kind"]).toContain(refusal.code);
    }
  });

  test("a kind that is none, or of another ledger, is denied to all", async () => {
    const browser = await asRole(server, "director");
    for (const kind of ["everything", "received", "__proto__", "constructor"]) {
      const entry = { kind, version: 1, occurredAt: "2026-11-20", body: {}, personal: null };
      const { refusal } = await browser.call("POST /api/patients/:patient/entries", {
        patient,
        body: { expectedSeq: 3, entries: [entry] },
      });
      expect([kind, refusal.code]).toEqual([kind, "rights.kind-denied"]);
    }
  });
});

describe("a patient", () => {
  const routes = ROUTE_NAMES.filter((route) => route.includes(":patient"));

  test.each(routes)("reaches nobody else by %s", async (route) => {
    const browser = await asRole(server, "patient", newId());
    for (const other of [patient, newId()]) {
      const reply = await browser.call(route, { patient: other, body: {} });
      expect([reply.status, reply.refusal.code]).toEqual([403, "rights.denied"]);
    }
  });

  test("reaches their own", async () => {
    const browser = await asRole(server, "patient", patient);
    expect((await browser.call("GET /api/patients/:patient/chart", { patient })).data.patient).toBe(patient);
  });

  test.each(["", "..", "%2e%2e", "1", "R-00001", "00000000-0000-0000-0000-00000000000G"])("with the id %j is nobody", async (id) => {
    const browser = await asRole(server, "director");
    const reply = await browser.call("GET /api/patients/:patient/chart", { patient: encodeURIComponent(id) });
    expect(["patient.unknown", "request.route"]).toContain(reply.refusal.code);
  });
});
