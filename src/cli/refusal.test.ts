import { describe, expect, test } from "vitest";
import { refusalLine, type Stop } from "./refusal.ts";

const rows: readonly { readonly stop: Stop; readonly ja: RegExp; readonly en: RegExp }[] = [
  { stop: { code: "setting.port", given: "x" }, ja: /PORT.*x/, en: /PORT.*x/ },
  { stop: { code: "listen.port-in-use", port: 8610 }, ja: /ポート 8610/, en: /Port 8610 is in use/ },
  { stop: { code: "store.folder-in-use", folder: "/d", processId: 42 }, ja: /\/d.*42/, en: /\/d.*42/ },
  { stop: { code: "store.folder-in-use", folder: "/d", processId: null }, ja: /不明/, en: /unknown/ },
  { stop: { code: "store.server-too-old", version: "14.2", minimum: "15" }, ja: /14\.2.*15/, en: /14\.2 is too old; 15/ },
  { stop: { code: "store.database-foreign", found: "public.users" }, ja: /public\.users/, en: /not empty.*public\.users/ },
  { stop: { code: "store.folder-unusable", folder: "/d", reason: "EACCES" }, ja: /\/d.*EACCES/, en: /\/d.*EACCES/ },
];

describe("a reason for not going on", () => {
  test.each(rows)("$stop.code is one line with its facts in both languages", ({ stop, ja, en }) => {
    expect(refusalLine(stop, "ja")).toMatch(ja);
    expect(refusalLine(stop, "en")).toMatch(en);
    expect(`${refusalLine(stop, "ja")}${refusalLine(stop, "en")}`).not.toMatch(/[\n{}]/);
  });

  test("a port is written as a port, not as a grouped number", () => {
    expect(refusalLine({ code: "listen.port-in-use", port: 8610 }, "en")).not.toContain("8,610");
  });
});
