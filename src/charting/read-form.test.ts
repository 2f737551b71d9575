import { describe, expect, test } from "vitest";
import { NOW, SAMPLES } from "../../test/charting/samples.ts";
import { findingSentence } from "../words/charting.ts";
import { differences } from "./differences.ts";
import type { Form, Values } from "./form.ts";
import { assessmentForm } from "./forms/assessment.ts";
import { CONSENT } from "./forms/consent.ts";
import { ALLERGIES, ANTIDEPRESSANT_TRIAL } from "./forms/history.ts";
import { INFUSION } from "./forms/infusion.ts";
import { inEveryUnit, labForm } from "./forms/lab.ts";
import { PLAN } from "./forms/plan.ts";
import { REGISTRATION } from "./forms/registration.ts";
import { TMS_SCREENING } from "./forms/screening.ts";
import { SESSION } from "./forms/session.ts";
import { VITALS } from "./forms/vitals.ts";
import { isRefused, openQuestions, readForm } from "./read-form.ts";
import { confirmed, placedFields, withoutRow, withRow } from "./values.ts";
import { valuesOf } from "./values-of.ts";

const read = (form: Form, values: Values) => readForm(form, values, { now: NOW });
const codes = (form: Form, values: Values) => read(form, values).findings.map(({ path, severity, code }) => `${path} ${severity} ${code}`);

describe("what was typed", () => {
  test("is kept where it differs from what is recorded, and only there", () => {
    const { draft } = read(VITALS, { "body.temperatureCelsius": "３６．５", "body.pulsePerMinute": "72", "body.weightKilograms": "54.20" });
    expect(draft.typed).toEqual({ "body.temperatureCelsius": "３６．５", "body.weightKilograms": "54.20" });
  });

  test("how a machine ends its lines is not part of it", () => {
    const { draft } = read(VITALS, { "personal.remark": " 一行目\r\n二行目\r\n" });
    expect([draft.personal, draft.typed]).toEqual([{ remark: "一行目\n二行目" }, {}]);
  });

  test("a name keeps its characters to the last variant", () => {
    const { draft } = read(REGISTRATION, { "personal.name.family": "渡邉", "personal.name.given": "神一" });
    expect(draft.personal).toMatchObject({ name: { family: "渡邉", given: "神一" } });
  });

  test("what cannot be read is left out of the draft, which stays readable", () => {
    const reading = read(VITALS, { "body.temperatureCelsius": "あつい", "body.pulsePerMinute": "72" });
    expect(reading.draft.body).not.toHaveProperty("temperatureCelsius");
    expect(reading.draft.body).toMatchObject({ pulsePerMinute: 72 });
    expect(isRefused(reading)).toBe(true);
  });
});

describe("when it happened", () => {
  test("is now while nothing was said", () => {
    expect(read(VITALS, {}).draft.occurredAt).toBe(NOW);
  });

  test("a time alone inside the form is of the day of the entry", () => {
    const { draft } = read(INFUSION, { occurredAt: "2026-11-20 10:30", "body.startedAt": "9:45" });
    expect(draft.body).toMatchObject({ startedAt: "2026-11-20T09:45:00+09:00" });
  });

  test("is not in the future", () => {
    const [finding] = read(VITALS, { occurredAt: "10:25" }).findings;
    expect(finding === undefined ? "" : findingSentence(finding, "ja")).toBe(
      "日時 が未来です(2026年11月23日 10:24 までの日時にしてください。入力: 10:25)。",
    );
    expect(finding === undefined ? "" : findingSentence(finding, "en")).toBe(
      "When is in the future; it must not be after 23 Nov 2026 10:24 (given: 10:25).",
    );
  });

  test("only a plan may begin later", () => {
    expect(codes(PLAN, { "body.startsOn": "2027-01-04" }).filter((one) => one.startsWith("body.startsOn"))).toEqual([]);
    expect(codes(REGISTRATION, { "personal.birthDate": "2027-01-04" })).toContain("personal.birthDate refuse field.in-future");
    expect(codes(ANTIDEPRESSANT_TRIAL, { "body.startedOn": "2026-12" })).toContain("body.startedOn refuse field.in-future");
  });
});

