import { describe, expect, test } from "vitest";
import { draftOf } from "../../../../test/record/chains.ts";
import { chartEntries } from "../../../../test/record/clear.ts";
import { english, japanese } from "../../../../test/words.ts";
import { CHART_KINDS } from "../../../record/kinds.ts";
import { isLeaf, leafText, membersOf, nameOf } from "./value-text.ts";

describe("a value of one line", () => {
  test.each([
    { name: "a fixed answer", field: "severity", value: "moderate", ja: "中等度", en: "moderate" },
    { name: "an answer of a record", field: "answers", value: "unknown", ja: "不明", en: "not known" },
    { name: "a term", field: "term", value: "scalp-pain", ja: "頭皮の痛み", en: "Scalp pain" },
    { name: "a code nobody has named", field: "term", value: "of-the-clinic", ja: "of-the-clinic", en: "of-the-clinic" },
    { name: "an instrument", field: "instrument", value: "hamd17", ja: "HAM-D17", en: "HAM-D17" },
    { name: "a day", field: "startsOn", value: "2026-11-09", ja: "2026年11月9日", en: "9 Nov 2026" },
    { name: "an instant", field: "at", value: "2026-11-09T15:40:00+09:00", ja: "2026年11月9日 15:40", en: "9 Nov 2026 15:40" },
    { name: "yes", field: "interpreter", value: true, ja: "はい", en: "Yes" },
    { name: "a number", field: "pulses", value: 3000, ja: "3,000", en: "3,000" },
    { name: "a list", field: "blinded", value: ["patient", "rater"], ja: "患者、評価者", en: "patient, rater" },
    { name: "an empty list", field: "sideEffects", value: [], ja: "なし", en: "None" },
    { name: "an empty record", field: "items", value: {}, ja: "なし", en: "None" },
  ])("$name", ({ field, value, ja, en }) => {
    expect([leafText(value, field, japanese), leafText(value, field, english)]).toEqual([ja, en]);
  });

  test("what is not recorded has no text of its own", () => {
    expect(leafText(null, "pain", japanese)).toBeNull();
  });
});

describe("names", () => {
  test.each([
    { name: "pain", parent: null, instrument: null, ja: "痛み(0〜10)" },
    { name: "mood", parent: "items", instrument: "hamd17", ja: "気分" },
    { name: "jumping", parent: "items", instrument: "hamd17", ja: "jumping" },
    { name: "lot", parent: null, instrument: null, ja: "ロット" },
    { name: "lot", parent: "checks", instrument: null, ja: "ロット・バイアル" },
    { name: "new-metal", parent: "answers", instrument: null, ja: "新しい金属・機器" },
    { name: "recent-seizure", parent: "answers", instrument: null, ja: "recent-seizure" },
  ])("$name in $parent", ({ name, parent, instrument, ja }) => {
    expect(nameOf(name, parent, instrument, japanese)).toBe(ja);
  });
});

test.each(Object.keys(CHART_KINDS) as (keyof typeof CHART_KINDS)[])("every member of a %s is shown, down to its last value", (kind) => {
  const draft = kind === "confirmation" ? draftOf("note") : draftOf(kind);
  const [entry] = chartEntries(draft);
  const leaves = (value: unknown): number =>
    isLeaf(value) ? 1 : membersOf(value, japanese).reduce((sum, member) => sum + leaves(member.value), 0);
  const shown = leaves(entry?.body);
  const counted = countLeaves(entry?.body);
  expect(shown).toBe(counted);
});

function countLeaves(value: unknown): number {
  if (typeof value !== "object" || value === null) return 1;
  const members = Object.values(value);
  if (members.length === 0 || (Array.isArray(value) && members.every((member) => typeof member !== "object"))) return 1;
  return members.reduce((sum: number, member) => sum + countLeaves(member), 0);
}
