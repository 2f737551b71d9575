import { describe, expect, test } from "vitest";
import { isRefusalCode, refusalSentence, refusalWords } from "./refusals.ts";

describe("every refusal", () => {
  test.each(Object.entries(refusalWords))("%s says in both languages what happened", (_code, { ja, en }) => {
    expect(ja).toMatch(/[。}]/);
    expect(ja).toMatch(/\p{Script=Hiragana}/u);
    expect(en).toMatch(/^[A-Z].*[.}]/);
    expect(en).not.toMatch(/\p{Script=Han}|\p{Script=Hiragana}/u);
  });

  test.each(Object.entries(refusalWords))("%s has the same gaps in both", (_code, { ja, en }) => {
    const gaps = (text: string) => [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name).sort();
    expect(gaps(ja)).toEqual(gaps(en));
  });

  test.each(Object.keys(refusalWords))("%s becomes a sentence without a gap, whatever details came with it", (code) => {
    for (const language of ["ja", "en"] as const) expect(refusalSentence({ code }, language)).not.toMatch(/[{}]/);
  });
});

test("the details fill the gaps", () => {
  expect(refusalSentence({ code: "sign-in.too-many", retryAfterSeconds: 1 }, "en")).toContain("1 second.");
  expect(refusalSentence({ code: "sign-in.too-many", retryAfterSeconds: 900 }, "en")).toContain("900 seconds.");
  expect(refusalSentence({ code: "sign-in.too-many", retryAfterSeconds: 900 }, "ja")).toContain("900秒後");
  expect(refusalSentence({ code: "server.defect", reference: "a1b2" }, "ja")).toContain("a1b2");
});

test.each(["", "nonsense", "constructor", "__proto__"])("%j is no code of the server", (code) => {
  expect([isRefusalCode(code), refusalSentence({ code }, "en")]).toEqual([false, null]);
});
