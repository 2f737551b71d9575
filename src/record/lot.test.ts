import { describe, expect, test } from "vitest";
import { draftOf } from "../../test/record/chains.ts";
import { type LotStep, lotEntries } from "../../test/record/clear.ts";
import { examples, id, nurse, patient, psychiatrist } from "../../test/record/examples.ts";
import { balanceOf, EMPTY_LOT, evolveLot, foldLot, type Lot, type LotBalance, usesOf } from "./lot.ts";
import type { Draft } from "./writing.ts";

const received = draftOf("received");
const released = (vials: readonly string[] | null = null, changes: object = {}) =>
  draftOf("released", { body: { ...examples.released.body, vials, ...changes } });
const quarantined = (vials: readonly string[] | null) => draftOf("quarantined", { body: { vials, reason: "temperature" } });
const discarded = (vials: readonly string[] | null) => draftOf("discarded", { body: { vials, reason: "broken" } });
const used = (vial: string, changes: Partial<Draft> = {}) => draftOf("used", { body: { ...examples.used.body, vial }, ...changes });
const recalled = draftOf("recalled");
const certificate = draftOf("certificate");
const excursion = (vials: readonly string[] | null) => draftOf("excursion", { body: { ...examples.excursion.body, vials } });
const thawed = (vial: string) => draftOf("thawed", { body: { ...examples.thawed.body, vial } });

const balance = (counts: Partial<LotBalance>): LotBalance => ({
  quarantined: 0,
  available: 0,
  discarded: 0,
  recalled: 0,
  used: 0,
  ...counts,
});
const given = (...drafts: LotStep[]) => foldLot(lotEntries(...drafts));
const told = (lot: Lot) => (lot.status === "empty" ? [] : lot.contradictions.map(({ code, seq, vial }) => [code, seq, vial]));

describe("a lot of three vials", () => {
  test.each<[string, readonly Draft[], Lot["status"], Partial<LotBalance>]>([
    ["its arrival", [received], "quarantined", { quarantined: 3 }],
    ["a release", [received, released()], "released", { available: 3 }],
    ["a release of two vials", [received, released(["07-001", "07-002"])], "released", { available: 2, quarantined: 1 }],
    ["a use", [received, released(), used("07-002")], "released", { available: 2, used: 1 }],
    ["a broken vial", [received, released(), discarded(["07-001"])], "released", { available: 2, discarded: 1 }],
    ["a vial broken in quarantine", [received, discarded(["07-001"])], "quarantined", { quarantined: 2, discarded: 1 }],
    ["a quarantine of some after release", [received, released(), quarantined(["07-001"])], "released", { available: 2, quarantined: 1 }],
    [
      "a quarantine of all after a use",
      [received, released(), used("07-001"), quarantined(null)],
      "quarantined",
      { quarantined: 2, used: 1 },
    ],
    ["a second release", [received, released(), quarantined(null), released()], "released", { available: 3 }],
    ["all used", [received, released(), used("07-001"), used("07-002"), used("07-003")], "depleted", { used: 3 }],
    ["all gone", [received, released(), used("07-001"), discarded(null)], "depleted", { used: 1, discarded: 2 }],
    ["a certificate", [received, certificate], "quarantined", { quarantined: 3 }],
    ["an excursion of one vial", [received, released(), excursion(["07-001"])], "released", { available: 2, quarantined: 1 }],
    ["an excursion of all", [received, released(), used("07-001"), excursion(null)], "quarantined", { quarantined: 2, used: 1 }],
    ["a release after an excursion", [received, released(), excursion(null), released()], "released", { available: 3 }],
    ["a thaw", [received, released(), thawed("07-001")], "released", { available: 3 }],
    ["a recall", [received, released(), used("07-001"), recalled], "recalled", { used: 1, recalled: 2 }],
    ["a release after a recall", [received, recalled, released()], "recalled", { recalled: 3 }],
    ["destruction after a recall", [received, recalled, discarded(null)], "recalled", { discarded: 3 }],
    ["a recall of an empty lot", [received, discarded(null), recalled], "recalled", { discarded: 3 }],
  ])("given %s", (_, drafts, status, counts) => {
    const lot = given(...drafts);
    expect([lot.status, balanceOf(lot), told(lot)]).toEqual([status, balance(counts), []]);
  });

  test("is empty before its arrival", () => {
    expect([EMPTY_LOT.status, balanceOf(EMPTY_LOT), usesOf(EMPTY_LOT)]).toEqual(["empty", balance({}), []]);
  });

  test("balances together are all that arrived, whatever happened", () => {
    const lot = given(received, released(), used("07-001"), quarantined(["07-002"]), discarded(["07-003"]), recalled);
    expect(Object.values(balanceOf(lot)).reduce((sum, count) => sum + count, 0)).toBe(3);
  });
});

describe("a release needs two different people and every check", () => {
  test.each<[string, object, object, Lot["status"], unknown]>([
    ["two people, all checks passed", {}, {}, "released", []],
    [
      "one person twice",
      { secondPerson: { id: psychiatrist.id, name: psychiatrist.name } },
      {},
      "quarantined",
      [["lot.same-person", 2, null]],
    ],
    ["the other one twice", {}, { author: nurse }, "quarantined", [["lot.same-person", 2, null]]],
    ["a check that failed", { checks: { sterility: true, endotoxin: false } }, {}, "quarantined", [["lot.checks-failed", 2, null]]],
    ["no check at all", { checks: {} }, {}, "quarantined", [["lot.checks-failed", 2, null]]],
  ])("%s", (_, changes, context, status, contradictions) => {
    const lot = given(received, [released(null, changes), context] as const);
    expect([lot.status, told(lot)]).toEqual([status, contradictions]);
  });
});

