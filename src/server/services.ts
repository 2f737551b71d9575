/**
 * What the routes work with, over one open database. When the demonstration is emptied all of it is made anew over the
 * new one; nothing of the old remains in a variable somewhere.
 */
import type { OpenedStore } from "../store/open.ts";
import type { ClinicRow } from "../store/store.ts";
import { type ChartCache, createChartCache } from "./chart-cache.ts";
import { readClinicLedger } from "./clinic-ledger.ts";
import { type CourseBook, createCourseBook } from "./course-book.ts";
import type { Deps } from "./deps.ts";
import { createLive, type Live } from "./live.ts";
import { traceOf } from "./log.ts";
import { createLotBook, type LotBook } from "./lot-book.ts";
import { createNameIndex, type NameIndex } from "./names.ts";
import { type Accounts, createAccounts } from "./sign-in/accounts.ts";
import { createDevices } from "./sign-in/device.ts";
import { createFounderCode, type FounderCode } from "./sign-in/founder-code.ts";
import { createGate } from "./sign-in/gate.ts";
import { PASSWORD_COST_LOG2 } from "./sign-in/password-hash.ts";
import { createSessions, SESSION_LIMITS, type Sessions, type SignedIn } from "./sign-in/sessions.ts";
import { createSignIn, type SignIn } from "./sign-in/sign-in.ts";
import { type AuthTables, migrateAuth } from "./sign-in/tables.ts";
import { createThrottle } from "./sign-in/throttle.ts";
import { createVerifier, type Verifier } from "./verifier.ts";

export interface Services {
  readonly deps: Deps;
  readonly store: OpenedStore;
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly signIn: SignIn;
  readonly charts: ChartCache;
  readonly lots: LotBook;
  /** The charts of the patients in their course, without what identifies them. */
  readonly courses: CourseBook;
  readonly names: NameIndex;
  readonly live: Live;
  readonly verifier: Verifier;
  readonly founder: FounderCode;
  /** The clinic of this installation; null before it is founded. */
  clinic(): ClinicRow | null;
  /** Whether there is a clinic and somebody who can sign in to it. */
  founded(): boolean;
  /** Reads both again, after they changed. */
  refresh(): Promise<void>;
  /** Whether a session opens anything but the second step of signing in. */
  opensCharts(who: SignedIn): boolean;
  closing(): boolean;
  stop(): Promise<void>;
}

/** The clinic as its settings have it: its own row says what it was founded with. */
async function readClinic(deps: Deps): Promise<ClinicRow | null> {
  const founded = await deps.store.clinic();
  if (founded === null) return null;
  const ledger = await readClinicLedger({ deps, store: deps.store, clinic: () => founded });
  // A ledger that does not verify is the verification's to tell; the clinic goes on as it was founded.
  const profile = ledger.ok ? ledger.value.newest.profile : null;
  return profile === null ? founded : { ...founded, name: profile.name.ja, utcOffset: profile.utcOffset };
}

const PASSWORD_CHECKS_AT_ONCE = 2;
const PASSWORD_CHECKS_WAITING_PER_ADDRESS = 4;

export async function createServices(deps: Deps): Promise<Services> {
  const { store, cipher, clinicKey, now, random, listening } = deps;
  const auth = store.authDatabase<AuthTables>();
  await migrateAuth(auth);
  let clinic: ClinicRow | null = null;
  let founded = false;
  let closing = false;
  const limits = deps.sessionLimits ?? SESSION_LIMITS;
  const sessions = createSessions(auth, { limits, now, random, alone: store.engine === "pglite" });
  const accounts = createAccounts(auth, { now, random, changed: sessions.accountChanged });
  const signIn = createSignIn({
    ...{ accounts, sessions, cipher, now, random, key: clinicKey },
    throttle: createThrottle(auth, cipher, clinicKey, now),
    devices: createDevices(cipher, clinicKey, random),
    gate: createGate(PASSWORD_CHECKS_AT_ONCE, PASSWORD_CHECKS_WAITING_PER_ADDRESS),
    passwordCostLog2: deps.passwordCostLog2 ?? PASSWORD_COST_LOG2,
    clinicName: () => clinic?.name ?? "",
  });
  const charts = createChartCache();
  const lots = createLotBook(store, deps);
  // A chart that was closed may have been erased, in another process too: nothing of it stays in memory.
  const unlisten = store.listen(({ ledger, subject, kinds }) => {
    if (kinds.includes("closure")) charts.forget(subject);
    // Another process may have given the clinic another name.
    if (ledger === "clinic" && kinds.includes("profile"))
      void refresh().catch((error: unknown) => deps.log({ event: "job-failed", job: "settings", error: traceOf(error) }));
  });
  const names = createNameIndex(store, deps, () => clinic, deps.searchWaitMilliseconds);
  const live = createLive(store, sessions);
  const verifier = createVerifier(store, deps, () => clinic);
  const refresh = async (): Promise<void> => {
    clinic = await readClinic(deps);
    founded = clinic !== null && (await accounts.count()) > 0;
    if (clinic !== null) names.start();
  };
  await refresh();
  return {
    courses: createCourseBook(store, deps),
    ...{ deps, store, accounts, sessions, signIn, charts, lots, names, live, verifier, refresh },
    founder: createFounderCode(now, random),
    clinic: () => clinic,
    founded: () => founded,
    opensCharts: ({ proof }) => proof === "totp" || (proof === "demonstration" && clinic?.mode === "demonstration" && listening.loopback),
    closing: () => closing,
    async stop() {
      closing = true;
      unlisten();
      live.stop();
      await Promise.all([names.stop(), verifier.stop()]);
    },
  };
}
