import { expect, test } from "vitest";
import type { Values } from "../../../charting/form.ts";
import { allFine, changesIn, gateEntry, toggled } from "./gate.ts";
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

test("one exception answers the other questions by no", () => {
  const values = toggled({}, "short-sleep");
  expect(changesIn(values)).toEqual(["short-sleep"]);
  expect(gateEntry(values, "2026-11-26")?.body).toMatchObject({
    questionnaire: "session-gate",
    answers: { "short-sleep": "yes", "new-metal": "no" },
  });
  expect(changesIn(toggled(values, "short-sleep"))).toEqual([]);
});

test("a gate that was not answered is not recorded", () => {
  expect(gateEntry({ "gate.short-sleep": "no" }, "2026-11-26")).toBeNull();
});
