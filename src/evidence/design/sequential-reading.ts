/**
 * Reading the group sequential part of a design plan; docs/design-plan.md describes its fields. What comes back can be
 * computed: rules that join fields, and bounds that would leave nothing to find, are refused here by name.
 */
import { never } from "../../base/invariant.ts";
import type { Json } from "../../base/json.ts";
import { below, flag, list, number, object, optional, type Place, REFUSED, type Read, type Reader, refuseValue } from "../plan/reading.ts";
import { boundariesOf, obstacleTo } from "./boundaries.ts";
import { type Futility, oneSidedRate, type SequentialDesign, type Shape } from "./boundary-design.ts";
import { DRIFT_MAX, powerAt } from "./design-characteristics.ts";
import { byKind, kindIs, positive, properProbability, rising, where } from "./kind-reading.ts";
import type { Spending } from "./spending.ts";

const LOOKS_MAX = 20;
const STEP_MIN = 0.001;

const spending: Reader<Spending> = byKind({
  "lan-demets-obrien-fleming": object({ kind: kindIs("lan-demets-obrien-fleming") }),
  "lan-demets-pocock": object({ kind: kindIs("lan-demets-pocock") }),
  "kim-demets": object({ kind: kindIs("kim-demets"), gamma: positive }),
  "hwang-shih-decani": object({ kind: kindIs("hwang-shih-decani"), gamma: number({ min: -40, max: 40 }) }),
});

const shape: Reader<Shape> = byKind({
  "obrien-fleming": object({ kind: kindIs("obrien-fleming") }),
  pocock: object({ kind: kindIs("pocock") }),
  "wang-tsiatis": object({ kind: kindIs("wang-tsiatis"), delta: number({ min: -0.5, max: 1 }) }),
  "haybittle-peto": object({ kind: kindIs("haybittle-peto"), bound: positive }),
  spending: object({ kind: kindIs("spending"), spending }),
});

const futility: Reader<Futility> = byKind({
  none: object({ kind: kindIs("none") }),
  bounds: object({ kind: kindIs("bounds"), bounds: list(number({ min: -10, max: 10 }), 1), binding: flag }),
  "beta-spending": object({ kind: kindIs("beta-spending"), spending, binding: flag }),
});

/** Information fractions: rising, a thousandth apart or more, the last of them 1. */
const information = where(
  rising(number({ min: STEP_MIN, max: 1 })),
  `at most ${LOOKS_MAX} numbers rising to 1, ${STEP_MIN} apart or more`,
  (looks) =>
    looks.length <= LOOKS_MAX && looks.at(-1) === 1 && looks.every((look, k) => look - (looks[k - 1] ?? 0) >= STEP_MIN * (1 - 1e-9)),
  (looks) => [...looks],
);

const NO_FUTILITY: Futility = { kind: "none" };
const NO_STAGES: readonly number[] = [];

const fields = object({
  alpha: properProbability,
  sides: number({ min: 1, max: 2, whole: true }),
  power: properProbability,
  information,
  shape,
  futility: optional(futility, NO_FUTILITY),
  fixedTotal: optional(positive, null),
  interim: optional(object({ look: number({ min: 1, max: LOOKS_MAX, whole: true }), z: number({ min: -20, max: 20 }) }), null),
  stageP: optional(list(properProbability), NO_STAGES),
});

/** A design and what is known when it is used. */
export interface SequentialPlan {
  readonly design: SequentialDesign;
  /** The size of a trial of one look with the same power. */
  readonly fixedTotal: number | null;
  /** What was seen at a look, counted from 1, that is not the last. */
  readonly interim: { readonly look: number; readonly z: number } | null;
  /** One-sided p values of the stages so far, each of its own data alone, to be combined. */
  readonly stageP: readonly number[];
}

/** Reads it. */
export const sequentialPlan: Reader<SequentialPlan> = (value, place) => {
  const read = fields(value, place);
  if (read === REFUSED) return REFUSED;
  const { fixedTotal, interim, stageP, sides, ...rest } = read;
  const design: SequentialDesign = { ...rest, sides: sides === 2 ? 2 : 1 };
  if (refusedTogether(design, place) || refusedBounds(design, place)) return REFUSED;
  const looks = design.information.length;
  if (interim !== null && interim.look >= looks)
    return refuseValue(below(place, "interim.look"), `integer 1 ... ${looks - 1}`, interim.look);
  if (stageP.length > looks) return refuseValue(below(place, "stageP"), `array of at most ${looks}`, [...stageP]);
  return { design, fixedTotal, interim, stageP };
};

/** Fields that do not go together. */
function refusedTogether(design: SequentialDesign, place: Place): boolean {
  const { futility: stop, shape: bound, information: looks } = design;
  const rate = oneSidedRate(design);
  if (design.power <= rate) return refused(below(place, "power"), `number above ${rate}`, design.power);
  if (stop.kind !== "none" && design.sides === 2) return refused(below(place, "futility.kind"), "none, where sides is 2", stop.kind);
  if (stop.kind === "bounds" && stop.bounds.length !== looks.length - 1)
    return refused(below(place, "futility.bounds"), `array of ${looks.length - 1}`, [...stop.bounds]);
  if (stop.kind === "beta-spending" && stop.binding && bound.kind !== "spending")
    return refused(below(place, "shape.kind"), "spending, where beta-spending is binding", bound.kind);
  return refusedObstacle(design, place);
}

/** Fields for which there are no bounds. */
function refusedObstacle(design: SequentialDesign, place: Place): boolean {
  const obstacle = obstacleTo(design);
  switch (obstacle) {
    case null:
      return false;
    case "shape":
      return refused(below(place, "shape.bound"), "number that leaves a part of alpha to the last look", shown(design.shape));
    case "futility":
      return refused(below(place, "futility.bounds"), "bounds that let enough trials go on to spend alpha", shown(design.futility));
    case "power":
      return refused(below(place, "power"), "a power that some effect reaches with these bounds", design.power);
    default:
      return never(obstacle, "obstacle");
  }
}

/** A part of the design as it was given. */
function shown(part: Shape | Futility): Json {
  return JSON.parse(JSON.stringify(part));
}

/** Bounds of futility that leave no room below those of efficacy, or with which no effect reaches the power. */
function refusedBounds(design: SequentialDesign, place: Place): boolean {
  if (design.futility.kind !== "bounds") return false;
  const boundaries = boundariesOf(design);
  for (const [k, bound] of design.futility.bounds.entries()) {
    if (bound >= boundaries.upper[k]) return refused(below(place, `futility.bounds[${k}]`), `number below ${boundaries.upper[k]}`, bound);
  }
  const reachable = powerAt(design, boundaries, DRIFT_MAX);
  return reachable <= design.power && refused(below(place, "power"), `number below ${reachable}`, design.power);
}

function refused(place: Place, expected: string, given: Parameters<typeof refuseValue>[2]): boolean {
  const read: Read<never> = refuseValue(place, expected, given);
  return read === REFUSED;
}
