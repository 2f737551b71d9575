/**
 * The contract between the server and everything that calls it: each route by name, what it takes and what it answers.
 * Types only. The role matrix (`rights.ts`) has one row for each name here and does not compile without it; the server
 * registers exactly these; the pages call by the same names. What identifies a person travels in bodies, never in a URL,
 * but for the patient's random id.
 */
import type { Uuid } from "../base/ids.ts";
import type { Json } from "../base/json.ts";
import type { SafetyCardCode, StandingCard } from "../care/safety-cards.ts";
import type { ImportMapping, ImportPreview, ImportReport } from "../exchange/csv-import.ts";
import type { SeriesPoint } from "../measures/wheels.ts";
import type { LinkIds } from "../measures/wording/bind.ts";
import type { LicenceAttestation } from "../measures/wording/check.ts";
import type { PositionOrder } from "../measures/wording/options.ts";
import type { StandingWording } from "../measures/wording/standing.ts";
import type { Head } from "../record/chain.ts";
import type { Author, Language, Role, SignatureMeaning } from "../record/entry.ts";
import type { AnyClearEntry, ChartKind, ClinicEntryOf, ClinicKind, RegistrationFields } from "../record/kinds.ts";
import type { AlertApi } from "./alert-contract.ts";
import type { BoardApi } from "./board-contract.ts";
import type { EvidenceApi } from "./evidence-contract.ts";
import type { LotApi } from "./lot-contract.ts";
import type { OwnApi } from "./own-contract.ts";
import type { TrialApi } from "./trial-contract.ts";

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
  /** The kinds of entry that they may write, and those that they may write for a physician who has to confirm them. */
  readonly writes: readonly ChartKind[];
  readonly proxies: readonly ChartKind[];
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
  /** Today in the clinic, `YYYY-MM-DD`, and the present instant on its clock. */
  readonly today: string;
  readonly now: string;
  /** The charts that were merged into this one. */
  readonly merged: readonly MergedChart[];
  /** The patient whose chart this one was merged into; it takes nothing any more. */
  readonly mergedInto: Uuid | null;
}

/** What a writing answers: `savedAt` is when all of it was on disk. */
export interface Written {
  readonly head: Head;
  /** What was written, as this reader may have it. */
  readonly entries: readonly AnyClearEntry[];
  readonly savedAt: string;
}

/** A draft of the one who asks, without what it says. */
export interface DraftPlace {
  readonly id: Uuid;
  /** Null: of a registration that has no chart yet. */
  readonly patient: Uuid | null;
  readonly kind: string;
  /** The entry that it is to amend. */
  readonly amends: Uuid | null;
  readonly savedAt: string;
  /** 1, 2, 3 … with each saving. */
  readonly revision: number;
}

/** A draft whole: `content` is whatever its form put there, plain JSON of 64 KiB at most. */
export interface Draft extends Omit<DraftPlace, "patient"> {
  readonly content: Json;
}

/** A patient who may be the one that is being registered. */
export interface SimilarPatient {
  readonly patient: Uuid;
  readonly identity: Identity;
  readonly sex: PatientRow["sex"];
  readonly match: SimilarMatch;
}

/** In what two patients agree, the most telling first. */
export type SimilarMatch = "kana-and-birth" | "name-and-birth" | "birth-and-part" | "kana";

/** A chart that was merged into the one that is shown, to be opened by its own id. */
export interface MergedChart {
  readonly patient: Uuid;
  readonly identity: Identity;
  /** How many entries it has. */
  readonly entries: number;
  readonly head: Head;
}

/** The newest body of each kind of setting; null while there is none. */
export type Settings = { readonly [Kind in SettingsKind]: ClinicEntryOf<Kind>["body"] | null };

/** The kinds of the clinic's ledger of which the newest stands; changes of staff stand each. */
export type SettingsKind = Exclude<
  ClinicKind,
  "staff-change" | "analysis-plan" | "recall-drill" | "safety-card" | "wording" | "wording-withdrawn"
>;

