import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { authenticator, MINUTE, openTestServer, PASSWORD, type TestServer } from "../../../test/support/server.ts";

const own = { clinicName: "梅田クリニック", directorName: "山田 一郎", account: "director", password: PASSWORD, language: "ja" };

describe("before there is a clinic", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await openTestServer();
  });
  afterAll(() => server.close());

  test("nothing answers but the setup", async () => {
    const browser = server.browser();
    expect((await browser.call("GET /api/setup")).data).toEqual({
      state: "unfounded",
      clinicName: null,
      demonstrationAllowed: true,
      version: "0.1.0",
    });
    const replies = await Promise.all([
      browser.call("GET /api/me"),
      browser.call("POST /api/sign-in", { body: { account: "admin", password: "admin" } }),
      browser.call("POST /api/demonstration/role", { body: { role: "director" } }),
      browser.call("POST /api/patients/search", { body: {} }),
    ]);
    expect(replies.map(({ status, refusal }) => [status, refusal.code])).toEqual(Array(4).fill([409, "setup.unfounded"]));
  });

  test("a weak password founds nothing", async () => {
    const fresh = await openTestServer();
    const reply = await fresh
      .browser()
      .call("POST /api/setup/own", { body: { ...own, code: fresh.app.founderCode()?.code, password: "passwordpassword" } });
    expect(reply).toMatchObject({ status: 422, refusal: { code: "password.common", field: "password" } });
    expect(await fresh.store.clinic()).toBeNull();
    await fresh.close();
  });

  test("the code lives for fifteen minutes, and a restart makes another", async () => {
    const fresh = await openTestServer({ store: server.store });
    const code = fresh.app.founderCode()?.code;
    fresh.pass(15 * MINUTE);
    expect(await fresh.browser().call("POST /api/setup/own", { body: { ...own, code } })).toMatchObject({
      status: 403,
      refusal: { code: "setup.code-expired", field: "code" },
    });
    const restarted = await openTestServer({ store: server.store });
    expect(restarted.app.founderCode()?.code).not.toBe(code);
    await Promise.all([fresh.app.close(), restarted.app.close()]);
  });

  test("ten wrong codes end it, the right one included", async () => {
    const fresh = await openTestServer({ store: server.store });
    const right = fresh.app.founderCode()?.code;
    const tried: string[] = [];
    for (let n = 0; n < 10; n += 1)
      tried.push((await fresh.browser().call("POST /api/setup/own", { body: { ...own, code: "0000-0000-0000" } })).refusal.code);
    expect(new Set(tried)).toEqual(new Set(["setup.code-wrong"]));
    expect((await fresh.browser().call("POST /api/setup/own", { body: { ...own, code: right } })).refusal.code).toBe("setup.code-expired");
    await fresh.app.close();
  });
});

test("the first run: code, director, authenticator, me", async () => {
  const server = await openTestServer();
  const browser = server.browser();
  const typed = server.app.founderCode()?.code.toLowerCase().replaceAll("-", " ");
  const founded = await browser.call("POST /api/setup/own", { body: { ...own, code: typed } });
  expect(founded.status).toBe(200);
  expect(founded.data.totpUri).toContain(`secret=${founded.data.totpSecret}`);
  expect(server.app.founderCode()).toBeNull();

  // The password alone opens nothing.
  expect((await browser.call("GET /api/me")).refusal.code).toBe("session.none");
  const code = authenticator(founded.data.totpSecret)(server.now());
  const entered = await browser.call("POST /api/sign-in/code", { body: { code } });
  expect(entered.data.me).toMatchObject({ name: "山田 一郎", role: "director", mode: "own", clinicName: "梅田クリニック", patient: null });
  expect((await browser.call("GET /api/me")).data).toEqual(entered.data.me);
  expect((await browser.call("GET /api/setup")).data).toMatchObject({ state: "own", demonstrationAllowed: false });

  // Nobody founds it again, as a clinic or as a demonstration.
  expect((await server.browser().call("POST /api/setup/own", { body: { ...own, code: typed } })).refusal.code).toBe("setup.founded");
  expect((await server.browser().call("POST /api/setup/demonstration")).refusal.code).toBe("setup.founded");
  expect((await server.browser().call("POST /api/demonstration/role", { body: { role: "director" } })).refusal.code).toBe(
    "demonstration.not-here",
  );
  expect((await browser.call("POST /api/demonstration/reset")).refusal.code).toBe("demonstration.not-here");
  await server.close();
});
