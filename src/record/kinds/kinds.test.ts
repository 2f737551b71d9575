import { describe, expect, test } from "vitest";
import { draftOf, stored } from "../../../test/record/chains.ts";
import { contextOf, examples, id, trial } from "../../../test/record/examples.ts";
import type { Content } from "../kind.ts";
import type { ChartKind, ClinicKind, LotKind, TrialKind } from "../kinds.ts";
import { ALL_KINDS } from "../kinds.ts";
import { newestContent, parseContent } from "../upcasting.ts";
import { FORMATS, type Format } from "./parts.ts";

type Kind = ChartKind | LotKind | TrialKind | ClinicKind;
const inTrial = contextOf(1, { ledger: "trial", subject: trial });
type Path = readonly (string | number)[];

/** What `kind` says to its example with `value` put at `path`: the codes of its findings. */
function codesOf(kind: Kind, path: Path, value: unknown, part: "body" | "personal" = "body"): readonly string[] {
  const definition = ALL_KINDS.get(kind);
  if (definition === undefined) throw new Error(kind);
  const content = { body: examples[kind].body, personal: examples[kind].personal ?? definition.noPersonal };
  const changed = { ...content, [part]: put(content[part], path, value) };
  const parsed = parseContent(definition, changed.body, changed.personal);
  return parsed.ok ? [] : parsed.error.map((finding) => finding.code);
}

function put(part: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(part)) return part.map((item, index) => (index === step ? put(item, rest, value) : item));
  if (typeof part !== "object" || part === null) return { [step]: put(undefined, rest, value) };
  return { ...part, [step]: put(Reflect.get(part, step), rest, value) };
}

