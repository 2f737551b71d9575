/** A masked trial over HTTP: who is allocated, who may know what, and that no answer tells an arm before two people have opened it. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { examples } from "../../../test/record/examples.ts";
import { protocolWith } from "../../../test/record/trial-examples.ts";
import { chartsWith, codeOf, type Person, personAs, second } from "../../../test/support/exosomes.ts";
import { asRole, foundTestClinic, newId, openTestServer, type TestServer } from "../../../test/support/server.ts";
import type { Json } from "../../base/json.ts";
import { ROLES } from "../../record/entry.ts";
import { noteInClinicLedger } from "../clinic-ledger.ts";
import { mayCall, ROUTE_NAMES } from "../rights.ts";
import { readTrial } from "../trial-book.ts";

const CONSENT = "trial-consent";
const consent = (decision: "given" | "declined") => ({
  kind: "consent",
  days: 2,
  body: { ...examples.consent.body, document: CONSENT, decision },
});

let server: TestServer;
let director: Person;
let physician: Person;
let nurse: Person;
let preparer: Person;
/** Patients who have agreed, and one who has not. */
let agreed: readonly string[];
let declined: string;

beforeAll(async () => {
  server = await openTestServer();
  await foundTestClinic(server);
  director = await personAs(server, "director");
  physician = await personAs(server, "psychiatrist");
  nurse = await personAs(server, "nurse");
  preparer = await personAs(server, "nurse");
  agreed = await chartsWith(
    server,
    Array.from({ length: 8 }, () => ({ plan: null, consent: consent("given") })),
  );
  declined = (await chartsWith(server, [{ plan: null, consent: consent("declined") }]))[0] ?? "";
});
afterAll(() => server.close());

const masked = (changes: object = {}) => {
  const {
    seal: _seal,
    analysisPlan: _plan,
    ...rest
  } = protocolWith({
    arms: [
      { arm: "tms", share: 1 },
      { arm: "both", share: 1 },
    ],
    masked: { tms: null, exosome: { product: "trial-kit" } },
    blinded: ["director", "psychiatrist", "operator", "statistician", "auditor", "patient"],
    preparers: [{ id: preparer.id, name: "nurse", role: "nurse" }],
    ...changes,
  });
  return rest;
};
const propose = async (protocol: object, trial: string | null = null, by = director) =>
  by.browser.call("POST /api/trials", { body: { trial, protocol, blockMultiples: [1, 2], code: await codeOf(server, by) } });
const allocate = (trial: string, patient: string, stratum: Record<string, string> = { severity: "severe" }, by = physician) =>
  by.browser.call("POST /api/trials/allocate", { body: { trial, patient, stratum } });
const prepare = async (trial: string, patient: string, by: Person) =>
  by.browser.call("POST /api/trials/prepare", { body: { trial, patient, code: await codeOf(server, by) } });
const unblind = async (trial: string, patient: string | null, by: Person, other: Person) =>
  by.browser.call("POST /api/trials/unblind", {
    body: {
      ...{ trial, patient, reason: patient === null ? "end-of-trial" : "emergency", remark: null },
      ...{ code: await codeOf(server, by), second: await second(server, other) },
    },
  });
const sealed = async (trial: string) => {
  const opened = await readTrial(server.app.services(), trial);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
};
const begin = async (changes: object = {}) => {
  const { data } = await propose(masked(changes));
  return data.trial.trial;
};

/** Every place of an answer at which an `arm` stands, but where the arms that there are stand in a list: a protocol, a flow of patients. */
function armsIn(value: Json, path = ""): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = `${path}.${key}`;
    return [...(key === "arm" && !/(protocol\.arms|description\.\w+)\.\d+\.arm$/.test(here) ? [here] : []), ...armsIn(inner as Json, here)];
  });
}

