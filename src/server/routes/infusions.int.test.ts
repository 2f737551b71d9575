/** Lots and infusions over HTTP: a normal course of a vial, every stop by every route, and who gets the last vial. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { examples } from "../../../test/record/examples.ts";
import {
  COURSE,
  type Course,
  chartsWith,
  codeOf,
  kindsOfLot,
  lotEntry,
  moment,
  type Person,
  PRODUCT,
  personAs,
  readyLot,
  receiveLot,
  releaseLot,
  SIGNS,
  second,
  startOf,
} from "../../../test/support/exosomes.ts";
import { foundTestClinic, openTestServer, type TestServer } from "../../../test/support/server.ts";
import type { Finding } from "../../care/finding.ts";
import { foldChart, newestOf } from "../../record/chart.ts";

let server: TestServer;
let nurse: Person;
let other: Person;
let physician: Person;

beforeAll(async () => {
  server = await openTestServer();
  await foundTestClinic(server);
  nurse = await personAs(server, "nurse");
  other = await personAs(server, "nurse");
  physician = await personAs(server, "psychiatrist");
});
afterAll(() => server.close());

/** How many entries a chart of `chartsWith` has, so that what comes next has the seq after it. */
const ENTRIES = Object.keys(COURSE).length + 1;
let lots = 0;
const nextLot = () => {
  lots += 1;
  return `EX-${lots}`;
};

const begin = async (patient: string, start: object, by = nurse, checker = other, expectedSeq = ENTRIES + 1) =>
  by.browser.call("POST /api/patients/:patient/infusions", {
    patient,
    body: { expectedSeq, ...start, second: await second(server, checker) },
  });
const write = (patient: string, expectedSeq: number, entry: object, by = nurse) =>
  by.browser.call("POST /api/patients/:patient/entries", {
    patient,
    body: { expectedSeq, entries: [{ version: 1, occurredAt: moment(server), personal: null, ...entry }] },
  });
const chartOf = async (patient: string) => {
  const { data } = await physician.browser.call("GET /api/patients/:patient/chart", { patient });
  return { entries: data.entries, head: data.head, chart: foldChart(data.entries) };
};
/** Why it was stopped, as codes. */
const stopsOf = (reply: { readonly refusal: { readonly code: string; readonly stops?: unknown } }) =>
  reply.refusal.code === "care.stopped"
    ? (reply.refusal.stops as readonly Finding[]).map(({ code }) => code)
    : [`refused ${reply.refusal.code}`];
const onePatient = async (changes: Partial<Course> = {}) => (await chartsWith(server, [changes]))[0] ?? "";

describe("a vial from its arrival to its patient", () => {
  test("received, certified, released by two, thawed, given, observed and ended", async () => {
    const name = nextLot();
    const lot = await readyLot(server, nurse, physician, name, ["01", "02"], ["01"]);
    const patient = await onePatient();
    const begun = await begin(patient, startOf(name, "01"));
    expect(begun.data.entries.map(({ kind, seq }) => [kind, seq])).toEqual([
      ["vitals", ENTRIES + 1],
      ["infusion", ENTRIES + 2],
    ]);
    const { chart } = await chartOf(patient);
    const infusion = newestOf(chart, "infusion");
    expect(infusion?.body).toMatchObject({
      number: 1,
      product: PRODUCT,
      lot: name,
      vial: "01",
      checkedBy: other.id,
      volumeMillilitres: 110,
      endedAt: null,
    });
    expect(await kindsOfLot(nurse, lot)).toEqual(["received", "certificate", "released", "thawed", "used"]);

    const seen = { ...examples.observation.body, infusion: infusion?.id, phase: "during", minute: 0 };
    expect((await write(patient, ENTRIES + 3, { kind: "observation", body: seen })).status).toBe(200);
    const end = { ...examples["infusion-end"].body, infusion: infusion?.id, endedAt: moment(server) };
    const short = await write(patient, ENTRIES + 4, { kind: "infusion-end", body: { ...end, wasteMillilitres: 0 } });
    expect(stopsOf(short)).toEqual(["infusion.unbalanced"]);
    expect((await write(patient, ENTRIES + 4, { kind: "infusion-end", body: end })).status).toBe(200);
    expect(stopsOf(await write(patient, ENTRIES + 5, { kind: "infusion-end", body: end }))).toEqual(["infusion.ended-already"]);
  });

  test("a lot of the same number does not arrive twice", async () => {
    const name = nextLot();
    await receiveLot(server, nurse, name, ["01"]);
    const body = { ...examples.received.body, product: PRODUCT, lot: name };
    const again = await nurse.browser.call("POST /api/lots/receive", { body: { occurredAt: moment(server), body, remark: null } });
    expect(again.refusal.code).toBe("lot.exists");
  });
});

