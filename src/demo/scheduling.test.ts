import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { clinic } from "../../test/record/examples.ts";
import { localDay, weekday } from "../base/dates.ts";
import { nationalHolidayOn } from "../base/national-holidays.ts";
import { type DayAddition, dayRefusal, EMPTY_DAY, evolveDay } from "../record/day.ts";
import { daySubject } from "../record/kinds/day.ts";
import { ALL_KINDS, type AnyDayEntry } from "../record/kinds.ts";
import { type DemonstrationChain, demonstrationOf } from "./demonstration.ts";
import { withSchedules } from "./scheduling.ts";

const csv = readFileSync(new URL("../../data/factorial_2x2.csv", import.meta.url), "utf8");
const NOW = "2026-11-26T10:24:00+09:00";
const { chains } = demonstrationOf(csv, { now: NOW, digest: "d".repeat(64) });
const scheduled = withSchedules(chains, NOW, clinic);
const days = scheduled.filter(({ ledger }) => ledger === "day");
const schedulesOf = ({ entries }: DemonstrationChain) => entries.filter(({ draft }) => draft.kind === "schedule");
const additionOf = ({ draft }: DemonstrationChain["entries"][number]) => ({ kind: draft.kind, body: draft.body }) as DayAddition;
const open = scheduled.filter(({ ledger, entries }) => ledger === "chart" && !entries.some(({ draft }) => draft.kind === "closure"));

describe("the calendar of the demonstration on a Thursday morning", () => {
  test("has a schedule in the chart of everyone in their course, the newest of which stands", () => {
    expect(open.every((chart) => schedulesOf(chart).length >= 1)).toBe(true);
    expect(open.some((chart) => schedulesOf(chart).length === 2)).toBe(true);
    const [replanned] = open.flatMap((chart) => schedulesOf(chart).slice(1));
    expect(replanned?.draft.body).toMatchObject({ ground: "replanned" });
  });

  test("is taken by the record as it is", () => {
    for (const { entries } of [...days, ...open])
      for (const { draft } of entries) expect(ALL_KINDS.get(draft.kind)?.body.safeParse(draft.body).error?.issues).toBeUndefined();
  });

  test("books no chair twice and nobody on a day on which the clinic is closed", () => {
    for (const chain of days) {
      const on = bookedOn(chain);
      expect(chain.subject).toBe(daySubject(clinic, on));
      expect(weekday(on) >= 1 && weekday(on) <= 5 && nationalHolidayOn(on) === null).toBe(true);
      let day = EMPTY_DAY;
      for (const [index, entry] of chain.entries.entries()) {
        expect(dayRefusal(on, day, additionOf(entry))).toBeNull();
        day = evolveDay(on, day, dayEntry(entry, index + 1));
      }
    }
  });

  test("has somebody today who came, and somebody who is still to come; nothing is noted before it happened", () => {
    const today = days.find((chain) => bookedOn(chain) === "2026-11-26");
    const kinds = (today?.entries ?? []).map(({ draft }) => draft.kind);
    expect(kinds).toContain("arrived");
    expect(kinds.filter((kind) => kind === "booked").length).toBeGreaterThan(kinds.filter((kind) => kind !== "booked").length);
    expect(scheduled.flatMap(({ entries }) => entries).every(({ recordedAt }) => recordedAt.slice(0, 19) <= NOW.slice(0, 19))).toBe(true);
  });

  test("is the same every time", () => {
    expect(JSON.stringify(withSchedules(chains, NOW, clinic))).toBe(JSON.stringify(scheduled));
  });
});

function bookedOn({ entries }: DemonstrationChain): string {
  const [first] = entries;
  const body = first?.draft.body;
  return typeof body === "object" && body !== null && "on" in body ? String(body.on) : localDay(first?.recordedAt ?? "");
}

/** The entry as the fold reads it. */
function dayEntry({ id, recordedAt, draft }: DemonstrationChain["entries"][number], seq: number): AnyDayEntry {
  return { id, recordedAt, seq, kind: draft.kind, body: draft.body } as AnyDayEntry;
}
