/**
 * What is typed in the settings: each section with what it takes, what is missing and what cannot be, with the words shown
 * in both languages. What is read without a finding is what the record's own schema takes.
 */
import { describe, expect, test } from "vitest";
import { CLINIC_KINDS } from "../../record/kinds.ts";
import { say } from "../../words/text.ts";
import { SettingReader, settingFindingText } from "./reading.ts";
import type { EditableKind, Typing } from "./setting.ts";
import { utcOffsetOf } from "./time-zone.ts";
import { chairsTyping } from "./typings/chairs.ts";
import { crisisLinesTyping } from "./typings/crisis-lines.ts";
import { holidaysTyping } from "./typings/holidays.ts";
import { hoursTyping } from "./typings/hours.ts";
import { onCallTyping } from "./typings/on-call.ts";
import { practiceTyping } from "./typings/practice.ts";
import { pricesTyping } from "./typings/prices.ts";
import { profileTyping } from "./typings/profile.ts";
import { stimulatorsTyping } from "./typings/stimulators.ts";

const words = (language: "ja" | "en") => ({ language, t: (text: { ja: string; en: string }, values = {}) => say(text, language, values) });

function readAs<Kind extends EditableKind, Typed>({ kind, read, typedOf }: Typing<Kind, Typed>, change: (typed: Typed) => Typed) {
  const reader = new SettingReader();
  const body = read(change(typedOf(null)), reader);
  return {
    body,
    told: reader.findings.map((finding) => [
      finding.path,
      settingFindingText(finding, words("ja")),
      settingFindingText(finding, words("en")),
    ]),
    fits: CLINIC_KINDS[kind].body.safeParse(body).success,
  };
}

const profile = {
  nameJa: "両輪クリニック",
  nameEn: "Ryorin Clinic",
  address: "",
  phone: "０５２－１２３－４５６７",
  timeZone: "Asia/Tokyo",
};
const line = { nameJa: "相談", nameEn: "Line", phone: "000", hours: "", checkedOn: "令和8年11月1日" };
const price = { code: "TMS-1", nameJa: "刺激", nameEn: "Session", amountYen: "１２，０００", taxIncluded: true };

describe("what is typed well is read, and fits the record", () => {
  test.each([
    ["profile", readAs(profileTyping, () => profile), { phone: "052-123-4567", address: null, utcOffset: "+09:00" }],
    [
      "hours",
      readAs(hoursTyping, () => ({ weekly: [{ weekday: 1, from: "９時", to: "午後6時半" }], note: "" })),
      { weekly: [{ weekday: 1, from: "09:00", to: "18:30" }] },
    ],
    [
      "holidays",
      readAs(holidaysTyping, (typed) => ({
        ...typed,
        days: [
          { on: "2026/12/30", name: "b" },
          { on: "R8.12.29", name: "a" },
        ],
      })),
      {
        nationalHolidays: true,
        days: [
          { on: "2026-12-29", name: "a" },
          { on: "2026-12-30", name: "b" },
        ],
      },
    ],
    [
      "on-call",
      readAs(onCallTyping, (typed) => ({ ...typed, responseMinutes: "４５" })),
      { alertOwner: null, responseMinutes: 45, contacts: [] },
    ],
    ["crisis-lines", readAs(crisisLinesTyping, () => [line]), { lines: [{ phone: "000", hours: null, checkedOn: "2026-11-01" }] }],
    ["prices", readAs(pricesTyping, () => [price]), { items: [{ code: "tms-1", amountYen: 12_000 }] }],
    [
      "chairs",
      readAs(chairsTyping, () => [{ code: "TMS-1", nameJa: "TMS 1", nameEn: "TMS 1", serves: ["threshold", "session"] as const }]),
      { chairs: [{ code: "tms-1", serves: ["session", "threshold"] }] },
    ],
    [
      "stimulators",
      readAs(stimulatorsTyping, () => [{ code: "MAG-1", name: "１号機", max: "９０", coils: "Fig-8、COOL-B65,, " }]),
      { stimulators: [{ code: "mag-1", maxPercentOfOutput: 90, coils: ["fig-8", "cool-b65"] }] },
    ],
    ["practice", readAs(practiceTyping, (typed) => typed), { languages: ["ja", "en"] }],
  ])("%s", (_section, { body, told, fits }, expected) => {
    expect(told).toEqual([]);
    expect(body).toMatchObject(expected);
    expect(fits).toBe(true);
  });
});

