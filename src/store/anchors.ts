/**
 * Anchors on disk: the signed heads of all chains, in a file outside the database, one line a day or more. The format
 * and what it proves stand in `record/anchor.ts`. The file is replaced whole, so that a power cut leaves the old one or
 * the new one; the public key lies beside it, for whoever checks a copy elsewhere.
 */
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Uuid } from "../base/ids.ts";
import { type AnchoredHead, type AnchorSeries, anchorText, chainKey, NO_ANCHORS, readAnchors } from "../record/anchor.ts";
import type { Cipher, Key } from "../record/cipher.ts";
import { reasonOf, StoreError } from "./errors.ts";
import { makeFolderDurably, writeFileDurably } from "./files.ts";
import type { ClinicKeys } from "./keys.ts";
import type { Store } from "./store.ts";

const ANCHOR_FILE = "anchors.ndjson";
const PUBLIC_KEY_FILE = "anchor-public-key.txt";
const PAGE = 5000;

/** The anchors in `folder`; none when there is no file. Throws `anchors.unreadable` for a file that is not a valid series. */
export function readAnchorSeries(folder: string, clinic: Uuid, publicKey: Key, cipher: Cipher): AnchorSeries {
  return parseSeries(folder, readFileIfAny(join(folder, ANCHOR_FILE)), clinic, publicKey, cipher);
}

/**
 * Anchors every head that has changed since the last anchor. `at` is the instant, with its offset. Returns how many
 * were written; nothing is, when nothing changed.
 */
export async function anchorHeads(store: Store, folder: string, keys: ClinicKeys, at: string, cipher: Cipher): Promise<number> {
  const { clinic, anchorKeys } = keys;
  const file = join(folder, ANCHOR_FILE);
  const before = readFileIfAny(file);
  const series = parseSeries(folder, before, clinic, anchorKeys.publicKey, cipher);
  const changed = await changedHeads(store, clinic, series);
  if (changed.length === 0) return 0;
  const line = anchorText(series, changed, { clinic, at }, anchorKeys.privateKey, cipher);
  makeFolderDurably(folder);
  writeFileDurably(join(folder, PUBLIC_KEY_FILE), `${anchorKeys.publicKey}\n`, 0o644);
  writeFileDurably(file, `${withLineFeed(before)}${line}\n`);
  return changed.length;
}

/** Removes the anchors of a demonstration that is emptied. */
export function removeAnchors(folder: string): void {
  for (const name of [ANCHOR_FILE, PUBLIC_KEY_FILE]) rmSync(join(folder, name), { force: true });
}

async function changedHeads(store: Store, clinic: Uuid, series: AnchorSeries): Promise<readonly AnchoredHead[]> {
  const changed: AnchoredHead[] = [];
  let after: Parameters<Store["subjects"]>[1] = null;
  for (;;) {
    const page: Awaited<ReturnType<Store["subjects"]>> = await store.subjects(clinic, after, PAGE);
    for (const { ledger, subject, head } of page)
      if (series.heads.get(chainKey({ ledger, subject }))?.at(-1)?.hash !== head.hash) changed.push({ ledger, subject, ...head });
    if (page.length < PAGE) return changed;
    after = page.at(-1) ?? null;
  }
}

function parseSeries(folder: string, text: string, clinic: Uuid, publicKey: Key, cipher: Cipher): AnchorSeries {
  if (text === "") return NO_ANCHORS;
  const series = readAnchors(text, clinic, publicKey, cipher);
  if (series.ok) return series.value;
  const { code, line } = series.error;
  throw new StoreError({ code: "anchors.unreadable", file: join(folder, ANCHOR_FILE), reason: `${code} in line ${line}` });
}

function readFileIfAny(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw new StoreError({ code: "anchors.unreadable", file, reason: reasonOf(error) }, { cause: error });
  }
}

function withLineFeed(text: string): string {
  return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}
