import { describe, expect, test } from "vitest";
import { draftOf } from "../../../test/record/chains.ts";
import { lotEntries } from "../../../test/record/clear.ts";
import { id, patient } from "../../../test/record/examples.ts";
import { given } from "../../../test/support/infusion-situation.ts";
import { told, unworded } from "../../../test/support/told.ts";
import { foldLot } from "../../record/lot.ts";
import { patientScanFindings, scannedVial } from "./scan.ts";
import { type TraceQuestion, trace } from "./trace.ts";

const used = (vial: string, infusion: number) => draftOf("used", { body: { vial, patient, infusion: id(infusion), givenMillilitres: 5 } });
const released = draftOf("released");
const lots = [
  foldLot(lotEntries(draftOf("received"), draftOf("certificate"), released, used("07-001", 1), used("07-002", 2))),
  foldLot(lotEntries(given("received", { lot: "L-2026-08", maker: "東工房", manufacturedOn: null }, "2026-04-01"), released)),
].filter((lot) => lot.status !== "empty");

/** The question, the lots reached, and of all of them how many vials were used and are here. */
const QUESTIONS: readonly (readonly [name: string, question: TraceQuestion, lots: readonly string[], uses: number, stock: number])[] = [
  ["a lot", { by: "lot", text: "L-2026-07" }, ["L-2026-07"], 2, 1],
  ["a lot in full width and lower case", { by: "lot", text: " ｌ-2026-07" }, ["L-2026-07"], 2, 1],
  ["no such lot", { by: "lot", text: "L-2026" }, [], 0, 0],
  ["a vial", { by: "vial", text: "07-001" }, ["L-2026-07", "L-2026-08"], 1, 1],
  ["a vial of one lot", { by: "vial", text: "L-2026-07/07-003" }, ["L-2026-07"], 0, 1],
  ["a donor", { by: "donor", text: "d-12" }, ["L-2026-07"], 2, 1],
  ["no donor, which is nobody's", { by: "donor", text: "" }, [], 0, 0],
  ["a maker", { by: "maker", text: "東工房" }, ["L-2026-08"], 0, 3],
  ["a supplier", { by: "maker", text: "南供給" }, ["L-2026-07", "L-2026-08"], 2, 4],
  ["days of making", { by: "dates", from: "2026-02-01", to: "2026-02-01" }, ["L-2026-07"], 2, 1],
  ["days of arrival, where the making is not known", { by: "dates", from: "2026-04-01", to: "2026-04-30" }, ["L-2026-08"], 0, 3],
];

describe("tracing by", () => {
  test.each(QUESTIONS)("%s", (_, question, names, uses, stock) => {
    const traced = trace(lots, question);
    const count = (of: (one: (typeof traced)[number]) => readonly unknown[]) => traced.reduce((sum, one) => sum + of(one).length, 0);
    expect([traced.map(({ lot }) => lot.received.lot), count((one) => one.uses), count((one) => one.stock)]).toEqual([names, uses, stock]);
  });

  test("every vial of a lot is used, here, or gone", () => {
    for (const { uses, stock, balance } of trace(lots, { by: "dates", from: "2000-01-01", to: "2100-01-01" }))
      expect(uses.length + stock.length + balance.discarded).toBe(3);
  });
});

describe("a label", () => {
  test.each([
    ["EX-2610-07/014", "EX-2610-07", "014"],
    [" ＥＸ-2610-07 ／ ０１４ ", "EX-2610-07", "014"],
    ["A/B/014", "A/B", "014"],
    ["(01)04912345678904(17)270331(10)EX-2610-07(21)014", "EX-2610-07", "014"],
    ["]d2010491234567890417270331" + "10EX-2610-07\u001d21014", "EX-2610-07", "014"],
  ])("%s", (text, lot, vial) => {
    expect(scannedVial(text)).toEqual({ lot, vial });
  });

  test.each(["", "EX-2610-07", "/014", "R-00412"])("%j is of no vial", (text) => {
    expect(scannedVial(text)).toBeNull();
  });
});

describe("the patient's scan", () => {
  const owner = { patient, number: "R-00412" };

  test.each([patient, "R-00412", "r-00412 ", "Ｒ-00412"])("%s is this patient", (text) => {
    expect(patientScanFindings(text, owner)).toEqual([]);
  });

  test.each(["R-00413", "", "R-0041"])("%j is not", (text) => {
    const findings = patientScanFindings(text, owner);
    expect(told(findings)).toEqual(["infusion.wrong-patient stop"]);
    expect(unworded(findings)).toEqual([]);
  });
});