describe("a question", () => {
  const values = { "body.temperatureCelsius": "41.5" };

  test("is asked in words, and can be answered", () => {
    const reading = read(VITALS, values);
    const [question] = openQuestions(reading);
    expect(isRefused(reading)).toBe(false);
    expect(question === undefined ? "" : findingSentence(question, "ja")).toBe(
      "体温 が 41.5 です。ふつうは 35.1〜39 ℃ です。正しければ、そのまま記録できます。",
    );
    expect(openQuestions(read(VITALS, confirmed(values, { path: "body.temperatureCelsius", given: "41.5" })))).toEqual([]);
  });

  test("is asked again when something else is typed", () => {
    const answered = confirmed(values, { path: "body.temperatureCelsius", given: "41.5" });
    expect(openQuestions(read(VITALS, { ...answered, "body.temperatureCelsius": "41.6" }))).toHaveLength(1);
  });

  test("of an item left out can be answered too", () => {
    const form = assessmentForm("gad7", "female");
    const given = { "body.mode": "paper-key-in", "body.informant": "patient", "body.items.nervous": "1" };
    const questions = openQuestions(read(form, given));
    expect(questions.map(({ path }) => path)).toContain("body.items.afraid");
    const answered = questions.reduce<Values>(confirmed, given);
    expect(openQuestions(read(form, answered))).toEqual([]);
  });
});

describe("fields that depend on others", () => {
  test("a plan asks for the treatments of its strategy and for no other", () => {
    const asked = (strategy: string) => placedFields(PLAN, { "body.strategy": strategy }).map(({ path }) => path);
    expect(asked("tms")).toContain("body.tms.protocol");
    expect(asked("tms")).not.toContain("body.exosome.product");
    expect(asked("neither").filter((path) => /^body\.(tms|exosome)/.test(path))).toEqual([]);
    expect(read(PLAN, { ...SAMPLES.plan, "body.strategy": "tms" }).draft.body).toMatchObject({
      exosome: null,
      tms: { protocol: "hf-l-std" },
    });
  });

  test("allergies are listed only where there are some", () => {
    expect(read(ALLERGIES, { ...SAMPLES["history.allergies"], "body.allergies.status": "none-known" }).draft.body).toEqual({
      topic: "allergies",
      allergies: { status: "none-known" },
    });
    expect(codes(ALLERGIES, { "body.allergies.status": "listed" })).toEqual(["body.allergies.list refuse field.missing"]);
  });

  test("a group that is not required is nothing while nothing stands in it, and whole once something does", () => {
    expect(read(SESSION, {}).draft.body).toMatchObject({ prescribed: null });
    expect(codes(SESSION, { ...SAMPLES.session, "body.prescribed.protocol": "" })).toEqual([
      "body.prescribed.protocol refuse field.missing",
    ]);
  });
});

describe("rows", () => {
  const two: Values = {
    ...withRow(withRow({}, "body.delivered"), "body.delivered"),
    "body.delivered.0.pulses": "100",
    "body.delivered.1.pulses": "200",
  };

  test("are added at the end and taken out where they stand", () => {
    expect(two["body.delivered"]).toBe("2");
    expect(withoutRow(two, "body.delivered", 0)).toEqual({ "body.delivered": "1", "body.delivered.0.pulses": "200" });
    expect(withoutRow(withoutRow(two, "body.delivered", 1), "body.delivered", 0)).toEqual({});
  });

  test("are asked one by one", () => {
    const paths = placedFields(SESSION, two).map(({ path }) => path);
    expect(paths.filter((path) => path.endsWith(".ended"))).toEqual(["body.delivered.0.ended", "body.delivered.1.ended"]);
  });

  test("too many are refused in words", () => {
    const [finding] = read(SESSION, { ...SAMPLES.session, "body.delivered": "51" }).findings.filter(({ code }) => code === "field.count");
    expect(finding === undefined ? "" : findingSentence(finding, "ja")).toBe("実施 の行は 1〜50 にしてください。");
    expect(finding === undefined ? "" : findingSentence(finding, "en")).toBe("Delivered must have 1 to 50 rows.");
  });
});

