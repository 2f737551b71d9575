import { expect, test } from "vitest";
import { indexAfter } from "./useCursor.ts";

test.each([
  { key: "ArrowRight", from: 0, count: 3, to: 1 },
  { key: "ArrowRight", from: 2, count: 3, to: 2 },
  { key: "ArrowLeft", from: 2, count: 3, to: 1 },
  { key: "ArrowLeft", from: 0, count: 3, to: 0 },
  { key: "ArrowLeft", from: null, count: 3, to: 2 },
  { key: "ArrowRight", from: null, count: 3, to: 2 },
  { key: "Home", from: 2, count: 3, to: 0 },
  { key: "End", from: null, count: 3, to: 2 },
  { key: "ArrowRight", from: null, count: 0, to: null },
  { key: "a", from: 1, count: 3, to: null },
])("$key from $from of $count leads to $to", ({ key, from, count, to }) => {
  expect(indexAfter(key, from, count)).toBe(to);
});
