import { expect, test } from "vitest";
import { INSTRUMENTS, type InstrumentCode } from "../measures/instruments.ts";
import { relapseOf, remissionCourse } from "../measures/remission.ts";
import { deteriorationOf, responseOf } from "../measures/response.ts";
import { verdictLines } from "./verdicts.ts";

/** The lines on a series of weekly values of which the first is the baseline. */
function lines(code: InstrumentCode, values: readonly number[], language: "ja" | "en"): readonly string[] {
  const instrument = INSTRUMENTS[code];
  const series = values.map((value, index) => ({ on: `2026-01-${String(5 + 7 * index).padStart(2, "0")}`, value }));
  const verdicts = {
    response: responseOf(values[0] ?? null, values.at(-1) ?? 0, instrument),
    remission: remissionCourse(series, instrument),
    deterioration: deteriorationOf(series, instrument),
    relapse: relapseOf(series, instrument, null),
  };
  return verdictLines(verdicts, language).map(({ text }) => text);
}

test.each<[InstrumentCode, readonly number[], readonly string[], readonly string[]]>([
  [
    "hamd17",
    [24, 7],
    ["反応あり(基準から71%、17点の改善)", "寛解の水準です(2026年1月12日から)", "誤差を超える改善で、寛解の水準に入りました"],
    [
      "Response: 71 % and 17 points better than baseline",
      "In remission since 12 Jan 2026",
      "Better by more than noise, and across the cut of remission",
    ],
  ],
  [
    "hamd17",
    [24, 18],
    ["部分的な反応(基準から25%、6点の改善)", "この程度の改善は、本人には感じられないことが多いとされます"],
    ["Partial response: 25 % and 6 points better than baseline", "Improvement of this size mostly goes unnoticed"],
  ],
  [
    "phq9",
    [10, 15],
    ["基準からの改善はありません", "悪化の注意(基準から5点)"],
    ["No improvement since baseline", "Warning: 5 points worse than baseline"],
  ],
  [
    "phq9",
    [10, 15, 16],
    ["基準からの改善はありません", "2回続けて悪化の注意(基準から6点)"],
    ["No improvement since baseline", "Two warnings in a row: 6 points worse than baseline"],
  ],
  ["sss8", [10, 19], ["確かな悪化(基準から9点)"], ["Reliably worse: 9 points since baseline"]],
  ["c-ssrs", [0, 1], ["前回より上がりました。当日中に医師が確かめます"], ["Higher than last time: a task for a clinician today"]],
  ["cgi-i", [4, 2], ["評価は「改善」です"], ["Rated as improved"]],
  ["cgi-i", [4, 6], ["評価は「悪化」です"], ["Rated as worse"]],
  [
    "phq9",
    [20, 8, 12],
    ["部分的な反応(基準から40%、8点の改善)", "再燃の疑い(次の来院で確かめます)"],
    ["Partial response: 40 % and 8 points better than baseline", "Relapse suspected: to be seen again at the next visit"],
  ],
  [
    "phq9",
    [20, 8, 18, 18],
    ["わずかな改善(基準から10%、2点)", "再燃"],
    ["Minimal improvement: 10 % and 2 points better than baseline", "Relapse"],
  ],
  ["who5", [20, 60], [], []],
])("%s of %j", (code, values, ja, en) => {
  expect(lines(code, values, "ja")).toEqual(ja);
  expect(lines(code, values, "en")).toEqual(en);
});
