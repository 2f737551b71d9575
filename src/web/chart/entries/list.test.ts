import { describe, expect, test } from "vitest";
import { draftOf } from "../../../../test/record/chains.ts";
import { chartEntries, signature } from "../../../../test/record/clear.ts";
import { EMPTY_CHART, foldChart } from "../../../record/chart.ts";
import type { AnyClearEntry } from "../../../record/kinds.ts";
import { countByKind, listOf } from "./list.ts";

const at = (kind: "note" | "lab" | "session", occurredAt: string) => draftOf(kind, { occurredAt });

describe("the list of entries", () => {
  test("an empty chart has none", () => {
    expect(listOf(EMPTY_CHART)).toEqual([]);
  });

  test("newest first by when it happened, of one moment the later recorded first", () => {
    const entries = chartEntries(
      at("note", "2026-04-02T10:00:00+09:00"),
      at("lab", "2026-03-01"),
      at("session", "2026-04-02T10:00:00+09:00"),
    );
    expect(listOf(foldChart(entries)).map(({ entry }) => entry.seq)).toEqual([3, 1, 2]);
  });

  test("what was amended and what amends it know each other", () => {
    const entries = chartEntries(at("note", "2026-04-02"), (before) =>
      draftOf("note", { occurredAt: "2026-04-02", amends: before[0]?.id ?? null, reason: "日付の誤り" }),
    );
    const [amendment, amended] = listOf(foldChart(entries));
    expect(amended?.amendedBy?.seq).toBe(2);
    expect(amendment?.amends?.seq).toBe(1);
    expect(amendment?.amendedBy).toBeNull();
  });

  test.each([
    { occurredAt: "2026-04-02T09:00:00+09:00", late: false },
    { occurredAt: "2026-04-01T23:00:00+09:00", late: true },
    { occurredAt: "2026-04-02", late: false },
    { occurredAt: "2026-03-31", late: true },
  ])("what happened at $occurredAt and was recorded on 2 April: late is $late", ({ occurredAt, late }) => {
    expect(listOf(foldChart(chartEntries(at("note", occurredAt))))[0]?.late).toBe(late);
  });

  test("what came from a file is never called late", () => {
    const [entry] = chartEntries(at("lab", "2020-01-01"));
    const imported = { ...entry, source: { kind: "import", digest: "0".repeat(64), line: 2, columns: ["crp"] } } as AnyClearEntry;
    expect(listOf(foldChart([imported]))[0]?.late).toBe(false);
  });

  test("a confirmation signs the entry that it confirms", () => {
    const entries = chartEntries(at("note", "2026-04-02"), (before) =>
      draftOf("confirmation", { body: { confirms: before[0]?.id, hash: before[0]?.hash }, signature }),
    );
    expect(listOf(foldChart(entries)).find(({ entry }) => entry.kind === "note")?.signatures).toHaveLength(1);
  });

  test("counts by kind add up to all", () => {
    const list = listOf(foldChart(chartEntries(at("note", "2026-04-02"), at("lab", "2026-04-02"), at("note", "2026-04-02"))));
    expect(Object.fromEntries(countByKind(list))).toEqual({ note: 2, lab: 1 });
  });
});
