/** What charting keeps: drafts, open alerts, mergings, postal codes; and that what was retracted counts in no read table. */
import { expect, test } from "vitest";
import type { Append, DraftSaving } from "../../src/store/store.ts";
import { crp, TestClinic, total } from "./clinic.ts";
import { present, type StoreFixture, stateOf } from "./fixture.ts";

export function charting(opened: () => StoreFixture): void {
  const store = () => opened().store;
  const write = async (append: Append) => {
    const result = await store().append(append);
    if (!result.ok) throw new Error(`the append was refused: ${JSON.stringify(result.error)}`);
    return result.value.entries;
  };
  const draftOf = (clinic: TestClinic, changes: Partial<DraftSaving> = {}): DraftSaving => ({
    ...{ clinic: clinic.id, id: clinic.newId(), author: clinic.newId(), patient: null, kind: "note", amends: null },
    ...{ revision: 0, updatedAt: "2026-04-02T10:00:00.000+09:00", sealed: "first" },
    ...changes,
  });

  test("a draft is saved again from the revision that is kept, and from no other", async () => {
    const clinic = new TestClinic("drafts");
    const draft = draftOf(clinic);
    const save = (changes: Partial<DraftSaving>) => store().saveDraft({ ...draft, ...changes });
    expect(await save({ revision: 3 })).toEqual({ ok: false, error: 0 });
    expect(await save({})).toEqual({ ok: true, value: 1 });
    expect(await save({ sealed: "again" })).toEqual({ ok: false, error: 1 });
    expect(await save({ revision: 1, sealed: "second" })).toEqual({ ok: true, value: 2 });
    expect(await save({ revision: 1, sealed: "late" })).toEqual({ ok: false, error: 2 });
    expect(await store().drafts(clinic.id, draft.author)).toMatchObject([{ id: draft.id, revision: 2, sealed: "second" }]);
    await store().discardDraft(draft);
    await store().discardDraft(draft);
    expect(await store().drafts(clinic.id, draft.author)).toEqual([]);
    expect(await save({ revision: 2 })).toEqual({ ok: false, error: 0 });
  });

  test("a draft is its author's alone, and its patient's", async () => {
    const clinic = new TestClinic("draft owners");
    const [patient, other] = [clinic.newId(), clinic.newId()];
    const draft = draftOf(clinic, { patient });
    await store().saveDraft(draft);
    expect(await store().drafts(clinic.id, other)).toEqual([]);
    expect(await store().drafts(clinic.id, draft.author, null)).toEqual([]);
    expect(await store().drafts(clinic.id, draft.author, other)).toEqual([]);
    expect(await store().drafts(clinic.id, draft.author, patient)).toHaveLength(1);
    expect(await store().saveDraft({ ...draft, author: other })).toEqual({ ok: false, error: 0 });
    expect(await store().saveDraft({ ...draft, author: other, revision: 1 })).toEqual({ ok: false, error: 0 });
    expect(await store().saveDraft({ ...draft, patient: other, revision: 1 })).toEqual({ ok: false, error: 1 });
    await store().discardDraft({ ...draft, author: other });
    expect(await store().drafts(clinic.id, draft.author)).toHaveLength(1);
    expect(await store().drafts(new TestClinic("another").id, draft.author)).toEqual([]);
  });

  test("an erasure takes the drafts about the patient, and leaves the others", async () => {
    const clinic = new TestClinic("erased drafts");
    const chart = clinic.chart();
    await write(clinic.begin(chart));
    expect(await store().wrappedKey(chart)).not.toBeNull();
    const draft = draftOf(clinic, { patient: chart.subject });
    await store().saveDraft(draft);
    await store().saveDraft({ ...draft, id: clinic.newId(), patient: null });
    await store().eraseKey(chart);
    expect(await store().drafts(clinic.id, draft.author)).toMatchObject([{ patient: null }]);
    expect(await store().wrappedKey(chart)).toBeNull();
  });

  test("an alert is open until an answer ends it, with whoever took it last, and a rebuild finds the same", async () => {
    const clinic = new TestClinic("alerts");
    const chart = clinic.chart();
    await write(clinic.begin(chart));
    const [alert, other] = await write(clinic.add(chart, 2, { kind: "alert" }, { kind: "alert" }));
    const answer = (step: string, of = alert) => ({ kind: "alert-response", body: { alert: of?.id, step, actions: [] } });
    const open = async () => (await store().openAlerts(clinic.id)).map((row) => [row.alert.id, row.taken?.seq ?? null]);
    const same = async () => {
      const digest = await store().readTablesDigest(clinic.id);
      return (await store().rebuild(clinic.id, () => undefined)).digest === digest;
    };
    expect(await open()).toEqual([
      [alert?.id, null],
      [other?.id, null],
    ]);
    await write(clinic.add(chart, 4, answer("taken")));
    expect([await open(), await same()]).toEqual([
      [
        [alert?.id, 4],
        [other?.id, null],
      ],
      true,
    ]);
    await write(clinic.add(chart, 5, answer("taken"), answer("mistaken", other)));
    expect([await open(), await same()]).toEqual([[[alert?.id, 5]], true]);
    await write(clinic.add(chart, 7, answer("resolved")));
    expect([await open(), await same()]).toEqual([[], true]);
    expect(await store().openAlerts(new TestClinic("none").id)).toEqual([]);
  });

  test("a chart that went into another is closed to the list, and named, also after a rebuild", async () => {
    const clinic = new TestClinic("merged");
    const chart = clinic.chart();
    const into = clinic.newId();
    await write(clinic.begin(chart, { kind: "merge", body: { step: "proposed", into } }));
    expect(await store().merged(clinic.id)).toEqual([]);
    await write(clinic.add(chart, 3, { kind: "merge", body: { step: "approved", proposal: clinic.newId(), into } }));
    const before = await store().readTablesDigest(clinic.id);
    expect(await store().merged(clinic.id)).toEqual([{ patient: chart.subject, into }]);
    expect((await store().patients({ clinic: clinic.id, limit: 1, offset: 0 })).rows[0]?.status).toBe("closed");
    expect((await store().rebuild(clinic.id, () => undefined)).digest).toBe(before);
    expect(await store().merged(clinic.id)).toHaveLength(1);
  });

  test("what was retracted is in no list and no measurement, what an undone amendment replaced is there again, and a rebuild agrees", async () => {
    const clinic = new TestClinic("retracted");
    const chart = clinic.chart();
    const [, first, second, session] = await write(clinic.begin(chart, crp(1), total(20), { kind: "session" }));
    const values = async () => (await store().measurements(clinic.id, [chart.subject], [])).map((one) => one.value);
    const retract = (entry: typeof first, ground: string) => ({
      kind: "retraction",
      body: { retracts: entry?.id, hash: entry?.hash, ground },
    });
    expect(await values()).toEqual([1, 20]);
    const [amended] = await write(clinic.add(chart, 5, { ...crp(2), amends: present(first).id, reason: "転記" }));
    expect(await values()).toEqual([20, 2]);
    await write(clinic.add(chart, 6, retract(amended, "undone")));
    expect(await values()).toEqual([1, 20]);
    await write(clinic.add(chart, 7, retract(second, "wrong-patient"), retract(session, "duplicate")));
    expect(await values()).toEqual([1]);
    const { rows } = await store().patients({ clinic: clinic.id, limit: 1, offset: 0 });
    expect(rows[0]).toMatchObject({ sessionCount: 0, entryCount: 8 });
    const digest = await store().readTablesDigest(clinic.id);
    expect((await store().rebuild(clinic.id, () => undefined)).digest).toBe(digest);
    expect(await values()).toEqual([1]);
  });

  test("the table of postal codes is replaced as a whole, and is the clinic's own", async () => {
    const clinic = new TestClinic("postal");
    await store().writePostalCodes(clinic.id, [
      { code: "5300001", address: "大阪市北区梅田" },
      { code: "1000001", address: "千代田区千代田" },
      { code: "5300001", address: "大阪市北区梅田二丁目" },
    ]);
    expect(await store().addresses(clinic.id, "5300001")).toEqual(["大阪市北区梅田", "大阪市北区梅田二丁目"]);
    expect(await store().addresses(new TestClinic("elsewhere").id, "5300001")).toEqual([]);
    await store().writePostalCodes(clinic.id, [{ code: "5300002", address: "曽根崎新地" }]);
    expect([await store().addresses(clinic.id, "5300001"), await store().addresses(clinic.id, "5300002")]).toEqual([[], ["曽根崎新地"]]);
  });

  test("the row-level security keeps another clinic out of each of these tables", async () => {
    const [clinic, stranger] = [new TestClinic("own tables"), new TestClinic("stranger")];
    await store().saveDraft(draftOf(clinic));
    await store().writePostalCodes(clinic.id, [{ code: "5300001", address: "梅田" }]);
    for (const table of ["draft", "postal_code", "open_alert", "merged"]) {
      expect(await opened().asApplication(stranger.id, `select * from ryorin.${table}`)).toEqual([]);
      expect(await stateOf(opened().asApplication(stranger.id, `truncate ryorin.${table}`))).toBe("42501");
    }
    const stolen = `insert into ryorin.postal_code values ('${clinic.id}', '1', 1, 'x')`;
    expect(await stateOf(opened().asApplication(stranger.id, stolen))).toBe("42501");
  });
}
