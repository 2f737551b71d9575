import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Browser, newId, openTestServer, type TestServer } from "../../../test/support/server.ts";
import { ROLES } from "../../record/entry.ts";
import { signedText } from "../../words/signed-text.ts";

const everyone = { text: "", filter: "all", offset: 0, limit: 50 } as const;

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  server = await openTestServer();
  browser = server.browser();
  await browser.call("POST /api/setup/demonstration");
});
afterAll(() => server.close());

describe("the demonstration", () => {
  test("opens on patients with both wheels, under a mark that says what it is", async () => {
    expect((await browser.call("GET /api/setup")).data).toMatchObject({ state: "demonstration", demonstrationAllowed: true });
    expect((await browser.call("GET /api/me")).data).toMatchObject({ role: "psychiatrist", mode: "demonstration" });
    const { data } = await browser.call("POST /api/patients/search", { body: everyone });
    expect(data.total).toBeGreaterThan(200);
    expect(data.counts.all).toBe(data.counts.open + data.counts.closed);
    expect(data.counts.neither + data.counts.tms + data.counts.exosome + data.counts.both).toBe(data.counts.all);
    expect(data.rows.filter((row) => row.mind !== null && row.body !== null).length).toBeGreaterThan(40);
    const chart = await browser.call("GET /api/patients/:patient/chart", { patient: data.rows[0]?.id ?? "" });
    expect(chart.data.entries.length).toBeGreaterThan(5);
  });

  test.each([...ROLES])("becomes the %s at a word", async (role) => {
    const { data } = await browser.call("POST /api/demonstration/role", { body: { role } });
    expect(data.me.role).toBe(role);
    expect((await browser.call("GET /api/me")).data).toEqual(data.me);
    if (role === "patient") {
      expect((await browser.call("GET /api/patients/:patient/chart", { patient: data.me.patient ?? "" })).status).toBe(200);
      expect((await browser.call("GET /api/patients/:patient/chart", { patient: newId() })).status).toBe(403);
    }
  });

  test("still becomes the nurse after its director disabled her or made her the auditor", async () => {
    for (const [route, change] of [
      ["POST /api/staff/disable", {}],
      ["POST /api/staff/role", { role: "auditor" }],
      ["POST /api/staff/renewal", {}],
    ] as const) {
      await browser.call("POST /api/demonstration/role", { body: { role: "director" } });
      const nurse = (await browser.call("GET /api/staff")).data.staff.find((one) => one.account === "demo-nurse");
      expect((await browser.call(route, { body: { id: nurse?.id, ...change } })).status).toBe(200);
      expect((await browser.call("POST /api/demonstration/role", { body: { role: "nurse" } })).data.me.role).toBe("nurse");
    }
  });

  test("has something that waits: an alert to take, notes to sign, and settings that say they are invented", async () => {
    await browser.call("POST /api/demonstration/role", { body: { role: "psychiatrist" } });
    const { data } = await browser.call("GET /api/alerts");
    expect(data.alerts).toMatchObject([{ about: "suicidality", status: "open", owner: { name: "デモ医師 / Demo Psychiatrist" } }]);
    const { settings } = (await browser.call("GET /api/settings")).data;
    expect(Object.entries(settings).filter(([, body]) => body === null)).toEqual([["postal-codes", null]]);
    expect(settings["crisis-lines"]?.lines[0]?.name.en).toContain("not real, do not dial");
  });

  test("signs with the code that its authenticator would show, each once", async () => {
    const { data: open } = await browser.call("GET /api/alerts");
    const patient = open.alerts[0]?.patient ?? "";
    const { data: chart } = await browser.call("GET /api/patients/:patient/chart", { patient });
    const [entry] = chart.entries.slice(-1);
    if (entry === undefined) throw new Error("an entry");
    const sign = (code: string, expectedSeq: number) => {
      const entries = [{ id: entry.id, hash: entry.hash, displayed: signedText(entry, "ja") }];
      const body = { expectedSeq, language: "ja", meaning: "verified", code, entries } as const;
      return browser.call("POST /api/patients/:patient/signature", { patient, body });
    };
    const first = (await browser.call("GET /api/demonstration/code")).data;
    expect([/^\d{6}$/.test(first.code), Date.parse(first.endsAt) > server.now()]).toEqual([true, true]);
    expect((await sign(first.code, chart.head.seq + 1)).status).toBe(200);
    expect((await sign(first.code, chart.head.seq + 2)).refusal.code).toBe("sign-in.code-refused");
    const second = (await browser.call("GET /api/demonstration/code")).data;
    expect(second.endsAt > first.endsAt).toBe(true);
    expect((await sign(second.code, chart.head.seq + 2)).status).toBe(200);
  });

  test("has users that nobody signs in to with a password", async () => {
    for (const password of ["", "demo", "demo-director", "password"]) {
      const reply = await server.browser().call("POST /api/sign-in", { body: { account: "demo-director", password } });
      expect(reply.status).toBeGreaterThanOrEqual(400);
    }
  });

  test("verifies, every chain of it", async () => {
    await browser.call("POST /api/demonstration/role", { body: { role: "director" } });
    const { data } = await browser.call("POST /api/record/verify");
    expect(data).toMatchObject({ ok: true, finding: null });
  });

  test("can never become a clinic of one's own", async () => {
    const code = server.app.services().founder.code;
    const own = {
      code,
      clinicName: "梅田クリニック",
      directorName: "山田 一郎",
      account: "director",
      password: "夜明けの庭に三羽の鳩がいました",
      language: "ja",
    };
    expect((await server.browser().call("POST /api/setup/own", { body: own })).refusal.code).toBe("setup.founded");
    expect(server.app.founderCode()).toBeNull();
  });

  test("off loopback answers nothing, and its sessions open nothing", async () => {
    const outside = await openTestServer({ store: server.store, listening: { loopback: false, tls: true } });
    const stranger = outside.browser();
    expect((await stranger.call("GET /api/setup")).data).toMatchObject({ state: "demonstration", demonstrationAllowed: false });
    const inside = server.browser();
    await inside.call("POST /api/demonstration/role", { body: { role: "director" } });
    stranger.cookies.set("__Host-ryorin", inside.cookies.get("ryorin") ?? "");
    const replies = [
      await stranger.call("POST /api/demonstration/role", { body: { role: "director" } }),
      await stranger.call("GET /api/me"),
      await stranger.call("POST /api/patients/search", { body: everyone }),
    ];
    expect(replies.map((reply) => [reply.status, reply.refusal.code])).toEqual(Array(3).fill([403, "demonstration.loopback-only"]));
    await outside.app.close();
  });
});

