import { describe, expect, test } from "vitest";
import { type ChartStep, chartEntries, signature } from "../../../test/record/clear.ts";
import { examples, id } from "../../../test/record/examples.ts";
import { told, unworded } from "../../../test/support/told.ts";
import { TERMS } from "../../charting/terms.ts";
import { foldChart } from "../../record/chart.ts";
import type { Draft } from "../../record/writing.ts";
import { courseWords } from "../../words/care/tms-before.ts";
import type { targetFindingWords } from "../../words/care/tms-findings.ts";
import { EXEMPTIBLE_CODES, withExemptions } from "./exemptions.ts";
import { GATE_QUESTIONS } from "./gate.ts";
import { protocolOf } from "./protocols.ts";
import { SCREENED_QUESTIONS } from "./screening.ts";
import { sessionFacts } from "./session-facts.ts";
import { sessionFindings, sessionStops } from "./session-findings.ts";
import { minutesUntilNext, spacingFindings } from "./session-spacing.ts";

const DAY = "2026-04-02";
const NOW = `${DAY}T10:30:00.000+09:00`;
const at = (time: string): string => `${DAY}T${time}:00.000+09:00`;
const draft = (kind: Draft["kind"], body: unknown, more: Partial<Draft> = {}): Draft => ({
  kind,
  occurredAt: at("09:00"),
  body,
  personal: null,
  ...more,
});
const no = (questions: readonly string[]) => Object.fromEntries(questions.map((question) => [question, "no"]));

const screening = (answers: Record<string, string>, questionnaire = "tms-safety", occurredAt = at("09:00")): Draft =>
  draft("screening", { component: "tms", questionnaire, edition: "1", answers, answeredBy: "patient", language: "ja" }, { occurredAt });
const gate = (answers: Record<string, string> = {}, occurredAt = at("10:20")): Draft =>
  screening({ ...no(GATE_QUESTIONS), ...answers }, "session-gate", occurredAt);
const tms = (protocol: string, percent = 120) => ({
  protocol,
  protocolVersion: 1,
  sessionCount: 30,
  sessionsPerWeek: 5,
  intensityPercentOfThreshold: percent,
});
const plan = (protocol = "hf-l-std", percent = 120, more: Partial<Draft> = { signature }): Draft =>
  draft("plan", { strategy: "tms", startsOn: DAY, weeks: 6, tms: tms(protocol, percent), exosome: null, rulePack: "self-pay" }, more);
const consent = (decision: string): Draft => draft("consent", { ...examples.consent.body, component: "tms", decision });
const threshold = draft("threshold", { ...examples.threshold.body, state: "resting" });
const target = (method: string): Draft =>
  draft("target", { site: "dlpfc-left", method, coordinates: null, scalpMillimetres: {}, angleDegrees: null, coil: null });
const session = (occurredAt: string, ended = "complete"): Draft =>
  draft(
    "session",
    {
      number: 1,
      prescribed: null,
      delivered: [{ pulses: 3000, intensityPercentOfThreshold: 120, intensityPercentOfOutput: 54, ended }],
      device: null,
      coil: null,
      pain: 2,
      sideEffects: [],
      plan: null,
    },
    { occurredAt },
  );
const release = (of: number, more: Partial<Draft> = { signature }): Draft =>
  draft("release", { releases: id(of), findings: ["gate.release-needed"] }, more);
const medicine = draft("history", {
  topic: "medication",
  drug: { name: "セルトラリン", code: null },
  dailyDose: null,
  route: "oral",
  startedOn: "2026-01-10",
  stoppedOn: null,
  status: "ongoing",
  shiftsThreshold: "no",
});

/** Everything that a session needs, the gate last. */
const READY: readonly Draft[] = [
  draft("registration", examples.registration.body, { personal: examples.registration.personal }),
  screening(no(SCREENED_QUESTIONS)),
  consent("given"),
  medicine,
  target("beam-f3"),
  threshold,
  plan(),
];
const without = (kind: string): readonly Draft[] => READY.filter((one) => one.kind !== kind);
const chartOf = (...steps: ChartStep[]) => foldChart(chartEntries(...steps));
const prescribed = { protocol: "hf-l-std", protocolVersion: 1, intensityPercentOfThreshold: 120 };
const device = { device: null, coil: null, maxPercentOfOutput: 100 };
const heavy = (steps: readonly ChartStep[], dose = prescribed, now = NOW) =>
  told(sessionFindings(sessionFacts(chartOf(...steps), now), dose, device).filter(({ severity }) => severity !== "tell"));

