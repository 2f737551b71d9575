/**
 * An expected outcome, good or bad, as data. A function whose failure a person must read about returns `Result`;
 * the words for the failure are looked up elsewhere by its code.
 */

export type Result<Value, Failure> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Failure };

/** The good outcome. */
export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** The bad outcome: `error` is data with a code, never a sentence. */
export function fail<Failure>(error: Failure): { readonly ok: false; readonly error: Failure } {
  return { ok: false, error };
}
