import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  authenticator,
  type Browser,
  foundTestClinic,
  joinTestClinic,
  MINUTE,
  openTestServer,
  PASSWORD,
  type Person,
  type TestServer,
} from "../../../test/support/server.ts";

const HOUR = 60 * MINUTE;

let server: TestServer;
let director: Person;
let nurse: Person;

beforeAll(async () => {
  server = await openTestServer();
  director = await foundTestClinic(server);
  nurse = await joinTestClinic(server, director, "nurse");
});
afterAll(() => server.close());

/** Past every throttle and every session, so that no test knows of another. */
beforeEach(() => server.pass(13 * HOUR));

async function signIn(person: Person, browser: Browser = server.browser()): Promise<Browser> {
  await browser.call("POST /api/sign-in", { body: { account: person.account, password: PASSWORD } });
  const reply = await browser.call("POST /api/sign-in/code", { body: { code: person.code() } });
  expect(reply.status).toBe(200);
  server.pass(30_000);
  return browser;
}

const isIn = async (browser: Browser): Promise<boolean> => (await browser.call("GET /api/me")).status === 200;

describe("two steps", () => {
  test("the password opens only the second one", async () => {
    const browser = server.browser();
    expect((await browser.call("POST /api/sign-in", { body: { account: nurse.account, password: PASSWORD } })).data).toEqual({
      next: "code",
    });
    expect((await browser.call("GET /api/me")).refusal.code).toBe("session.none");
    expect(
      (await browser.call("POST /api/patients/search", { body: { text: "", filter: "all", offset: 0, limit: 10 } })).refusal.code,
    ).toBe("session.none");
    expect((await browser.call("POST /api/sign-in/code", { body: { code: nurse.code() } })).data.me.role).toBe("nurse");
  });

  test("the code without the password opens nothing", async () => {
    expect((await server.browser().call("POST /api/sign-in/code", { body: { code: nurse.code() } })).refusal.code).toBe("sign-in.again");
  });

  test("a session that is signed in is no second step", async () => {
    const browser = await signIn(nurse);
    expect((await browser.call("POST /api/sign-in/code", { body: { code: nurse.code() } })).refusal.code).toBe("sign-in.again");
  });

  test("the account is found however it is typed", async () => {
    const reply = await server.browser().call("POST /api/sign-in", { body: { account: " ＮＵＲＳＥ．ｏｎｅ ", password: PASSWORD } });
    expect(reply.data).toEqual({ next: "code" });
  });

  test("a wrong code is refused", async () => {
    const browser = server.browser();
    await browser.call("POST /api/sign-in", { body: { account: nurse.account, password: PASSWORD } });
    const wrong = nurse.code() === "123456" ? "123457" : "123456";
    expect(await browser.call("POST /api/sign-in/code", { body: { code: wrong } })).toMatchObject({
      status: 403,
      refusal: { code: "sign-in.code-refused", field: "code" },
    });
  });

  test("a code is used once, by whomever and wherever", async () => {
    const code = nurse.code();
    const [first, second] = [server.browser(), server.browser()];
    for (const browser of [first, second])
      await browser.call("POST /api/sign-in", { body: { account: nurse.account, password: PASSWORD } });
    const replies = await Promise.all([first, second].map((browser) => browser.call("POST /api/sign-in/code", { body: { code } })));
    expect(replies.map((reply) => reply.status).sort()).toEqual([200, 403]);
  });

  test("a code of before, within the window, is refused after a later one", async () => {
    const early = nurse.code();
    server.pass(30_000);
    await signIn(nurse);
    const browser = server.browser();
    await browser.call("POST /api/sign-in", { body: { account: nurse.account, password: PASSWORD } });
    expect((await browser.call("POST /api/sign-in/code", { body: { code: early } })).refusal.code).toBe("sign-in.code-refused");
  });

  test("the second step waits a quarter of an hour", async () => {
    const browser = server.browser();
    await browser.call("POST /api/sign-in", { body: { account: nurse.account, password: PASSWORD } });
    server.pass(15 * MINUTE);
    expect((await browser.call("POST /api/sign-in/code", { body: { code: nurse.code() } })).refusal.code).toBe("sign-in.again");
  });

  test("the token changes with the second step, and the first one is worth nothing", async () => {
    const browser = server.browser();
    await browser.call("POST /api/sign-in", { body: { account: nurse.account, password: PASSWORD } });
    const pending = browser.cookies.get("ryorin") ?? "";
    await browser.call("POST /api/sign-in/code", { body: { code: nurse.code() } });
    expect(browser.cookies.get("ryorin")).not.toBe(pending);
    const thief = server.browser();
    thief.cookies.set("ryorin", pending);
    expect(await isIn(thief)).toBe(false);
  });
});

