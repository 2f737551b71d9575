/** An emergency card stands when a physician signed it with a fresh code, and not before. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { asRole, foundTestClinic, openTestServer, type Person, type TestServer } from "../../../test/support/server.ts";
import { standingCards } from "../../care/safety-cards.ts";
import { noteInClinicLedger, readClinicLedger } from "../clinic-ledger.ts";

let server: TestServer;
let director: Person;

beforeAll(async () => {
  server = await openTestServer();
  director = await foundTestClinic(server);
});
afterAll(() => server.close());

const text = { ja: "刺激を止める。", en: "Stop the stimulation." };
const cards = async () => (await director.browser.call("GET /api/safety-cards")).data;
async function sign(code: string, changes: object = {}, browser = director.browser) {
  const { head } = await cards();
  const body = { expectedSeq: head.seq + 1, card: "seizure", edition: "1", text, language: "ja", code, ...changes };
  return browser.call("POST /api/safety-cards", { body });
}

test("a card is signed by a physician with a code that was not used yet, and the newest that was signed stands", async () => {
  expect((await cards()).cards).toEqual([]);
  expect((await sign("000000")).refusal.code).toBe("sign-in.code-refused");
  expect((await cards()).cards).toEqual([]);
  server.pass(30_000);
  const code = director.code();
  expect((await sign(code)).status).toBe(200);
  expect((await sign(code)).refusal.code).toBe("sign-in.code-refused");
  expect((await cards()).cards).toMatchObject([{ card: "seizure", edition: "1", text, signedBy: "山田 一郎" }]);
  server.pass(30_000);
  await sign(director.code(), { edition: "2" });
  expect((await cards()).cards).toMatchObject([{ edition: "2" }]);
});

test("what was written without a signature is no card", async () => {
  const services = server.app.services();
  const author = { id: director.account, name: "A", role: "director" } as const;
  await noteInClinicLedger(
    services,
    { ...author, id: (await director.browser.call("GET /api/me")).data.id },
    {
      kind: "safety-card",
      body: { card: "seizure", edition: "3", text },
    },
  );
  const ledger = await readClinicLedger(services);
  expect(ledger.ok ? standingCards(ledger.value.entries) : null).toMatchObject([{ edition: "2" }]);
});

test("nobody but a physician signs one, and those who treat may read it", async () => {
  const operator = await asRole(server, "operator");
  server.pass(30_000);
  expect((await sign(director.code(), {}, operator)).refusal.code).toBe("rights.denied");
  expect((await operator.call("GET /api/safety-cards")).data.cards).toMatchObject([{ edition: "2" }]);
});
