/** What lists show of a chain: one row a situation, and the promise that extending a row and folding anew agree. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TestClinic, total } from "../../test/store/clinic.ts";
import { EMPTY_HEAD, link } from "../record/chain.ts";
import type { StoredEntry } from "../record/entry.ts";
import type { Draft } from "../record/writing.ts";
import { linkAppend } from "./linking.ts";
import { EMPTY_ROW, effectiveEntries, extendRow, measurementOf, projectChain } from "./projection.ts";

const clinic = new TestClinic("projection");
const chart = clinic.chart();

/** A chain of the drafts; one that says `amends: n` amends the entry at place n. */
function chainOf(...drafts: readonly (Partial<Draft> & { readonly of?: number })[]): readonly StoredEntry[] {
  const entries: StoredEntry[] = [];
  for (const { of, ...draft } of drafts) {
    const amended = of === undefined ? {} : { amends: entries[of - 1]?.id ?? "", reason: "転記の誤り" };
    entries.push(link(clinic.entry(chart, { ...draft, ...amended }), entries.at(-1) ?? EMPTY_HEAD, clinic.cipher));
  }
  return entries;
}

const registration = { kind: "registration" };
const on = (occurredAt: string, kind = "note") => ({ kind, occurredAt });

describe("the row of a chain", () => {
  const situations = [
    {
      name: "nothing but a registration",
      drafts: [registration],
      row: { closed: false, registration_seq: 1, session_count: 0, strategy: null },
    },
    {
      name: "a plan",
      drafts: [registration, { kind: "plan" }],
      row: { strategy: "both", sessions_planned: 30, infusions_planned: 3, starts_on: "2026-04-06" },
    },
    {
      name: "sessions and an infusion",
      drafts: [{ kind: "session" }, { kind: "session" }, { kind: "infusion" }],
      row: { session_count: 2, infusion_count: 1 },
    },
    { name: "a closure", drafts: [registration, { kind: "closure" }], row: { closed: true } },
    {
      name: "a return after a closure",
      drafts: [registration, { kind: "closure" }, registration],
      row: { closed: false, registration_seq: 3 },
    },
    {
      name: "entries out of the order of their days",
      drafts: [on("2026-05-02"), on("2026-03-01T23:59:00+09:00")],
      row: { last_contact_on: "2026-05-02" },
    },
    { name: "a session amended", drafts: [{ kind: "session" }, { kind: "session", of: 1 }], row: { session_count: 1 } },
    {
      name: "a day far ahead, amended",
      drafts: [on("2026-04-01"), on("2062-04-02"), { ...on("2026-04-02"), of: 2 }],
      row: { last_contact_on: "2026-04-02" },
    },
    {
      name: "an old registration amended late",
      drafts: [registration, registration, { ...registration, of: 1 }],
      row: { registration_seq: 2 },
    },
    {
      name: "a kind that lists do not show",
      drafts: [{ kind: "consent" }],
      row: { closed: false, session_count: 0, last_contact_on: "2026-04-02" },
    },
  ];
  test.each(situations)("$name", ({ drafts, row }) => {
    const entries = chainOf(...drafts);
    expect(projectChain(entries, clinic.cipher).row).toMatchObject({ ...row, head_seq: entries.length, head_hash: entries.at(-1)?.hash });
  });

  test("of an empty chain is empty", () => {
    expect(projectChain([], clinic.cipher)).toEqual({ row: EMPTY_ROW, measurements: [] });
  });
});

describe("the entries that count", () => {
  const situations = [
    { name: "all, when none is amended", drafts: [{}, {}, {}], counted: [1, 2, 3] },
    { name: "the amendment, in the place of what it amends", drafts: [{}, {}, { of: 1 }], counted: [3, 2] },
    { name: "the last of a line of amendments", drafts: [{}, { of: 1 }, { of: 2 }], counted: [3] },
    { name: "the later of two amendments of the same entry", drafts: [{}, { of: 1 }, { of: 1 }], counted: [3] },
    {
      name: "an amendment of something that is not there, by itself",
      drafts: [{}, { amends: clinic.newId(), reason: "なし" }],
      counted: [1, 2],
    },
  ];
  test.each(situations)("$name", ({ drafts, counted }) => {
    expect(effectiveEntries(chainOf(...drafts)).map((entry) => entry.seq)).toEqual(counted);
  });
});

