/**
 * Finding patients by name while every name lies sealed. After the start the newest registration of each patient is
 * opened, page by page, and what can be searched is kept in this process's memory and nowhere else; announcements keep it
 * current. A search waits a little for the first reading to end; then it says that names are still being read.
 */
import { setImmediate, setTimeout } from "node:timers/promises";
import type { Uuid } from "../base/ids.ts";
import { nameKeys, queryKeys } from "../base/name-search.ts";
import type { Role } from "../record/entry.ts";
import type { RegistrationFields } from "../record/kinds.ts";
import type { ClinicRow, RegistrationRow, Store } from "../store/store.ts";
import type { SimilarMatch } from "./contract.ts";
import type { Log } from "./log.ts";
import { traceOf } from "./log.ts";
import { accessFor, identityOf, type Opener, openEntry } from "./opening.ts";
import { type Likeness, likenessOf, matchOf } from "./similar.ts";

export interface NameIndex {
  /** Begins to read the names, once. */
  start(): void;
  /** The patients whose name, kana, Roman name, former name or number contains `text`, in any way of writing it. */
  find(text: string): Promise<readonly Uuid[] | "reading">;
  /** The patients who may be this one, the most alike first; charts that went into another are left out. */
  similar(person: Likeness): Promise<readonly SimilarOne[] | "reading">;
  /** Forgets a patient. */
  forget(patient: Uuid): void;
  stop(): Promise<void>;
}

/** A patient who may be another. */
export interface SimilarOne {
  readonly patient: Uuid;
  readonly match: SimilarMatch;
}

/** The index itself reads as one that is shown identity; who may search is the route's to say. */
const READER: Role = "director";
/** Kinds after which a patient may have another name, or none. */
const NAMING_KINDS: ReadonlySet<string> = new Set(["registration", "closure", "retraction", "merge"]);
const MATCHES: readonly SimilarMatch[] = ["kana-and-birth", "name-and-birth", "birth-and-part", "kana"];
const PAGE = 500;
const SEARCH_WAIT_MILLISECONDS = 2_000;

/** The index over `store`. A search waits `waitMilliseconds` at most for the names to be read. */
export function createNameIndex(
  store: Store,
  opener: Opener & { readonly log: Log },
  clinic: () => ClinicRow | null,
  waitMilliseconds: number = SEARCH_WAIT_MILLISECONDS,
): NameIndex {
  const kept = createKeptNames();
  let reading: Promise<void> | null = null;
  let read = false;
  let stopped = false;
  const failed = (error: unknown): void => opener.log({ event: "job-failed", job: "names", error: traceOf(error) });
  const keep = (id: Uuid, row: RegistrationRow): void => {
    const fields = fieldsOf(id, row, opener);
    if (fields === null) kept.forget(row.patient);
    else kept.keep(row.patient, fields);
  };
  const readMerged = async (id: Uuid): Promise<void> => kept.leaveOut((await store.merged(id)).map(({ patient }) => patient));
  const readAll = async (id: Uuid): Promise<void> => {
    for (let after: Uuid | null = null; !stopped; ) {
      const page: readonly RegistrationRow[] = await store.registrations(id, after, PAGE);
      for (const row of page) keep(id, row);
      const last = page.at(-1);
      if (last === undefined || page.length < PAGE) break;
      after = last.patient;
      await setImmediate();
    }
    await readMerged(id);
    read = true;
  };
  const readOne = async (id: Uuid, patient: Uuid): Promise<void> => {
    const { rows } = await store.patients({ clinic: id, patients: [patient], limit: 1, offset: 0 });
    const [row] = rows;
    if (row?.registration) keep(id, { patient, registration: row.registration, wrappedKey: row.wrappedKey });
    else kept.forget(patient);
  };
  const unlisten = store.listen(({ clinic: id, ledger, subject, kinds }) => {
    if (ledger !== "chart" || reading === null || !kinds.some((kind) => NAMING_KINDS.has(kind))) return;
    // One after the other, behind the first reading, so that what is kept last is what was written last.
    reading = reading.then(() => readOne(id, subject)).catch(failed);
    if (kinds.includes("merge")) reading = reading.then(() => readMerged(id)).catch(failed);
  });
  const start = (): void => {
    const founded = clinic();
    if (founded === null || reading !== null) return;
    reading = readAll(founded.id).catch((error: unknown) => {
      failed(error);
      // The next search tries again.
      reading = null;
    });
  };
  const isRead = async (): Promise<boolean> => {
    start();
    const waited = new AbortController();
    await Promise.race([reading, setTimeout(waitMilliseconds, null, { signal: waited.signal }).catch(() => null)]);
    waited.abort();
    return read;
  };
  return {
    start,
    find: async (text) => ((await isRead()) ? kept.find(text) : "reading"),
    similar: async (person) => ((await isRead()) ? kept.similar(person) : "reading"),
    forget: kept.forget,
    async stop() {
      stopped = true;
      unlisten();
      await reading;
    },
  };
}

/** The names in memory, by patient: what a search looks through, and what a new patient is compared with. */
function createKeptNames() {
  const keys = new Map<Uuid, readonly string[]>();
  const likenesses = new Map<Uuid, Likeness>();
  let leftOut: ReadonlySet<Uuid> = new Set();
  return {
    keep(patient: Uuid, fields: RegistrationFields): void {
      keys.set(patient, nameKeys(searchedTexts(fields)));
      likenesses.set(patient, likenessOf(fields));
    },
    forget(patient: Uuid): void {
      keys.delete(patient);
      likenesses.delete(patient);
    },
    /** Of the charts that went into another nobody is similar: the one that stayed is. */
    leaveOut(patients: readonly Uuid[]): void {
      leftOut = new Set(patients);
    },
    find(text: string): readonly Uuid[] {
      const wanted = queryKeys(text);
      const isWanted = (of: readonly string[]) => wanted.some((parts) => parts.every((part) => of.some((key) => key.includes(part))));
      return [...keys].flatMap(([patient, of]) => (isWanted(of) ? [patient] : []));
    },
    similar(person: Likeness): readonly SimilarOne[] {
      const found: SimilarOne[] = [];
      for (const [patient, likeness] of likenesses) {
        const match = leftOut.has(patient) ? null : matchOf(person, likeness);
        if (match !== null) found.push({ patient, match });
      }
      return found.sort((a, b) => MATCHES.indexOf(a.match) - MATCHES.indexOf(b.match));
    },
  };
}

function fieldsOf(clinic: Uuid, { patient, registration, wrappedKey }: RegistrationRow, opener: Opener): RegistrationFields | null {
  const access = accessFor(READER, wrappedKey, { clinic, subject: patient }, opener);
  const entry = openEntry(registration, access, opener.cipher);
  const identity = entry.ok ? identityOf(entry.value) : null;
  return identity?.status === "open" ? identity.fields : null;
}

function searchedTexts({ number, name, kana, roman, formerName, externalId }: RegistrationFields): readonly string[] {
  const names = [name, kana, roman].flatMap((one) => (one === null ? [] : [`${one.family} ${one.given}`, `${one.given} ${one.family}`]));
  return [number, ...names, ...(formerName === null ? [] : [formerName]), ...(externalId === null ? [] : [externalId])];
}
