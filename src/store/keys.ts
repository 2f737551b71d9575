/**
 * The keys that must never be in the database: the clinic's key, which wraps the data key of each patient, and the
 * Ed25519 pair that signs anchors. Each is one file of JSON, readable by its owner only, synced to the disk before
 * anything is sealed with it, and written once. Without the clinic's key what is sealed can never be read again; so a key
 * that is missing, or is another clinic's, stops the start, and no new one is made in its place.
 */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Uuid } from "../base/ids.ts";
import type { Cipher, Key, SigningKeys } from "../record/cipher.ts";
import { reasonOf, StoreError } from "./errors.ts";
import { makeFolderDurably, writeNewFileDurably } from "./files.ts";

/** The keys of an installation. */
export interface ClinicKeys {
  readonly clinic: Uuid;
  /** Wraps the subjects' data keys. */
  readonly clinicKey: Key;
  /** Signs anchors. */
  readonly anchorKeys: SigningKeys;
}

const CLINIC_KEY_FILE = "clinic-key.json";
const ANCHOR_KEY_FILE = "anchor-key.json";

const key = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const clinicKeyFile = z.strictObject({ format: z.literal(1), clinic: z.string(), key });
const anchorKeyFile = z.strictObject({ format: z.literal(1), clinic: z.string(), publicKey: key, privateKey: key });

/** Whether there are keys in `folder`, whole or in part. */
export function keysExist(folder: string): boolean {
  return existsSync(join(folder, CLINIC_KEY_FILE)) || existsSync(join(folder, ANCHOR_KEY_FILE));
}

/** Makes the keys of a new clinic. They are on disk when this returns. Throws `keys.exist` rather than replace any. */
export function createKeys(folder: string, clinic: Uuid, cipher: Cipher): ClinicKeys {
  const keys = { clinic, clinicKey: cipher.newKey(), anchorKeys: cipher.newSigningKeys() };
  makeFolderDurably(folder);
  writeOnce(join(folder, CLINIC_KEY_FILE), { format: 1, clinic, key: keys.clinicKey });
  writeOnce(join(folder, ANCHOR_KEY_FILE), { format: 1, clinic, ...keys.anchorKeys });
  return keys;
}

/** The keys of `clinic`. Throws `keys.missing` or `keys.unreadable`. */
export function readKeys(folder: string, clinic: Uuid): ClinicKeys {
  const own = readKeyFile(join(folder, CLINIC_KEY_FILE), clinicKeyFile, clinic);
  const { publicKey, privateKey } = readKeyFile(join(folder, ANCHOR_KEY_FILE), anchorKeyFile, clinic);
  return { clinic, clinicKey: own.key, anchorKeys: { publicKey, privateKey } };
}

/** Destroys the keys, and with them every sealed word: for a demonstration that is emptied. */
export function destroyKeys(folder: string): void {
  for (const name of [CLINIC_KEY_FILE, ANCHOR_KEY_FILE]) rmSync(join(folder, name), { force: true });
}

function writeOnce(file: string, content: object): void {
  try {
    writeNewFileDurably(file, `${JSON.stringify(content)}\n`);
  } catch (error) {
    if (hasCode(error, "EEXIST")) throw new StoreError({ code: "keys.exist", file }, { cause: error });
    throw new StoreError({ code: "keys.unreadable", file, reason: reasonOf(error) }, { cause: error });
  }
}

function readKeyFile<Content extends { readonly clinic: string }>(file: string, schema: z.ZodType<Content>, clinic: Uuid): Content {
  const parsed = schema.safeParse(readJson(file));
  if (!parsed.success) throw new StoreError({ code: "keys.unreadable", file, reason: "it is not a key file" });
  if (parsed.data.clinic !== clinic)
    throw new StoreError({ code: "keys.unreadable", file, reason: `it belongs to the clinic ${parsed.data.clinic}, not ${clinic}` });
  return parsed.data;
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    if (hasCode(error, "ENOENT")) throw new StoreError({ code: "keys.missing", file }, { cause: error });
    // The text of a syntax error would quote the key.
    const reason = error instanceof SyntaxError ? "it is not JSON" : reasonOf(error);
    throw new StoreError({ code: "keys.unreadable", file, reason });
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
