/** The part of the contract about alerts: raised, answered, and open. Types only, as in `contract.ts`. */
import type { Uuid } from "../base/ids.ts";
import type { Head } from "../record/chain.ts";
import type { ChartEntryOf } from "../record/kinds.ts";
import type { Identity, Written } from "./contract.ts";

/** An alert that has not ended. */
export interface OpenAlert {
  readonly patient: Uuid;
  readonly identity: Identity;
  /** Its entry. */
  readonly alert: Uuid;
  readonly about: ChartEntryOf<"alert">["body"]["about"];
  /** What was being answered, and the numbers that met the rule. */
  readonly instrument: string | null;
  readonly numbers: Readonly<Record<string, number>>;
  readonly raisedAt: string;
  readonly dueAt: string;
  /** Who is to take it; once taken, who took it, and when. */
  readonly owner: { readonly id: Uuid; readonly name: string };
  readonly status: "open" | "taken";
  readonly takenAt: string | null;
}

/** The routes. */
export interface AlertApi {
  /**
   * Holds answers against the rule of suicidality, before they are confirmed, and raises an alert when it is met. An alert
   * of the same draft that has not ended is answered again instead of a second one.
   */
  "POST /api/patients/:patient/alerts": {
    query: never;
    body: { instrument: string; items: Readonly<Record<string, number | null>>; draft: Uuid };
    answer: { head: Head; alert: ChartEntryOf<"alert"> | null };
  };
  "POST /api/patients/:patient/alerts/response": {
    query: never;
    body: { alert: Uuid; response: "taken" | "resolved" | "mistaken"; actions: readonly string[]; remark: string | null };
    answer: Written;
  };
  "GET /api/alerts": { query: never; body: never; answer: { alerts: readonly OpenAlert[] } };
}
