/** Reading: lists, registrations, measurements, pages of entries, counters, the access log, rebuilding. */
import { expect, test } from "vitest";
import type { Access, Append, EntryPlace, Measurement } from "../../src/store/store.ts";
import { crp, TestClinic, total } from "./clinic.ts";
import { present, type StoreFixture } from "./fixture.ts";

export function reading(opened: () => StoreFixture): void {
  const store = () => opened().store;
  const write = async (...appends: readonly Append[]) => {
    const result = await store().appendAll(appends);
    if (!result.ok) throw new Error(`the appends were refused: ${JSON.stringify(result.error)}`);
    return result.value;
  };
  const values = (measurements: readonly Measurement[]) =>
    measurements.map(({ occurredOn, code, item, value }) => [occurredOn, code, item, value]);

  test("a patient's row counts sessions and infusions, shows the newest plan and the newest contact", async () => {
    const clinic = new TestClinic("row");
    const chart = clinic.chart();
    await write(clinic.begin(chart, { kind: "plan" }));
    await write(
      clinic.add(chart, 3, { kind: "session", occurredAt: "2026-05-01T10:00:00+09:00" }, { kind: "session" }, { kind: "infusion" }),
    );
    const { rows, total: found } = await store().patients({ clinic: clinic.id, limit: 10, offset: 0 });
    expect(found).toBe(1);
    expect(rows[0]).toMatchObject({
      patient: chart.subject,
      head: await store().head(chart),
      lastContactOn: "2026-05-01",
      entryCount: 5,
      plan: { strategy: "both", startsOn: "2026-04-06", sessionCountPlanned: 30, infusionCountPlanned: 3 },
      sessionCount: 2,
      infusionCount: 1,
      status: "open",
    });
    expect(rows[0]?.registration).toEqual(present(await store().readChain(chart)).entries[0]);
  });

  test("a chart is closed by a closure and opened by a new registration, which is then the newest", async () => {
    const clinic = new TestClinic("closed");
    const chart = clinic.chart();
    const status = async () => (await store().patients({ clinic: clinic.id, limit: 1, offset: 0 })).rows[0]?.status;
    await write(clinic.begin(chart));
    expect(await status()).toBe("open");
    await write(clinic.add(chart, 2, { kind: "closure" }));
    expect(await status()).toBe("closed");
    await write(clinic.add(chart, 3, { kind: "registration" }));
    expect(await status()).toBe("open");
    expect((await store().registrations(clinic.id, null, 1))[0]?.registration.seq).toBe(3);
  });

  test("the list is filtered, counted and paged, the newest contact first", async () => {
    const clinic = new TestClinic("list");
    const strategies = ["neither", "tms", "exosome", "both"] as const;
    const charts = Array.from({ length: 12 }, () => clinic.chart());
    const plan = (strategy: (typeof strategies)[number]) => ({
      strategy,
      startsOn: "2026-04-06",
      weeks: 6,
      tms: strategy === "tms" || strategy === "both" ? TMS : null,
      exosome: strategy === "exosome" || strategy === "both" ? EXOSOME : null,
      rulePack: "research",
    });
    await write(
      ...charts.map((chart, index) => {
        const occurredAt = `2026-06-${String(index + 1).padStart(2, "0")}`;
        const closed = index % 3 === 0 ? [{ kind: "closure" }] : [];
        return clinic.begin(chart, { kind: "plan", occurredAt, body: plan(strategies[index % 4] ?? "tms") }, ...closed);
      }),
    );
    const ids = charts.map((chart) => chart.subject).toReversed();
    const list = async (query: object) => await store().patients({ clinic: clinic.id, limit: 100, offset: 0, ...query });
    const all = await list({});
    expect(all.rows.map((row) => row.patient)).toEqual(ids);
    expect(all.counts).toEqual({ all: 12, neither: 3, tms: 3, exosome: 3, both: 3, open: 8, closed: 4, erased: 0 });
    const page = await list({ limit: 5, offset: 5 });
    expect([page.total, page.rows.map((row) => row.patient)]).toEqual([12, ids.slice(5, 10)]);
    const both = await list({ strategy: "both" });
    expect([both.total, both.rows.every((row) => row.plan?.strategy === "both"), both.counts.all]).toEqual([3, true, 12]);
    expect((await list({ status: "closed", strategy: "neither" })).total).toBe(1);
    const chosen = await list({ patients: [ids[3], ids[1], clinic.newId()] });
    expect([chosen.total, chosen.rows.map((row) => row.patient), chosen.counts.all]).toEqual([2, [ids[1], ids[3]], 2]);
    expect((await list({ patients: [] })).total).toBe(0);
  });

  test("registrations come in pages, in order of patient, with their keys", async () => {
    const clinic = new TestClinic("registrations");
    const charts = Array.from({ length: 7 }, () => clinic.chart());
    const appends = charts.map((chart) => clinic.begin(chart));
    await write(...appends);
    const first = await store().registrations(clinic.id, null, 4);
    const second = await store().registrations(clinic.id, present(first.at(-1)).patient, 4);
    const found = [...first, ...second];
    expect(found.map((row) => row.patient)).toEqual(charts.map((chart) => chart.subject).toSorted());
    expect(new Set(found.map((row) => row.wrappedKey))).toEqual(new Set(appends.map((append) => append.wrappedKey)));
    expect(found.every((row) => row.registration.kind === "registration" && row.registration.subject === row.patient)).toBe(true);
  });

  test("measurements are totals, answered items, sliders and laboratory values", async () => {
    const clinic = new TestClinic("measurements");
    const [one, other] = [clinic.chart(), clinic.chart()];
    await write(clinic.begin(one, total(22, "2026-04-03"), { kind: "assessment" }, crp(1.2, "2026-04-01"), {}));
    await write(clinic.begin(other, { kind: "diary" }));
    expect(values(await store().measurements(clinic.id, [one.subject], []))).toEqual([
      ["2026-04-01", "crp-hs", null, 1.2],
      ["2026-04-02", "phq9", "phq9-1", 2],
      ["2026-04-03", "hamd17", null, 22],
    ]);
    const both = await store().measurements(clinic.id, [one.subject, other.subject], ["diary", "crp-hs"]);
    expect(both.filter((row) => row.code === "diary")).toHaveLength(9);
    expect(both.find((row) => row.code === "crp-hs")).toMatchObject({ unit: "mg/L", comparator: null, seq: 4, patient: one.subject });
    expect(await store().measurements(clinic.id, [], [])).toEqual([]);
  });

  test("the entries of some kinds are read across charts, in order of patient and seq, and those of nobody else", async () => {
    const clinic = new TestClinic("kinds");
    const charts = [clinic.chart(), clinic.chart(), clinic.chart()].toSorted((a, b) => (a.subject < b.subject ? -1 : 1));
    for (const chart of charts) await write(clinic.begin(chart, { kind: "adverse-event" }, { kind: "note" }, { kind: "adverse-event" }));
    const [first, second] = charts;
    const patients = [second?.subject ?? "", first?.subject ?? ""];
    const found = await store().entriesOfKinds(clinic.id, patients, ["adverse-event", "retraction"]);
    expect(found.map(({ subject, seq }) => [subject, seq])).toEqual(
      [first, second].flatMap((chart) => [2, 4].map((seq) => [chart?.subject, seq])),
    );
    expect(found[0]).toEqual(present(await store().readChain(present(first ?? null))).entries[1]);
    expect(await store().entriesOfKinds(clinic.id, [], ["adverse-event"])).toEqual([]);
  });

  test("an amended entry leaves the lists, and its newest amendment stands in its place", async () => {
    const clinic = new TestClinic("amended");
    const chart = clinic.chart();
    const [begun] = await write(clinic.begin(chart, total(22), { kind: "session", occurredAt: "2062-04-02" }, { kind: "plan" }));
    const [, wrong, session] = present(begun).entries;
    const amend = (of: string | undefined, draft: object) => ({ ...draft, amends: present(of), reason: "転記の誤り" });
    const [once] = await write(clinic.add(chart, 5, amend(wrong?.id, total(20))));
    await write(clinic.add(chart, 6, amend(session?.id, { kind: "session" }), amend(once?.entries[0]?.id, total(12))));
    expect(values(await store().measurements(clinic.id, [chart.subject], []))).toEqual([["2026-04-02", "hamd17", null, 12]]);
    const [row] = (await store().patients({ clinic: clinic.id, limit: 1, offset: 0 })).rows;
    expect(row).toMatchObject({ sessionCount: 1, entryCount: 7, lastContactOn: "2026-04-02" });
    await write(clinic.add(chart, 8, total(9, "2026-05-01")));
    expect(values(await store().measurements(clinic.id, [chart.subject], []))).toHaveLength(2);
  });

  test("subjects and entries come in pages that neither repeat nor leave out", async () => {
    const clinic = new TestClinic("pages");
    const charts = Array.from({ length: 5 }, () => clinic.chart());
    await write(...charts.map((chart) => clinic.begin(chart, {}, {})));
    const subjects: string[] = [];
    for (
      let page = await store().subjects(clinic.id, null, 2);
      page.length > 0;
      page = await store().subjects(clinic.id, present(page.at(-1)), 2)
    )
      subjects.push(...page.map((one) => `${one.subject} ${one.head.seq}`));
    expect(subjects).toEqual(charts.map((chart) => `${chart.subject} 3`).toSorted());
    const places: string[] = [];
    let after: EntryPlace | null = null;
    for (let size = 4; size === 4; ) {
      const page: Awaited<ReturnType<ReturnType<typeof store>["entries"]>> = await store().entries(clinic.id, after, 4);
      places.push(...page.map((row) => `${row.subject} ${row.seq}`));
      after = present(page.at(-1));
      size = page.length;
    }
    expect(places).toEqual(charts.flatMap((chart) => [1, 2, 3].map((seq) => `${chart.subject} ${seq}`)).toSorted());
  });

  test("numbers of a counter are never given twice, however many ask at once", async () => {
    const clinic = new TestClinic("counter");
    const firsts = await Promise.all(Array.from({ length: 20 }, (_, index) => store().nextNumbers(clinic.id, "patient", (index % 3) + 1)));
    const given = firsts.flatMap((first, index) => Array.from({ length: (index % 3) + 1 }, (_, more) => first + more));
    expect(given.toSorted((a, b) => a - b)).toEqual(Array.from({ length: given.length }, (_, index) => index + 1));
    expect(await store().nextNumbers(clinic.id, "other", 1)).toBe(1);
  });

  test("the access log gives back what was read, newest first, and finds a patient in lists too", async () => {
    const clinic = new TestClinic("log");
    const [one, other] = [clinic.newId(), clinic.newId()];
    const access = (what: string, patient: string | null, patients: readonly string[]): Access => ({
      ...{ clinic: clinic.id, at: "2026-04-02T09:00:00+09:00", reader: clinic.newId(), readerName: "佐藤 医師", role: "psychiatrist" },
      ...{ patient, patients, what },
    });
    const lines = [access("chart", one, []), access("chart", other, []), access("list", null, [other, one])];
    for (const line of lines) await store().logAccess(line);
    await Promise.all(Array.from({ length: 12 }, () => store().logAccess(access("chart", other, []))));
    expect(await store().accesses(clinic.id, { patient: one, limit: 10, offset: 0 })).toEqual([lines[2], lines[0]]);
    expect(await store().accesses(clinic.id, { limit: 100, offset: 0 })).toHaveLength(15);
    expect(await store().accesses(clinic.id, { limit: 5, offset: 12 })).toEqual(lines.toReversed());
  });

  test("rebuilding makes the read tables again byte for byte, whatever was done to them", async () => {
    const clinic = new TestClinic("rebuild");
    const charts = Array.from({ length: 4 }, () => clinic.chart());
    const [begun] = await write(
      ...charts.map((chart) => clinic.begin(chart, { kind: "plan" }, total(22), crp(0.1 + 0.2), { kind: "session" })),
    );
    const [first, second] = [present(charts[0]), present(charts[1])];
    const amends = present(begun?.entries[2]).id;
    await write(clinic.add(first, 6, { ...total(3, "2026-04-09"), amends, reason: "転記の誤り" }));
    await store().eraseKey(second);
    const digest = await store().readTablesDigest(clinic.id);
    const tampered = [
      "update ryorin.chain set session_count = 99, strategy = 'tms'",
      "delete from ryorin.measurement",
      `delete from ryorin.chain where subject = '${second.subject}'`,
    ];
    for (const sql of tampered) {
      await opened().asApplication(clinic.id, sql);
      expect(await store().readTablesDigest(clinic.id)).not.toBe(digest);
    }
    const progress: number[] = [];
    expect(await store().rebuild(clinic.id, (done) => progress.push(done))).toEqual({ digest, entries: 21 });
    expect(await store().readTablesDigest(clinic.id)).toBe(digest);
    expect(progress.at(-1)).toBe(21);
    expect((await store().append(clinic.add(first, 7, {}))).ok).toBe(true);
  });
}

const TMS = { protocol: "hf-left", protocolVersion: 1, sessionCount: 30, sessionsPerWeek: 5, intensityPercentOfThreshold: 120 };
const EXOSOME = { product: "exo-a", infusionCount: 3, intervalDays: 14, dose: null };
