/** A running application for tests: a real embedded database in a folder of its own, a clock that is moved by hand, and browsers that keep cookies. */

import { randomBytes } from "node:crypto";
import { uuidv7 } from "../../src/base/ids.ts";
import type { Role } from "../../src/record/entry.ts";
import { type App, createApp } from "../../src/server/app.ts";
import { noteInClinicLedger, readClinicLedger } from "../../src/server/clinic-ledger.ts";
import type { Api, Refusal, RouteName } from "../../src/server/contract.ts";
import type { Deps } from "../../src/server/deps.ts";
import type { LogLine } from "../../src/server/log.ts";
import { totpCode, totpStep } from "../../src/server/sign-in/totp.ts";
import { createCipher } from "../../src/store/cipher.ts";
import { type OpenedStore, openStore } from "../../src/store/open.ts";
import { temporaryDatabase } from "./pglite.ts";

/** 2026-11-23 09:00 in Japan. */
export const START = Date.UTC(2026, 10, 23, 0, 0, 0);
export const MINUTE = 60_000;
export const PASSWORD = "夜明けの庭に三羽の鳩がいました";

/** An application and the world around it. */
export interface TestServer {
  readonly app: App;
  readonly deps: Deps;
  readonly store: OpenedStore;
  readonly log: readonly LogLine[];
  readonly anchors: readonly string[];
  now(): number;
  /** Moves the clock. */
  pass(milliseconds: number): void;
  /** A browser without cookies. */
  browser(address?: string): Browser;
  /** Closes and deletes everything. */
  close(): Promise<void>;
}

/** What the application answered. */
export interface Reply<Answer> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Of an answer that succeeded. */
  readonly data: Answer;
  /** Of one that did not. */
  readonly refusal: Refusal;
}

export interface Call<Route extends RouteName> {
  readonly body?: Api[Route]["body"] | unknown;
  readonly patient?: string;
  readonly query?: Record<string, string>;
  readonly headers?: Record<string, string>;
}

export interface Browser {
  readonly cookies: Map<string, string>;
  /** Each Set-Cookie that came, as it came. */
  readonly setCookies: string[];
  call<Route extends RouteName>(route: Route, given?: Call<Route>): Promise<Reply<Api[Route]["answer"]>>;
  raw(route: RouteName, given?: Call<RouteName>): Promise<Response>;
}

/** Opens an application over an empty database. */
export async function openTestServer(changes: Partial<Deps> = {}): Promise<TestServer> {
  const { store, drop } = changes.store === undefined ? await openTestStore() : { store: changes.store, drop: () => undefined };
  const cipher = createCipher();
  const log: LogLine[] = [];
  const anchors: string[] = [];
  let now = START;
  const deps: Deps = {
    store,
    cipher,
    clinicKey: cipher.newKey(),
    anchoring: {
      signingKeys: cipher.newSigningKeys(),
      read: async () => anchors.map((line) => `${line}\n`).join(""),
      append: async (line) => void anchors.push(line),
      remove: () => void anchors.splice(0),
    },
    now: () => now,
    random: randomBytes,
    pages: null,
    listening: { loopback: true, tls: false },
    log: (line) => void log.push(line),
    version: "0.1.0",
    utcOffset: "+09:00",
    passwordCostLog2: 4,
    ...changes,
  };
  const app = await createApp(deps);
  return {
    ...{ app, deps, store, log, anchors },
    now: () => now,
    pass: (milliseconds) => {
      now += milliseconds;
    },
    browser: (address) => createBrowser(app, deps, address),
    async close() {
      await app.close();
      await store.close();
      drop();
    },
  };
}

async function openTestStore() {
  const { folder, remove } = await temporaryDatabase();
  return { store: await openStore({ kind: "pglite", folder }), drop: remove };
}

