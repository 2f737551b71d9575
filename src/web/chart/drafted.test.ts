import { describe, expect, test } from "vitest";
import { draftOf } from "../../../test/record/chains.ts";
import { chartEntries } from "../../../test/record/clear.ts";
import { examples } from "../../../test/record/examples.ts";
import type { AnyClearEntry } from "../../record/kinds.ts";
import type { Draft } from "../../record/writing.ts";
import { cellKey, type DraftEntry, flowsheetWithDraft, pictureWithDraft } from "./drafted.ts";

const TODAY = "2026-04-20";

const hamd17 = (on: string, value: number): Draft =>
  draftOf("assessment", {
    occurredAt: on,
    body: {
      ...examples.assessment.body,
      instrument: "hamd17",
      instrumentVersion: 1,
      mode: "total-only",
      items: {},
      total: value,
      totalStatus: "as-given",
    },
  });
const session = (on: string, number: number): Draft =>
  draftOf("session", { occurredAt: on, body: { ...examples.session.body, number, plan: null } });

/** The last of some entries as if it were being typed, the others as recorded. */
function split(...drafts: readonly Draft[]): { readonly entries: readonly AnyClearEntry[]; readonly last: AnyClearEntry } {
  const all = chartEntries(...drafts);
  const last = all.at(-1);
  if (last === undefined) throw new Error("at least one entry");
  return { entries: all.slice(0, -1), last };
}

const draft = (entry: AnyClearEntry | null, outline: AnyClearEntry | null = null): DraftEntry => ({ entry, outline, on: TODAY });
const measure = { kind: "instrument", code: "hamd17", version: 1, unit: "{score}" } as const;

describe("the picture with a draft", () => {
  const { entries, last } = split(hamd17("2026-04-06", 26), session("2026-04-07", 1), hamd17("2026-04-13", 20), hamd17(TODAY, 13));

  test("only what is being typed is a draft", () => {
    const { data } = pictureWithDraft(entries, draft(last), true, TODAY);
    expect(data.mind.points.map((point) => [point.value, point.draft ?? false])).toEqual([
      [26, false],
      [20, false],
      [13, true],
    ]);
  });

  test("there is room for its day before there is anything to show", () => {
    const { data } = pictureWithDraft(entries, draft(null), true, TODAY);
    expect(data.mind.points).toHaveLength(2);
    expect(data.draftDay).toBe(data.todayDay);
  });

  test("a session being typed is among those given, and marked", () => {
    const { entries: before, last: typed } = split(session("2026-04-17", 1), session(TODAY, 2));
    const { data } = pictureWithDraft(before, draft(typed), true, TODAY);
    expect(data.sessions.givenDays).toHaveLength(2);
    expect(data.sessions.draftDays).toEqual([data.todayDay]);
  });

  test("a first entry moves the origin without making a draft of what is recorded", () => {
    const { entries: before, last: typed } = split(hamd17("2026-04-13", 20), session(TODAY, 1));
    const { data } = pictureWithDraft(before, draft(typed), true, TODAY);
    expect(data.origin).toBe(TODAY);
    expect(data.mind.points.map((point) => point.draft ?? false)).toEqual([false]);
  });
});

describe("the flowsheet with a draft", () => {
  const { entries, last } = split(hamd17("2026-04-06", 26), session("2026-04-07", 1), hamd17("2026-04-13", 20), hamd17(TODAY, 13));

  test("its row and column stand there from the start, so that nothing moves while one types", () => {
    const before = flowsheetWithDraft(entries, draft(null, last)).flowsheet;
    const after = flowsheetWithDraft(entries, draft(last, last)).flowsheet;
    expect(before.columns).toEqual(after.columns);
    expect(before.rows.map((row) => row.measure)).toEqual(after.rows.map((row) => row.measure));
    expect(before.rows[0]?.cells.at(-1)).toBeNull();
    expect(after.rows[0]?.cells.at(-1)?.value).toBe(13);
  });

  test("the cell that is being typed is marked, and no other", () => {
    expect([...flowsheetWithDraft(entries, draft(last, last)).drafted]).toEqual([cellKey(measure, TODAY)]);
    expect(flowsheetWithDraft(entries, null).drafted.size).toBe(0);
  });

  test("the change from baseline is that of the draft", () => {
    expect(flowsheetWithDraft(entries, draft(last, last)).flowsheet.rows[0]?.change?.amount).toBe(-13);
    expect(flowsheetWithDraft(entries, draft(null, last)).flowsheet.rows[0]?.change?.amount).toBe(-6);
  });
});
