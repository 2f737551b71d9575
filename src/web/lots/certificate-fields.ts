/**
 * The fields of a certificate as they are typed, group by group, and how they become the body of the entry. What is left blank was not
 * stated; lists are typed with spaces or commas between.
 */
import { isLocalDate } from "../../base/dates.ts";
import { VIRUSES_REQUIRED } from "../../care/exosome/certificate.ts";
import type { CertificateGroup } from "../../care/exosome/lights.ts";
import { TERMS } from "../../charting/terms.ts";
import { typedNumber } from "../../charting/typing/number.ts";
import { certificateFieldWords, type FieldName } from "../../words/screens/certificate.ts";
import type { Text } from "../../words/text.ts";

/** A field: a text, a number, a day, a list of codes, one of fixed answers, or a file, of which the SHA-256 is kept. */
export interface CertificateField {
  readonly name: FieldName;
  readonly text: Text;
  readonly sort: "text" | "number" | "date" | "codes" | "choice" | "file";
  readonly choices?: readonly string[];
}

/** What is typed, by field. */
export type TypedCertificate = Readonly<Record<string, string>>;

const field = (name: FieldName, sort: CertificateField["sort"] = "text", choices?: readonly string[]): CertificateField => ({
  name,
  text: certificateFieldWords[name],
  sort,
  ...(choices === undefined ? {} : { choices }),
});

const RESULTS = ["negative", "positive", "pending"];

/** The groups that are typed; purity follows from the amounts. */
export const CERTIFICATE_FIELDS: readonly (readonly [group: CertificateGroup, fields: readonly CertificateField[]])[] = [
  [
    "identity",
    [
      field("productClass", "choice", ["purified-vesicles", "supernatant"]),
      field("donorRelation", "choice", ["not-stated", "allogeneic", "autologous"]),
      field("cellSource"),
      field("passage", "number"),
      field("donor"),
      field("medium", "choice", ["not-stated", "serum-free", "platelet-lysate", "bovine-serum"]),
      field("isolation", "choice", ["not-stated", "ultracentrifugation", "tangential-flow", "size-exclusion", "precipitation", "other"]),
      field("facilityLicence"),
      field("country"),
    ],
  ],
  [
    "amount",
    [
      field("particlesPerMillilitre", "number"),
      field("particlesBy", "choice", ["nta", "trps", "nfcm", "other"]),
      field("proteinMicrogramsPerMillilitre", "number"),
      field("lipidMicrogramsPerMillilitre", "number"),
    ],
  ],
  [
    "size",
    [
      field("modeNanometres", "number"),
      field("meanNanometres", "number"),
      field("tenthPercentileNanometres", "number"),
      field("ninetiethPercentileNanometres", "number"),
      field("percent50To200Nanometres", "number"),
      field("microscopyImage", "choice", ["no", "yes"]),
    ],
  ],
  ["markers", [field("positive", "codes"), field("absent", "codes"), field("originPresent", "codes"), field("originLow", "codes")]],
  ["potency", [field("potencyAssay"), field("potencyResult"), field("potencyReference")]],
  [
    "sterility",
    [field("sterilityResult", "choice", RESULTS), field("sterilityBy", "choice", ["compendial", "rapid"]), field("sterilityOn", "date")],
  ],
  [
    "endotoxin",
    [
      field("endotoxinComparator", "choice", ["=", "<"]),
      field("endotoxin", "number"),
      field("endotoxinBy", "choice", ["lal", "recombinant-factor-c"]),
    ],
  ],
  ["mycoplasma", [field("mycoplasmaResult", "choice", RESULTS), field("mycoplasmaBy", "choice", ["both", "culture", "nucleic-acid"])]],
  [
    "viruses",
    [
      field("donorNegative", "codes"),
      field("donorPositive", "codes"),
      field("donorPending", "codes"),
      field("lotNegative", "codes"),
      field("lotPositive", "codes"),
      field("lotPending", "codes"),
      field("viralClearance", "choice", ["not-stated", "yes", "no"]),
    ],
  ],
  ["residuals", [field("residualsAbsent", "codes"), field("residualsWithinLimit", "codes"), field("residualsPresent", "codes")]],
  [
    "storage",
    [
      field("celsiusMax", "number"),
      field("excursionMinutesMax", "number"),
      field("inUseHoursMax", "number"),
      field("thawing"),
      field("diluent"),
      field("inLineFilter", "choice", ["not-stated", "allowed", "not-allowed"]),
    ],
  ],
  [
    "documents",
    [
      field("documentDigest", "file"),
      field("issuedOn", "date"),
      field("labelDose", "number"),
      field("labelCountedIn", "choice", ["particles", "ug-protein", "millilitres", "cell-equivalents"]),
      field("labelCountedBy", "choice", TERMS["dose-method"]),
      field("retainedSample"),
      field("remark"),
    ],
  ],
];

