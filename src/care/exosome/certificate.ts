/**
 * The certificate of a lot, judged: what must be on it, what passes, what two people have to look at. Sterility, endotoxin and
 * any positive test of an infection stop a release; there is no release on condition. Purity is a light and no stop, because
 * the limits are for preparations from the laboratory. What a certificate does not state is a finding of its own.
 *
 * The tests of MISEV are those of its 2018 edition: two independent amounts and their ratio, three proteins of vesicles of which
 * one lies in the membrane and one in the cytosol, and one that must be missing.
 */
import type { LotEntryOf } from "../../record/kinds.ts";
import type { Finding } from "../finding.ts";
import { findingOf } from "../finding-of.ts";
import type { CertificateCode } from "./codes.ts";
import { HOUSE, JSRM, MISEV, MYCOPLASMA, ORIGIN, OWN_EXCLUSIONS, POTENCY, STERILITY, STORAGE_LOSS, VIRUSES } from "./grounds.ts";
import { purityFindings } from "./purity.ts";

/** A certificate as it was entered. */
export type Certificate = LotEntryOf<"certificate">["body"];

type Found = readonly Finding<CertificateCode>[];

/** Membrane and cytosol: of each, one must be among the positive markers. */
const TRANSMEMBRANE: readonly string[] = ["cd9", "cd63", "cd81"];
const CYTOSOLIC: readonly string[] = ["tsg101", "alix", "syntenin", "flotillin", "annexin"];
const ORIGIN_MARKERS: readonly string[] = ["cd73", "cd90", "cd105"];
const MARKERS_MIN = 3;
const SMALL_NANOMETRES_MAX = 200;

/** The viruses that a donor is to be tested for. */
export const VIRUSES_REQUIRED = ["hiv", "hbv", "hcv", "htlv-1", "syphilis", "parvovirus-b19"] as const;

/** What is found on `certificate`; one finding that it is missing when there is none. `storageCelsiusMax` is what the clinic keeps the lot at. */
export function certificateFindings(certificate: Certificate | null, storageCelsiusMax: number): Found {
  if (certificate === null) return [findingOf("certificate.missing", "stop", JSRM)];
  return [
    ...identityFindings(certificate),
    ...amountFindings(certificate),
    ...purityFindings(certificate.amount),
    ...sizeFindings(certificate),
    ...markerFindings(certificate),
    ...potencyFindings(certificate),
    ...safetyFindings(certificate),
    ...virusFindings(certificate),
    ...storageFindings(certificate, storageCelsiusMax),
    ...documentFindings(certificate),
  ];
}

function identityFindings({ identity }: Certificate): Found {
  const { cellSource, donor, passage, medium, isolation, productClass } = identity;
  return [
    ...(cellSource === null ? [findingOf("certificate.source-unknown", "ask", MISEV)] : []),
    ...(cellSource === "immortalised" ? [findingOf("certificate.source-immortalised", "ask", OWN_EXCLUSIONS)] : []),
    ...(donor === null ? [findingOf("certificate.donor-unknown", "ask", JSRM)] : []),
    ...(passage === null ? [findingOf("certificate.passage-unknown", "tell", MISEV)] : []),
    ...(medium === "bovine-serum" ? [findingOf("certificate.bovine-medium", "ask", JSRM)] : []),
    ...(medium === "not-stated" ? [findingOf("certificate.medium-unknown", "ask", JSRM)] : []),
    ...(isolation === "not-stated" ? [findingOf("certificate.isolation-unknown", "ask", MISEV)] : []),
    ...(productClass === "supernatant" ? [findingOf("certificate.supernatant", "tell", JSRM)] : []),
  ];
}

function amountFindings({ amount }: Certificate): Found {
  const { particlesPerMillilitre, particlesBy, proteinMicrogramsPerMillilitre } = amount;
  return [
    ...(particlesPerMillilitre === null ? [findingOf("certificate.particles-unknown", "ask", MISEV)] : []),
    ...(particlesPerMillilitre !== null && particlesBy === null ? [findingOf("certificate.particles-method-unknown", "ask", MISEV)] : []),
    ...(proteinMicrogramsPerMillilitre === null ? [findingOf("certificate.protein-unknown", "ask", MISEV)] : []),
  ];
}

function sizeFindings({ size }: Certificate): Found {
  const { modeNanometres, meanNanometres, microscopyImage } = size;
  const nanometres = modeNanometres ?? meanNanometres;
  return [
    ...(nanometres === null ? [findingOf("certificate.size-unknown", "ask", MISEV)] : []),
    ...(nanometres !== null && nanometres >= SMALL_NANOMETRES_MAX
      ? [findingOf("certificate.size-large", "ask", MISEV, { nanometres, max: SMALL_NANOMETRES_MAX })]
      : []),
    ...(microscopyImage ? [] : [findingOf("certificate.image-missing", "tell", MISEV)]),
  ];
}