describe("what is missing or cannot be is told with the field, what was expected and what was given", () => {
  test.each([
    [
      readAs(profileTyping, () => ({ ...profile, nameEn: " " })),
      ["nameEn", "「名前(英語)」を入力してください。", "Name in English: please enter this."],
    ],
    [
      readAs(profileTyping, () => ({ ...profile, timeZone: "Asia/Nagoya" })),
      [
        "timeZone",
        "「時間帯」は Asia/Tokyo のような時間帯の名前を入力してください(入力: Asia/Nagoya)。",
        "Time zone: a time zone such as Asia/Tokyo is expected (given: Asia/Nagoya).",
      ],
    ],
    [
      readAs(hoursTyping, () => ({ weekly: [{ weekday: 1, from: "9", to: "25:00" }], note: "" })),
      ["0.from", "「開始」は 9:00 のように入力してください(入力: 9)。", "From: a time such as 9:00 is expected (given: 9)."],
      ["0.to", "「終了」は 9:00 のように入力してください(入力: 25:00)。", "To: a time such as 9:00 is expected (given: 25:00)."],
    ],
    [
      readAs(hoursTyping, () => ({ weekly: [{ weekday: 1, from: "18:00", to: "9:00" }], note: "" })),
      ["0.to", "「終了」は開始より後にしてください(入力: 9:00)。", "To: must be later than the beginning (given: 9:00)."],
    ],
    [
      readAs(holidaysTyping, (typed) => ({ ...typed, days: [{ on: "2026-02-30", name: "x" }] })),
      [
        "0.on",
        "「日付」は実在する日付を入力してください(例 2026-12-29、入力: 2026-02-30)。",
        "Day: a day that exists is expected, such as 2026-12-29 (given: 2026-02-30).",
      ],
    ],
    [
      readAs(onCallTyping, (typed) => ({ ...typed, responseMinutes: "0" })),
      [
        "responseMinutes",
        "「引き受けるまでの時間(分)」は1〜1,440の整数を入力してください(入力: 0)。",
        "To be taken within, minutes: a whole number from 1 to 1,440 is expected (given: 0).",
      ],
    ],
    [
      readAs(pricesTyping, () => [price, price]),
      [
        "1.code",
        "「コード」が重なっています(入力: tms-1)。行ごとに違うものにしてください。",
        "Code: each row needs one of its own (given twice: tms-1).",
      ],
    ],
    [
      readAs(pricesTyping, () => [{ ...price, code: "刺激" }]),
      [
        "0.code",
        "「コード」は半角の英小文字・数字・ハイフンで入力してください(入力: 刺激)。",
        "Code: lower-case letters, digits and hyphens are expected (given: 刺激).",
      ],
    ],
    [
      readAs(chairsTyping, () => [{ code: "tms-1", nameJa: "TMS 1", nameEn: "TMS 1", serves: [] }]),
      ["0.serves", "「用途」を1つ以上選んでください。", "Serves for: choose at least one."],
    ],
    [
      readAs(stimulatorsTyping, () => [{ code: "mag-1", name: "1", max: "101", coils: "" }]),
      [
        "0.max",
        "「出力の上限(%)」は1〜100の整数を入力してください(入力: 101)。",
        "Gives at most, %: a whole number from 1 to 100 is expected (given: 101).",
      ],
    ],
    [
      readAs(stimulatorsTyping, () => [1, 2].map(() => ({ code: "mag-1", name: "1", max: "90", coils: "" }))),
      [
        "1.code",
        "「コード」が重なっています(入力: mag-1)。行ごとに違うものにしてください。",
        "Code: each row needs one of its own (given twice: mag-1).",
      ],
    ],
    [
      readAs(practiceTyping, (typed) => ({ ...typed, languages: [] })),
      ["languages", "「使う言語」を1つ以上選んでください。", "Languages: choose at least one."],
    ],
  ])("%#", ({ told }, ...expected) => {
    expect(told).toEqual(expected);
  });
});

test("what stands is typed as it can be read again", () => {
  const body = readAs(crisisLinesTyping, () => [line]).body;
  const reader = new SettingReader();
  expect(crisisLinesTyping.read(crisisLinesTyping.typedOf(body), reader)).toEqual(body);
  expect(reader.findings).toEqual([]);
});

test("an offset is that of a zone that exists", () => {
  expect([utcOffsetOf("Asia/Tokyo"), utcOffsetOf("UTC"), utcOffsetOf("Nowhere/Else"), utcOffsetOf("")]).toEqual([
    "+09:00",
    "+00:00",
    null,
    null,
  ]);
});