test("a reset begins anew: what was written is gone, the record is whole, and nobody else is signed in", async () => {
  const fresh = await openTestServer();
  const [one, other] = [fresh.browser(), fresh.browser()];
  await one.call("POST /api/setup/demonstration");
  await other.call("POST /api/demonstration/role", { body: { role: "director" } });
  const before = (await one.call("POST /api/patients/search", { body: everyone })).data;
  await one.call("POST /api/demonstration/role", { body: { role: "director" } });
  await one.call("POST /api/record/verify");
  const reset = await one.call("POST /api/demonstration/reset");
  expect(reset.data.me).toMatchObject({ role: "psychiatrist", mode: "demonstration" });
  expect((await other.call("GET /api/me")).refusal.code).toBe("session.none");
  const after = (await one.call("POST /api/patients/search", { body: { ...everyone, text: "R-00001" } })).data;
  expect([after.total, (await one.call("POST /api/patients/search", { body: everyone })).data.total]).toEqual([1, before.total]);
  await one.call("POST /api/demonstration/role", { body: { role: "director" } });
  expect((await one.call("POST /api/record/verify")).data).toMatchObject({ ok: true, finding: null });
  await fresh.close();
});

test("founding that is asked for twice at once is done once", async () => {
  const fresh = await openTestServer();
  const replies = await Promise.all([fresh.browser(), fresh.browser()].map((browser) => browser.call("POST /api/setup/demonstration")));
  expect(replies.map((reply) => reply.status).sort()).toEqual([200, 409]);
  await fresh.close();
});

test("a server off loopback founds no demonstration", async () => {
  const outside = await openTestServer({ listening: { loopback: false, tls: true } });
  expect((await outside.browser().call("GET /api/setup")).data.demonstrationAllowed).toBe(false);
  const reply = await outside.browser().call("POST /api/setup/demonstration");
  expect([reply.status, reply.refusal.code]).toEqual([403, "demonstration.loopback-only"]);
  expect(await outside.store.clinic()).toBeNull();
  await outside.close();
});
