/**
 * What is wrong with a plan whose fields are each well formed: names that point at nothing, a graph that gives away more
 * than it holds, methods that do not go together. Each is a finding on the field that has to change.
 */
import { never } from "../../base/invariant.ts";
import { hypothesisName, QUESTIONS } from "../factorial/questions.ts";
import { finding } from "../finding.ts";
import { graphFault } from "../multiplicity/graph.ts";
import type { AnalysisPlan } from "./analysis-plan.ts";
import type { At, ContrastPlan, LevelPair } from "./contrast-plan.ts";
import type { MultiplicityPlan } from "./multiplicity-plan.ts";
import type { FieldFinding } from "./reading.ts";

/** Every finding that joins two fields or more of `plan`. */
export function crossFindings(plan: AnalysisPlan): readonly FieldFinding[] {
  return [
    ...repeated(plan.contrasts.map((one) => one.name)).map(({ at, name }) => stop(`contrasts[${at}].name`, "a name not used before", name)),
    ...plan.contrasts.flatMap((contrast, index) => levelFindings(plan, contrast, `contrasts[${index}]`)),
    ...plan.means.flatMap(({ over }, index) =>
      Object.entries(over).flatMap(([factor, levels]) =>
        levels.flatMap((level, at) => levelFinding(plan, factor, level, `means[${index}].over.${factor}[${at}]`)),
      ),
    ),
    ...modelFindings(plan),
    ...factorialFindings(plan),
    ...multiplicityFindings(plan),
    ...missingFindings(plan),
  ];
}

/** The levels of a factor named in a contrast; a column that is no factor is numeric and takes any number. */
function levelFindings(plan: AnalysisPlan, contrast: ContrastPlan, field: string): readonly FieldFinding[] {
  switch (contrast.kind) {
    case "weights":
    case "rows":
      return [];
    case "difference":
      return [...pairFindings(plan, contrast.difference, `${field}.difference`), ...atFindings(plan, contrast.at, `${field}.at`)];
    case "interaction":
      return [...pairFindings(plan, contrast.interaction, `${field}.interaction`), ...atFindings(plan, contrast.at, `${field}.at`)];
    default:
      return never(contrast, "levelFindings");
  }
}

function pairFindings(plan: AnalysisPlan, pairs: Readonly<Record<string, LevelPair>>, field: string): readonly FieldFinding[] {
  return Object.entries(pairs).flatMap(([factor, [level, reference]]) => [
    ...levelFinding(plan, factor, level, `${field}.${factor}[0]`),
    ...levelFinding(plan, factor, reference, `${field}.${factor}[1]`),
    ...(level === reference ? [stop(`${field}.${factor}`, "two different levels", level)] : []),
  ]);
}

function atFindings(plan: AnalysisPlan, at: At, field: string): readonly FieldFinding[] {
  return Object.entries(at).flatMap(([factor, level]) => levelFinding(plan, factor, level, `${field}.${factor}`));
}

function levelFinding(plan: AnalysisPlan, factor: string, level: string, field: string): readonly FieldFinding[] {
  const levels = levelsOf(plan, factor);
  if (levels === undefined) return isNumeral(level) ? [] : [stop(field, `a number, or ${factor} in data.factors`, level)];
  return levels.includes(level) ? [] : [stop(field, levels.join(" | "), level)];
}

/** The levels of a factor; a constrained baseline is one more of the visits. */
function levelsOf({ data, model }: AnalysisPlan, factor: string): readonly string[] | undefined {
  const levels = data.factors[factor];
  const { constrainedBaseline } = model;
  return levels === undefined || constrainedBaseline === null || factor !== data.visit ? levels : [constrainedBaseline.level, ...levels];
}

function modelFindings({ data, model }: AnalysisPlan): readonly FieldFinding[] {
  const { group, likelihood, df } = model;
  return [
    ...Object.entries(data.factors).flatMap(([factor, levels]) =>
      repeated(levels).map(({ at, name }) => stop(`data.factors.${factor}[${at}]`, "a level not named before", name)),
    ),
    ...(group !== null && data.factors[group] === undefined ? [stop("model.group", Object.keys(data.factors).join(" | "), group)] : []),
    ...(likelihood === "ML" && df === "kenward-roger-linear" ? [stop("model.df", "satterthwaite (Kenward-Roger is for REML)", df)] : []),
  ];
}