describe("numbers have bounds, the last good and the first bad on each side", () => {
  test.each<[Kind, Path, readonly number[], readonly number[]]>([
    ["registration", ["ageAtRegistration"], [0, 130], [-1, 131, 46.5]],
    ["history", ["adherencePercent"], [0, 100, 33.3], [-0.1, 100.1]],
    ["assessment", ["instrumentVersion"], [1, 99], [0, 1.5]],
    ["diary", ["edition"], [1, 99], [0, 100]],
    ["diary", ["sliders", "mood"], [0, 10], [-1, 11, 5.5]],
    ["diary", ["sliders", "worry"], [0, 10], [-1, 11, 5.5]],
    ["diary", ["sleptHours"], [0, 24, 5.25], [-0.1, 24.1]],
    ["diary", ["appetiteChange"], [-5, 0, 5], [-6, 6, 0.5]],
    ["lab", ["draw"], [1, 9], [0, 10, 1.5]],
    ["lab", ["value"], [-40, 0, 1e9], [Number.NaN, Number.POSITIVE_INFINITY]],
    ["vitals", ["systolicMmHg"], [0, 300], [-1, 301, 120.5]],
    ["vitals", ["diastolicMmHg"], [0, 200], [-1, 201]],
    ["vitals", ["pulsePerMinute"], [0, 300], [-1, 301]],
    ["vitals", ["oxygenPercent"], [0, 100], [-1, 101]],
    ["vitals", ["temperatureCelsius"], [25, 45, 36.55], [24.9, 45.1]],
    ["vitals", ["respirationsPerMinute"], [0, 80], [-1, 81]],
    ["vitals", ["weightKilograms"], [1, 400], [0.9, 400.1]],
    ["vitals", ["heightCentimetres"], [30, 250], [29.9, 250.1]],
    ["threshold", ["pulses", 0, "intensityPercentOfOutput"], [0, 100, 54.5], [-1, 100.1]],
    ["target", ["coordinates", "xMillimetres"], [-1000, 1000], [-1000.1, 1000.1]],
    ["target", ["angleDegrees"], [-180, 180], [-181, 181]],
    ["plan", ["weeks"], [1, 104], [0, 105]],
    ["plan", ["tms", "sessionCount"], [0, 200], [-1, 201]],
    ["plan", ["tms", "intensityPercentOfThreshold"], [0, 200], [-1, 201]],
    ["plan", ["exosome", "infusionCount"], [0, 50], [-1, 51]],
    ["plan", ["exosome", "intervalDays"], [0, 365], [-1, 366]],
    ["plan", ["exosome", "dose", "value"], [1, 1e12], [0, -1]],
    ["session", ["number"], [1, 1000], [0, 1001]],
    ["session", ["delivered", 0, "pulses"], [0, 20000], [-1, 20001]],
    ["session", ["delivered", 0, "intensityPercentOfOutput"], [0, 100], [101]],
    ["session", ["pain"], [0, 10], [-1, 11]],
    ["alert", ["ruleVersion"], [1, 2], [0, 1.5]],
    ["hours", ["weekly", 0, "weekday"], [1, 7], [0, 8]],
    ["on-call", ["responseMinutes"], [1, 1440], [0, 1441]],
    ["prices", ["items", 0, "amountYen"], [0, 100_000_000], [-1, 0.5]],
    ["stimulators", ["stimulators", 0, "maxPercentOfOutput"], [1, 100], [0, 101, 90.5]],
    ["analysis-plan", ["patients"], [0, 240], [-1, 1.5]],
    ["postal-codes", ["rows"], [1], [0]],
    ["infusion", ["volumeMillilitres"], [0.1, 2000], [0, 2001]],
    ["infusion", ["remainderMillilitres"], [0, 2000], [-1, 2001]],
    ["randomisation", ["number"], [1, 1_000_000], [0, 1_000_001]],
    ["trial-protocol", ["size"], [1, 100_000], [0, 100_001]],
    ["trial-protocol", ["arms", 0, "share"], [1, 100], [0, 101, 1.5]],
    ["trial-protocol", ["factors", 0, "weight"], [0.1, 100], [0, 101]],
    ["trial-allocation", ["number"], [1, 100_000], [0, 100_001]],
    ["received", ["arrivalCelsius"], [-200, 60], [-201, 61]],
    ["received", ["storageCelsiusMax"], [-200, 30], [-201, 31]],
    ["received", ["vials", 0, "volumeMillilitres"], [0.1, 2000], [0, 2001]],
    ["used", ["givenMillilitres"], [0, 2000], [-1, 2001]],
  ])("%s %j", (kind, path, good, bad) => {
    expect(good.map((value) => codesOf(kind, path, value))).toEqual(good.map(() => []));
    for (const value of bad) expect([value, codesOf(kind, path, value)]).toEqual([value, [expect.stringMatching(/^field\.(range|type)$/)]]);
  });
});

