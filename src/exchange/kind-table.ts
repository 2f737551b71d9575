/**
 * Entries as tables: one CSV for each kind, for people and programs that do not read NDJSON. The columns follow from the
 * kind's schema, so that none is forgotten: first what every entry has, then the body field by field (`prescribed.pulses`),
 * then, only when asked for, the personal part. Lists and free-form maps stand in one cell as JSON. Null is an empty cell;
 * empty text does not occur. Amended entries are there too: `amends` names the entry that a row replaces.
 *
 * The tables are for reading. What is imported again is the archive.
 */
import { z } from "zod";
import { canonicalJson } from "../base/canonical.ts";
import { csvLine, inertCell } from "../base/csv.ts";
import { invariant } from "../base/invariant.ts";
import { isJson, isJsonObject, type Json, type JsonObject } from "../base/json.ts";
import { LEDGERS, ROLES } from "../record/entry.ts";
import type { KindDefinition } from "../record/kind.ts";
import { ALL_KINDS } from "../record/kinds.ts";
import type { AnyEntry } from "../record/reading.ts";

/** A column of a kind's table, as the data dictionary describes it. */
export interface TableColumn {
  readonly name: string;
  /** `text`, `integer`, `number`, `boolean`, or `json` for a list or a map. */
  readonly type: string;
  /** A named format (`date`, `moment`, `code` …), the allowed values joined by `|`, or bounds; empty when there is no more to say. */
  readonly allowed: string;
  readonly nullable: boolean;
  readonly personal: boolean;
}

/** The table of one kind. */
export interface KindTable {
  readonly kind: string;
  /** `assessment.csv` */
  readonly fileName: string;
  readonly columns: readonly TableColumn[];
  /** The first line. */
  readonly header: string;
  /** The line of an entry of this kind. */
  line(entry: AnyEntry): string;
}

/** The tables of all kinds, in their fixed order. `personal`: with names, remarks and whatever else identifies someone. */
export function kindTables(personal: boolean): readonly KindTable[] {
  return [...ALL_KINDS.values()].map((definition) => kindTable(definition, personal));
}

/** The data dictionary of those tables: a CSV with a row for each column of each. */
export function dataDictionary(tables: readonly KindTable[]): string {
  const rows = tables.flatMap(({ fileName, columns }) =>
    columns.map(({ name, type, allowed, nullable, personal }) => [fileName, name, type, allowed, yesNo(nullable), yesNo(personal)]),
  );
  return [["file", "column", "type", "allowed", "may_be_empty", "personal"], ...rows].map(csvLine).join("");
}

const ENVELOPE: readonly TableColumn[] = [
  envelope("ledger", "text", LEDGERS.join("|")),
  envelope("subject", "text", "uuid"),
  envelope("seq", "integer", ">=1"),
  envelope("id", "text", "uuid"),
  envelope("occurredAt", "text", "moment"),
  envelope("recordedAt", "text", "instant"),
  envelope("author.id", "text", "uuid"),
  envelope("author.name", "text", "line"),
  envelope("author.role", "text", ROLES.join("|")),
  envelope("amends", "text", "uuid", true),
  envelope("signature.meaning", "text", "authored|verified|approved", true),
  envelope("signature.signer.name", "text", "line", true),
  envelope("signature.signedAt", "text", "instant", true),
  envelope("source.kind", "text", "import|demonstration", true),
  envelope("source.digest", "text", "digest", true),
  envelope("source.line", "integer", ">=1", true),
  envelope("source.columns", "json", "", true),
  envelope("hash", "text", "digest"),
];

function envelope(name: string, type: string, allowed: string, nullable = false): TableColumn {
  return { name, type, allowed, nullable, personal: false };
}

function kindTable(definition: KindDefinition, personal: boolean): KindTable {
  const body = columnsOf(definition.body, "body", false);
  const fields = personal ? [PERSONAL_STATUS, ...columnsOf(definition.personal, "personal", true), REASON, TYPED] : [];
  const columns = [...ENVELOPE, ...body, ...fields];
  return {
    kind: definition.kind,
    fileName: `${definition.kind}.csv`,
    columns,
    header: csvLine(columns.map((column) => column.name)),
    line: (entry) => {
      const row = rowOf(entry);
      return csvLine(columns.map((column) => cellOf(row, column)));
    },
  };
}

