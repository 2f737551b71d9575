/**
 * An entry of the demonstration before it is sealed and linked: the draft, and who recorded it when, from which line of
 * the trial's file. `Journal` gathers the entries of one chain and gives each its id.
 */
import { type Instant, type LocalDate, millisecondsOf } from "../base/dates.ts";
import { type Uuid, uuidv7 } from "../base/ids.ts";
import type { RandomStream } from "../base/random.ts";
import type { Author, Source } from "../record/entry.ts";
import type { Draft } from "../record/writing.ts";
import { instantOn } from "./calendar.ts";

/** A draft with what `prepareEntry` needs besides the clinic and the chain. */
export interface DemonstrationEntry {
  readonly id: Uuid;
  readonly recordedAt: Instant;
  readonly author: Author;
  readonly source: Source;
  readonly draft: Draft;
  /** An earlier entry of the chain, whose hash goes into this one's body when it is known. */
  readonly about?: Uuid;
}

/** What is written down: when it happened, a day or a clock time on it, and when it was recorded, both in minutes after midnight. */
export interface Happening {
  readonly kind: string;
  readonly on: LocalDate;
  /** Null when only the day is known. */
  readonly atMinutes: number | null;
  readonly recordedAtMinutes: number;
  readonly author: Author;
  readonly line: number;
  readonly columns: readonly string[];
  readonly body: unknown;
  readonly personal?: unknown;
}

/** What all entries of a demonstration share. `now` carries the clinic's offset from UTC. */
export interface Setting {
  readonly now: Instant;
  readonly digest: string;
}

/** The entries of one chain, in the order of writing. */
export class Journal {
  readonly entries: DemonstrationEntry[] = [];
  readonly #setting: Setting;
  readonly #random: RandomStream;

  constructor(setting: Setting, random: RandomStream) {
    this.#setting = setting;
    this.#random = random;
  }

  /** A fresh id for something that begins at `instant`. */
  newId(instant: Instant): Uuid {
    return uuidv7(millisecondsOf(instant), bytes(this.#random, 10));
  }

  /** Writes what happened and returns the entry's id; null, and nothing is written, when it lies after now. */
  write(happening: Happening): Uuid | null {
    const { kind, on, atMinutes, recordedAtMinutes, author, line, columns, body, personal = null } = happening;
    const { now, digest } = this.#setting;
    const offset = now.slice(-6);
    const occurredAt = atMinutes === null ? on : instantOn(on, atMinutes, offset);
    if (occurredAt.slice(0, 19) > now.slice(0, occurredAt.length === on.length ? on.length : 19)) return null;
    const planned = instantOn(on, recordedAtMinutes, offset);
    const recordedAt = planned.slice(0, 19) <= now.slice(0, 19) ? planned : now;
    const id = this.newId(recordedAt);
    const source: Source = { kind: "demonstration", digest, line, columns };
    this.entries.push({ id, recordedAt, author, source, draft: { kind, occurredAt, body, personal } });
    return id;
  }
}

function bytes(random: RandomStream, count: number): Uint8Array {
  return Uint8Array.from({ length: count }, () => random.below(256));
}
