/** Numbers that independent programs computed, from `reference/`; each folder says how. */
import { readFileSync } from "node:fs";

/** The JSON file `name` of `reference/`, in the form that its reader says it has. */
export function readReference<Form>(name: string): Form {
  return JSON.parse(readFileSync(new URL(`../../reference/${name}`, import.meta.url), "utf8"));
}
