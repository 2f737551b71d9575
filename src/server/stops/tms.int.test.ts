/** A session or a plan of TMS that a rule stops is written by no route, and is when the reason is gone. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  asRole,
  type Browser,
  foundTestClinic,
  joinTestClinic,
  openTestServer,
  type Person,
  registerPatient,
  type TestServer,
} from "../../../test/support/server.ts";
import { GATE_QUESTIONS } from "../../care/tms/gate.ts";
import { SCREENED_QUESTIONS } from "../../care/tms/screening.ts";
import { signedText } from "../../words/signed-text.ts";

let server: TestServer;
let psychiatrist: Person;
let operator: Browser;

beforeAll(async () => {
  server = await openTestServer();
  const director = await foundTestClinic(server);
  psychiatrist = await joinTestClinic(server, director, "psychiatrist");
  operator = await asRole(server, "operator");
});
afterAll(() => server.close());

const TODAY = "2026-11-23";
const at = (time: string, day = TODAY) => `${day}T${time}:00.000+09:00`;
const draft = (kind: string, body: object, more: object = {}) => ({
  kind,
  version: 1,
  occurredAt: at("08:00"),
  body,
  personal: null,
  ...more,
});
const no = (questions: readonly string[]) => Object.fromEntries(questions.map((question) => [question, "no"]));
const screening = (answers: object, questionnaire = "tms-safety") =>
  draft("screening", { component: "tms", questionnaire, edition: "1", answers, answeredBy: "patient", language: "ja" });
const gate = (answers: object = {}) => screening({ ...no(GATE_QUESTIONS), ...answers }, "session-gate");
const consent = draft("consent", {
  component: "tms",
  decision: "given",
  document: "tms-explanation",
  documentVersion: "1",
  language: "ja",
  givenBy: "patient",
  interpreter: false,
  understood: {},
});
const threshold = draft("threshold", {
  state: "resting",
  hemisphere: "left",
  detection: "visual",
  method: "five-of-ten",
  thresholdPercentOfOutput: 45,
  intervalPercentOfOutput: null,
  pulses: [],
  muscle: "apb",
  device: null,
  coil: null,
});
const prescribed = {
  protocol: "hf-l-std",
  protocolVersion: 1,
  pulses: 3000,
  intensityPercentOfThreshold: 120,
  intensityPercentOfOutput: 54,
};
const session = (dose: object = {}, more: object = {}, ended = "complete") =>
  draft(
    "session",
    {
      number: 1,
      prescribed: { ...prescribed, ...dose },
      delivered: [{ pulses: 3000, intensityPercentOfThreshold: 120, intensityPercentOfOutput: 54, ended }],
      device: null,
      coil: null,
      pain: 2,
      sideEffects: [],
      plan: null,
    },
    more,
  );
const plan = (percent: number, protocol = "hf-l-std") =>
  draft(
    "plan",
    {
      strategy: "tms",
      startsOn: TODAY,
      weeks: 6,
      tms: { protocol, protocolVersion: 1, sessionCount: 30, sessionsPerWeek: 5, intensityPercentOfThreshold: percent },
      exosome: null,
      rulePack: "self-pay",
    },
    { version: 2 },
  );
const exemption = (percent: number) =>
  draft(
    "exemption",
    { protocol: "hf-l-std", protocolVersion: 1, intensityPercentOfThreshold: percent, exempts: ["dose.train-too-long"] },
    { personal: { justification: "説明のうえ" } },
  );

/** A patient's chart as a test writes to it: at the end, whoever writes; each answer is what stopped it. */
async function newChart(...entries: object[]) {
  const patient = await registerPatient(psychiatrist.browser);
  const read = async () => (await psychiatrist.browser.call("GET /api/patients/:patient/chart", { patient })).data.entries;
  const write = async (browser: Browser, ...drafts: object[]): Promise<readonly string[]> => {
    const expectedSeq = (await read()).length + 1;
    const { status, refusal } = await browser.call("POST /api/patients/:patient/entries", {
      patient,
      body: { expectedSeq, entries: drafts },
    });
    if (status === 200) return [];
    const details: { readonly [detail: string]: unknown } = refusal;
    const { stops } = details;
    return Array.isArray(stops) ? stops.map((stop: { code: string }) => stop.code) : [refusal.code];
  };
  const sign = async (kind: string): Promise<number> => {
    const all = await read();
    const entry = all.findLast((one) => one.kind === kind);
    if (entry === undefined) throw new Error(`no ${kind}`);
    server.pass(30_000);
    const body = {
      ...{ expectedSeq: all.length + 1, language: "ja", meaning: "approved", code: psychiatrist.code() },
      entries: [{ id: entry.id, hash: entry.hash, displayed: signedText(entry, "ja") }],
    } as const;
    return (await psychiatrist.browser.call("POST /api/patients/:patient/signature", { patient, body })).status;
  };
  const newest = async (kind: string) => (await read()).findLast((one) => one.kind === kind)?.id ?? "";
  if (entries.length > 0) expect(await write(psychiatrist.browser, ...entries)).toEqual([]);
  return { write, sign, newest };
}

