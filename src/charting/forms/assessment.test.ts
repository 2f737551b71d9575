import { describe, expect, test } from "vitest";
import { describeForm } from "../../../test/charting/form-table.ts";
import { NOW } from "../../../test/charting/samples.ts";
import { INSTRUMENTS } from "../../measures/instruments.ts";
import type { Values } from "../form.ts";
import { readForm } from "../read-form.ts";
import { assessmentForm } from "./assessment.ts";

// biome-ignore format: a table is read by its rows
describeForm("assessment.phq9", [
  ["occurredAt", "日時", "When", "2026-11-23T10:24:00+09:00", "blank", ["2026-01-01", "2026-10-23 以後", "2026-10-23 or later"], ["25:00", "日付と時刻(例 9:05、2026-04-02 9:05)", "a time or a day with a time, such as 9:05 or 2026-04-02 9:05"]],
  ["body.mode", "入力のしかた", "Mode", "paper-key-in", "refused", null, ["no-such", "用紙から入力、合計のみ、画面で回答", "keyed in from paper, total only, on screen"]],
  ["body.informant", "評価した人", "Rated by", "patient", "refused", null, ["no-such", "患者、医療者、不明", "patient, clinician, not known"]],
  ["body.language", "言語", "Language", "ja", "blank", null, ["no-such", "日本語、英語", "Japanese, English"]],
  ["body.items.interest", "興味", "Interest", 2, "asked", null, ["4", "0〜3", "0 to 3"]],
  ["body.items.mood", "気分", "Mood", 1, "asked", null, ["4", "0〜3", "0 to 3"]],
  ["body.items.sleep", "睡眠", "Sleep", 3, "asked", null, ["4", "0〜3", "0 to 3"]],
  ["body.items.energy", "気力・疲れ", "Energy", 1, "asked", null, ["4", "0〜3", "0 to 3"]],
  ["body.items.appetite", "食欲", "Appetite", 0, "asked", null, ["4", "0〜3", "0 to 3"]],
  ["body.items.self-worth", "自分の価値", "Self-worth", 1, "asked", null, ["4", "0〜3", "0 to 3"]],
  ["body.items.concentration", "集中", "Concentration", 2, "asked", null, ["4", "0〜3", "0 to 3"]],
  ["body.items.pace", "動きの速さ", "Pace", 0, "asked", null, ["4", "0〜3", "0 to 3"]],
  ["body.items.self-harm", "自傷", "Self-harm", 0, "asked", null, ["4", "0〜3", "0 to 3"]],
  ["personal.remark", "備考", "Remark", "特記なし", "blank", null, ["\u0007", "4,000文字以内の文章", "a text of at most 4,000 characters"]],
]);

// biome-ignore format: a table is read by its rows
describeForm("assessment.hamd17", [
  ["occurredAt", "日時", "When", "2026-11-23T10:24:00+09:00", "blank", ["2026-01-01", "2026-10-23 以後", "2026-10-23 or later"], ["25:00", "日付と時刻(例 9:05、2026-04-02 9:05)", "a time or a day with a time, such as 9:05 or 2026-04-02 9:05"]],
  ["body.mode", "入力のしかた", "Mode", "total-only", "refused", null, ["no-such", "用紙から入力、合計のみ、画面で回答", "keyed in from paper, total only, on screen"]],
  ["body.informant", "評価した人", "Rated by", "clinician", "refused", null, ["no-such", "患者、医療者、不明", "patient, clinician, not known"]],
  ["body.language", "言語", "Language", "ja", "blank", null, ["no-such", "日本語、英語", "Japanese, English"]],
  ["body.total", "合計", "Total", 18, "refused", ["18.5", "整数", "a whole number"], ["52.1", "0〜52", "0 to 52"]],
  ["personal.remark", "備考", "Remark", "特記なし", "blank", null, ["\u0007", "4,000文字以内の文章", "a text of at most 4,000 characters"]],
]);

/** What a form makes of `answers`, typed by item unless `more` says otherwise: the items, the total, and what is asked. */
function entered(code: "c-ssrs" | "qids-sr16" | "psqi", answers: Readonly<Record<string, string>>, more: Values = {}) {
  const items = Object.fromEntries(Object.entries(answers).map(([item, answer]) => [`body.items.${item}`, answer]));
  const values = { "body.mode": "paper-key-in", "body.informant": "clinician", ...items, ...more };
  const { draft, findings } = readForm(assessmentForm(code, "female"), values, { now: NOW });
  return { body: draft.body, findings: findings.map(({ path, code: what }) => `${path} ${what}`) };
}

describe("the screener skips what follows a no", () => {
  test("thoughts answered no, method, intent and plan are not asked and not recorded", () => {
    const { body, findings } = entered("c-ssrs", { "wish-dead": "1", thoughts: "0", method: "1", "behaviour-ever": "0" });
    expect(body).toMatchObject({ items: { "wish-dead": 1, thoughts: 0, "behaviour-ever": 0 }, total: 1, totalStatus: "scored" });
    expect(Object.keys(Object(body.items))).toEqual(["wish-dead", "thoughts", "behaviour-ever"]);
    expect(findings).toEqual([]);
  });

  test("answered yes, they are asked", () => {
    const { body, findings } = entered("c-ssrs", { "wish-dead": "1", thoughts: "1", method: "0", intent: "1", "behaviour-ever": "0" });
    expect(body).toMatchObject({ total: null, totalStatus: "unscorable" });
    expect(findings).toEqual(["body.items.plan field.missing"]);
  });

  test("answers given before the total alone was chosen are not recorded beside it", () => {
    const { body } = entered("c-ssrs", { thoughts: "1", method: "1" }, { "body.mode": "total-only", "body.total": "2" });
    expect(body).toMatchObject({ items: {}, total: 2, totalStatus: "as-given" });
  });
});

test("of less and more appetite either may be left out", () => {
  const answers = Object.fromEntries(INSTRUMENTS["qids-sr16"].items.map(({ code }) => [code, "1"]));
  const { "appetite-more": _more, "weight-less": _less, ...given } = answers;
  expect(entered("qids-sr16", given)).toMatchObject({ body: { total: 9, totalStatus: "scored" }, findings: [] });
});

test("an instrument without items is entered by its total", () => {
  const { body, findings } = entered("psqi", {}, { "body.mode": "total-only", "body.total": "7" });
  expect([body, findings]).toMatchObject([{ instrument: "psqi", items: {}, total: 7, totalStatus: "as-given" }, []]);
});
