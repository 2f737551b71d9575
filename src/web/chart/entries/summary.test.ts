import { describe, expect, test } from "vitest";
import { draftOf } from "../../../../test/record/chains.ts";
import { chartEntries, signature } from "../../../../test/record/clear.ts";
import { examples } from "../../../../test/record/examples.ts";
import { english, japanese } from "../../../../test/words.ts";
import { type AnyClearEntry, CHART_KINDS, type ChartKind } from "../../../record/kinds.ts";
import { type SummaryContext, summaryOf } from "./summary.ts";

const PLANNED: SummaryContext = { sessionsPlanned: 30, infusionsPlanned: 3, seqOf: (id) => (id.endsWith("1") ? 1 : null) };
const UNPLANNED: SummaryContext = { sessionsPlanned: null, infusionsPlanned: null, seqOf: () => null };

function entryOf(kind: ChartKind, body: Record<string, unknown> = {}, personal = examples[kind].personal): AnyClearEntry {
  const entry =
    kind === "confirmation" ? confirmation() : chartEntries(draftOf(kind, { body: { ...examples[kind].body, ...body }, personal }))[0];
  if (entry === undefined) throw new Error(`an example of ${kind}`);
  return entry;
}

function confirmation(): AnyClearEntry | undefined {
  return chartEntries(draftOf("note"), (before) =>
    draftOf("confirmation", { body: { confirms: before[0]?.id, hash: before[0]?.hash }, signature }),
  ).at(-1);
}

const line = (entry: AnyClearEntry, words = japanese, context = PLANNED): string => {
  const { title, rest } = summaryOf(entry, context, words);
  return [title, ...rest].join("|");
};

describe("every kind has its line", () => {
  test.each(Object.keys(CHART_KINDS) as ChartKind[])("%s", (kind) => {
    const entry = entryOf(kind);
    for (const words of [japanese, english]) {
      const text = line(entry, words);
      expect(text).not.toMatch(/undefined|null|NaN|\{/);
      expect(text.length).toBeGreaterThan(2);
    }
    expect(summaryOf(entry, PLANNED, english).title).not.toMatch(/[ぁ-んァ-ヶ一-龠]/);
  });
});

describe("what a line says", () => {
  const session = examples.session.body;
  test.each([
    {
      name: "a session with its place in the course",
      entry: entryOf("session", { number: 12, pain: 2 }),
      ja: /^TMS刺激 12\/30\|.*処方どおり\|痛み 2$/,
    },
    { name: "pain that nobody asked for", entry: entryOf("session", { pain: null }), ja: /痛みは未確認$/ },
    { name: "a session without a prescription", entry: entryOf("session", { prescribed: null }), ja: /処方の記録なし/ },
    {
      name: "a session that was changed, and why",
      entry: entryOf("session", {
        prescribed: session.prescribed,
        delivered: [
          { pulses: 1200, intensityPercentOfThreshold: 120, intensityPercentOfOutput: 54, ended: "pain" },
          { pulses: 1800, intensityPercentOfThreshold: 110, intensityPercentOfOutput: 50, ended: "complete" },
        ],
      }),
      ja: /54 → 50 % MSO\|3,000パルス\|処方から変更\(痛みのため\)/,
    },
    {
      name: "an infusion without a reaction",
      entry: entryOf("infusion", { number: 2, lot: "EX-1", reaction: "none" }),
      ja: /^点滴投与 2\/3\|ロット EX-1\|反応なし$/,
    },
    { name: "an infusion whose reaction nobody knows", entry: entryOf("infusion", { reaction: "unknown" }), ja: /反応は未確認$/ },
    { name: "a reaction", entry: entryOf("infusion", { reaction: "severe" }), ja: /反応 重度$/ },
    {
      name: "a total with its band",
      entry: entryOf("assessment", { instrument: "hamd17", mode: "total-only", items: {}, total: 22, totalStatus: "as-given" }),
      ja: /^HAM-D17 22\|重症$/,
    },
    {
      name: "an instrument nobody has defined",
      entry: entryOf("assessment", { instrument: "own-scale", mode: "total-only", items: {}, total: 3, totalStatus: "as-given" }),
      ja: /^own-scale 3$/,
    },
    {
      name: "a total that cannot be scored",
      entry: entryOf("assessment", {
        instrument: "phq9",
        mode: "paper-key-in",
        items: { mood: null },
        total: null,
        totalStatus: "unscorable",
      }),
      ja: /^PHQ-9 合計は計算できない$/,
    },
    {
      name: "a laboratory limit with its unit",
      entry: entryOf("lab", { analyte: "crp-hs", value: 0.05, unit: "mg/L", comparator: "<" }),
      ja: /^高感度CRP <0.05 mg\/L$/,
    },
    {
      name: "a value to three figures",
      entry: entryOf("lab", { analyte: "crp-hs", value: 1.522979, unit: "mg/L", comparator: null }),
      ja: /^高感度CRP 1.52 mg\/L$/,
    },
    {
      name: "a whole number whole",
      entry: entryOf("lab", { analyte: "ferritin", value: 1523, unit: "ng/mL", comparator: null }),
      ja: /^フェリチン 1,523 ng\/mL$/,
    },
    { name: "an event nobody has judged", entry: entryOf("adverse-event", { serious: null }), ja: /重篤性は未判定/ },
    { name: "a serious event", entry: entryOf("adverse-event", { serious: ["hospitalisation"] }), ja: /\|重篤\|/ },
    { name: "the first line of a note", entry: entryOf("note", {}, { text: "一行目。\n二行目。" }), ja: /\|一行目。$/ },
  ])("$name", ({ entry, ja }) => {
    expect(line(entry)).toMatch(ja);
  });

  test("without a plan a session has its number alone", () => {
    expect(line(entryOf("session", { number: 12 }), japanese, UNPLANNED)).toMatch(/^TMS刺激 12\|/);
  });

  test.each([
    { topic: "none known", allergies: { status: "none-known" }, ja: "アレルギー|なし(確認済み)" },
    { topic: "not known", allergies: { status: "unknown" }, ja: "アレルギー|不明" },
    {
      topic: "a list",
      allergies: { status: "listed", list: [{ substance: "ペニシリン", category: "medicine", reaction: null, severity: "severe" }] },
      ja: "アレルギー|ペニシリン",
    },
  ])("allergies: $topic", ({ allergies, ja }) => {
    const [entry] = chartEntries(draftOf("history", { body: { topic: "allergies", allergies } }));
    expect(entry && line(entry)).toBe(ja);
  });

  test("exosome never stands without its status", () => {
    for (const words of [japanese, english]) {
      const text = line(entryOf("consent", { component: "exosome" }), words);
      expect(text).toMatch(words === japanese ? /研究的・未承認/ : /investigational, unapproved/);
    }
  });

  test.each(["withheld", "erased"] as const)("a note whose text is %s says so", (status) => {
    const entry = { ...entryOf("note"), personal: { status } } as AnyClearEntry;
    expect(line(entry)).toMatch(status === "erased" ? /消去済み/ : /表示されません/);
  });

  test("a confirmation names what it confirms, or that it is not there", () => {
    const entry = entryOf("confirmation");
    expect(line(entry)).toBe("確認署名|1番の記載を確認");
    expect(line(entry, japanese, UNPLANNED)).toBe("確認署名|確認した記載が見つかりません");
  });
});
