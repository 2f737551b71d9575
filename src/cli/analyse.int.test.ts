/** `ryorin analyse` as a person or a script meets it: its numbers, its fields, its exit codes, its words. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ryorin, temporaryHome } from "../../test/support/clinic.ts";
import { SMALL_PLAN, smallTrialCsv } from "../../test/support/small-trial.ts";
import { planHash } from "../evidence/plan/plan-hash.ts";
import { EXIT } from "./command.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const TRIAL = join(ROOT, "data/factorial_2x2.csv");
const MIND = join(ROOT, "docs/examples/mind.plan.json");
const BODY = join(ROOT, "docs/examples/body.plan.json");

/** Name, estimate, standard error, df. */
type ReferenceContrast = readonly [string, number, number, number];

interface ReferenceFit {
  readonly minus2logLik: number;
  readonly beta: Readonly<Record<string, number>>;
  readonly Sigma: readonly (readonly number[])[];
  readonly satterthwaite: { readonly contrasts: readonly ReferenceContrast[] };
  readonly kenward_roger_linear: { readonly contrasts: readonly ReferenceContrast[] };
}

const REFERENCE: Readonly<Record<string, ReferenceFit>> = JSON.parse(readFileSync(join(ROOT, "reference/mmrm/factorial.json"), "utf8"));

let home: string;
let folder: string;
let remove: () => void;
beforeAll(() => {
  ({ home, remove } = temporaryHome());
  folder = join(home, "..", "analysis");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "small.csv"), smallTrialCsv());
  writeFileSync(join(folder, "small.json"), JSON.stringify(SMALL_PLAN));
});
afterAll(() => remove());

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

const analyse = (args: readonly string[], language: "ja" | "en" = "en") => ryorin(["analyse", ...args], { home, language });

interface Answer {
  readonly fit: {
    readonly minus2LogLikelihood: number;
    readonly covariance: string;
    readonly converged: boolean;
    readonly observations: number;
    readonly subjects: number;
    readonly sigma: readonly (readonly number[])[];
    readonly gradientMax: number;
    readonly coefficients: readonly {
      readonly name: string;
      readonly estimate: number;
      readonly standardError: number;
      readonly df: number;
    }[];
  };
  readonly contrasts: readonly Readonly<Record<string, number | string>>[];
  readonly plan: { readonly hash: string; readonly kept: boolean };
  readonly sensitivity: readonly { readonly standardError: number }[];
}

async function answerOf(args: readonly string[]): Promise<Answer> {
  const { code, json, stderr } = await analyse([...args, "--json"]);
  if (code !== EXIT.done || json === null) throw new Error(`${code}: ${stderr}`);
  return json as unknown as Answer;
}

function relative(given: unknown, expected: number): number {
  return Math.abs(Number(given) / expected - 1);
}

describe("the examples on our own trial give the reference numbers", () => {
  test.each([
    [MIND, "mind", "kenward_roger_linear", ["both minus TMS", "both minus exosome", "synergy"]],
    [BODY, "body", "satterthwaite", ["both minus TMS", "both minus exosome", "synergy"]],
  ] as const)("%s", async (plan, outcome, method, names) => {
    const answer = await answerOf([TRIAL, "--plan", plan, "--workers", "2"]);
    const reference = REFERENCE[`${outcome}/us`];
    if (reference === undefined) throw new Error("the reference");
    expect(answer.fit).toMatchObject({ covariance: "us", converged: true, observations: 1571, subjects: 240 });
    expect(Math.abs(answer.fit.minus2LogLikelihood - reference.minus2logLik)).toBeLessThan(1e-8);
    expect(answer.fit.gradientMax).toBeLessThan(1e-6);
    expect(answer.fit.coefficients.map((one) => one.name)).toEqual(Object.keys(reference.beta));
    for (const { name, estimate } of answer.fit.coefficients)
      expect(relative(estimate, reference.beta[name] ?? Number.NaN)).toBeLessThan(1e-8);
    for (const [i, row] of reference.Sigma.entries())
      for (const [j, value] of row.entries()) expect(relative(answer.fit.sigma[i]?.[j], value)).toBeLessThan(1e-8);
    const keys = ["both_vs_tms@V8", "both_vs_exo@V8", "interaction@V8"];
    for (const [index, name] of names.entries()) {
      const [, estimate, standardError, df] = reference[method].contrasts.find((one) => one[0] === keys[index]) ?? [];
      const given = answer.contrasts.find((one) => one.name === name);
      expect(relative(given?.estimate, estimate ?? Number.NaN)).toBeLessThan(1e-8);
      expect(relative(given?.standardError, standardError ?? Number.NaN)).toBeLessThan(1e-8);
      expect(relative(given?.df, df ?? Number.NaN)).toBeLessThan(1e-7);
    }
    expect(answer.plan).toMatchObject({ kept: true, hash: planHash(JSON.parse(readFileSync(plan, "utf8"))) });
  });
});

