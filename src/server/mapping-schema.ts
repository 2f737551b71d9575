/** A mapping as it arrives from outside: from the pages, or from a file given on the command line. */
import { z } from "zod";
import type { ImportMapping } from "../exchange/import-mapping.ts";

const column = z.string().max(1000);
const day = z.iso.date();
const timing = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("date"), column }),
  z.strictObject({ kind: z.literal("study-day"), column, startsOn: day }),
  z.strictObject({ kind: z.literal("visit"), column, days: z.record(z.string(), z.int()), startsOn: day }),
]);
const at = z.enum(["row", "baseline"]);
/** Whether it can be used for a file is for `mappingFindings` to say. */
export const importMapping: z.ZodType<ImportMapping> = z.strictObject({
  patient: column,
  timing,
  sex: z.strictObject({ column, values: z.record(z.string(), z.enum(["female", "male", "other"])) }).nullable(),
  age: z.strictObject({ column }).nullable(),
  measures: z.array(z.strictObject({ column, instrument: z.string().max(64), at })).max(1000),
  labs: z
    .array(z.strictObject({ column, analyte: z.string().max(64), unit: z.string().max(40), scale: z.enum(["linear", "natural-log"]), at }))
    .max(1000),
  ignored: z.array(column).max(10_000),
});
