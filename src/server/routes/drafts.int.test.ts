/** Drafts: kept for their author, refused when they are old, gone when they have become entries, unreadable after an erasure. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  asRole,
  type Browser,
  foundTestClinic,
  newId,
  noteOf,
  openTestServer,
  PERSON,
  registerPatient,
  type TestServer,
} from "../../../test/support/server.ts";

let server: TestServer;
let nurse: Browser;

beforeAll(async () => {
  server = await openTestServer();
  await foundTestClinic(server);
  nurse = await asRole(server, "nurse");
});
afterAll(() => server.close());

const content = { values: { "personal.text": "眠れないと娘さんから電話" }, cursor: 3 };
const draftOf = (patient: string | null, changes: object = {}) => ({
  ...{ id: newId(), patient, kind: "note", amends: null, revision: 0, content },
  ...changes,
});
const save = (browser: Browser, draft: object) => browser.call("POST /api/drafts", { body: draft });
const ofPatient = async (browser: Browser, patient: string) =>
  (await browser.call("GET /api/patients/:patient/drafts", { patient })).data.drafts;

async function rows(): Promise<string> {
  const clinic = (await server.store.clinic())?.id ?? "";
  const { data } = await nurse.call("GET /api/me");
  return JSON.stringify(await server.store.drafts(clinic, data.id));
}

describe("a draft", () => {
  test("comes back as it was, is listed without what it says, and lies sealed", async () => {
    const patient = await registerPatient(nurse);
    const draft = draftOf(patient, { amends: newId() });
    const { data } = await save(nurse, draft);
    expect(data).toEqual({ revision: 1, savedAt: expect.stringMatching(/^2026-11-23T09:0/) });
    const { content: _, patient: of, ...place } = draft;
    expect(await ofPatient(nurse, patient)).toEqual([{ ...place, content, ...data }]);
    const { data: listed } = await nurse.call("GET /api/drafts");
    expect(listed.drafts.find(({ id }) => id === draft.id)).toEqual({ ...place, patient: of, ...data });
    expect(await rows()).not.toContain("娘さん");
  });

  test("of a registration has no patient yet", async () => {
    const draft = draftOf(null, { kind: "registration", content: { number: PERSON.number } });
    await save(nurse, draft);
    const { data } = await nurse.call("GET /api/drafts/registration");
    expect(data.drafts).toMatchObject([{ id: draft.id, kind: "registration", content: { number: PERSON.number } }]);
    expect(data.now).toMatch(/^2026-11-23T09/);
  });

  test("that is old is refused with the revision that is kept, and nothing is written over", async () => {
    const patient = await registerPatient(nurse);
    const draft = draftOf(patient);
    await save(nurse, draft);
    expect((await save(nurse, { ...draft, revision: 1, content: { second: true } })).data.revision).toBe(2);
    const late = await save(nurse, { ...draft, revision: 1, content: { late: true } });
    expect([late.status, late.refusal]).toEqual([409, { code: "draft.stale", revision: 2 }]);
    expect(await ofPatient(nurse, patient)).toMatchObject([{ revision: 2, content: { second: true } }]);
  });

  test("of another author is invisible, cannot be saved over and not be thrown away", async () => {
    const patient = await registerPatient(nurse);
    const draft = draftOf(patient);
    await save(nurse, draft);
    const other = await asRole(server, "nurse");
    expect(await ofPatient(other, patient)).toEqual([]);
    expect((await other.call("GET /api/drafts")).data.drafts).toEqual([]);
    expect((await save(other, { ...draft, revision: 1 })).refusal.code).toBe("draft.stale");
    await other.call("POST /api/drafts/discard", { body: { id: draft.id } });
    expect(await ofPatient(nurse, patient)).toHaveLength(1);
    await nurse.call("POST /api/drafts/discard", { body: { id: draft.id } });
    expect(await ofPatient(nurse, patient)).toEqual([]);
  });

  test("is gone when it has become an entry, and stays when the entry was refused", async () => {
    const patient = await registerPatient(nurse);
    const draft = draftOf(patient);
    await save(nurse, draft);
    const write = (expectedSeq: number) =>
      nurse.call("POST /api/patients/:patient/entries", { patient, body: { expectedSeq, entries: [noteOf("本文")], draft: draft.id } });
    expect((await write(2)).refusal.code).toBe("append.seq-taken");
    expect(await ofPatient(nurse, patient)).toHaveLength(1);
    expect((await write(3)).data.savedAt).toMatch(/^2026-11-23T09/);
    expect(await ofPatient(nurse, patient)).toEqual([]);
  });

  test("about an erased chart cannot be read, even from a copy of its row, and none can be made", async () => {
    const patient = await registerPatient(nurse);
    const draft = draftOf(patient);
    await save(nurse, draft);
    const clinic = (await server.store.clinic())?.id ?? "";
    const author = (await nurse.call("GET /api/me")).data.id;
    const [kept] = await server.store.drafts(clinic, author, patient);
    await server.store.eraseKey({ clinic, ledger: "chart", subject: patient });
    expect(await server.store.drafts(clinic, author, patient)).toEqual([]);
    if (kept !== undefined) await server.store.saveDraft({ ...kept, clinic, revision: 0 });
    expect((await nurse.call("GET /api/patients/:patient/drafts", { patient })).refusal.code).toBe("patient.unknown");
    expect((await save(nurse, draftOf(patient))).refusal.code).toBe("patient.unknown");
  });

  test("moved to another draft's row does not open there", async () => {
    const [patient, other] = [await registerPatient(nurse), await registerPatient(nurse)];
    await save(nurse, draftOf(patient));
    const clinic = (await server.store.clinic())?.id ?? "";
    const author = (await nurse.call("GET /api/me")).data.id;
    const [kept] = await server.store.drafts(clinic, author, patient);
    for (const moved of [{ patient: other }, { id: newId() }])
      if (kept !== undefined) await server.store.saveDraft({ ...kept, clinic, revision: 0, id: newId(), ...moved });
    expect(await ofPatient(nurse, other)).toEqual([]);
    expect(await ofPatient(nurse, patient)).toHaveLength(1);
  });

  test("is 64 KiB at most", async () => {
    const patient = await registerPatient(nurse);
    const of = (length: number) => draftOf(patient, { content: "あ".repeat(length) });
    expect((await save(nurse, of(21_844))).status).toBe(200);
    expect((await save(nurse, of(21_846))).refusal.code).toBe("request.too-large");
  });
});

test("the reading of drafts about a patient is written down", async () => {
  const patient = await registerPatient(nurse);
  await ofPatient(nurse, patient);
  const clinic = (await server.store.clinic())?.id ?? "";
  const [last] = await server.store.accesses(clinic, { patient, limit: 1, offset: 0 });
  expect(last).toMatchObject({ what: "GET /api/patients/:patient/drafts", role: "nurse" });
});
