import { describe, expect, test } from "vitest";
import { draftOf } from "../../../test/record/chains.ts";
import { chartEntries } from "../../../test/record/clear.ts";
import { examples, id } from "../../../test/record/examples.ts";
import { dueItems } from "./due.ts";
import type { PlannedItem } from "./layout.ts";

const item = (what: PlannedItem["what"], number: number, on: string, codes: string[] = []): PlannedItem => ({
  ...{ what, number, on, time: null, minutes: null, chair: null, codes },
});
const assessed = (instrument: string, on: string) =>
  draftOf("assessment", {
    occurredAt: on,
    body: { ...examples.assessment.body, instrument, items: { mood: null }, total: null, totalStatus: "unscorable", mode: "full-text" },
  });
const observed = (phase: string, contact: string, on = "2026-04-02") =>
  draftOf("observation", { occurredAt: on, body: { ...examples.observation.body, infusion: id(1), phase, contact } });
const weekly = item("measure", 2, "2026-04-02", ["phq9", "sss8"]);

describe("on its day, something is", () => {
  test.each([
    ["due when nothing is there", weekly, [], "2026-04-02", ["due", "phq9", "sss8"]],
    ["due with what is missing", weekly, [assessed("phq9", "2026-04-01")], "2026-04-02", ["due", "sss8"]],
    ["soon on the day before", weekly, [], "2026-04-01", ["soon", "phq9", "sss8"]],
    ["not there two days before", weekly, [], "2026-03-31", null],
    ["still due within its window", weekly, [], "2026-04-04", ["due", "phq9", "sss8"]],
    ["overdue after it", weekly, [], "2026-04-05", ["overdue", "phq9", "sss8"]],
    ["overdue for ever", weekly, [], "2027-04-05", ["overdue", "phq9", "sss8"]],
    ["not done by what was before its window", weekly, [assessed("phq9", "2026-03-30")], "2026-04-02", ["due", "phq9", "sss8"]],
    ["done late all the same", weekly, [assessed("phq9", "2026-04-09"), assessed("sss8", "2026-04-09")], "2026-04-10", null],
    ["a call after a day that was not made", item("call", 1, "2026-04-02"), [], "2026-04-03", ["overdue"]],
    ["a call that was made", item("call", 1, "2026-04-02"), [observed("call-24h", "reached")], "2026-04-03", null],
    ["a call that reached nobody", item("call", 1, "2026-04-02"), [observed("call-24h", "not-reached")], "2026-04-02", ["due"]],
    [
      "the second call, when only the first was made",
      item("call", 2, "2026-04-02"),
      [observed("call-24h", "reached")],
      "2026-04-02",
      ["due"],
    ],
    ["a visit that an observation answers", item("visit", 1, "2026-04-02"), [observed("visit-7d", "present")], "2026-04-02", null],
    [
      "a call whose patient was seen later",
      item("call", 1, "2026-04-02"),
      [draftOf("session", { occurredAt: "2026-04-03" })],
      "2026-04-06",
      null,
    ],
    [
      "a call whose patient was seen before it",
      item("call", 1, "2026-04-02"),
      [draftOf("session", { occurredAt: "2026-04-01" })],
      "2026-04-02",
      ["due"],
    ],
    ["a decision that was not made", item("checkpoint", 1, "2026-04-02"), [], "2026-04-03", ["overdue"]],
    ["a decision that was", item("checkpoint", 1, "2026-04-02"), [draftOf("decision")], "2026-04-03", null],
    ["blood that was taken", item("lab", 1, "2026-04-02", ["crp-hs"]), [draftOf("lab")], "2026-04-03", null],
    ["a session stands on the board and not here", item("session", 1, "2026-04-02"), [], "2026-04-02", null],
  ] as const)("%s", (_what, planned, drafts, today, expected) => {
    const [due] = dueItems([planned], chartEntries(draftOf("registration"), ...drafts), today);
    expect(due === undefined ? null : [due.state, ...due.missing]).toEqual(expected);
  });
});

test("of a measure that comes every week the newest line counts, and what it does not hold stays with the one before", () => {
  const first = item("measure", 2, "2026-04-02", ["phq9", "who5"]);
  const second = item("measure", 3, "2026-04-09", ["phq9"]);
  const due = dueItems([first, second], chartEntries(draftOf("registration")), "2026-04-10");
  expect(due.map(({ item: { number }, state, missing }) => [number, state, ...missing])).toEqual([
    [2, "overdue", "who5"],
    [3, "due", "phq9"],
  ]);
});
