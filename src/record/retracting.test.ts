/** Taking entries back, given / when / then, and what a chart is afterwards. */
import { describe, expect, test } from "vitest";
import { draftOf } from "../../test/record/chains.ts";
import { type ChartStep, chartEntries, signature } from "../../test/record/clear.ts";
import { examples, id, nurse, psychiatrist } from "../../test/record/examples.ts";
import { foldChart, standingOf, unconfirmedEntries } from "./chart.ts";
import { type ChartRefusal, decide } from "./decide.ts";
import type { Author } from "./entry.ts";
import type { AnyClearEntry } from "./kinds.ts";
import type { Draft } from "./writing.ts";

const registration = draftOf("registration");
const lab = (value: number, changes: Partial<Draft> = {}) => draftOf("lab", { body: { ...examples.lab.body, value }, ...changes });
const confirm = (n: number) => (before: readonly AnyClearEntry[]) =>
  draftOf("confirmation", { body: { confirms: id(n), hash: before[n - 1]?.hash ?? "" }, signature });
const retract =
  (n: number, ground: string, remark: string | null = "理由") =>
  (before: readonly AnyClearEntry[]) => {
    const body = { retracts: id(n), hash: before[n - 1]?.hash ?? "0".repeat(64), ground };
    return draftOf("retraction", { body, personal: { remark } });
  };
const proxy = (n: number) => (before: readonly AnyClearEntry[]) =>
  draftOf("proxy", { body: { ...examples.proxy.body, entry: id(n), hash: before[n - 1]?.hash ?? "" } });

const RECORDED = "2026-04-02T10:30:00.000+09:00";
const AT_ONCE = "2026-04-02T10:30:10.000+09:00";
const TOO_LATE = "2026-04-02T10:30:10.001+09:00";
const director: Author = { id: id(912), name: "院長", role: "director" };

interface Row {
  readonly given: readonly ChartStep[];
  readonly when: (before: readonly AnyClearEntry[]) => Draft;
  readonly by?: Author;
  readonly now?: string;
  readonly result: "retraction" | ChartRefusal["code"];
}

const ofTrial = draftOf("randomisation", {
  body: {
    ...{ trial: "jrct-example", number: 1, stratum: {}, blinded: ["patient"] },
    allocation: { design: "coded", ledger: id(904), code: "K7QX4M", strategy: "both", coil: null, product: "trial-kit" },
  },
});
const twice = [registration, lab(1), lab(2, { amends: id(2), reason: "誤記" })];
const rows: readonly Row[] = [
  { given: [registration, ofTrial], when: retract(2, "wrong-patient"), result: "entry.not-retractable" },
  { given: [registration, lab(1)], when: retract(2, "undone", null), result: "retraction" },
  { given: [registration, lab(1)], when: retract(2, "undone"), now: RECORDED, result: "retraction" },
  { given: [registration, lab(1)], when: retract(2, "undone"), now: TOO_LATE, result: "retraction.too-late" },
  { given: [registration, lab(1)], when: retract(2, "undone"), by: director, result: "retraction.not-author" },
  { given: [registration, lab(1), confirm(2)], when: retract(2, "undone"), result: "retraction.signed" },
  { given: [registration, lab(1)], when: retract(2, "wrong-patient"), now: TOO_LATE, result: "retraction" },
  { given: [registration, lab(1)], when: retract(2, "duplicate"), by: director, now: TOO_LATE, result: "retraction" },
  { given: [registration, lab(1)], when: retract(2, "duplicate"), by: nurse, result: "retraction.not-author" },
  { given: [registration, lab(1)], when: retract(2, "entered-in-error", null), result: "retraction.remark-missing" },
  { given: [registration, lab(1), confirm(2)], when: retract(2, "wrong-patient"), result: "retraction" },
  {
    given: [registration, lab(1), confirm(2)],
    when: retract(2, "wrong-patient"),
    by: { ...psychiatrist, role: "nurse" },
    result: "retraction.signed",
  },
  { given: twice, when: retract(2, "wrong-patient"), result: "entry.already-amended" },
  { given: twice, when: retract(3, "wrong-patient"), result: "retraction" },
  { given: [registration, lab(1), retract(2, "undone")], when: retract(2, "undone"), result: "entry.retracted" },
  { given: [registration, lab(1), retract(2, "undone")], when: retract(3, "undone"), result: "entry.not-retractable" },
  { given: [registration, lab(1), confirm(2)], when: retract(3, "undone"), result: "entry.not-retractable" },
  { given: [registration, draftOf("alert")], when: retract(2, "entered-in-error"), result: "entry.not-retractable" },
  { given: [registration], when: retract(1, "undone"), result: "entry.not-retractable" },
  { given: [registration, registration], when: retract(2, "undone"), result: "retraction" },
  { given: [registration, { ...registration, amends: id(1), reason: "誤字" }], when: retract(2, "undone"), result: "retraction" },
  {
    given: [registration, { ...registration, amends: id(1), reason: "誤字" }],
    when: retract(2, "duplicate"),
    result: "entry.not-retractable",
  },
  { given: [registration, lab(1)], when: retract(3, "undone"), result: "entry.not-here" },
  {
    given: [registration, lab(1)],
    when: () => draftOf("retraction", { body: { retracts: id(2), hash: "0".repeat(64), ground: "undone" } }),
    result: "entry.changed",
  },
];

