/**
 * The contract between the server and everything that calls it: each route by name, what it takes and what it answers.
 * Types only. The role matrix (`rights.ts`) has one row for each name here and does not compile without it; the server
 * registers exactly these; the pages call by the same names. What identifies a person travels in bodies, never in a URL,
 * but for the patient's random id.
 */
import type { Uuid } from "../base/ids.ts";
import type { ImportMapping, ImportPreview, ImportReport } from "../exchange/csv-import.ts";
import type { SeriesPoint } from "../measures/wheels.ts";
import type { Head } from "../record/chain.ts";
import type { Language, Role } from "../record/entry.ts";
import type { AnyClearEntry, RegistrationFields } from "../record/kinds.ts";

/** How far this installation is. Nothing but the setup routes answers before it is founded. */
export interface SetupState {
  readonly state: "unfounded" | "own" | "demonstration";
  readonly clinicName: string | null;
  /** False when not listening on loopback, or when the data folder is already that of a real clinic. */
  readonly demonstrationAllowed: boolean;
  readonly version: string;
}

/** Who is signed in and what they may do: the names of the routes open to them. */
export interface Me {
  readonly id: Uuid;
  readonly name: string;
  readonly role: Role;
  readonly mode: "own" | "demonstration";
  readonly clinicName: string;
  readonly rights: readonly RouteName[];
  /** The patient whose chart this account may read, for the role patient. */
  readonly patient: Uuid | null;
  /** Unix milliseconds at which the sign-in ends if nothing is done, and at the latest. */
  readonly idleEndsAt: number;
  readonly endsAt: number;
}

/** A name, birth date and number as this reader may see them. */
export type Identity = { readonly status: "open"; readonly fields: RegistrationFields } | { readonly status: "withheld" | "erased" };

/** A measured series for a sparkline or a lane: percent of the maximum, 100 the worst, and what it was read from. */
export interface Series {
  /** An index or an instrument code, for example "hamd17". */
  readonly source: string;
  readonly points: readonly SeriesPoint[];
}

export interface PatientRow {
  readonly id: Uuid;
  readonly identity: Identity;
  readonly sex: "female" | "male" | "other" | "unknown";
  readonly plan: {
    readonly strategy: "neither" | "tms" | "exosome" | "both";
    readonly sessionsDone: number;
    readonly sessionsPlanned: number;
    readonly infusionsDone: number;
    readonly infusionsPlanned: number;
    readonly startsOn: string;
  } | null;
  readonly status: "open" | "closed" | "erased";
  readonly lastContactOn: string;
  /** The newest instrument total: code, value, day. This and both wheels are null for a role that may not open charts. */
  readonly lastMeasure: { readonly code: string; readonly value: number; readonly on: string } | null;
  readonly mind: Series | null;
  readonly body: Series | null;
}

export interface PatientPage {
  readonly rows: readonly PatientRow[];
  readonly total: number;
  /** How many there are of each filter, for the filter buttons. */
  readonly counts: {
    readonly all: number;
    readonly neither: number;
    readonly tms: number;
    readonly exosome: number;
    readonly both: number;
    readonly open: number;
    readonly closed: number;
  };
}

export interface ChartResponse {
  readonly patient: Uuid;
  readonly identity: Identity;
  readonly entries: readonly AnyClearEntry[];
  readonly head: Head;
  /** Today in the clinic, `YYYY-MM-DD`. */
  readonly today: string;
}

/** What the record's last verification found. */
export interface RecordState {
  readonly verifiedAt: string | null;
  readonly entries: number;
  readonly chains: number;
  readonly ok: boolean | null;
  /** The first bad entry, if any. */
  readonly finding: { readonly code: string; readonly ledger: string; readonly subject: Uuid; readonly seq: number } | null;
  readonly anchoredAt: string | null;
  readonly entriesPerSecond: number | null;
}

/** A refusal as the server answers it, with status 4xx: data, whose words the reader's language has. */
export interface Refusal {
  readonly code: string;
  readonly field?: string;
  readonly expected?: string;
  readonly given?: string;
  readonly [detail: string]: unknown;
}

