import { describe, expect, test } from "vitest";
import { SMALL_PLAN, smallTrialCsv } from "../../../test/support/small-trial.ts";
import type { JsonObject } from "../../base/json.ts";
import { randomStream } from "../../base/random.ts";
import { readTable } from "../data/reading.ts";
import { fitModel } from "../mmrm/model.ts";
import { parsePlan } from "../plan/analysis-plan.ts";
import { specificationOf } from "../plan/specification.ts";
import { type CodeRequest, codedContrasts } from "./code.ts";
import { rCode } from "./r-code.ts";
import { sasCode } from "./sas-code.ts";

function requestOf(plan: JsonObject, csv = smallTrialCsv()): CodeRequest {
  const read = parsePlan(plan);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const { factors } = read.value.plan.data;
  const table = readTable(csv, { factors, text: ["id"], numbers: ["y", "base"] });
  const fitted = table.ok ? fitModel(table.value, specificationOf(read.value.plan)) : table;
  if (!fitted.ok) throw new Error(JSON.stringify(fitted.error));
  return { plan: read.value.plan, fitted: fitted.value, dataPath: "/data/trial.csv", remarks: ["one", "two */"] };
}

const ARMS = {
  ...SMALL_PLAN,
  data: { ...SMALL_PLAN.data, factors: { ...SMALL_PLAN.data.factors, tms: ["0", "1"], exo: ["0", "1"] } },
  model: { formula: "y ~ base*visit + sex + tms*exo*visit", covariance: ["us"], df: "kenward-roger-linear" },
  contrasts: [
    { name: "both minus TMS", difference: { exo: ["1", "0"] }, at: { tms: "1", visit: "V3" } },
    { name: "over visits", difference: { tms: ["1", "0"] } },
    { name: "it's synergy", interaction: { tms: ["1", "0"], exo: ["1", "0"] }, at: { visit: "V2" } },
    { name: "base", difference: { base: ["25", "20"] }, at: { visit: "V3" } },
  ],
} satisfies JsonObject;

/** The baseline as a visit at which the arms are one. */
const CONSTRAINED = {
  ...ARMS,
  model: {
    formula: "y ~ visit*tms*exo + visit*sex",
    covariance: ["us"],
    constrainedBaseline: { baseline: "base", level: "V0", treatments: ["tms", "exo"] },
  },
  contrasts: [
    { name: "both minus TMS", difference: { exo: ["1", "0"] }, at: { tms: "1", visit: "V3" } },
    { name: "any", interaction: { tms: ["1", "0"], exo: ["1", "0"] }, at: { visit: "V2" } },
  ],
} satisfies JsonObject;

describe("the program in R", () => {
  const code = rCode(requestOf(ARMS));

  test("asks for the same model, in the linear form of Kenward and Roger", () => {
    expect(code.split("\n").slice(0, 3)).toEqual(["# one", "# two */", "library(mmrm)"]);
    expect(code).toContain('read.csv("/data/trial.csv", na.strings = c("", "NA"), check.names = FALSE)');
    expect(code).toContain('data[["visit"]] <- factor(data[["visit"]], levels = c("V1", "V2", "V3"))');
    expect(code).toContain("+ us(visit | id)");
    expect(code).toContain('method = "Kenward-Roger"');
    expect(code).toContain('vcov = "Kenward-Roger-Linear"');
  });

  test("weighs coefficients by their names", () => {
    expect(code).toContain('df_1d(fit, weights_of(c("exo1" = 1, "tms1:exo1" = 1, "visitV3:exo1" = 1, "visitV3:tms1:exo1" = 1)))');
    expect(code).toContain('df_1d(fit, weights_of(c("base" = 5, "base:visitV3" = 5)))');
    expect(rCode(requestOf(SMALL_PLAN))).toContain('df_md(fit, rbind(\n  weights_of(c("tms:exo" = 1)),');
  });

  test("has a covariance by group, and slopes in nlme", () => {
    const byGroup = { ...SMALL_PLAN, model: { ...SMALL_PLAN.model, covariance: ["cs"], group: "sex" } };
    expect(rCode(requestOf(byGroup))).toContain("cs(visit | sex / id)");
    const numbered = {
      ...SMALL_PLAN,
      data: { subject: "id", visit: "number", factors: {} },
      contrasts: [{ name: "steeper", weights: { "number:tms": 1 } }],
    };
    const slopes = { ...numbered, model: { formula: "y ~ base + number*tms", covariance: ["slopes"] } };
    const withNumbers = smallTrialCsv()
      .replace("visit", "number")
      .replaceAll(/,V(\d),/g, ",$1,");
    const program = rCode(requestOf(slopes, withNumbers));
    expect(program).toContain("library(nlme)");
    expect(program).toContain("random = ~ number | id");
    expect(program).toContain('print(test_of(rbind(weights_of(c("number:tms" = 1)))), digits = 15)');
  });
});

