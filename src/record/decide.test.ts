import { describe, expect, test } from "vitest";
import { draftOf } from "../../test/record/chains.ts";
import { chartEntries, signature } from "../../test/record/clear.ts";
import { id, psychiatrist } from "../../test/record/examples.ts";
import { chartRefusalWords } from "../words/record.ts";
import { EMPTY_CHART, foldChart } from "./chart.ts";
import { type ChartRefusal, type Command, commandOf, decide } from "./decide.ts";
import { type AnyClearEntry, CHART_KINDS, type ChartKind } from "./kinds.ts";
import { LASTING_KINDS } from "./retracting.ts";
import type { Draft } from "./writing.ts";

const now = "2026-04-03T09:00:00.000+09:00";
const registration = draftOf("registration");
const note = draftOf("note");
const closure = (reason: string) => draftOf("closure", { body: { reason, endedOn: "2026-04-03", ground: null } });
const amend = (kind: ChartKind, amends: string, changes: Partial<Draft> = {}): Command => ({
  command: "amend",
  draft: draftOf(kind, { amends, reason: "誤記", ...changes }),
});
const record = (draft: Draft): Command => ({ command: "record", draft });
const allocate = (draft: Draft): Command => ({ command: "allocate", draft });
const confirm = (confirms: string): Command => ({ command: "confirm", confirms, signature });

const ofTrial = draftOf("randomisation", {
  body: {
    ...{ trial: "jrct-example", number: 1, stratum: {}, blinded: ["patient"] },
    allocation: { design: "coded", ledger: id(904), code: "K7QX4M", strategy: "both", coil: null, product: "trial-kit" },
  },
});
const opening = draftOf("randomisation", { amends: id(2), reason: "盲検の解除" });

const charts = {
  empty: [],
  open: [registration, note],
  amended: [registration, note, draftOf("note", { amends: id(2), reason: "誤記" })],
  coded: [registration, ofTrial],
  opened: [registration, ofTrial, opening],
  closed: [registration, note, closure("completed")],
  erased: [registration, closure("erased")],
  unregistered: [note],
} as const;
const chartOf = (name: keyof typeof charts) => (name === "empty" ? EMPTY_CHART : foldChart(chartEntries(...charts[name])));

interface Row {
  readonly given: keyof typeof charts;
  readonly when: Command;
  /** The kind that is written, or why not. */
  readonly result: ChartKind | ChartRefusal;
}

const rows: readonly Row[] = [
  { given: "empty", when: { command: "register", draft: registration }, result: "registration" },
  { given: "empty", when: record(note), result: { code: "chart.not-registered" } },
  { given: "empty", when: confirm(id(1)), result: { code: "entry.not-here", id: id(1) } },
  { given: "empty", when: amend("registration", id(1)), result: { code: "entry.not-here", id: id(1) } },
  { given: "open", when: { command: "register", draft: registration }, result: "registration" },
  { given: "open", when: record(note), result: "note" },
  { given: "open", when: record({ ...note, occurredAt: "2025-01-01" }), result: "note" },
  { given: "open", when: record({ ...note, occurredAt: "2026-04-03" }), result: "note" },
  {
    given: "open",
    when: record({ ...note, occurredAt: "2026-04-04" }),
    result: { code: "entry.in-future", occurredAt: "2026-04-04", now },
  },
  {
    given: "open",
    when: record({ ...note, occurredAt: "2026-04-03T01:00:01+01:00" }),
    result: { code: "entry.in-future", occurredAt: "2026-04-03T01:00:01+01:00", now },
  },
  { given: "open", when: record({ ...note, kind: "horoscope" }), result: { code: "chart.kind", kind: "horoscope" } },
  { given: "open", when: record(draftOf("used")), result: { code: "chart.kind", kind: "used" } },
  { given: "open", when: record(registration), result: { code: "chart.kind", kind: "registration" } },
  { given: "open", when: record(closure("completed")), result: { code: "chart.kind", kind: "closure" } },
  { given: "open", when: record({ ...note, amends: id(2), reason: "誤記" }), result: { code: "chart.kind", kind: "note" } },
  { given: "open", when: record(draftOf("confirmation", { signature })), result: { code: "entry.unsigned" } },
  { given: "open", when: { command: "register", draft: note }, result: { code: "chart.kind", kind: "note" } },
  { given: "open", when: { command: "close", draft: closure("died") }, result: "closure" },
  { given: "open", when: { command: "close", draft: note }, result: { code: "chart.kind", kind: "note" } },
  { given: "open", when: amend("note", id(2)), result: "note" },
  { given: "open", when: amend("registration", id(1)), result: "registration" },
  { given: "open", when: amend("note", id(2), { reason: null }), result: { code: "entry.reason-missing" } },
  { given: "open", when: amend("note", id(2), { reason: " " }), result: { code: "entry.reason-missing" } },
  { given: "open", when: amend("note", id(7)), result: { code: "entry.not-here", id: id(7) } },
  { given: "open", when: amend("lab", id(2)), result: { code: "entry.other-kind", id: id(2), kind: "note", given: "lab" } },
  { given: "open", when: confirm(id(2)), result: "confirmation" },
  { given: "open", when: confirm(id(7)), result: { code: "entry.not-here", id: id(7) } },
  { given: "amended", when: amend("note", id(2)), result: { code: "entry.already-amended", id: id(2), by: id(3) } },
  { given: "amended", when: amend("note", id(3)), result: "note" },
  { given: "amended", when: confirm(id(2)), result: { code: "entry.already-amended", id: id(2), by: id(3) } },
  { given: "open", when: record(draftOf("randomisation")), result: "randomisation" },
  { given: "open", when: record(ofTrial), result: { code: "randomisation.by-trial" } },
  { given: "open", when: allocate(ofTrial), result: "randomisation" },
  { given: "open", when: allocate(note), result: { code: "chart.kind", kind: "note" } },
  { given: "coded", when: allocate(ofTrial), result: { code: "randomisation.stands" } },
  { given: "coded", when: record(draftOf("randomisation")), result: { code: "randomisation.stands" } },
  { given: "coded", when: amend("randomisation", id(2)), result: { code: "randomisation.by-trial" } },
  {
    given: "coded",
    when: record(draftOf("infusion")),
    result: { code: "trial.would-tell", field: "product", expected: "trial-kit" },
  },
  { given: "coded", when: allocate(opening), result: "randomisation" },
  { given: "opened", when: allocate(opening), result: { code: "entry.already-amended", id: id(2), by: id(3) } },
  { given: "opened", when: amend("randomisation", id(3)), result: { code: "randomisation.by-trial" } },
  { given: "closed", when: record(note), result: "note" },
  { given: "closed", when: record(draftOf("session")), result: { code: "chart.closed", kind: "session" } },
  { given: "closed", when: amend("note", id(2)), result: "note" },
  { given: "closed", when: confirm(id(2)), result: "confirmation" },
  { given: "closed", when: { command: "register", draft: registration }, result: "registration" },
  { given: "closed", when: { command: "close", draft: closure("erased") }, result: "closure" },
  { given: "erased", when: record(note), result: { code: "chart.erased" } },
  { given: "erased", when: { command: "register", draft: registration }, result: { code: "chart.erased" } },
  { given: "erased", when: confirm(id(1)), result: { code: "chart.erased" } },
  { given: "unregistered", when: record(note), result: "note" },
];