describe("what contradicts the ledger stays on record and is told", () => {
  test.each<[string, readonly Draft[], unknown, Partial<LotBalance>]>([
    ["a use in quarantine", [received, used("07-001")], [["lot.vial-not-available", 2, "07-001"]], { quarantined: 2, used: 1 }],
    [
      "a vial used twice",
      [received, released(), used("07-001"), used("07-001")],
      [["lot.vial-not-available", 4, "07-001"]],
      { available: 2, used: 1 },
    ],
    [
      "a use after a recall",
      [received, released(), recalled, used("07-001")],
      [["lot.vial-not-available", 4, "07-001"]],
      { recalled: 2, used: 1 },
    ],
    ["a vial that never came", [received, released(), used("99")], [["lot.vial-unknown", 3, "99"]], { available: 3 }],
    [
      "a release of a vial that never came",
      [received, released(["07-001", "99"])],
      [["lot.vial-unknown", 2, "99"]],
      { available: 1, quarantined: 2 },
    ],
    [
      "a release of a used vial",
      [received, released(), used("07-001"), released(["07-001"])],
      [["lot.vial-not-available", 4, "07-001"]],
      { available: 2, used: 1 },
    ],
    ["a release of a recalled vial", [received, recalled, released(["07-001"])], [["lot.recalled", 3, "07-001"]], { recalled: 3 }],
    ["a second arrival", [received, received], [["lot.received-twice", 2, null]], { quarantined: 3 }],
  ])("%s", (_, drafts, contradictions, counts) => {
    const lot = given(...drafts);
    expect([told(lot), balanceOf(lot)]).toEqual([contradictions, balance(counts)]);
  });
});

describe("a recall finds everyone who got something", () => {
  test("also by a vial used twice or unknown, and not by an entry taken back", () => {
    const other = { ...examples.used.body, vial: "07-001", patient: id(77) };
    const lot = given(
      received,
      released(),
      used("07-001"),
      used("07-001", { body: other }),
      used("99"),
      used("07-002"),
      used("07-003", { amends: id(6), reason: "バイアルの取り違え" }),
      recalled,
    );
    expect(usesOf(lot).map((use) => [use.vial, use.patient])).toEqual([
      ["07-001", patient],
      ["07-001", id(77)],
      ["99", patient],
      ["07-003", patient],
    ]);
  });
});

describe("amendments", () => {
  test("a corrected arrival: its vials are those that came", () => {
    const two = { ...examples.received.body, vials: [{ vial: "A", volumeMillilitres: 5, particles: null }] };
    const lot = given(received, released(), draftOf("received", { body: two, amends: id(1), reason: "数え違い" }));
    expect([lot.status, balanceOf(lot)]).toEqual(["released", balance({ available: 1 })]);
  });

  test("a use taken to another vial frees the first", () => {
    const lot = given(received, released(), used("07-001"), used("07-002", { amends: id(3), reason: "取り違え" }));
    expect([told(lot), lot.status !== "empty" && lot.vials.get("07-001")]).toEqual([[], { status: "available" }]);
  });
});

test("folding is adding one entry after the other, and changes nothing that was", () => {
  const entries = lotEntries(received, released(), used("07-001"));
  const before = foldLot(entries.slice(0, 2));
  const copy = structuredClone(before);
  expect(entries.slice(2).reduce(evolveLot, before)).toEqual(foldLot(entries));
  expect(before).toEqual(copy);
});

test.each<[string, () => unknown, string]>([
  ["a lot that begins with something else", () => given(used("07-001")), "begins with its arrival"],
  [
    "an entry of another lot",
    () => foldLot([...lotEntries(received), ...lotEntries(received).map((entry) => ({ ...entry, seq: 2, subject: id(5) }))]),
    "an entry of this lot",
  ],
])("%s is a defect", (_, fold, message) => {
  expect(fold).toThrow(message);
});

describe("what a lot holds besides its vials", () => {
  test("the newest certificate that stands, and none before there is one", () => {
    const corrected = draftOf("certificate", { body: { ...examples.certificate.body, issuedOn: "2026-03-01" } });
    const issuedOn = (lot: Lot) => (lot.status === "empty" ? null : (lot.certificate?.issuedOn ?? null));
    expect([issuedOn(given(received)), issuedOn(given(received, certificate)), issuedOn(given(received, certificate, corrected))]).toEqual([
      null,
      "2026-02-20",
      "2026-03-01",
    ]);
  });

  test("the first thaw of each vial; a second one, and that of a vial that never came, are told", () => {
    const lot = given(received, released(), thawed("07-001"), thawed("07-001"), thawed("09-999"));
    expect(lot.status === "empty" ? [] : [...lot.thaws]).toEqual([["07-001", "2026-04-02T09:10:00+09:00"]]);
    expect(told(lot)).toEqual([
      ["lot.thawed-twice", 4, "07-001"],
      ["lot.vial-unknown", 5, "09-999"],
    ]);
  });
});
