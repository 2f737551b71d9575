/**
 * A contrast as a plan writes it: a difference between two levels of one or several factors, an interaction of two, or
 * coefficients weighted one by one. Which of the four it is, its own field says (`difference`, `interaction`, `weights`,
 * `rows`); exactly one of them must be there.
 *
 * Levels are strings as in the data. Covariates that `at` does not name are held at their mean over the analysed rows;
 * factors are averaged with equal weight, or as often as they were observed where the plan says so.
 */
import { isJsonObject, type Json } from "../../base/json.ts";
import {
  below,
  list,
  members,
  number,
  object,
  oneOf,
  optional,
  type Place,
  pair,
  REFUSED,
  type Read,
  type Reader,
  refuseValue,
  text,
} from "./reading.ts";

/** A level of a factor, and the one it is compared with. */
export type LevelPair = readonly [level: string, reference: string];

/** How a factor that a contrast does not name is averaged over its levels. */
export const AVERAGINGS = ["equal", "observed"] as const;
export type Averaging = (typeof AVERAGINGS)[number];

/** Where the other factors and covariates stand, by name. */
export type At = Readonly<Record<string, string>>;

/** One planned contrast. `rows` is one test of several degrees of freedom; the others have one. */
export type ContrastPlan =
  | {
      readonly kind: "difference";
      readonly name: string;
      readonly difference: Readonly<Record<string, LevelPair>>;
      readonly at: At;
      readonly averaging: Averaging;
    }
  | {
      readonly kind: "interaction";
      readonly name: string;
      readonly interaction: Readonly<Record<string, LevelPair>>;
      readonly at: At;
      readonly averaging: Averaging;
    }
  | { readonly kind: "weights"; readonly name: string; readonly weights: Readonly<Record<string, number>> }
  | { readonly kind: "rows"; readonly name: string; readonly rows: readonly Readonly<Record<string, number>>[] };

const name = text;
/** A level may also be the value of a numeric column, which JSON may write as a number. */
const level: Reader<string> = (value, place) => (typeof value === "number" ? String(value) : text(value, place));
const NOWHERE: At = {};
const at = optional(members(level), NOWHERE);
const averaging = optional(oneOf(AVERAGINGS), "equal");
const levelPair = pair(level);
const weights = members(number(), 1);

const SHAPES = {
  difference: object({ name, difference: members(levelPair, 1), at, averaging }),
  interaction: object({ name, interaction: members(levelPair, 2), at, averaging }),
  weights: object({ name, weights }),
  rows: object({ name, rows: list(weights, 1) }),
} as const;

const KINDS = ["difference", "interaction", "weights", "rows"] as const;

/** Reads one contrast. */
export const contrastPlan: Reader<ContrastPlan> = (value, place) => {
  const kind = kindOf(value, place);
  if (kind === REFUSED) return REFUSED;
  switch (kind) {
    case "difference": {
      const read = SHAPES.difference(value, place);
      return read === REFUSED ? REFUSED : { kind, ...read };
    }
    case "interaction":
      return interaction(value, place);
    case "weights": {
      const read = SHAPES.weights(value, place);
      return read === REFUSED ? REFUSED : { kind, ...read };
    }
    default: {
      const read = SHAPES.rows(value, place);
      return read === REFUSED ? REFUSED : { kind, ...read };
    }
  }
};

function kindOf(value: Json | undefined, place: Place): Read<(typeof KINDS)[number]> {
  const expected = `one of ${KINDS.join(" | ")}`;
  if (value === undefined || !isJsonObject(value)) return refuseValue(place, `object with name and ${expected}`, value ?? null);
  const given = KINDS.filter((kind) => value[kind] !== undefined);
  const [kind] = given;
  return given.length === 1 && kind !== undefined ? kind : refuseValue(place, expected, [...Object.keys(value)]);
}

function interaction(value: Json | undefined, place: Place): Read<ContrastPlan> {
  const read = SHAPES.interaction(value, place);
  if (read === REFUSED) return REFUSED;
  const factors = Object.keys(read.interaction);
  if (factors.length !== 2) return refuseValue(below(place, "interaction"), "object of 2 members", factors);
  return { kind: "interaction", ...read };
}