describe.each(rows)("given a chart that is $given, when $when.command", ({ given, when, result }) => {
  test(`then ${typeof result === "string" ? `a ${result} is written` : result.code}`, () => {
    const decided = decide(when, chartOf(given), now);
    if (typeof result === "string") expect(decided).toMatchObject({ ok: true, value: { kind: result } });
    else expect(decided).toEqual({ ok: false, error: result });
  });
});

test("a confirmation is superseded, never amended", () => {
  const chart = foldChart(
    chartEntries(registration, (before) => draftOf("confirmation", { body: { confirms: id(1), hash: before[0]?.hash ?? "" }, signature })),
  );
  expect(decide(amend("confirmation", id(2)), chart, now)).toEqual({
    ok: false,
    error: { code: "entry.not-amendable", id: id(2), kind: "confirmation" },
  });
});

test("every refusal has a row here and its words in both languages", () => {
  const seen = new Set([...rows.flatMap(({ result }) => (typeof result === "string" ? [] : [result.code])), "entry.not-amendable"]);
  expect([...seen, ...TESTED_APART].sort()).toEqual(Object.keys(chartRefusalWords).sort());
});

/** Rows of these stand in retracting.test.ts, alerts.test.ts and merging.test.ts. */
const TESTED_APART = [
  "alert.ended",
  "chart.merged",
  "entry.changed",
  "entry.not-retractable",
  "entry.retracted",
  "merge.none-pending",
  "merge.pending",
  "merge.same-person",
  "merge.self",
  "retraction.not-author",
  "retraction.remark-missing",
  "retraction.signed",
  "retraction.too-late",
];

describe("after a closure", () => {
  const closed = chartOf("closed");
  const treatments = [
    "screening",
    "threshold",
    "target",
    "plan",
    "schedule",
    "session",
    "infusion",
    "decision",
    "randomisation",
    "diagnosis",
    "history",
    "exemption",
    "release",
  ];

  // What is about another entry or chart has commands of its own.
  const kinds = Object.values(CHART_KINDS).map(({ kind }) => kind);
  test.each(kinds.filter((kind) => kind === "confirmation" || !LASTING_KINDS.has(kind)))("%s", (kind) => {
    const decided = decide(kind === "confirmation" ? confirm(id(2)) : commandOf(draftOf(kind), psychiatrist), closed, now);
    expect(decided.ok).toBe(!treatments.includes(kind));
  });
});

test.each(rows.filter(({ result }) => typeof result === "string"))(
  "what is decided can be written and folded: $given, $when.command",
  ({ given, when }) => {
    const decided = (before: readonly AnyClearEntry[]): Draft => {
      const draft = decide(when, foldChart(before), now);
      if (!draft.ok) throw new Error("a draft");
      return draft.value;
    };
    const folded = foldChart(chartEntries(...charts[given], decided));
    expect(folded.status === "empty" ? 0 : folded.entries.length).toBe(charts[given].length + 1);
  },
);

test("a confirmation binds the entry's own hash, now, under the signature", () => {
  const entries = chartEntries(...charts.open);
  const body = { confirms: id(2), hash: entries[1]?.hash };
  expect(decide(confirm(id(2)), foldChart(entries), now)).toEqual({
    ok: true,
    value: { kind: "confirmation", occurredAt: now, body, personal: null, signature },
  });
});

test.each<[Draft, Command["command"]]>([
  [registration, "register"],
  [closure("completed"), "close"],
  [note, "record"],
  [{ ...note, amends: id(2), reason: "誤記" }, "amend"],
  [{ ...registration, amends: id(1), reason: "誤記" }, "amend"],
  [{ ...note, amends: null, reason: null }, "record"],
])("a draft finds its command", (draft, command) => {
  expect(commandOf(draft, psychiatrist)).toEqual({ command, draft });
});
