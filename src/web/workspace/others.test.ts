import { expect, test } from "vitest";
import { draftOf } from "../../../test/record/chains.ts";
import { chartEntries } from "../../../test/record/clear.ts";
import { expectedSeq, writtenByOthers } from "./others.ts";

const entries = chartEntries(draftOf("registration"), draftOf("note"), draftOf("vitals"));
const author = entries[0]?.author.id ?? "";

test("what was there when the form was opened is known", () => {
  expect(writtenByOthers(entries, 3, "me")).toEqual([]);
  expect(expectedSeq(entries, 3, 3, "me")).toBe(4);
});

test("one's own entries since then are known", () => {
  expect(writtenByOthers(entries, 1, author)).toEqual([]);
  expect(expectedSeq(entries, 3, 1, author)).toBe(4);
});

test("an entry of somebody else is not, and takes the place that was expected", () => {
  expect(writtenByOthers(entries, 1, "me").map((entry) => entry.seq)).toEqual([2, 3]);
  expect(expectedSeq(entries, 3, 1, "me")).toBe(2);
});
