/** Writing from beside the chair, where the network comes and goes: what is tried again, and with what place in the chart. */
import type { QueryClient } from "@tanstack/react-query";
import { Refused } from "../app/refused.ts";
import { chartQuery } from "../chart/query.ts";

/** Between two tries. */
export const RETRY_MILLISECONDS = 3_000;
const TAKEN_MAX = 5;

/** The chart as the server has it now. Without a connection it fails at once instead of waiting for one. */
export function freshChart(client: QueryClient, patient: string) {
  return client.fetchQuery({ ...chartQuery(patient), staleTime: 0, networkMode: "always" });
}

/** Whether no answer came, so that it is tried until one does. */
export function isUnreached(error: unknown): boolean {
  return error instanceof Refused && (error.status === 0 || error.status >= 502);
}

/**
 * Whether a writing is tried again: for as long as nobody answers, and a few times when another entry took the place, because
 * what was measured beside the chair stays what it is. The rules judge it anew at each try.
 */
export function isTriedAgain(count: number, error: unknown): boolean {
  return isUnreached(error) || (error instanceof Refused && error.refusal.code === "append.seq-taken" && count < TAKEN_MAX);
}
