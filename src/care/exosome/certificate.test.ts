import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { draftOf } from "../../../test/record/chains.ts";
import { nurse, psychiatrist } from "../../../test/record/examples.ts";
import { given, lotWith } from "../../../test/support/infusion-situation.ts";
import { told, unworded } from "../../../test/support/told.ts";
import { certificate as certificateKind } from "../../record/kinds/certificate.ts";
import { certificateFindingWords } from "../../words/care/certificate.ts";
import { type Certificate, certificateFindings } from "./certificate.ts";
import { CERTIFICATE_GROUPS, lightsOf } from "./lights.ts";
import { purityClass } from "./purity.ts";
import { releaseFindings } from "./release.ts";

/** A certificate on which nothing asks or stops, but for what no product has. */
const complete = ((): Certificate => {
  const certificate = certificateKind.body.parse(given("certificate").body);
  const negative = {
    hiv: "negative",
    hbv: "negative",
    hcv: "negative",
    "htlv-1": "negative",
    syphilis: "negative",
    "parvovirus-b19": "negative",
  } as const;
  return {
    ...certificate,
    potency: { assay: "TNF-α", result: "62 %", reference: null },
    safety: { ...certificate.safety, donorTests: negative, viralClearance: "yes" },
  };
})();
const KEPT_AT = -70;

const { identity, amount, size, markers, safety, storage } = complete;

