/** What lists show of a chain: one row a situation, and the promise that extending a row and folding anew agree. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { examples } from "../../test/record/examples.ts";
import { TestClinic, total } from "../../test/store/clinic.ts";
import { EMPTY_HEAD, link } from "../record/chain.ts";
import type { StoredEntry } from "../record/entry.ts";
import type { AnyClearEntry } from "../record/kinds.ts";
import { countedEntries } from "../record/lines.ts";
import { isChartEntry, readEntry } from "../record/reading.ts";
import { type Placed, place, retract } from "../record/standing.ts";
import type { Draft } from "../record/writing.ts";
import { linkAppend } from "./linking.ts";
import { EMPTY_ROW, extendRow, measurementOf, projectChain } from "./projection.ts";

const clinic = new TestClinic("projection");
const chart = clinic.chart();

/** A chain of the drafts; one that says `of: n` amends the entry at place n, or retracts it when it is a retraction. */
function chainOf(...drafts: readonly (Partial<Draft> & { readonly of?: number; readonly ground?: string })[]): readonly StoredEntry[] {
  const entries: StoredEntry[] = [];
  for (const { of, ground, ...draft } of drafts) {
    const earlier = entries[(of ?? 0) - 1];
    const body = { retracts: earlier?.id, hash: earlier?.hash, ground };
    const amended =
      of === undefined ? {} : ground === undefined ? { amends: earlier?.id ?? "", reason: "転記の誤り" } : { kind: "retraction", body };
    entries.push(link(clinic.entry(chart, { ...draft, ...amended }), entries.at(-1) ?? EMPTY_HEAD, clinic.cipher));
  }
  return entries;
}

const registration = { kind: "registration" };
const weeks = (count: number) => ({ kind: "plan", body: { ...examples.plan.body, startsOn: "2026-09-01", weeks: count } });
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
      name: "a session retracted",
      drafts: [{ kind: "session" }, { kind: "session" }, { of: 1, ground: "duplicate" }],
      row: { session_count: 1 },
    },
    {
      name: "a plan amended and the amendment undone",
      drafts: [{ kind: "plan" }, { ...weeks(12), of: 1 }, { of: 2, ground: "undone" }],
      row: { strategy: "both", starts_on: "2026-04-06" },
    },
    {
      name: "a day far ahead, retracted later",
      drafts: [on("2026-04-01"), on("2062-04-02"), { of: 2, ground: "entered-in-error", occurredAt: "2026-05-05" }],
      row: { last_contact_on: "2026-04-01" },
    },
    { name: "a closure undone", drafts: [registration, { kind: "closure" }, { of: 2, ground: "undone" }], row: { closed: false } },
    {
      name: "a chart that went into another",
      drafts: [registration, { kind: "merge", body: { step: "approved", proposal: clinic.newId(), into: clinic.newId() } }],
      row: { closed: true },
    },
    { name: "a merging that is only proposed", drafts: [registration, { kind: "merge" }], row: { closed: false } },
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
    { name: "not one that was retracted", drafts: [{}, {}, { of: 1, ground: "duplicate" }], counted: [2, 3] },
    { name: "not the line of an amendment that was retracted", drafts: [{}, { of: 1 }, { of: 2, ground: "wrong-patient" }], counted: [3] },
    { name: "what an undone amendment had replaced", drafts: [{}, { of: 1 }, { of: 2, ground: "undone" }], counted: [1, 3] },
    { name: "nothing of a line that was undone to its end", drafts: [{}, { of: 1, ground: "undone" }], counted: [2] },
    {
      name: "an amendment after an undone one",
      drafts: [{}, { of: 1 }, { of: 2, ground: "undone" }, { of: 1 }],
      counted: [4, 3],
    },
    {
      name: "an amendment of something that is not there, by itself",
      drafts: [{}, { amends: clinic.newId(), reason: "なし" }],
      counted: [1, 2],
    },
  ];
  test.each(situations)("$name", ({ drafts, counted }) => {
    expect(countedEntries(chainOf(...drafts)).map((entry) => entry.seq)).toEqual(counted);
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
    ground: fc.constantFrom(undefined, undefined, "undone", "wrong-patient"),
  }),
  { minLength: 1, maxLength: 10 },
);

interface Wanted {
  readonly kind: string;
  readonly day: number;
  readonly of: number | undefined;
  readonly ground: string | undefined;
}

/** A chain of these drafts. As the record demands, an amendment is of the kind of what it amends, and only what stands is amended or retracted. */
function anyChain(wanted: readonly Wanted[]): readonly StoredEntry[] {
  const kinds: string[] = [];
  /** What each place amends, by place, of those that were amended or retracted. */
  const amends = new Map<number, number>();
  const fallen = new Set<number>();
  return chainOf(
    ...wanted.map(({ kind, day, of, ground }, index) => {
      const target = of !== undefined && of < index && !fallen.has(of) && kinds[of] !== "retraction" ? of : undefined;
      kinds.push(target === undefined ? kind : ground === undefined ? (kinds[target] ?? kind) : "retraction");
      const draft = on(`2026-06-${String(day).padStart(2, "0")}`, kinds[index] ?? kind);
      if (target === undefined) return draft;
      fallen.add(target);
      if (ground === undefined) {
        amends.set(index, target);
        return { ...draft, of: target + 1 };
      }
      if (ground === "undone") fallen.delete(amends.get(target) ?? -1);
      return { occurredAt: draft.occurredAt, of: target + 1, ground };
    }),
  );
}

test("adding entry by entry gives what folding the whole chain gives, and only what stands is measured: amendments, retractions and all", async () => {
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
        const kept = measurements.filter((one) => !linked.gone.includes(one.seq));
        measurements = [...kept, ...linked.measurements].sort((a, b) => a.seq - b.seq);
      }
      expect({ row, measurements }).toEqual(projectChain(whole, clinic.cipher));
      expect(measurements.filter((one) => !standingSeqs(whole).has(one.seq))).toEqual([]);
      expect(new Set(countedEntries(whole).map((one) => one.seq))).toEqual(standingSeqs(whole));
    }),
    { numRuns: 40, seed: 1 },
  );
});

/** The places that stand in the chart as the record folds it. */
function standingSeqs(entries: readonly StoredEntry[]): ReadonlySet<number> {
  const clear = entries.map((entry) => {
    const read = readEntry(entry, { status: "withheld" }, clinic.cipher);
    if (!read.ok || !isChartEntry(read.value)) throw new Error("an entry of the chart");
    return read.value;
  });
  const placed = clear.reduce<readonly Placed<AnyClearEntry>[]>((before, entry) => {
    const next = place(before, entry);
    if (entry.kind !== "retraction") return next;
    return retract(next, entry.body.retracts, entry.body.hash, entry.id, entry.body.ground === "undone");
  }, []);
  return new Set(placed.filter((one) => one.standing.status === "current").map((one) => one.entry.seq));
}

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