describe.each(rows)("row %#: then $result", ({ given, when, by = psychiatrist, now = AT_ONCE, result }) => {
  test("is decided, and what is decided can be folded", () => {
    const entries = chartEntries(...given);
    const decided = decide({ command: "retract", draft: { ...when(entries), occurredAt: RECORDED }, by }, foldChart(entries), now);
    expect(decided.ok ? decided.value.kind : decided.error.code).toBe(result);
    if (decided.ok) expect(foldChart(chartEntries(...given, when)).status).toBe("open");
  });
});

describe("a retracted entry", () => {
  test("counts nowhere and is still there", () => {
    const chart = foldChart(chartEntries(registration, lab(1), lab(2), retract(2, "wrong-patient")));
    expect(standingOf(chart, "lab").map((entry) => entry.body.value)).toEqual([2]);
    expect(chart.status === "empty" ? null : chart.entries[1]).toMatchObject({ standing: { status: "retracted", by: id(4) } });
  });

  test("is neither amended nor signed", () => {
    const chart = foldChart(chartEntries(registration, lab(1), retract(2, "duplicate")));
    const amend = decide({ command: "amend", draft: lab(2, { amends: id(2), reason: "誤記" }) }, chart, AT_ONCE);
    expect(amend).toEqual({ ok: false, error: { code: "entry.retracted", id: id(2), by: id(3) } });
    expect(decide({ command: "confirm", confirms: id(2), signature }, chart, AT_ONCE)).toMatchObject({ ok: false });
  });

  test("that was an amendment gives its place back when it is undone, and keeps it when it was wrong", () => {
    const values = (ground: string) =>
      standingOf(foldChart(chartEntries(...twice, retract(3, ground))), "lab").map((entry) => entry.body.value);
    expect([values("undone"), values("wrong-patient")]).toEqual([[1], []]);
  });

  test("that closed the chart opens it again", () => {
    const closure = draftOf("closure");
    expect(foldChart(chartEntries(registration, closure)).status).toBe("closed");
    expect(foldChart(chartEntries(registration, closure, retract(2, "undone"))).status).toBe("open");
  });
});

describe("an entry made for a physician", () => {
  test("says for whom, and waits until a physician has signed it", () => {
    const before = foldChart(chartEntries(registration, lab(1), proxy(2)));
    expect(unconfirmedEntries(before).map((one) => [one.entry.id, one.onBehalfOf?.name])).toEqual([[id(2), psychiatrist.name]]);
    expect(unconfirmedEntries(foldChart(chartEntries(registration, lab(1), proxy(2), confirm(2))))).toEqual([]);
    expect(unconfirmedEntries(foldChart(chartEntries(registration, lab(1), proxy(2), retract(2, "undone"))))).toEqual([]);
  });

  test("is not confirmed by a signature of somebody who is no physician", () => {
    const byNurse = { ...signature, signer: nurse };
    const confirmed = (before: readonly AnyClearEntry[]) =>
      draftOf("confirmation", { body: { confirms: id(2), hash: before[1]?.hash ?? "" }, signature: byNurse });
    expect(unconfirmedEntries(foldChart(chartEntries(registration, lab(1), proxy(2), confirmed)))).toHaveLength(1);
  });

  test("is attributed with its own hash", () => {
    const entries = chartEntries(registration, lab(1));
    const physician = { id: psychiatrist.id, name: psychiatrist.name };
    expect(decide({ command: "attribute", entry: id(2), physician }, foldChart(entries), AT_ONCE)).toMatchObject({
      ok: true,
      value: { kind: "proxy", body: { entry: id(2), hash: entries[1]?.hash, physician } },
    });
  });
});
