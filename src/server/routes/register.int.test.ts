/** Registering: nobody gets a second chart unnoticed; and two charts of one person become one by two people's work. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  asRole,
  type Browser,
  foundTestClinic,
  joinTestClinic,
  newId,
  noteOf,
  openTestServer,
  PERSON,
  type Person,
  type TestServer,
} from "../../../test/support/server.ts";

let server: TestServer;
let director: Person;
let psychiatrist: Person;
let reception: Browser;

beforeAll(async () => {
  server = await openTestServer();
  director = await foundTestClinic(server);
  psychiatrist = await joinTestClinic(server, director, "psychiatrist");
  reception = await asRole(server, "reception");
});
afterAll(() => server.close());

const { number: _number, ...fields } = PERSON;
let made = 0;

/** Somebody whom nobody resembles. */
function someone(changes: object = {}) {
  made += 1;
  const kana = "アイウエオカキクケコサシスセソタチツテトナニヌネノ"[made] ?? "";
  const name = { family: `姓${kana}`, given: `名${kana}` };
  return {
    ...fields,
    name,
    kana: { family: kana.repeat(3), given: kana.repeat(2) },
    roman: null,
    formerName: null,
    birthDate: `1960-01-0${1 + (made % 9)}`,
    ...changes,
  };
}

const register = (browser: Browser, personal: object, changes: object = {}) =>
  browser.call("POST /api/patients/register", {
    body: { occurredAt: "2026-11-22", body: { sex: "female", ageAtRegistration: 55 }, personal, typed: {}, notTheSame: [], ...changes },
  });

