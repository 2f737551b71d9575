/**
 * What the server writes down for its operator: one JSON object a line, so that nothing that was typed can forge a line.
 * It holds codes, routes, times and random ids. Names, answers, typed accounts and the messages of errors, which may
 * quote any of these, never come here.
 */

export type LogLine =
  | { readonly event: "request-failed"; readonly route: string; readonly reference: string; readonly error: ErrorTrace }
  | { readonly event: "job-failed"; readonly job: string; readonly error: ErrorTrace }
  | { readonly event: "access-log-failed"; readonly route: string; readonly error: ErrorTrace }
  | {
      readonly event:
        | "sign-in"
        | "sign-in-refused"
        | "sign-out"
        | "sign-out-everywhere"
        | "staff-changed"
        | "password-changed"
        | "founded"
        | "rights-denied";
      readonly address: string;
      readonly account: string | null;
      readonly code?: string;
      readonly route?: string;
    }
  | {
      readonly event: "record-verified";
      readonly ok: boolean;
      readonly entries: number;
      readonly chains: number;
      readonly code: string | null;
    };

export type Log = (line: LogLine) => void;

/** Where an error arose, without what it said. */
export interface ErrorTrace {
  readonly name: string;
  readonly code: string | null;
  readonly at: readonly string[];
}

const FRAMES_MAX = 12;

/** The places of `error`'s stack, without its message. */
export function traceOf(error: unknown): ErrorTrace {
  if (!(error instanceof Error)) return { name: typeof error, code: null, at: [] };
  const code = "code" in error && typeof error.code === "string" ? error.code : null;
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return { name: error.name, code, at: frames.slice(0, FRAMES_MAX).map((line) => line.trim()) };
}

/** A log that writes JSON lines, each with its time. */
export function jsonLog(write: (line: string) => void, now: () => number): Log {
  return (line) => write(JSON.stringify({ at: new Date(now()).toISOString(), ...line }));
}