test("the fields that others rely on", async () => {
  const { json } = await analyse([join(folder, "small.csv"), "--plan", join(folder, "small.json"), "--json"]);
  const [single, joint] = (json as unknown as Answer).contrasts;
  expect(Object.keys(json ?? {})).toEqual(expect.arrayContaining(["fit", "contrasts", "findings", "plan", "software"]));
  expect(Object.keys((json as unknown as Answer).fit)).toEqual([
    "minus2LogLikelihood",
    "covariance",
    "converged",
    "iterations",
    "gradientMax",
    "observations",
    "subjects",
    "coefficients",
    "sigma",
  ]);
  expect(Object.keys(single ?? {})).toEqual(["name", "estimate", "standardError", "df", "t", "p", "low", "high"]);
  expect(Object.keys(joint ?? {}).sort()).toEqual(["F", "df", "name", "numeratorDf", "p"]);
  expect(json).toMatchObject({ software: { name: "ryorin", version: expect.stringMatching(/^\d+\.\d+\.\d+$/) }, plan: { kept: true } });
});

test("rows of JSON are the same table", async () => {
  const [head = "", ...lines] = smallTrialCsv().trimEnd().split("\n");
  const names = head.split(",");
  const rows = lines.map((line) =>
    Object.fromEntries(line.split(",").map((cell, k) => [names[k], cell === "" ? null : Number.isNaN(Number(cell)) ? cell : Number(cell)])),
  );
  const plan = join(folder, "small.json");
  const [csv, json] = await Promise.all([
    answerOf([join(folder, "small.csv"), "--plan", plan]),
    answerOf([file("small.rows.json", rows), "--plan", plan]),
  ]);
  expect(json).toEqual(csv);
});

test("any number of threads gives the same numbers, and a seed its own", async () => {
  const sensitivity = {
    name: "s",
    assumption: "J2R",
    reference: { exo: "0" },
    contrast: "both minus TMS",
    variance: "rubin-approximate-bayes",
    imputations: 24,
  };
  const plan = file("drawn.json", { ...SMALL_PLAN, missing: { sensitivity: [sensitivity] } });
  const args = [join(folder, "small.csv"), "--plan", plan];
  const [one, two, other] = await Promise.all([
    answerOf([...args, "--workers", "1"]),
    answerOf([...args, "--workers", "2"]),
    answerOf([...args, "--seed", "9"]),
  ]);
  expect(two).toEqual(one);
  expect(other.sensitivity[0]?.standardError).not.toBe(one.sensitivity[0]?.standardError);
  expect([one.plan.kept, other.plan.kept]).toEqual([true, false]);
});

describe("a plan is locked before the data are seen", () => {
  test("its hash is told without data, and a report says whether it is the same plan", async () => {
    const plan = join(folder, "small.json");
    const alone = await analyse(["--plan", plan, "--json"]);
    const hash = planHash(JSON.parse(JSON.stringify(SMALL_PLAN)));
    expect([alone.code, alone.json]).toEqual([EXIT.done, expect.objectContaining({ plan: { hash } })]);
    const changed = file("changed.json", { ...SMALL_PLAN, title: "another" });
    const [same, another] = await Promise.all(
      [plan, changed].map((path) => analyse([join(folder, "small.csv"), "--plan", path, "--locked", hash ?? "", "--json"])),
    );
    expect(same?.json).toMatchObject({ plan: { locked: hash, kept: true } });
    expect(another?.json).toMatchObject({
      plan: { locked: hash, kept: false },
      findings: expect.arrayContaining([expect.objectContaining({ code: "plan.hash-differs" })]),
    });
  });
});

