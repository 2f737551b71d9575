/** Walks a schema of the record and tells its leaves: `body.delivered.*.pulses`, with rows and free names as `*`. */
import type { z } from "zod";

/** A leaf and what the schema says of it. */
export interface SchemaLeaf {
  readonly path: string;
  /** The fixed answers of an enum; null for anything else. */
  readonly choices: readonly string[] | null;
  readonly min: number | null;
  readonly max: number | null;
}

/** The leaves of `schema` below `path`. A union's branches are put together. */
export function leavesOf(schema: z.core.$ZodType, path: string): readonly SchemaLeaf[] {
  const { def } = schema._zod;
  if (isA(def, "object")) return Object.entries(def.shape).flatMap(([name, member]) => leavesOf(member, `${path}.${name}`));
  if (isA(def, "nullable") || isA(def, "optional")) return leavesOf(def.innerType, path);
  if (isA(def, "array")) return leavesOf(def.element, isLeaf(def.element) ? path : `${path}.*`);
  if (isA(def, "record")) return leavesOf(def.valueType, `${path}.*`);
  if (isA(def, "union")) return def.options.flatMap((option) => leavesOf(option, path));
  return [leaf(schema, path)];
}

interface Definitions {
  readonly object: z.core.$ZodObjectDef;
  readonly nullable: z.core.$ZodNullableDef;
  readonly optional: z.core.$ZodOptionalDef;
  readonly array: z.core.$ZodArrayDef;
  readonly record: z.core.$ZodRecordDef;
  readonly union: z.core.$ZodUnionDef;
  readonly enum: z.core.$ZodEnumDef;
}

function isA<Type extends keyof Definitions>(def: z.core.$ZodTypeDef, type: Type): def is Definitions[Type] & z.core.$ZodTypeDef {
  return def.type === type;
}

function isLeaf(schema: z.core.$ZodType): boolean {
  return !/^(object|nullable|array|record|union)$/.test(schema._zod.def.type);
}

function leaf(schema: z.core.$ZodType, path: string): SchemaLeaf {
  const { def, bag } = schema._zod;
  const bound = (name: string) => {
    const value: unknown = bag[name];
    return typeof value === "number" && Number.isFinite(value) && Math.abs(value) < Number.MAX_SAFE_INTEGER ? value : null;
  };
  return {
    path,
    choices: isA(def, "enum") ? Object.values(def.entries).map(String) : null,
    min: bound("minimum") ?? bound("exclusiveMinimum"),
    max: bound("maximum") ?? bound("exclusiveMaximum"),
  };
}