/** What every role is told by every route that only reads, of `patient`. */
async function told(patient: string): Promise<readonly (readonly [string, string])[]> {
  const answers: (readonly [string, string])[] = [];
  for (const role of ROLES) {
    const browser = await asRole(server, role, patient);
    for (const route of ROUTE_NAMES) {
      const reads = route.startsWith("GET ") || route === "POST /api/patients/search";
      if (!reads || route === "GET /api/live" || !mayCall(role, route)) continue;
      const body = route.startsWith("POST ") ? { text: "", offset: 0, course: null } : {};
      const response = await browser.raw(route, { patient, query: { offset: "0" }, body });
      answers.push([`${role} ${route}`, await response.text()]);
    }
  }
  return answers;
}

test("no trial begins without a locked plan of analysis", async () => {
  expect((await propose(masked())).refusal.code).toBe("trial.plan-unlocked");
  const author = { id: newId(), name: "統計", role: "statistician" } as const;
  await noteInClinicLedger(server.app.services(), author, { kind: "analysis-plan", body: examples["analysis-plan"].body });
  const { data } = await propose(masked());
  const { visits } = examples["analysis-plan"].body.hashes as { readonly visits: string };
  expect(data.trial).toMatchObject({ status: "recruiting", protocol: { analysisPlan: visits } });
  expect(data.trial.protocol.seal).toMatch(/^[0-9a-f]{64}$/);
});

describe("a protocol", () => {
  test.each([
    ["a role that is blinded prepares", { preparers: [{ id: newId(), name: "x", role: "director" }] }, "trial.preparer-blinded"],
    ["nobody prepares", { preparers: [] }, "trial.preparer-missing"],
    ["what all arms have alike is masked", { masked: { tms: { coil: null }, exosome: null } }, "trial.mask-idle"],
    ["it has one arm", { arms: [{ arm: "both", share: 1 }] }, "entry.invalid"],
    ["a minimisation has no factors", { method: { kind: "minimisation", probabilityOfBest: 0.8 }, factors: [] }, "trial.factors-missing"],
  ] as const)("is refused when %s", async (_what, changes, code) => {
    expect((await propose(masked(changes))).refusal.code).toBe(code);
  });

  test("is replaced, with a new secret, until somebody is in", async () => {
    const trial = await begin();
    const before = await sealed(trial);
    const { data } = await propose(masked({ size: 4 }), trial);
    expect(data.trial).toMatchObject({ trial, status: "recruiting", protocol: { size: 4 } });
    expect((await sealed(trial)).secret.secret).not.toBe(before.secret.secret);
    await allocate(trial, agreed[7] ?? "");
    expect((await propose(masked(), trial)).refusal.code).toBe("trial.begun");
  });
});