describe("a release is refused", () => {
  test.each([
    ["by one person twice", async () => ({ second: await second(server, nurse) }), "release.same-person"],
    ["with a group nobody looked at", async () => ({ checks: {} }), "release.not-looked-at"],
    ["with a wrong code of the second", async () => ({ second: { id: physician.id, code: "000000" } }), "refused second.refused"],
    [
      "with a second of another role",
      async () => ({ second: await second(server, await personAs(server, "operator")) }),
      "refused second.refused",
    ],
    ["with a wrong code of one's own", async () => ({ code: "000000" }), "refused sign-in.code-refused"],
  ] as const)("%s", async (_, changes, code) => {
    const lot = await receiveLot(server, nurse, nextLot(), ["01"]);
    const reply = await releaseLot(server, nurse, physician, lot, 3, await changes());
    expect(stopsOf(reply)).toContain(code);
    expect(await kindsOfLot(nurse, lot)).toEqual(["received", "certificate"]);
  });
});

/** What is wrong, how it is made so, and the code that stops; `chart` and `start` are what is different. */
const STOPS: readonly {
  readonly name: string;
  readonly code: string;
  readonly chart?: Partial<Course>;
  readonly start?: object;
  readonly lot?: (lot: string) => Promise<unknown>;
}[] = [
  {
    name: "consent was withdrawn",
    code: "exosome-consent.withdrawn",
    chart: { consent: { kind: "consent", days: 1, body: { ...examples.consent.body, decision: "withdrawn" } } },
  },
  { name: "there is no consent", code: "exosome-consent.missing", chart: { consent: null } },
  { name: "there is no CRP", code: "exosome.crp-missing", chart: { crp: null } },
  { name: "nobody asked the questions", code: "exosome.screening-missing", chart: { screening: null } },
  { name: "there is no plan", code: "infusion.plan-missing", chart: { plan: null } },
  { name: "the temperature is 37.8", code: "infusion.vital-out-of-range", start: { vitals: { ...SIGNS, temperatureCelsius: 37.8 } } },
  { name: "nobody weighed", code: "endotoxin.not-computed", start: { vitals: { ...SIGNS, weightKilograms: null } } },
  { name: "a check was not made", code: "infusion.check-missing", start: { checks: {} } },
  {
    name: "the vial is in quarantine",
    code: "vial.quarantined",
    lot: (lot) => nurse.browser.call("POST /api/lots/quarantine", { body: { lot, vials: ["01"], reason: "appearance", remark: null } }),
  },
  {
    name: "the lot was too warm",
    code: "vial.quarantined",
    lot: (lot) =>
      lotEntry(nurse, lot, 5, "excursion", { ...examples.excursion.body, vials: null, from: "2026-11-22T01:00:00+09:00", to: null }),
  },
  {
    name: "the lot was recalled",
    code: "vial.recalled",
    lot: async (lot) =>
      physician.browser.call("POST /api/lots/recall", {
        body: { lot, reason: "maker-notice", orderedBy: null, remark: null, code: await codeOf(server, physician) },
      }),
  },
  {
    name: "the vial was thrown away",
    code: "vial.discarded",
    lot: (lot) => lotEntry(nurse, lot, 5, "discarded", { vials: ["01"], reason: "broken" }),
  },
];

