/**
 * Public trials that are not part of the project, analysed through the program where they lie beside it, in ../shared/data:
 * a real depression trial and two artificial ones. The numbers come from nlme (reference/public-trials), which stops within
 * about 1e-6 of the optimum; those of reference-based imputation from rbmi on the same trial.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ryorin, temporaryHome } from "./support/clinic.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const DATA = join(ROOT, "..", "shared", "data");
const ANTIDEPRESSANT = join(ROOT, "docs/examples/antidepressant.plan.json");

interface Reference {
  readonly observations: number;
  readonly subjects: number;
  readonly minus2LogLikelihood: number;
  readonly coefficients: Readonly<Record<string, number>>;
  readonly standardErrors: Readonly<Record<string, number>>;
}

interface Answer {
  readonly fit: {
    readonly minus2LogLikelihood: number;
    readonly observations: number;
    readonly subjects: number;
    readonly coefficients: readonly { readonly name: string; readonly estimate: number; readonly standardError: number }[];
  };
  readonly contrasts: readonly { readonly estimate: number; readonly standardError: number; readonly df: number }[];
  readonly sensitivity: readonly { readonly estimate: number; readonly standardError: number; readonly p: number }[];
}

const REFERENCE: Readonly<Record<string, Reference>> = JSON.parse(readFileSync(join(ROOT, "reference/public-trials/nlme.json"), "utf8"));

const visits = (prefix: string, count: number, digits: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}${String(index + 1).padStart(digits, "0")}`);

/** Two artificial trials of the mmrm package, by a plan of our own. */
const PLANS = {
  fev_data: {
    data: {
      subject: "USUBJID",
      visit: "AVISIT",
      factors: {
        AVISIT: visits("VIS", 4, 1),
        ARMCD: ["PBO", "TRT"],
        RACE: ["Asian", "Black or African American", "White"],
        SEX: ["Male", "Female"],
      },
    },
    model: { formula: "FEV1 ~ RACE + SEX + ARMCD * AVISIT", covariance: ["us"] },
  },
  bcva_data: {
    data: {
      subject: "USUBJID",
      visit: "AVISIT",
      factors: { AVISIT: visits("VIS", 10, 2), ARMCD: ["CTL", "TRT"], RACE: ["Asian", "Black", "White"] },
    },
    model: { formula: "BCVA_CHG ~ BCVA_BL + RACE + ARMCD * AVISIT", covariance: ["us"] },
  },
} as const;

let home: string;
let remove: () => void;
beforeAll(() => {
  ({ home, remove } = temporaryHome());
  mkdirSync(home, { recursive: true });
});
afterAll(() => remove());

async function answerOf(data: string, plan: string): Promise<Answer> {
  const { code, json, stderr } = await ryorin(["analyse", join(DATA, `${data}.csv`), "--plan", plan, "--json"], { home });
  if (code !== 0) throw new Error(stderr);
  return json as unknown as Answer;
}

function expectReference({ fit }: Answer, name: string): void {
  const reference = REFERENCE[name];
  if (reference === undefined) throw new Error(`no reference of ${name}`);
  expect(fit).toMatchObject({ observations: reference.observations, subjects: reference.subjects });
  expect(Math.abs(fit.minus2LogLikelihood - reference.minus2LogLikelihood)).toBeLessThan(1e-5);
  const bySortedName = new Map(fit.coefficients.map((one) => [sortedName(one.name), one]));
  for (const [coefficient, estimate] of Object.entries(reference.coefficients)) {
    const given = bySortedName.get(sortedName(coefficient));
    const error = reference.standardErrors[coefficient] ?? Number.NaN;
    expect(Math.abs((given?.estimate ?? Number.NaN) - estimate)).toBeLessThan(1e-3 * error);
    expect(Math.abs((given?.standardError ?? Number.NaN) / error - 1)).toBeLessThan(1e-3);
  }
}

const sortedName = (name: string): string => name.split(":").sort().join(":");

const whyNot = existsSync(DATA) ? "" : " (skipped: they are not beside the project)";

describe.skipIf(whyNot !== "")(`public trials in ../shared/data${whyNot}`, () => {
  test.each(["fev_data", "bcva_data"] as const)("%s: the model of nlme", async (name) => {
    const plan = join(home, `${name}.json`);
    writeFileSync(plan, JSON.stringify(PLANS[name]));
    expectReference(await answerOf(name, plan), name);
  });

  test("the depression trial: the model of nlme, and jump to reference as rbmi has it", async () => {
    const answer = await answerOf("antidepressant_hamd17", ANTIDEPRESSANT);
    expectReference(answer, "antidepressant_hamd17");
    const [jackknife, rubin] = answer.sensitivity;
    // rbmi: standard errors 0.858 by the jackknife and 1.12 by Rubin's rules, p 0.013 and about 0.065.
    expect(jackknife?.standardError).toBeCloseTo(0.858, 3);
    expect(jackknife?.p).toBeCloseTo(0.013, 3);
    expect(Math.abs((rubin?.standardError ?? Number.NaN) - 1.12)).toBeLessThan(0.02);
    expect(Math.abs((rubin?.estimate ?? Number.NaN) - (jackknife?.estimate ?? Number.NaN))).toBeLessThan(0.1);
  });
});