function markerFindings({ markers, identity }: Certificate): Found {
  const { positive, absent, originPresent } = markers;
  const any = (list: readonly string[]): boolean => list.some((one) => positive.includes(one));
  const unproven = ORIGIN_MARKERS.filter((one) => !originPresent.includes(one));
  return [
    ...(positive.length < MARKERS_MIN
      ? [findingOf("certificate.markers-few", "ask", MISEV, { markers: positive.length, min: MARKERS_MIN })]
      : []),
    ...(any(TRANSMEMBRANE) ? [] : [findingOf("certificate.membrane-marker-missing", "ask", MISEV)]),
    ...(any(CYTOSOLIC) ? [] : [findingOf("certificate.cytosolic-marker-missing", "ask", MISEV)]),
    ...(absent.length === 0 ? [findingOf("certificate.contaminant-untested", "ask", MISEV)] : []),
    ...(unproven.length > 0 && identity.cellSource !== "amniotic-fluid"
      ? [findingOf("certificate.origin-unproven", "ask", ORIGIN, { markers: unproven.join(", ").toUpperCase() })]
      : []),
  ];
}

function potencyFindings({ potency }: Certificate): Found {
  return potency === null ? [findingOf("certificate.potency-none", "tell", POTENCY)] : [];
}

function safetyFindings({ safety }: Certificate): Found {
  const { sterility, endotoxin, mycoplasma, residuals } = safety;
  const present = Object.entries(residuals).filter(([, state]) => state === "present");
  return [
    ...(sterility === null ? [findingOf("certificate.sterility-missing", "stop", STERILITY)] : []),
    ...(sterility?.result === "pending" ? [findingOf("certificate.sterility-pending", "stop", STERILITY)] : []),
    ...(sterility?.result === "positive" ? [findingOf("certificate.sterility-positive", "stop", STERILITY)] : []),
    ...(endotoxin === null ? [findingOf("certificate.endotoxin-missing", "stop", STERILITY)] : []),
    ...(mycoplasma === null ? [findingOf("certificate.mycoplasma-missing", "ask", MYCOPLASMA)] : []),
    ...(mycoplasma?.result === "pending" ? [findingOf("certificate.mycoplasma-pending", "ask", MYCOPLASMA)] : []),
    ...(mycoplasma?.result === "positive" ? [findingOf("certificate.mycoplasma-positive", "stop", MYCOPLASMA)] : []),
    ...present.map(([residual]) => findingOf("certificate.residual-present", "ask", HOUSE, { residual })),
    ...(Object.keys(residuals).length === 0 ? [findingOf("certificate.residuals-unknown", "tell", HOUSE)] : []),
  ];
}

function virusFindings({ safety }: Certificate): Found {
  const tests = [...Object.entries(safety.donorTests), ...Object.entries(safety.lotTests)];
  const of = (result: string) => tests.filter(([, one]) => one === result).map(([virus]) => virus);
  const untested = VIRUSES_REQUIRED.filter((virus) => !Object.hasOwn(safety.donorTests, virus));
  const pending = of("pending");
  return [
    ...of("positive").map((virus) => findingOf("certificate.virus-positive", "stop", VIRUSES, { virus: virus.toUpperCase() })),
    ...(pending.length > 0 ? [findingOf("certificate.virus-pending", "ask", VIRUSES, { viruses: pending.join(", ").toUpperCase() })] : []),
    ...(untested.length > 0
      ? [findingOf("certificate.virus-untested", "ask", VIRUSES, { viruses: untested.join(", ").toUpperCase() })]
      : []),
    ...(safety.viralClearance === "yes" ? [] : [findingOf("certificate.viral-clearance-none", "tell", VIRUSES)]),
  ];
}

function storageFindings({ storage }: Certificate, storageCelsiusMax: number): Found {
  const { celsiusMax, inUseHoursMax } = storage;
  return [
    ...(celsiusMax === null ? [findingOf("certificate.storage-unknown", "ask", HOUSE)] : []),
    ...(celsiusMax !== null && storageCelsiusMax > celsiusMax
      ? [findingOf("certificate.storage-warmer", "stop", HOUSE, { kept: storageCelsiusMax, max: celsiusMax })]
      : []),
    ...(inUseHoursMax === null ? [findingOf("certificate.in-use-unknown", "tell", STORAGE_LOSS)] : []),
  ];
}

function documentFindings({ documentDigest, retainedSample }: Certificate): Found {
  return [
    ...(documentDigest === null ? [findingOf("certificate.document-missing", "ask", JSRM)] : []),
    ...(retainedSample === null ? [findingOf("certificate.sample-not-kept", "ask", JSRM)] : []),
  ];
}
