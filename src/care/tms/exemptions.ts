/**
 * Exemptions: a psychiatrist prescribes outside a limit for one patient, by name and with a reason. One counts when it is
 * signed, is for this protocol in this version, and for this intensity or a lower one; it then turns exactly the findings
 * that it names from a stop into something to be known. What cannot be exempted stays a stop.
 */
import type { Finding } from "../finding.ts";
import { HOUSE } from "./grounds.ts";
import { EXEMPTIBLE } from "./limits.ts";

/** A signed exemption. `by` is who signed. */
export interface Exemption {
  readonly protocol: string;
  readonly protocolVersion: number;
  readonly intensityPercentOfThreshold: number;
  readonly exempts: readonly string[];
  readonly by: string;
}

/** What is prescribed. */
export interface Prescribed {
  readonly protocol: string;
  readonly protocolVersion: number;
  readonly intensityPercentOfThreshold: number | null;
}

/** What an exemption may name: limits of a dose, and more sessions a day than the protocol has. */
export const EXEMPTIBLE_CODES: readonly string[] = [...EXEMPTIBLE, "session.too-many-today"];

/** A finding that an exemption has answered. */
export type ExemptedCode = "exemption.applies";

/** `findings` with those that a signed exemption answers told instead of stopping. */
export function withExemptions<Code extends string>(
  findings: readonly Finding<Code>[],
  prescribed: Prescribed,
  exemptions: readonly Exemption[],
): readonly Finding<Code | ExemptedCode>[] {
  const standing = exemptions.filter((one) => isFor(one, prescribed));
  return findings.map((finding) => {
    const exemption = standing.find(({ exempts }) => exempts.includes(finding.code));
    if (finding.severity !== "stop" || exemption === undefined || !EXEMPTIBLE_CODES.includes(finding.code)) return finding;
    return { code: "exemption.applies", severity: "tell", values: { finding: finding.code, by: exemption.by }, ground: HOUSE };
  });
}

function isFor(exemption: Exemption, { protocol, protocolVersion, intensityPercentOfThreshold }: Prescribed): boolean {
  return (
    exemption.protocol === protocol &&
    exemption.protocolVersion === protocolVersion &&
    intensityPercentOfThreshold !== null &&
    intensityPercentOfThreshold <= exemption.intensityPercentOfThreshold
  );
}
