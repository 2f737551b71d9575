/** What a draft is kept as at the server: plain JSON, written here and read again with care, because it may be old. */
import type { Json } from "../../base/json.ts";
import type { Values } from "../../charting/form.ts";
import type { Draft } from "../../server/contract.ts";
import type { KeptDraft } from "../chart/work.ts";

/** What is kept of a piece of work. */
export interface DraftContent {
  /** Its form, by code. */
  readonly form: string;
  readonly values: Values;
  readonly reason: string;
  readonly onBehalfOf: string | null;
}

/** The content as JSON. */
export function contentOf({ form, values, reason, onBehalfOf }: DraftContent): Json {
  return {
    form,
    values: Object.fromEntries(Object.entries(values).map(([path, value]) => [path, typeof value === "string" ? value : [...value]])),
    reason,
    onBehalfOf,
  };
}

/** A kept draft as it can be gone on with. What is not as it should be is left out; nothing of it throws. */
export function keptDraft({ content, revision, savedAt }: Pick<Draft, "content" | "revision" | "savedAt">): {
  readonly form: string;
  readonly kept: KeptDraft;
} {
  const members = isObject(content) ? content : {};
  const text = (name: string): string | null => (typeof members[name] === "string" ? members[name] : null);
  const values = isObject(members.values) ? members.values : {};
  return {
    form: text("form") ?? "",
    kept: {
      values: Object.fromEntries(Object.entries(values).flatMap(([path, value]) => readable(path, value))),
      reason: text("reason") ?? "",
      onBehalfOf: text("onBehalfOf"),
      revision,
      savedAt,
    },
  };
}

function readable(path: string, value: Json | undefined): readonly (readonly [string, string | readonly string[]])[] {
  if (typeof value === "string") return [[path, value]];
  return Array.isArray(value) && value.every((one) => typeof one === "string") ? [[path, value]] : [];
}

function isObject(value: Json | undefined): value is { readonly [name: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
