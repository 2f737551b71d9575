/** The part of the contract that is about lots and infusions. Types only. */
import type { Uuid } from "../base/ids.ts";
import type { Light } from "../care/exosome/lights.ts";
import type { TraceQuestion } from "../care/exosome/trace.ts";
import type { Head } from "../record/chain.ts";
import type { Author } from "../record/entry.ts";
import type { ExosomeDose } from "../record/kinds/exosome-dose.ts";
import type { AnyLotEntry, ChartEntryOf, ClinicEntryOf } from "../record/kinds.ts";
import type { LotBalance } from "../record/lot.ts";
import type { Identity, Written } from "./contract.ts";
import type { KnownLot } from "./lot-book.ts";

/** A lot in the list: what it is, how many vials are what, and the heaviest light of its certificate. */
export interface LotRow {
  readonly id: Uuid;
  readonly product: string;
  readonly lot: string;
  readonly supplier: string;
  readonly maker: string | null;
  readonly receivedAt: string;
  readonly expiresOn: string;
  readonly status: KnownLot["status"];
  readonly balance: LotBalance;
  readonly contradictions: number;
  /** Null: no certificate was entered. */
  readonly light: Light | null;
}

/** A lot whole: every entry of its ledger, to be folded by whoever shows it. */
export interface LotResponse {
  readonly lot: Uuid;
  readonly entries: readonly AnyLotEntry[];
  readonly head: Head;
}

/** Somebody who may check beside the author, and gives a code of their own for it. */
export interface SecondPerson {
  readonly id: Uuid;
  readonly code: string;
}

/** A lot that a trace reached. */
export interface TracedLotRow extends Omit<LotRow, "light"> {
  readonly donor: string | null;
  readonly retainedSample: string | null;
  readonly hasCertificate: boolean;
  /** Vials here that were not used. */
  readonly stock: readonly string[];
  readonly uses: readonly { readonly vial: string; readonly patient: Uuid; readonly infusion: Uuid; readonly at: string }[];
}

/** A patient that a trace reached. */
export interface TracedPatient {
  readonly patient: Uuid;
  readonly identity: Identity;
  /** Whether a telephone number, an address or a mail address is on record. */
  readonly reachable: boolean;
  /** Events that stand, since the first of the infusions. */
  readonly adverseEvents: readonly Pick<ChartEntryOf<"adverse-event">, "id" | "occurredAt" | "body">[];
}

/** From a lot, a vial, a donor, a maker or days to lots, vials, patients and what befell them. */
export interface Trace {
  readonly lots: readonly TracedLotRow[];
  readonly patients: readonly TracedPatient[];
  /** How long the answer took on the server. */
  readonly milliseconds: number;
  /** The present instant on the clinic's clock. */
  readonly now: string;
}

/** The routes. */
export interface LotApi {
  "GET /api/lots": {
    query: never;
    body: never;
    answer: {
      lots: readonly LotRow[];
      drills: readonly Pick<ClinicEntryOf<"recall-drill">, "recordedAt" | "author" | "body">[];
      now: string;
    };
  };
  /** One lot by its id, or those with a number on them, of every product. */
  "GET /api/lots/ledger": { query: { lot: string }; body: never; answer: { lots: readonly LotResponse[]; now: string } };
  /** A lot arrives. Its vials wait in quarantine. */
  "POST /api/lots/receive": { query: never; body: { occurredAt: string; body: unknown; remark: string | null }; answer: LotResponse };
  /** Sets vials apart at once; null all of the lot. */
  "POST /api/lots/quarantine": {
    query: never;
    body: { lot: Uuid; vials: readonly string[] | null; reason: string; remark: string | null };
    answer: LotResponse;
  };
  "POST /api/lots/entry": {
    query: never;
    body: {
      lot: Uuid;
      expectedSeq: number;
      kind: "certificate" | "excursion" | "thawed" | "discarded";
      body: unknown;
      remark: string | null;
    };
    answer: LotResponse;
  };
  /** By two people: who is signed in, and a second with a code of their own. */
  "POST /api/lots/release": {
    query: never;
    body: {
      lot: Uuid;
      expectedSeq: number;
      vials: readonly string[] | null;
      checks: Readonly<Record<string, boolean>>;
      code: string;
      second: SecondPerson;
    };
    answer: LotResponse;
  };
  /** Calls a lot back, for ever; with a fresh code. */
  "POST /api/lots/recall": {
    query: never;
    body: { lot: Uuid; reason: string; orderedBy: string | null; remark: string | null; code: string };
    answer: LotResponse;
  };
  "POST /api/lots/trace": { query: never; body: TraceQuestion; answer: Trace };
  /** A mock recall: traced, timed, and kept with its gaps. */
  "POST /api/lots/drill": {
    query: never;
    body: TraceQuestion;
    answer: { trace: Trace; report: ClinicEntryOf<"recall-drill">["body"] };
  };
  /** Those who may be the second person. */
  "GET /api/second-people": { query: never; body: never; answer: { people: readonly Author[] } };
  /** In the demonstration, where nobody holds an authenticator: the code that somebody else's would show. */
  "POST /api/demonstration/second-code": { query: never; body: { id: Uuid }; answer: { code: string; endsAt: string } };
  /** Begins an infusion: the entry, the signs before it and the use of the vial, written together or not at all. */
  "POST /api/patients/:patient/infusions": {
    query: never;
    body: {
      expectedSeq: number;
      lot: string;
      vial: string;
      dose: ExosomeDose | null;
      diluentMillilitres: number | null;
      plannedMinutes: number;
      checks: Readonly<Record<string, boolean>>;
      /** The body of an entry of vital signs; null when they were entered before. */
      vitals: unknown;
      second: SecondPerson;
    };
    answer: Written;
  };
}
