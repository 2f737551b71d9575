/** What the server refused, as data: a code and what belongs to it. Its words are looked up where it is shown. */
import type { Finding } from "../../care/finding.ts";
import type { Refusal } from "../../server/contract.ts";

export class Refused extends Error {
  readonly refusal: Refusal;
  /** The HTTP status, or 0 when no answer came at all. */
  readonly status: number;

  constructor(refusal: Refusal, status: number) {
    super(refusal.code);
    this.name = "Refused";
    this.refusal = refusal;
    this.status = status;
  }
}

/** Whether `error` says that nobody is signed in. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof Refused && error.status === 401;
}

/** Whether `error` says that what was asked for is not there. */
export function isNotFound(error: unknown): boolean {
  return error instanceof Refused && error.status === 404;
}

/** The findings of the rules of care that stopped it; none when it failed for another reason. */
export function stopsOf(error: unknown): readonly Finding[] {
  if (!(error instanceof Refused) || error.refusal.code !== "care.stopped") return [];
  const { stops } = error.refusal;
  // The server's own answer, typed at its end.
  return Array.isArray(stops) ? (stops as readonly Finding[]) : [];
}
