/** Of each kind of a lot's ledger, and of the drill of a recall, a content that the record takes. */
import type { LotKind } from "../../src/record/kinds.ts";
import { digestOf, id, nurse, patient } from "./people.ts";

interface Example {
  readonly body: Record<string, unknown>;
  readonly personal: Record<string, unknown> | null;
}

export const lotExamples: Record<LotKind | "recall-drill", Example> = {
  "recall-drill": {
    body: {
      asked: { by: "lot", text: "L-2026-07" },
      milliseconds: 42,
      lots: 1,
      vials: 3,
      patients: 1,
      reachable: 1,
      adverseEvents: 0,
      stockVials: 2,
      letters: 1,
      outcome: "gaps",
      gaps: ["sample-not-kept"],
    },
    personal: null,
  },
  received: {
    body: {
      product: "exo-a",
      lot: "L-2026-07",
      supplier: "南供給",
      maker: null,
      manufacturedOn: "2026-02-01",
      expiresOn: "2027-02-01",
      arrivalCelsius: -78,
      storageCelsiusMax: -70,
      certificateDigest: digestOf("c"),
      vials: [
        { vial: "07-001", volumeMillilitres: 5, particles: null },
        { vial: "07-002", volumeMillilitres: 5, particles: 2e10 },
        { vial: "07-003", volumeMillilitres: 5, particles: null },
      ],
    },
    personal: null,
  },
  certificate: {
    body: {
      documentDigest: digestOf("c"),
      issuedOn: "2026-02-20",
      identity: {
        productClass: "purified-vesicles",
        donorRelation: "allogeneic",
        cellSource: "umbilical-cord",
        passage: 4,
        donor: "D-12",
        medium: "serum-free",
        isolation: "tangential-flow",
        facilityLicence: "FA0000000",
        country: "日本",
      },
      amount: {
        particlesPerMillilitre: 2e10,
        particlesBy: "nta",
        proteinMicrogramsPerMillilitre: 0.5,
        lipidMicrogramsPerMillilitre: null,
      },
      size: {
        modeNanometres: 105,
        meanNanometres: 120,
        tenthPercentileNanometres: 80,
        ninetiethPercentileNanometres: 170,
        percent50To200Nanometres: 94,
        microscopyImage: true,
      },
      markers: {
        positive: ["cd9", "cd63", "tsg101"],
        absent: ["calnexin"],
        originPresent: ["cd73", "cd90", "cd105"],
        originLow: ["cd34", "cd45"],
      },
      potency: null,
      safety: {
        sterility: { by: "compendial", result: "negative", on: "2026-02-18" },
        endotoxin: { unitsPerMillilitre: 0.3, comparator: null, by: "lal" },
        mycoplasma: { by: "both", result: "negative" },
        donorTests: { hiv: "negative", hbv: "negative", hcv: "negative" },
        lotTests: {},
        viralClearance: "not-stated",
        residuals: { antibiotics: "absent" },
      },
      storage: {
        celsiusMax: -70,
        excursionMinutesMax: 30,
        inUseHoursMax: 4,
        thawing: "室温で20分",
        diluent: "生理食塩液",
        inLineFilter: "not-stated",
      },
      labelDose: { value: 1e11, countedIn: "particles", countedBy: "nta" },
      retainedSample: "冷凍庫 2 棚 B",
    },
    personal: null,
  },
  excursion: {
    body: {
      vials: ["07-001"],
      from: "2026-04-02T03:10:00+09:00",
      to: "2026-04-02T04:00:00+09:00",
      highestCelsius: -52,
      source: "logger",
    },
    personal: null,
  },
  thawed: { body: { vial: "07-003", at: "2026-04-02T09:10:00+09:00", container: "low-binding" }, personal: null },
  quarantined: { body: { vials: ["07-001"], reason: "temperature" }, personal: null },
  released: { body: { vials: null, secondPerson: { id: nurse.id, name: nurse.name }, checks: { sterility: true } }, personal: null },
  used: { body: { vial: "07-003", patient, infusion: id(1), givenMillilitres: 5 }, personal: null },
  discarded: { body: { vials: ["07-001"], reason: "broken" }, personal: null },
  recalled: { body: { reason: "supplier-notice", orderedBy: "南供給" }, personal: { remark: "電話 14:02" } },
};
