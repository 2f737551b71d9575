/** A trial as its ledger tells it, given / when / then. */
import { describe, expect, test } from "vitest";
import { draftOf } from "../../test/record/chains.ts";
import { type LotStep, trialEntries } from "../../test/record/clear.ts";
import { id, nurse, patient, psychiatrist } from "../../test/record/examples.ts";
import { protocolWith, wholeUnblinding } from "../../test/record/trial-examples.ts";
import { refusalWords } from "../words/refusals.ts";
import { ARMS } from "./kinds/trial.ts";
import { countsByStratum, doneIn, EMPTY_TRIAL, foldTrial, isMasked, type TrialAddition, type TrialRefusal, trialRefusal } from "./trial.ts";

const protocol = (changes: Record<string, unknown> = {}) => draftOf("trial-protocol", { body: protocolWith(changes) });
const allocation = (number: number, changes: Record<string, unknown> = {}) =>
  draftOf("trial-allocation", {
    body: { patient: id(500 + number), number, stratum: { severity: "severe" }, code: `CODE-${number}`, ...changes },
  });
const closing = draftOf("trial-closing");
const unblinding = (changes: Record<string, unknown> = {}) =>
  draftOf("trial-unblinding", {
    body: { of: { scope: "patient", patient: id(501) }, reason: "emergency", secondPerson: { id: nurse.id, name: nurse.name }, ...changes },
  });
const whole = draftOf("trial-unblinding", { body: wholeUnblinding });
const tmsOnly = { masked: { tms: { coil: null }, exosome: null }, preparers: [], blinded: [] };
const minimisation = (probabilityOfBest: number, changes: object = {}) =>
  protocol({ method: { kind: "minimisation", probabilityOfBest }, ...changes });

interface Row {
  readonly given: readonly LotStep[];
  readonly when: LotStep;
  readonly result: "stands" | TrialRefusal["code"];
}

const rows: readonly Row[] = [
  { given: [], when: protocol(), result: "stands" },
  { given: [], when: allocation(1), result: "trial.unknown" },
  { given: [], when: protocol({ preparers: [] }), result: "trial.preparer-missing" },
  { given: [], when: protocol({ blinded: ["nurse"] }), result: "trial.preparer-blinded" },
  { given: [], when: protocol({ masked: { tms: null, exosome: null }, preparers: [] }), result: "stands" },
  { given: [], when: protocol(tmsOnly), result: "trial.preparer-missing" },
  {
    given: [],
    when: protocol({
      arms: [
        { arm: "tms", share: 1 },
        { arm: "both", share: 1 },
      ],
    }),
    result: "trial.mask-idle",
  },
  { given: [], when: minimisation(0.8), result: "stands" },
  { given: [], when: minimisation(0.8, { factors: [] }), result: "trial.factors-missing" },
  {
    given: [],
    when: minimisation(0.75, {
      arms: [
        { arm: "neither", share: 3 },
        { arm: "both", share: 1 },
      ],
    }),
    result: "trial.foretold",
  },
  { given: [protocol()], when: protocol({ size: 4 }), result: "stands" },
  { given: [protocol(), allocation(1)], when: protocol({ size: 4 }), result: "trial.begun" },
  { given: [protocol()], when: allocation(1), result: "stands" },
  { given: [protocol()], when: allocation(2), result: "trial.number" },
  { given: [protocol()], when: allocation(1, { stratum: {} }), result: "trial.stratum" },
  { given: [protocol()], when: allocation(1, { stratum: { severity: "mild" } }), result: "trial.stratum" },
  { given: [protocol()], when: allocation(1, { stratum: { severity: "severe", site: "a" } }), result: "trial.stratum" },
  { given: [protocol(), allocation(1)], when: allocation(2, { patient: id(501) }), result: "trial.allocated" },
  { given: [protocol(), allocation(1)], when: allocation(2, { code: "CODE-1" }), result: "trial.code-used" },
  { given: [protocol({ size: 1 }), allocation(1)], when: allocation(2), result: "trial.full" },
  { given: [protocol(), closing], when: allocation(1), result: "trial.closed" },
  { given: [protocol(), closing], when: closing, result: "trial.closed" },
  { given: [protocol(), closing], when: protocol(), result: "trial.begun" },
  { given: [protocol(), allocation(1)], when: unblinding(), result: "stands" },
  { given: [protocol(), allocation(1)], when: unblinding({ of: { scope: "patient", patient } }), result: "trial.not-allocated" },
  {
    given: [protocol(), allocation(1)],
    when: unblinding({ secondPerson: { id: psychiatrist.id, name: psychiatrist.name } }),
    result: "trial.same-person",
  },
  { given: [protocol(), allocation(1)], when: whole, result: "trial.recruiting" },
  { given: [protocol(), allocation(1), closing], when: whole, result: "stands" },
  { given: [protocol(), allocation(1), closing, whole], when: whole, result: "trial.unblinded" },
  { given: [protocol(), allocation(1), closing, whole], when: unblinding(), result: "trial.unblinded" },
];

