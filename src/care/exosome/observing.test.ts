import { describe, expect, test } from "vitest";
import { draftOf } from "../../../test/record/chains.ts";
import { signature } from "../../../test/record/clear.ts";
import { id } from "../../../test/record/examples.ts";
import { chartWith, given } from "../../../test/support/infusion-situation.ts";
import { told, unworded } from "../../../test/support/told.ts";
import { observation } from "../../record/kinds/observation.ts";
import { sessionAfterInfusion } from "./between-treatments.ts";
import { infusionCourses, openInfusion } from "./observation-plan.ts";
import { watchFindings } from "./watch.ts";

const INFUSION = 8;
const START = "2026-04-02T10:00:00+09:00";
const at = (time: string, day = "2026-04-02") => `${day}T${time}:00+09:00`;
const infusion = given("infusion", { startedAt: START, endedAt: null, vitals: [], reaction: "unknown", plannedMinutes: 60 }, START);
const end = (more: object = {}) => given("infusion-end", { infusion: id(INFUSION), endedAt: at("11:00"), ...more }, at("11:00"));
const seen = (phase: string, minute: number | null, when: string, more: object = {}) =>
  given("observation", { infusion: id(INFUSION), phase, minute, ...more }, when);

/** The points of the schedule as they stand at `now`: phase, minute, status. */
function pointsAt(now: string, more: readonly ReturnType<typeof given>[]) {
  const course = infusionCourses(chartWith({ more }), now).at(-1);
  return course?.points.map(({ phase, minute, status }) => `${phase} ${minute ?? ""} ${status}`.replace("  ", " ")) ?? [];
}

describe("the schedule of observation", () => {
  test("at the start the first look is due, and what counts from the end waits", () => {
    expect(pointsAt(at("10:02"), [infusion])).toEqual([
      "during 0 due",
      "during 15 waiting",
      "during 30 waiting",
      "during 60 waiting",
      "after 30 waiting",
      "after 60 waiting",
      "call-24h waiting",
      "call-72h waiting",
      "visit-7d waiting",
    ]);
  });

  test("a look answers its point, and one that was not made is overdue five minutes later", () => {
    expect(pointsAt(at("10:20"), [infusion, seen("during", 0, at("10:01"))]).slice(0, 3)).toEqual([
      "during 0 done",
      "during 15 overdue",
      "during 30 waiting",
    ]);
  });

  test("after the end the patient stays for an hour the first time, and for half an hour later on", () => {
    const looked = seen("after", 60, at("12:01"));
    expect(openInfusion(chartWith({ more: [infusion, end(), looked] }), at("11:59"))?.status).toBe("observed");
    expect(openInfusion(chartWith({ more: [infusion, end(), looked] }), at("12:01"))).toBeNull();
    const later = [
      given("infusion", { startedAt: "2026-03-01T10:00:00+09:00", endedAt: "2026-03-01T11:00:00+09:00" }, "2026-03-01T10:00:00+09:00"),
      given("infusion", { ...Object(infusion.body) }, START),
      given("infusion-end", { infusion: id(9), endedAt: at("11:00") }, at("11:00")),
    ];
    expect(pointsAt(at("11:31"), later).filter((point) => point.startsWith("after"))).toEqual(["after 30 due"]);
    const look = given("observation", { infusion: id(9), phase: "after", minute: 30 }, at("11:31"));
    expect(openInfusion(chartWith({ more: [...later, look] }), at("11:31"))).toBeNull();
  });

  test("a last look that nobody makes ends the observation half an hour later, and is missed", () => {
    expect(openInfusion(chartWith({ more: [infusion, end()] }), at("12:29"))?.status).toBe("observed");
    expect(openInfusion(chartWith({ more: [infusion, end()] }), at("12:30"))).toBeNull();
    expect(
      pointsAt(at("12:30"), [infusion, end()])
        .slice(0, 6)
        .map((point) => point.split(" ").at(-1)),
    ).toEqual(Array(6).fill("missed"));
  });

  test("a call is missed when the next one is due", () => {
    expect(pointsAt(at("11:00", "2026-04-05"), [infusion, end()]).slice(6)).toEqual([
      "call-24h missed",
      "call-72h due",
      "visit-7d waiting",
    ]);
    expect(pointsAt(at("11:00", "2026-04-16"), [infusion, end()]).slice(6)).toEqual([
      "call-24h missed",
      "call-72h missed",
      "visit-7d missed",
    ]);
  });

  test("a call that reached nobody leaves the call due", () => {
    const call = seen("call-24h", null, at("11:10", "2026-04-03"), { contact: "not-reached" });
    expect(pointsAt(at("11:20", "2026-04-03"), [infusion, end(), call]).slice(6, 7)).toEqual(["call-24h due"]);
    expect(pointsAt(at("18:00", "2026-04-03"), [infusion, end(), call]).slice(6, 7)).toEqual(["call-24h overdue"]);
    const reached = seen("call-24h", null, at("18:00", "2026-04-03"), { contact: "reached" });
    expect(pointsAt(at("18:00", "2026-04-03"), [infusion, end(), call, reached]).slice(6, 7)).toEqual(["call-24h done"]);
  });
});

