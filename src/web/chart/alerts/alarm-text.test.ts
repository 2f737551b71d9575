import { expect, test } from "vitest";
import { say, type Text, type Values } from "../../../words/text.ts";
import type { Words } from "../../app/language.ts";
import { alarmText } from "./alarm-text.ts";

const words = (language: "ja" | "en"): Words => ({ language, t: (text: Text, values?: Values) => say(text, language, values) });

test.each([
  [{ instrument: "phq9", numbers: { "self-harm": 1 } }, "PHQ-9 自傷 が 1", "PHQ-9 Self-harm is 1"],
  [{ instrument: "hamd17", numbers: { total: 24, worse: 7 } }, "HAM-D17 合計 24、7点の悪化", "HAM-D17 total 24, 7 points worse"],
  [{ instrument: null, numbers: { "temperature-celsius": 38.2, rigors: 1 } }, "体温 38.2 °C、悪寒・戦慄", "temperature 38.2 °C, rigors"],
])("%j", (body, ja, en) => {
  expect([alarmText(body, words("ja")), alarmText(body, words("en"))]).toEqual([ja, en]);
});