describe("what may be unknown may be null, and what must be said may not", () => {
  test.each<[Kind, readonly string[], readonly string[]]>([
    ["registration", ["ageAtRegistration"], ["sex"]],
    ["diagnosis", ["onsetOn"], ["coding", "role", "certainty", "course", "severity", "psychoticFeatures"]],
    ["history", ["dailyDose", "startedOn", "stoppedOn", "adherencePercent"], ["drug", "drugClass", "status", "result"]],
    ["screening", ["language"], ["component", "questionnaire", "edition", "answers", "answeredBy"]],
    ["assessment", ["language"], ["instrument", "instrumentVersion", "mode", "informant", "items", "totalStatus"]],
    ["diary", ["language", "sleptHours", "appetiteChange"], ["edition", "sliders", "coldOrFever", "sideEffects"]],
    ["lab", ["comparator", "method"], ["analyte", "value", "unit", "draw"]],
    [
      "threshold",
      ["intervalPercentOfOutput", "muscle", "device", "coil"],
      ["state", "hemisphere", "detection", "method", "thresholdPercentOfOutput", "pulses"],
    ],
    ["target", ["coordinates", "angleDegrees", "coil"], ["site", "method", "scalpMillimetres"]],
    ["plan", [], ["strategy", "startsOn", "weeks", "rulePack"]],
    ["consent", [], ["component", "decision", "document", "documentVersion", "language", "givenBy", "interpreter", "understood"]],
    ["session", ["prescribed", "device", "coil", "pain", "plan"], ["number", "delivered", "sideEffects"]],
    [
      "infusion",
      [
        "route",
        "dose",
        "volumeMillilitres",
        "diluentMillilitres",
        "plannedMinutes",
        "thawedAt",
        "startedAt",
        "endedAt",
        "checkedBy",
        "remainderMillilitres",
        "plan",
      ],
      ["lot", "vial", "checks", "reaction"],
    ],
    [
      "adverse-event",
      ["onsetAt", "serious", "endedOn", "during"],
      ["term", "severity", "relatedToTms", "relatedToExosome", "outcome", "actions", "reports"],
    ],
    ["decision", ["rule"], ["checkpoint", "numbers", "choice", "reasons"]],
    ["randomisation", [], ["trial", "number", "stratum", "allocation", "blinded"]],
    [
      "trial-protocol",
      [],
      [
        "title",
        "registry",
        "arms",
        "masked",
        "method",
        "factors",
        "size",
        "blinded",
        "preparers",
        "consentDocument",
        "analysisPlan",
        "seal",
      ],
    ],
    ["trial-allocation", [], ["patient", "number", "stratum", "code"]],
    ["trial-unblinding", [], ["of", "reason", "secondPerson"]],
    ["letter", ["documentDigest", "carriedAt"], ["direction", "purpose", "language"]],
    ["closure", ["ground"], ["reason", "endedOn"]],
    [
      "received",
      ["maker", "manufacturedOn", "arrivalCelsius", "certificateDigest"],
      ["product", "lot", "supplier", "expiresOn", "storageCelsiusMax", "vials"],
    ],
    ["quarantined", ["vials"], ["reason"]],
    ["released", ["vials"], ["secondPerson", "checks"]],
    ["used", ["givenMillilitres"], ["vial", "patient", "infusion"]],
    ["discarded", ["vials"], ["reason"]],
    ["recalled", ["orderedBy"], ["reason"]],
  ])("%s", (kind, nullable, required) => {
    for (const member of nullable) expect([member, codesOf(kind, [member], null)]).toEqual([member, []]);
    for (const member of required) expect([member, codesOf(kind, [member], null).length]).toEqual([member, 1]);
  });
});

describe("nothing of another shape gets in", () => {
  const leaves = (value: unknown, path: Path = []): readonly Path[] =>
    typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([name, member]) => leaves(member, [...path, Array.isArray(value) ? Number(name) : name]))
      : [path];

  test.each(Object.keys(examples).map((kind) => kind as Kind))("%s, at any leaf of its body and its personal part", (kind) => {
    for (const part of ["body", "personal"] as const)
      for (const path of leaves(examples[kind][part] ?? ALL_KINDS.get(kind)?.noPersonal))
        for (const stray of [{ stray: 1 }, [1], undefined, "\u0000"])
          expect([part, path, stray, codesOf(kind, path, stray, part).length > 0]).toEqual([part, path, stray, true]);
  });
});

