import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { asRole, foundTestClinic, openTestServer, PERSONAL_TEXTS, registerPatient, type TestServer } from "../../test/support/server.ts";
import type { Subject } from "../store/store.ts";

let folder: string;
let server: TestServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "ryorin-pages-"));
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>Ryorin</title>");
  writeFileSync(join(folder, "assets", "main-1a2b.js"), "export {};".repeat(100));
  server = await openTestServer({ pages: folder });
  await foundTestClinic(server);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  server.app.hono.request(`http://127.0.0.1:8610${path}`, { headers: { host: "127.0.0.1:8610", ...headers } });

describe("every answer", () => {
  test.each(["/", "/assets/main-1a2b.js", "/api/setup", "/api/me", "/api/nothing", "/nothing.js"])(
    "%s carries the security headers",
    async (path) => {
      const { headers } = await get(path);
      expect(headers.get("content-security-policy")).toContain("default-src 'none'");
      expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
      // The model's kernel may be compiled, which runs no text as script; nothing else is loosened.
      const policy = headers.get("content-security-policy")?.replace("script-src 'self' 'wasm-unsafe-eval';", "script-src 'self';");
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("strict-transport-security")).toBeNull();
    },
  );

  test("a refusal for a foreign host carries them too", async () => {
    const reply = await get("/", { host: "evil.example" });
    expect([reply.status, reply.headers.get("x-content-type-options")]).toEqual([403, "nosniff"]);
  });

  test.each(["/api/setup", "/api/me", "/api/nothing"])("of the API is kept by nobody: %s", async (path) => {
    expect((await get(path)).headers.get("cache-control")).toBe("no-store");
  });
});

describe("over TLS", () => {
  test("the browser must use nothing else, and the cookie is of this host alone", async () => {
    const secure = await openTestServer({ store: server.store, listening: { loopback: false, tls: true } });
    const browser = secure.browser();
    const { headers } = await browser.call("GET /api/setup");
    expect(headers.get("strict-transport-security")).toBe("max-age=63072000");
    await browser.call("POST /api/sign-in", { body: { account: "director", password: "夜明けの庭に三羽の鳩がいました" } });
    expect(browser.setCookies.at(-1)).toMatch(/^__Host-ryorin=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    await secure.app.close();
  });

  test("on loopback the cookie is as strict as browsers take it there", async () => {
    const browser = server.browser();
    await browser.call("POST /api/sign-in", { body: { account: "director", password: "夜明けの庭に三羽の鳩がいました" } });
    expect(browser.setCookies.at(-1)).toMatch(/^ryorin=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  });
});

describe("the pages", () => {
  test("any address of the application is the page", async () => {
    for (const path of ["/", "/index.html", "/patients", "/patients/1/chart"]) {
      const reply = await get(path);
      expect([reply.status, reply.headers.get("content-type"), reply.headers.get("cache-control")]).toEqual([
        200,
        "text/html; charset=utf-8",
        "no-cache",
      ]);
    }
  });

  test("what carries a digest in its name is kept for ever, and is sent compressed", async () => {
    const reply = await get("/assets/main-1a2b.js", { "accept-encoding": "gzip, br" });
    expect([reply.headers.get("cache-control"), reply.headers.get("content-encoding")]).toEqual([
      "public, max-age=31536000, immutable",
      "gzip",
    ]);
  });

  test.each(["/../package.json", "/%2e%2e/package.json", "/..%2fpackage.json", "/assets/../../package.json", "/assets/none.js"])(
    "%s is not there",
    async (path) => {
      expect(await (await get(path)).text()).not.toContain("dependencies");
    },
  );
});

describe("a request", () => {
  test("from another site changes nothing", async () => {
    const browser = await asRole(server, "nurse");
    const reply = await browser.call("POST /api/sign-out", { headers: { origin: "https://evil.example", "sec-fetch-site": "cross-site" } });
    expect([reply.status, reply.refusal.code]).toEqual([403, "request.cross-site"]);
    expect((await browser.call("GET /api/me")).status).toBe(200);
  });

  test("that is no JSON, or not the JSON that is wanted, is refused by name", async () => {
    const browser = server.browser();
    const codes = [];
    for (const given of [
      { body: "{", headers: {} },
      { body: "account=a&password=b", headers: { "content-type": "application/x-www-form-urlencoded" } },
      { body: { account: "a" }, headers: {} },
      { body: { account: "a", password: "b", admin: true }, headers: {} },
      { body: { account: "a", password: "b".repeat(70_000) }, headers: {} },
    ]) {
      const { status, refusal } = await browser.call("POST /api/sign-in", given);
      codes.push([status, refusal.code, refusal.field]);
    }
    expect(codes).toEqual([
      [400, "request.body", undefined],
      [415, "request.media-type", undefined],
      [422, "request.field", "password"],
      [422, "request.field", ""],
      [413, "request.too-large", undefined],
    ]);
  });

  test("for nothing gets nothing", async () => {
    for (const [method, path] of [
      ["GET", "/api/everything"],
      ["DELETE", "/api/me"],
      ["PUT", "/api/staff"],
    ]) {
      const reply = await server.app.hono.request(`http://127.0.0.1:8610${path}`, {
        method: method ?? "GET",
        headers: { host: "127.0.0.1:8610", origin: "http://127.0.0.1:8610" },
      });
      expect([reply.status, await reply.json()]).toEqual([404, { code: "request.route" }]);
    }
  });
});

test("a defect says nothing of itself but a number, which is in the log; the log holds nothing personal", async () => {
  const nurse = await asRole(server, "nurse");
  const patient = await registerPatient(nurse);
  const failing = await openTestServer({
    store: new Proxy(server.store, {
      get: (store, name) => {
        if (name === "readChain")
          return (of: Subject) =>
            of.ledger === "clinic" ? store.readChain(of) : Promise.reject(new Error(`could not read ${PERSONAL_TEXTS.join(" ")}`));
        const value: unknown = Reflect.get(store, name);
        return typeof value === "function" ? value.bind(store) : value;
      },
    }),
  });
  const reply = await (await asRole(failing, "nurse")).call("GET /api/patients/:patient/chart", { patient });
  expect(reply).toMatchObject({ status: 500, refusal: { code: "server.defect" } });
  const written = JSON.stringify(failing.log);
  expect(written).toContain(reply.refusal.reference);
  for (const text of PERSONAL_TEXTS) expect([reply.text, written].join()).not.toContain(text);
  await failing.app.close();
});
