/** The version of this program, of `package.json`. */
import { readFileSync } from "node:fs";

/** The version, for example `0.1.0`. */
export function programVersion(): string {
  const content: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  return String(Reflect.get(Object(content), "version"));
}