describe("histories, by topic", () => {
  const parse = (body: object) => {
    const definition = ALL_KINDS.get("history");
    if (definition === undefined) throw new Error("history");
    const parsed = parseContent(definition, body, null);
    return parsed.ok ? [] : parsed.error.map(({ code, path }) => `${code} ${path}`);
  };
  const penicillin = { substance: "ペニシリン", category: "medicine", reaction: "発疹", severity: "mild" };
  const lithium = { name: "炭酸リチウム", code: "lithium" };
  const medicine = {
    topic: "medication",
    drug: lithium,
    dailyDose: { value: 400, unit: "mg" },
    route: "oral",
    startedOn: "2025",
    stoppedOn: null,
  };

  test.each([
    ["no allergies known", { topic: "allergies", allergies: { status: "none-known" } }, []],
    ["allergies unknown", { topic: "allergies", allergies: { status: "unknown" } }, []],
    ["a list of allergies", { topic: "allergies", allergies: { status: "listed", list: [penicillin] } }, []],
    ["an empty list", { topic: "allergies", allergies: { status: "listed", list: [] } }, ["field.range body.allergies.list"]],
    [
      "a list that is said not to be",
      { topic: "allergies", allergies: { status: "none-known", list: [penicillin] } },
      ["field.unknown body.allergies.list"],
    ],
    ["no status", { topic: "allergies", allergies: {} }, ["field.missing body.allergies.status"]],
    ["a medicine", { ...medicine, status: "ongoing", shiftsThreshold: "raises" }, []],
    [
      "a dose without a unit",
      { ...medicine, dailyDose: { value: 400, unit: "" }, status: "ongoing", shiftsThreshold: "no" },
      ["field.format body.dailyDose.unit"],
    ],
    [
      "a medicine stopped before it began",
      { ...medicine, stoppedOn: "2024", status: "stopped", shiftsThreshold: "no" },
      ["field.conflict body.stoppedOn"],
    ],
    [
      "a cochlear implant",
      { topic: "other", category: "implant", item: "cochlear-implant", presence: "absent", startedOn: null, stoppedOn: null },
      [],
    ],
    [
      "a history of nobody knows what",
      { topic: "other", category: "implant", item: "", presence: "absent", startedOn: null, stoppedOn: null },
      ["field.format body.item"],
    ],
  ])("%s", (_, body, findings) => {
    expect(parse(body)).toEqual(findings);
  });
});

describe("a lot's vials have different numbers", () => {
  test.each<[Kind, Path, unknown, readonly string[]]>([
    ["quarantined", ["vials"], ["1", "2"], []],
    ["quarantined", ["vials"], ["1", "1"], ["field.conflict"]],
    ["quarantined", ["vials"], [], ["field.range"]],
    ["received", ["vials", 1, "vial"], "07-001", ["field.conflict"]],
    ["received", ["manufacturedOn"], "2027-02-02", ["field.conflict"]],
    ["hours", ["weekly", 0, "to"], "09:00", ["field.conflict"]],
    ["hours", ["weekly", 0, "to"], "9:00", ["field.format"]],
    ["prices", ["items", 1], { code: "tms", name: { ja: "再", en: "Again" }, amountYen: 1, taxIncluded: true }, []],
    ["stimulators", ["stimulators", 1], { code: "mag-1", name: "2", maxPercentOfOutput: 100, coils: [] }, []],
    ["practice", ["languages"], [], ["field.range"]],
    ["profile", ["utcOffset"], "JST", ["field.format"]],
    ["merge", ["step"], "undone", ["field.choice"]],
    ["retraction", ["ground"], "regretted", ["field.choice"]],
    ["alert-response", ["step"], "ignored", ["field.choice"]],
    ["staff-change", ["role"], "surgeon", ["field.choice"]],
  ])("%s %j %j", (kind, path, value, codes) => {
    expect(codesOf(kind, path, value)).toEqual(codes);
  });
});

describe("an n-of-1 allocation is a sequence of periods", () => {
  test.each([
    [{ design: "n-of-1", periods: ["tms", "both"] }, []],
    [{ design: "n-of-1", periods: ["tms"] }, ["field.range"]],
    [{ design: "n-of-1", arm: "tms" }, ["field.missing", "field.unknown"]],
    [{ design: "crossover", arm: "tms" }, ["field.choice"]],
  ])("%j", (allocation, codes) => {
    expect(codesOf("randomisation", ["allocation"], allocation)).toEqual(codes);
  });
});