const screened = screening(no(SCREENED_QUESTIONS));
const READY = [screened, consent, threshold];

describe("a session", () => {
  test("after its gate is written; the next one that day is one too many", async () => {
    const { write } = await newChart(...READY);
    expect(await write(operator, session())).toEqual(["gate.missing"]);
    expect(await write(operator, gate())).toEqual([]);
    expect(await write(operator, session({}, { occurredAt: at("08:10") }))).toEqual([]);
    expect(await write(operator, gate(), session({}, { occurredAt: at("08:50") }))).toEqual(["session.too-many-today"]);
  });

  test("with a change waits for a physician's release, and the release for its signature", async () => {
    const { write, sign, newest } = await newChart(...READY, gate({ "new-symptom": "yes", "new-symptom.fever": "yes" }));
    const release = async () => draft("release", { releases: await newest("screening"), findings: ["gate.release-needed"] });
    expect(await write(operator, session())).toEqual(["gate.release-needed"]);
    expect(await write(operator, await release())).toEqual(["rights.kind-denied"]);
    expect(await write(psychiatrist.browser, await release())).toEqual([]);
    expect(await write(operator, session())).toEqual(["gate.release-needed"]);
    expect(await sign("release")).toBe(200);
    expect(await write(operator, session())).toEqual([]);
  });

  test.each([
    ["a pacemaker", [screening({ ...no(SCREENED_QUESTIONS), pacemaker: "yes" }), consent, threshold, gate()], ["screening.excludes"]],
    ["no screening", [consent, threshold, gate()], ["screening.missing"]],
    ["no consent", [screened, threshold, gate()], ["consent.tms-missing"]],
    ["consent withdrawn", [...READY, { ...consent, body: { ...consent.body, decision: "withdrawn" } }, gate()], ["consent.tms-refused"]],
    ["no threshold", [screened, consent, gate()], ["threshold.missing"]],
  ] as const)("with %s is stopped", async (_situation, entries, stops) => {
    const { write } = await newChart(...entries);
    expect(await write(operator, session())).toEqual(stops);
  });

  test("in the same append as its gate is judged with it", async () => {
    const { write } = await newChart(...READY);
    expect(await write(operator, gate({ "no-ear-plugs": "yes", "no-ear-plugs.cannot": "yes" }), session())).toEqual(["gate.no-session"]);
    expect(await write(operator, gate(), session())).toEqual([]);
  });

  test("of yesterday is written down without a gate; its amendment is judged by its dose", async () => {
    const { write, newest } = await newChart(...READY);
    expect(await write(operator, session({}, { occurredAt: at("10:00", "2026-11-22") }))).toEqual([]);
    const amends = { amends: await newest("session"), reason: "訂正", occurredAt: at("10:00", "2026-11-22") };
    expect(await write(operator, session({ intensityPercentOfThreshold: 130 }, amends))).toEqual(["dose.train-too-long"]);
    expect(await write(operator, session({ pulses: 2900 }, amends))).toEqual([]);
  });

  test("after a seizure waits for a review that is signed", async () => {
    const { write, sign, newest } = await newChart(...READY, gate());
    const seizure = session({}, { occurredAt: at("10:00", "2026-11-22") }, "seizure");
    expect(await write(operator, seizure)).toEqual([]);
    expect(await write(operator, gate(), session())).toEqual(["seizure.unreviewed"]);
    await write(psychiatrist.browser, draft("release", { releases: await newest("session"), findings: ["seizure.unreviewed"] }));
    await sign("release");
    expect(await write(operator, gate(), session())).toEqual([]);
  });
});

describe("a plan", () => {
  test("outside the limits needs an exemption that a psychiatrist signed", async () => {
    const { write, sign } = await newChart();
    expect(await write(psychiatrist.browser, plan(130))).toEqual(["dose.train-too-long"]);
    await write(psychiatrist.browser, exemption(130));
    expect(await write(psychiatrist.browser, plan(130))).toEqual(["dose.train-too-long"]);
    await sign("exemption");
    expect(await write(psychiatrist.browser, plan(130))).toEqual([]);
    expect(await write(psychiatrist.browser, plan(131))).toEqual(["dose.intensity-above-table"]);
  });

  test("of a protocol that nobody entered is refused", async () => {
    const { write } = await newChart();
    expect(await write(psychiatrist.browser, plan(110, "my-own"))).toEqual(["dose.protocol-not-in-library"]);
  });
});
