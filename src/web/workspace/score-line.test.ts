import { expect, test } from "vitest";
import { INSTRUMENTS } from "../../measures/instruments.ts";
import { scoreLine } from "./score-line.ts";

const { phq9, who5 } = INSTRUMENTS;
const items = phq9.items.map((item) => item.code);
const answers = (...given: (number | null)[]) => Object.fromEntries(items.map((item, index) => [item, given[index] ?? null]));

test("the points so far are shown while items are missing, and are no total", () => {
  const line = scoreLine(phq9, items, answers(2, 2), null);
  expect(line).toMatchObject({ answered: 2, asked: 9, points: 4, status: "unscorable", band: null, change: null, max: 27 });
});

test("nine answers give the total, its band, and its distance from last time", () => {
  const line = scoreLine(phq9, items, answers(2, 2, 2, 2, 1, 1, 2, 0, 1), 16);
  expect(line).toMatchObject({ answered: 9, points: 13, status: "scored", band: "moderate", from: 16 });
  expect(line.change).toMatchObject({ amount: -3, verdict: "below-reliable", direction: "better" });
});

test("two missing items are prorated, but never the last", () => {
  expect(scoreLine(phq9, items, answers(2, 2, 2, 2, 2, 2, 2, null, 0), null)).toMatchObject({ status: "prorated", answered: 8 });
  expect(scoreLine(phq9, items, answers(2, 2, 2, 2, 2, 2, 2, 2, null), null).status).toBe("unscorable");
});

test("WHO-5 is counted on the scale that people quote", () => {
  const codes = who5.items.map((item) => item.code);
  expect(scoreLine(who5, codes, { [codes[0] ?? ""]: 3 }, null).points).toBe(12);
});