describe("a masked trial", () => {
  let trial: string;
  beforeAll(async () => {
    trial = await begin();
  });

  test("takes who has agreed, once, by a level of every factor", async () => {
    expect((await allocate(trial, declined)).refusal.code).toBe("trial.no-consent");
    expect((await allocate(trial, newId())).refusal.code).toBe("patient.unknown");
    expect((await allocate(trial, agreed[0] ?? "", {})).refusal.code).toBe("trial.stratum");
    const { data, text } = await allocate(trial, agreed[0] ?? "");
    expect([data.number, data.code?.length]).toEqual([1, 6]);
    expect(armsIn(JSON.parse(text) as Json)).toEqual([]);
    expect((await allocate(trial, agreed[0] ?? "")).refusal.code).toBe("trial.allocated");
    for (const patient of agreed.slice(1, 4)) expect((await allocate(trial, patient)).status).toBe(200);
    expect(new Set((await sealed(trial)).arms)).toEqual(new Set(["tms", "both"]));
  });

  test("is told by no route to no role, and the same look finds an arm that is not masked", async () => {
    const { secret, arms } = await sealed(trial);
    for (const [index, patient] of agreed.slice(0, 2).entries()) {
      const answers = await told(patient);
      expect(answers.length).toBeGreaterThan(60);
      const tell = answers.filter(
        ([, text]) => text.includes(secret.secret) || (text.startsWith("{") && armsIn(JSON.parse(text) as Json).length > 0),
      );
      expect([arms[index], tell.map(([who]) => who)]).toEqual([arms[index], []]);
    }
    const open = await begin({ masked: { tms: null, exosome: null }, preparers: [] });
    await allocate(open, agreed[6] ?? "");
    const found = (await told(agreed[6] ?? "")).filter(([, text]) => text.startsWith("{") && armsIn(JSON.parse(text) as Json).length > 0);
    expect(found.map(([who]) => who)).toContain("psychiatrist GET /api/patients/:patient/chart");
  });

  test("an entry that would tell is not written", async () => {
    const { data } = await physician.browser.call("GET /api/patients/:patient/chart", { patient: agreed[0] ?? "" });
    const plan = { ...examples.plan.body, strategy: "tms", exosome: null };
    const reply = await physician.browser.call("POST /api/patients/:patient/entries", {
      patient: agreed[0] ?? "",
      body: {
        expectedSeq: data.head.seq + 1,
        entries: [{ kind: "plan", version: 2, occurredAt: "2026-11-22", body: plan, personal: null }],
      },
    });
    expect(reply.refusal).toMatchObject({ code: "trial.would-tell", field: "strategy", expected: "both" });
  });

  test("shows a patient's arm to who prepares, and that is written down", async () => {
    const { arms } = await sealed(trial);
    expect((await prepare(trial, agreed[1] ?? "", nurse)).refusal.code).toBe("trial.not-preparer");
    expect((await prepare(trial, agreed[1] ?? "", physician)).refusal.code).toBe("trial.not-preparer");
    expect((await prepare(trial, declined, preparer)).refusal.code).toBe("trial.not-allocated");
    expect((await prepare(trial, agreed[1] ?? "", preparer)).data).toMatchObject({ arm: arms[1], number: 2 });
    const { data } = await director.browser.call("GET /api/accesses", { query: { offset: "0" } });
    expect(JSON.stringify(data)).toContain("POST /api/trials/prepare");
  });

  test("one patient is unblinded by two people, to them", async () => {
    const { arms } = await sealed(trial);
    expect((await unblind(trial, agreed[2] ?? "", physician, physician)).refusal.code).toBe("trial.same-person");
    const { data } = await unblind(trial, agreed[2] ?? "", physician, nurse);
    expect(data.arm).toBe(arms[2]);
    expect(data.trial.unblindings).toHaveLength(1);
    expect(armsIn(JSON.parse(JSON.stringify(data.trial)) as Json)).toEqual([]);
  });

  test("is opened as a whole when it is closed; then anybody draws it again, and the charts have the arms", async () => {
    expect((await unblind(trial, null, director, nurse)).refusal.code).toBe("trial.recruiting");
    const closing = { body: { trial, reason: "complete", remark: null } } as const;
    expect((await physician.browser.call("POST /api/trials/close", closing)).data.trial.status).toBe("closed");
    expect((await physician.browser.call("POST /api/trials/close", closing)).refusal.code).toBe("trial.closed");
    expect((await allocate(trial, agreed[5] ?? "")).refusal.code).toBe("trial.closed");
    const { arms } = await sealed(trial);
    const { data } = await unblind(trial, null, director, nurse);
    expect(data.trial).toMatchObject({ status: "unblinded", proof: { sealOpens: true, armsAreDrawn: true } });
    expect(data.trial.opened?.arms.map(({ arm }) => arm)).toEqual(arms);
    for (const [index, patient] of agreed.slice(0, 4).entries()) {
      const { data: chart } = await physician.browser.call("GET /api/patients/:patient/chart", { patient });
      const allocation = chart.entries.findLast((entry) => entry.kind === "randomisation");
      expect(allocation).toMatchObject({ body: { allocation: { design: "parallel", arm: arms[index] } } });
    }
    expect((await unblind(trial, null, director, nurse)).refusal.code).toBe("trial.unblinded");
  });
});

test("of twenty who allocate the last place at one time exactly one does", async () => {
  const trial = await begin({ size: 1, factors: [] });
  const patients = await chartsWith(
    server,
    Array.from({ length: 20 }, () => ({ plan: null, consent: consent("given") })),
  );
  const replies = await Promise.all(patients.map((patient) => allocate(trial, patient, {})));
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(new Set(replies.filter(({ status }) => status !== 200).map(({ refusal }) => refusal.code))).toEqual(new Set(["trial.overtaken"]));
});
