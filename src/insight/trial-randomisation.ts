/**
 * The bridge from a trial's ledger to the engine that randomises: the protocol as its plan, and the arm of whoever comes next.
 * The arm is a function of the secret, of the strata of those who came before, and of the newcomer's own; it is drawn anew each
 * time by the engine that `ryorin design` uses, so that with the secret opened anybody gets the same arms.
 */
import { invariant } from "../base/invariant.ts";
import type { RandomisationPlan } from "../evidence/design/randomisation-reading.ts";
import { randomise } from "../evidence/design/randomise.ts";
import { ARMS, type TrialArm } from "../record/kinds/trial.ts";
import type { TrialProtocol } from "../record/trial.ts";

/** What decides the allocation: the opened part of a protocol. */
export interface TrialSecret {
  /** 64 hexadecimal digits. */
  readonly secret: string;
  readonly blockMultiples: readonly number[];
}

/** What of a protocol the method is. */
export type TrialMethod = Pick<TrialProtocol, "arms" | "method" | "factors">;

/** The level of each factor. */
export type TrialStratum = Readonly<Record<string, string>>;

/** What is published before the first patient: the hash of the secret with the method. */
export function trialSeal(method: TrialMethod, { secret, blockMultiples }: TrialSecret): string {
  return randomise(planOf(method, blockMultiples, []), secret).seal;
}

/**
 * The arms of all who came, in order of their numbers, given the strata that they brought.
 *
 * The arms of those who came first do not change when more come.
 */
export function trialArms(
  method: TrialMethod,
  { secret, blockMultiples }: TrialSecret,
  came: readonly TrialStratum[],
): readonly TrialArm[] {
  const { lists, allocations } = randomise(planOf(method, blockMultiples, came), secret);
  if (method.method.kind === "minimisation") return allocations.map(armOf);
  const places = new Map<string, number>();
  return came.map((stratum) => {
    const name = levelsOf(method, stratum).join("|");
    const place = places.get(name) ?? 0;
    places.set(name, place + 1);
    const list = lists.find(({ levels }) => levels.join("|") === name);
    return armOf(list?.arms[place]);
  });
}

/** `came`: a list is as long as all of them, which is as long as any stratum can be. */
function planOf(
  { arms, method, factors }: TrialMethod,
  blockMultiples: readonly number[],
  came: readonly TrialStratum[],
): RandomisationPlan {
  const known = factors.map(({ factor, weight, levels }) => ({ factor, weight, levels: levels.map(({ level }) => level) }));
  return method.kind === "minimisation"
    ? { kind: "minimisation", arms, factors: known, probabilityOfBest: method.probabilityOfBest, arrivals: came }
    : { kind: "blocks", arms, blockMultiples, strata: known.map(({ factor, levels }) => ({ factor, levels })), length: came.length };
}

function levelsOf({ factors }: TrialMethod, stratum: TrialStratum): readonly string[] {
  return factors.map(({ factor, levels }) => {
    const level = levels.find((one) => one.level === stratum[factor]);
    invariant(level !== undefined, `a level of the factor ${factor}`);
    return level.level;
  });
}

function armOf(name: string | undefined): TrialArm {
  const arm = ARMS.find((one) => one === name);
  invariant(arm !== undefined, `one of the four arms, not ${name}`);
  return arm;
}
