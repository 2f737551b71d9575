/** What other programs are given is the model: the text evaluates to the equations, and their trajectory is ours. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { coalescedJumps, givenValues } from "./course-text.ts";
import { deSolveScript } from "./desolve.ts";
import { CONSTANTS_TEXT, INTERMEDIATES_TEXT, RATES_TEXT } from "./equation-text.ts";
import { rates, startingState } from "./equations.ts";
import { forcingOf } from "./forcing.ts";
import { dailyJumps } from "./jumps.ts";
import { evaluate, mathOf } from "./mathml.ts";
import { referenceCourse } from "./reference-course.ts";
import { REFERENCE_DAYS, REFERENCE_PATIENT, REFERENCE_VALUES } from "./reference-patient.ts";
import { jumpsOf } from "./regimen.ts";
import { solve } from "./runge-kutta.ts";
import { sbmlDocument } from "./sbml.ts";
import { STATES, type StateValues } from "./states.ts";

const p = REFERENCE_VALUES;
const read = (name: string) => readFileSync(new URL(`../../reference/model/${name}`, import.meta.url), "utf8");
const lastDay = REFERENCE_DAYS.at(-1) ?? 0;

function jumps() {
  const daily = dailyJumps(jumpsOf(referenceCourse(lastDay, "blind"), p), lastDay);
  if (!daily.ok) throw new Error(daily.error.code);
  return daily.value;
}

describe("the equations' text", () => {
  test("evaluates to the readable equations", () => {
    const state: StateValues = {
      ...startingState(p, REFERENCE_PATIENT),
      plasticity: 3,
      consolidation: 0.7,
      expectation: 0.4,
      exosome: 1.1,
      inflammation: 0.9,
      wear: 0.2,
      stress: 0.3,
      mind: 0.4,
      body: 0.35,
    };
    const given = new Map(givenValues(p, REFERENCE_PATIENT));
    for (const { letter, name } of STATES) given.set(letter, state[name]);
    for (const [name, text] of [...Object.entries(CONSTANTS_TEXT), ...Object.entries(INTERMEDIATES_TEXT)])
      given.set(name, evaluate(text, given));
    const wanted = rates(p, REFERENCE_PATIENT, state);
    for (const { letter, name } of STATES) expect(evaluate(RATES_TEXT[letter], given)).toBeCloseTo(wanted[name], 13);
  });

  test("becomes MathML with the usual precedence, from the left", () => {
    expect(mathOf("a - b - 2 * sqrt(c)")).toBe(
      "<apply><minus/><apply><minus/><ci>a</ci><ci>b</ci></apply><apply><times/><cn>2</cn><apply><root/><ci>c</ci></apply></apply></apply>",
    );
    expect(evaluate("8 / 2 / 2 - (1 + 1) * 0.5", new Map())).toBe(1);
    expect(() => mathOf("a ^ 2")).toThrow("an expression");
    expect(() => evaluate("a +", new Map([["a", 1]]))).toThrow("a number or a name");
  });
});

describe("deSolve", () => {
  const rows = read("desolve.csv").trim().split("\n").slice(1);

  test("was given the script that is written today", () => {
    expect(deSolveScript(p, REFERENCE_PATIENT, jumps(), REFERENCE_DAYS)).toBe(read("desolve.R"));
  });

  test("has our trajectory to 1e-8 at 64 steps of Runge-Kutta a day, with every term acting", () => {
    const ours = solve(p, REFERENCE_PATIENT, forcingOf(jumps(), p, 64));
    expect(rows).toHaveLength(REFERENCE_DAYS.length);
    for (const row of rows) {
      const [day = 0, ...states] = row.split(",").map(Number);
      states.forEach((value, index) => {
        expect(Math.abs((ours[day * STATES.length + index] ?? Number.NaN) - value)).toBeLessThan(1e-8);
      });
    }
  });
});

test("one step a day is within .001 points of HAM-D17 of the limit", () => {
  const [daily, limit] = [solve(p, REFERENCE_PATIENT, forcingOf(jumps(), p, 1)), solve(p, REFERENCE_PATIENT, forcingOf(jumps(), p, 64))];
  for (const day of REFERENCE_DAYS) {
    const off = (index: number) => Math.abs((daily[day * 9 + index] ?? 0) - (limit[day * 9 + index] ?? 0));
    expect(33 * off(7) + 24 * off(8)).toBeLessThan(0.001);
  }
});

describe("SBML", () => {
  const text = sbmlDocument(p, REFERENCE_PATIENT, jumps());

  test("is the document in which libsbml found no error", () => {
    expect(text).toBe(read("mind-body.sbml.xml"));
  });

  test("has one event for each state and day with doses, coincident ones added", () => {
    const events = coalescedJumps(jumps());
    expect(text.match(/<event /g)).toHaveLength(events.length);
    expect(new Set(events.map(({ day, letter }) => `${day} ${letter}`)).size).toBe(events.length);
    // On day 0 a visit, a session and an infusion all raise expectation.
    const expectation = events.find(({ day, letter }) => day === 0 && letter === "X");
    expect(expectation?.amount).toBeCloseTo(p.aA + p.aT * p.phi + p.aI * p.phi, 14);
  });

  test("has our trajectory to 1e-8 when it is solved as libsbml reads it", () => {
    const ours = solve(p, REFERENCE_PATIENT, forcingOf(jumps(), p, 64));
    const rows = read("sbml.csv").trim().split("\n").slice(1);
    expect(rows).toHaveLength(REFERENCE_DAYS.length);
    for (const row of rows) {
      const [day = 0, ...states] = row.split(",").map(Number);
      states.forEach((value, index) => {
        expect(Math.abs((ours[day * STATES.length + index] ?? Number.NaN) - value)).toBeLessThan(1e-8);
      });
    }
  });
});