describe("the program in R of a constrained baseline", () => {
  const request = requestOf(CONSTRAINED);
  const code = rCode(request);
  const names = request.fitted.columns.map(({ name }) => name);

  test("makes the baseline a visit before there are factors", () => {
    const lines = code.split("\n");
    const at = (text: string) => lines.findIndex((line) => line.startsWith(text));
    expect(lines[at("first <- ")]).toBe('first <- data[!is.na(data[["id"]]) & !duplicated(data[["id"]]), ]');
    expect(code).toContain('first[["visit"]] <- "V0"\nfirst[["y"]] <- first[["base"]]\ndata <- rbind(data, first)');
    expect(lines[at('data[["visit"]] <- factor')]).toContain('levels = c("V0", "V1", "V2", "V3")');
    expect(at("data <- rbind")).toBeLessThan(at('data[["visit"]] <- factor'));
    expect(at('data[["visit"]] <- factor')).toBeLessThan(at("all_columns <- model.matrix"));
  });

  test("fits the columns that the constraint leaves, and weighs them by their numbers", () => {
    expect(names.filter((name) => /tms|exo/.test(name)).every((name) => /^visitV[123]:/.test(name))).toBe(true);
    expect(code).toContain(`kept <- c(\n  ${names.map((name) => JSON.stringify(name)).join(",\n  ")}\n)`);
    expect(code).toContain(`y ~ 0 + ${names.map((_, index) => `x${index + 1}`).join(" + ")} + us(visit | id),`);
    const weights = ["visitV3:exo1", "visitV3:tms1:exo1"].map((name) => names.indexOf(name) + 1).sort((a, b) => a - b);
    expect(code).toContain(`df_1d(fit, weights_of(c(${weights.map((index) => `"x${index}" = 1`).join(", ")})))`);
  });
});

describe("the program in SAS of a constrained baseline", () => {
  const request = requestOf(CONSTRAINED);
  const code = sasCode(request);

  test("makes the baseline a visit and fits columns of its own", () => {
    expect(code).toContain("    visit_name = 'V0';\n    y = base;\n    output;");
    expect(code).toContain("if visit_name not in ('V0', 'V1', 'V2', 'V3') then delete;");
    expect(code).toContain("if cmiss(of sex tms exo) > 0 then delete;");
    expect(code).toContain("class id visit_name;");
    expect(code).toMatch(/model y = x1 x2 .* \/ noint solution ddfm=satterthwaite;/);
    expect(code).toContain("repeated visit_name / subject=id type=un;");
    expect(code).toMatch(/estimate 'any' x\d+ 1 \/ cl;/);
  });

  test("every column is the same function of a row as ours", () => {
    const cells = ["V0", "V1", "V2", "V3"].flatMap((visit) =>
      ["F", "M"].flatMap((sex) => ["0", "1"].flatMap((tms) => ["0", "1"].map((exo) => ({ visit_name: visit, sex, tms, exo })))),
    );
    const expressions = [...code.matchAll(/^ {2}x\d+ = (.*); \/\*/gm)].map(([, expression = ""]) => expression);
    expect(expressions).toHaveLength(request.fitted.columns.length);
    for (const [index, { parts }] of request.fitted.columns.entries()) {
      for (const cell of cells) {
        const ours = parts.every(({ variable, level }) => cell[variable === "visit" ? "visit_name" : (variable as "sex")] === level);
        expect(sasProduct(expressions[index] ?? "", cell)).toBe(Number(ours));
      }
    }
  });
});

/** A product of comparisons as SAS reads it. */
function sasProduct(expression: string, cell: Readonly<Record<string, string>>): number {
  return expression.split(" * ").reduce((product, factor) => {
    const [, variable = "", level] = /^\((?:strip\(vvalue\()?(\w+)(?:\)\))? = '(.*)'\)$/.exec(factor) ?? [];
    return product * (level === undefined ? Number(factor) : Number(cell[variable] === level));
  }, 1);
}

