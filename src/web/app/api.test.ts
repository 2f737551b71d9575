import { afterEach, describe, expect, test, vi } from "vitest";
import { api } from "./api.ts";
import { isSignedOut, Refused } from "./refused.ts";

const answering = (answer: () => Response | Promise<Response>) => {
  const fetch = vi.fn<typeof globalThis.fetch>(async () => answer());
  vi.stubGlobal("fetch", fetch);
  return fetch;
};
const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });

afterEach(() => vi.unstubAllGlobals());

async function refusedBy(call: Promise<unknown>): Promise<Refused> {
  const error = await call.catch((thrown: unknown) => thrown);
  if (!(error instanceof Refused)) throw new Error("a refusal was expected");
  return error;
}

describe("a call", () => {
  test("puts the patient's id into the address and nothing else of the patient", async () => {
    const fetch = answering(() => json({}));
    await api("GET /api/patients/:patient/chart", { params: { patient: "01a1/../x" } });
    expect(fetch.mock.calls[0]?.[0]).toBe("/api/patients/01a1%2F..%2Fx/chart");
    expect(fetch.mock.calls[0]?.[1]).toMatchObject({ method: "GET", credentials: "same-origin", cache: "no-store" });
  });

  test("sends what is searched for in the body", async () => {
    const fetch = answering(() => json({ rows: [] }));
    const body = { text: "水野", filter: "all", offset: 0, limit: 50 } as const;
    await api("POST /api/patients/search", { body });
    const [address, init] = fetch.mock.calls[0] ?? [];
    expect(address).toBe("/api/patients/search");
    expect(init).toMatchObject({ method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json" } });
  });

  test("writes a query as a query", async () => {
    const fetch = answering(() => json({ rows: [] }));
    await api("GET /api/accesses", { query: { offset: "100" } });
    expect(fetch.mock.calls[0]?.[0]).toBe("/api/accesses?offset=100");
  });

  test("answers what the server answered", async () => {
    answering(() => json({ state: "own" }));
    expect(await api("GET /api/setup")).toEqual({ state: "own" });
  });
});

describe("a refusal", () => {
  test("arrives as data", async () => {
    answering(() => json({ code: "staff.account-taken", field: "account" }, 409));
    const refused = await refusedBy(api("POST /api/staff/disable", { body: { id: "x" } }));
    expect([refused.status, refused.refusal]).toEqual([409, { code: "staff.account-taken", field: "account" }]);
    expect(isSignedOut(refused)).toBe(false);
  });

  test("with status 401 says that nobody is signed in", async () => {
    answering(() => json({ code: "session.none" }, 401));
    expect(isSignedOut(await refusedBy(api("GET /api/me")))).toBe(true);
  });

  test.each([
    ["<html>", 502],
    ["[]", 500],
    ['{"error":"x"}', 500],
  ])("that is not ours (%s) keeps its status", async (body, status) => {
    answering(() => new Response(body, { status }));
    expect((await refusedBy(api("GET /api/me"))).refusal).toEqual({ code: "unexpected", status });
  });

  test("is made here when no answer comes", async () => {
    answering(() => Promise.reject(new TypeError("Failed to fetch")));
    const refused = await refusedBy(api("GET /api/me"));
    expect([refused.status, refused.refusal.code]).toEqual([0, "unreachable"]);
  });

  test("is not made of a call that was given up", async () => {
    answering(() => Promise.reject(new DOMException("given up", "AbortError")));
    await expect(api("GET /api/me")).rejects.toThrow("given up");
  });
});