describe("refusals", () => {
  test("do not tell whether an account exists", async () => {
    const [known, unknown] = await Promise.all(
      [nurse.account, "nobody.at-all"].map((account) =>
        server.browser().call("POST /api/sign-in", { body: { account, password: "not the password at all" } }),
      ),
    );
    expect(known?.text).toBe(unknown?.text);
    expect(known).toMatchObject({ status: 403, refusal: { code: "sign-in.refused" } });
  });

  test("five wrong passwords close the stranger's way, and nobody else's", async () => {
    const stranger = server.browser("203.0.113.9");
    const tried: string[] = [];
    for (let n = 0; n < 6; n += 1)
      tried.push(
        (await stranger.call("POST /api/sign-in", { body: { account: nurse.account, password: `wrong number ${n} of many` } })).refusal
          .code,
      );
    expect(tried).toEqual([...Array(5).fill("sign-in.refused"), "sign-in.too-many"]);
    // Even with the right password now, and with the time to wait.
    const right = await stranger.call("POST /api/sign-in", { body: { account: nurse.account, password: PASSWORD } });
    expect(right).toMatchObject({ status: 429, refusal: { code: "sign-in.too-many", retryAfterSeconds: 900 } });
    expect(right.headers.get("retry-after")).toBe("900");
    // The owner, at another address, and somebody else at the stranger's.
    await signIn(nurse, server.browser("192.0.2.7"));
    await signIn(director, server.browser("203.0.113.9"));
    server.pass(15 * MINUTE);
    await signIn(nurse, stranger);
  });

  test("a browser that was signed in before keeps its own tries at the same address", async () => {
    const own = await signIn(nurse, server.browser("203.0.113.9"));
    await own.call("POST /api/sign-out");
    const stranger = server.browser("203.0.113.9");
    for (let n = 0; n < 6; n += 1)
      await stranger.call("POST /api/sign-in", { body: { account: nurse.account, password: `wrong number ${n} of many` } });
    await signIn(nurse, own);
    expect(await isIn(own)).toBe(true);
  });

  test("a device cookie of one account gives no tries for another", async () => {
    const browser = await signIn(director, server.browser("203.0.113.9"));
    const tried: string[] = [];
    for (let n = 0; n < 6; n += 1)
      tried.push(
        (await browser.call("POST /api/sign-in", { body: { account: nurse.account, password: `wrong number ${n} of many` } })).refusal.code,
      );
    expect(tried.at(-1)).toBe("sign-in.too-many");
  });

  test("ten wrong codes close the second step to new devices, not to one that was here before", async () => {
    const own = await signIn(nurse);
    await own.call("POST /api/sign-out");
    const thief = server.browser("203.0.113.9");
    const tried: string[] = [];
    for (let n = 0; n < 11; n += 1) {
      await thief.call("POST /api/sign-in", { body: { account: nurse.account, password: PASSWORD } });
      tried.push((await thief.call("POST /api/sign-in/code", { body: { code: `wrong${n}` } })).refusal.code);
    }
    expect(tried.at(-1)).toBe("sign-in.too-many");
    await signIn(nurse, own);
    expect(await isIn(own)).toBe(true);
  });

  test("many tries at once do not slip past the limit", async () => {
    const replies = await Promise.all(
      Array.from({ length: 12 }, (_, n) => server.browser(`203.0.113.${n < 6 ? 20 : 21}`)).map((browser) =>
        browser.call("POST /api/sign-in", { body: { account: nurse.account, password: "wrong, all at once" } }),
      ),
    );
    const judged = replies.filter((reply) => reply.refusal.code === "sign-in.refused").length;
    expect(judged).toBeLessThanOrEqual(10);
  });
});

