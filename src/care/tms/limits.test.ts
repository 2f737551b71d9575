import { describe, expect, test } from "vitest";
import { told, unworded } from "../../../test/support/told.ts";
import { limitWords } from "../../words/care/tms-dose.ts";
import { doseFindings, EXEMPTIBLE, protocolFindings } from "./limits.ts";
import type { Pattern } from "./pattern.ts";
import type { Protocol } from "./protocol.ts";
import { PROTOCOLS, protocolOf } from "./protocols.ts";
import { advisedTrainSeconds, trainLimit } from "./train-limits.ts";

const trains = (hertz: number, trainSeconds: number, interTrainSeconds: number, count = 75): Pattern => ({
  kind: "trains",
  hertz,
  trains: count,
  trainSeconds,
  interTrainSeconds,
});
const burst = (change: Partial<Extract<Pattern, { kind: "theta-burst" }>> = {}): Pattern => ({
  kind: "theta-burst",
  burstPulses: 3,
  burstHertz: 50,
  burstsPerSecond: 5,
  trains: 20,
  trainSeconds: 2,
  interTrainSeconds: 8,
  ...change,
});

/** A protocol that allows every intensity, so that only the pattern is judged. */
function withPattern(pattern: Pattern): Protocol {
  const library = protocolOf("hf-l-std", 1);
  if (library === null) throw new Error("hf-l-std");
  const intensity = { ...library.intensity, minPercentOfThreshold: 0, maxPercentOfThreshold: 200 };
  return { ...library, code: "invented", parts: [{ site: "dlpfc-left", pattern }], intensity };
}

/** What is given, at which percentage of the threshold, and what is found. */
const PATTERNS = [
  ["10 Hz for 4.0 s at 120 % (limit 4.2)", trains(10, 4, 26), 120, ["dose.train-longer-than-advised tell"]],
  ["10 Hz for 3.2 s at 120 %", trains(10, 3.2, 26), 120, []],
  ["10 Hz for 4.0 s at 130 % (limit 2.9)", trains(10, 4, 26), 130, ["dose.train-too-long stop"]],
  ["10 Hz for 5 s at 110 %, at the longest tried", trains(10, 5, 25), 110, []],
  ["10 Hz for 5.1 s at 110 %, beyond it", trains(10, 5.1, 25), 110, ["dose.train-beyond-tested ask"]],
  ["10 Hz for 5 s at 111 %, judged as 120 %", trains(10, 5, 25), 111, ["dose.train-too-long stop"]],
  ["11 Hz for 2 s at 120 %, judged as 20 Hz", trains(11, 2, 26), 120, ["dose.train-too-long stop"]],
  ["18 Hz for 2 s at 120 % without a label", trains(18, 2, 20), 120, ["dose.train-too-long stop"]],
  ["20 Hz for 1.6 s at 110 %", trains(20, 1.6, 20), 110, ["dose.train-longer-than-advised tell"]],
  ["20 Hz for 2 s at 80 %", trains(20, 2, 20), 80, []],
  ["1 Hz for 900 s at 110 %", trains(1, 900, 0, 1), 110, ["dose.train-longer-than-advised tell"]],
  ["1 Hz for 360 s at 120 %, the longest tried", trains(1, 360, 0, 1), 120, ["dose.train-longer-than-advised tell"]],
  ["1 Hz for 900 s at 120 %", trains(1, 900, 0, 1), 120, ["dose.train-beyond-tested ask"]],
  ["10 Hz at 131 %", trains(10, 1, 26), 131, ["dose.intensity-above-table stop"]],
  ["26 Hz at 100 %", trains(26, 0.1, 26), 100, ["dose.frequency-above-table stop"]],
  ["30 Hz at 140 %", trains(30, 0.1, 26), 140, ["dose.frequency-above-table stop", "dose.intensity-above-table stop"]],
  ["a pause of 5 s", trains(10, 2, 5), 110, []],
  ["a pause of 4.9 s", trains(10, 2, 4.9), 110, ["dose.pause-short ask"]],
  ["a pause of 1 s", trains(10, 2, 1), 110, ["dose.pause-too-short stop"]],
  ["a single train has no pause", trains(10, 2, 0, 1), 110, []],
  ["1 Hz in two trains needs none", trains(1, 100, 0, 2), 100, []],
  ["10 Hz in trains that are not stated", { kind: "unstated", hertz: 10, pulses: 1500 }, 120, ["dose.train-not-stated ask"]],
  ["30 Hz in trains that are not stated", { kind: "unstated", hertz: 30, pulses: 1500 }, 120, ["dose.frequency-above-table stop"]],
  ["10 Hz not stated at 131 %", { kind: "unstated", hertz: 10, pulses: 1500 }, 131, ["dose.intensity-above-table stop"]],
  ["intermittent theta burst at 120 %", burst(), 120, []],
  ["1,800 pulses of it", burst({ trains: 60 }), 90, []],
  ["1,830 pulses of it", burst({ trains: 61 }), 90, ["dose.theta-burst-pulses stop"]],
  ["theta burst at 121 %", burst(), 121, ["dose.theta-burst-intensity stop"]],
  ["continuous theta burst for 40 s", burst({ trains: 1, trainSeconds: 40, interTrainSeconds: 0 }), 80, []],
  ["for 60 s", burst({ trains: 1, trainSeconds: 60, interTrainSeconds: 0 }), 80, ["dose.theta-burst-pattern stop"]],
  ["two continuous trains", burst({ trains: 2, trainSeconds: 40, interTrainSeconds: 0 }), 80, ["dose.theta-burst-pattern stop"]],
  ["five pulses a burst", burst({ burstPulses: 5 }), 80, ["dose.theta-burst-pattern stop"]],
  ["bursts at 30 Hz", burst({ burstHertz: 30 }), 80, ["dose.theta-burst-pattern stop"]],
  ["bursts six times a second", burst({ burstsPerSecond: 6 }), 80, ["dose.theta-burst-pattern stop"]],
  ["2 s on, 6 s off", burst({ interTrainSeconds: 6 }), 80, ["dose.theta-burst-pattern stop"]],
] as const satisfies readonly (readonly [string, Pattern, number, readonly string[]])[];