/** The chart before the session, and what is found that is more than worth knowing. */
const CHARTS = [
  ["everything there", [...READY, gate()], []],
  ["no gate", READY, ["gate.missing stop"]],
  ["the gate of yesterday", [...READY, gate({}, "2026-04-01T10:20:00.000+09:00")], ["gate.missing stop"]],
  ["the gate of the session before", [...READY, gate(), session(at("10:25"))], ["gate.missing stop", "session.too-many-today stop"]],
  ["no screening", [...without("screening"), gate()], ["screening.missing stop"]],
  ["a gate is no screening before the course", [...without("screening"), gate()], ["screening.missing stop"]],
  ["a pacemaker", [...READY, screening({ ...no(SCREENED_QUESTIONS), pacemaker: "yes" }), gate()], ["screening.excludes stop"]],
  ["no consent", [...without("consent"), gate()], ["consent.tms-missing stop"]],
  ["consent withdrawn", [...READY, consent("withdrawn"), gate()], ["consent.tms-refused stop"]],
  ["consent declined", [...READY, consent("declined"), gate()], ["consent.tms-refused stop"]],
  ["no plan", [...without("plan"), gate()], ["session.plan-missing ask"]],
  ["a plan that nobody signed", [...without("plan"), plan("hf-l-std", 120, {}), gate()], ["session.plan-unsigned ask"]],
  ["no threshold", [...without("threshold"), gate()], ["threshold.missing stop"]],
  ["no target", [...without("target"), gate()], ["target.missing ask"]],
  ["a seizure in a session", [...READY, session("2026-04-01T10:00:00.000+09:00", "seizure"), gate()], ["seizure.unreviewed stop"]],
  ["a seizure reviewed and released", [...READY, session("2026-04-01T10:00:00.000+09:00", "seizure"), release(8), gate()], []],
  [
    "a release that nobody signed",
    [...READY, session("2026-04-01T10:00:00.000+09:00", "seizure"), release(8, {}), gate()],
    ["seizure.unreviewed stop"],
  ],
  ["a change", [...READY, gate({ "new-symptom": "yes", "new-symptom.fever": "yes" })], ["gate.release-needed stop"]],
  ["a change that was released", [...READY, gate({ "new-symptom": "yes", "new-symptom.fever": "yes" }), release(8)], []],
] as const satisfies readonly (readonly [string, readonly ChartStep[], readonly string[]])[];

describe("before a session", () => {
  test.each(CHARTS)("%s", (_situation, steps, expected) => {
    expect(heavy(steps)).toEqual(expected);
  });

  test("a second session of the day waits for its gate and is one too many", () => {
    const steps = [...READY, gate(), session(at("10:00")), gate({}, at("10:25"))];
    expect(heavy(steps)).toEqual(["session.too-many-today stop"]);
  });

  test("what stops is what the server refuses; a session of an earlier day has its gate and its place in the day behind it", () => {
    for (const [situation, steps, expected] of CHARTS) {
      const facts = sessionFacts(chartOf(...steps), NOW);
      const stops = expected.filter((one) => one.endsWith("stop"));
      expect([situation, told(sessionStops(facts, prescribed, DAY))]).toEqual([situation, stops.toSorted(byOrder(expected))]);
      const later = stops.filter((one) => !/^(gate|session)\./.test(one));
      expect([situation, told(sessionStops(facts, prescribed, "2026-04-03"))]).toEqual([situation, later]);
    }
  });

  test("a dose outside the limits stops until an exemption of that intensity is signed", () => {
    const dose = { ...prescribed, intensityPercentOfThreshold: 125 };
    const exemption = (percent: number, more: Partial<Draft> = { signature }): Draft =>
      draft(
        "exemption",
        { protocol: "hf-l-std", protocolVersion: 1, intensityPercentOfThreshold: percent, exempts: ["dose.train-too-long"] },
        { personal: { justification: "十分に説明した" }, ...more },
      );
    const stopsOf = (...more: Draft[]) => told(sessionStops(sessionFacts(chartOf(...READY, gate(), ...more), NOW), dose, DAY));
    expect(stopsOf()).toEqual(["dose.train-too-long stop"]);
    expect(stopsOf(exemption(125, {}))).toEqual(["dose.train-too-long stop"]);
    expect(stopsOf(exemption(124))).toEqual(["dose.train-too-long stop"]);
    expect(stopsOf(exemption(125))).toEqual([]);
  });
});

