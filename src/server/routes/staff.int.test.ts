import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  asRole,
  authenticator,
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

beforeAll(async () => {
  server = await openTestServer({
    sessionLimits: { idleMilliseconds: 1e12, absoluteMilliseconds: 1e12, secondStepMilliseconds: 15 * MINUTE },
  });
  director = await foundTestClinic(server);
});
afterAll(() => server.close());
beforeEach(() => server.pass(HOUR));

async function invite(account: string, role = "nurse") {
  const reply = await director.browser.call("POST /api/staff/invitation", { body: { name: "佐藤 二葉", account, role } });
  return reply.data;
}

const idOf = async (account: string) =>
  (await director.browser.call("GET /api/staff")).data.staff.find((one) => one.account === account)?.id ?? "";

describe("an invitation", () => {
  test("lets the one invited choose a password and an authenticator, and then in", async () => {
    const { code, expiresAt } = await invite("futaba");
    expect(code).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
    expect(expiresAt).toMatch(/^2026-11-2\dT/);
    const browser = server.browser();
    const joined = await browser.call("POST /api/staff/join", {
      body: { account: "futaba", code: code.toLowerCase(), password: PASSWORD },
    });
    expect((await browser.call("GET /api/me")).refusal.code).toBe("session.none");
    const entered = await browser.call("POST /api/sign-in/code", { body: { code: authenticator(joined.data.totpSecret)(server.now()) } });
    expect(entered.data.me).toMatchObject({ name: "佐藤 二葉", role: "nurse" });
    expect((await director.browser.call("GET /api/staff")).data.staff).toContainEqual(
      expect.objectContaining({ account: "futaba", status: "active" }),
    );
  });

  test("is used once", async () => {
    const { code } = await invite("once");
    const body = { account: "once", code, password: PASSWORD };
    const replies = await Promise.all([
      server.browser().call("POST /api/staff/join", { body }),
      server.browser("192.0.2.9").call("POST /api/staff/join", { body }),
    ]);
    expect(replies.map((reply) => reply.status).sort()).toEqual([200, 403]);
  });

  test("lasts three days", async () => {
    const { code } = await invite("late");
    server.pass(72 * HOUR);
    const reply = await server.browser().call("POST /api/staff/join", { body: { account: "late", code, password: PASSWORD } });
    expect([reply.status, reply.refusal.code]).toEqual([403, "join.refused"]);
  });

  test("is refused alike for a wrong code, a wrong account and one who has joined", async () => {
    await invite("invited");
    const codes = [];
    for (const account of ["invited", "not-invited", "director"]) {
      const { text } = await server
        .browser()
        .call("POST /api/staff/join", { body: { account, code: "0000-0000-0000-0000", password: PASSWORD } });
      codes.push(text);
    }
    expect(new Set(codes)).toEqual(new Set([JSON.stringify({ code: "join.refused" })]));
  });

  test("cannot be guessed: five tries from one address, and the one invited still joins from another", async () => {
    const { code } = await invite("guessed");
    const guesser = server.browser("203.0.113.5");
    const tried = [];
    for (let n = 0; n < 6; n += 1)
      tried.push(
        (await guesser.call("POST /api/staff/join", { body: { account: "guessed", code: `0000-${n}`, password: PASSWORD } })).refusal.code,
      );
    expect(tried).toEqual([...Array(5).fill("join.refused"), "sign-in.too-many"]);
    expect((await server.browser().call("POST /api/staff/join", { body: { account: "guessed", code, password: PASSWORD } })).status).toBe(
      200,
    );
  });

  test("does not take a password that is easy to guess, and stays open", async () => {
    const { code } = await invite("weak.one");
    for (const [password, refusal] of [
      ["short", "password.too-short"],
      ["weak.one weak.one weak.one", "password.common"],
      ["佐藤二葉 佐藤二葉 佐藤二葉 1", "password.common"],
    ]) {
      const reply = await server.browser().call("POST /api/staff/join", { body: { account: "weak.one", code, password } });
      expect([reply.status, reply.refusal]).toEqual([422, { code: refusal, field: "password" }]);
    }
    expect((await server.browser().call("POST /api/staff/join", { body: { account: "weak.one", code, password: PASSWORD } })).status).toBe(
      200,
    );
  });

  test.each([
    [
      "a name that is taken, however it is typed",
      { account: " ＤＩＲＥＣＴＯＲ " },
      409,
      { code: "staff.account-taken", field: "account" },
    ],
    ["a patient", { role: "patient" }, 422, { code: "staff.patient-role", field: "role" }],
    ["a role that is none", { role: "root" }, 422, { code: "request.field", field: "role" }],
    ["a name of nothing", { name: "  　 " }, 422, { code: "request.field", field: "name" }],
    ["a name with invisible letters", { name: "佐藤\u200b二葉" }, 422, { code: "request.field", field: "name" }],
    ["a name with a line break", { name: "佐藤\n二葉" }, 200, undefined],
    ["an account with a space in it", { account: "two words" }, 422, { code: "request.field", field: "account" }],
  ])("of %s", async (_name, change, status, refusal) => {
    const body = { name: "佐藤 二葉", account: `account-${server.now()}`, role: "nurse", ...change };
    const reply = await director.browser.call("POST /api/staff/invitation", { body });
    expect(reply.status).toBe(status);
    if (refusal !== undefined) expect(reply.refusal).toMatchObject(refusal);
  });
});

