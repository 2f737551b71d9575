/**
 * The trials of the clinic as they are at this moment, with what is sealed in them: for the server alone. Nothing of a trial but
 * `responseOf` leaves it.
 */
import type { Uuid } from "../base/ids.ts";
import { invariant } from "../base/invariant.ts";
import { ok, type Result } from "../base/result.ts";
import { type TrialSecret, trialArms, trialSeal } from "../insight/trial-randomisation.ts";
import type { Head } from "../record/chain.ts";
import type { Key } from "../record/cipher.ts";
import type { Author } from "../record/entry.ts";
import { ARMS, type TrialArm } from "../record/kinds/trial.ts";
import type { AnyTrialEntry, TrialEntryOf } from "../record/kinds.ts";
import { isTrialEntry, readEntry } from "../record/reading.ts";
import { unwrapKey } from "../record/seal.ts";
import { foldTrial, type Trial } from "../record/trial.ts";
import { type Draft, prepareEntry } from "../record/writing.ts";
import type { Append, Store, Subject } from "../store/store.ts";
import { clinicNow, foundedClinic, newId } from "./clinic.ts";
import { readChart } from "./reading-charts.ts";
import { refuse, type ServerRefusal } from "./refusal.ts";
import type { Services } from "./services.ts";
import type { TrialResponse } from "./trial-contract.ts";

/** A trial that has begun. */
export type KnownTrial = Exclude<Trial, { readonly status: "empty" }>;

/** A trial with what is sealed in it. */
export interface OpenTrial {
  readonly trial: KnownTrial;
  readonly head: Head;
  readonly key: Key;
  /** Of the protocol that stands. */
  readonly secret: TrialSecret;
  /** In the order of the allocations. */
  readonly arms: readonly TrialArm[];
}

const PAGE = 500;
const NIL = "00000000-0000-0000-0000-000000000000";

/** Every trial, in the order of their ids, which is that of their beginning. */
export async function readTrials(services: Services): Promise<Result<readonly OpenTrial[], ServerRefusal>> {
  const trials: OpenTrial[] = [];
  const { id: clinic } = foundedClinic(services);
  for (let after: Uuid | null = NIL; after !== null; ) {
    const page: Awaited<ReturnType<Store["subjects"]>> = await services.store.subjects(clinic, { ledger: "trial", subject: after }, PAGE);
    const own = page.filter(({ ledger }) => ledger === "trial");
    for (const one of own) {
      const opened = await openTrial(services, { clinic, ledger: "trial", subject: one.subject }, one.wrappedKey);
      if (!opened.ok) return opened;
      trials.push(opened.value);
    }
    after = page.length < PAGE || own.length < page.length ? null : (own.at(-1)?.subject ?? null);
  }
  return ok(trials);
}

/** The trial `id` as it is now. */
export async function readTrial(services: Services, id: Uuid): Promise<Result<OpenTrial, ServerRefusal>> {
  const trials = await readTrials(services);
  if (!trials.ok) return trials;
  const found = trials.value.find(({ trial }) => trial.trial === id);
  return found === undefined ? refuse("trial.unknown") : ok(found);
}

/** The append of `draft` at the end of a trial's chain. */
export function trialAppend(
  services: Services,
  { trial, head, key }: OpenTrial,
  draft: Draft,
  author: Author,
): Result<Append, ServerRefusal> {
  const subject = { clinic: foundedClinic(services).id, ledger: "trial", subject: trial.trial } as const;
  const context = { ...subject, id: newId(services), recordedAt: clinicNow(services), author, source: null };
  const prepared = prepareEntry(draft, context, key, services.deps.cipher);
  if (!prepared.ok) return refuse("entry.invalid", { findings: prepared.error.map((finding) => ({ ...finding, entry: 0 })) });
  return ok({ ...subject, expectedSeq: head.seq + 1, entries: [prepared.value] });
}

/** What leaves the server. */
export function responseOf({ trial, head }: OpenTrial): TrialResponse {
  const { opened, protocol, allocations } = trial;
  if (opened === null) return { ...trial, head, proof: null };
  const drawn = trialArms(
    protocol,
    opened,
    allocations.map(({ stratum }) => stratum),
  );
  const armsAreDrawn = opened.arms.length === drawn.length && opened.arms.every(({ arm }, index) => arm === drawn[index]);
  return { ...trial, head, proof: { sealOpens: trialSeal(protocol, opened) === protocol.seal, armsAreDrawn } };
}

async function openTrial(services: Services, subject: Subject, wrapped: string | null): Promise<Result<OpenTrial, ServerRefusal>> {
  const { cipher, clinicKey } = services.deps;
  const chain = await readChart(services.store, subject);
  if (!chain.ok) return chain;
  invariant(wrapped !== null, "the key of a trial is never destroyed");
  const key = unwrapKey(wrapped, subject, clinicKey, cipher);
  invariant(key !== null, "a trial's key opens with the clinic's key");
  const entries: AnyTrialEntry[] = [];
  for (const stored of chain.value.entries) {
    const read = readEntry(stored, { status: "open", key }, cipher);
    if (!read.ok || !isTrialEntry(read.value))
      return refuse("record.damaged", { finding: read.ok ? "record.ledger-other" : read.error.code, seq: stored.seq });
    entries.push(read.value);
  }
  const trial = foldTrial(entries);
  const last = chain.value.entries.at(-1);
  invariant(trial.status !== "empty" && last !== undefined, "a chain has an entry");
  return ok({ trial, head: { seq: last.seq, hash: last.hash }, key, ...sealedIn(trial, entries) });
}

/** What the personal parts of the entries that count hold. */
function sealedIn(trial: KnownTrial, entries: readonly AnyTrialEntry[]): Pick<OpenTrial, "secret" | "arms"> {
  const protocol = entries.findLast(
    (one): one is TrialEntryOf<"trial-protocol"> => one.kind === "trial-protocol" && one.body === trial.protocol,
  );
  invariant(protocol?.personal.status === "open", "the secret of a trial is sealed under its key");
  const arms = trial.allocations.map(({ id }) => {
    const entry = entries.find((one) => one.id === id);
    invariant(entry?.kind === "trial-allocation" && entry.personal.status === "open", "the arm is sealed under the trial's key");
    const arm = ARMS[entry.personal.fields.arm];
    invariant(arm !== undefined, "one of the four arms");
    return arm;
  });
  return { secret: protocol.personal.fields, arms };
}
