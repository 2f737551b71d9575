/** Official wordings: taken into use only as the server itself reads and checks them, attested, frozen, and withdrawn. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inventedQuestionnaire } from "../../../test/support/questionnaires.ts";
import { asRole, foundTestClinic, openTestServer, type Person, type TestServer } from "../../../test/support/server.ts";
import type { InstrumentCode } from "../../measures/instruments.ts";

let server: TestServer;
let director: Person;

beforeAll(async () => {
  server = await openTestServer();
  director = await foundTestClinic(server);
});
afterAll(() => server.close());

const LICENCE = { holder: "An owner", terms: "By letter of 1 April", commercial: "allowed" } as const;
const asked = (instrument: InstrumentCode, resource: unknown = inventedQuestionnaire(instrument), more: object = {}) => ({
  fileName: `${instrument}.json`,
  text: typeof resource === "string" ? resource : JSON.stringify(resource),
  which: 0,
  instrument,
  language: "en",
  chosen: {},
  order: "rising",
  licence: LICENCE,
  acknowledged: [],
  ...more,
});
const take = async (body: object) => director.browser.call("POST /api/wordings", { body });
const standing = async () => (await director.browser.call("GET /api/wordings")).data;
const ledgerSize = async () => (await director.browser.call("GET /api/settings")).data.head.seq;

describe("a wording", () => {
  test("that is in order is taken into use, with who attested the licence and when, and the digest of what was taken", async () => {
    const { data, status } = await take(asked("phq9"));
    expect(status).toBe(200);
    const { wordings, bindings } = await standing();
    expect(wordings).toMatchObject([
      {
        instrument: "phq9",
        language: "en",
        edition: 1,
        digest: data.digest,
        licence: LICENCE,
        attestedBy: "山田 一郎",
        attestedAt: data.savedAt,
        source: { fileName: "phq9.json", url: "https://example.org/phq9", version: "1" },
      },
    ]);
    expect(wordings[0]?.items[8]).toMatchObject({ concept: "self-harm", linkId: "q9", text: "Item 9" });
    expect(bindings).toMatchObject({ phq9: { interest: "q1" } });
  });

  test("is followed by another edition, which stands instead", async () => {
    const label = (weight: number) => `Reply ${weight}`;
    await take(asked("phq9", inventedQuestionnaire("phq9", label)));
    const [wording, ...others] = (await standing()).wordings;
    expect(others).toEqual([]);
    expect([wording?.edition, wording?.items[0]?.options[0]?.text]).toEqual([2, "Reply 0"]);
  });

  test("of the GAD-7 is refused while its lowest answer is not that of the PHQ-9, and taken when it is", async () => {
    const before = await ledgerSize();
    const refused = await take(asked("gad7"));
    expect(refused).toMatchObject({ status: 422, refusal: { code: "wording.not-usable" } });
    expect(refused.refusal.wording).toContainEqual(
      expect.objectContaining({ code: "lowest-label-differs", item: "nervous", values: { given: "Answer 0", expected: "Reply 0" } }),
    );
    expect(await ledgerSize()).toBe(before);
    const mended = inventedQuestionnaire("gad7", (weight) => `Reply ${weight}`);
    expect((await take(asked("gad7", mended))).status).toBe(200);
  });

  test("that asks to be looked at is refused until somebody says that they have", async () => {
    expect((await take(asked("sss8"))).refusal).toMatchObject({ code: "wording.not-usable", wording: [{ code: "bound-by-order" }] });
    expect((await take(asked("sss8", undefined, { acknowledged: ["bound-by-order"] }))).status).toBe(200);
  });
});

describe("nothing gets into use by", () => {
  test.each([
    ["a file that is none", asked("phq9", "no questionnaire"), "wording.unreadable"],
    ["a questionnaire that is not in the file", asked("phq9", undefined, { which: 7 }), "wording.unreadable"],
    ["terms that forbid it", asked("phq9", undefined, { licence: { ...LICENCE, commercial: "not-allowed" } }), "wording.not-usable"],
    ["terms that are not said", asked("phq9", undefined, { licence: { ...LICENCE, terms: " " } }), "wording.not-usable"],
    [
      "acknowledging what stops",
      asked("hamd17", inventedQuestionnaire("phq9"), { acknowledged: ["item-unbound", "weights-differ"] }),
      "wording.not-usable",
    ],
    ["an instrument that nobody knows", asked("phq9", undefined, { instrument: "toString" }), "request.field"],
    ["the settings, with a digest of one's own", null, "request.field"],
  ])("%s", async (_, body, code) => {
    const before = await ledgerSize();
    const reply =
      body === null
        ? await director.browser.call("POST /api/settings", { body: { expectedSeq: before + 1, kind: "wording", body: {} } })
        : await take(body);
    expect(reply.refusal.code).toBe(code);
    expect(await ledgerSize()).toBe(before);
  });
});

test("what is withdrawn is no longer in use, and nobody withdraws what stands no more", async () => {
  const [phq9] = (await standing()).wordings.filter(({ instrument }) => instrument === "phq9");
  const body = { instrument: "phq9", language: "en", digest: phq9?.digest };
  expect((await director.browser.call("POST /api/wordings/withdraw", { body })).status).toBe(200);
  expect((await standing()).wordings.map(({ instrument }) => instrument)).toEqual(["gad7", "sss8"]);
  expect((await standing()).bindings).toMatchObject({ phq9: { interest: "q1" } });
  expect((await director.browser.call("POST /api/wordings/withdraw", { body })).refusal.code).toBe("wording.unknown");
});

test("whoever charts, and the patient, may read a wording; only the director takes one", async () => {
  for (const role of ["operator", "reception", "patient"] as const) {
    const browser = await asRole(server, role);
    expect([role, (await browser.call("GET /api/wordings")).status]).toEqual([role, 200]);
    expect([role, (await browser.call("POST /api/wordings", { body: asked("phq9") })).refusal.code]).toEqual([role, "rights.denied"]);
  }
});
