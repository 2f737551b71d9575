/**
 * What a kind of entry is: a name, a ledger, and the schemas of its body and of its personal part, one pair for each
 * version that was ever written. Past versions stay for ever; each but the newest knows how to become the next.
 * An unknown kind, or a version newer than this program knows, is refused and never skipped.
 */
import type { z } from "zod";
import type { JsonObject } from "../base/json.ts";
import type { Ledger } from "./entry.ts";

/** The content of an entry at some version, before it is parsed. `personal` is null when there is none or the reader may not have it. */
export interface Content {
  readonly body: JsonObject;
  readonly personal: JsonObject | null;
}

/** A past version of a kind's schema. */
export interface KindVersion {
  readonly body: z.ZodType;
  readonly personal: z.ZodType;
  /** Turns content of this version into that of the next. It must do so without the personal part when it is not there. */
  readonly upcast: (content: Content) => Content;
}

/** A kind with the types of its newest version. */
export interface KindDefinition<Kind extends string = string, Body extends z.ZodType = z.ZodType, Fields extends z.ZodType = z.ZodType> {
  readonly kind: Kind;
  readonly ledger: Ledger;
  /** The newest version's number; versions are 1 to this. */
  readonly version: number;
  readonly body: Body;
  readonly personal: Fields;
  /** The personal part of an entry that carries none; null when an entry of this kind cannot be without one. */
  readonly noPersonal: (z.output<Fields> & JsonObject) | null;
  /** Versions 1 to `version` - 1, oldest first. */
  readonly past: readonly KindVersion[];
}

/** Declares a kind; the types of its body and personal part follow from the schemas. */
export function defineKind<const Kind extends string, Body extends z.ZodType, Fields extends z.ZodType>(
  definition: Omit<KindDefinition<Kind, Body, Fields>, "version" | "past"> & { readonly past?: readonly KindVersion[] },
): KindDefinition<Kind, Body, Fields> {
  const past = definition.past ?? [];
  return { ...definition, past, version: past.length + 1 };
}
