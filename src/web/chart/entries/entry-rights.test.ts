import { expect, test } from "vitest";
import { draftOf } from "../../../../test/record/chains.ts";
import { chartEntries } from "../../../../test/record/clear.ts";
import { psychiatrist } from "../../../../test/record/examples.ts";
import { formOfEntry } from "../../../charting/forms.ts";
import { CHART_KINDS, type ChartKind } from "../../../record/kinds.ts";
import { entryRights } from "./entry-rights.ts";

const KINDS = Object.values(CHART_KINDS).map(({ kind }) => kind);
/** A physician who may write whatever there is: what is left is what the entry itself allows. */
const me = {
  id: psychiatrist.id,
  role: "psychiatrist",
  writes: KINDS,
  proxies: [],
  rights: ["POST /api/patients/:patient/signature"],
} as const;

function exampleOf(kind: ChartKind) {
  const entry = chartEntries(draftOf("registration"), draftOf(kind)).at(-1);
  if (entry === undefined) throw new Error("an entry was written");
  return entry;
}

/** What they may do about the example of `kind`, which nobody has signed. */
function rightsOn(kind: ChartKind) {
  const listed = { amendedBy: null, retractedBy: null, amends: null, late: false, signatures: [], unconfirmedFor: null };
  return entryRights({ entry: exampleOf(kind), ...listed }, me);
}

test("what may be amended has a form to do it with", () => {
  const amended = KINDS.filter((kind) => rightsOn(kind).amend);
  expect(amended.length).toBeGreaterThan(10);
  expect(amended.filter((kind) => formOfEntry(exampleOf(kind), { sex: "female" }) === null)).toEqual([]);
});

test("a schedule can be signed and taken back, and is changed on its own screen", () => {
  expect(rightsOn("schedule")).toEqual({ amend: false, retract: true, sign: true });
});
