/**
 * The certificate of a lot as its maker states it, field by field; what it does not state is null or `not-stated` and never
 * filled in. Which of it must be there, and what passes, is `src/care/exosome`'s. A corrected certificate amends the entry.
 */
import { z } from "zod";
import { defineKind } from "../kind.ts";
import { exosomeDose } from "./exosome-dose.ts";
import { code, count, digest, line, localDate, noRemark, ordinal, percent, remark } from "./parts.ts";

const positive = z.number().positive().nullable();
const nanometres = z.number().positive().max(10_000).nullable();
const codes = z.array(code).max(50);

/** What a test found; `pending` while it runs. Null where it stands: the certificate does not speak of it. */
const result = z.enum(["negative", "positive", "pending"]);

const identity = z.strictObject({
  productClass: z.enum(["purified-vesicles", "supernatant"]),
  donorRelation: z.enum(["autologous", "allogeneic", "not-stated"]),
  /** `adipose`, `umbilical-cord`, `bone-marrow` … `immortalised`. */
  cellSource: code.nullable(),
  passage: ordinal(200).nullable(),
  donor: line.nullable(),
  medium: z.enum(["serum-free", "platelet-lysate", "bovine-serum", "not-stated"]),
  isolation: z.enum(["ultracentrifugation", "tangential-flow", "size-exclusion", "precipitation", "other", "not-stated"]),
  facilityLicence: line.nullable(),
  country: line.nullable(),
});

const amount = z.strictObject({
  particlesPerMillilitre: positive,
  particlesBy: z.enum(["nta", "trps", "nfcm", "other"]).nullable(),
  proteinMicrogramsPerMillilitre: positive,
  lipidMicrogramsPerMillilitre: positive,
});

const size = z.strictObject({
  modeNanometres: nanometres,
  meanNanometres: nanometres,
  tenthPercentileNanometres: nanometres,
  ninetiethPercentileNanometres: nanometres,
  /** Of the particles, between 50 and 200 nm. */
  percent50To200Nanometres: percent(100).nullable(),
  microscopyImage: z.boolean(),
});

const safety = z.strictObject({
  sterility: z.strictObject({ by: z.enum(["compendial", "rapid"]), result, on: localDate.nullable() }).nullable(),
  endotoxin: z
    .strictObject({
      unitsPerMillilitre: z.number().min(0).max(1_000_000),
      comparator: z.enum(["<"]).nullable(),
      by: z.enum(["lal", "recombinant-factor-c"]),
    })
    .nullable(),
  mycoplasma: z.strictObject({ by: z.enum(["culture", "nucleic-acid", "both"]), result }).nullable(),
  /** By virus (`hiv`, `hbv`, `hcv`, `htlv-1`, `syphilis`, `parvovirus-b19` …), of the donor and of the lot. */
  donorTests: z.record(code, result),
  lotTests: z.record(code, result),
  viralClearance: z.enum(["yes", "no", "not-stated"]),
  /** Antibiotics, bovine protein, DNA, heparin, solvent: whether it was found. */
  residuals: z.record(code, z.enum(["absent", "within-limit", "present"])),
});

const storage = z.strictObject({
  celsiusMax: z.number().min(-200).max(30).nullable(),
  /** How long it may be warmer than that, in all. */
  excursionMinutesMax: count(100_000).nullable(),
  /** From the thaw to the end of use. */
  inUseHoursMax: z.number().positive().max(1000).nullable(),
  thawing: line.nullable(),
  diluent: line.nullable(),
  inLineFilter: z.enum(["allowed", "not-allowed", "not-stated"]),
});

/** A certificate. The newest stands. */
export const certificate = defineKind({
  kind: "certificate",
  ledger: "lot",
  body: z.strictObject({
    /** SHA-256 of the file. */
    documentDigest: digest.nullable(),
    issuedOn: localDate.nullable(),
    identity,
    amount,
    size,
    /** Proteins that were shown: of vesicles, those that must be missing, and of the cells they come from. */
    markers: z.strictObject({ positive: codes, absent: codes, originPresent: codes, originLow: codes }),
    potency: z.strictObject({ assay: line, result: line, reference: line.nullable() }).nullable(),
    safety,
    storage,
    /** Of one vial, as the label says. */
    labelDose: exosomeDose.nullable(),
    /** Where the maker or the clinic keeps a sample of the lot. */
    retainedSample: line.nullable(),
  }),
  personal: remark,
  noPersonal: noRemark,
});
