import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../base/json.ts";
import { answerInClosedForm } from "./design-answer.ts";
import { parseDesignPlan } from "./design-plan.ts";
import { randomise } from "./randomise.ts";
import { opensSeal } from "./sealed-secret.ts";

const example: JsonObject = JSON.parse(readFileSync(new URL("../../../docs/design-plan.example.json", import.meta.url), "utf8"));

/** The example with one field changed, by its path; undefined takes it away. */
function changed(path: string, value: Json | undefined): Json {
  const copy = structuredClone(example);
  const steps = path.split(/[.[\]]+/).filter((step) => step !== "");
  const last = steps.pop() ?? "";
  let at: unknown = copy;
  for (const step of steps) at = Reflect.get(Object(at), step);
  if (value === undefined) Reflect.deleteProperty(Object(at), last);
  else Reflect.set(Object(at), last, value);
  return copy;
}

test("the example of the documentation is a plan without findings, and every part of it is answered", () => {
  const read = parseDesignPlan(example);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  expect(read.value.findings).toEqual([]);
  const answer = answerInClosedForm(read.value.plan);
  expect(answer.sizes.map(({ kind }) => kind)).toEqual(["means", "rates", "survival"]);
  expect(answer.groupSequential?.boundaries.upper).toHaveLength(3);
  expect(answer.groupSequential?.interim?.predictive).toBeGreaterThan(0);
  expect(answer.reestimation).toMatchObject({ status: "set", limited: "no" });
  expect(answer.trial.map(({ outcome }) => outcome)).toEqual(["mind", "body"]);
  expect(JSON.stringify(answer)).not.toContain("NaN");
});

const REFUSALS: readonly (readonly [path: string, value: Json | undefined, field: string])[] = [
  ["trial.arms.both", 1, "trial.arms.both"],
  ["trial.arms.both", undefined, "trial.arms.both"],
  ["trial.weeks", [1, 3, 2], "trial.weeks[2]"],
  ["trial.weeks", [0, 1, 2], "trial.weeks"],
  ["trial.outcomes", [], "trial.outcomes"],
  ["trial.outcomes[1].name", "mind", "trial.outcomes"],
  ["trial.outcomes[0].name", "mind/body", "trial.outcomes[0].name"],
  ["trial.outcomes[0].better", "sideways", "trial.outcomes[0].better"],
  ["trial.outcomes[0].means.tms", [1, 2], "trial.outcomes[0].means.tms"],
  ["trial.outcomes[0].deviations", -1, "trial.outcomes[0].deviations"],
  ["trial.outcomes[0].correlation", { kind: "ar1", rho: 1 }, "trial.outcomes[0].correlation.rho"],
  ["trial.outcomes[0].correlation", { kind: "cs", rho: -0.9 }, "trial.outcomes[0].correlation"],
  ["trial.outcomes[0].correlation", { kind: "toeplitz", byLag: [0.5] }, "trial.outcomes[0].correlation.byLag"],
  ["trial.outcomes[0].correlation", { kind: "antedependence", byNeighbour: [0.5] }, "trial.outcomes[0].correlation.byNeighbour"],
  ["trial.outcomes[0].correlation", { kind: "unstructured", matrix: [[1]] }, "trial.outcomes[0].correlation.matrix"],
  ["trial.outcomes[0].correlation", { kind: "gaussian" }, "trial.outcomes[0].correlation.kind"],
  ["trial.outcomeCorrelation", 1, "trial.outcomeCorrelation"],
  ["trial.dropout.hazards", 1, "trial.dropout.hazards"],
  ["trial.dropout.outcome", "sleep", "trial.dropout.outcome"],
  ["trial.missedVisits", 1, "trial.missedVisits"],
  ["trial.events[0].shifts", { sleep: 1 }, "trial.events[0].shifts"],
  ["trial.events[0].strategy", { kind: "while-on-treatment" }, "trial.events[0].strategy.kind"],
  ["trial.events[0].strategy", { kind: "composite", values: { mind: 30 } }, "trial.events[0].strategy.values.body"],
  ["trial.alpha", 0, "trial.alpha"],
  ["trial.analysis.week", 5, "trial.analysis.week"],
  ["trial.analysis.covariance", ["banded"], "trial.analysis.covariance[0]"],
  ["trial.analysis.family.hypotheses[0]", "mind/main-tms", "trial.analysis.family.hypotheses[0]"],
  ["trial.analysis.family.hypotheses[0]", "sleep/interaction", "trial.analysis.family.hypotheses[0]"],
  ["trial.analysis.family.method", "graph", "trial.analysis.family.weights"],
  ["simulation.replicates", 0, "simulation.replicates"],
  ["simulation.seed", 0.5, "simulation.seed"],
  ["simulation.findSize", { hypothesis: "mind/main-tms", power: 0.8 }, "simulation.findSize.hypothesis"],
  ["simulation.findSize", { hypothesis: "mind/interaction", power: 0.02 }, "simulation.findSize.power"],
  ["sizes[0].power", undefined, "sizes[0]"],
  ["sizes[0].total", 100, "sizes[0]"],
  ["sizes[0].difference", 0, "sizes[0].difference"],
  ["sizes[1].second", 0.5, "sizes[1]"],
  ["sizes[2].hazardRatio", 1, "sizes[2].hazardRatio"],
  ["sizes[0].kind", "medians", "sizes[0].kind"],
  ["groupSequential.sides", 3, "groupSequential.sides"],
  ["groupSequential.information", [0.5, 0.9], "groupSequential.information"],
  ["groupSequential.information", [0.5, 0.5, 1], "groupSequential.information[1]"],
  ["groupSequential.power", 0.01, "groupSequential.power"],
  ["groupSequential.shape", { kind: "haybittle-peto", bound: 1.5 }, "groupSequential.shape.bound"],
  ["groupSequential.futility", { kind: "bounds", bounds: [0], binding: false }, "groupSequential.futility.bounds"],
  ["groupSequential.futility", { kind: "bounds", bounds: [0, 5], binding: false }, "groupSequential.futility.bounds[1]"],
  ["groupSequential.sides", 2, "groupSequential.futility.kind"],
  ["groupSequential.interim.look", 3, "groupSequential.interim.look"],
  ["reestimation.minimum", 1000, "reestimation"],
  ["reestimation.arms", [{ share: 0.5, mean: 0 }], "reestimation.arms"],
  ["randomisation.arms", [{ arm: "tms" }, { arm: "tms" }], "randomisation.arms"],
  ["randomisation.strata[0].levels", ["A"], "randomisation.strata[0].levels"],
  ["randomisation.kind", "urn", "randomisation.kind"],
  ["trial", undefined, "trial"],
];

