import { expect, test } from "vitest";
import { contentOf, keptDraft } from "./draft-content.ts";

const place = { revision: 3, savedAt: "2026-11-26T10:24:00+09:00" };

test("what was kept comes back as it was typed", () => {
  const values = { "body.items.mood": "２", "body.reasons": ["response", "patient-wish"], "body.total?": "27" };
  const draft = { form: "assessment.phq9", values, reason: "転記の誤り", onBehalfOf: "u" };
  const { form, kept } = keptDraft({ content: contentOf(draft), ...place });
  expect(form).toBe("assessment.phq9");
  expect(kept).toEqual({ values, reason: "転記の誤り", onBehalfOf: "u", ...place });
});

test.each([null, "text", [], { values: { a: 1, b: { c: "d" }, e: ["f", 2] } }])(
  "a content of another form (%j) is an empty draft",
  (content) => {
    expect(keptDraft({ content, ...place }).kept).toMatchObject({ values: {}, reason: "", onBehalfOf: null });
  },
);
