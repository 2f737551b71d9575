/**
 * The programmer's own mistakes. An invariant that does not hold is a defect in this program, never something a
 * user did: it throws. What a user, a file or another machine may do is a returned `Result` instead.
 */

/** Throws an `Error` that begins with "invariant:" unless `condition` holds. `message` says what was expected and what was found. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`invariant: ${message}`);
}

/** For the end of a switch over a union: does not compile while a case is missing, and throws if one arrives at run time. */
export function never(value: never, what: string): never {
  throw new Error(`invariant: ${what} has no case for ${JSON.stringify(value)}`);
}
