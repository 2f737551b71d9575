/** An invented clinic for tests of the store: it makes entries that are ready to be appended. The same seed makes the same ids and keys. */
import { createHash } from "node:crypto";
import { type Uuid, uuidv7 } from "../../src/base/ids.ts";
import type { UnlinkedEntry } from "../../src/record/chain.ts";
import type { Cipher, Key } from "../../src/record/cipher.ts";
import type { ChartKind } from "../../src/record/kinds.ts";
import { wrapKey } from "../../src/record/seal.ts";
import { type Draft, prepareEntry } from "../../src/record/writing.ts";
import { createCipher } from "../../src/store/cipher.ts";
import type { Append, Subject } from "../../src/store/store.ts";
import { examples, psychiatrist } from "../record/examples.ts";

/** 2026-04-01 00:00 UTC, in Unix milliseconds. */
const BEGIN = Date.UTC(2026, 3, 1);

export class TestClinic {
  readonly cipher: Cipher;
  readonly id: Uuid;
  readonly clinicKey: Key;
  readonly #seed: string;
  readonly #keys = new Map<Uuid, Key>();
  #made = 0;

  constructor(seed: string) {
    this.#seed = seed;
    this.cipher = createCipher((bytes) => this.#bytes(bytes));
    this.id = this.newId();
    this.clinicKey = this.cipher.newKey();
  }

  newId(): Uuid {
    this.#made += 1;
    return uuidv7(BEGIN + this.#made, this.#bytes(10));
  }

  chart(subject: Uuid = this.newId()): Subject {
    return { clinic: this.id, ledger: "chart", subject };
  }

  /** The first append of a chart: a registration, with the key. */
  begin(of: Subject, ...more: readonly Partial<Draft>[]): Append {
    const key = this.cipher.newKey();
    this.#keys.set(of.subject, key);
    const entries = [{ kind: "registration" }, ...more].map((draft) => this.entry(of, draft));
    return { ...of, expectedSeq: 1, entries, wrappedKey: wrapKey(key, of, this.clinicKey, this.cipher) };
  }

  /** An append that expects its first entry at `expectedSeq`. */
  add(of: Subject, expectedSeq: number, ...drafts: readonly Partial<Draft>[]): Append {
    return { ...of, expectedSeq, entries: drafts.map((draft) => this.entry(of, draft)) };
  }

  /** An entry to be linked: an example of its kind, a note when none is named, changed by `draft`. */
  entry(of: Subject, draft: Partial<Draft>): UnlinkedEntry {
    const kind = draft.kind ?? "note";
    const example = examples[kind as ChartKind];
    const made = prepareEntry(
      { occurredAt: "2026-04-02T09:00:00+09:00", ...example, ...draft, kind },
      { id: this.newId(), ...of, recordedAt: "2026-04-02T10:30:00.000+09:00", author: psychiatrist, source: null },
      this.#keys.get(of.subject) ?? this.cipher.newKey(),
      this.cipher,
    );
    if (!made.ok) throw new Error(`the example of ${kind} is not valid: ${JSON.stringify(made.error)}`);
    return made.value;
  }

  #bytes(count: number): Buffer {
    this.#made += 1;
    return createHash("sha512").update(`${this.#seed} ${this.#made}`).digest().subarray(0, count);
  }
}

/** A HAM-D17 total. */
export function total(value: number, occurredAt = "2026-04-02"): Partial<Draft> {
  const body = { instrument: "hamd17", instrumentVersion: 1, mode: "total-only", informant: "clinician", language: "ja" };
  return { kind: "assessment", occurredAt, body: { ...body, items: {}, total: value, totalStatus: "as-given" } };
}

/** A high-sensitivity CRP in mg/L. */
export function crp(value: number, occurredAt = "2026-04-02"): Partial<Draft> {
  return { kind: "lab", occurredAt, body: { analyte: "crp-hs", value, unit: "mg/L", comparator: null, method: null, draw: 1 } };
}