describe("a session ends", () => {
  test("after fifteen minutes in which nothing was done", async () => {
    const browser = await signIn(nurse);
    const search = { body: { text: "", filter: "all", offset: 0, limit: 10 } } as const;
    for (let n = 0; n < 3; n += 1) {
      server.pass(14 * MINUTE);
      expect((await browser.call("POST /api/patients/search", search)).status).toBe(200);
    }
    server.pass(15 * MINUTE);
    expect((await browser.call("POST /api/patients/search", search)).refusal.code).toBe("session.none");
  });

  test("but not of somebody who types and says so", async () => {
    const browser = await signIn(nurse);
    for (let n = 0; n < 3; n += 1) {
      server.pass(14 * MINUTE);
      expect((await browser.call("POST /api/me/stay")).status).toBe(200);
    }
    expect(await isIn(browser)).toBe(true);
  });

  test("even while the page keeps asking who is there", async () => {
    const browser = await signIn(nurse);
    for (let n = 0; n < 14; n += 1) {
      server.pass(MINUTE);
      expect(await isIn(browser)).toBe(true);
    }
    server.pass(MINUTE);
    expect(await isIn(browser)).toBe(false);
  });

  test("after twelve hours, however busy", async () => {
    const browser = await signIn(nurse);
    const search = { body: { text: "", filter: "all", offset: 0, limit: 10 } } as const;
    for (let minutes = 10; minutes < 12 * 60; minutes += 10) {
      server.pass(10 * MINUTE);
      expect((await browser.call("POST /api/patients/search", search)).status).toBe(200);
    }
    server.pass(10 * MINUTE);
    expect((await browser.call("POST /api/patients/search", search)).refusal.code).toBe("session.none");
  });

  test("at sign-out, and the browser is told to forget", async () => {
    const browser = await signIn(nurse);
    const token = browser.cookies.get("ryorin") ?? "";
    const reply = await browser.call("POST /api/sign-out");
    expect(reply.headers.get("clear-site-data")).toBe('"cache", "storage"');
    expect(browser.cookies.has("ryorin")).toBe(false);
    browser.cookies.set("ryorin", token);
    expect(await isIn(browser)).toBe(false);
  });

  test("everywhere at once", async () => {
    const browsers = [await signIn(nurse), await signIn(nurse), await signIn(nurse)];
    const other = await signIn(director);
    await browsers[0]?.call("POST /api/sign-out/everywhere");
    expect(await Promise.all(browsers.map(isIn))).toEqual([false, false, false]);
    expect(await isIn(other)).toBe(true);
  });

  test("when somebody else signs in over it", async () => {
    const browser = await signIn(nurse);
    const token = browser.cookies.get("ryorin") ?? "";
    await signIn(director, browser);
    const thief = server.browser();
    thief.cookies.set("ryorin", token);
    expect(await isIn(thief)).toBe(false);
  });
});

describe("another password", () => {
  const NEW = "川べりの道をふたりで歩いていた";

  test("is set with the present one and a code, and ends every other session", async () => {
    const person = await joinTestClinic(server, { ...director, browser: await signIn(director) }, "operator");
    const elsewhere = await signIn(person);
    const reply = await person.browser.call("POST /api/me/password", { body: { current: PASSWORD, code: person.code(), password: NEW } });
    expect(reply.status).toBe(200);
    expect([await isIn(person.browser), await isIn(elsewhere)]).toEqual([true, false]);
    const [old, now] = [PASSWORD, NEW].map((password) =>
      server.browser().call("POST /api/sign-in", { body: { account: person.account, password } }),
    );
    expect([(await old)?.refusal.code, (await now)?.data.next]).toEqual(["sign-in.refused", "code"]);
  });

  test.each([
    ["a wrong present one", () => ({ current: "not the present one", code: nurse.code(), password: NEW }), "sign-in.refused", "current"],
    ["a wrong code", () => ({ current: PASSWORD, code: "not one", password: NEW }), "sign-in.code-refused", "code"],
    [
      "one that is easy to guess",
      () => ({ current: PASSWORD, code: nurse.code(), password: "nurse.one nurse.one" }),
      "password.common",
      "password",
    ],
  ])("is refused with %s, and nothing changes", async (_name, body, code, field) => {
    const browser = await signIn(nurse);
    const reply = await browser.call("POST /api/me/password", { body: body() });
    expect(reply.refusal).toMatchObject({ code, field });
    expect(await isIn(browser)).toBe(true);
    expect((await server.browser().call("POST /api/sign-in", { body: { account: nurse.account, password: PASSWORD } })).data).toEqual({
      next: "code",
    });
  });

  test("is not guessed at by who finds a screen unlocked", async () => {
    const browser = await signIn(nurse);
    const tried: string[] = [];
    for (let n = 0; n < 6; n += 1)
      tried.push(
        (await browser.call("POST /api/me/password", { body: { current: `guess number ${n}`, code: nurse.code(), password: NEW } })).refusal
          .code,
      );
    expect(tried.at(-1)).toBe("sign-in.too-many");
  });
});

test("secrets lie nowhere in the clear", async () => {
  const browser = await signIn(nurse);
  const db = server.store.authDatabase<Record<string, Record<string, string>>>();
  const [accounts, sessions] = [
    await db.selectFrom("auth.account").selectAll().execute(),
    await db.selectFrom("auth.session").selectAll().execute(),
  ];
  const kept = JSON.stringify([accounts, sessions, server.log]);
  expect(kept).not.toContain(browser.cookies.get("ryorin"));
  expect(kept).not.toContain(PASSWORD);
  expect(kept).toContain("scrypt$");
  expect(JSON.stringify(server.log)).not.toContain(nurse.account);
  expect(authenticator("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")(59_000)).toBe("287082");
});
