import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  asRole,
  type Browser,
  foundTestClinic,
  newId,
  openTestServer,
  PERSON,
  registerPatient,
  type TestServer,
} from "../../../test/support/server.ts";

let server: TestServer;
let nurse: Browser;
let keiko: string;

beforeAll(async () => {
  server = await openTestServer();
  await foundTestClinic(server);
  nurse = await asRole(server, "nurse");
  keiko = await registerPatient(nurse);
  for (const [number, family, given] of [
    ["R-00010", "高橋", "一"],
    ["R-00011", "髙﨑", "二"],
  ])
    await register(newId(), { number, name: { family, given } });
});
afterAll(() => server.close());

const bare = {
  number: "",
  name: null,
  kana: null,
  roman: null,
  formerName: null,
  birthDate: null,
  postalCode: null,
  address: null,
  phone: null,
  email: null,
  externalId: null,
};

async function register(patient: string, fields: object, expectedSeq = 1, more: object = {}) {
  const entry = {
    kind: "registration",
    version: 1,
    occurredAt: "2026-11-01",
    body: { sex: "unknown", ageAtRegistration: null },
    personal: { ...bare, ...fields },
    ...more,
  };
  const reply = await nurse.call("POST /api/patients/:patient/entries", { patient, body: { expectedSeq, entries: [entry] } });
  expect(reply.status).toBe(200);
  return reply.data;
}

async function find(text: string): Promise<readonly string[]> {
  const { data } = await nurse.call("POST /api/patients/search", { body: { text, filter: "all", offset: 0, limit: 50 } });
  return data.rows.map((row) => row.id);
}

describe("a patient is found", () => {
  test.each([
    ["by family name", "水野"],
    ["by both names, with a space", "水野 恵子"],
    ["by both names, without", "水野恵子"],
    ["by both, with an ideographic space", "水野　恵子"],
    ["by hiragana", "みずの"],
    ["by katakana", "ミズノ"],
    ["by half-width katakana", "ﾐｽﾞﾉ"],
    ["by romaji", "mizuno"],
    ["by romaji in capitals and full width", "ＭＩＺＵＮＯ"],
    ["by given name first", "Keiko Mizuno"],
    ["by former name", "長谷川"],
    ["by number", "R-77001"],
    ["by a part of the number", "77001"],
    ["by a part of the number in full width", "７７００１"],
    ["by the identifier in the file they came from", "ext-4711"],
  ])("%s", async (_name, text) => {
    expect(await find(text)).toEqual([keiko]);
  });

  test("by an old form of a character", async () => {
    expect(await find("高")).toHaveLength(2);
    expect(await find("髙")).toHaveLength(2);
  });

  test("by nothing of theirs not", async () => {
    for (const text of ["田中", "zzz", "99999", "%", "_", "' or 1=1"]) expect(await find(text)).toEqual([]);
  });

  test("by a new name at once, and by the old one no more", async () => {
    const patient = newId();
    const { entries } = await register(patient, { number: "R-00020", name: { family: "旧姓山", given: "三" } });
    expect(await find("旧姓山")).toEqual([patient]);
    await register(patient, { number: "R-00020", name: { family: "新姓川", given: "三" } }, 2, { amends: entries[0]?.id, reason: "改姓" });
    expect(await find("新姓川")).toEqual([patient]);
    expect(await find("旧姓山")).toEqual([]);
  });

  test("after a restart", async () => {
    const restarted = await openTestServer({ store: server.store, cipher: server.deps.cipher, clinicKey: server.deps.clinicKey });
    const browser = await asRole(restarted, "nurse");
    const { data } = await browser.call("POST /api/patients/search", {
      body: { text: "みずの けいこ", filter: "all", offset: 0, limit: 50 },
    });
    expect(data.rows).toMatchObject([{ id: keiko, identity: { status: "open", fields: PERSON } }]);
    await restarted.app.close();
  });
});

describe("a list that is shown to reception", () => {
  const search = { text: "水野", filter: "all", offset: 0, limit: 5 } as const;

  test("says who comes to what, and nothing that was measured", async () => {
    const psychiatrist = await asRole(server, "psychiatrist");
    const score = {
      ...{ kind: "assessment", version: 1, occurredAt: "2026-11-20", personal: null },
      body: { ...TOTAL, total: 23 },
    };
    await psychiatrist.call("POST /api/patients/:patient/entries", {
      patient: keiko,
      body: { expectedSeq: await seqOf(keiko), entries: [score] },
    });
    const seen = (await psychiatrist.call("POST /api/patients/search", { body: search })).data.rows[0];
    expect(seen).toMatchObject({ lastMeasure: { code: "hamd17", value: 23 }, mind: { source: "hamd17" } });
    const reply = await (await asRole(server, "reception")).call("POST /api/patients/search", { body: search });
    expect(reply.data.rows[0]).toMatchObject({ id: keiko, identity: { status: "open" }, lastMeasure: null, mind: null, body: null });
  });
});

const TOTAL = {
  ...{ instrument: "hamd17", instrumentVersion: 1, mode: "total-only", informant: "clinician", language: "ja" },
  ...{ items: {}, totalStatus: "as-given" },
};

async function seqOf(patient: string): Promise<number> {
  const clinic = server.app.services().clinic()?.id ?? "";
  return (await server.store.head({ clinic, ledger: "chart", subject: patient })).seq + 1;
}

describe("right after a start", () => {
  function startedOver(registrations: typeof server.store.registrations) {
    const store = new Proxy(server.store, {
      get(target, name) {
        const value: unknown = name === "registrations" ? registrations : Reflect.get(target, name);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
    return openTestServer({ store, cipher: server.deps.cipher, clinicKey: server.deps.clinicKey, searchWaitMilliseconds: 1 });
  }
  const search = { body: { text: "水野", filter: "all", offset: 0, limit: 50 } } as const;

  test("a search says that names are still being read, and the list is there already", async () => {
    const reading = Promise.withResolvers<readonly []>();
    const started = await startedOver(() => reading.promise);
    const browser = await asRole(started, "nurse");
    expect(await browser.call("POST /api/patients/search", search)).toMatchObject({
      status: 503,
      refusal: { code: "patients.names-reading" },
    });
    expect((await browser.call("POST /api/patients/search", { body: { ...search.body, text: "" } })).data.total).toBeGreaterThan(0);
    reading.resolve([]);
    await started.app.close();
  });

  test("names that could not be read are read again by the next search", async () => {
    let tries = 0;
    const started = await startedOver((...given) => {
      tries += 1;
      return tries === 1 ? Promise.reject(new Error("no connection")) : server.store.registrations(...given);
    });
    const browser = await asRole(started, "nurse");
    let reply = await browser.call("POST /api/patients/search", search);
    for (let n = 0; n < 1000 && reply.status === 503; n += 1) reply = await browser.call("POST /api/patients/search", search);
    expect(reply.data.rows.map((row) => row.id)).toEqual([keiko]);
    expect(started.log.map((line) => line.event)).toContain("job-failed");
    await started.app.close();
  });
});

test("nothing that could be a name lies in the database", async () => {
  await find("水野");
  const clinic = (await server.store.clinic())?.id ?? "";
  const rows = JSON.stringify([
    await server.store.entries(clinic, null, 1000),
    await server.store.accesses(clinic, { limit: 1000, offset: 0 }),
  ]);
  for (const text of ["水野", "恵子", "みずの", "mizuno", "Mizuno", "77001", "1971-04-30"]) expect(rows.includes(text), text).toBe(false);
});