/** The routes. `:patient` is a patient's id. */
export interface Api {
  "GET /api/setup": { query: never; body: never; answer: SetupState };
  "POST /api/setup/own": {
    query: never;
    body: { code: string; clinicName: string; directorName: string; account: string; password: string; language: Language };
    answer: { totpUri: string; totpSecret: string };
  };
  "POST /api/setup/demonstration": { query: never; body: never; answer: { me: Me } };
  "POST /api/demonstration/role": { query: never; body: { role: Role }; answer: { me: Me } };
  "POST /api/demonstration/reset": { query: never; body: never; answer: { me: Me } };
  "POST /api/sign-in": {
    query: never;
    body: { account: string; password: string };
    answer: { next: "code" | "enrol"; totpUri?: string; totpSecret?: string };
  };
  "POST /api/sign-in/code": { query: never; body: { code: string }; answer: { me: Me } };
  "POST /api/sign-out": { query: never; body: never; answer: Record<string, never> };
  "POST /api/sign-out/everywhere": { query: never; body: never; answer: Record<string, never> };
  "GET /api/me": { query: never; body: never; answer: Me };
  /** Says that the person is there although nothing is asked: typing a long form keeps the sign-in. */
  "POST /api/me/stay": { query: never; body: never; answer: Me };
  /** A new password, for who knows the old one and holds the authenticator; ends every other session. */
  "POST /api/me/password": { query: never; body: { current: string; code: string; password: string }; answer: Record<string, never> };
  "GET /api/staff": {
    query: never;
    body: never;
    answer: { staff: readonly { id: Uuid; name: string; account: string; role: Role; status: "invited" | "active" | "disabled" }[] };
  };
  "POST /api/staff/invitation": {
    query: never;
    body: { name: string; account: string; role: Role };
    answer: { code: string; expiresAt: string };
  };
  "POST /api/staff/join": {
    query: never;
    body: { account: string; code: string; password: string };
    answer: { totpUri: string; totpSecret: string };
  };
  /** A new invitation for an account that lost its password or authenticator, or was disabled; ends its sessions. */
  "POST /api/staff/renewal": { query: never; body: { id: Uuid }; answer: { code: string; expiresAt: string } };
  /** Another role; ends the account's sessions. */
  "POST /api/staff/role": { query: never; body: { id: Uuid; role: Role }; answer: Record<string, never> };
  "POST /api/staff/disable": { query: never; body: { id: Uuid }; answer: Record<string, never> };
  "POST /api/patients/search": {
    query: never;
    body: { text: string; filter: "all" | "neither" | "tms" | "exosome" | "both" | "open" | "closed"; offset: number; limit: number };
    answer: PatientPage;
  };
  "GET /api/patients/:patient/chart": { query: never; body: never; answer: ChartResponse };
  "POST /api/patients/:patient/entries": {
    query: never;
    body: {
      expectedSeq: number;
      entries: readonly {
        kind: string;
        version: number;
        occurredAt: string;
        body: unknown;
        personal: unknown;
        amends?: Uuid;
        reason?: string;
      }[];
    };
    answer: { head: Head; entries: readonly AnyClearEntry[] };
  };
  /** Server-sent events: `entry` with `{ patient, seq, kinds }` for each commit. */
  "GET /api/live": { query: never; body: never; answer: never };
  "POST /api/import/preview": {
    query: never;
    body: { fileName: string; text: string; mapping: ImportMapping | null };
    answer: ImportPreview;
  };
  /** A file that was imported before is refused (`import.again`) unless `again` says that it is meant. */
  "POST /api/import/run": {
    query: never;
    body: { fileName: string; text: string; mapping: ImportMapping; again?: boolean };
    answer: ImportReport;
  };
  "GET /api/record": { query: never; body: never; answer: RecordState };
  "POST /api/record/verify": { query: never; body: never; answer: RecordState };
  "GET /api/accesses": {
    query: { offset: string };
    body: never;
    answer: { rows: readonly { at: string; reader: string; role: Role; patient: Uuid | null; patients: number; what: string }[] };
  };
}

export type RouteName = keyof Api;
