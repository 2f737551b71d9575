/** Signing with a fresh code: what was displayed and nothing else, a code once, and nothing undone afterwards. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type Browser,
  foundTestClinic,
  joinTestClinic,
  noteOf,
  openTestServer,
  type Person,
  registerPatient,
  type TestServer,
} from "../../../test/support/server.ts";
import { foldChart, unconfirmedEntries } from "../../record/chart.ts";
import type { AnyClearEntry } from "../../record/kinds.ts";
import { isSignatureOver } from "../../record/signature.ts";
import { signedText } from "../../words/signed-text.ts";
import { chartKey } from "../opening.ts";

let server: TestServer;
let nurse: Person;
let psychiatrist: Person;

beforeAll(async () => {
  server = await openTestServer();
  const director = await foundTestClinic(server);
  nurse = await joinTestClinic(server, director, "nurse");
  psychiatrist = await joinTestClinic(server, director, "psychiatrist");
});
afterAll(() => server.close());

const chartOf = async (patient: string) => (await psychiatrist.browser.call("GET /api/patients/:patient/chart", { patient })).data;

/** A chart with a note of the nurse's for the psychiatrist: entry 3, and entry 4 says for whom. */
async function withNote(): Promise<{ readonly patient: string; readonly note: AnyClearEntry }> {
  const patient = await registerPatient(nurse.browser);
  const onBehalfOf = (await psychiatrist.browser.call("GET /api/me")).data.id;
  const entries = [noteOf("本日の所見", { onBehalfOf })];
  const { data } = await nurse.browser.call("POST /api/patients/:patient/entries", { patient, body: { expectedSeq: 3, entries } });
  const [note] = data.entries;
  if (note === undefined) throw new Error("a note");
  return { patient, note };
}

function sign(browser: Browser, patient: string, note: AnyClearEntry, code: string, changes: object = {}) {
  const entries = [{ id: note.id, hash: note.hash, displayed: signedText(note, "ja"), ...changes }];
  const body = { expectedSeq: 5, language: "ja", meaning: "verified", code, entries } as const;
  return browser.call("POST /api/patients/:patient/signature", { patient, body });
}

/** A code that was not used yet: the next one. */
function fresh(person: Person): string {
  server.pass(30_000);
  return person.code();
}

describe("a signature", () => {
  test("is over the text that was shown, in its language, and confirms what was entered for the signer", async () => {
    const { patient, note } = await withNote();
    expect(unconfirmedEntries(foldChart((await chartOf(patient)).entries))).toHaveLength(1);
    const { data } = await sign(psychiatrist.browser, patient, note, fresh(psychiatrist));
    expect(data.entries).toMatchObject([
      { kind: "confirmation", seq: 5, body: { confirms: note.id, hash: note.hash }, signature: { language: "ja", meaning: "verified" } },
    ]);
    expect(unconfirmedEntries(foldChart((await chartOf(patient)).entries))).toEqual([]);
    const [confirmation] = data.entries;
    const clinic = (await server.store.clinic())?.id ?? "";
    const wrapped = await server.store.wrappedKey({ clinic, ledger: "chart", subject: patient });
    const key = chartKey(wrapped ?? "", { clinic, subject: patient }, server.deps);
    const holds = (text: string) =>
      confirmation?.signature == null ? null : isSignatureOver(confirmation.signature, text, key, server.deps.cipher);
    expect([holds(signedText(note, "ja")), holds(signedText(note, "en")), holds("")]).toEqual([true, false, false]);
  });

  test.each([
    ["another text", { displayed: "本日の所見" }],
    ["the text in another language", { displayed: null }],
    ["the text with one character more", { displayed: undefined }],
  ])("over %s is refused, and uses no code up", async (_, { displayed }) => {
    const { patient, note } = await withNote();
    const shown = displayed ?? (displayed === null ? signedText(note, "en") : `${signedText(note, "ja")} `);
    const code = fresh(psychiatrist);
    const reply = await sign(psychiatrist.browser, patient, note, code, { displayed: shown });
    expect([reply.status, reply.refusal]).toEqual([409, { code: "signature.displayed", id: note.id, entry: 0 }]);
    expect((await sign(psychiatrist.browser, patient, note, code)).status).toBe(200);
  });

  test("with a code that was used, a wrong one, or that of another is refused", async () => {
    const { patient, note } = await withNote();
    const code = fresh(psychiatrist);
    expect((await sign(psychiatrist.browser, patient, note, code)).status).toBe(200);
    const again = await withNote();
    for (const used of [code, "000000", nurse.code()])
      expect((await sign(psychiatrist.browser, again.patient, again.note, used)).refusal).toEqual({
        code: "sign-in.code-refused",
        field: "code",
      });
    expect((await chartOf(again.patient)).head.seq).toBe(4);
  });

  test("with the code that opened the session is refused: signing wants one of its own", async () => {
    const { patient, note } = await withNote();
    const code = fresh(psychiatrist);
    const browser = server.browser();
    await browser.call("POST /api/sign-in", { body: { account: psychiatrist.account, password: "夜明けの庭に三羽の鳩がいました" } });
    expect((await browser.call("POST /api/sign-in/code", { body: { code } })).status).toBe(200);
    expect((await sign(browser, patient, note, code)).refusal.code).toBe("sign-in.code-refused");
  });

  test("over an entry that is another now, or is not here, is refused", async () => {
    const { patient, note } = await withNote();
    const code = fresh(psychiatrist);
    expect((await sign(psychiatrist.browser, patient, note, code, { hash: "0".repeat(64) })).refusal.code).toBe("entry.changed");
    expect((await sign(psychiatrist.browser, patient, note, code, { id: patient })).refusal.code).toBe("entry.not-here");
  });

  test("ends undoing: what is signed is corrected or retracted, never undone", async () => {
    const { patient, note } = await withNote();
    const code = fresh(psychiatrist);
    const quick = await nurse.browser.call("POST /api/patients/:patient/entries", {
      patient,
      body: { expectedSeq: 5, entries: [noteOf("すぐあと")] },
    });
    const [entry] = quick.data.entries;
    if (entry === undefined) throw new Error("an entry");
    const entries = [{ id: entry.id, hash: entry.hash, displayed: signedText(entry, "en") }];
    const signed = await psychiatrist.browser.call("POST /api/patients/:patient/signature", {
      patient,
      body: { expectedSeq: 6, language: "en", meaning: "approved", code, entries },
    });
    expect(signed.data.head.seq).toBe(6);
    const undone = await nurse.browser.call("POST /api/patients/:patient/undo", { patient, body: { entry: entry.id, expectedSeq: 7 } });
    expect([undone.status, undone.refusal.code]).toEqual([409, "retraction.signed"]);
    expect(note.seq).toBe(3);
  });
});
