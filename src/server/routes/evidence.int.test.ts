/** The clinic's question on a running server: nothing after day 0 is told before a plan is locked, and the locked plan answers as the file does. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestServer, type TestServer } from "../../../test/support/server.ts";
import { analyse } from "../../evidence/report/analysis.ts";
import { isJoint } from "../../evidence/report/result.ts";

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
  const founder = server.browser();
  await founder.call("POST /api/setup/demonstration");
});
afterAll(() => server.close());

async function as(role: "statistician" | "director" | "nurse") {
  const browser = server.browser();
  await browser.call("POST /api/demonstration/role", { body: { role } });
  return browser;
}

test("tells who is in and what is missing, and no outcome, before a plan is locked", async () => {
  const statistician = await as("statistician");
  const { data, text } = await statistician.call("GET /api/evidence");
  expect(data.description).toMatchObject({ patients: 240, trial: "DEMO-2X2", outcomes: ["mind", "body", "inflammation"] });
  expect(data.description.flow.map(({ patients }) => patients)).toEqual([60, 60, 60, 60]);
  expect(data.description.balance.map(({ name }) => name)).toEqual(["age", "site", "sex", "mind0", "body0", "lcrp0"]);
  expect(data.description.unanswerable.map(({ code }) => code)).toEqual(
    expect.arrayContaining(["after-last-visit", "not-measured", "small-synergy", "under-18"]),
  );
  expect(data.locked).toBeNull();
  expect(text).not.toMatch(/"mind12"|S0001/);
  const tables = await statistician.call("GET /api/evidence/tables");
  expect([tables.status, tables.refusal.code]).toEqual([409, "evidence.not-locked"]);
});

test("is not opened to who only treats", async () => {
  expect((await (await as("nurse")).call("GET /api/evidence")).status).toBe(403);
});

test("locks the plan that was read and no other, and then gives the tables that answer it", async () => {
  const statistician = await as("statistician");
  const { hashes, plans } = (await statistician.call("GET /api/evidence")).data;
  const other = await statistician.call("POST /api/evidence/lock", { body: { hashes: { ...hashes, visits: hashes.patients } } });
  expect([other.status, other.refusal.code]).toEqual([409, "evidence.plan-changed"]);
  const { locked } = (await statistician.call("POST /api/evidence/lock", { body: { hashes } })).data;
  expect(locked).toMatchObject({ hashes, plans, patients: 240, before: 0 });
  const tables = (await (await as("director")).call("GET /api/evidence/tables")).data;
  expect(tables.locked).toEqual(locked);
  const answer = analyse(tables.visits, tables.locked.plans.visits, {
    locked: hashes.visits,
    seed: null,
    software: { name: "ryorin", version: "0" },
  });
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  expect(answer.value.plan).toMatchObject({ hash: hashes.visits, kept: true });
  expect(answer.value.contrasts.every((contrast) => !isJoint(contrast) && contrast.standardError > 0)).toBe(true);
  const clinic = await server.store.clinic();
  const seen = await server.store.accesses(clinic?.id ?? "", { limit: 1, offset: 0 });
  expect(seen[0]).toMatchObject({ what: "GET /api/evidence/tables", role: "director" });
  expect(seen[0]?.patients.length).toBe(240);
});

test("says how many plans were locked before", async () => {
  const statistician = await as("statistician");
  const { hashes } = (await statistician.call("GET /api/evidence")).data;
  expect((await statistician.call("POST /api/evidence/lock", { body: { hashes } })).data.locked.before).toBe(1);
});
