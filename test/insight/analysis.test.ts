/** The charts of the demonstration as a table: every row of the trial comes back, and the answers are those of its file. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseCsv } from "../../src/base/csv.ts";
import { isJsonObject } from "../../src/base/json.ts";
import { analyse } from "../../src/evidence/report/analysis.ts";
import { isJoint } from "../../src/evidence/report/result.ts";
import { analysisMember } from "../../src/insight/analysis-patient.ts";
import { analysisData, missingMap, visitDictionary, visitTable } from "../../src/insight/analysis-table.ts";
import { patientTable } from "../../src/insight/patient-table.ts";
import { questionPlans } from "../../src/insight/question-plan.ts";
import { demonstrationCharts, TRIAL_CSV } from "./demonstration-charts.ts";

const charts = demonstrationCharts("2028-01-31T12:00:00+09:00", "2025-05-25");
const data = analysisData(charts, "2028-01-31");
const options = { locked: null, seed: null, software: { name: "ryorin", version: "0" } };

function columnsOf(csv: string, wanted: readonly string[]): readonly (readonly string[])[] {
  const { file } = parseCsv(csv);
  const places = wanted.map((name) => file?.columns.indexOf(name) ?? -1);
  return (file?.rows ?? []).map(({ cells }) => places.map((place) => cells[place] ?? ""));
}

describe("the table of visits", () => {
  test("has the scores of every row of the file, in the order of the file", () => {
    const wanted = ["tms", "exo", "age", "visit", "week", "mind0", "body0", "mind", "body", "mind_chg", "body_chg"];
    const blank = (rows: readonly (readonly string[])[]) => rows.map((row) => row.map((one) => (one === "NA" ? "" : one)));
    expect(columnsOf(visitTable(data), wanted)).toEqual(blank(columnsOf(TRIAL_CSV, wanted)));
  });

  test("gives the same bytes again, and its dictionary has each column once", () => {
    expect(visitTable(analysisData(charts, "2028-01-31"))).toBe(visitTable(data));
    expect(visitDictionary().map(({ column }) => column)).toEqual(parseCsv(visitTable(data)).file?.columns);
  });

  test("counts who left and who was missed apart from what is still to come", () => {
    const { mind } = missingMap(data);
    const last = mind.at(-1);
    expect(last).toEqual({ "not-due": 0, left: 69, gap: 4 });
    expect(mind.reduce((sum, { gap }) => sum + gap, 0)).toBeGreaterThan(0);
    const few = TRIAL_CSV.split("\n").filter((line) => /^(id|P00\d),/.test(line));
    const early = analysisData(demonstrationCharts("2025-07-15T12:00:00+09:00", "2025-05-25", few.join("\n")), "2025-07-15");
    expect(early.patients.length).toBeGreaterThan(0);
    expect(missingMap(early).mind.at(-1)).toEqual({ "not-due": early.patients.length, left: 0, gap: 0 });
  });
});

describe("the answer from the charts", () => {
  const plans = questionPlans(data);
  const answer = analyse(visitTable(data), plans.visits, options);
  const example: unknown = JSON.parse(readFileSync(new URL("../../docs/examples/mind.plan.json", import.meta.url), "utf8"));
  const known = isJsonObject(example) ? analyse(TRIAL_CSV, example, options) : null;

  test("is that of the file under the documented plan", () => {
    if (!answer.ok || !known?.ok) throw new Error(JSON.stringify(answer.ok ? known : answer.error));
    expect(answer.value.contrasts.length).toBe(3);
    for (const contrast of answer.value.contrasts) {
      const same = known.value.contrasts.find(({ name }) => name === contrast.name);
      if (same === undefined || isJoint(same) || isJoint(contrast)) throw new Error(`the contrast ${contrast.name}`);
      expect(contrast.estimate).toBeCloseTo(same.estimate, 9);
      expect(contrast.standardError).toBeCloseTo(same.standardError, 9);
      expect(contrast.df).toBeCloseTo(same.df, 6);
    }
    const verdicts = (result: typeof answer.value) =>
      result.factorial.flatMap(({ outcome, visits }) =>
        visits.flatMap(({ visit, answers }) => answers.map(({ question, verdict }) => `${outcome} ${visit} ${question} ${verdict}`)),
      );
    expect(verdicts(answer.value)).toEqual(verdicts(known.value));
  });

  test("asks of patients what the documented table of patients holds", () => {
    const file = readFileSync(new URL("../../data/factorial_patient_level.csv", import.meta.url), "utf8");
    const wanted = ["tms", "exo", "age", "mind0", "body0", "mind12", "body12"];
    const blank = (rows: readonly (readonly string[])[]) => rows.map((row) => row.map((one) => (one === "NA" ? "" : one)));
    expect(blank(columnsOf(patientTable(data), wanted))).toEqual(blank(columnsOf(file, wanted)));
    // The file has decided already that who was not seen did not respond; the plan decides it here.
    const decided = columnsOf(patientTable(data), ["resp", "remit"]).map((row) => row.map((one) => (one === "" ? "0" : one)));
    expect(decided).toEqual(columnsOf(file, ["resp", "remit"]));
  });

  test("plans the same whatever came out", () => {
    const scrambled = {
      ...data,
      patients: data.patients.map((one) => ({ ...one, visits: one.visits.map((visit) => ({ ...visit, mind: 1, body: 2 })) })),
    };
    expect(questionPlans(scrambled)).toEqual(plans);
  });
});

const CODED = {
  design: "coded",
  ledger: "00000000-0000-7000-8000-000000000904",
  code: "K7QX4M",
  strategy: "both",
  coil: null,
  product: "kit",
} as const;

describe("who is not in", () => {
  const [chart = []] = charts;
  const numbered = (entries: typeof chart) => entries.map((entry, index) => ({ ...entry, seq: index + 1 }));
  const without = (kind: string) => numbered(chart.filter((entry) => entry.kind !== kind));

  test.each([
    ["no-plan", without("plan")],
    ["no-consent", numbered(chart.filter((entry) => !(entry.kind === "consent" && entry.body.component === "research-use")))],
    ["no-baseline", without("assessment")],
    [
      "under-18",
      chart.map((entry) => (entry.kind === "registration" ? { ...entry, body: { ...entry.body, ageAtRegistration: 17 } } : entry)),
    ],
    [
      "arm-sealed",
      chart.map((entry) => (entry.kind === "randomisation" ? { ...entry, body: { ...entry.body, allocation: CODED } } : entry)),
    ],
  ])("%s", (why, entries) => {
    expect(analysisMember(entries, "2028-01-31")).toEqual({ status: "out", why });
  });

  test("a withdrawal takes a patient out", () => {
    const given = chart.find((entry) => entry.kind === "consent" && entry.body.component === "research-use");
    if (given?.kind !== "consent") throw new Error("a consent to research");
    const last = chart.at(-1);
    const withdrawal = {
      ...given,
      id: `${given.id.slice(0, -1)}f`,
      seq: (last?.seq ?? 0) + 1,
      body: { ...given.body, decision: "withdrawn" as const },
      occurredAt: last?.occurredAt ?? "",
    };
    expect(analysisMember([...chart, withdrawal], "2028-01-31")).toEqual({ status: "out", why: "no-consent" });
  });

  test("without an allocation the plan names the arm, and the data are of no trial", () => {
    const member = analysisMember(without("randomisation"), "2028-01-31");
    expect(member).toMatchObject({ status: "in", patient: { trial: null } });
    expect(analysisData([chart, without("randomisation")], "2028-01-31").trial).toBeNull();
    expect(data.trial).toBe("DEMO-2X2");
  });
});
