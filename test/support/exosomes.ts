/**
 * A clinic that gives exosomes, for tests of the server: charts on which nothing stops an infusion, a lot that was received,
 * certified, released by two people and thawed, and people whose authenticators the test holds.
 */
import { randomBytes } from "node:crypto";
import { instantAt, localDay } from "../../src/base/dates.ts";
import { EXOSOME_QUESTIONS } from "../../src/care/exosome/eligibility.ts";
import { CHECKS_REQUIRED } from "../../src/care/exosome/infusion-gate.ts";
import { CERTIFICATE_GROUPS } from "../../src/care/exosome/lights.ts";
import type { Role } from "../../src/record/entry.ts";
import { writeNewChains } from "../../src/server/new-chains.ts";
import { examples } from "../record/examples.ts";
import { type Browser, newId, PERSON, type TestServer } from "./server.ts";

/** Somebody who is signed in, and their id. */
export interface Person {
  readonly id: string;
  readonly browser: Browser;
}

/** The moment `minutes` from now on the clinic's clock. */
export function moment(server: TestServer, minutes = 0): string {
  return instantAt(server.now() + minutes * 60_000, "+09:00");
}

/** Somebody with `role`, signed in. */
export async function personAs(server: TestServer, role: Role): Promise<Person> {
  const { accounts, sessions } = server.app.services();
  const account = `${role}.${randomBytes(6).toString("hex")}`;
  const id = await accounts.create({ account, name: `${role} ${account.slice(-4)}`, role, status: "active" });
  const browser = server.browser();
  browser.cookies.set("ryorin", await sessions.open(id ?? "", "totp"));
  return { id: id ?? "", browser };
}

/** A code shows for so long, and opens once. */
const CODE_MILLISECONDS = 30_000;

/** A fresh code of somebody's authenticator: the clock moves on to the next. */
export async function codeOf(server: TestServer, { id }: Pick<Person, "id">): Promise<string> {
  server.pass(CODE_MILLISECONDS);
  return (await server.app.services().signIn.demonstrationCode(id)).code;
}

/** A second person as a request names them. */
export async function second(server: TestServer, person: Pick<Person, "id">) {
  return { id: person.id, code: await codeOf(server, person) };
}

export const PRODUCT = "exo-a";

/** The entries of a chart on which nothing stops a first infusion, by what each is for; null leaves one out. */
export type Course = Readonly<
  Record<
    "screening" | "allergies" | "crp" | "plan" | "consent",
    { readonly kind: string; readonly body: object; readonly days: number } | null
  >
>;

const answers = Object.fromEntries(EXOSOME_QUESTIONS.map((question) => [question, "no"]));

/** Nothing stops. `days` before today. */
export const COURSE: Course = {
  screening: {
    kind: "screening",
    days: 10,
    body: { ...examples.screening.body, component: "exosome", questionnaire: "exosome-safety", answers },
  },
  allergies: { kind: "history", days: 10, body: { topic: "allergies", allergies: { status: "none-known" } } },
  crp: { kind: "lab", days: 9, body: { ...examples.lab.body, value: 2.1, unit: "mg/L" } },
  plan: { kind: "plan", days: 8, body: { ...examples.plan.body, strategy: "exosome", tms: null } },
  consent: { kind: "consent", days: 7, body: { ...examples.consent.body, decision: "given" } },
};

/** Charts of new patients, written past the routes as what a clinic has had for days; each with the parts of `course`. */
export async function chartsWith(server: TestServer, courses: readonly Partial<Course>[]): Promise<readonly string[]> {
  const { deps, clinic } = server.app.services();
  const author = { id: newId(), name: "佐藤 医師", role: "psychiatrist" } as const;
  const chains = courses.map((changes) => {
    const parts = Object.values({ ...COURSE, ...changes }).filter((part) => part !== null);
    const registration = { kind: "registration", days: 12, body: { sex: "female", ageAtRegistration: 55 } };
    const entries = [registration, ...parts].map(({ kind, body, days }) => {
      const at = moment(server, -days * 1440);
      const personal = kind === "registration" ? PERSON : null;
      return { id: newId(), recordedAt: at, author, source: null, draft: { kind, occurredAt: at, body, personal } };
    });
    return { ledger: "chart", subject: newId(), entries } as const;
  });
  const written = await writeNewChains(deps, clinic()?.id ?? "", chains);
  if (!written.ok) throw new Error(JSON.stringify(written.error));
  return chains.map(({ subject }) => subject);
}

/** Signs in range, with a weight. */
export const SIGNS = { ...examples.vitals.body };

/** What a page sends to begin an infusion, without its place in the chart and its second person. */
export function startOf(lot: string, vial: string) {
  return {
    ...{ lot, vial, plannedMinutes: 60, diluentMillilitres: 100, vitals: SIGNS },
    dose: { value: 10, countedIn: "millilitres", countedBy: "label" },
    checks: Object.fromEntries(CHECKS_REQUIRED.map((check) => [check, true])),
  } as const;
}

/** Receives a lot with `vials` of 10 mL, enters its certificate, and answers its id and the seq of its head. */
export async function receiveLot(server: TestServer, by: Person, lot: string, vials: readonly string[]) {
  const body = {
    ...examples.received.body,
    ...{ product: PRODUCT, lot, manufacturedOn: "2026-06-01", expiresOn: "2027-06-01" },
    vials: vials.map((vial) => ({ vial, volumeMillilitres: 10, particles: null })),
  };
  const received = await by.browser.call("POST /api/lots/receive", { body: { occurredAt: moment(server), body, remark: null } });
  const id = received.data.lot;
  await lotEntry(by, id, 2, "certificate", examples.certificate.body);
  return id;
}

/** Writes to a lot. */
export function lotEntry(by: Person, lot: string, expectedSeq: number, kind: string, body: object) {
  return by.browser.call("POST /api/lots/entry", { body: { lot, expectedSeq, kind, body, remark: null } });
}

/** Releases all of a lot by two people. */
export async function releaseLot(server: TestServer, by: Person, other: Person, lot: string, expectedSeq: number, changes: object = {}) {
  const checks = Object.fromEntries(CERTIFICATE_GROUPS.map((group) => [group, true]));
  const body = { lot, expectedSeq, vials: null, checks, code: await codeOf(server, by), second: await second(server, other), ...changes };
  return await by.browser.call("POST /api/lots/release", { body });
}

/** A lot whose vials are released and of which `thawed` are thawed. */
export async function readyLot(
  server: TestServer,
  by: Person,
  other: Person,
  lot: string,
  vials: readonly string[],
  thawed = vials,
): Promise<string> {
  const id = await receiveLot(server, by, lot, vials);
  await releaseLot(server, by, other, id, 3);
  for (const [index, vial] of thawed.entries())
    await lotEntry(by, id, 4 + index, "thawed", { vial, at: moment(server, -10), container: "low-binding" });
  return id;
}

/** The ledger of a lot as kinds, in order. */
export async function kindsOfLot(by: Person, lot: string): Promise<readonly string[]> {
  const { data } = await by.browser.call("GET /api/lots/ledger", { query: { lot } });
  return data.lots[0]?.entries.map(({ kind }) => kind) ?? [];
}

/** Today in the clinic. */
export function today(server: TestServer): string {
  return localDay(moment(server));
}
