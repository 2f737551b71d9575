/**
 * The entry: one thing that a person recorded about one subject, once, for ever. Everything the product knows of a
 * patient or of a lot is a fold over entries; nothing else is ever stored as truth.
 *
 * A ledger is a family of chains of the same form. In the ledger `chart` the subject is a patient, in `lot` a lot of a
 * product, in `day` a day of the clinic, in `trial` a trial, in `clinic` the clinic itself. Sequence numbers are 1, 2, 3 … within one subject.
 *
 * What identifies a person, and every free text (which may), is not in `body`: it is the entry's `personal` part. In
 * the stored form that part is one sealed text; in the clear form it is open, withheld from this reader, or erased.
 *
 * Author, source and signature are type aliases and not interfaces, so that the compiler takes them for JSON.
 */
import type { Uuid } from "../base/ids.ts";
import type { JsonObject } from "../base/json.ts";

/** The families of chains. */
export const LEDGERS = ["chart", "lot", "day", "trial", "clinic"] as const;
export type Ledger = (typeof LEDGERS)[number];

/** Those who may write or read; the rights of each are in the server's role matrix. */
export const ROLES = ["director", "psychiatrist", "operator", "nurse", "reception", "statistician", "auditor", "patient"] as const;
export type Role = (typeof ROLES)[number];

/** Those who are physicians: a director of a clinic in Japan is one (Medical Care Act, article 10). */
export const PHYSICIAN_ROLES = ["director", "psychiatrist"] as const satisfies readonly Role[];

/** Who made the entry. `name` is the printed name at that time (staff names are not sealed: a record must say who wrote it). */
export type Author = {
  readonly id: Uuid;
  readonly name: string;
  readonly role: Role;
};

/** Where an entry came from when no person typed it: an imported file, or the synthetic trial of the demonstration. */
export type Source = {
  readonly kind: "import" | "demonstration";
  /** SHA-256 of the file's bytes, 64 hex digits. */
  readonly digest: string;
  /** The line of the file, the header being line 1. */
  readonly line: number;
  /** The column or columns that the value was read from. */
  readonly columns: readonly string[];
};

/** The languages in which something can be shown and signed. */
export type Language = "ja" | "en";

/** In what sense someone signed: 作成, 確認, 承認. */
export type SignatureMeaning = "authored" | "verified" | "approved";

/** An electronic signature: who, when, in what sense, and over what was shown to them, in which language. */
export type Signature = {
  readonly signer: Author;
  readonly meaning: SignatureMeaning;
  readonly language: Language;
  /** HMAC-SHA-256, keyed from the subject's own key, of the text that was displayed with its language and the meaning (`signature.ts`): 64 hex digits. */
  readonly displayedDigest: string;
  /** The instant of signing, with its offset. */
  readonly signedAt: string;
};

/** What every entry carries whatever its kind. */
export interface Envelope {
  readonly id: Uuid;
  readonly clinic: Uuid;
  readonly ledger: Ledger;
  readonly subject: Uuid;
  /** 1, 2, 3 … within the subject. */
  readonly seq: number;
  /** When it happened: an instant with offset, or a date alone when the time of day is not known. */
  readonly occurredAt: string;
  /** When it was entered: an instant with offset. */
  readonly recordedAt: string;
  readonly author: Author;
  /** The earlier entry of the same subject and kind that this one replaces. Its reason is in the personal part. */
  readonly amends: Uuid | null;
  readonly signature: Signature | null;
  readonly source: Source | null;
}

/** An entry as it lies in the database and in an export: kind and body not yet trusted, the personal part sealed. */
export interface StoredEntry extends Envelope {
  /** Of the envelope: 1. */
  readonly format: 1;
  readonly kind: string;
  /** Of the kind's schema. */
  readonly version: number;
  readonly body: JsonObject;
  /** base64url of nonce, ciphertext and tag of the personal part's canonical JSON; null when the entry has none. */
  readonly sealed: string | null;
  /** The `hash` of the entry before it, or `GENESIS`. */
  readonly previousHash: string;
  /** SHA-256 over the canonical JSON of everything above. */
  readonly hash: string;
}

/**
 * The personal part as one reader has it; `none` when the entry carries none. `reason` is why an earlier entry was amended.
 * `typed` is what a person typed where it differs from what was recorded: the path of a field to the text.
 */
export type Personal<Fields> =
  | { readonly status: "none" }
  | { readonly status: "open"; readonly fields: Fields; readonly reason: string | null; readonly typed: Readonly<Record<string, string>> }
  | { readonly status: "withheld" }
  | { readonly status: "erased" };

/** An entry whose kind is known, whose body has been parsed to the newest version, and whose personal part is as this reader may have it. */
export interface ClearEntry<Kind extends string, Body, Fields> extends Envelope {
  readonly kind: Kind;
  readonly body: Body;
  readonly personal: Personal<Fields>;
  readonly hash: string;
}
