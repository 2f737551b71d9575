/**
 * From content as it was once written to content of a kind's newest version. The content is parsed at the version it
 * was written in, turned into the next one by one, and parsed again at each: an upcast that makes something else than
 * its target version is found here and not on a screen.
 */
import type { z } from "zod";
import { isJsonObject, type JsonObject } from "../base/json.ts";
import { fail, ok, type Result } from "../base/result.ts";
import { type BodyFinding, bodyFindings } from "./body-finding.ts";
import type { Content, KindDefinition } from "./kind.ts";

/** The schemas of one version of a kind. */
type Schemas = Pick<KindDefinition, "body" | "personal">;

/** Content written at `version` (1 to the kind's newest), parsed and turned into that of the newest. */
export function newestContent(definition: KindDefinition, version: number, content: Content): Result<Content, readonly BodyFinding[]> {
  let current = content;
  for (const past of definition.past.slice(version - 1)) {
    const parsed = parseContent(past, current.body, current.personal);
    if (!parsed.ok) return parsed;
    current = past.upcast(parsed.value);
  }
  return parseContent(definition, current.body, current.personal);
}

/** Parses a body and, unless it is null, a personal part against the schemas of one version. All findings of both are given. */
export function parseContent(schemas: Schemas, body: unknown, personal: unknown): Result<Content, readonly BodyFinding[]> {
  const bodyPart = parsePart(schemas.body, body, "body");
  const personalPart = personal === null ? ok(null) : parsePart(schemas.personal, personal, "personal");
  if (bodyPart.ok && personalPart.ok) return ok({ body: bodyPart.value, personal: personalPart.value });
  return fail([...(bodyPart.ok ? [] : bodyPart.error), ...(personalPart.ok ? [] : personalPart.error)]);
}

function parsePart(schema: z.ZodType, part: unknown, root: string): Result<JsonObject, readonly BodyFinding[]> {
  const parsed = schema.safeParse(part);
  if (!parsed.success) return fail(bodyFindings(parsed.error.issues, part, root));
  if (isJsonObject(parsed.data)) return ok(parsed.data);
  return fail([{ code: "field.type", path: root, expected: "object", given: "" }]);
}