/** What is different on a complete certificate, and what is found. */
const SITUATIONS: readonly (readonly [name: string, certificate: Certificate | null, found: readonly string[]])[] = [
  ["a complete certificate", complete, []],
  ["no certificate", null, ["certificate.missing stop"]],
  ["no cells", { ...complete, identity: { ...identity, cellSource: null } }, ["certificate.source-unknown ask"]],
  ["immortalised cells", { ...complete, identity: { ...identity, cellSource: "immortalised" } }, ["certificate.source-immortalised ask"]],
  ["no donor", { ...complete, identity: { ...identity, donor: null } }, ["certificate.donor-unknown ask"]],
  ["no passage", { ...complete, identity: { ...identity, passage: null } }, ["certificate.passage-unknown tell"]],
  ["bovine serum", { ...complete, identity: { ...identity, medium: "bovine-serum" } }, ["certificate.bovine-medium ask"]],
  ["no medium", { ...complete, identity: { ...identity, medium: "not-stated" } }, ["certificate.medium-unknown ask"]],
  ["no isolation", { ...complete, identity: { ...identity, isolation: "not-stated" } }, ["certificate.isolation-unknown ask"]],
  ["a supernatant", { ...complete, identity: { ...identity, productClass: "supernatant" } }, ["certificate.supernatant tell"]],
  [
    "no particles",
    { ...complete, amount: { ...amount, particlesPerMillilitre: null } },
    ["certificate.particles-unknown ask", "certificate.purity-unknown ask"],
  ],
  [
    "particles by nobody knows what",
    { ...complete, amount: { ...amount, particlesBy: null } },
    ["certificate.particles-method-unknown ask"],
  ],
  [
    "no protein",
    { ...complete, amount: { ...amount, proteinMicrogramsPerMillilitre: null } },
    ["certificate.protein-unknown ask", "certificate.purity-unknown ask"],
  ],
  [
    "2.5 x 10^10 to the microgram",
    { ...complete, amount: { ...amount, particlesPerMillilitre: 1.25e10 } },
    ["certificate.purity-between tell"],
  ],
  ["10^10 to the microgram", { ...complete, amount: { ...amount, particlesPerMillilitre: 5e9 } }, ["certificate.purity-low ask"]],
  ["10^9 to the microgram", { ...complete, amount: { ...amount, particlesPerMillilitre: 5e8 } }, ["certificate.purity-impure ask"]],
  ["no size", { ...complete, size: { ...size, modeNanometres: null, meanNanometres: null } }, ["certificate.size-unknown ask"]],
  ["200 nm", { ...complete, size: { ...size, modeNanometres: 200 } }, ["certificate.size-large ask"]],
  ["no image", { ...complete, size: { ...size, microscopyImage: false } }, ["certificate.image-missing tell"]],
  ["two markers", { ...complete, markers: { ...markers, positive: ["cd9", "alix"] } }, ["certificate.markers-few ask"]],
  [
    "none of the membrane",
    { ...complete, markers: { ...markers, positive: ["alix", "tsg101", "annexin"] } },
    ["certificate.membrane-marker-missing ask"],
  ],
  [
    "none of the cytosol",
    { ...complete, markers: { ...markers, positive: ["cd9", "cd63", "cd81"] } },
    ["certificate.cytosolic-marker-missing ask"],
  ],
  ["no contaminant tested", { ...complete, markers: { ...markers, absent: [] } }, ["certificate.contaminant-untested ask"]],
  ["no CD105", { ...complete, markers: { ...markers, originPresent: ["cd73", "cd90"] } }, ["certificate.origin-unproven ask"]],
  [
    "amniotic fluid, which is of no one cell",
    { ...complete, identity: { ...identity, cellSource: "amniotic-fluid" }, markers: { ...markers, originPresent: [] } },
    [],
  ],
  ["no potency", { ...complete, potency: null }, ["certificate.potency-none tell"]],
  ["no sterility", { ...complete, safety: { ...safety, sterility: null } }, ["certificate.sterility-missing stop"]],
  [
    "sterility pending",
    { ...complete, safety: { ...safety, sterility: { by: "rapid", result: "pending", on: null } } },
    ["certificate.sterility-pending stop"],
  ],
  [
    "not sterile",
    { ...complete, safety: { ...safety, sterility: { by: "rapid", result: "positive", on: null } } },
    ["certificate.sterility-positive stop"],
  ],
  ["no endotoxin", { ...complete, safety: { ...safety, endotoxin: null } }, ["certificate.endotoxin-missing stop"]],
  ["no mycoplasma", { ...complete, safety: { ...safety, mycoplasma: null } }, ["certificate.mycoplasma-missing ask"]],
  [
    "mycoplasma pending",
    { ...complete, safety: { ...safety, mycoplasma: { by: "culture", result: "pending" } } },
    ["certificate.mycoplasma-pending ask"],
  ],
  [
    "mycoplasma",
    { ...complete, safety: { ...safety, mycoplasma: { by: "culture", result: "positive" } } },
    ["certificate.mycoplasma-positive stop"],
  ],
  [
    "a donor with HCV",
    { ...complete, safety: { ...safety, donorTests: { ...safety.donorTests, hcv: "positive" } } },
    ["certificate.virus-positive stop"],
  ],
  ["a lot with CMV", { ...complete, safety: { ...safety, lotTests: { cmv: "positive" } } }, ["certificate.virus-positive stop"]],
  [
    "a test of HBV that runs",
    { ...complete, safety: { ...safety, donorTests: { ...safety.donorTests, hbv: "pending" } } },
    ["certificate.virus-pending ask"],
  ],
  ["no donor tests", { ...complete, safety: { ...safety, donorTests: {} } }, ["certificate.virus-untested ask"]],
  ["no viral clearance", { ...complete, safety: { ...safety, viralClearance: "no" } }, ["certificate.viral-clearance-none tell"]],
  ["antibiotics left", { ...complete, safety: { ...safety, residuals: { antibiotics: "present" } } }, ["certificate.residual-present ask"]],
  ["no residues stated", { ...complete, safety: { ...safety, residuals: {} } }, ["certificate.residuals-unknown tell"]],
  ["no storage", { ...complete, storage: { ...storage, celsiusMax: null } }, ["certificate.storage-unknown ask"]],
  ["kept warmer than it may be", { ...complete, storage: { ...storage, celsiusMax: -80 } }, ["certificate.storage-warmer stop"]],
  ["no time after the thaw", { ...complete, storage: { ...storage, inUseHoursMax: null } }, ["certificate.in-use-unknown tell"]],
  ["no file", { ...complete, documentDigest: null }, ["certificate.document-missing ask"]],
  ["no sample", { ...complete, retainedSample: null }, ["certificate.sample-not-kept ask"]],
];