/** One entry of the clinic's ledger. */
export type SettingsEntry = {
  [Kind in ClinicKind]: Pick<ClinicEntryOf<Kind>, "kind" | "seq" | "recordedAt" | "author" | "body">;
}[ClinicKind];

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
export interface Api extends AlertApi, EvidenceApi, LotApi, BoardApi, OwnApi, TrialApi {
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
        /** What was typed where it differs from what is recorded: the path of a field to the text. */
        typed?: Readonly<Record<string, string>>;
        /** The physician for whom it is entered. */
        onBehalfOf?: Uuid;
      }[];
      /** The draft that this was; it is discarded when the entries are on disk. */
      draft?: Uuid;
    };
    answer: Written;
  };
  /** Takes back an entry of one's own within ten seconds, while nobody has signed it. */
  "POST /api/patients/:patient/undo": { query: never; body: { entry: Uuid; expectedSeq: number }; answer: Written };
  /** Signs entries with a fresh code; `displayed` is the whole text as it stood on the screen (`words/signed-text.ts`). */
  "POST /api/patients/:patient/signature": {
    query: never;
    body: {
      expectedSeq: number;
      language: Language;
      meaning: SignatureMeaning;
      code: string;
      entries: readonly { id: Uuid; hash: string; displayed: string }[];
    };
    answer: Written;
  };
  "GET /api/drafts": { query: never; body: never; answer: { drafts: readonly DraftPlace[] } };
  /** `now` is the present instant on the clinic's clock: there is no chart yet that would say it. */
  "GET /api/drafts/registration": { query: never; body: never; answer: { drafts: readonly Draft[]; now: string } };
  "GET /api/patients/:patient/drafts": { query: never; body: never; answer: { drafts: readonly Draft[] } };
  /** Saves a draft; `revision` is the one that was known, 0 for a new draft. */
  "POST /api/drafts": {
    query: never;
    body: { id: Uuid; patient: Uuid | null; kind: string; amends: Uuid | null; revision: number; content: Json };
    answer: { revision: number; savedAt: string };
  };
  "POST /api/drafts/discard": { query: never; body: { id: Uuid }; answer: Record<string, never> };
  "POST /api/patients/similar": {
    query: never;
    body: Pick<RegistrationFields, "name" | "kana" | "roman" | "birthDate"> & { exceptFor?: Uuid };
    answer: { candidates: readonly SimilarPatient[] };
  };
  /** Begins a chart. Refused (`patients.similar`) while it names as similar somebody who is not in `notTheSame`. */
  "POST /api/patients/register": {
    query: never;
    body: {
      occurredAt: string;
      body: unknown;
      /** Without the number, which the server gives. */
      personal: Readonly<Record<string, unknown>>;
      typed: Readonly<Record<string, string>>;
      notTheSame: readonly Uuid[];
      draft?: Uuid;
    };
    answer: { patient: Uuid; number: string; head: Head; savedAt: string };
  };
  /** Of the chart that goes. `approve` is for somebody else than who proposed, and needs a fresh code. */
  "POST /api/patients/:patient/merge": {
    query: never;
    body:
      | { step: "propose"; into: Uuid; remark: string | null }
      | { step: "refuse"; proposal: Uuid; remark: string | null }
      | { step: "approve"; proposal: Uuid; remark: string | null; code: string };
    answer: { head: Head; savedAt: string };
  };
  "GET /api/settings": {
    query: never;
    body: never;
    answer: { head: Head; settings: Settings; history: readonly SettingsEntry[] };
  };
  "POST /api/settings": {
    query: never;
    body: { expectedSeq: number; kind: Exclude<SettingsKind, "postal-codes">; body: unknown };
    answer: { head: Head; savedAt: string };
  };
  /** The emergency cards that a physician of the clinic has signed. */
  "GET /api/safety-cards": { query: never; body: never; answer: { head: Head; cards: readonly StandingCard[] } };
  /** Signs the text of a card; needs a fresh code. `expectedSeq` is the next place of the clinic's ledger. */
  "POST /api/safety-cards": {
    query: never;
    body: {
      expectedSeq: number;
      card: SafetyCardCode;
      edition: string;
      text: { ja: string; en: string };
      language: Language;
      code: string;
    };
    answer: { head: Head; savedAt: string };
  };
  /** The official wordings in use, and how the items of each instrument were bound the last time. */
  "GET /api/wordings": {
    query: never;
    body: never;
    answer: { wordings: readonly StandingWording[]; bindings: Readonly<Record<string, LinkIds>> };
  };
  /** Takes a wording into use: the file, how its items are bound, the licence, and the findings that were looked at. */
  "POST /api/wordings": {
    query: never;
    body: {
      fileName: string;
      text: string;
      /** Of the questionnaires in the file, from 0. */
      which: number;
      instrument: string;
      language: Language;
      chosen: LinkIds;
      order: PositionOrder;
      licence: LicenceAttestation;
      acknowledged: readonly string[];
    };
    answer: { head: Head; digest: string; savedAt: string };
  };
  "POST /api/wordings/withdraw": {
    query: never;
    body: { instrument: string; language: Language; digest: string };
    answer: { head: Head; savedAt: string };
  };
  /** Reads in the clinic's table: Japan Post's CSV, or `code,address`. It replaces the one before. */
  "POST /api/settings/postal-codes": { query: never; body: { fileName: string; text: string }; answer: { rows: number } };
  "POST /api/postal-codes/lookup": { query: never; body: { code: string }; answer: { addresses: readonly string[] } };
  /** Those who may be responsible for what another enters. */
  "GET /api/physicians": { query: never; body: never; answer: { physicians: readonly Author[] } };
  /** The present code of one's own authenticator, which in the demonstration nobody holds. */
  "GET /api/demonstration/code": { query: never; body: never; answer: { code: string; endsAt: string } };
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