/** The library at its usual intensity, and where it was published differently. */
const LIBRARY = [
  ["hf-l-std", 120, ["dose.train-longer-than-advised tell"]],
  ["hf-l-std", 110, ["dose.intensity-outside-protocol ask"]],
  ["hf-l-std", 130, ["dose.intensity-outside-protocol ask", "dose.train-too-long stop"]],
  ["hf-l-dash", 120, ["dose.train-longer-than-advised tell"]],
  ["itbs600", 120, []],
  ["lf-r-900", 110, ["dose.train-longer-than-advised tell"]],
  ["lf-r-1200", 120, ["dose.train-beyond-tested ask"]],
  ["lf-r-1800", 120, ["dose.train-beyond-tested ask"]],
  ["seq-bl", 120, ["dose.train-beyond-tested ask", "dose.train-not-stated ask"]],
  ["seq-bl-std", 120, ["dose.train-beyond-tested ask", "dose.train-longer-than-advised tell"]],
  ["bl-tbs", 120, []],
  ["ctbs600", 120, []],
  ["dtms-h1", 120, ["dose.cleared-by-label tell"]],
  ["dtms-h1", 125, ["dose.intensity-outside-protocol ask", "dose.train-too-long stop"]],
  ["dtms-itbs600", 120, []],
  ["dtms-itbs1800", 120, []],
  ["snt", 90, []],
  ["acc-2x", 110, []],
  ["lf-r", 110, ["dose.protocol-not-in-library stop"]],
] as const;

describe("the limits of a dose", () => {
  test.each(PATTERNS)("%s", (_situation, pattern, percent, expected) => {
    expect(told(protocolFindings(withPattern(pattern), percent))).toEqual(expected);
  });

  test.each(LIBRARY)("%s at %i %% of the threshold", (code, percent, expected) => {
    expect(told(doseFindings(code, 1, percent))).toEqual(expected);
  });

  test("an intensity that is not known is asked about and never passes", () => {
    expect(told(doseFindings("hf-l-std", 1, null))).toEqual(["dose.intensity-not-stated ask"]);
  });

  test("no protocol of the library is outside the limits at its usual intensity", () => {
    const stopped = PROTOCOLS.filter(({ code, version, intensity }) =>
      doseFindings(code, version, intensity.usualPercentOfThreshold).some(({ severity }) => severity === "stop"),
    );
    expect(stopped).toEqual([]);
  });

  test("what a psychiatrist may exempt are stops; what is above the tables is not among them", () => {
    const stops = PATTERNS.flatMap(([, pattern, percent]) => protocolFindings(withPattern(pattern), percent))
      .filter(({ severity }) => severity === "stop")
      .map(({ code }) => code);
    for (const code of EXEMPTIBLE) expect(stops).toContain(code);
    expect(EXEMPTIBLE).not.toContain("dose.intensity-above-table");
    expect(EXEMPTIBLE).not.toContain("dose.frequency-above-table");
  });

  test("every code has a row and words, every finding a source", () => {
    const all = PATTERNS.flatMap(([, pattern, percent]) => protocolFindings(withPattern(pattern), percent));
    const found = [...all, ...LIBRARY.flatMap(([code, percent]) => doseFindings(code, 1, percent)), ...doseFindings("snt", 1, null)];
    expect(unworded(found)).toEqual([]);
    expect(new Set<string>(found.map(({ code }) => code))).toEqual(new Set(Object.keys(limitWords)));
  });
});

/** Between cells the riskier neighbour; outside, none. */
const CELLS = [
  [1, 90, { seconds: 1800, tested: true }],
  [1, 130, { seconds: 50, tested: true }],
  [0.5, 100, { seconds: 1800, tested: true }],
  [2, 110, { seconds: 10, tested: true }],
  [10, 120, { seconds: 4.2, tested: false }],
  [10, 111, { seconds: 4.2, tested: false }],
  [15, 100, { seconds: 2.05, tested: false }],
  [20, 80, { seconds: 2.05, tested: false }],
  [25, 130, { seconds: 0.24, tested: false }],
  [25.1, 100, null],
  [10, 130.1, null],
] as const;

test.each(CELLS)("the longest train at %f Hz and %f %%", (hertz, percent, expected) => {
  expect(trainLimit(hertz, percent)).toEqual(expected);
});

test("raising frequency or intensity never lengthens a train that is allowed", () => {
  const rates = [1, 3, 5, 10, 18, 20, 25];
  const percents = [80, 95, 100, 110, 115, 120, 130];
  for (const hertz of rates)
    for (const percent of percents) {
      const here = trainLimit(hertz, percent)?.seconds ?? 0;
      for (const higher of percents.filter((one) => one > percent))
        expect(trainLimit(hertz, higher)?.seconds ?? 0).toBeLessThanOrEqual(here);
      for (const faster of rates.filter((one) => one > hertz && hertz > 1))
        expect(trainLimit(faster, percent)?.seconds ?? 0).toBeLessThanOrEqual(here);
      expect(advisedTrainSeconds(hertz, percent) ?? 0).toBeLessThanOrEqual(here);
    }
});