test("an exemption is for its protocol and version, and for what can be exempted", () => {
  const finding = (code: string) =>
    ({ code, severity: "stop", values: {}, ground: { source: "s", edition: "1", from: null, to: null, verified: true } }) as const;
  const exemption = { protocol: "hf-l-std", protocolVersion: 1, intensityPercentOfThreshold: 140, by: "A" };
  const after = (code: string, change = {}) =>
    told(withExemptions([finding(code)], prescribed, [{ ...exemption, exempts: [code], ...change }]));
  expect(after("dose.train-too-long")).toEqual(["exemption.applies tell"]);
  expect(after("dose.train-too-long", { protocol: "snt" })).toEqual(["dose.train-too-long stop"]);
  expect(after("dose.train-too-long", { protocolVersion: 2 })).toEqual(["dose.train-too-long stop"]);
  expect(after("dose.train-too-long", { exempts: ["dose.pause-too-short"] })).toEqual(["dose.train-too-long stop"]);
  expect(after("dose.intensity-above-table")).toEqual(["dose.intensity-above-table stop"]);
  expect(after("screening.excludes")).toEqual(["screening.excludes stop"]);
  expect(EXEMPTIBLE_CODES).toEqual([...TERMS["exemptible-finding"]]);
});

/** Protocol, when sessions began, when the next is to begin, what is found, minutes to wait. */
const SPACINGS = [
  ["snt", [], "10:00", [], 0],
  ["snt", ["09:10"], "10:00", [], 0],
  ["snt", ["09:11"], "10:00", ["session.too-soon stop"], 1],
  ["snt", ["08:00", "08:50", "09:40"], "10:00", ["session.too-soon stop"], 30],
  ["snt", ["08:00", "08:50", "09:40", "10:30", "11:20", "12:10", "13:00", "13:50", "14:40"], "15:30", [], 0],
  [
    "snt",
    ["08:00", "08:50", "09:40", "10:30", "11:20", "12:10", "13:00", "13:50", "14:40", "15:30"],
    "16:20",
    ["session.too-many-today stop"],
    0,
  ],
  ["acc-2x", ["09:00"], "14:00", ["session.interval-not-stated ask"], null],
  ["acc-2x", ["09:00", "14:00"], "16:00", ["session.too-many-today stop"], null],
  ["hf-l-std", ["09:00"], "16:00", ["session.too-many-today stop"], null],
] as const;

test.each(SPACINGS)("%s after sessions at %j, at %s", (code, starts, now, expected, minutes) => {
  const protocol = protocolOf(code, 1);
  if (protocol === null) throw new Error(code);
  const yesterday = "2026-04-01T16:00:00.000+09:00";
  const instants = [yesterday, ...starts.map(at)];
  expect(told(spacingFindings(protocol, instants, at(now)))).toEqual(expected);
  expect(minutesUntilNext(protocol, instants, at(now))).toBe(minutes);
});

test("every code about the course and the target has a row and words", () => {
  const found = [
    ...CHARTS.flatMap(([, steps]) => sessionFindings(sessionFacts(chartOf(...steps), NOW), prescribed, device)),
    ...sessionFindings(sessionFacts(chartOf(...READY, target("5-cm"), gate()), NOW), prescribed, device),
    ...SPACINGS.flatMap(([code, starts, now]) => {
      const protocol = protocolOf(code, 1);
      return protocol === null ? [] : spacingFindings(protocol, starts.map(at), at(now));
    }),
  ];
  const codes = new Set<string>(found.map(({ code }) => code));
  for (const code of Object.keys(courseWords).filter((one) => one !== "exemption.applies")) expect(codes).toContain(code);
  for (const code of ["target.missing", "target.often-misses"] satisfies (keyof typeof targetFindingWords)[]) expect(codes).toContain(code);
  expect(unworded(found)).toEqual([]);
});

function byOrder(expected: readonly string[]) {
  return (a: string, b: string) => expected.indexOf(a) - expected.indexOf(b);
}