describe("an infusion is stopped at the server when", () => {
  test.each(STOPS)(
    "$name, by its own route and by the form's, and not when it is not so",
    async ({ code, chart = {}, start = {}, lot: change }) => {
      const name = nextLot();
      const lot = await readyLot(server, nurse, physician, name, ["01"]);
      if (change !== undefined) await change(lot);
      const before = await kindsOfLot(nurse, lot);
      const patient = await onePatient(chart);
      const seq = (await chartOf(patient)).head.seq;
      expect(stopsOf(await begin(patient, { ...startOf(name, "01"), ...start }, nurse, other, seq + 1))).toContain(code);
      // Through the form of entries there is no second person either, whatever it says.
      const body = {
        ...examples.infusion.body,
        product: PRODUCT,
        lot: name,
        vial: "01",
        checkedBy: other.id,
        plan: null,
        checks: {},
        ...pick(start, "checks"),
      };
      const vitals = { kind: "vitals", body: { ...SIGNS, ...Object(pick(start, "vitals").vitals) } };
      await write(patient, seq + 1, vitals);
      const byForm = stopsOf(await write(patient, seq + 2, { kind: "infusion", version: 2, body }));
      expect(byForm).toEqual(expect.arrayContaining([code, "infusion.second-person-missing"]));
      expect(await kindsOfLot(nurse, lot)).toEqual(before);
      expect(newestOf((await chartOf(patient)).chart, "infusion")).toBeNull();
    },
  );

  test("the second person is the first, has a wrong code, or may not give one", async () => {
    const name = nextLot();
    await readyLot(server, nurse, physician, name, ["01"]);
    const patient = await onePatient();
    expect(stopsOf(await begin(patient, startOf(name, "01"), nurse, nurse))).toEqual(["infusion.second-person-same"]);
    const operator = await personAs(server, "operator");
    expect(stopsOf(await begin(patient, startOf(name, "01"), nurse, operator))).toEqual(["refused second.refused"]);
    const body = { expectedSeq: ENTRIES + 1, ...startOf(name, "01"), second: { id: other.id, code: "000000" } };
    expect(stopsOf(await nurse.browser.call("POST /api/patients/:patient/infusions", { patient, body }))).toEqual([
      "refused second.refused",
    ]);
    expect((await begin(patient, startOf(name, "01"))).status).toBe(200);
  });

  test("a lot that a sterile test was pending for is amended so after its release", async () => {
    const name = nextLot();
    const lot = await readyLot(server, nurse, physician, name, ["01"]);
    const safety = { ...Object(examples.certificate.body).safety, sterility: { by: "compendial", result: "positive", on: null } };
    await lotEntry(nurse, lot, 5, "certificate", { ...examples.certificate.body, safety });
    expect(stopsOf(await begin(await onePatient(), startOf(name, "01")))).toEqual(["certificate.sterility-positive"]);
  });

  test("its vial is changed by an amendment; another remainder is no matter", async () => {
    const name = nextLot();
    await readyLot(server, nurse, physician, name, ["01"]);
    const patient = await onePatient();
    await begin(patient, startOf(name, "01"));
    const infusion = newestOf((await chartOf(patient)).chart, "infusion");
    const amend = (changes: object, seq: number) =>
      write(patient, seq, { kind: "infusion", version: 2, amends: infusion?.id, reason: "誤記", body: { ...infusion?.body, ...changes } });
    expect(stopsOf(await amend({ vial: "02" }, ENTRIES + 3))).toEqual(["infusion.identity-amended"]);
    expect((await amend({ remainderMillilitres: 1 }, ENTRIES + 3)).status).toBe(200);
  });
});