describe("an allocation by a code says what is done and not which arm", () => {
  const coded = { design: "coded", ledger: id(904), code: "K7QX4M", strategy: "both", coil: "coil-ap", product: null };
  test.each([
    [coded, []],
    [{ ...coded, arm: "tms" }, ["field.unknown"]],
    [{ ...coded, code: "" }, ["field.format"]],
    [{ ...coded, strategy: null }, ["field.choice"]],
  ])("%j", (allocation, codes) => {
    expect(codesOf("randomisation", ["allocation"], allocation)).toEqual(codes);
  });

  test("and what was written before there were codes is read as it was", () => {
    const { allocation, ...rest } = examples.randomisation.body;
    const old = { body: { ...rest, allocation }, personal: null } as Content;
    const definition = ALL_KINDS.get("randomisation");
    expect(definition && newestContent(definition, 1, old)).toEqual({ ok: true, value: old });
    const tooNew = { body: { ...rest, allocation: coded }, personal: null } as Content;
    expect(definition && newestContent(definition, 1, tooNew)).toMatchObject({ ok: false, error: [{ code: "field.choice" }] });
  });
});

test("the sealed part of an allocation is as long for every arm", () => {
  const lengths = [0, 1, 2, 3].map((arm) => stored(draftOf("trial-allocation", { personal: { arm } }), inTrial).sealed?.length);
  expect(new Set(lengths).size).toBe(1);
  expect(lengths[0]).toBeGreaterThan(40);
});

describe("formats", () => {
  const table: Readonly<Record<Format, readonly [good: readonly string[], bad: readonly string[]]>> = {
    date: [
      ["2026-04-02", "2024-02-29"],
      ["2026-4-2", "2025-02-29", "2026-04", ""],
    ],
    "partial-date": [
      ["2026", "2026-04", "2026-04-02"],
      ["26", "2026-13", "2026-02-30", "0000", ""],
    ],
    instant: [["2026-04-02T10:30:00+09:00"], ["2026-04-02", "2026-04-02T10:30:00Z"]],
    moment: [
      ["2026-04-02T10:30:00+09:00", "2026-04-02"],
      ["2026-04", "10:30", "2026-04-02T10:30"],
    ],
    code: [
      ["crp-hs", "a", "5.5-cm", "a".repeat(64)],
      ["", "-a", ".a", "A", "a b", "a_b", "a".repeat(65), "あ"],
    ],
    line: [
      ["水野", " a ", "a".repeat(200), "\u{1f600}".repeat(200)],
      ["", " ", "　", "a\nb", "a\tb", "a".repeat(201), "\ud800", "a\u007f"],
    ],
    text: [
      ["a\nb\tc", "\n a", "あ".repeat(4000)],
      ["", " \n", "a\rb", "a\u0000", "あ".repeat(4001), "\udc00"],
    ],
    document: [
      ["a\nb", "あ".repeat(40_000)],
      ["", "\t", "あ".repeat(40_001), "\u0008"],
    ],
    unit: [
      ["mg/dL", "{score}", "%"],
      ["", "mg per dL", "mg/dl!", "milligram"],
    ],
    uuid: [[id(1)], ["", "1", id(1).toUpperCase().replace("7", "A")]],
    digest: [
      ["0".repeat(64), "a".repeat(64)],
      ["", "A".repeat(64), "a".repeat(63), "g".repeat(64)],
    ],
    "time-of-day": [
      ["00:00", "09:30", "23:59", "24:00"],
      ["9:30", "24:01", "12:60", ""],
    ],
    "utc-offset": [
      ["+09:00", "-03:30", "+14:00"],
      ["+9:00", "+15:00", "09:00", "Z", ""],
    ],
    "classification-code": [
      ["F33.1", "6A71.0", "296.32", "F32"],
      ["", "f33", "F33 1", ".1", "F".repeat(33)],
    ],
  };

  test.each(Object.entries(table))("%s", (name, [good, bad]) => {
    const format = FORMATS[name as Format];
    expect(good.filter((text) => !format(text))).toEqual([]);
    expect(bad.filter((text) => format(text))).toEqual([]);
  });
});
