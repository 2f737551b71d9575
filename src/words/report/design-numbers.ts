/** Numbers of a design as a person reads them: sizes rounded up, probabilities with three decimals, "–" for none. */
import type { Proportion } from "../../evidence/design/proportion.ts";
import { numberText } from "../text.ts";

/** A number of patients, rounded up. */
export function patients(value: number | null): string {
  return value === null ? "–" : numberText(Math.ceil(value - 1e-9));
}

/** A probability. */
export function probability(value: number): string {
  return value.toFixed(3);
}

/** A counted probability with its Monte Carlo standard error. */
export function shareText({ value, error }: Proportion): string {
  return value === null || error === null ? "–" : `${value.toFixed(3)} ± ${error.toFixed(3)}`;
}
