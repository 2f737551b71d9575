import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { languageOf, readSettings } from "./settings.ts";

describe("settings", () => {
  test("without any, the embedded database in ./var and loopback", () => {
    expect(readSettings({})).toEqual({
      ok: true,
      value: { home: resolve("var"), databaseUrl: null, host: "127.0.0.1", port: 8610, tls: null, language: "en" },
    });
  });

  test.each([
    ["a port that is no number", { PORT: "http" }, { code: "setting.port", given: "http" }],
    ["a port out of range", { PORT: "70000" }, { code: "setting.port", given: "70000" }],
    ["a negative port", { PORT: "-1" }, { code: "setting.port", given: "-1" }],
    ["a database of another make", { DATABASE_URL: "mysql://a/b" }, { code: "setting.database-url", given: "mysql://a/b" }],
    ["a certificate without its key", { RYORIN_TLS_CERT: "/c.pem" }, { code: "setting.tls", given: "/c.pem" }],
    ["a key without its certificate", { RYORIN_TLS_KEY: "/k.pem" }, { code: "setting.tls", given: "/k.pem" }],
  ])("%s is refused by name", (_name, environment, error) => {
    expect(readSettings(environment)).toEqual({ ok: false, error });
  });

  test("an empty variable is an absent one", () => {
    expect(readSettings({ PORT: "", DATABASE_URL: "", HOST: "", RYORIN_HOME: "" })).toEqual(readSettings({}));
  });

  test.each([
    [{ LANG: "ja_JP.UTF-8" }, "ja"],
    [{ LANG: "en_US.UTF-8" }, "en"],
    [{ LANG: "de_DE.UTF-8" }, "en"],
    [{ LANG: "ja_JP.UTF-8", LC_ALL: "C" }, "en"],
    [{ LANG: "C", LC_MESSAGES: "ja_JP" }, "ja"],
    [{}, "en"],
  ] as const)("the console speaks the language of %j", (environment, language) => {
    expect(languageOf(environment)).toBe(language);
  });
});
