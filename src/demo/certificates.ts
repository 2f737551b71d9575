/**
 * The certificate of a lot of the demonstration's product, which does not exist: everything that a certificate can state and a
 * plain product would pass with, so that its lights show. That its donor was not tested for one virus and that it has no assay of
 * potency is on purpose: most have not.
 */
import { addDays, type LocalDate } from "../base/dates.ts";

const MILLILITRES = 10;
const PARTICLES_PER_MILLILITRE = 2e10;

/** The body of a certificate issued on `on` for the lot with this index. */
export function certificateOf(index: number, on: LocalDate) {
  const digits = String(index + 1).padStart(3, "0");
  return {
    documentDigest: null,
    issuedOn: on,
    identity: {
      productClass: "purified-vesicles",
      donorRelation: "allogeneic",
      cellSource: "umbilical-cord",
      passage: 4,
      donor: `DEMO-D${Math.floor(index / 3) + 1}`,
      medium: "serum-free",
      isolation: "tangential-flow",
      facilityLicence: null,
      country: "デモ / Demo",
    },
    amount: {
      particlesPerMillilitre: PARTICLES_PER_MILLILITRE,
      particlesBy: "nta",
      proteinMicrogramsPerMillilitre: 1.2,
      lipidMicrogramsPerMillilitre: null,
    },
    size: {
      modeNanometres: 104,
      meanNanometres: 121,
      tenthPercentileNanometres: 78,
      ninetiethPercentileNanometres: 172,
      percent50To200Nanometres: 93,
      microscopyImage: true,
    },
    markers: {
      positive: ["cd9", "cd63", "cd81", "tsg101"],
      absent: ["calnexin"],
      originPresent: ["cd73", "cd90", "cd105"],
      originLow: ["cd14", "cd34", "cd45"],
    },
    potency: null,
    safety: {
      sterility: { by: "compendial", result: "negative", on: addDays(on, -2) },
      endotoxin: { unitsPerMillilitre: 0.3, comparator: null, by: "lal" },
      mycoplasma: { by: "both", result: "negative" },
      donorTests: { hiv: "negative", hbv: "negative", hcv: "negative", "htlv-1": "negative", syphilis: "negative" },
      lotTests: {},
      viralClearance: "not-stated",
      residuals: { antibiotics: "absent", "bovine-protein": "absent" },
    },
    storage: {
      celsiusMax: -70,
      excursionMinutesMax: 30,
      inUseHoursMax: 4,
      thawing: "室温で20分 / 20 min at room temperature",
      diluent: "生理食塩液 / saline",
      inLineFilter: "not-stated",
    },
    labelDose: { value: PARTICLES_PER_MILLILITRE * MILLILITRES, countedIn: "particles", countedBy: "nta" },
    retainedSample: `デモ冷凍庫 1 / Demo freezer 1, ${digits}`,
  };
}
