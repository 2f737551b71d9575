/** The settings: a ledger of their own, each change an entry; and the clinic's table of postal codes. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  asRole,
  foundTestClinic,
  joinTestClinic,
  newId,
  openTestServer,
  type Person,
  type TestServer,
} from "../../../test/support/server.ts";

let server: TestServer;
let director: Person;

beforeAll(async () => {
  server = await openTestServer();
  director = await foundTestClinic(server);
});
afterAll(() => server.close());

const settings = async () => (await director.browser.call("GET /api/settings")).data;
const change = async (kind: string, body: unknown, expectedSeq?: number) =>
  director.browser.call("POST /api/settings", { body: { expectedSeq: expectedSeq ?? (await settings()).head.seq + 1, kind, body } });
const profile = (name: string) => ({
  ...{ name: { ja: name, en: "Umeda Clinic" }, address: "大阪市北区", phone: "06-0000-0000", timeZone: "Asia/Tokyo" },
  utcOffset: "+09:00",
});

describe("the settings", () => {
  test("begin with what the clinic was founded as, by its director", async () => {
    const { head, settings: now, history } = await settings();
    expect(head.seq).toBe(1);
    expect(now).toMatchObject({ profile: { name: { ja: "梅田クリニック" }, timeZone: "Asia/Tokyo", utcOffset: "+09:00" }, hours: null });
    expect(history).toMatchObject([{ kind: "profile", seq: 1, author: { name: "山田 一郎", role: "director" } }]);
  });

  test("change by an entry each, the newest stands, and the clinic is called by it", async () => {
    await change("profile", profile("梅田こころのクリニック"));
    const hours = { weekly: [{ weekday: 1, from: "09:00", to: "12:30" }], note: null };
    expect((await change("hours", hours)).data.head.seq).toBe(3);
    const { settings: now, history } = await settings();
    expect(now).toMatchObject({ profile: { name: { ja: "梅田こころのクリニック" } }, hours });
    expect(history.map(({ kind }) => kind)).toEqual(["profile", "profile", "hours"]);
    expect((await director.browser.call("GET /api/me")).data.clinicName).toBe("梅田こころのクリニック");
    expect((await director.browser.call("GET /api/setup")).data.clinicName).toBe("梅田こころのクリニック");
  });

  test("are refused where somebody wrote first, and where they are wrong", async () => {
    const { head } = await settings();
    expect((await change("hours", { weekly: [], note: null }, head.seq)).refusal).toEqual({
      code: "append.seq-taken",
      expectedSeq: head.seq,
      head,
    });
    const wrong = await change("prices", { currency: "USD", items: [] });
    expect(wrong.refusal).toMatchObject({ code: "entry.invalid", findings: [{ path: "body.currency", code: "field.choice" }] });
    expect((await change("staff-change", {})).refusal.code).toBe("request.field");
    const nobody = await change("on-call", { alertOwner: newId(), responseMinutes: 30, contacts: [] });
    expect(nobody.refusal).toEqual({ code: "staff.unknown", field: "body.alertOwner" });
    expect((await settings()).head).toEqual(head);
  });

  test("hold what became of the staff: invited, joined, another role, invited again, disabled", async () => {
    const before = (await settings()).head.seq;
    const nurse = await joinTestClinic(server, director, "nurse");
    const { id } = (await nurse.browser.call("GET /api/me")).data;
    await director.browser.call("POST /api/staff/role", { body: { id, role: "operator" } });
    await director.browser.call("POST /api/staff/renewal", { body: { id } });
    await director.browser.call("POST /api/staff/disable", { body: { id } });
    const changes = (await settings()).history.filter(({ seq }) => seq > before);
    const said = changes.map((entry) => (entry.kind === "staff-change" ? [entry.body.change, entry.body.role, entry.author.name] : []));
    expect(said).toEqual([
      ["invited", "nurse", "山田 一郎"],
      ["joined", "nurse", "nurse one"],
      ["role", "operator", "山田 一郎"],
      ["renewed", "operator", "山田 一郎"],
      ["disabled", "operator", "山田 一郎"],
    ]);
  });

  test("are part of the record: verified, and the same after a rebuild", async () => {
    expect((await server.app.services().verifier.run()).ok).toBe(true);
    const clinic = (await server.store.clinic())?.id ?? "";
    const digest = await server.store.readTablesDigest(clinic);
    expect((await server.store.rebuild(clinic, () => undefined)).digest).toBe(digest);
    expect((await server.store.patients({ clinic, limit: 1, offset: 0 })).total).toBe(0);
  });
});

describe("postal codes", () => {
  const lookUp = async (code: string) =>
    (await (await asRole(server, "reception")).call("POST /api/postal-codes/lookup", { body: { code } })).data.addresses;

  test("are read from the clinic's own file, and looked up as they are typed", async () => {
    expect(await lookUp("530-0001")).toEqual([]);
    const text = "530-0001,大阪市北区梅田\n5300001,大阪市北区梅田一丁目\n";
    const { data } = await director.browser.call("POST /api/settings/postal-codes", { body: { fileName: "大阪.csv", text } });
    expect(data).toEqual({ rows: 2 });
    expect(await lookUp("〒５３０−０００１")).toEqual(["大阪市北区梅田", "大阪市北区梅田一丁目"]);
    expect([await lookUp("53"), await lookUp("5300002")]).toEqual([[], []]);
    expect((await settings()).settings["postal-codes"]).toMatchObject({ rows: 2, source: "大阪.csv" });
  });

  test("of a file that is none are refused at its line, and the table stays", async () => {
    const reply = await director.browser.call("POST /api/settings/postal-codes", { body: { fileName: "x", text: "5300001,梅田\nabc,\n" } });
    expect(reply.refusal).toEqual({ code: "postal.unreadable", field: "text", line: 2 });
    expect(await lookUp("5300001")).toHaveLength(2);
  });
});