describe("a certificate with", () => {
  test.each(SITUATIONS)("%s", (_, certificate, found) => {
    expect(told(certificateFindings(certificate, KEPT_AT))).toEqual(found);
  });

  test("every code has a row, a source and words", () => {
    const all = SITUATIONS.flatMap(([, certificate]) => certificateFindings(certificate, KEPT_AT));
    expect(new Set(all.map(({ code }) => code))).toEqual(new Set(Object.keys(certificateFindingWords)));
    expect(unworded(all)).toEqual([]);
  });
});

describe("the lights", () => {
  const lights = (certificate: Certificate | null) => lightsOf(certificateFindings(certificate, KEPT_AT));

  test("all pass on a complete certificate, and none without one", () => {
    expect(new Set(Object.values(lights(complete)))).toEqual(new Set(["pass"]));
    expect(new Set(Object.values(lights(null)))).toEqual(new Set(["stop"]));
  });

  test("low purity is a light and no stop", () => {
    expect(lights({ ...complete, amount: { ...amount, particlesPerMillilitre: 5e8 } })).toMatchObject({
      purity: "look",
      sterility: "pass",
    });
  });
});

test.each([
  [3.1e10, "high"],
  [3e10, "between"],
  [2e10, "low"],
  [2e9, "low"],
  [1.9e9, "between"],
  [1.4e9, "impure"],
] as const)("%d particles to the microgram are %s", (ratio, purity) => {
  expect(purityClass(ratio)).toBe(purity);
});

test("purer is never judged worse", () => {
  const order = ["impure", "between", "low", "between", "high"];
  fc.assert(
    fc.property(fc.double({ min: 1e8, max: 1e12, noNaN: true }), fc.double({ min: 1, max: 100, noNaN: true }), (ratio, times) => {
      expect(order.lastIndexOf(purityClass(ratio * times))).toBeGreaterThanOrEqual(order.indexOf(purityClass(ratio)));
    }),
  );
});

describe("a release", () => {
  const looked = Object.fromEntries(CERTIFICATE_GROUPS.map((group) => [group, true]));
  const releasing = { first: nurse.id, second: psychiatrist.id, vials: null, checks: looked };
  const waiting = { lot: { released: null } };
  const today = "2026-04-02";
  const find = (lot: ReturnType<typeof lotWith>, changes: Partial<typeof releasing> = {}, on = today) =>
    lot === null ? [] : releaseFindings(lot, { ...releasing, ...changes }, on);

  /** The lot, what is different in the releasing, and what stops it. */
  const SITUATIONS_OF_RELEASE = [
    ["two people who looked at everything", find(lotWith(waiting)), []],
    ["one person twice", find(lotWith(waiting), { second: nurse.id }), ["release.same-person stop"]],
    ["viruses not looked at", find(lotWith(waiting), { checks: { ...looked, viruses: false } }), ["release.not-looked-at stop"]],
    [
      "a recalled lot",
      find(lotWith({ ...waiting, moreOfLot: [draftOf("recalled")] })),
      ["release.recalled stop", "release.nothing-waits stop"],
    ],
    ["an expired lot", find(lotWith(waiting), {}, "2027-02-02"), ["release.expired stop"]],
    ["nothing in quarantine", find(lotWith()), ["release.nothing-waits stop"]],
    ["no certificate", find(lotWith({ lot: { released: null, certificate: null } })), ["certificate.missing stop"]],
    [
      "a test of sterility that runs",
      find(
        lotWith({
          lot: {
            released: null,
            certificate: given("certificate", { safety: { ...safety, sterility: { by: "rapid", result: "pending", on: null } } }),
          },
        }),
      ),
      ["certificate.sterility-pending stop"],
    ],
  ] as const;

  test.each(SITUATIONS_OF_RELEASE)("by or with %s", (_, findings, found) => {
    expect(told(findings)).toEqual(found);
    expect(unworded(findings)).toEqual([]);
  });
});
