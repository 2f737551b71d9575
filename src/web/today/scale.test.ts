import { expect, test } from "vitest";
import type { Board } from "../../server/board-contract.ts";
import { hoursOf, placeOn, scaleOf } from "./scale.ts";

const open = {
  status: "open",
  spans: [
    { from: "09:00", to: "12:30" },
    { from: "14:00", to: "18:00" },
  ],
} as const;
const booking = (from: string, to: string) => [{ from, to }] as unknown as Board["bookings"];

test.each([
  ["the opening hours", { state: open, bookings: [] }, [540, 1080]],
  ["as far as a booking reaches", { state: open, bookings: booking("08:40", "18:20") }, [480, 1140]],
  ["bookings on a day that is closed", { state: { status: "closed", why: "weekly" }, bookings: booking("10:00", "10:40") }, [600, 660]],
  ["a usual day where nothing is known", { state: { status: "not-known" }, bookings: [] }, [540, 1080]],
] as const)("%s", (_what, board, [from, to]) => {
  expect(scaleOf(board)).toEqual({ from, to });
});

test("an hour before the end lies an hour before the end", () => {
  const scale = { from: 540, to: 1080 };
  expect(hoursOf(scale)).toEqual([9, 10, 11, 12, 13, 14, 15, 16, 17, 18]);
  expect([placeOn(scale, "09:00"), placeOn(scale, "13:30"), placeOn(scale, "18:00")]).toEqual([0, 0.5, 1]);
});
