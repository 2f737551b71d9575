import { describe, expect, test } from "vitest";
import { originRefusal } from "./origin.ts";

const LOOPBACK = { loopback: true, tls: false };
const NETWORK = { loopback: false, tls: true };
const OWN = "http://127.0.0.1:8610";

function request(method: string, headers: Readonly<Record<string, string>>, origin = OWN): Request {
  return new Request(`${origin}/api/x`, { method, headers: { host: new URL(origin).host, ...headers } });
}

describe("a request that changes something", () => {
  test.each([
    ["from our own page", { origin: OWN, "sec-fetch-site": "same-origin" }, null],
    ["from our own page in a browser without Sec-Fetch-Site", { origin: OWN }, null],
    ["from our own page in a browser that leaves out Origin", { "sec-fetch-site": "same-origin" }, null],
    ["from another site", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }, "request.cross-site"],
    ["from another site, its Origin forged to ours", { origin: OWN, "sec-fetch-site": "cross-site" }, "request.cross-site"],
    ["from another port of this machine", { origin: "http://127.0.0.1:3000", "sec-fetch-site": "same-site" }, "request.cross-site"],
    ["from another port, in a browser without Sec-Fetch-Site", { origin: "http://127.0.0.1:3000" }, "request.cross-site"],
    ["from a sandboxed frame", { origin: "null", "sec-fetch-site": "same-origin" }, "request.cross-site"],
    ["from an address typed by hand", { "sec-fetch-site": "none" }, "request.cross-site"],
    ["that does not say where it comes from", {}, "request.cross-site"],
    ["from https to http", { origin: "https://127.0.0.1:8610" }, "request.cross-site"],
  ] as const)("%s", (_name, headers, refusal) => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) expect(originRefusal(request(method, headers), LOOPBACK)).toBe(refusal);
  });
});

describe("a host", () => {
  test.each([
    ["127.0.0.1:8610", null],
    ["127.8.8.8", null],
    ["localhost:8610", null],
    ["LOCALHOST", null],
    ["[::1]:8610", null],
    ["clinic.example", "request.host"],
    ["127.0.0.1.evil.example", "request.host"],
    ["localhost.evil.example:8610", "request.host"],
    ["192.168.0.5:8610", "request.host"],
    ["", "request.host"],
  ] as const)("%j on loopback", (host, refusal) => {
    expect(originRefusal(request("GET", { host }), LOOPBACK)).toBe(refusal);
  });

  test.each(["forwarded", "x-forwarded-for"])("behind a proxy that sends %s, on loopback", (header) => {
    expect(originRefusal(request("GET", { [header]: "192.0.2.1" }), LOOPBACK)).toBe("request.host");
  });

  test("of any name over TLS", () => {
    const own = "https://clinic.example";
    expect(originRefusal(request("GET", {}, own), NETWORK)).toBeNull();
    expect(originRefusal(request("POST", { origin: own }, own), NETWORK)).toBeNull();
    expect(originRefusal(request("POST", { origin: "http://clinic.example" }, own), NETWORK)).toBe("request.cross-site");
  });
});