describe("what the director changes ends sessions at once", () => {
  test("another role", async () => {
    const nurse = await joinTestClinic(server, director, "nurse", "192.0.2.50");
    expect(
      (await director.browser.call("POST /api/staff/role", { body: { id: await idOf(nurse.account), role: "statistician" } })).status,
    ).toBe(200);
    expect((await nurse.browser.call("GET /api/me")).refusal.code).toBe("session.none");
    await nurse.browser.call("POST /api/sign-in", { body: { account: nurse.account, password: PASSWORD } });
    expect((await nurse.browser.call("POST /api/sign-in/code", { body: { code: nurse.code() } })).data.me.role).toBe("statistician");
  });

  test("an account that is disabled, whose password then opens nothing", async () => {
    const operator = await joinTestClinic(server, director, "operator", "192.0.2.51");
    await director.browser.call("POST /api/staff/disable", { body: { id: await idOf(operator.account) } });
    expect((await operator.browser.call("GET /api/me")).refusal.code).toBe("session.none");
    expect(
      (await operator.browser.call("POST /api/sign-in", { body: { account: operator.account, password: PASSWORD } })).refusal.code,
    ).toBe("sign-in.refused");
  });

  test("a new invitation, after which the old password and authenticator are worth nothing", async () => {
    const reception = await joinTestClinic(server, director, "reception", "192.0.2.52");
    const { data } = await director.browser.call("POST /api/staff/renewal", { body: { id: await idOf(reception.account) } });
    expect((await reception.browser.call("GET /api/me")).refusal.code).toBe("session.none");
    expect(
      (await server.browser().call("POST /api/sign-in", { body: { account: reception.account, password: PASSWORD } })).refusal.code,
    ).toBe("sign-in.refused");
    const password = "別のあいことばを考えてきました";
    const browser = server.browser("192.0.2.53");
    const joined = await browser.call("POST /api/staff/join", { body: { account: reception.account, code: data.code, password } });
    expect((await browser.call("POST /api/sign-in/code", { body: { code: reception.code() } })).refusal.code).toBe("sign-in.code-refused");
    const code = authenticator(joined.data.totpSecret)(server.now());
    expect((await browser.call("POST /api/sign-in/code", { body: { code } })).data.me.role).toBe("reception");
  });

  test("not the director's own, so that one is always left", async () => {
    const id = await idOf("director");
    const replies = [
      await director.browser.call("POST /api/staff/disable", { body: { id } }),
      await director.browser.call("POST /api/staff/renewal", { body: { id } }),
      await director.browser.call("POST /api/staff/role", { body: { id, role: "nurse" } }),
    ];
    expect(replies.map((reply) => reply.refusal.code)).toEqual(Array(3).fill("staff.self"));
    expect((await director.browser.call("GET /api/me")).status).toBe(200);
  });

  test("nobody who is not there", async () => {
    const patient = await asRole(server, "patient");
    const patientAccount = (await patient.call("GET /api/me")).data.id;
    for (const id of ["018f0000-0000-7000-8000-000000000000", patientAccount])
      expect((await director.browser.call("POST /api/staff/disable", { body: { id } })).refusal.code).toBe("staff.unknown");
  });
});
