/**
 * The keys that must never be in the database: the clinic's key, which wraps the data key of each patient, and the
 * Ed25519 pair that signs anchors. They are one file of JSON, readable by its owner only, whole on the disk before
 * anything is sealed with it, and written once. Without it what is sealed can never be read again; so when it is missing,
 * or is not the one that the database was sealed with, the start ends there, and no new one is made in its place.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Cipher, Key, SigningKeys } from "../record/cipher.ts";
import { unwrapKey } from "../record/seal.ts";
import { hasCode, reasonOf, StoreError } from "./errors.ts";
import { makeFolderDurably, writeNewFileDurably } from "./files.ts";
import type { Store } from "./store.ts";

/** The keys of an installation. */
export interface ClinicKeys {
  /** Wraps the subjects' data keys. */
  readonly clinicKey: Key;
  /** Signs anchors. */
  readonly signingKeys: SigningKeys;
}

const KEY_FILE = "clinic-keys.json";

const key = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const keyFile = z.strictObject({ format: z.literal(1), clinicKey: key, anchorPublicKey: key, anchorPrivateKey: key });

/**
 * The keys in `folder`, made first when the database of `store` holds no clinic yet. Throws `keys.missing`,
 * `keys.unreadable`, or `keys.other` when they do not open what the database holds.
 */
export async function openKeys(folder: string, store: Pick<Store, "clinic" | "subjects">, cipher: Cipher): Promise<ClinicKeys> {
  const clinic = await store.clinic();
  const file = join(folder, KEY_FILE);
  if (clinic === null) return existsSync(file) ? readKeys(folder) : createKeys(folder, cipher);
  const keys = readKeys(folder);
  const sealed = (await store.subjects(clinic.id, null, SUBJECTS_TRIED)).find(({ wrappedKey }) => wrappedKey !== null);
  if (sealed?.wrappedKey && unwrapKey(sealed.wrappedKey, sealed, keys.clinicKey, cipher) === null)
    throw new StoreError({ code: "keys.other", file });
  return keys;
}

/** Makes the keys of a new installation. They are on disk when this returns. Throws `keys.exist` rather than replace any. */
export function createKeys(folder: string, cipher: Cipher): ClinicKeys {
  const keys = { clinicKey: cipher.newKey(), signingKeys: cipher.newSigningKeys() };
  const { publicKey: anchorPublicKey, privateKey: anchorPrivateKey } = keys.signingKeys;
  const file = join(folder, KEY_FILE);
  try {
    makeFolderDurably(folder);
    writeNewFileDurably(file, `${JSON.stringify({ format: 1, clinicKey: keys.clinicKey, anchorPublicKey, anchorPrivateKey })}\n`);
  } catch (error) {
    if (hasCode(error, "EEXIST")) throw new StoreError({ code: "keys.exist", file }, { cause: error });
    throw new StoreError({ code: "keys.unreadable", file, reason: reasonOf(error) }, { cause: error });
  }
  return keys;
}

/** The keys in `folder`. Throws `keys.missing` or `keys.unreadable`. */
export function readKeys(folder: string): ClinicKeys {
  const file = join(folder, KEY_FILE);
  const parsed = keyFile.safeParse(readJson(file));
  // Neither the text nor what is wrong with it is told: it would quote the key.
  if (!parsed.success) throw new StoreError({ code: "keys.unreadable", file, reason: "it is not a key file" });
  const { clinicKey, anchorPublicKey: publicKey, anchorPrivateKey: privateKey } = parsed.data;
  return { clinicKey, signingKeys: { publicKey, privateKey } };
}

/** Among so many of the first subjects one that was not erased is looked for. */
const SUBJECTS_TRIED = 100;

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    if (hasCode(error, "ENOENT")) throw new StoreError({ code: "keys.missing", file }, { cause: error });
    if (error instanceof SyntaxError) return null;
    throw new StoreError({ code: "keys.unreadable", file, reason: reasonOf(error) }, { cause: error });
  }
}
