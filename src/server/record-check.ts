/**
 * One check of the whole record: the anchors first, then every chain against itself and against them. When all is whole
 * and the newest anchor is of another day, today's is written.
 */
import { instantAt, localDay } from "../base/dates.ts";
import { type AnchoredHead, anchorText, NO_ANCHORS, readAnchors } from "../record/anchor.ts";
import type { Cipher } from "../record/cipher.ts";
import type { ClinicRow, Store } from "../store/store.ts";
import { verifyRecord } from "../store/verify.ts";
import type { RecordState } from "./contract.ts";
import type { Anchoring } from "./deps.ts";

export interface CheckParts {
  readonly store: Store;
  readonly cipher: Cipher;
  readonly anchoring: Anchoring;
  readonly now: () => number;
  /** Asked between pages; true ends the check without a result. */
  readonly stopped: () => boolean;
}

class Stopped extends Error {}

/** Checks the record of `clinic`; null when it was stopped. */
export async function checkRecord(parts: CheckParts, clinic: ClinicRow): Promise<RecordState | null> {
  try {
    return await check(parts, clinic);
  } catch (error) {
    if (error instanceof Stopped) return null;
    throw error;
  }
}

async function check({ store, cipher, anchoring, now, stopped }: CheckParts, clinic: ClinicRow): Promise<RecordState> {
  const { signingKeys } = anchoring;
  const begun = performance.now();
  const anchors = readAnchors(await anchoring.read(), clinic.id, signingKeys.publicKey, cipher);
  const series = anchors.ok ? anchors.value : NO_ANCHORS;
  const verdict = await verifyRecord(store, clinic.id, series, cipher, () => {
    if (stopped()) throw new Stopped();
  });
  const seconds = (performance.now() - begun) / 1000;
  const at = instantAt(now(), clinic.utcOffset);
  const whole = verdict.ok && anchors.ok;
  const due = whole && (series.madeAt === null || localDay(series.madeAt) !== localDay(at));
  if (due)
    await anchoring.append(anchorText(series, await headsOf(store, clinic.id), { clinic: clinic.id, at }, signingKeys.privateKey, cipher));
  const anchorFinding = anchors.ok ? null : { code: anchors.error.code, ledger: "anchor", subject: clinic.id, seq: anchors.error.line };
  return {
    ...{ verifiedAt: at, ok: whole, entries: verdict.entries, chains: verdict.chains },
    finding: verdict.finding === null ? anchorFinding : placeOf(verdict.finding),
    anchoredAt: due ? at : series.madeAt,
    entriesPerSecond: verdict.entries === 0 ? null : Math.round(verdict.entries / seconds),
  };
}

function placeOf({
  code,
  chain,
  seq,
}: {
  readonly code: string;
  readonly chain: { readonly ledger: string; readonly subject: string };
  readonly seq: number;
}) {
  return { code, ledger: chain.ledger, subject: chain.subject, seq };
}

const PAGE = 1_000;

async function headsOf(store: Store, clinic: string): Promise<readonly AnchoredHead[]> {
  const heads: AnchoredHead[] = [];
  for (let after: Pick<AnchoredHead, "ledger" | "subject"> | null = null; ; ) {
    const page: Awaited<ReturnType<Store["subjects"]>> = await store.subjects(clinic, after, PAGE);
    heads.push(...page.map(({ ledger, subject, head }) => ({ ledger, subject, ...head })));
    after = page.at(-1) ?? null;
    if (after === null || page.length < PAGE) return heads;
  }
}
