/** The demonstration clinic, served with its pages to a real browser, and someone signed in to it. */
import type { Browser } from "playwright-core";
import { PAGES_FOLDER } from "../../src/cli/pages.ts";
import type { Role } from "../../src/record/entry.ts";
import type { Api, PatientRow } from "../../src/server/contract.ts";
import { listen } from "../../src/server/listen.ts";
import { type Visit, visit } from "./browser.ts";
import { openTestServer, START } from "./server.ts";

/** A running demonstration. */
export interface Demonstration {
  readonly address: string;
  /** What is added to the machine's clock. */
  readonly shift: () => number;
  /** Lets time pass; whoever was signed in may have to sign in again. */
  pass(milliseconds: number): void;
  close(): Promise<void>;
}

/** What is added to the machine's clock, so that every run begins on the same morning and finds the same courses under way. */
const SHIFT = START - Date.now();

/**
 * Founds the demonstration over an empty database and serves it with the built pages on a free port.
 * The clock runs as the machine's does, because a page watches when its sign-in ends, but from the morning of `START`.
 */
export async function openDemonstration(): Promise<Demonstration> {
  let shift = SHIFT;
  const server = await openTestServer({ pages: PAGES_FOLDER, now: () => Date.now() + shift });
  const listening = await listen(server.app, { host: "127.0.0.1", port: 0, tls: null });
  if (!listening.ok) throw new Error(`a free port: ${JSON.stringify(listening.error)}`);
  const { address, close } = listening.value;
  const founded = await fetch(`${address}/api/setup/demonstration`, {
    method: "POST",
    headers: { origin: address, "content-type": "application/json" },
    body: "{}",
  });
  if (!founded.ok) throw new Error(`the demonstration is founded: ${founded.status} ${await founded.text()}`);
  return {
    address,
    shift: () => shift,
    pass: (milliseconds) => {
      shift += milliseconds;
    },
    close: async () => {
      await server.close();
      await close();
    },
  };
}

/** A fresh browser, signed in as `role`, reading in `language`. */
export async function visitAs(
  browser: Browser,
  { address, shift }: Demonstration,
  role: Role,
  language: "ja" | "en",
  size?: { width: number; height: number },
): Promise<Visit> {
  const guest = await visit(browser, address, size, shift());
  await guest.page.addInitScript((chosen) => localStorage.setItem("ryorin.language", chosen), language);
  await guest.page.goto(address);
  await ask(guest, "POST", "/api/demonstration/role", { role });
  return guest;
}

/** The first page of the patients of a filter, with what of their course is done and planned. */
export async function rowsOf(guest: Visit, filter: Api["POST /api/patients/search"]["body"]["filter"]): Promise<readonly PatientRow[]> {
  const page: Api["POST /api/patients/search"]["answer"] = await ask(guest, "POST", "/api/patients/search", {
    text: "",
    filter,
    offset: 0,
    limit: 20,
  });
  return page.rows;
}

/** The ids of the patients that a filter finds. */
export async function patientsOf(guest: Visit, filter: Api["POST /api/patients/search"]["body"]["filter"]): Promise<readonly string[]> {
  return (await rowsOf(guest, filter)).map((row) => row.id);
}

/** Asks the server from inside the page, with its cookies. */
export async function ask<Answer>({ page }: Visit, method: "GET" | "POST", path: string, body: unknown = {}): Promise<Answer> {
  const { status, text } = await page.evaluate(
    async (call) => {
      const init = { method: call.method, headers: { "content-type": "application/json", accept: "application/json" } };
      const response = await fetch(call.path, call.method === "GET" ? init : { ...init, body: JSON.stringify(call.body) });
      return { status: response.status, text: await response.text() };
    },
    { method, path, body },
  );
  if (status !== 200) throw new Error(`${method} ${path} answered ${status} ${text}`);
  return JSON.parse(text);
}
