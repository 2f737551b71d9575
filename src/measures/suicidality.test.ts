import { expect, test } from "vitest";
import { instrumentOf } from "./instruments.ts";
import { SUICIDALITY_ITEMS, suicidalityIn } from "./suicidality.ts";

test.each([
  ["phq9", { "self-harm": 0 }, null],
  ["phq9", { "self-harm": 1 }, { "self-harm": 1 }],
  ["phq9", { "self-harm": 3, mood: null }, { "self-harm": 3 }],
  ["phq9", { "self-harm": null, mood: 3 }, null],
  ["phq9", { suicide: 4 }, null],
  ["hamd17", { suicide: 1 }, null],
  ["hamd17", { suicide: 2 }, { suicide: 2 }],
  ["madrs", { suicide: 2 }, null],
  ["madrs", { suicide: 3 }, { suicide: 3 }],
  ["qids-sr16", { suicide: 1 }, { suicide: 1 }],
  ["c-ssrs", { "wish-dead": 1, thoughts: 0 }, { "wish-dead": 1 }],
  ["c-ssrs", { "wish-dead": 0, thoughts: 0, "behaviour-ever": 1, "behaviour-recent": 0 }, null],
  ["c-ssrs", { intent: 1, "behaviour-recent": 1 }, { intent: 1, "behaviour-recent": 1 }],
  ["gad7", { worry: 3 }, null],
  ["phq9", {}, null],
  ["constructor", { suicide: 6 }, null],
])("%s with %j", (instrument, items, met) => {
  expect(suicidalityIn(instrument, items)).toEqual(met);
});

test.each(Object.entries(SUICIDALITY_ITEMS))("%s has the items, and answers that meet the rule", (code, watched) => {
  for (const { item, from } of watched) {
    const found = instrumentOf(code)?.items.find((one) => one.code === item);
    expect(found).toBeDefined();
    expect([from > (found?.min ?? 0), from <= (found?.max ?? 0)]).toEqual([true, true]);
  }
});