/** What stands in a blank certificate. */
export const BLANK_CERTIFICATE: TypedCertificate = {
  ...{
    productClass: "purified-vesicles",
    donorRelation: "not-stated",
    medium: "not-stated",
    isolation: "not-stated",
    microscopyImage: "no",
  },
  ...{ sterilityBy: "compendial", endotoxinComparator: "=", endotoxinBy: "lal", mycoplasmaBy: "both", viralClearance: "not-stated" },
  ...{ inLineFilter: "not-stated", labelCountedIn: "particles", labelCountedBy: "label" },
  donorNegative: "",
};

/** The body of the entry. */
export function certificateBody(typed: TypedCertificate) {
  const text = (name: FieldName): string | null => {
    const plain = (typed[name] ?? "").normalize("NFKC").trim();
    return plain === "" ? null : plain;
  };
  const number = (name: FieldName): number | null => typedNumber(typed[name] ?? "");
  const codes = (name: FieldName): readonly string[] =>
    (text(name) ?? "")
      .toLowerCase()
      .split(/[\s,、]+/u)
      .filter((code) => code !== "");
  const day = (name: FieldName): string | null => (isLocalDate(typed[name] ?? "") ? (typed[name] ?? null) : null);
  const all = <Value extends string>(names: readonly string[], value: Value) => names.map((name) => [name, value] as const);
  const [sterility, mycoplasma, endotoxin] = [text("sterilityResult"), text("mycoplasmaResult"), number("endotoxin")];
  const tests = (negative: FieldName, positive: FieldName, pending: FieldName) =>
    // A code that was typed twice counts as the worst of what was said.
    Object.fromEntries([...all(codes(negative), "negative"), ...all(codes(pending), "pending"), ...all(codes(positive), "positive")]);
  const dose = number("labelDose");
  return {
    ...{ documentDigest: text("documentDigest"), issuedOn: day("issuedOn"), retainedSample: text("retainedSample") },
    identity: {
      ...{ productClass: typed.productClass, donorRelation: typed.donorRelation, medium: typed.medium, isolation: typed.isolation },
      ...{ cellSource: text("cellSource")?.toLowerCase() ?? null, passage: number("passage"), donor: text("donor") },
      ...{ facilityLicence: text("facilityLicence"), country: text("country") },
    },
    amount: {
      ...{ particlesPerMillilitre: number("particlesPerMillilitre"), particlesBy: text("particlesBy") },
      ...{
        proteinMicrogramsPerMillilitre: number("proteinMicrogramsPerMillilitre"),
        lipidMicrogramsPerMillilitre: number("lipidMicrogramsPerMillilitre"),
      },
    },
    size: {
      ...{ modeNanometres: number("modeNanometres"), meanNanometres: number("meanNanometres") },
      ...{ tenthPercentileNanometres: number("tenthPercentileNanometres") },
      ...{ ninetiethPercentileNanometres: number("ninetiethPercentileNanometres") },
      percent50To200Nanometres: number("percent50To200Nanometres"),
      microscopyImage: typed.microscopyImage === "yes",
    },
    markers: { positive: codes("positive"), absent: codes("absent"), originPresent: codes("originPresent"), originLow: codes("originLow") },
    potency:
      text("potencyAssay") === null
        ? null
        : { assay: text("potencyAssay"), result: text("potencyResult") ?? "–", reference: text("potencyReference") },
    safety: {
      sterility: sterility === null ? null : { by: typed.sterilityBy, result: sterility, on: day("sterilityOn") },
      endotoxin:
        endotoxin === null
          ? null
          : { unitsPerMillilitre: endotoxin, comparator: typed.endotoxinComparator === "<" ? "<" : null, by: typed.endotoxinBy },
      mycoplasma: mycoplasma === null ? null : { by: typed.mycoplasmaBy, result: mycoplasma },
      donorTests: tests("donorNegative", "donorPositive", "donorPending"),
      lotTests: tests("lotNegative", "lotPositive", "lotPending"),
      viralClearance: typed.viralClearance,
      residuals: Object.fromEntries([
        ...all(codes("residualsAbsent"), "absent"),
        ...all(codes("residualsWithinLimit"), "within-limit"),
        ...all(codes("residualsPresent"), "present"),
      ]),
    },
    storage: {
      ...{ celsiusMax: number("celsiusMax"), excursionMinutesMax: number("excursionMinutesMax"), inUseHoursMax: number("inUseHoursMax") },
      ...{ thawing: text("thawing"), diluent: text("diluent"), inLineFilter: typed.inLineFilter },
    },
    labelDose: dose === null ? null : { value: dose, countedIn: typed.labelCountedIn, countedBy: typed.labelCountedBy },
  };
}

/** What was typed besides; null when nothing was. */
export function certificateRemark({ remark = "" }: TypedCertificate): string | null {
  return remark.trim() === "" ? null : remark.trim();
}

/** The viruses that a donor is to be tested for, as they are typed. */
export const VIRUSES_TYPED = VIRUSES_REQUIRED.join(" ");
