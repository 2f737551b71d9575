import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request as httpsRequest } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CERTIFICATE, CERTIFICATE_KEY } from "../../test/support/certificate.ts";
import { openTestServer, type TestServer } from "../../test/support/server.ts";
import { isLoopback, listen, listeningOf } from "./listen.ts";

let folder: string;
let server: TestServer;
let tls: { readonly certificate: string; readonly key: string };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "ryorin-tls-"));
  tls = { certificate: join(folder, "certificate.pem"), key: join(folder, "key.pem") };
  writeFileSync(tls.certificate, CERTIFICATE);
  writeFileSync(tls.key, CERTIFICATE_KEY);
  server = await openTestServer();
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("where it may listen", () => {
  test.each([
    ["127.0.0.1", true],
    ["127.5.5.5", true],
    ["localhost", true],
    ["::1", true],
    ["[::1]", true],
    ["0.0.0.0", false],
    ["::", false],
    ["192.168.1.10", false],
    ["127.0.0.1.evil.example", false],
    ["clinic.example", false],
  ])("%s is loopback: %s", (host, loopback) => {
    expect(isLoopback(host)).toBe(loopback);
    const plain = listeningOf({ host, port: 0, tls: null });
    expect(plain).toEqual(
      loopback ? { ok: true, value: { loopback: true, tls: false } } : { ok: false, error: { code: "listen.insecure", host } },
    );
    expect(listeningOf({ host, port: 0, tls })).toEqual({ ok: true, value: { loopback, tls: true } });
  });

  test("an open address without TLS is refused, whatever was asked", async () => {
    expect(await listen(server.app, { host: "0.0.0.0", port: 0, tls: null })).toEqual({
      ok: false,
      error: { code: "listen.insecure", host: "0.0.0.0" },
    });
  });
});

describe("listening", () => {
  test("answers on the address it names, until it is closed", async () => {
    const listening = await listen(server.app, { host: "127.0.0.1", port: 0, tls: null });
    if (!listening.ok) throw new Error(listening.error.code);
    const { address, close } = listening.value;
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await (await fetch(`${address}/api/setup`)).json()).toMatchObject({ state: "unfounded" });
    await close();
    await expect(fetch(`${address}/api/setup`)).rejects.toThrow();
  });

  test("over TLS, never below 1.2", async () => {
    const listening = await listen(server.app, { host: "127.0.0.1", port: 0, tls });
    if (!listening.ok) throw new Error(listening.error.code);
    const { port, address, close } = listening.value;
    expect(address).toMatch(/^https:/);
    const get = (options: object) =>
      new Promise<number | string>((resolve) => {
        const sent = httpsRequest(
          {
            host: "127.0.0.1",
            port,
            path: "/api/setup",
            ca: readFileSync(tls.certificate),
            servername: "localhost",
            agent: false,
            ...options,
          },
          (answer) => {
            answer.resume();
            resolve(answer.statusCode ?? 0);
          },
        );
        sent.on("error", () => resolve("refused"));
        sent.end();
      });
    expect(await get({})).toBe(200);
    expect(await get({ maxVersion: "TLSv1.1", minVersion: "TLSv1" })).toBe("refused");
    await close();
  });

  test.each([
    ["a port in use", "listen.port-in-use"],
    ["an address that is not this machine's", "listen.address"],
    ["a certificate that is not there", "listen.certificate"],
    ["a certificate that is none", "listen.certificate"],
  ])("%s is one clear refusal", async (name, code) => {
    const first = await listen(server.app, { host: "127.0.0.1", port: 0, tls: null });
    if (!first.ok) throw new Error(first.error.code);
    const settings = {
      "a port in use": { host: "127.0.0.1", port: first.value.port, tls: null },
      "an address that is not this machine's": { host: "192.0.2.1", port: 0, tls },
      "a certificate that is not there": { host: "127.0.0.1", port: 0, tls: { ...tls, certificate: join(folder, "none.pem") } },
      "a certificate that is none": { host: "127.0.0.1", port: 0, tls: { ...tls, key: tls.certificate } },
    }[name];
    if (settings === undefined) throw new Error(name);
    const second = await listen(server.app, settings);
    expect(second).toMatchObject({ ok: false, error: { code } });
    await first.value.close();
  });
});
