/**
 * Writing: from what a person or a file gave to an entry that is complete but for its place in the chain. The content is
 * parsed against the newest version of its kind, the personal part is sealed under the subject's key, and all that is
 * wrong is told at once, field by field. Nothing is repaired.
 */

import { canonicalJson } from "../base/canonical.ts";
import type { Moment } from "../base/dates.ts";
import type { Uuid } from "../base/ids.ts";
import type { JsonObject } from "../base/json.ts";
import { fail, ok, type Result } from "../base/result.ts";
import type { BodyFinding } from "./body-finding.ts";
import type { UnlinkedEntry } from "./chain.ts";
import type { Cipher, Key } from "./cipher.ts";
import type { Author, Ledger, Signature, Source } from "./entry.ts";
import type { Content, KindDefinition } from "./kind.ts";
import { FORMATS } from "./kinds/parts.ts";
import { ALL_KINDS } from "./kinds.ts";
import { seal } from "./seal.ts";
import { parseContent } from "./upcasting.ts";

/** What is to be recorded. Body and personal part are not yet trusted. */
export interface Draft {
  readonly kind: string;
  /** Of the kind's schema that whoever made the draft knew; absent means the newest. A draft of a past version is refused. */
  readonly version?: number;
  readonly occurredAt: Moment;
  readonly body: unknown;
  /** Null when there is nothing to say that identifies someone. */
  readonly personal: unknown;
  /** The entry that this one replaces, and why; both or none. */
  readonly amends?: Uuid | null;
  readonly reason?: string | null;
  /** What was typed where it differs from what is recorded: the path of a field to the text. */
  readonly typed?: Readonly<Record<string, string>>;
  readonly signature?: Signature | null;
}

/** Where and by whom the draft becomes an entry. */
export interface WritingContext {
  readonly id: Uuid;
  readonly clinic: Uuid;
  readonly ledger: Ledger;
  readonly subject: Uuid;
  readonly recordedAt: string;
  readonly author: Author;
  readonly source: Source | null;
}

/** The entry that `draft` becomes, to be linked by the store; or everything that is wrong with it. */
export function prepareEntry(
  draft: Draft,
  context: WritingContext,
  key: Key,
  cipher: Cipher,
): Result<UnlinkedEntry, readonly BodyFinding[]> {
  const definition = ALL_KINDS.get(draft.kind);
  if (definition === undefined) return fail([finding("entry.kind", "kind", [...ALL_KINDS.keys()].join("|"), draft.kind)]);
  const content = parseContent(definition, draft.body, draft.personal);
  const findings = [...draftFindings(draft, context, definition), ...(content.ok ? [] : content.error)];
  if (!content.ok || findings.length > 0) return fail(findings);
  return ok({
    format: 1,
    id: context.id,
    clinic: context.clinic,
    ledger: context.ledger,
    subject: context.subject,
    kind: draft.kind,
    version: definition.version,
    occurredAt: draft.occurredAt,
    recordedAt: context.recordedAt,
    author: context.author,
    amends: draft.amends ?? null,
    signature: draft.signature ?? null,
    source: context.source,
    body: content.value.body,
    sealed: sealedPart(draft, context, content.value, definition.noPersonal, key, cipher),
  });
}

function draftFindings(draft: Draft, context: WritingContext, definition: KindDefinition): readonly BodyFinding[] {
  const findings: BodyFinding[] = [];
  const { version = definition.version, amends = null, reason = null } = draft;
  if (definition.ledger !== context.ledger) findings.push(finding("entry.ledger", "kind", context.ledger, definition.ledger));
  if (version !== definition.version) findings.push(finding("entry.version", "version", String(definition.version), String(version)));
  if (!FORMATS.moment(draft.occurredAt)) findings.push(finding("field.format", "occurredAt", "moment", draft.occurredAt));
  if (draft.personal === null && definition.noPersonal === null) findings.push(finding("field.missing", "personal", "object", ""));
  if ((amends === null) !== (reason === null))
    findings.push(finding("entry.reason", "reason", amends === null ? "" : "text", reason ?? ""));
  else if (reason !== null && !FORMATS.text(reason)) findings.push(finding("field.format", "reason", "text", reason));
  return [...findings, ...typedFindings(draft.typed ?? {})];
}

const TYPED_MAX = 200;

/** What was typed is kept as it was; but it is text, of a field that an entry can have. */
function typedFindings(typed: Readonly<Record<string, string>>): readonly BodyFinding[] {
  const texts = Object.entries(typed);
  if (texts.length > TYPED_MAX) return [finding("field.range", "typed", `<=${TYPED_MAX}`, String(texts.length))];
  return texts
    .filter(([path, text]) => !/^(?:occurredAt|reason|(?:body|personal)(?:\.[^.\p{C}]{1,64}){1,8})$/u.test(path) || !FORMATS.document(text))
    .map(([path, text]) => finding("field.format", `typed.${path}`, "document", text));
}

/** An entry with nothing personal to say carries no sealed text at all. */
function sealedPart(
  draft: Draft,
  context: WritingContext,
  content: Content,
  none: JsonObject | null,
  key: Key,
  cipher: Cipher,
): string | null {
  const { reason = null, typed = {} } = draft;
  const fields = content.personal ?? none;
  const silent = reason === null && Object.keys(typed).length === 0;
  if (fields === null || (silent && none !== null && canonicalJson(fields) === canonicalJson(none))) return null;
  return seal({ fields, reason, typed }, { ...context, kind: draft.kind }, key, cipher);
}

function finding(code: BodyFinding["code"], path: string, expected: string, given: string): BodyFinding {
  return { code, path, expected, given };
}
