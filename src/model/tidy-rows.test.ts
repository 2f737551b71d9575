/** A course in tidy rows: every state and instrument on every day, with what the numbers rest on. */
import { expect, test } from "vitest";
import { INSTRUMENT_NAMES } from "./measurement.ts";
import { CALIBRATED } from "./parameter-values.ts";
import { referenceCourse } from "./reference-course.ts";
import { REFERENCE_PATIENT } from "./reference-patient.ts";
import { STATES } from "./states.ts";
import { patientCourse, tidyCsv } from "./tidy-rows.ts";

test("a course has a row for each variable and day, and its grade", () => {
  const course = patientCourse("7", CALIBRATED, REFERENCE_PATIENT, referenceCourse(28, "blind"));
  if (!course.ok) throw new Error(course.error.code);
  const { value, provenance } = course.value;
  expect(value).toHaveLength(29 * (STATES.length + INSTRUMENT_NAMES.length));
  expect(value.filter(({ day, variable }) => day === 0 && variable === "mind")).toEqual([
    { id: "7", day: 0, variable: "mind", value: REFERENCE_PATIENT.mind },
  ]);
  expect(provenance).toMatchObject({ grade: "D", prior: "fixed", seed: null });
  expect(tidyCsv(value.slice(0, 1))).toBe("id,day,variable,value\r\n7,0,plasticity,0\r\n");
});

test("no events, no noise and no recovery drive: nothing changes", () => {
  const still = { ...REFERENCE_PATIENT, recoveryMind: 0, recoveryBody: 0 };
  const course = patientCourse("7", CALIBRATED, still, { lastDay: 180, masking: "blind", events: [] });
  if (!course.ok) throw new Error(course.error.code);
  for (const { variable, value } of course.value.value) {
    const first = course.value.value.find((row) => row.day === 0 && row.variable === variable);
    expect(value).toBeCloseTo(first?.value ?? Number.NaN, 12);
  }
});

test("more intensity is never less effect: 80 < 100 <= 120 % of threshold", () => {
  const end = (intensityPercentOfThreshold: number): number => {
    const { events } = referenceCourse(42, "blind");
    const changed = events.map((event) => (event.kind === "session" ? { ...event, intensityPercentOfThreshold } : event));
    const course = patientCourse("7", CALIBRATED, REFERENCE_PATIENT, { lastDay: 42, masking: "blind", events: changed });
    if (!course.ok) throw new Error(course.error.code);
    return course.value.value.find(({ day, variable }) => day === 42 && variable === "hamd17")?.value ?? Number.NaN;
  };
  const [eighty, hundred, hundredTwenty] = [end(80), end(100), end(120)];
  expect(hundred).toBeLessThan(eighty);
  expect(hundredTwenty).toBeLessThanOrEqual(hundred);
});

test("an event that cannot be used is refused by name", () => {
  const events = [{ kind: "life-event" as const, day: 3, size: -1, repeat: null }];
  expect(patientCourse("7", CALIBRATED, REFERENCE_PATIENT, { lastDay: 7, masking: "blind", events })).toEqual({
    ok: false,
    error: { code: "dose.negative", day: 3, amount: -1 },
  });
});
