import { expect, test } from "vitest";
import type { Values } from "../../../charting/form.ts";
import { allFine, changesIn, gateEntry, isAnswered, toggled, toggledFollowUp, withoutGate } from "./gate.ts";
import { DELIVERED, missingOf } from "./steps.ts";

test("a session as prescribed asks for its four steps in order, and each is one tap", () => {
  let values: Values = {};
  const taps: ((before: Values) => Values)[] = [
    allFine,
    (before) => ({ ...before, [DELIVERED]: "as-prescribed" }),
    (before) => ({ ...before, "body.pain": "2" }),
    (before) => ({ ...before, "body.sideEffects": [] }),
  ];
  const asked = taps.map((tap) => {
    const step = missingOf(values);
    values = tap(values);
    return step;
  });
  expect(asked).toEqual(["gate", "delivered", "pain", "effects"]);
  expect(missingOf(values)).toBeNull();
});

test("one exception answers the other questions by no, and is answered when it says what it is", () => {
  const values = toggled({}, "short-sleep");
  expect(changesIn(values)).toEqual(["short-sleep"]);
  expect([isAnswered(values), missingOf(values), gateEntry(values, "2026-11-26")]).toEqual([false, "gate", null]);
  const said = toggledFollowUp(values, "short-sleep.half-or-less");
  expect(gateEntry(said, "2026-11-26")?.body).toMatchObject({
    questionnaire: "session-gate",
    answers: { "short-sleep": "yes", "short-sleep.half-or-less": "yes", "new-metal": "no" },
  });
  expect(isAnswered(toggledFollowUp(said, "short-sleep.half-or-less"))).toBe(false);
});

test("an exception that is taken back takes its follow-up with it", () => {
  const said = toggledFollowUp(toggled({}, "new-symptom"), "new-symptom.fever");
  const back = toggled(said, "new-symptom");
  expect([changesIn(back), isAnswered(back)]).toEqual([[], true]);
  expect(JSON.stringify(gateEntry(back, "2026-11-26"))).not.toContain("fever");
  expect(withoutGate({ ...back, "body.pain": "2" })).toEqual({ "body.pain": "2" });
});

test("a gate that was not answered is not recorded", () => {
  expect(gateEntry({ "gate.short-sleep": "no" }, "2026-11-26")).toBeNull();
});