describe("a registration", () => {
  test("begins a chart with a number of the clinic's own, and keeps what was typed", async () => {
    const first = await register(reception, someone({ birthDate: "1950-02-03" }), { typed: { "personal.birthDate": "昭和25年2月3日" } });
    const second = await register(reception, someone());
    expect([first.data.number, second.data.number]).toEqual(["R-00001", "R-00002"]);
    const chart = await director.browser.call("GET /api/patients/:patient/chart", { patient: first.data.patient });
    expect(chart.data.entries).toMatchObject([
      { kind: "registration", personal: { fields: { number: "R-00001" }, typed: { "personal.birthDate": "昭和25年2月3日" } } },
    ]);
    expect(chart.data.head).toEqual(first.data.head);
  });

  test("that is wrong is refused field by field, and uses no number up", async () => {
    const wrong = await register(reception, { ...someone(), birthDate: "1950-02-30" }, { body: { sex: "cat", ageAtRegistration: 1 } });
    expect([wrong.status, wrong.refusal.code]).toEqual([422, "entry.invalid"]);
    expect(wrong.refusal.findings).toMatchObject([{ path: "body.sex" }, { path: "personal.birthDate" }]);
    const future = await register(reception, someone(), { occurredAt: "2062-11-22" });
    expect(future.refusal.code).toBe("entry.in-future");
    expect((await register(reception, someone())).data.number).toBe("R-00003");
  });

  test("discards its draft", async () => {
    const id = newId();
    await reception.call("POST /api/drafts", { body: { id, patient: null, kind: "registration", amends: null, revision: 0, content: {} } });
    await register(reception, someone(), { draft: id });
    expect((await reception.call("GET /api/drafts/registration")).data.drafts).toEqual([]);
  });

  test("of somebody who may be here already is refused with who that is, until one says that it is another", async () => {
    const first = (await register(reception, fields)).data;
    const again = await register(reception, { ...fields, name: null, roman: null });
    expect([again.status, again.refusal.code]).toEqual([409, "patients.similar"]);
    expect(again.refusal.candidates).toMatchObject([
      { patient: first.patient, match: "kana-and-birth", sex: "female", identity: { fields: { number: first.number } } },
    ]);
    const clinic = (await server.store.clinic())?.id ?? "";
    const [seen] = await server.store.accesses(clinic, { patient: first.patient, limit: 1, offset: 0 });
    expect(seen).toMatchObject({ what: "POST /api/patients/register", role: "reception" });
    const meant = await register(reception, { ...fields, name: null, roman: null }, { notTheSame: [first.patient] });
    expect(meant.status).toBe(200);
  });

  test("that is sent twice at once is made once", async () => {
    const twin = someone();
    const replies = await Promise.all([register(reception, twin), register(reception, twin)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test("is preceded by a look that leaves out the one who is looked at", async () => {
    const { data } = await register(reception, someone({ kana: { family: "ムロマチ", given: "サクラ" } }));
    const look = (exceptFor?: string) => {
      const kana = { family: "むろまち", given: "さくら" };
      return reception.call("POST /api/patients/similar", {
        body: { name: null, kana, roman: null, birthDate: null, ...(exceptFor === undefined ? {} : { exceptFor }) },
      });
    };
    expect((await look()).data.candidates).toMatchObject([{ patient: data.patient, match: "kana" }]);
    expect((await look(data.patient)).data.candidates).toEqual([]);
  });

  test("is no way to look for similar names for a role that is not shown names", async () => {
    for (const role of ["statistician", "auditor", "patient"] as const) {
      const reply = await (await asRole(server, role)).call("POST /api/patients/similar", { body: {} });
      expect(reply.refusal.code).toBe("rights.denied");
    }
  });
});

describe("merging", () => {
  const merge = (browser: Browser, patient: string, body: object) =>
    browser.call("POST /api/patients/:patient/merge", { patient, body: { remark: "同じ人", ...body } });
  const fresh = (person: Person): string => {
    server.pass(30_000);
    return person.code();
  };
  const proposalOf = async (patient: string) => {
    const { data } = await director.browser.call("GET /api/patients/:patient/chart", { patient });
    return data.entries.findLast((entry) => entry.kind === "merge")?.id ?? "";
  };
  const twoCharts = async (): Promise<readonly [string, string]> => {
    const twin = someone();
    const stays = (await register(reception, twin)).data.patient;
    const goes = (await register(reception, twin, { notTheSame: [stays] })).data.patient;
    return [goes, stays];
  };

  test("is proposed by one and approved by another, and leaves both histories readable", async () => {
    const [goes, stays] = await twoCharts();
    await merge(reception, goes, { step: "propose", into: stays });
    const approved = await merge(psychiatrist.browser, goes, {
      step: "approve",
      proposal: await proposalOf(goes),
      code: fresh(psychiatrist),
    });
    expect(approved.data.head.seq).toBe(3);
    const gone = (await director.browser.call("GET /api/patients/:patient/chart", { patient: goes })).data;
    const stayed = (await director.browser.call("GET /api/patients/:patient/chart", { patient: stays })).data;
    expect(gone).toMatchObject({
      mergedInto: stays,
      merged: [],
      entries: [{ kind: "registration" }, { kind: "merge" }, { kind: "merge" }],
    });
    expect(stayed).toMatchObject({
      mergedInto: null,
      merged: [{ patient: goes, entries: 3, head: gone.head, identity: { status: "open" } }],
    });
    expect(stayed.entries[1]?.body).toEqual({ step: "absorbed", from: goes, head: gone.head });
    const written = await psychiatrist.browser.call("POST /api/patients/:patient/entries", {
      patient: goes,
      body: { expectedSeq: 4, entries: [noteOf("あとから")] },
    });
    expect(written.refusal).toEqual({ code: "chart.merged", into: stays, entry: 0 });
    const clinic = (await server.store.clinic())?.id ?? "";
    expect((await server.app.services().verifier.run()).ok).toBe(true);
    const digest = await server.store.readTablesDigest(clinic);
    expect((await server.store.rebuild(clinic, () => undefined)).digest).toBe(digest);
  });

  test("leaves the chart that went out of the look for similar patients", async () => {
    const twin = someone();
    const stays = (await register(reception, twin)).data.patient;
    const goes = (await register(reception, twin, { notTheSame: [stays] })).data.patient;
    const similar = async () => (await register(reception, twin)).refusal.candidates;
    expect(await similar()).toHaveLength(2);
    await merge(reception, goes, { step: "propose", into: stays });
    await merge(psychiatrist.browser, goes, { step: "approve", proposal: await proposalOf(goes), code: fresh(psychiatrist) });
    expect(await similar()).toMatchObject([{ patient: stays }]);
  });

  test("is not one person's work, and not reception's to approve", async () => {
    const [goes, stays] = await twoCharts();
    await merge(psychiatrist.browser, goes, { step: "propose", into: stays });
    const proposal = await proposalOf(goes);
    const alone = await merge(psychiatrist.browser, goes, { step: "approve", proposal, code: fresh(psychiatrist) });
    expect([alone.status, alone.refusal.code]).toEqual([403, "merge.same-person"]);
    expect((await merge(reception, goes, { step: "approve", proposal, code: "123456" })).refusal.code).toBe("rights.denied");
    const guessed = await merge(director.browser, goes, { step: "approve", proposal, code: "000000" });
    expect(guessed.refusal.code).toBe("sign-in.code-refused");
    expect((await director.browser.call("GET /api/patients/:patient/chart", { patient: stays })).data.merged).toEqual([]);
    expect((await merge(director.browser, goes, { step: "approve", proposal, code: fresh(director) })).status).toBe(200);
  });

  test("is refused, and proposed anew, and never into itself or nobody", async () => {
    const [goes, stays] = await twoCharts();
    expect((await merge(reception, goes, { step: "propose", into: goes })).refusal.code).toBe("merge.self");
    expect((await merge(reception, goes, { step: "propose", into: newId() })).refusal.code).toBe("patient.unknown");
    await merge(reception, goes, { step: "propose", into: stays });
    expect((await merge(reception, goes, { step: "propose", into: stays })).refusal.code).toBe("merge.pending");
    const proposal = await proposalOf(goes);
    expect((await merge(reception, goes, { step: "refuse", proposal })).status).toBe(200);
    const late = await merge(psychiatrist.browser, goes, { step: "approve", proposal, code: fresh(psychiatrist) });
    expect(late.refusal.code).toBe("merge.none-pending");
    expect((await merge(reception, goes, { step: "propose", into: stays })).status).toBe(200);
  });
});