describe("what an observation says", () => {
  const calm = observation.body.parse(given("observation").body);
  const baseline = { systolicMmHg: 120, oxygenPercent: 98 };

  test.each([
    ["nothing", {}, []],
    ["a fall of saturation by 3", { oxygenPercent: 95 }, []],
    ["a fall of saturation by 4", { oxygenPercent: 94 }, ["watch.reaction oxygen-fall"]],
    ["a pressure down by a third", { systolicMmHg: 84 }, ["watch.reaction hypotension", "watch.sepsis low-pressure"]],
    ["a pressure of 100", { systolicMmHg: 100 }, ["watch.sepsis low-pressure"]],
    ["urticaria", { symptoms: ["urticaria"] }, ["watch.reaction urticaria"]],
    ["wheeze and dyspnoea", { symptoms: ["wheeze", "dyspnoea"] }, ["watch.reaction dyspnoea", "watch.reaction wheeze"]],
    ["chest pain", { symptoms: ["chest-pain"] }, ["watch.reaction chest-pain"]],
    ["37.9", { temperatureCelsius: 37.9 }, []],
    ["38.0", { temperatureCelsius: 38 }, ["watch.sepsis fever"]],
    ["rigors without fever", { symptoms: ["rigors"] }, ["watch.sepsis rigors"]],
    ["22 breaths", { respirationsPerMinute: 22 }, ["watch.sepsis fast-breathing"]],
    ["confusion", { consciousness: "confused" }, ["watch.sepsis confusion"]],
    ["confusion that was asked for", { symptoms: ["confusion"] }, ["watch.sepsis confusion"]],
    ["nobody reached", { contact: "not-reached" }, ["watch.not-reached undefined"]],
  ] as const)("%s", (_, changes, found) => {
    const findings = watchFindings({ ...calm, ...changes, symptoms: [...("symptoms" in changes ? changes.symptoms : [])] }, baseline);
    expect(findings.map(({ code, values }) => `${code} ${values.sign}`)).toEqual(found);
    expect(unworded(findings)).toEqual([]);
  });
});

describe("a session of TMS after an infusion", () => {
  const released = draftOf("release", { body: { releases: id(10), findings: ["session.reaction-unreleased"] }, signature });
  const fever = seen("call-24h", null, at("11:00", "2026-04-03"), { temperatureCelsius: 38.4, contact: "reached" });

  test.each([
    ["while it runs", [infusion], at("10:30"), ["session.observation-open stop", "session.first-infusion-today stop"]],
    ["within the hour after it", [infusion, end()], at("11:30"), ["session.observation-open stop", "session.first-infusion-today stop"]],
    ["on the evening of the first", [infusion, end()], at("17:00"), ["session.first-infusion-today stop"]],
    ["on the next day", [infusion, end()], at("10:00", "2026-04-03"), []],
    ["after a fever", [infusion, end(), fever], at("10:00", "2026-04-04"), ["session.reaction-unreleased stop"]],
    ["after a fever that a physician answered", [infusion, end(), fever, released], at("10:00", "2026-04-04"), []],
    ["after a mild reaction", [infusion, end({ reaction: "mild" })], at("10:00", "2026-04-04"), ["session.reaction-unreleased stop"]],
    ["without any infusion", [], at("10:00"), []],
  ] as const)("%s", (_, more, now, found) => {
    const findings = sessionAfterInfusion(chartWith({ more }), now);
    expect(told(findings)).toEqual(found);
    expect(unworded(findings)).toEqual([]);
  });
});
