import { describe, expect, test } from "vitest";
import { told, unworded } from "../../../test/support/told.ts";
import { TERMS } from "../../charting/terms.ts";
import { gateWords } from "../../words/care/tms-before.ts";
import { followUpsOf, GATE_FOLLOW_UPS, GATE_QUESTIONS, gateFindings } from "./gate.ts";

const ID = "00000000-0000-7000-8000-000000000001";
const ANOTHER = "00000000-0000-7000-8000-000000000002";
const NONE = Object.fromEntries(GATE_QUESTIONS.map((question) => [question, "no"] as const));
const gate = (answers: Readonly<Record<string, "yes" | "no" | "unknown">>) => ({ id: ID, answers: { ...NONE, ...answers } });

/** What was answered, whether a physician released it, and what is found. */
const SITUATIONS = [
  ["six times nothing changed", {}, [], []],
  ["one that was not known", { "short-sleep": "unknown" }, [], ["gate.unanswered stop"]],
  ["a change without what it is", { "medicine-changed": "yes" }, [], ["gate.follow-up-missing stop"]],
  ["slept a little less", { "short-sleep": "yes", "short-sleep.a-little": "yes" }, [], ["gate.changed tell"]],
  ["slept half", { "short-sleep": "yes", "short-sleep.half-or-less": "yes" }, [], ["gate.release-needed stop"]],
  ["slept half, released", { "short-sleep": "yes", "short-sleep.half-or-less": "yes" }, [ID], ["gate.released tell"]],
  [
    "slept half, another gate released",
    { "short-sleep": "yes", "short-sleep.half-or-less": "yes" },
    [ANOTHER],
    ["gate.release-needed stop"],
  ],
  [
    "alcohol today, which no release answers",
    { "alcohol-caffeine": "yes", "alcohol-caffeine.alcohol-today": "yes" },
    [ID],
    ["gate.no-session stop"],
  ],
  ["an implant", { "new-metal": "yes", "new-metal.implanted": "yes" }, [], ["gate.no-session stop"]],
  ["no ear plugs possible", { "no-ear-plugs": "yes", "no-ear-plugs.cannot": "yes" }, [], ["gate.no-session stop"]],
  [
    "fever and a mild headache",
    { "new-symptom": "yes", "new-symptom.mild-headache": "yes", "new-symptom.fever": "yes" },
    [],
    ["gate.changed tell", "gate.release-needed stop"],
  ],
  ["suicidal thoughts", { "new-symptom": "yes", "new-symptom.suicidal-thoughts": "yes" }, [], ["gate.release-needed stop"]],
  ["a follow-up without its yes", { "short-sleep.half-or-less": "yes" }, [], []],
] as const satisfies readonly (readonly [string, Record<string, "yes" | "unknown">, readonly string[], readonly string[]])[];

describe("the gate before a session", () => {
  test.each(SITUATIONS)("%s", (_situation, answers, released, expected) => {
    expect(
      told(
        gateFindings(
          gate(answers),
          released.map((entry) => ({ entry })),
        ),
      ),
    ).toEqual(expected);
  });

  test("that nobody asked stops, and so does each question that was left out", () => {
    expect(told(gateFindings(null, []))).toEqual(["gate.missing stop"]);
    expect(told(gateFindings({ id: ID, answers: {} }, [{ entry: ID }]))).toEqual(GATE_QUESTIONS.map(() => "gate.unanswered stop"));
  });

  test("has follow-ups for every question, the same as the list of terms", () => {
    for (const question of GATE_QUESTIONS) expect(followUpsOf(question).length).toBeGreaterThan(1);
    expect(Object.keys(GATE_FOLLOW_UPS)).toEqual([...TERMS["session-follow-up"]]);
  });

  test("each follow-up that needs a release or forbids the session stops, and each that passes does not", () => {
    for (const question of GATE_QUESTIONS)
      for (const followUp of followUpsOf(question)) {
        const stops = gateFindings(gate({ [question]: "yes", [followUp]: "yes" }), []).some(({ severity }) => severity === "stop");
        expect([followUp, stops]).toEqual([followUp, GATE_FOLLOW_UPS[followUp] !== "passes"]);
      }
  });

  test("every code has a row and words", () => {
    const found = [
      ...gateFindings(null, []),
      ...SITUATIONS.flatMap(([, answers, released]) =>
        gateFindings(
          gate(answers),
          released.map((entry) => ({ entry })),
        ),
      ),
    ];
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(Object.keys(gateWords)));
    expect(unworded(found)).toEqual([]);
  });
});
