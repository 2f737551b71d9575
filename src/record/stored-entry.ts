/**
 * The edge where an entry comes from outside: a line of an export. The envelope is parsed strictly, exactly these members
 * and no other; kind and body stay what they are until `reading.ts`. Whether the hash is right is `verification.ts`'s.
 */
import { z } from "zod";
import { isJsonObject, isWellFormed, type JsonObject } from "../base/json.ts";
import { fail, ok, type Result } from "../base/result.ts";
import { type BodyFinding, bodyFindings } from "./body-finding.ts";
import { LEDGERS, ROLES, type StoredEntry } from "./entry.ts";
import { code, count, digest, instant, line, moment, ordinal, uuid } from "./kinds/parts.ts";

const author = z.strictObject({ id: uuid, name: line, role: z.enum(ROLES) });

const signature = z.strictObject({
  signer: author,
  meaning: z.enum(["authored", "verified", "approved"]),
  language: z.enum(["ja", "en"]),
  displayedDigest: digest,
  signedAt: instant,
});

const source = z.strictObject({
  kind: z.enum(["import", "demonstration"]),
  digest,
  line: count(Number.MAX_SAFE_INTEGER),
  columns: z.array(z.string().refine((text) => text.isWellFormed())).max(1000),
});

const storedEntry = z.strictObject({
  format: z.literal(1),
  id: uuid,
  clinic: uuid,
  ledger: z.enum(LEDGERS),
  subject: uuid,
  seq: ordinal(Number.MAX_SAFE_INTEGER),
  kind: code,
  version: ordinal(1_000_000),
  occurredAt: moment,
  recordedAt: instant,
  author,
  amends: uuid.nullable(),
  signature: signature.nullable(),
  source: source.nullable(),
  body: z.custom<JsonObject>((value) => isJsonObject(value) && isWellFormed(value)),
  sealed: z.stringFormat("base64url", /^[A-Za-z0-9_-]+$/).nullable(),
  previousHash: digest,
  hash: digest,
});

/** The stored entry that `value`, parsed JSON, is; or everything that keeps it from being one. */
export function parseStoredEntry(value: unknown): Result<StoredEntry, readonly BodyFinding[]> {
  const parsed = storedEntry.safeParse(value);
  return parsed.success ? ok(parsed.data) : fail(bodyFindings(parsed.error.issues, value, "entry"));
}
