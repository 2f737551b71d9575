/** The part of the contract that is about trials. Types only. Nothing here has an arm but what was opened, and what preparers ask. */
import type { Uuid } from "../base/ids.ts";
import type { Head } from "../record/chain.ts";
import type { TrialArm } from "../record/kinds/trial.ts";
import type { TrialEntryOf } from "../record/kinds.ts";
import type { TrialContent, TrialProtocol } from "../record/trial.ts";
import type { SecondPerson } from "./lot-contract.ts";

/** A trial as everybody may know it. */
export interface TrialResponse extends TrialContent {
  readonly status: "recruiting" | "closed" | "unblinded";
  readonly head: Head;
  /**
   * Once the whole trial is unblinded: whether the opened secret is the one that was sealed, and whether drawing with it again
   * gives every arm that was on record. Null before.
   */
  readonly proof: { readonly sealOpens: boolean; readonly armsAreDrawn: boolean } | null;
}

/** A protocol as it is sent: the secret and its seal are made by the server. */
export type ProtocolSent = Omit<TrialProtocol, "seal" | "analysisPlan">;

/** The routes of trials. */
export interface TrialApi {
  /** `analysisPlan` is the hash of the plan that the clinic has locked; null before it has. */
  "GET /api/trials": { query: never; body: never; answer: { trials: readonly TrialResponse[]; analysisPlan: string | null } };
  /** Begins a trial, or replaces the protocol of one that nobody is in. Draws a new secret and publishes its seal. Needs a fresh code. */
  "POST /api/trials": {
    query: never;
    body: { trial: Uuid | null; protocol: unknown; blockMultiples: number[]; code: string };
    answer: { trial: TrialResponse };
  };
  /** Allocates a patient. The arm is in no answer. */
  "POST /api/trials/allocate": {
    query: never;
    body: { trial: Uuid; patient: Uuid; stratum: Record<string, string> };
    answer: { trial: TrialResponse; number: number; code: string | null };
  };
  /** The arm of one patient, to who prepares the treatments of a masked trial. Needs a fresh code, and is logged as a reading. */
  "POST /api/trials/prepare": {
    query: never;
    body: { trial: Uuid; patient: Uuid; code: string };
    answer: { arm: TrialArm; number: number; code: string };
  };
  /** Unblinds one patient to the two who ask, or (`patient` null) a closed trial to everybody. */
  "POST /api/trials/unblind": {
    query: never;
    body: {
      trial: Uuid;
      patient: Uuid | null;
      reason: TrialEntryOf<"trial-unblinding">["body"]["reason"];
      remark: string | null;
      code: string;
      second: SecondPerson;
    };
    answer: { trial: TrialResponse; arm: TrialArm | null };
  };
  /** The trial allocates nobody any more. */
  "POST /api/trials/close": {
    query: never;
    body: { trial: Uuid; reason: TrialEntryOf<"trial-closing">["body"]["reason"]; remark: string | null };
    answer: { trial: TrialResponse };
  };
}
