import { describe, expect, test } from "vitest";
import { courseWith } from "../../../test/support/eligibility.ts";
import { PROTOCOLS } from "../../care/tms/protocols.ts";
import { checkDraft } from "../../charting/check-draft.ts";
import type { ChartKind } from "../../record/kinds.ts";
import { type Answers, entriesOfAnswers, findingOfNumber, sayingOf } from "./answers.ts";
import { courseDraftOf, courseOf, protocolDefaults } from "./course-draft.ts";

const NOW = "2026-11-26T09:00:00.000+09:00";
const entries = (answers: Answers, screenings: Parameters<typeof entriesOfAnswers>[1]["screenings"] = []) =>
  entriesOfAnswers(answers, { screenings, now: NOW, language: "ja" });

describe("the answers of the board", () => {
  test("become one history each, one screening for each component, a total and a value, all of which the record takes", () => {
    const sent = entries({
      "history.psychiatric.bipolar-disorder": "no",
      "history.psychiatric.tms": "yes",
      "tms.pacemaker": "no",
      "tms.seizure": "yes",
      "exosome.thrombosis": "no",
      "total.hamd17": "２２",
      "lab.crp-hs": "2.4",
    });
    expect(sent.map(({ kind }) => kind)).toEqual(["history", "history", "screening", "screening", "assessment", "lab"]);
    expect(sent[0]?.body).toMatchObject({ item: "bipolar-disorder", presence: "absent", category: "psychiatric" });
    expect(sent[1]?.body).toMatchObject({ item: "tms", presence: "past" });
    expect(sent[2]?.body).toMatchObject({ answers: { pacemaker: "no", seizure: "yes" }, questionnaire: "tms-safety" });
    expect(sent[4]?.body).toMatchObject({ instrument: "hamd17", total: 22, totalStatus: "as-given" });
    for (const { kind, body, personal } of sent)
      expect(checkDraft({ kind: kind as ChartKind, body: body as never, personal: personal as never })).toEqual([]);
  });

  test("go on from the screening that stands", () => {
    const before = { body: { component: "tms", questionnaire: "jspn", edition: "2", answers: { pacemaker: "no", stroke: "yes" } } };
    const [sent] = entries({ "tms.seizure": "no" }, [before as never]);
    expect(sent?.body).toMatchObject({ questionnaire: "jspn", edition: "2", answers: { pacemaker: "no", stroke: "yes", seizure: "no" } });
  });

  test.each([
    ["total.hamd17", "52", null],
    ["total.hamd17", "53", "total"],
    ["total.hamd17", "2.5", "total"],
    ["total.hamd17", "", null],
    ["lab.crp-hs", "0", "number"],
    ["lab.crp-hs", "０．４", null],
    ["lab.crp-hs", "low", "number"],
  ] as const)("%s %j: %s", (key, typed, finding) => {
    expect(findingOfNumber(key, typed)).toBe(finding);
  });

  test("a number that cannot be taken is not sent", () => {
    expect(sayingOf({ "total.hamd17": "99", "lab.crp-hs": "1", "tms.stroke": "" })).toEqual({ "lab.crp-hs": "1" });
    expect(entries({ "total.hamd17": "99" })).toEqual([]);
  });
});

describe("the course on the card", () => {
  const today = "2026-11-26";

  test("begins with TMS alone as its protocol is usually given, and reads back to the plan in force", () => {
    expect(courseOf(courseDraftOf(null, today))).toMatchObject({
      strategy: "tms",
      exosome: null,
      tms: { protocol: "hf-l-std", sessionCount: 30, sessionsPerWeek: 5, intensityPercentOfThreshold: 120 },
    });
    expect(courseOf(courseDraftOf(courseWith(), today))).toEqual(courseWith());
    const neither = courseWith({ strategy: "neither", tms: null, exosome: null });
    expect(courseOf(courseDraftOf(neither, today))).toEqual(neither);
  });

  test.each([
    ["weeks", ""],
    ["weeks", "0"],
    ["startsOn", "2026-02-30"],
    ["sessions", "x"],
    ["protocol", "none"],
    ["product", ""],
    ["product", "日本"],
    ["interval", "-1"],
    ["dose", "0"],
    ["dose", "much"],
  ] as const)("is no plan while %s is %j", (field, typed) => {
    expect(courseOf({ ...courseDraftOf(courseWith(), today), [field]: typed })).toBeNull();
  });

  test("a dose is what the plan in force states, in its own unit and by its own method, or none", () => {
    const dose = { value: 45, countedIn: "ug-protein", countedBy: "bca" } as const;
    const planned = { ...courseWith(), exosome: { product: "product-a", infusionCount: 3, intervalDays: 14, dose } };
    expect(courseOf(courseDraftOf(planned, today))).toEqual(planned);
    expect(courseOf({ ...courseDraftOf(planned, today), dose: "" })?.exosome?.dose).toBeNull();
    expect(courseOf({ ...courseDraftOf(courseWith(), today), dose: "２×10^10" })?.exosome?.dose).toEqual({
      ...{ value: 2e10, countedIn: "particles", countedBy: "label" },
    });
  });

  test("what is not of the strategy is not asked", () => {
    expect(courseOf({ ...courseDraftOf(courseWith(), today), strategy: "tms", product: "" })?.exosome).toBeNull();
    expect(courseOf({ ...courseDraftOf(courseWith(), today), strategy: "exosome", sessions: "" })?.tms).toBeNull();
  });

  test("every protocol of the library has its defaults", () => {
    for (const { code } of PROTOCOLS) expect(Object.values(protocolDefaults(code)).every((typed) => Number(typed) > 0)).toBe(true);
    expect(protocolDefaults("none")).toEqual({ sessions: "", perWeek: "", intensity: "" });
  });
});
