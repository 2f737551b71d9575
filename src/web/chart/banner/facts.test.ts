import { describe, expect, test } from "vitest";
import { draftOf } from "../../../../test/record/chains.ts";
import { chartEntries } from "../../../../test/record/clear.ts";
import { EMPTY_CHART, foldChart } from "../../../record/chart.ts";
import type { Draft } from "../../../record/writing.ts";
import { type BannerFacts, bannerFacts } from "./facts.ts";

const facts = (...drafts: readonly Draft[]): BannerFacts => bannerFacts(foldChart(chartEntries(...drafts)));
const allergies = (value: unknown): Draft => draftOf("history", { body: { topic: "allergies", allergies: value } });
const consent = (component: string, decision: string): Draft =>
  draftOf("consent", {
    body: {
      component,
      decision,
      document: "consent",
      documentVersion: "1",
      language: "ja",
      givenBy: "patient",
      interpreter: false,
      understood: {},
    },
  });
const exosome = { product: "exo", infusionCount: 3, intervalDays: 14, dose: null };
const tms = { protocol: "hf-left", protocolVersion: 1, sessionCount: 30, sessionsPerWeek: 5, intensityPercentOfThreshold: 120 };
const plan = (strategy: "neither" | "tms" | "exosome" | "both"): Draft =>
  draftOf("plan", {
    body: {
      strategy,
      startsOn: "2026-04-06",
      weeks: 8,
      tms: strategy === "tms" || strategy === "both" ? tms : null,
      exosome: strategy === "exosome" || strategy === "both" ? exosome : null,
      rulePack: "research",
    },
  });

describe("the patient banner", () => {
  test.each([
    { name: "nobody wrote a list", drafts: [draftOf("registration")], expected: { status: "not-recorded" } },
    { name: "none known", drafts: [allergies({ status: "none-known" })], expected: { status: "none-known" } },
    { name: "asked, not known", drafts: [allergies({ status: "unknown" })], expected: { status: "unknown" } },
    {
      name: "the newest list stands",
      drafts: [
        allergies({ status: "none-known" }),
        allergies({ status: "listed", list: [{ substance: "ラテックス", category: "latex", reaction: null, severity: "mild" }] }),
      ],
      expected: { status: "listed", substances: ["ラテックス"] },
    },
  ])("allergies: $name", ({ drafts, expected }) => {
    expect(facts(...drafts).allergies).toEqual(expected);
  });

  test.each([
    { strategy: "both", tms: { done: 1, planned: 30 }, exosome: { done: 0, planned: 3 } },
    { strategy: "tms", tms: { done: 1, planned: 30 }, exosome: null },
    { strategy: "neither", tms: { done: 1, planned: null }, exosome: null },
  ] as const)("one session under the plan $strategy", ({ strategy, tms: sessions, exosome: infusions }) => {
    expect(facts(plan(strategy), draftOf("session"))).toMatchObject({ hasPlan: true, tms: sessions, exosome: infusions });
  });

  test.each([
    {
      name: "nobody asked",
      drafts: [],
      expected: [
        { component: "tms", decision: "not-recorded" },
        { component: "exosome", decision: "not-recorded" },
      ],
    },
    {
      name: "one is given, one declined",
      drafts: [consent("tms", "given"), consent("exosome", "declined")],
      expected: [
        { component: "tms", decision: "given" },
        { component: "exosome", decision: "declined" },
      ],
    },
    {
      name: "a withdrawal is newer than what was given",
      drafts: [consent("tms", "given"), consent("exosome", "given"), consent("exosome", "withdrawn")],
      expected: [
        { component: "tms", decision: "given" },
        { component: "exosome", decision: "withdrawn" },
      ],
    },
  ])("consent: $name", ({ drafts, expected }) => {
    expect(facts(plan("both"), ...drafts).consents).toEqual(expected);
  });

  test("consent is asked for what was given, also without a plan", () => {
    expect(facts(draftOf("infusion")).consents).toEqual([{ component: "exosome", decision: "not-recorded" }]);
  });

  test("nothing is assumed of an empty chart", () => {
    expect(bannerFacts(EMPTY_CHART)).toMatchObject({
      sex: "unknown",
      ageAtRegistration: null,
      tms: null,
      exosome: null,
      hasPlan: false,
      closed: false,
      erasedOn: null,
    });
  });

  test.each([
    { reason: "completed", closed: true, erasedOn: null },
    { reason: "erased", closed: false, erasedOn: "2026-04-02" },
  ])("a closure for the reason $reason", ({ reason, closed, erasedOn }) => {
    expect(facts(draftOf("registration"), draftOf("closure", { body: { reason, endedOn: "2026-04-02", ground: null } }))).toMatchObject({
      closed,
      erasedOn,
    });
  });
});
