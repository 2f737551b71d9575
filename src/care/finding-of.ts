/** How the rules of care write a finding: the code, its weight, where it comes from, and the values that it used. */
import type { Finding, Ground, Severity } from "./finding.ts";

/** A finding, with its values last because most have few. */
export function findingOf<Code extends string>(
  code: Code,
  severity: Severity,
  ground: Ground,
  values: Finding["values"] = {},
): Finding<Code> {
  const { source, edition, from, to, verified } = ground;
  return { code, severity, values, ground: { source, edition, from, to, verified } };
}
