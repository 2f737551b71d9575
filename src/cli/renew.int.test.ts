import { afterAll, beforeAll, expect, test } from "vitest";
import { foundTestClinic, openTestServer, PASSWORD, type TestServer } from "../../test/support/server.ts";
import { renewAccount, renewCommand } from "./renew.ts";
import { readSettings } from "./settings.ts";
import { createTerminal } from "./terminal.ts";

let server: TestServer;

beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

function quiet() {
  let out = "";
  const terminal = createTerminal("en", true, { write: (text: string) => (out += text) }, { write: () => true });
  return { terminal, answer: () => JSON.parse(out) as { code?: string; refused?: { code: string } } };
}

test("a director who lost everything gets a code, and comes back with a new password and authenticator", async () => {
  await foundTestClinic(server);
  const { terminal, answer } = quiet();
  expect(await renewAccount(server.store, "director", { now: server.now(), utcOffset: "+09:00" }, terminal)).toBe(0);
  const code = answer().code;
  expect(code).toMatch(/^[A-Z0-9-]{10,}$/);
  const old = await server.browser().call("POST /api/sign-in", { body: { account: "director", password: PASSWORD } });
  expect(old.refusal.code).toBe("sign-in.refused");
  const again = server.browser();
  const joined = await again.call("POST /api/staff/join", {
    body: { account: "director", code, password: "あたらしい朝に川を渡る白い鳥たち" },
  });
  expect(joined.status).toBe(200);
  expect(joined.data.totpSecret).toMatch(/^[A-Z2-7]+$/);
});

test("an account that does not exist is refused by name", async () => {
  const { terminal, answer } = quiet();
  expect(await renewAccount(server.store, "nobody", { now: server.now(), utcOffset: "+09:00" }, terminal)).toBe(3);
  expect(answer().refused).toEqual({ code: "account.unknown" });
});

test.each([
  ["no account", []],
  ["two accounts", ["one", "two"]],
])("%s is a mistake of usage, and nothing is opened", async (_what, operands) => {
  const { terminal, answer } = quiet();
  const settings = readSettings({ RYORIN_HOME: "/nowhere/at/all" });
  if (!settings.ok) throw new Error("these settings can be read");
  expect(await renewCommand.run({ options: {}, operands, settings: settings.value, terminal })).toBe(2);
  expect(answer().refused).toEqual({ code: "account.missing" });
});
