import { describe, expect, test } from "vitest";
import { draftOf } from "../../../test/record/chains.ts";
import { type ChartStep, chartEntries } from "../../../test/record/clear.ts";
import { examples } from "../../../test/record/examples.ts";
import { decisionLetter, referrerOf } from "../../care/rules/decision-letter.ts";
import { foldChart } from "../../record/chart.ts";
import { letterText, letterTitle, speaksOfExosomes } from "./decision-letter.ts";

const score = (total: number, occurredAt: string) =>
  draftOf("assessment", {
    occurredAt,
    body: {
      ...examples.assessment.body,
      instrument: "hamd17",
      instrumentVersion: 1,
      items: {},
      mode: "total-only",
      total,
      totalStatus: "as-given",
    },
  });
const session = (occurredAt: string) => draftOf("session", { occurredAt });
const decision = draftOf("decision", {
  occurredAt: "2026-03-30",
  body: {
    ...examples.decision.body,
    choice: "stop",
    reasons: ["patient-wish"],
    rule: { code: "jspn-week-3", version: "1", answer: "continue" },
  },
  personal: { remark: null, wish: "少し休みたい", wishSaidBy: "妻" },
});
const plan = (strategy: "tms" | "both") =>
  draftOf("plan", {
    occurredAt: "2026-03-01",
    body: { ...examples.plan.body, strategy, exosome: strategy === "tms" ? null : examples.plan.body.exosome },
  });

/** The facts of the letter about the last decision, after `steps`. */
function factsAfter(...steps: ChartStep[]) {
  const entries = chartEntries(draftOf("registration"), ...steps);
  const decided = entries.findLast((entry) => entry.kind === "decision");
  if (decided === undefined) throw new Error("a decision");
  return decisionLetter(entries, decided);
}
const codes = (...steps: ChartStep[]) => factsAfter(...steps).map(({ code }) => code);

describe("what a letter says of a decision", () => {
  const course = [score(22, "2026-03-02"), session("2026-03-03"), session("2026-03-04"), score(15, "2026-03-29")];
  test.each([
    ["nothing but the decision", [], ["no-diagnosis", "no-plan", "no-sessions", "mind", "body", "no-events", "rule", "choice", "wish"]],
    [
      "a course of TMS",
      [draftOf("diagnosis"), plan("tms"), ...course],
      ["diagnosis", "plan", "sessions", "mind", "body", "no-events", "rule", "choice", "wish"],
    ],
    [
      "an infusion without a plan",
      [draftOf("infusion")],
      ["no-diagnosis", "no-plan", "no-sessions", "infusions", "unapproved", "mind", "body", "no-events", "rule", "choice", "wish"],
    ],
    [
      "exosomes that are only planned",
      [plan("both")],
      ["no-diagnosis", "plan", "no-sessions", "unapproved", "mind", "body", "no-events", "rule", "choice", "wish"],
    ],
  ])("after %s", (_situation, steps, expected) => {
    expect(codes(...steps, decision)).toEqual(expected);
  });

  test("an event since the first treatment, and none from before it", () => {
    const event = (onsetAt: string) =>
      draftOf("adverse-event", { occurredAt: onsetAt, body: { ...examples["adverse-event"].body, onsetAt, endedOn: null } });
    expect(codes(event("2026-03-01"), ...course, decision)).toContain("no-events");
    expect(codes(...course, event("2026-03-05"), decision)).toContain("event");
  });

  test("nothing of what came after it", () => {
    expect(factsAfter(...course, decision)).toEqual(
      (() => {
        const entries = chartEntries(draftOf("registration"), ...course, decision, score(3, "2026-03-31"), session("2026-03-31"));
        const decided = entries.find((entry) => entry.kind === "decision");
        return decided === undefined ? null : decisionLetter(entries, decided);
      })(),
    );
  });

  test("each number with its entries and their days", () => {
    const facts = factsAfter(...course, decision);
    expect(facts.find(({ code }) => code === "mind")?.sources).toEqual([
      { seq: 2, on: "2026-03-02" },
      { seq: 5, on: "2026-03-29" },
    ]);
    expect(facts.find(({ code }) => code === "sessions")?.sources.map(({ seq }) => seq)).toEqual([3, 4]);
    const measured = new Set(["mind", "sessions", "rule", "choice", "wish"]);
    expect(facts.filter(({ code, sources }) => measured.has(code) && sources.length === 0)).toEqual([]);
  });

  test("in words, with nothing left unfilled", () => {
    const facts = factsAfter(draftOf("diagnosis"), plan("both"), ...course, draftOf("infusion"), draftOf("adverse-event"), decision);
    const ja = letterText(facts, "ja");
    const en = letterText(facts, "en");
    for (const text of [ja, en]) expect(text).not.toMatch(/undefined|null|[{}]/);
    expect(ja).toContain("HAM-D17 は 22 から 15 に下がりました(32 % 改善)。 〔カルテ #4 2026年3月2日、#7 2026年3月29日〕");
    expect(en).toContain("HAM-D17 fell from 22 to 15 (32 % better). [chart #4 2 Mar 2026, #7 29 Mar 2026]");
    expect(ja).toContain("うつ病に対して未承認");
    expect(en).toContain("unapproved for depression");
    expect(ja).toContain("「少し休みたい」(妻の話)");
    expect([letterTitle(facts, "ja"), letterTitle(facts, "en")]).toEqual(["経過のご報告(中止)", "Report on the course (stop)"]);
  });
});

test.each([
  ["TMSを15回行いました", false],
  ["エクソソームの点滴を3回", true],
  ["ｅｘｏｓｏｍｅ", true],
  ["Three Exosome infusions", true],
  ["点滴は行っていません", true],
  ["TMS: 15 sessions", false],
])("%s speaks of exosomes: %s", (text, speaks) => {
  expect(speaksOfExosomes(text)).toBe(speaks);
});

test("the addressee is whoever referred the patient the last time, and nobody else who wrote", () => {
  const came = (correspondent: string, changes: object) =>
    draftOf("letter", {
      body: { ...examples.letter.body, direction: "in", purpose: "referral", ...changes },
      personal: { correspondent, title: "紹介状", text: null, remark: null },
    });
  const referrer = (...steps: ChartStep[]) => referrerOf(foldChart(chartEntries(draftOf("registration"), ...steps)));
  expect(referrer()).toBeNull();
  expect(referrer(came("一", {}), came("二", {}), came("三", { purpose: "report" }), came("四", { direction: "out" }))).toBe("二");
});
