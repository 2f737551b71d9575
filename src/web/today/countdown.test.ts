import { expect, test } from "vitest";
import { countdownText } from "./countdown.ts";

test.each([
  [1_320_000, "22:00"],
  [59_999, "0:59"],
  [0, "0:00"],
  [-61_000, "1:01"],
  [3_723_000, "1:02:03"],
])("%i milliseconds", (milliseconds, text) => {
  expect(countdownText(milliseconds)).toBe(text);
});