function factorialFindings({ data, factorial }: AnalysisPlan): readonly FieldFinding[] {
  if (factorial === null) return [];
  const visits = data.factors[data.visit];
  const names = factorial.outcomes.map((outcome) => outcome.name);
  return [
    ...(visits !== undefined && !visits.includes(factorial.visit) ? [stop("factorial.visit", visits.join(" | "), factorial.visit)] : []),
    ...(factorial.tms.factor === factorial.exosome.factor
      ? [stop("factorial.exosome.factor", "another factor than tms has", factorial.exosome.factor)]
      : []),
    ...repeated(names).map(({ at, name }) => stop(`factorial.outcomes[${at}].name`, "a name not used before", name)),
  ];
}

function multiplicityFindings(plan: AnalysisPlan): readonly FieldFinding[] {
  const { multiplicity } = plan;
  if (multiplicity === null) return [];
  const known = hypothesesOf(plan);
  const { hypotheses } = multiplicity;
  return [
    ...hypotheses.flatMap((name, at) => (known.includes(name) ? [] : [stop(`multiplicity.hypotheses[${at}]`, known.join(" | "), name)])),
    ...repeated(hypotheses).map(({ at, name }) => stop(`multiplicity.hypotheses[${at}]`, "a hypothesis not named before", name)),
    ...graphFindings(multiplicity),
  ];
}

/** Everything that a family may hold: contrasts of one degree of freedom and the questions of the factorial part. */
function hypothesesOf({ contrasts, factorial }: AnalysisPlan): readonly string[] {
  const outcomes = factorial?.outcomes ?? [];
  return [
    ...contrasts.map((contrast) => contrast.name),
    ...outcomes.flatMap((outcome) => QUESTIONS.map((question) => hypothesisName(outcome.name, question))),
  ];
}

function graphFindings({ method, hypotheses, weights, transitions }: MultiplicityPlan): readonly FieldFinding[] {
  if (method !== "graph")
    return weights === null && transitions === null ? [] : [stop("multiplicity.weights", "only with method graph", method)];
  if (weights === null || transitions === null) {
    const field = weights === null ? "multiplicity.weights" : "multiplicity.transitions";
    return [finding("plan.field-missing", { field, expected: `array of ${hypotheses.length}`, given: "" })];
  }
  const fault = graphFault({ weights, transitions }, hypotheses.length);
  if (fault === null) return [];
  switch (fault.code) {
    case "graph.size":
      return [
        stop(
          "multiplicity.transitions",
          `${hypotheses.length} weights and ${hypotheses.length} rows of ${hypotheses.length}`,
          String(fault.given),
        ),
      ];
    case "graph.weights":
      return [stop("multiplicity.weights", "shares of 0 ... 1 with a sum of at most 1", String(fault.given))];
    case "graph.transitions":
      return [stop(`multiplicity.transitions[${fault.at}]`, "shares of 0 ... 1 with a sum of at most 1", String(fault.given))];
    case "graph.diagonal":
      return [stop(`multiplicity.transitions[${fault.at}][${fault.at}]`, "0", String(fault.given))];
    default:
      return never(fault.code, "graphFindings");
  }
}

function missingFindings({ contrasts, data, missing }: AnalysisPlan): readonly FieldFinding[] {
  return (missing?.sensitivity ?? []).flatMap((one, index) => {
    const field = `missing.sensitivity[${index}]`;
    const contrast = contrasts.find(({ name }) => name === one.contrast);
    const usable = contrasts.flatMap((each) => (visitOf(each, data.visit) === null ? [] : [each.name]));
    const atVisit = contrast === undefined ? null : visitOf(contrast, data.visit);
    return [
      ...(atVisit === null ? [stop(`${field}.contrast`, `a contrast at one ${data.visit}: ${usable.join(" | ")}`, one.contrast)] : []),
      ...(one.assumption !== "MAR" && Object.keys(one.reference).length === 0
        ? [stop(`${field}.reference`, "the levels of the reference arm", "{}")]
        : []),
    ];
  });
}

/** The one visit at which `contrast` looks, or null. */
export function visitOf(contrast: ContrastPlan, visit: string): string | null {
  return contrast.kind === "difference" || contrast.kind === "interaction" ? (contrast.at[visit] ?? null) : null;
}

function repeated(names: readonly string[]): readonly { readonly at: number; readonly name: string }[] {
  return names.flatMap((name, at) => (names.indexOf(name) < at ? [{ at, name }] : []));
}

function isNumeral(level: string): boolean {
  return level.trim() !== "" && Number.isFinite(Number(level));
}

function stop(field: string, expected: string, given: string): FieldFinding {
  return finding("plan.field-value", { field, expected, given });
}