describe("the program in SAS", () => {
  const request = requestOf(ARMS);
  const code = sasCode(request);

  test("asks for the same model", () => {
    expect(code).toContain("/* two * / */");
    expect(code).toContain("class id visit(ref='V1') sex(ref='F') tms(ref='0') exo(ref='0');");
    expect(code).toContain("ddfm=kenwardroger(firstorder)");
    expect(code).toContain("repeated visit / subject=id type=un;");
    expect(code).toContain("estimate 'it''s synergy'");
  });

  test("every estimate is the same function of the cells' means as ours", () => {
    // The columns of SAS, one for each combination of levels, are given any values; the means that follow are those of one set
    // of coefficients against references, and the contrast of either must be the same.
    const classes = new Map([
      ["visit", ["V2", "V3", "V1"]],
      ["sex", ["M", "F"]],
      ["tms", ["1", "0"]],
      ["exo", ["1", "0"]],
    ]);
    const stream = randomStream(17, 0);
    const values = new Map<string, number>();
    const sasValue = (effect: string, levels: string): number => {
      const key = `${effect}|${levels}`;
      const value = values.get(key) ?? stream.fraction() - 0.5;
      values.set(key, value);
      return value;
    };
    const terms: readonly (readonly string[])[] = [[], ...request.fitted.formula.terms];
    const meanAt = (at: Readonly<Record<string, string>>): number =>
      terms.reduce((sum, term) => {
        const factors = term.filter((variable) => classes.has(variable));
        const number = term.includes("base") ? Number(at.base) : 1;
        return sum + number * sasValue(term.join("*") || "intercept", factors.map((variable) => at[variable] ?? "").join(","));
      }, 0);
    for (const contrast of codedContrasts(request)) {
      const ours = contrast.rows[0]?.reduce(
        (sum, weight, index) => sum + weight * coefficient(request.fitted.columns[index]?.name ?? "", meanAt),
        0,
      );
      const theirs = sasEstimate(code, contrast.name, terms, classes, sasValue);
      expect(theirs).toBeCloseTo(ours ?? Number.NaN, 12);
    }
  });
});

const REFERENCE = { visit: "V1", sex: "F", tms: "0", exo: "0", base: "0" };

/** A coefficient against references: the alternating sum of the means of its levels and the references, by 1 of the covariate. */
function coefficient(name: string, meanAt: (at: Readonly<Record<string, string>>) => number): number {
  const parts = name === "(Intercept)" ? [] : name.split(":").map((part) => /^(visit|sex|tms|exo|base)(.*)$/.exec(part)?.slice(1) ?? []);
  let sum = 0;
  for (let bits = 0; bits < 2 ** parts.length; bits += 1) {
    const there = parts.filter((_, k) => (bits >> k) & 1).map(([variable = "", level = ""]) => [variable, level === "" ? "1" : level]);
    sum += (-1) ** (parts.length - there.length) * meanAt({ ...REFERENCE, ...Object.fromEntries(there) });
  }
  return sum;
}

/** What an ESTIMATE statement comes to: effects in any order, weights over levels with the last of CLASS changing fastest. */
function sasEstimate(
  code: string,
  name: string,
  terms: readonly (readonly string[])[],
  classes: ReadonlyMap<string, readonly string[]>,
  valueOfCell: (effect: string, levels: string) => number,
): number {
  const statement = code.split("\n").find((line) => line.includes(`'${name.replaceAll("'", "''")}'`)) ?? "";
  const words = statement.replace(/^.*' /, "").replace(" / cl;", "").split(" ");
  let sum = 0;
  for (let at = 0; at < words.length; ) {
    const effect = words[at] ?? "";
    const term = terms.find((one) => (one.join("*") || "intercept") === effect) ?? [];
    const inOrder = [...classes.keys()].filter((variable) => term.includes(variable));
    let cells: readonly Readonly<Record<string, string>>[] = [{}];
    for (const variable of inOrder)
      cells = cells.flatMap((cell) => (classes.get(variable) ?? []).map((level) => ({ ...cell, [variable]: level })));
    for (const [index, cell] of cells.entries()) {
      const levels = term.filter((variable) => classes.has(variable)).map((variable) => cell[variable] ?? "");
      sum += Number(words[at + 1 + index]) * valueOfCell(effect, levels.join(","));
    }
    at += 1 + cells.length;
  }
  return sum;
}