describe("names that the form does not know", () => {
  test("are kept by an amendment", () => {
    const content = {
      occurredAt: NOW,
      body: {
        component: "tms",
        questionnaire: "older",
        edition: "0",
        answers: { "older-question": "yes" },
        answeredBy: "patient",
        language: null,
      },
      personal: { remark: null, details: { "older-question": "左耳" } },
    };
    const again = read(TMS_SCREENING, valuesOf(TMS_SCREENING, content, { now: NOW }));
    expect(differences(content, again.draft)).toEqual([]);
  });

  test("no answer at all is refused, at the place of the answers", () => {
    const { "body.answers.previous-tms": _answer, ...without } = SAMPLES["screening.tms"] ?? {};
    expect(codes(TMS_SCREENING, without)).toContain("body.answers refuse field.missing");
  });

  test("of consent, what was not asked is absent and not false", () => {
    expect(read(CONSENT, { "body.understood.risks": "no" }).draft.body).toMatchObject({ understood: { risks: false } });
    expect(read(CONSENT, {}).draft.body).toMatchObject({ understood: {} });
  });
});

describe("a quantity", () => {
  const crp = labForm("crp-hs");
  const lab = (typed: string, unit: string) => read(crp, { "body.value": typed, "body.unit": unit, "body.draw": "1" });

  test.each([
    ["0.31", "mg/dL", { value: 0.31, unit: "mg/dL", comparator: null }],
    ["0.31 mg/dL", "", { value: 0.31, unit: "mg/dL", comparator: null }],
    ["０．３１ｍｇ／ｄＬ", "", { value: 0.31, unit: "mg/dL", comparator: null }],
    ["3.1mg/L", "mg/L", { value: 3.1, unit: "mg/L", comparator: null }],
    ["<0.05", "mg/dL", { value: 0.05, unit: "mg/dL", comparator: "<" }],
    ["＜０．０５", "mg/dL", { value: 0.05, unit: "mg/dL", comparator: "<" }],
    ["0.05未満", "mg/dL", { value: 0.05, unit: "mg/dL", comparator: "<" }],
    ["> 20 mg/dL", "", { value: 20, unit: "mg/dL", comparator: ">" }],
  ])("%s beside %j is read", (typed, unit, body) => {
    const reading = lab(typed, unit);
    expect(reading.findings).toEqual([]);
    expect(reading.draft.body).toMatchObject(body);
  });

  test.each([
    ["0.31", "", "body.unit refuse field.missing"],
    ["", "mg/dL", "body.value refuse field.missing"],
    ["0.31 mg/dL", "mg/L", "body.unit refuse field.unreadable"],
    ["0.31", "g/dL", "body.unit refuse field.choice"],
    ["31", "mg/dL", "body.value ask field.implausible"],
    ["101", "mg/dL", "body.value refuse field.impossible"],
    ["many", "mg/L", "body.value refuse field.unreadable"],
    ["-1", "mg/L", "body.value refuse field.impossible"],
  ])("%j beside %j: %s", (typed, unit, finding) => {
    expect(codes(crp, { "body.value": typed, "body.unit": unit, "body.draw": "1" })).toEqual([finding]);
  });

  test("the same number is usual in one unit and asked about in the other", () => {
    expect(lab("31", "mg/L").findings).toEqual([]);
    expect(lab("31", "mg/dL").findings).toHaveLength(1);
  });

  test.each([
    [0.31, "mg/dL", [0.31, "mg/dL"], [3.1, "mg/L"]],
    [3.1, "mg/L", [3.1, "mg/L"], [0.31, "mg/dL"]],
    [0.07, "mg/dL", [0.07, "mg/dL"], [0.7, "mg/L"]],
  ])("C-reactive protein of %d %s is shown in both units", (value, unit, ...shown) => {
    expect(inEveryUnit("crp-hs", value, unit).map((one) => [one.value, one.unit])).toEqual(shown);
  });

  test("an analyte that nobody knows is taken in any unit that is one", () => {
    const other = labForm("prolactin");
    expect(codes(other, { "body.value": "12", "body.unit": "ng/mL", "body.draw": "1" })).toEqual([]);
    expect(codes(other, { "body.value": "12", "body.unit": "furlong", "body.draw": "1" })).toEqual(["body.unit refuse field.unreadable"]);
    expect(inEveryUnit("prolactin", 12, "ng/mL")).toEqual([{ value: 12, unit: "ng/mL" }]);
  });
});