describe("what happens during and after an infusion", () => {
  const running = async () => {
    const name = nextLot();
    const lot = await readyLot(server, nurse, physician, name, ["01", "02"], ["01"]);
    const patient = await onePatient();
    await begin(patient, startOf(name, "01"));
    const infusion = newestOf((await chartOf(patient)).chart, "infusion");
    return { lot, patient, infusion: infusion?.id ?? "", seq: ENTRIES + 3 };
  };

  test("a fever sets the whole lot apart, in the same transaction", async () => {
    const { lot, patient, infusion, seq } = await running();
    const body = { ...examples.observation.body, infusion, temperatureCelsius: 38.1 };
    expect((await write(patient, seq, { kind: "observation", body })).status).toBe(200);
    expect((await kindsOfLot(nurse, lot)).at(-1)).toBe("quarantined");
  });

  test.each([
    ["a serious event that exosomes may have caused", ["hospitalisation"], "possible", "quarantined"],
    ["a serious event that has nothing to do with them", ["hospitalisation"], "none", "used"],
    ["an event that is not serious", [], "probable", "used"],
  ] as const)("%s", async (_, serious, relatedToExosome, last) => {
    const { lot, patient, infusion, seq } = await running();
    const body = {
      ...examples["adverse-event"].body,
      onsetAt: null,
      endedOn: null,
      serious,
      relatedToExosome,
      during: infusion,
      reports: [],
    };
    expect((await write(patient, seq, { kind: "adverse-event", body })).status).toBe(200);
    expect((await kindsOfLot(nurse, lot)).at(-1)).toBe(last);
  });

  test("TMS waits until the observation has ended and the day of the first infusion is over", async () => {
    const { patient, seq } = await running();
    const session = { kind: "session", body: examples.session.body };
    expect(stopsOf(await write(patient, seq, session, physician))).toEqual(
      expect.arrayContaining(["session.observation-open", "session.first-infusion-today"]),
    );
    const yesterday = { ...session, occurredAt: "2026-11-21T10:00:00+09:00" };
    expect(stopsOf(await write(patient, seq, yesterday, physician))).not.toContain("session.observation-open");
  });

  test("an observation or an end of an infusion of nobody is stopped", async () => {
    const patient = await onePatient();
    expect(stopsOf(await write(patient, ENTRIES + 1, { kind: "observation", body: examples.observation.body }))).toEqual([
      "infusion.unknown",
    ]);
    expect(stopsOf(await write(patient, ENTRIES + 1, { kind: "infusion-end", body: examples["infusion-end"].body }))).toEqual([
      "infusion.unknown",
    ]);
  });
});

test("of a hundred who want the last vial at once, exactly one gets it", async () => {
  const name = nextLot();
  const lot = await readyLot(server, nurse, physician, name, ["01", "02"], ["02"]);
  await lotEntry(nurse, lot, 5, "discarded", { vials: ["01"], reason: "broken" });
  const patients = await chartsWith(
    server,
    Array.from({ length: 100 }, () => ({})),
  );
  const checkers = await Promise.all(patients.map(() => personAs(server, "nurse")));
  const seconds = await Promise.all(
    checkers.map(async ({ id }) => ({ id, code: (await server.app.services().signIn.demonstrationCode(id)).code })),
  );
  const replies = await Promise.all(
    patients.map((patient, index) => {
      const body = { expectedSeq: ENTRIES + 1, ...startOf(name, "02"), second: seconds[index] };
      return nurse.browser.call("POST /api/patients/:patient/infusions", { patient, body });
    }),
  );
  const outcomes = replies.map((reply) => (reply.status === 200 ? "given" : stopsOf(reply).join(" ")));
  expect(outcomes.filter((outcome) => outcome === "given")).toHaveLength(1);
  expect(new Set(outcomes)).toEqual(new Set(["given", "vial.used"]));
  expect((await kindsOfLot(nurse, lot)).filter((kind) => kind === "used")).toHaveLength(1);
  const charts = await Promise.all(patients.map(chartOf));
  expect(charts.filter(({ chart }) => newestOf(chart, "infusion") !== null)).toHaveLength(1);
});

function pick(given: object, name: string): Readonly<Record<string, unknown>> {
  const value: unknown = Reflect.get(given, name);
  return value === undefined ? {} : { [name]: value };
}