describe("what is refused", () => {
  const twice = () => `${smallTrialCsv()}${smallTrialCsv().split("\n")[1]}\n`;
  const ROWS = [
    [
      "a plan that names no structure",
      () => [join(folder, "small.csv"), file("bad.json", { ...SMALL_PLAN, model: { formula: "y ~ base", covariance: ["vc"] } })],
      "plan.field-value",
      /model\.covariance\[0\]/,
    ],
    [
      "a subject that has a visit twice",
      () => [file("twice.csv", twice()), join(folder, "small.json")],
      "data.duplicate-visit",
      /146.*S0.*V1/,
    ],
    [
      "text in a number",
      () => [file("text.csv", smallTrialCsv().replace(",V1,", ",V1,high").replace("high,", "high")), join(folder, "small.json")],
      "data.text-in-number",
      /high/,
    ],
  ] as const;

  test.each(ROWS)("%s: exit 2 with findings, in both languages", async (_name, paths, code, said) => {
    const [data = "", plan = ""] = paths();
    const [json, ja, en] = await Promise.all([
      analyse([data, "--plan", plan, "--json"]),
      analyse([data, "--plan", plan], "ja"),
      analyse([data, "--plan", plan], "en"),
    ]);
    expect([json.code, ja.code, en.code]).toEqual([EXIT.usage, EXIT.usage, EXIT.usage]);
    expect(json.json).toMatchObject({
      findings: expect.arrayContaining([expect.objectContaining({ code, severity: "stop" })]),
      plan: { kept: false },
    });
    expect(ja.stderr).toMatch(said);
    expect(ja.stderr).toMatch(/\*\*中止\*\*/);
    expect(en.stderr).toMatch(said);
    expect([ja.stdout, en.stdout]).toEqual(["", ""]);
  });

  test.each([
    ["no plan", ["x.csv"], /--plan/],
    ["two tables", ["a.csv", "b.csv", "--plan", MIND], /one table/],
    ["JSON that is no rows", [BODY, "--plan", MIND], /not a JSON array/],
    ["a plan that is not there", ["a.csv", "--plan", "/nowhere/p.json"], /cannot be read/],
    ["half a thread", ["a.csv", "--plan", "p.json", "--workers", "0.5"], /--workers/],
  ] as const)("%s: exit 2", async (_name, args, said) => {
    const { code, stderr } = await analyse(args);
    expect(code).toBe(EXIT.usage);
    expect(stderr).toMatch(said);
  });
});

test("a person reads a report, who is in before any effect, and code for R and SAS", async () => {
  const code = join(folder, "code");
  const args = [join(folder, "small.csv"), "--plan", join(folder, "small.json"), "--code", code];
  const [ja, en] = await Promise.all([analyse(args, "ja"), analyse([...args.slice(0, -2)], "en")]);
  expect([ja.code, en.code]).toEqual([EXIT.done, EXIT.done]);
  const order = (text: string, titles: readonly string[]) => titles.map((title) => text.indexOf(`## ${title}`));
  for (const [text, titles] of [
    [ja.stdout, ["計画", "解析に入った人", "来院ごとに結果がある人数", "治療前の群の比較", "モデル", "対比"]],
    [en.stdout, ["Plan", "Who is in", "Seen at each visit", "Before treatment", "Model", "Contrasts"]],
  ] as const) {
    const places = order(text, titles);
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  }
  expect(readFileSync(join(code, "analysis.R"), "utf8")).toContain("us(visit | id)");
  expect(readFileSync(join(code, "analysis.sas"), "utf8")).toMatch(/UNVERIFIED/);
});