describe("what follows from the answers", () => {
  test("the age at registration is that of the day of registration", () => {
    const values = { occurredAt: "2026-05-13", "personal.birthDate": "S63.5.14", "body.ageAtRegistration": "99" };
    expect(read(REGISTRATION, values).draft.body).toMatchObject({ ageAtRegistration: 37 });
    expect(read(REGISTRATION, { "body.ageAtRegistration": "40" }).draft.body).toMatchObject({ ageAtRegistration: 40 });
  });

  const phq9 = assessmentForm("phq9", "female");
  const sample = SAMPLES["assessment.phq9"] ?? {};

  test("the total of an instrument, at every key", () => {
    expect(read(phq9, sample).draft.body).toMatchObject({ total: 10, totalStatus: "scored" });
    expect(read(phq9, { ...sample, "body.items.pace": "" }).draft.body).toMatchObject({ total: 11.25, totalStatus: "prorated" });
    expect(read(phq9, { ...sample, "body.items.self-harm": "" }).draft.body).toMatchObject({ total: null, totalStatus: "unscorable" });
  });

  test("a total that was taken over as given is not scored again until someone asks for it", () => {
    const content = { occurredAt: NOW, body: { ...read(phq9, sample).draft.body, total: 12, totalStatus: "as-given" }, personal: null };
    const values = valuesOf(phq9, content, { now: NOW });
    expect(read(phq9, values).draft.body).toMatchObject({ total: 12, totalStatus: "as-given" });
    expect(read(phq9, { ...values, "body.totalStatus": "" }).draft.body).toMatchObject({ total: 10, totalStatus: "scored" });
  });

  test("a WHO-5 total that is no multiple of 4 is most often the raw sum, and is asked about", () => {
    const total = (typed: string) =>
      openQuestions(
        read(assessmentForm("who5", "female"), { "body.mode": "total-only", "body.informant": "patient", "body.total": typed }),
      );
    expect(total("52")).toEqual([]);
    expect(total("13").map((question) => findingSentence(question, "ja"))).toEqual([
      "合計 が 13 です。ふつうは 4の倍数 です。正しければ、そのまま記録できます。",
    ]);
  });

  test("an instrument without any answer is refused", () => {
    expect(codes(phq9, { "body.mode": "paper-key-in", "body.informant": "patient" })).toContain("body.items refuse field.missing");
    expect(codes(phq9, { "body.mode": "total-only", "body.informant": "patient" })).toEqual(["body.total refuse field.missing"]);
  });
});

test("an amendment is told place by place, a time on another clock is the same time", () => {
  const before = read(SESSION, SAMPLES.session ?? {}).draft;
  const after = read(SESSION, {
    ...SAMPLES.session,
    "body.pain": "5",
    "body.delivered.0.ended": "pain",
    "body.sideEffects": ["headache"],
  }).draft;
  expect(differences(before, after)).toEqual([
    { path: "body.delivered.0.ended", before: "complete", after: "pain" },
    { path: "body.pain", before: 3, after: 5 },
    { path: "body.sideEffects", before: ["scalp-pain", "headache"], after: ["headache"] },
  ]);
  expect(differences(before, { ...before, occurredAt: "2026-11-23T01:05:00+00:00" })).toEqual([]);
});