function createBrowser(app: App, deps: Deps, address = "192.0.2.1"): Browser {
  const cookies = new Map<string, string>();
  const setCookies: string[] = [];
  const origin = `${deps.listening.tls ? "https" : "http"}://${deps.listening.loopback ? "127.0.0.1:8610" : "clinic.example"}`;
  const raw = async (route: RouteName, { body, patient = "", query, headers = {} }: Call<RouteName> = {}): Promise<Response> => {
    const [method = "GET", path = "/"] = route.split(" ");
    const search = query ? `?${new URLSearchParams(query)}` : "";
    const init: RequestInit = {
      method,
      headers: {
        host: new URL(origin).host,
        ...(method === "GET" ? {} : { origin, "sec-fetch-site": "same-origin", "content-type": "application/json" }),
        ...(cookies.size > 0 ? { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") } : {}),
        ...headers,
      },
      ...(method === "GET" ? {} : { body: typeof body === "string" ? body : JSON.stringify(body ?? {}) }),
    };
    const response = await app.hono.request(`${origin}${path.replace(":patient", patient)}${search}`, init, {
      incoming: { socket: { remoteAddress: address } },
    });
    for (const line of response.headers.getSetCookie()) keepCookie(cookies, setCookies, line);
    return response;
  };
  return {
    cookies,
    setCookies,
    raw,
    async call(route, given) {
      const response = await raw(route, given);
      const text = await response.text();
      const parsed = text === "" ? null : JSON.parse(text);
      return { status: response.status, headers: response.headers, text, data: parsed, refusal: parsed };
    },
  };
}

function keepCookie(cookies: Map<string, string>, setCookies: string[], line: string): void {
  setCookies.push(line);
  const [pair = ""] = line.split(";");
  const [name = "", value = ""] = pair.split(/=(.*)/s);
  if (value === "" || /max-age=0/i.test(line)) cookies.delete(name);
  else cookies.set(name, value);
}

/** An authenticator app that was given `totpSecret`. */
export function authenticator(totpSecret: string): (at: number) => string {
  const bits = [...totpSecret].map((letter) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0")).join("");
  const secret = Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
  return (at) => totpCode(secret, totpStep(at));
}

/** A person with a browser and an authenticator. */
export interface Person {
  readonly browser: Browser;
  readonly account: string;
  code(): string;
}

/** Founds a clinic of one's own; the director is signed in. */
export async function foundTestClinic(server: TestServer, account = "director"): Promise<Person> {
  const browser = server.browser();
  const body = {
    code: server.app.founderCode()?.code ?? "",
    clinicName: "梅田クリニック",
    directorName: "山田 一郎",
    account,
    password: PASSWORD,
    language: "ja",
  } as const;
  const { data } = await browser.call("POST /api/setup/own", { body });
  return enrol(server, browser, account, data.totpSecret);
}

/** Invites, joins and signs in somebody with `role`. */
export async function joinTestClinic(
  server: TestServer,
  director: Person,
  role: Exclude<Role, "patient">,
  address?: string,
): Promise<Person> {
  const account = `${role}.one`;
  const { data: invitation } = await director.browser.call("POST /api/staff/invitation", { body: { name: `${role} one`, account, role } });
  const browser = server.browser(address);
  const { data } = await browser.call("POST /api/staff/join", { body: { account, code: invitation.code, password: PASSWORD } });
  return enrol(server, browser, account, data.totpSecret);
}

async function enrol(server: TestServer, browser: Browser, account: string, totpSecret: string): Promise<Person> {
  const codeAt = authenticator(totpSecret);
  const code = () => codeAt(server.now());
  const reply = await browser.call("POST /api/sign-in/code", { body: { code: code() } });
  if (reply.status !== 200) throw new Error(`the first sign-in of ${account} was refused: ${reply.text}`);
  server.pass(30_000);
  return { browser, account, code };
}

/** A note, as it is sent. */
export function noteOf(text: string, changes: object = {}) {
  return {
    ...{ kind: "note", version: 1, occurredAt: "2026-11-22", body: { category: "progress", language: "ja" }, personal: { text } },
    ...changes,
  };
}

/** A browser that is signed in as somebody with `role`, made without the two steps: what they open is tested elsewhere. */
export async function asRole(server: TestServer, role: Role, patient?: string): Promise<Browser> {
  const { accounts, sessions } = server.app.services();
  if (role === "patient") await openPatientPages(server);
  const account = `${role}.${randomBytes(6).toString("hex")}`;
  const id = await accounts.create({
    account,
    name: `${role} name`,
    role,
    status: "active",
    ...(role === "patient" ? { patient: patient ?? newId() } : {}),
  });
  const browser = server.browser();
  browser.cookies.set(server.deps.listening.tls ? "__Host-ryorin" : "ryorin", await sessions.open(id ?? "", "totp"));
  return browser;
}

/** Enters what the pages for patients need to open: somebody on call, and a crisis line that was called today. */
export async function openPatientPages(server: TestServer): Promise<void> {
  const services = server.app.services();
  const ledger = await readClinicLedger(services);
  if (!ledger.ok || ledger.value.newest["crisis-lines"] !== null) return;
  const author = { id: newId(), name: "director name", role: "director" } as const;
  const onCall = { alertOwner: null, responseMinutes: 30, contacts: [{ name: "当直", phone: "000", staff: null }] };
  const checkedOn = new Date(server.now() + 9 * 60 * MINUTE).toISOString().slice(0, 10);
  const lines = [{ name: { ja: "窓口", en: "Line" }, phone: "000", hours: null, checkedOn }];
  await noteInClinicLedger(services, author, { kind: "on-call", body: onCall });
  await noteInClinicLedger(services, author, { kind: "crisis-lines", body: { lines } });
}

/** A random id of the form that the product's ids have. */
export function newId(): string {
  return uuidv7(START, randomBytes(10));
}

/** What identifies the test's patient; nothing else in a test's data contains these texts. */
export const PERSON = {
  number: "R-77001",
  name: { family: "水野", given: "恵子" },
  kana: { family: "みずの", given: "けいこ" },
  roman: { family: "Mizuno", given: "Keiko" },
  formerName: "長谷川",
  birthDate: "1971-04-30",
  postalCode: "530-0001",
  address: "大阪市北区梅田九丁目",
  phone: "06-5550-1234",
  email: "keiko@example.jp",
  externalId: "EXT-4711",
};
export const REMARK = "娘さんの結婚式の翌日から眠れないとのこと";

/** Texts that may reach nobody whose role is not shown identity. */
export const PERSONAL_TEXTS = [
  ...new Set(Object.values(PERSON).flatMap((one) => (typeof one === "string" ? [one] : Object.values(one)))),
  REMARK,
];

/** Begins a chart through the API: a registration, a HAM-D17 total, a lab, each with something personal. Returns the patient. */
export async function registerPatient(browser: Browser, patient = newId()): Promise<string> {
  const entries = [
    { kind: "registration", version: 1, occurredAt: "2026-11-01", body: { sex: "female", ageAtRegistration: 55 }, personal: PERSON },
    {
      kind: "assessment",
      version: 1,
      occurredAt: "2026-11-02",
      body: {
        instrument: "hamd17",
        instrumentVersion: 1,
        mode: "total-only",
        informant: "clinician",
        language: "ja",
        items: {},
        total: 22,
        totalStatus: "as-given",
      },
      personal: { remark: REMARK },
    },
  ];
  const reply = await browser.call("POST /api/patients/:patient/entries", { patient, body: { expectedSeq: 1, entries } });
  if (reply.status !== 200) throw new Error(`the patient was refused: ${reply.text}`);
  return patient;
}