describe.each(rows)("given $given.length entries", ({ given, when, result }) => {
  const entries = trialEntries(...given, when);
  const last = entries.at(-1) as TrialAddition;
  test(`then the next ${last.kind}: ${result}`, () => {
    const before = foldTrial(entries.slice(0, -1));
    expect(trialRefusal(before, last)?.code ?? "stands").toBe(result);
    // What is on record against the rules counts for nothing and is listed.
    if (before.status === "empty" || result === "stands") return;
    const after = foldTrial(entries);
    expect(after).toEqual({ ...before, contradictions: [{ code: result, seq: entries.length }] });
  });
});

test("every refusal of a trial has a row here and its words", () => {
  const seen = new Set(rows.map(({ result }) => result).filter((code) => code !== "stands"));
  const elsewhere = [
    "trial.no-consent",
    "trial.not-masked",
    "trial.not-preparer",
    "trial.overtaken",
    "trial.plan-unlocked",
    "trial.would-tell",
  ];
  expect([...seen, ...elsewhere].sort()).toEqual(
    Object.keys(refusalWords)
      .filter((code) => code.startsWith("trial."))
      .sort(),
  );
});

test("what is masked is done to everybody, and what is open to who gets it", () => {
  const done = (masked: object) => ARMS.map((arm) => doneIn({ masked: { tms: null, exosome: null, ...masked } }, arm));
  expect(done({})).toEqual([...ARMS]);
  expect(done({ exosome: { product: "kit" } })).toEqual(["exosome", "both", "exosome", "both"]);
  expect(done({ tms: { coil: null }, exosome: { product: "kit" } })).toEqual(["both", "both", "both", "both"]);
  expect([isMasked({ masked: { tms: null, exosome: null } }), isMasked({ masked: { tms: { coil: null }, exosome: null } })]).toEqual([
    false,
    true,
  ]);
});

test("a trial tells who was allocated by stratum, and never by arm", () => {
  const trial = foldTrial(trialEntries(protocol(), allocation(1), allocation(2, { stratum: { severity: "moderate" } }), allocation(3)));
  if (trial.status === "empty") throw new Error("a trial");
  expect([...countsByStratum(trial)]).toEqual([
    ["severe", 2],
    ["moderate", 1],
  ]);
  expect(trial.allocations.map((one) => Object.keys(one).sort())[0]).toEqual([
    ...["at", "by", "code", "id", "number", "patient", "seq", "stratum"],
  ]);
});

test("the whole trial unblinded says what was opened, and by whom", () => {
  const trial = foldTrial(
    trialEntries(protocol(), allocation(1, { patient }), unblinding({ of: { scope: "patient", patient } }), closing, whole),
  );
  expect(trial).toMatchObject({
    status: "unblinded",
    unblindings: [{ patient, reason: "emergency", by: [psychiatrist.name, nurse.name] }],
    opened: { arms: [{ number: 1, patient, arm: "both" }], by: [psychiatrist.name, nurse.name] },
  });
  expect(EMPTY_TRIAL.status).toBe("empty");
});
