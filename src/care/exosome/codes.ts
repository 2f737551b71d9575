/**
 * The codes of what the rules of exosome treatment find. Each has its words in both languages in `src/words/care/exosome.ts`
 * and at least one row in a table of situations; a code without either does not compile, or fails a test.
 */

/** About the certificate of a lot. */
export type CertificateCode =
  | "certificate.missing"
  | "certificate.source-unknown"
  | "certificate.source-immortalised"
  | "certificate.donor-unknown"
  | "certificate.passage-unknown"
  | "certificate.bovine-medium"
  | "certificate.medium-unknown"
  | "certificate.isolation-unknown"
  | "certificate.supernatant"
  | "certificate.particles-unknown"
  | "certificate.particles-method-unknown"
  | "certificate.protein-unknown"
  | "certificate.purity-unknown"
  | "certificate.purity-between"
  | "certificate.purity-low"
  | "certificate.purity-impure"
  | "certificate.size-unknown"
  | "certificate.size-large"
  | "certificate.image-missing"
  | "certificate.markers-few"
  | "certificate.membrane-marker-missing"
  | "certificate.cytosolic-marker-missing"
  | "certificate.contaminant-untested"
  | "certificate.origin-unproven"
  | "certificate.potency-none"
  | "certificate.sterility-missing"
  | "certificate.sterility-pending"
  | "certificate.sterility-positive"
  | "certificate.endotoxin-missing"
  | "certificate.mycoplasma-missing"
  | "certificate.mycoplasma-pending"
  | "certificate.mycoplasma-positive"
  | "certificate.virus-positive"
  | "certificate.virus-pending"
  | "certificate.virus-untested"
  | "certificate.viral-clearance-none"
  | "certificate.residual-present"
  | "certificate.residuals-unknown"
  | "certificate.storage-unknown"
  | "certificate.storage-warmer"
  | "certificate.in-use-unknown"
  | "certificate.document-missing"
  | "certificate.sample-not-kept";

/** About the endotoxin that an infusion brings. */
export type EndotoxinCode = "endotoxin.not-computed" | "endotoxin.over-limit";

/** About a dose. */
export type DoseCode =
  | "exosome-dose.no-evidence"
  | "exosome-dose.unstated"
  | "exosome-dose.unit-error"
  | "exosome-dose.unusual"
  | "exosome-dose.not-comparable"
  | "exosome-dose.far-from-label";

/** About a vial and the lot it is of. */
export type VialCode =
  | "vial.lot-unknown"
  | "vial.unknown"
  | "vial.other-product"
  | "vial.quarantined"
  | "vial.used"
  | "vial.discarded"
  | "vial.recalled"
  | "vial.expired"
  | "vial.expires-soon"
  | "vial.contradicted"
  | "vial.not-thawed"
  | "vial.thawed-too-long"
  | "vial.thaw-runs-out"
  | "vial.thaw-limit-assumed"
  | "vial.ordinary-container";

/** About releasing a lot. */
export type ReleaseCode =
  | "release.same-person"
  | "release.not-looked-at"
  | "release.recalled"
  | "release.expired"
  | "release.nothing-waits";

/** About whether a patient may have exosomes at all. */
export type ExosomeEligibilityCode =
  | "exosome.age-unknown"
  | "exosome.minor"
  | "exosome.screening-missing"
  | "exosome.answer-missing"
  | "exosome.excluded"
  | "exosome.to-be-judged"
  | "exosome.allergies-unknown"
  | "exosome.crp-missing"
  | "exosome.crp-waived"
  | "exosome.crp-old"
  | "exosome.crp-high"
  | "exosome.crp-stratum"
  | "exosome.no-trial";

/** About consent to exosomes. */
export type ExosomeConsentCode =
  | "exosome-consent.missing"
  | "exosome-consent.declined"
  | "exosome-consent.withdrawn"
  | "exosome-consent.recent"
  | "exosome-consent.other-product";

/** About beginning an infusion, and about what was written of one. */
export type InfusionCode =
  | "infusion.not-alone"
  | "infusion.wrong-patient"
  | "infusion.plan-missing"
  | "infusion.plan-unconfirmed"
  | "infusion.over-plan"
  | "infusion.too-soon"
  | "infusion.running"
  | "infusion.vital-missing"
  | "infusion.vital-out-of-range"
  | "infusion.check-missing"
  | "infusion.check-failed"
  | "infusion.second-person-missing"
  | "infusion.second-person-same"
  | "infusion.first-with-tms"
  | "infusion.before-tms"
  | "infusion.reaction-unreleased"
  | "infusion.identity-amended"
  | "infusion.unknown"
  | "infusion.ended-already"
  | "infusion.unbalanced"
  | "infusion.volume-unknown";

/** About a TMS session around an infusion. */
export type SessionAfterInfusionCode = "session.first-infusion-today" | "session.observation-open" | "session.reaction-unreleased";

/** About what was observed during and after an infusion. */
export type WatchCode = "watch.reaction" | "watch.sepsis" | "watch.not-reached";

/** Every code of the slice. */
export type ExosomeCode =
  | CertificateCode
  | EndotoxinCode
  | DoseCode
  | VialCode
  | ReleaseCode
  | ExosomeEligibilityCode
  | ExosomeConsentCode
  | InfusionCode
  | SessionAfterInfusionCode
  | WatchCode;
