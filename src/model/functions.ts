/**
 * The three functions of the equations, from + - * / and the square root alone, so that they have the same bits in every
 * engine. `sigmoid` is the algebraic one: slope 1/4 at zero like the logistic, without an exponential.
 */

/** A(x) = (1 + x / sqrt(4 + x^2)) / 2, from 0 to 1. */
export function sigmoid(x: number): number {
  return 0.5 + (0.5 * x) / Math.sqrt(4 + x * x);
}

/** The x with A(x) = p, for 0 < p < 1. */
export function inverseSigmoid(p: number): number {
  const q = 2 * p - 1;
  return (2 * q) / Math.sqrt(1 - q * q);
}

/** psi(I) = (I + sqrt(I^2 + 1)) / 2: above zero everywhere, I for large I, 1/2 at I = 0. */
export function positivePart(i: number): number {
  return 0.5 * (i + Math.sqrt(i * i + 1));
}
