import { describe, expect, test } from "vitest";
import type { ChangeStatement } from "../../care/rules/change-statement.ts";
import { changeSentence } from "./change-sentence.ts";

const change = (more: Partial<Extract<ChangeStatement, { kind: "change" }>>): ChangeStatement => ({
  kind: "change",
  code: "hamd17",
  baseline: 22,
  baselineOn: "2026-11-09",
  now: 15,
  on: "2026-11-30",
  direction: "better",
  percent: 31.8,
  verdict: "reliable",
  ...more,
});

describe("the sentence of a decision", () => {
  // biome-ignore format: a table is read by its rows
  test.each([
    ["mind", change({}), "HAM-D17 は 22 から 15 に下がりました(32 % 改善)。", "HAM-D17 fell from 22 to 15 (32 % better)."],
    ["mind", change({ now: 25, direction: "worse", percent: 13.6, verdict: "below-reliable" }), "HAM-D17 は 22 から 25 です(14 % 悪化)。確かな変化とは言えません。", "HAM-D17 went from 22 to 25 (14 % worse), which is not a reliable change."],
    ["mind", change({ now: 30, direction: "worse", percent: 36.4 }), "HAM-D17 は 22 から 30 に上がりました(36 % 悪化)。", "HAM-D17 rose from 22 to 30 (36 % worse)."],
    ["mind", change({ now: 22, direction: "same", percent: 0 }), "HAM-D17 は 22 のまま変わりません。", "HAM-D17 is unchanged at 22."],
    ["mind", change({ verdict: "not-known" }), "HAM-D17 は 22 から 15 です(32 % 改善)。確かな変化かどうかは分かりません。", "HAM-D17 went from 22 to 15 (32 % better); how much of it is noise is not known."],
    ["body", change({ code: "sss8", baseline: 17, now: 16, percent: 5.9, verdict: "below-reliable" }), "体の症状に確かな変化はありません(SSS-8 17 から 16)。", "No reliable change in the body (SSS-8 17 to 16)."],
    ["body", change({ code: "sss8", baseline: 17, now: 8, percent: 52.9 }), "体の症状は SSS-8 で 17 から 8 に下がりました(53 % 改善)。", "The body fell from 17 to 8 on SSS-8 (53 % better)."],
    ["body", { kind: "not-measured" } as const, "体の症状は測られていません。", "The body has not been measured."],
    ["mind", { kind: "no-baseline", code: "hamd17", now: 15, on: "2026-11-30" } as const, "HAM-D17 は 15 です。初回までの値がなく、変化は分かりません。", "HAM-D17 is 15; without a score before the first session its change is not known."],
    ["body", { kind: "not-since", code: "sss8", baseline: 17, baselineOn: "2026-11-09" } as const, "体の症状は、基準の SSS-8 17 のあと測られていません。", "The body was at SSS-8 17 at baseline and has not been measured since."],
  ] as const)("%s %o", (wheel, statement, ja, en) => {
    expect([changeSentence(statement, wheel, "ja"), changeSentence(statement, wheel, "en")]).toEqual([ja, en]);
  });
});