const PERSONAL_STATUS: TableColumn = {
  name: "personal.status",
  type: "text",
  allowed: "none|open|withheld|erased",
  nullable: false,
  personal: false,
};
const REASON: TableColumn = { name: "personal.reason", type: "text", allowed: "text", nullable: true, personal: true };

const TYPED: TableColumn = { name: "personal.typed", type: "json", allowed: "", nullable: true, personal: true };

/** The entry as one object whose members the columns name. */
function rowOf(entry: AnyEntry): unknown {
  const { personal } = entry;
  const open = personal.status === "open" ? { ...personal.fields, reason: personal.reason, typed: typedOf(personal.typed) } : {};
  return { ...entry, personal: { ...open, status: personal.status } };
}

/** Nothing typed otherwise than it was recorded is an empty cell. */
function typedOf(typed: Readonly<Record<string, string>>): Readonly<Record<string, string>> | null {
  return Object.keys(typed).length === 0 ? null : typed;
}

function cellOf(row: unknown, { name, type }: TableColumn): string {
  const value = name.split(".").reduce<unknown>((at, member) => (isObject(at) ? at[member] : undefined), row);
  if (value === undefined || value === null) return "";
  if (type === "json" || typeof value === "object") {
    invariant(isJson(value), `${name} holds JSON`);
    return canonicalJson(value);
  }
  return typeof value === "string" ? inertCell(value) : String(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function columnsOf(schema: z.ZodType, prefix: string, personal: boolean): readonly TableColumn[] {
  const json: unknown = z.toJSONSchema(schema, { unrepresentable: "any" });
  invariant(isJson(json), `the schema of ${prefix} is JSON`);
  return columnsBelow(json, prefix, false).map((column) => ({ ...column, nullable: column.nullable || personal, personal }));
}

type SchemaColumn = Omit<TableColumn, "personal">;

/** Objects are walked into, alternatives side by side; everything else is a cell. */
function columnsBelow(schema: Json, name: string, nullable: boolean): readonly SchemaColumn[] {
  if (!isJsonObject(schema)) return [];
  const alternatives = [...listOf(schema.anyOf), ...listOf(schema.oneOf)];
  if (alternatives.length > 0) {
    const some = alternatives.filter((one) => !(isJsonObject(one) && one.type === "null"));
    return merged(some.map((one) => columnsBelow(one, name, nullable || some.length < alternatives.length)));
  }
  if (isJsonObject(schema.properties))
    return Object.entries(schema.properties).flatMap(([member, below]) => columnsBelow(below, `${name}.${member}`, nullable));
  return [cellColumn(schema, name, nullable)];
}

function cellColumn(schema: JsonObject, name: string, nullable: boolean): SchemaColumn {
  const types = (Array.isArray(schema.type) ? schema.type : [schema.type]).filter((type) => type !== "null");
  const type = { string: "text", integer: "integer", number: "number", boolean: "boolean" }[String(types[0])] ?? "json";
  return { name, type, allowed: allowedIn(schema), nullable: nullable || listOf(schema.type).includes("null") };
}

function allowedIn(schema: JsonObject): string {
  if (schema.const !== undefined) return String(schema.const);
  if (schema.enum !== undefined) return listOf(schema.enum).map(String).join("|");
  if (typeof schema.format === "string") return schema.format;
  const least = typeof schema.minimum === "number" && schema.minimum > Number.MIN_SAFE_INTEGER ? [`>=${schema.minimum}`] : [];
  const above = typeof schema.exclusiveMinimum === "number" ? [`>${schema.exclusiveMinimum}`] : [];
  const most = typeof schema.maximum === "number" && schema.maximum < Number.MAX_SAFE_INTEGER ? [`<=${schema.maximum}`] : [];
  return [...least, ...above, ...most].join(" ");
}

/** One column for each name. What only some alternatives have may be empty in the others; what they allow is joined. */
function merged(alternatives: readonly (readonly SchemaColumn[])[]): readonly SchemaColumn[] {
  const byName = Map.groupBy(alternatives.flat(), (column) => column.name);
  return [...byName].map(([name, same]) => {
    const [type = "json", ...others] = new Set(same.map((one) => one.type));
    const allowed = [...new Set(same.map((one) => one.allowed).filter((one) => one !== ""))].join("|");
    const nullable = same.length < alternatives.length || same.some((one) => one.nullable);
    return { name, type: others.length === 0 ? type : "json", allowed, nullable };
  });
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

function yesNo(value: boolean): string {
  return value ? "yes" : "no";
}
