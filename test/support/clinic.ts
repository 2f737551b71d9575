/**
 * The real program for tests: `ryorin` as its own process, as a user runs it, with a data folder of its own. What it says
 * on standard output is read by its `--json` form; a server is stopped with SIGTERM, as a user's system would.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Language } from "../../src/record/entry.ts";
import type { Api, RouteName } from "../../src/server/contract.ts";
import { placeEmptyDatabase } from "./pglite.ts";
import { authenticator, PASSWORD } from "./server.ts";

const MAIN = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
const SHIFTED_CLOCK = new URL("./shifted-clock.ts", import.meta.url).href;

/** What surrounds one run of the program. */
export interface Surroundings {
  /** The data folder, `RYORIN_HOME`. */
  readonly home: string;
  /** The language of the console; English when not given. */
  readonly language?: Language;
  /** More variables, or others than the tests' own. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Milliseconds that its clock is ahead of the machine's; none when not given. */
  readonly clockShift?: number;
}

/** How a run ended and what it said. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The answer, when standard output was one JSON object on one line. */
  readonly json: Readonly<Record<string, unknown>> | null;
}

/** A running clinic. */
export interface Clinic {
  readonly address: string;
  readonly home: string;
  /** The one-time code of the console, until the clinic is founded. */
  readonly founderCode: string | null;
  /** Stops it with SIGTERM and waits for its end. */
  stop(): Promise<Ended>;
}

/** Runs `ryorin` with `args` to its end. */
export function ryorin(args: readonly string[], surroundings: Surroundings): Promise<Ended> {
  return endOf(launch(args, surroundings));
}

/** Starts the clinic in `surroundings` and waits until it listens. Throws what it said when it ended instead. */
export async function startClinic(surroundings: Surroundings): Promise<Clinic> {
  const child = launch(["start", "--json"], surroundings);
  const endWithUs = () => child.kill("SIGKILL");
  process.once("exit", endWithUs);
  const ended = endOf(child).finally(() => process.off("exit", endWithUs));
  const line = await Promise.race([firstLine(child), ended.then(() => null)]);
  const answer = line === null ? null : jsonOf(line);
  if (typeof answer?.address !== "string") throw new Error(`the clinic did not start: ${JSON.stringify(await ended)}`);
  return {
    address: answer.address,
    home: surroundings.home,
    founderCode: typeof answer.founderCode === "string" ? answer.founderCode : null,
    stop() {
      child.kill("SIGTERM");
      return ended;
    },
  };
}

/** An empty data folder, or a copy of `template`; the caller removes it. */
export function temporaryHome(template?: string): { readonly home: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "ryorin-home-"));
  const home = join(folder, "home");
  if (template !== undefined) cpSync(template, home, { recursive: true });
  return { home, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A data folder whose database was made before and is still empty, so that a start does not wait for it; the caller removes it. */
export async function preparedHome(): Promise<{ readonly home: string; readonly remove: () => void }> {
  const { home, remove } = temporaryHome();
  mkdirSync(home, { mode: 0o700 });
  await placeEmptyDatabase(join(home, "database"));
  return { home, remove };
}

/** A caller of the API over HTTP that keeps its cookies, as a browser does. */
export interface Caller {
  call<Route extends RouteName>(
    route: Route,
    given?: { readonly body?: unknown; readonly patient?: string },
  ): Promise<Api[Route]["answer"]>;
  /** The same, answering the status alone. */
  status(route: RouteName, given?: { readonly body?: unknown; readonly patient?: string }): Promise<number>;
}

/** A caller without cookies at `address`. Its `call` throws what was refused. */
export function callerOf(address: string): Caller {
  const cookies = new Map<string, string>();
  const send = async (route: RouteName, { body, patient = "" }: { readonly body?: unknown; readonly patient?: string } = {}) => {
    const [method = "GET", path = "/"] = route.split(" ");
    const response = await fetch(`${address}${path.replace(":patient", patient)}`, {
      method,
      headers: {
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
        ...(method === "GET" ? {} : { origin: address, "sec-fetch-site": "same-origin", "content-type": "application/json" }),
      },
      ...(method === "GET" ? {} : { body: JSON.stringify(body ?? {}) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = "", value = ""] = (cookie.split(";")[0] ?? "").split(/=(.*)/s);
      cookies.set(name, value);
    }
    return response;
  };
  return {
    async call(route, given) {
      const response = await send(route, given);
      if (!response.ok) throw new Error(`${route} was refused: ${response.status} ${await response.text()}`);
      return await response.json();
    },
    async status(route, given) {
      const response = await send(route, given);
      await response.body?.cancel();
      return response.status;
    },
  };
}

/** Founds the demonstration on `clinic`; its director is signed in. */
export async function foundDemonstration(clinic: Clinic): Promise<Caller> {
  const caller = callerOf(clinic.address);
  await caller.call("POST /api/setup/demonstration");
  await caller.call("POST /api/demonstration/role", { body: { role: "director" } });
  return caller;
}

/** Founds a clinic of one's own with the account `director`, who is signed in. */
export async function foundOwnClinic(clinic: Clinic): Promise<Caller> {
  const caller = callerOf(clinic.address);
  const named = { clinicName: "梅田クリニック", directorName: "山田 一郎", account: "director", language: "ja" };
  const { totpSecret } = await caller.call("POST /api/setup/own", { body: { code: clinic.founderCode, password: PASSWORD, ...named } });
  await caller.call("POST /api/sign-in/code", { body: { code: authenticator(totpSecret)(Date.now()) } });
  return caller;
}

function launch(args: readonly string[], { home, language = "en", environment = {}, clockShift = 0 }: Surroundings): ChildProcess {
  const { PATH, HOME, TMPDIR, TZ } = process.env;
  const own = { RYORIN_HOME: home, HOST: "127.0.0.1", PORT: "0", LANG: language === "ja" ? "ja_JP.UTF-8" : "C" };
  // Hundreds of runs compile the same files: the second and later ones find them compiled.
  const cache = { NODE_COMPILE_CACHE: join(tmpdir(), "ryorin-compiled") };
  const clock = clockShift === 0 ? {} : { NODE_OPTIONS: `--import=${SHIFTED_CLOCK}`, RYORIN_TEST_CLOCK_SHIFT: String(clockShift) };
  const inherited = Object.entries({ PATH, HOME, TMPDIR, TZ }).filter(([, value]) => value !== undefined);
  return spawn(process.execPath, [MAIN, ...args], {
    env: { ...Object.fromEntries(inherited), ...cache, ...own, ...clock, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

function endOf(child: ChildProcess): Promise<Ended> {
  let stdout = "";
  let stderr = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, stdout, stderr, json: jsonOf(stdout) }));
  });
}

function firstLine(child: ChildProcess): Promise<string> {
  let text = "";
  return new Promise((resolve) => {
    child.stdout?.on("data", (more: string) => {
      text += more;
      if (text.includes("\n")) resolve(text);
    });
  });
}

function jsonOf(text: string): Readonly<Record<string, unknown>> | null {
  const lines = text.trimEnd().split("\n");
  if (lines.length !== 1 || !text.startsWith("{")) return null;
  return JSON.parse(text);
}
