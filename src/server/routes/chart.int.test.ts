import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  asRole,
  type Browser,
  foundTestClinic,
  newId,
  openTestServer,
  PERSON,
  PERSONAL_TEXTS,
  REMARK,
  registerPatient,
  type TestServer,
} from "../../../test/support/server.ts";
import type { OpenedStore } from "../../store/open.ts";
import { ROUTE_NAMES } from "../rights.ts";

let server: TestServer;
let patient: string;

beforeAll(async () => {
  server = await openTestServer();
  await foundTestClinic(server);
  patient = await registerPatient(await asRole(server, "nurse"));
});
afterAll(() => server.close());

const everyone = { text: "", filter: "all", offset: 0, limit: 50 } as const;
const note = (text: string) => ({
  kind: "note",
  version: 1,
  occurredAt: "2026-11-22",
  body: { category: "progress", language: "ja" },
  personal: { text },
});

/** The server over a store in which one method does something else. */
function withStore(changes: Partial<OpenedStore>): Promise<TestServer> {
  const store = new Proxy(server.store, {
    get(target, name) {
      const value: unknown = Reflect.get(changes, name) ?? Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  return openTestServer({ store, cipher: server.deps.cipher, clinicKey: server.deps.clinicKey });
}

async function accessesOf(id: string) {
  const clinic = await server.store.clinic();
  return await server.store.accesses(clinic?.id ?? "", { patient: id, limit: 100, offset: 0 });
}

describe("a chart", () => {
  test("opens with its entries in order, the person, the head and today's date", async () => {
    const { data } = await (await asRole(server, "psychiatrist")).call("GET /api/patients/:patient/chart", { patient });
    expect(data.entries.map((entry) => [entry.seq, entry.kind, entry.personal.status])).toEqual([
      [1, "registration", "open"],
      [2, "assessment", "open"],
    ]);
    expect(data.identity).toEqual({ status: "open", fields: PERSON });
    expect(data.head).toEqual({ seq: 2, hash: data.entries[1]?.hash });
    expect(data.today).toMatch(/^2026-11-23$/);
    expect(data.entries[1]?.author).toMatchObject({ name: "nurse name", role: "nurse" });
  });

  test("of nobody is not there", async () => {
    const reply = await (await asRole(server, "nurse")).call("GET /api/patients/:patient/chart", { patient: newId() });
    expect([reply.status, reply.refusal.code]).toEqual([404, "patient.unknown"]);
  });
});

describe("writing", () => {
  test("continues the chain, and the second of two writers is told what is new", async () => {
    const nurse = await asRole(server, "nurse");
    const own = await registerPatient(nurse);
    const first = await nurse.call("POST /api/patients/:patient/entries", {
      patient: own,
      body: { expectedSeq: 3, entries: [note("一人目")] },
    });
    expect(first.data.head.seq).toBe(3);
    const second = await nurse.call("POST /api/patients/:patient/entries", {
      patient: own,
      body: { expectedSeq: 3, entries: [note("二人目")] },
    });
    expect([second.status, second.refusal]).toEqual([409, { code: "append.seq-taken", expectedSeq: 3, head: first.data.head }]);
  });

  test("writes all or nothing, and says everything that is wrong, entry by entry", async () => {
    const nurse = await asRole(server, "nurse");
    const own = await registerPatient(nurse);
    const bad = { ...note("x"), occurredAt: "2026-02-30", body: { category: "gossip", language: "ja" } };
    const reply = await nurse.call("POST /api/patients/:patient/entries", {
      patient: own,
      body: { expectedSeq: 3, entries: [note("良い"), bad] },
    });
    expect([reply.status, reply.refusal.code]).toEqual([422, "entry.invalid"]);
    expect(reply.refusal.findings).toEqual([
      expect.objectContaining({ entry: 1, path: "occurredAt", code: "field.format" }),
      expect.objectContaining({ entry: 1, path: "body.category", code: "field.choice" }),
    ]);
    expect((await nurse.call("GET /api/patients/:patient/chart", { patient: own })).data.head.seq).toBe(2);
  });

  test("to an erased chart is refused", async () => {
    const nurse = await asRole(server, "nurse");
    const own = await registerPatient(nurse);
    const clinic = (await server.store.clinic())?.id ?? "";
    await server.store.eraseKey({ clinic, ledger: "chart", subject: own });
    const reply = await nurse.call("POST /api/patients/:patient/entries", {
      patient: own,
      body: { expectedSeq: 3, entries: [note("あとから")] },
    });
    expect([reply.status, reply.refusal.code]).toEqual([409, "append.erased"]);
    const { data, text } = await nurse.call("GET /api/patients/:patient/chart", { patient: own });
    expect(data.identity).toEqual({ status: "erased" });
    for (const one of PERSONAL_TEXTS) expect(text).not.toContain(one);
  });
});

describe("the access log", () => {
  test("has who, whom, what and when of every read", async () => {
    const nurse = await asRole(server, "nurse");
    const own = await registerPatient(nurse);
    await nurse.call("GET /api/patients/:patient/chart", { patient: own });
    await nurse.call("POST /api/patients/search", { body: everyone });
    const me = (await nurse.call("GET /api/me")).data;
    const log = await accessesOf(own);
    expect(log.map((one) => [one.what, one.reader, one.readerName, one.role, one.patient ?? "list"])).toEqual([
      ["POST /api/patients/search", me.id, "nurse name", "nurse", "list"],
      ["GET /api/patients/:patient/chart", me.id, "nurse name", "nurse", own],
    ]);
    expect(log[0]?.at).toMatch(/^2026-11-23T09:\d\d:\d\d\.\d{3}\+09:00$/);
  });

  test("has a patient's reading of their own chart too", async () => {
    const own = await registerPatient(await asRole(server, "nurse"));
    await (await asRole(server, "patient", own)).call("GET /api/patients/:patient/chart", { patient: own });
    expect((await accessesOf(own))[0]).toMatchObject({ role: "patient", what: "GET /api/patients/:patient/chart" });
  });

  test("when it cannot be written, nothing is shown", async () => {
    const failing = await withStore({ logAccess: () => Promise.reject(new Error("the disk is full")) });
    const nurse = await asRole(failing, "nurse");
    const replies = [
      await nurse.call("GET /api/patients/:patient/chart", { patient }),
      await nurse.call("POST /api/patients/search", { body: everyone }),
    ];
    expect(replies.map(({ status, text }) => [status, JSON.parse(text)])).toEqual(Array(2).fill([503, { code: "access-log.unavailable" }]));
    expect(failing.log.map((line) => line.event)).toContain("access-log-failed");
    await failing.app.close();
  });

  test("the auditor reads it, without a name in it", async () => {
    await (await asRole(server, "nurse")).call("GET /api/patients/:patient/chart", { patient });
    const { data, text } = await (await asRole(server, "auditor")).call("GET /api/accesses", { query: { offset: "0" } });
    expect(data.rows[0]).toMatchObject({
      reader: "nurse name",
      role: "nurse",
      patient,
      patients: 1,
      what: "GET /api/patients/:patient/chart",
    });
    for (const one of PERSONAL_TEXTS) expect(text).not.toContain(one);
  });
});

describe("who is not shown identity", () => {
  test("the test would see it: a nurse is shown every one of the texts", async () => {
    const { text } = await (await asRole(server, "nurse")).call("GET /api/patients/:patient/chart", { patient });
    for (const one of PERSONAL_TEXTS) expect(text).toContain(one);
  });

  test.each(["statistician", "auditor"] as const)("the %s gets no personal part in any answer of any route", async (role) => {
    const bodies = { "POST /api/patients/search": everyone } as const;
    for (const route of ROUTE_NAMES) {
      if (route === "GET /api/live") continue;
      const browser: Browser = await asRole(server, role);
      const { text } = await browser.call(route, { patient, query: { offset: "0" }, body: Reflect.get(bodies, route) ?? {} });
      for (const one of PERSONAL_TEXTS) expect(text.includes(one), `${route} says ${one}`).toBe(false);
    }
  });

  test("the statistician has the facts: the chart without the person, the list without names", async () => {
    const browser = await asRole(server, "statistician");
    const chart = (await browser.call("GET /api/patients/:patient/chart", { patient })).data;
    expect(chart.identity).toEqual({ status: "withheld" });
    expect(chart.entries.map((entry) => entry.personal.status)).toEqual(["withheld", "withheld"]);
    expect(chart.entries[1]?.body).toMatchObject({ instrument: "hamd17", total: 22 });
    const list = (await browser.call("POST /api/patients/search", { body: everyone })).data;
    expect(list.rows.find((row) => row.id === patient)).toMatchObject({
      identity: { status: "withheld" },
      sex: "female",
      lastMeasure: { code: "hamd17", value: 22 },
    });
  });

  test("the statistician cannot find out a name by searching for it", async () => {
    const browser = await asRole(server, "statistician");
    for (const text of ["水野", "みずの", "R-77001", "no such name"]) {
      const reply = await browser.call("POST /api/patients/search", { body: { ...everyone, text } });
      expect([reply.status, reply.refusal.code]).toEqual([403, "patients.search-withheld"]);
    }
  });

  test("reception is shown who, and of a chart nothing", async () => {
    const browser = await asRole(server, "reception");
    const list = (await browser.call("POST /api/patients/search", { body: everyone })).data;
    expect(list.rows.find((row) => row.id === patient)?.identity).toEqual({ status: "open", fields: PERSON });
    const chart = await browser.call("GET /api/patients/:patient/chart", { patient });
    expect([chart.refusal.code, chart.text.includes(REMARK)]).toEqual(["rights.denied", false]);
  });
});

describe("a record that does not verify", () => {
  test("is not shown, and where it breaks is said", async () => {
    const { StoreError } = await import("../../store/errors.ts");
    const damage = { code: "store.damaged", finding: "hash", ledger: "chart", subject: patient, seq: 2 } as const;
    const failing = await withStore({ readChain: () => Promise.reject(new StoreError(damage)) });
    const reply = await (await asRole(failing, "psychiatrist")).call("GET /api/patients/:patient/chart", { patient });
    expect([reply.status, reply.refusal]).toEqual([500, { code: "record.damaged", finding: "hash", seq: 2 }]);
    await failing.app.close();
  });
});