describe("a measurement", () => {
  const situations = [
    { draft: total(22), row: { code: "hamd17", value: 22, unit: "{score}", items: null, comparator: null } },
    { draft: { kind: "assessment" }, row: { code: "phq9", value: null, items: '{"phq9-1":2}' } },
    { draft: { kind: "lab" }, row: { code: "crp-hs", value: 0.31, unit: "mg/dL", items: null } },
    { draft: { kind: "diary" }, row: { code: "diary", value: null, unit: "{score}" } },
  ];
  test.each(situations)("$row.code from its open fields", ({ draft, row }) => {
    const [entry] = chainOf(draft);
    expect(entry && measurementOf(entry, clinic.cipher)).toMatchObject({
      seq: 1,
      occurred_on: expect.stringMatching(/^2026-04-02$/),
      ...row,
    });
  });

  test("is not in a note, nor in an entry of another ledger", () => {
    const [note, lab] = chainOf({}, { kind: "lab" });
    expect(note && measurementOf(note, clinic.cipher)).toBeNull();
    expect(lab && measurementOf({ ...lab, ledger: "lot" }, clinic.cipher)).toBeNull();
  });
});

const drafts = fc.array(
  fc.record({
    kind: fc.constantFrom("registration", "plan", "session", "infusion", "closure", "lab", "assessment", "diary", "note"),
    day: fc.integer({ min: 1, max: 28 }),
    of: fc.option(fc.nat({ max: 8 }), { nil: undefined }),
  }),
  { minLength: 1, maxLength: 10 },
);

/** A chain of these drafts. An amendment is of the same kind as what it amends, as the record demands. */
function anyChain(
  wanted: readonly { readonly kind: string; readonly day: number; readonly of: number | undefined }[],
): readonly StoredEntry[] {
  const kinds: string[] = [];
  return chainOf(
    ...wanted.map(({ kind, day, of }, index) => {
      const amended = of !== undefined && of < index ? of : undefined;
      kinds.push(amended === undefined ? kind : (kinds[amended] ?? kind));
      const draft = on(`2026-06-${String(day).padStart(2, "0")}`, kinds[index] ?? kind);
      return amended === undefined ? draft : { ...draft, of: amended + 1 };
    }),
  );
}

test("adding entry by entry gives the row and the measurements of the whole chain, amendments and all", async () => {
  await fc.assert(
    fc.asyncProperty(drafts, async (wanted) => {
      const whole = anyChain(wanted);
      let row = EMPTY_ROW;
      let measurements: readonly { readonly seq: number }[] = [];
      for (const [index, entry] of whole.entries()) {
        const { seq: _seq, previousHash: _previous, hash: _hash, ...unlinked } = entry;
        const append = { ...chart, expectedSeq: index + 1, entries: [unlinked] };
        const linked = await linkAppend(append, row, async () => whole.slice(0, index), clinic.cipher);
        expect(linked.entries.map((one) => one.entry)).toEqual([entry]);
        row = linked.row;
        measurements = [...measurements.filter((one) => !linked.gone.includes(one.seq)), ...linked.measurements];
      }
      expect({ row, measurements }).toEqual(projectChain(whole, clinic.cipher));
    }),
    { numRuns: 40, seed: 1 },
  );
});

test("an entry that cannot be read stops everything rather than be left out", () => {
  const [plan] = chainOf({ kind: "plan" });
  const later = plan && { ...plan, version: 99 };
  expect(() => later && extendRow(EMPTY_ROW, later, clinic.cipher)).toThrow(/cannot be read.*version-unknown/);
});

test("an entry of another chart is not appended", async () => {
  const stray = clinic.entry(clinic.chart(), {});
  const append = { ...chart, expectedSeq: 1, entries: [stray] };
  await expect(linkAppend(append, EMPTY_ROW, async () => [], clinic.cipher)).rejects.toThrow(/invariant: an entry of chart/);
});
