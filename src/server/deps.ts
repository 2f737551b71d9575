/** What the server is given: everything that touches the world arrives here, so that a test can be the world. */
import type { Cipher, Key, SigningKeys } from "../record/cipher.ts";
import type { OpenedStore } from "../store/open.ts";
import type { Log } from "./log.ts";
import type { SessionLimits } from "./sign-in/sessions.ts";

/** Where the heads of the chains are kept outside the database: a file of signed lines. */
export interface Anchoring {
  readonly signingKeys: SigningKeys;
  /** The whole file; empty before the first line. */
  read(): Promise<string>;
  /** Adds a line durably. */
  append(line: string): Promise<void>;
  /** Removes the file: for a demonstration that is emptied. */
  remove(): void;
}

export interface Deps {
  /** The record, and in the same database the tables of sign-in. The caller closes it. */
  readonly store: OpenedStore;
  readonly cipher: Cipher;
  /** The clinic's key, which wraps the patients' keys and seals what sign-in keeps. */
  readonly clinicKey: Key;
  readonly anchoring: Anchoring;
  /** Unix milliseconds. */
  readonly now: () => number;
  readonly random: (bytes: number) => Uint8Array;
  /** The folder of the built pages; null serves none. */
  readonly pages: string | null;
  readonly listening: { readonly loopback: boolean; readonly tls: boolean };
  readonly log: Log;
  readonly version: string;
  /** The offset from UTC that a clinic is founded with. */
  readonly utcOffset: string;
  /** How long a search by name waits for the names to be read after a start. */
  readonly searchWaitMilliseconds?: number;
  readonly sessionLimits?: SessionLimits;
  /** log2 of scrypt's N; only tests give less than the default. */
  readonly passwordCostLog2?: number;
}
