/** Appending: places, hashes, refusals, writers at the same time, imports. */
import { expect, test } from "vitest";
import { daySubject } from "../../src/record/kinds/day.ts";
import { verifyChain } from "../../src/record/verification.ts";
import type { Append, Subject } from "../../src/store/store.ts";
import { crp, TestClinic, total } from "./clinic.ts";
import { present, type StoreFixture, stateOf } from "./fixture.ts";

export function appending(opened: () => StoreFixture): void {
  const store = () => opened().store;
  const write = async (append: Append) => {
    const result = await store().append(append);
    if (!result.ok) throw new Error(`the append was refused: ${JSON.stringify(result.error)}`);
    return result.value;
  };

  test("entries get their places in the chain and come back as they were written", async () => {
    const clinic = new TestClinic("places");
    const chart = clinic.chart();
    const first = await write(clinic.begin(chart, {}));
    const second = await write(clinic.add(chart, 3, total(22)));
    const chain = present(await store().readChain(chart));
    expect(chain.entries.map((entry) => entry.seq)).toEqual([1, 2, 3]);
    expect(chain.entries).toEqual([...first.entries, ...second.entries]);
    expect(await store().head(chart)).toEqual(second.head);
    expect(verifyChain(chart, chain.entries, [], clinic.cipher)).toMatchObject({ ok: true, entries: 3, head: second.head });
  });

  test("the wrapped key comes back with the chain, and a chain that is not there is null with an empty head", async () => {
    const clinic = new TestClinic("keys");
    const chart = clinic.chart();
    const begin = clinic.begin(chart);
    await write(begin);
    expect((await store().readChain(chart))?.wrappedKey).toBe(begin.wrappedKey);
    expect(await store().readChain(clinic.chart())).toBeNull();
    expect((await store().head(clinic.chart())).seq).toBe(0);
  });

  test("chains of a lot and of the clinic are chains as those of a chart are", async () => {
    const clinic = new TestClinic("ledgers");
    const lot: Subject = { clinic: clinic.id, ledger: "lot", subject: clinic.newId() };
    const key = clinic.begin(clinic.chart()).wrappedKey ?? "";
    await write({ ...lot, expectedSeq: 1, entries: [clinic.entry(lot, { kind: "received" })], wrappedKey: key });
    await write(clinic.add(lot, 2, { kind: "quarantined" }));
    expect((await store().readChain(lot))?.entries.map((entry) => entry.kind)).toEqual(["received", "quarantined"]);
    expect((await store().patients({ clinic: clinic.id, limit: 10, offset: 0 })).total).toBe(0);
  });

  test("the day of a clinic is a chain as well, and a rebuild makes its row again as it was", async () => {
    const clinic = new TestClinic("days");
    const day: Subject = { clinic: clinic.id, ledger: "day", subject: daySubject(clinic.id, "2026-11-26") };
    const key = clinic.begin(clinic.chart()).wrappedKey ?? "";
    await write({ ...day, expectedSeq: 1, entries: [clinic.entry(day, { kind: "booked" })], wrappedKey: key });
    await write(clinic.add(day, 2, { kind: "arrived" }));
    expect((await store().readChain(day))?.entries.map((entry) => entry.kind)).toEqual(["booked", "arrived"]);
    expect((await store().patients({ clinic: clinic.id, limit: 10, offset: 0 })).total).toBe(0);
    const before = await store().readTablesDigest(clinic.id);
    expect((await store().rebuild(clinic.id, () => undefined)).digest).toBe(before);
  });

  test("texts that look like SQL, separators and controls survive", async () => {
    const clinic = new TestClinic("texts");
    const chart = clinic.chart();
    await write(clinic.begin(chart));
    const entry = {
      ...clinic.entry(chart, {}),
      body: { text: "'; drop table x; -- $1 \\ \" \u001e \u0000 \u2028 𠮷 é", list: [1e21, -0.5, null] },
    };
    const another = { ...clinic.entry(chart, {}), body: { text: "second" } };
    await write({ ...chart, expectedSeq: 2, entries: [entry, another] });
    const chain = present(await store().readChain(chart));
    expect(chain.entries[1]?.body).toEqual(entry.body);
    expect(chain.entries[2]?.body).toEqual(another.body);
  });

  const misplaced = [
    { name: "a seq that is taken", expectedSeq: 2, refusal: { code: "append.seq-taken", expectedSeq: 2, head: { seq: 2 } } },
    { name: "a first seq that is taken", expectedSeq: 1, refusal: { code: "append.seq-taken", head: { seq: 2 } } },
    { name: "a seq that leaves a gap", expectedSeq: 4, refusal: { code: "append.seq-taken", head: { seq: 2 } } },
  ];
  test.each(misplaced)("$name is refused with the head, and writes nothing", async ({ name, expectedSeq, refusal }) => {
    const clinic = new TestClinic(name);
    const chart = clinic.chart();
    const { head } = await write(clinic.begin(chart, {}));
    expect(await store().append(clinic.add(chart, expectedSeq, {}))).toMatchObject({ ok: false, error: refusal });
    expect(await store().head(chart)).toEqual(head);
  });

  test("a chain begins with a key and gets no second one", async () => {
    const clinic = new TestClinic("key rules");
    const chart = clinic.chart();
    const begin = clinic.begin(chart);
    const { wrappedKey = "", ...keyless } = begin;
    expect(await store().append(keyless)).toEqual({ ok: false, error: { code: "append.key-missing" } });
    await write(begin);
    const second = { ...clinic.add(chart, 2, {}), wrappedKey };
    expect(await store().append(second)).toEqual({ ok: false, error: { code: "append.key-exists" } });
    expect(await store().append({ ...clinic.add(chart, 1, {}), wrappedKey })).toMatchObject({ error: { code: "append.seq-taken" } });
    expect(await store().append(clinic.add(clinic.chart(), 5, {}))).toMatchObject({
      error: { code: "append.seq-taken", head: { seq: 0 } },
    });
  });

  test("of 50 writers of one place one wins, and each of the others is told the head", async () => {
    const clinic = new TestClinic("fifty");
    const chart = clinic.chart();
    await write(clinic.begin(chart));
    const results = await Promise.all(Array.from({ length: 50 }, () => store().append(clinic.add(chart, 2, {}))));
    const head = await store().head(chart);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    for (const result of results) if (!result.ok) expect(result.error).toEqual({ code: "append.seq-taken", expectedSeq: 2, head });
    expect(present(await store().readChain(chart)).entries).toHaveLength(2);
  });

  test("a conflict of one never fails another that is committed with it", async () => {
    const clinic = new TestClinic("together");
    const charts = Array.from({ length: 8 }, () => clinic.chart());
    await Promise.all(charts.map((chart) => write(clinic.begin(chart))));
    const results = await Promise.all(
      charts.flatMap((chart) => [store().append(clinic.add(chart, 2, {})), store().append(clinic.add(chart, 2, {}))]),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(8);
    for (const chart of charts) expect((await store().head(chart)).seq).toBe(2);
  });

  test("an entry that the database refuses fails alone", async () => {
    const clinic = new TestClinic("alone");
    const [one, other] = [clinic.chart(), clinic.chart()];
    await write(clinic.begin(one));
    await write(clinic.begin(other));
    const repeated = clinic.entry(one, {});
    await write({ ...one, expectedSeq: 2, entries: [repeated] });
    const [good, bad] = await Promise.allSettled([
      store().append(clinic.add(other, 2, {})),
      store().append({ ...other, expectedSeq: 3, entries: [{ ...repeated, subject: other.subject }] }),
    ]);
    expect(good).toMatchObject({ status: "fulfilled", value: { ok: true } });
    expect(bad).toMatchObject({ status: "rejected", reason: { code: "23505" } });
    expect((await store().head(other)).seq).toBe(2);
    await write(clinic.add(other, 3, {}));
  });

  test("appends to one chain that know of each other are written in order", async () => {
    const clinic = new TestClinic("in order");
    const chart = clinic.chart();
    await write(clinic.begin(chart));
    const appends = Array.from({ length: 30 }, (_, index) => clinic.add(chart, index + 2, total(index)));
    const results = await Promise.all(appends.map((append) => store().append(append)));
    expect(results.every((result) => result.ok)).toBe(true);
    const chain = present(await store().readChain(chart));
    expect(chain.entries.slice(1).map((entry) => entry.body.total)).toEqual(Array.from({ length: 30 }, (_, index) => index));
  });

  test("an import is written whole", async () => {
    const clinic = new TestClinic("import");
    const charts = Array.from({ length: 450 }, () => clinic.chart());
    const result = await store().appendAll(charts.map((chart, index) => clinic.begin(chart, total(index % 53), crp(1))));
    expect(result.ok && result.value.map((one) => one.head.seq)).toEqual(charts.map(() => 3));
    expect((await store().patients({ clinic: clinic.id, limit: 1, offset: 0 })).total).toBe(450);
    const last = present(charts.at(-1));
    expect((await store().append(clinic.add(last, 4, {}))).ok).toBe(true);
  });

  test("an import of which one append is refused writes nothing and says which", async () => {
    const clinic = new TestClinic("import refused");
    const [taken, ...fresh] = Array.from({ length: 300 }, () => clinic.chart());
    await write(clinic.begin(present(taken)));
    const appends = [...fresh.map((chart) => clinic.begin(chart)), clinic.begin(present(taken))];
    expect(await store().appendAll(appends)).toMatchObject({
      ok: false,
      error: { code: "append.seq-taken", index: 299, head: { seq: 1 } },
    });
    expect((await store().patients({ clinic: clinic.id, limit: 1, offset: 0 })).total).toBe(1);
    expect((await store().append(present(appends[0]))).ok).toBe(true);
  });

  test("an erased key closes the chart for ever, and the chain still verifies", async () => {
    const clinic = new TestClinic("erased");
    const chart = clinic.chart();
    const { head } = await write(clinic.begin(chart, { kind: "closure" }));
    await store().eraseKey(chart);
    await store().eraseKey(chart);
    const chain = present(await store().readChain(chart));
    expect(chain.wrappedKey).toBeNull();
    expect(verifyChain(chart, chain.entries, [head], clinic.cipher).ok).toBe(true);
    expect(await store().append(clinic.add(chart, 3, {}))).toEqual({ ok: false, error: { code: "append.erased" } });
    const [row] = (await store().patients({ clinic: clinic.id, limit: 1, offset: 0 })).rows;
    expect(row).toMatchObject({ status: "erased", wrappedKey: null });
  });

  test("a chain that was erased elsewhere is imported without a key and takes nothing more", async () => {
    const clinic = new TestClinic("erased elsewhere");
    const chart = clinic.chart();
    expect(await store().appendAll([{ ...clinic.begin(chart), wrappedKey: null }])).toMatchObject({ ok: true });
    expect((await store().readChain(chart))?.wrappedKey).toBeNull();
    expect(await store().append(clinic.add(chart, 2, {}))).toEqual({ ok: false, error: { code: "append.erased" } });
  });

  test("each commit is announced once, and none that was refused", async () => {
    const clinic = new TestClinic("announced");
    const heard: unknown[] = [];
    const stop = store().listen((announcement) => {
      if (announcement.clinic === clinic.id) heard.push([announcement.subject, announcement.seq, announcement.kinds]);
    });
    const chart = clinic.chart();
    await write(clinic.begin(chart, {}));
    await store().append(clinic.add(chart, 2, {}));
    await write(clinic.add(chart, 3, crp(1), crp(2)));
    stop();
    await write(clinic.add(chart, 5, {}));
    expect(heard).toEqual([
      [chart.subject, 2, ["registration", "note"]],
      [chart.subject, 4, ["lab"]],
    ]);
  });

  test("an erasure is announced, to other processes too, so that nobody keeps a name in memory", async () => {
    const clinic = new TestClinic("erasure announced");
    const chart = clinic.chart();
    await write(clinic.begin(chart, {}));
    const other = (await opened().openAgain?.()) ?? null;
    try {
      const heard = [store(), ...(other === null ? [] : [other])].map(
        (one) =>
          new Promise<readonly string[]>((resolve) => {
            one.listen(({ subject, kinds }) => {
              if (subject === chart.subject) resolve(kinds);
            });
          }),
      );
      await store().eraseKey(chart);
      for (const kinds of heard) expect(await kinds).toEqual(["closure"]);
    } finally {
      await other?.close();
    }
  });

  test("two processes write to one chart: nobody overwrites, the loser is told, and each hears the other", async (context) => {
    const { openAgain } = opened();
    if (openAgain === null) return context.skip("the embedded database has one process, which its lock sees to");
    const other = await openAgain();
    try {
      const clinic = new TestClinic("two processes");
      const chart = clinic.chart();
      const heard = new Promise<number>((resolve) => {
        other.listen(({ subject, seq }) => {
          if (subject === chart.subject && seq === 2) resolve(seq);
        });
      });
      await write(clinic.begin(chart));
      await write(clinic.add(chart, 2, {}));
      expect(await heard).toBe(2);
      const { head: theirs } = present(
        await other.append(clinic.add(chart, 3, total(3))).then((result) => (result.ok ? result.value : null)),
      );
      const late = await Promise.all([store(), store()].map((one) => one.append(clinic.add(chart, 3, total(3)))));
      expect(late.map((result) => !result.ok && result.error)).toEqual(
        late.map(() => ({ code: "append.seq-taken", expectedSeq: 3, head: theirs })),
      );
      const rounds = Array.from({ length: 10 }, (_, index) => index + 4);
      for (const seq of rounds) {
        const results = await Promise.all([store(), other, store(), other].map((one) => one.append(clinic.add(chart, seq, total(seq)))));
        expect(results.filter((result) => result.ok)).toHaveLength(1);
        const head = await store().head(chart);
        for (const result of results) if (!result.ok) expect(result.error).toMatchObject({ code: "append.seq-taken", head });
      }
      const chain = present(await other.readChain(chart));
      expect(verifyChain(chart, chain.entries, [], clinic.cipher)).toMatchObject({ ok: true, entries: 13 });
      expect(await other.measurements(clinic.id, [chart.subject], ["hamd17"])).toHaveLength(11);
    } finally {
      await other.close();
    }
  });

  test("entries cannot be put past the chain's end even by the application's own role", async () => {
    const clinic = new TestClinic("past the end");
    const chart = clinic.chart();
    await write(clinic.begin(chart));
    const place = `clinic = '${chart.clinic}' and subject = '${chart.subject}'`;
    await opened().asApplication(clinic.id, `update ryorin.chain set head_seq = 7 where ${place}`);
    expect(await stateOf(store().append(clinic.add(chart, 8, {})))).toBe("RY002");
  });
}
