/** Entering for a physician, taking back within seconds, retracting later, and what was typed. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  asRole,
  type Browser,
  foundTestClinic,
  noteOf,
  openTestServer,
  registerPatient,
  type TestServer,
} from "../../../test/support/server.ts";
import { foldChart, unconfirmedEntries } from "../../record/chart.ts";

let server: TestServer;
let nurse: Browser;
let psychiatrist: Browser;

beforeAll(async () => {
  server = await openTestServer();
  await foundTestClinic(server);
  nurse = await asRole(server, "nurse");
  psychiatrist = await asRole(server, "psychiatrist");
});
afterAll(() => server.close());

const idOf = async (browser: Browser) => (await browser.call("GET /api/me")).data.id;
const write = (browser: Browser, patient: string, expectedSeq: number, ...entries: object[]) =>
  browser.call("POST /api/patients/:patient/entries", { patient, body: { expectedSeq, entries } });
const undo = (browser: Browser, patient: string, entry: string | undefined, expectedSeq: number) =>
  browser.call("POST /api/patients/:patient/undo", { patient, body: { entry, expectedSeq } });
const chartOf = async (patient: string) => (await psychiatrist.call("GET /api/patients/:patient/chart", { patient })).data;
const plan = {
  kind: "plan",
  version: 2,
  occurredAt: "2026-11-22",
  body: { strategy: "neither", startsOn: "2026-11-24", weeks: 6, tms: null, exosome: null, rulePack: "self-pay" },
  personal: null,
};

describe("an entry for a physician", () => {
  test("is written with for whom, in one append, and waits for a physician", async () => {
    const patient = await registerPatient(nurse);
    const onBehalfOf = await idOf(psychiatrist);
    const { data } = await write(nurse, patient, 3, { ...plan, onBehalfOf });
    expect(data.entries.map(({ seq, kind }) => [seq, kind])).toEqual([
      [3, "plan"],
      [4, "proxy"],
    ]);
    expect(data.entries[1]?.body).toMatchObject({ entry: data.entries[0]?.id, hash: data.entries[0]?.hash, physician: { id: onBehalfOf } });
    const chart = await chartOf(patient);
    expect(unconfirmedEntries(foldChart(chart.entries)).map((one) => one.entry.seq)).toEqual([3]);
  });

  test.each([
    ["a kind that the role may not enter for anybody", "operator", plan, "rights.kind-denied"],
    ["a physician, who enters for nobody", "psychiatrist", plan, "rights.kind-denied"],
    ["a kind that is none", "nurse", { ...plan, kind: "proxy" }, "rights.kind-denied"],
  ] as const)("is refused: %s", async (_, role, entry, code) => {
    const patient = await registerPatient(nurse);
    const reply = await write(await asRole(server, role), patient, 3, { ...entry, onBehalfOf: await idOf(psychiatrist) });
    expect(reply.refusal.code).toBe(code);
  });

  test("names somebody who is a physician here", async () => {
    const patient = await registerPatient(nurse);
    const reply = await write(nurse, patient, 3, { ...plan, onBehalfOf: await idOf(nurse) });
    expect([reply.status, reply.refusal]).toEqual([422, { code: "proxy.not-physician", field: "onBehalfOf", entry: 0 }]);
    const { data } = await nurse.call("GET /api/physicians");
    expect(new Set(data.physicians.map(({ role }) => role))).toEqual(new Set(["director", "psychiatrist"]));
  });
});

describe("undoing", () => {
  const written = async (browser: Browser) => {
    const patient = await registerPatient(browser);
    const { data } = await write(browser, patient, 3, noteOf("書き間違い"));
    return { patient, entry: data.entries[0]?.id };
  };

  test("within ten seconds takes the entry back, and it stays readable", async () => {
    const { patient, entry } = await written(nurse);
    server.pass(10_000);
    const { data } = await undo(nurse, patient, entry, 4);
    expect(data.entries).toMatchObject([{ kind: "retraction", body: { retracts: entry, ground: "undone" } }]);
    const chart = foldChart((await chartOf(patient)).entries);
    expect(chart.status === "empty" ? null : chart.entries[2]).toMatchObject({ standing: { status: "retracted" }, entry: { id: entry } });
  });

  test("is refused after ten seconds by the server's clock", async () => {
    const { patient, entry } = await written(nurse);
    server.pass(10_001);
    const reply = await undo(nurse, patient, entry, 4);
    expect([reply.status, reply.refusal.code]).toEqual([409, "retraction.too-late"]);
  });

  test("is its author's, and nobody's by a word of their own", async () => {
    const { patient, entry } = await written(nurse);
    expect((await undo(await asRole(server, "nurse"), patient, entry, 4)).refusal.code).toBe("retraction.not-author");
    const hash = (await chartOf(patient)).entries[2]?.hash;
    const body = { retracts: entry, hash, ground: "undone" };
    const reply = await write(nurse, patient, 4, { kind: "retraction", version: 1, occurredAt: "2026-11-22", body, personal: null });
    expect(reply.refusal.code).toBe("chart.kind");
  });

  test("of what is not here, or at another place of the chain, is refused", async () => {
    const { patient, entry } = await written(nurse);
    expect((await undo(nurse, patient, await idOf(nurse), 4)).refusal.code).toBe("entry.not-here");
    expect((await undo(nurse, patient, entry, 3)).refusal.code).toBe("append.seq-taken");
  });
});

describe("a later retraction", () => {
  test("says why, and is its author's or a physician's", async () => {
    const patient = await registerPatient(nurse);
    const { data } = await write(nurse, patient, 3, noteOf("隣の患者さんの話"));
    server.pass(60_000);
    const body = { retracts: data.entries[0]?.id, hash: data.entries[0]?.hash, ground: "wrong-patient" };
    const retraction = { kind: "retraction", version: 1, occurredAt: "2026-11-22", body, personal: null };
    expect((await write(nurse, patient, 4, retraction)).refusal.code).toBe("retraction.remark-missing");
    const why = { ...retraction, personal: { remark: "患者を取り違えた" } };
    expect((await write(await asRole(server, "operator"), patient, 4, why)).refusal.code).toBe("retraction.not-author");
    expect((await write(psychiatrist, patient, 4, why)).data.head.seq).toBe(4);
    expect((await write(psychiatrist, patient, 5, why)).refusal).toMatchObject({ code: "entry.retracted", entry: 0 });
  });
});

test("what was typed is kept with the entry, for who is shown names", async () => {
  const patient = await registerPatient(nurse);
  const typed = { "personal.text": "ﾈﾑﾚﾅｲ" };
  await write(nurse, patient, 3, noteOf("ネムレナイ", { typed }));
  expect((await chartOf(patient)).entries[2]?.personal).toMatchObject({ status: "open", typed });
  const statistician = await asRole(server, "statistician");
  const reply = await statistician.call("GET /api/patients/:patient/chart", { patient });
  expect(reply.text).not.toContain("ﾈﾑﾚﾅｲ");
});