describe("a plan that cannot be computed is refused by the field that is wrong", () => {
  test.each(REFUSALS)("%s = %j: %s", (path, value, field) => {
    const read = parseDesignPlan(changed(path, value));
    expect(read.ok ? read.value.findings : read.error).toContainEqual(expect.objectContaining({ severity: "stop", field }));
    expect(read.ok).toBe(false);
  });

  test("binding futility by spending goes with efficacy by spending alone", () => {
    const futility = { kind: "beta-spending", spending: { kind: "lan-demets-pocock" }, binding: true };
    const read = parseDesignPlan({ groupSequential: { ...sequential(), shape: { kind: "pocock" }, futility } });
    expect(read.ok ? [] : read.error).toEqual([expect.objectContaining({ field: "groupSequential.shape.kind" })]);
  });

  test("a bound of futility that no effect gets over leaves the power out of reach", () => {
    const futility = { kind: "bounds", bounds: [6], binding: false };
    const read = parseDesignPlan({
      groupSequential: { ...sequential(), information: [0.01, 1], shape: { kind: "obrien-fleming" }, futility },
    });
    expect(read.ok ? [] : read.error).toEqual([expect.objectContaining({ field: "groupSequential.power" })]);
  });

  test("an empty plan asks nothing", () => {
    expect(parseDesignPlan({}).ok).toBe(false);
    expect(parseDesignPlan([]).ok).toBe(false);
  });

  test("a field that nobody knows is told", () => {
    const read = parseDesignPlan(changed("trial.armz", 4));
    expect(read.ok ? read.value.findings : read.error).toEqual([
      expect.objectContaining({ code: "plan.field-unknown", severity: "tell", field: "trial.armz" }),
    ]);
  });

  test("every mistake is told at once", () => {
    const read = parseDesignPlan({ trial: { arms: { neither: 1, tms: 1, exosome: 20, both: 20 }, weeks: [1], outcomes: 3 } });
    expect((read.ok ? [] : read.error).map(({ field }) => field)).toEqual(["trial.arms.neither", "trial.arms.tms", "trial.outcomes"]);
  });
});

function sequential(): JsonObject {
  return { alpha: 0.025, sides: 1, power: 0.9, information: [0.5, 1] };
}

test("minimisation follows the arrivals, and its seal holds the method and not who came", () => {
  const plan = (arrivals: Json) => ({
    randomisation: {
      kind: "minimisation",
      arms: [{ arm: "tms" }, { arm: "both" }],
      factors: [{ factor: "sex", levels: ["F", "M"] }],
      arrivals,
    },
  });
  const read = parseDesignPlan(plan([{ sex: "F" }, { sex: "F" }, { sex: "M" }]));
  if (!read.ok || read.value.plan.randomisation === null) throw new Error("a plan");
  const secret = "ab".repeat(32);
  const { seal, allocations } = randomise(read.value.plan.randomisation, secret);
  expect(allocations).toHaveLength(3);
  const fewer = parseDesignPlan(plan([{ sex: "F" }]));
  if (!fewer.ok || fewer.value.plan.randomisation === null) throw new Error("a plan");
  expect(randomise(fewer.value.plan.randomisation, secret)).toEqual({ seal, lists: [], allocations: allocations.slice(0, 1) });
  expect(opensSeal(seal, "cd".repeat(32), {})).toBe(false);
  expect(parseDesignPlan(plan([{ sex: "X" }])).ok).toBe(false);
});

test("a rate that is seen over all arms sets the size anew, and one that cannot be is refused an answer", () => {
  const plan = { kind: "rate", difference: 0.2, power: 0.8, minimum: 10, maximum: 1000 };
  const answer = (observedRate: number) => {
    const read = parseDesignPlan({ reestimation: { ...plan, observedRate } });
    return read.ok ? answerInClosedForm(read.value.plan).reestimation : undefined;
  };
  expect(answer(0.4)).toMatchObject({ status: "set", total: 186, limited: "no" });
  expect(answer(0.05)).toEqual({ status: "impossible" });
});
