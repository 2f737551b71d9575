/**
 * The lights of a certificate: one for each group of what it states, the colour of the heaviest finding in it. Those who
 * release a lot must have looked at each group that asks; a group that stops cannot be looked away.
 */
import type { Finding } from "../finding.ts";
import { heaviest } from "../finding.ts";
import type { CertificateCode } from "./codes.ts";

/** The groups, in the order of the certificate. */
export const CERTIFICATE_GROUPS = [
  "identity",
  "amount",
  "purity",
  "size",
  "markers",
  "potency",
  "sterility",
  "endotoxin",
  "mycoplasma",
  "viruses",
  "residuals",
  "storage",
  "documents",
] as const;

/** A group of what a certificate states. */
export type CertificateGroup = (typeof CERTIFICATE_GROUPS)[number];

/** `pass`: nothing found. `note`: worth knowing. `look`: to be looked at. `stop`: no release. */
export type Light = "pass" | "note" | "look" | "stop";

/** Which group each finding belongs to; null concerns the certificate as a whole. */
export const GROUP_OF: Readonly<Record<CertificateCode, CertificateGroup | null>> = {
  "certificate.missing": null,
  "certificate.source-unknown": "identity",
  "certificate.source-immortalised": "identity",
  "certificate.donor-unknown": "identity",
  "certificate.passage-unknown": "identity",
  "certificate.bovine-medium": "identity",
  "certificate.medium-unknown": "identity",
  "certificate.isolation-unknown": "identity",
  "certificate.supernatant": "identity",
  "certificate.particles-unknown": "amount",
  "certificate.particles-method-unknown": "amount",
  "certificate.protein-unknown": "amount",
  "certificate.purity-unknown": "purity",
  "certificate.purity-between": "purity",
  "certificate.purity-low": "purity",
  "certificate.purity-impure": "purity",
  "certificate.size-unknown": "size",
  "certificate.size-large": "size",
  "certificate.image-missing": "size",
  "certificate.markers-few": "markers",
  "certificate.membrane-marker-missing": "markers",
  "certificate.cytosolic-marker-missing": "markers",
  "certificate.contaminant-untested": "markers",
  "certificate.origin-unproven": "markers",
  "certificate.potency-none": "potency",
  "certificate.sterility-missing": "sterility",
  "certificate.sterility-pending": "sterility",
  "certificate.sterility-positive": "sterility",
  "certificate.endotoxin-missing": "endotoxin",
  "certificate.mycoplasma-missing": "mycoplasma",
  "certificate.mycoplasma-pending": "mycoplasma",
  "certificate.mycoplasma-positive": "mycoplasma",
  "certificate.virus-positive": "viruses",
  "certificate.virus-pending": "viruses",
  "certificate.virus-untested": "viruses",
  "certificate.viral-clearance-none": "viruses",
  "certificate.residual-present": "residuals",
  "certificate.residuals-unknown": "residuals",
  "certificate.storage-unknown": "storage",
  "certificate.storage-warmer": "storage",
  "certificate.in-use-unknown": "storage",
  "certificate.document-missing": "documents",
  "certificate.sample-not-kept": "documents",
};

const LIGHTS = { stop: "stop", ask: "look", tell: "note" } as const;

/** The light of each group. Without a certificate none passes. */
export function lightsOf(findings: readonly Finding<CertificateCode>[]): Readonly<Record<CertificateGroup, Light>> {
  const isMissing = findings.some(({ code }) => GROUP_OF[code] === null);
  const light = (group: CertificateGroup): Light => {
    if (isMissing) return "stop";
    const worst = heaviest(findings.filter(({ code }) => GROUP_OF[code] === group));
    return worst === null ? "pass" : LIGHTS[worst];
  };
  const lights: Partial<Record<CertificateGroup, Light>> = {};
  for (const group of CERTIFICATE_GROUPS) lights[group] = light(group);
  return lights as Record<CertificateGroup, Light>;
}
