import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openClinic } from "../../../test/care/course.ts";
import { overlap } from "../../record/day.ts";
import { findSlot, minutesOf, type SlotDay, type SlotWish, timeOf } from "./slots.ts";

const wish: SlotWish = { what: "session", minutes: 40, chair: "tms-1", time: "10:00", notBefore: null, notAfter: null };
const day: SlotDay = {
  spans: [
    { from: "09:00", to: "12:30" },
    { from: "14:00", to: "18:00" },
  ],
  chairs: openClinic.chairs ?? [],
  held: [],
  patient: [],
};
const held = (chair: string, from: string, to: string) => ({ chair, from, to });

describe("the best slot", () => {
  test.each([
    ["the wish, when it is free", {}, {}, "tms-1 10:00"],
    ["the nearest time in the wished chair", {}, { held: [held("tms-1", "09:30", "10:40")] }, "tms-1 10:40"],
    [
      "the earlier of two that are as near",
      {},
      { held: [held("tms-1", "10:00", "10:10"), held("tms-1", "10:30", "10:40")] },
      "tms-1 09:20",
    ],
    ["another chair, when the wished one is full", {}, { held: [held("tms-1", "09:00", "18:00")] }, "tms-2 10:00"],
    ["a chair that serves for it", { what: "infusion", minutes: 135, time: "14:00" }, {}, "room-a 14:00"],
    ["none for what no chair serves", { what: "visit" }, {}, null],
    ["whole within the opening hours", { time: "12:20" }, {}, "tms-1 11:50"],
    ["not before", { notBefore: "10:30" }, {}, "tms-1 10:30"],
    ["ended by", { notAfter: "10:20" }, {}, "tms-1 09:40"],
    ["not while the patient is elsewhere", {}, { patient: [{ from: "09:30", to: "10:50" }] }, "tms-1 10:50"],
    ["none on a full day", {}, { held: [held("tms-1", "09:00", "18:00"), held("tms-2", "09:00", "18:00")] }, null],
  ] as const)("%s", (_what, changes, world, expected) => {
    const slot = findSlot({ ...wish, ...changes }, { ...day, ...world });
    expect(slot === null ? null : `${slot.chair} ${slot.from}`).toBe(expected);
  });
});

test("whatever is taken, a slot is free, whole within a span, and as long as it was asked for", () => {
  const time = fc.integer({ min: 540, max: 1070 }).map((minutes) => timeOf(minutes));
  const taken = fc.array(fc.tuple(fc.constantFrom("tms-1", "tms-2"), time, fc.integer({ min: 5, max: 120 })), { maxLength: 12 });
  fc.assert(
    fc.property(taken, time, fc.integer({ min: 5, max: 120 }), (spans, wished, minutes) => {
      const busy = spans.map(([chair, from, length]) => held(chair, from, timeOf(minutesOf(from) + length)));
      const slot = findSlot({ ...wish, time: wished, minutes }, { ...day, held: busy });
      if (slot === null) return;
      expect(busy.some((one) => one.chair === slot.chair && overlap(one, slot))).toBe(false);
      expect(minutesOf(slot.to) - minutesOf(slot.from)).toBe(minutes);
      expect(day.spans.some((span) => span.from <= slot.from && slot.to <= span.to)).toBe(true);
    }),
    { numRuns: 60 },
  );
});
