import { describe, expect, test } from "vitest";
import { CONTINUATIONS, sessionsOfPhases } from "./courses.ts";
import { pulsesOfPattern } from "./pattern.ts";
import { deviceMinutesOfSession, minutesOfSession, minutesToKeepFree, pulsesOfSession, trainsOfSession } from "./protocol.ts";
import { newestProtocol, PROTOCOLS, protocolOf, pulsesOf } from "./protocols.ts";

/** As published: pulses and trains of a session, minutes with the last pause and by the device's clock. */
const PUBLISHED = [
  ["hf-l-std", 3000, 75, 37.5, 37.07],
  ["hf-l-dash", 3000, 75, 18.75, 18.57],
  ["itbs600", 600, 20, 3.33, 3.2],
  ["lf-r-900", 900, 1, 15, 15],
  ["lf-r-1200", 1200, 1, 20, 20],
  ["lf-r-1800", 1800, 1, 30, 30],
  ["seq-bl", 2100, null, null, null],
  ["seq-bl-std", 3600, 76, 47.5, 47.07],
  ["bl-tbs", 1200, 21, 4, 3.87],
  ["ctbs600", 600, 1, 0.67, 0.67],
  ["dtms-h1", 1980, 55, 20.17, 19.83],
  ["dtms-itbs600", 600, 20, 3.33, 3.2],
  ["dtms-itbs1800", 1800, 60, 10, 9.87],
  ["snt", 1800, 60, 10, 9.87],
  ["acc-2x", 3000, 60, 30, 29.58],
] as const;

describe("the protocol library", () => {
  test.each(PUBLISHED)("%s gives the pulses, trains and minutes that were published", (code, pulses, trains, minutes, device) => {
    const protocol = protocolOf(code, 1);
    if (protocol === null) throw new Error(code);
    expect(pulsesOfSession(protocol)).toBe(pulses);
    expect(trainsOfSession(protocol)).toBe(trains);
    expect(twoPlaces(minutesOfSession(protocol))).toBe(minutes);
    expect(twoPlaces(deviceMinutesOfSession(protocol))).toBe(device);
  });

  test("has a row above for every protocol, and each code and version once", () => {
    expect(PROTOCOLS.map(({ code }) => code)).toEqual(PUBLISHED.map(([code]) => code));
    expect(new Set(PROTOCOLS.map(({ code, version }) => `${code} ${version}`)).size).toBe(PROTOCOLS.length);
  });

  test("computes a time within what its source quotes, to half a minute", () => {
    const quoted = PROTOCOLS.filter((one) => one.quotedMinutes !== null && minutesOfSession(one) !== null);
    expect(quoted.length).toBeGreaterThan(4);
    for (const { code, quotedMinutes, ...protocol } of quoted) {
      const computed = minutesOfSession({ code, quotedMinutes, ...protocol }) ?? Number.NaN;
      expect(computed, code).toBeGreaterThanOrEqual((quotedMinutes?.low ?? 0) - 0.5);
      expect(computed, code).toBeLessThanOrEqual((quotedMinutes?.high ?? 0) + 0.5);
    }
  });

  test("keeps the chair free for the longest quoted time where the trains are not stated", () => {
    const sequential = protocolOf("seq-bl", 1);
    expect(sequential && minutesToKeepFree(sequential)).toBe(30);
  });

  test("names a source for every group of facts and a usual intensity inside its range", () => {
    for (const { source, intensity, course } of PROTOCOLS) {
      for (const text of [source, intensity.source, course.source]) expect(text).not.toBe("");
      expect(intensity.usualPercentOfThreshold).toBeGreaterThanOrEqual(intensity.minPercentOfThreshold);
      expect(intensity.usualPercentOfThreshold).toBeLessThanOrEqual(intensity.maxPercentOfThreshold);
      expect(course.sessionsMin).toBeLessThanOrEqual(course.sessionsMax);
    }
  });

  test("gives 90,000 pulses in the fifty sessions of five accelerated days", () => {
    const snt = protocolOf("snt", 1);
    expect(snt?.course).toMatchObject({ sessionsPerDay: 10, onsetGapMinutesMin: 50, sessionsMin: 50 });
    expect(50 * (pulsesOf("snt", 1) ?? 0)).toBe(90_000);
  });

  test("has no protocol or version that nobody entered", () => {
    expect(protocolOf("hf-l-std", 2)).toBeNull();
    expect(pulsesOf("lf-r", 1)).toBeNull();
    expect(newestProtocol("constructor")).toBeNull();
    expect(newestProtocol("hf-l-std")?.version).toBe(1);
  });
});

test("a pattern that would leave part of a pulse is refused", () => {
  const odd = { kind: "trains", hertz: 7, trains: 1, trainSeconds: 0.5, interTrainSeconds: 0 } as const;
  expect(() => pulsesOfPattern(odd)).toThrow("whole number of pulses");
});

/** Sessions of each continuation: six in three weeks; weekly then fortnightly for a year; weekly, fortnightly, four-weekly. */
const CONTINUED = [
  ["taper-us", 6],
  ["taper-jp", 6],
  ["maint-jp-b38", 39],
  ["maint-oreardon", 11],
] as const;

test.each(CONTINUED)("%s has %i sessions", (code, sessions) => {
  const continuation = CONTINUATIONS.find((one) => one.code === code);
  expect(continuation && sessionsOfPhases(continuation.phases)).toBe(sessions);
  expect(CONTINUATIONS).toHaveLength(CONTINUED.length);
});

function twoPlaces(minutes: number | null): number | null {
  return minutes === null ? null : Math.round(minutes * 100) / 100;
}
