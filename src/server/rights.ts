/**
 * The role matrix: who may call what, and what each may see and write. It is the single source: the server decides by it,
 * the tests try every role on every route against it, and `docs/roles.md` is rendered from it. What is not named here is
 * denied, and a route without a row does not compile.
 *
 * A director of a clinic in Japan is a physician (Medical Care Act, article 10), so the director may what a psychiatrist
 * may, and administers besides. Reception sees who is who and never what they have; the statistician what they have and
 * never who they are; the auditor neither, but who looked at what.
 */
import type { Role } from "../record/entry.ts";
import type { AnyClearEntry, ChartKind } from "../record/kinds.ts";
import type { RouteName } from "./contract.ts";

/** `anyone`: without signing in. `signed-in`: every role. */
export type Who = "anyone" | "signed-in" | readonly Role[];

export interface Rule {
  readonly who: Who;
  /** Whether an answer is about patients: it is then written to the access log first, and refused when that fails. */
  readonly reads: "nothing" | "patients";
  /** Whether calling it keeps the session from idling out; what a page asks by itself does not. */
  readonly activity: boolean;
}

const physicians = ["director", "psychiatrist"] as const;
const treating = ["director", "psychiatrist", "operator", "nurse"] as const;

export const RULES = {
  "GET /api/setup": open("anyone", { activity: false }),
  "POST /api/setup/own": open("anyone"),
  "POST /api/setup/demonstration": open("anyone"),
  "POST /api/demonstration/role": open("anyone"),
  "POST /api/demonstration/reset": open("signed-in"),
  "POST /api/sign-in": open("anyone"),
  "POST /api/sign-in/code": open("anyone"),
  "POST /api/sign-out": open("anyone"),
  "POST /api/sign-out/everywhere": open("signed-in"),
  "GET /api/me": open("signed-in", { activity: false }),
  "POST /api/me/stay": open("signed-in"),
  "POST /api/me/password": open("signed-in"),
  "GET /api/staff": open(["director", "auditor"]),
  "POST /api/staff/invitation": open(["director"]),
  "POST /api/staff/renewal": open(["director"]),
  "POST /api/staff/join": open("anyone"),
  "POST /api/staff/role": open(["director"]),
  "POST /api/staff/disable": open(["director"]),
  "POST /api/patients/search": patients([...treating, "reception", "statistician"]),
  "GET /api/patients/:patient/chart": patients([...treating, "statistician", "patient"]),
  // Shows nothing but what was just written, and that is in the record under its author's name.
  "POST /api/patients/:patient/entries": open([...treating, "reception", "patient"]),
  "GET /api/live": open([...treating, "reception", "statistician", "patient"], { activity: false }),
  "POST /api/import/preview": open(["director"]),
  "POST /api/import/run": open(["director"]),
  "GET /api/record": open([...treating, "reception", "statistician", "auditor"], { activity: false }),
  "POST /api/record/verify": open(["director", "auditor"]),
  "GET /api/accesses": open(["director", "auditor"]),
} as const satisfies Record<RouteName, Rule>;

/** Who is shown what identifies a person, wherever a patient appears. The patient is shown their own chart and no other. */
export const IDENTITY = {
  director: "shown",
  psychiatrist: "shown",
  operator: "shown",
  nurse: "shown",
  reception: "shown",
  statistician: "withheld",
  auditor: "withheld",
  patient: "shown",
} as const satisfies Record<Role, "shown" | "withheld">;

/** Who may write each kind of entry. */
export const WRITES = {
  registration: [...treating, "reception"],
  diagnosis: physicians,
  history: [...physicians, "nurse"],
  screening: treating,
  assessment: [...treating, "patient"],
  diary: [...treating, "patient"],
  lab: [...physicians, "nurse"],
  vitals: treating,
  threshold: [...physicians, "operator"],
  target: [...physicians, "operator"],
  plan: physicians,
  consent: [...physicians, "nurse"],
  session: [...physicians, "operator"],
  infusion: [...physicians, "nurse"],
  "adverse-event": treating,
  decision: physicians,
  randomisation: physicians,
  note: treating,
  letter: physicians,
  closure: physicians,
  confirmation: physicians,
} as const satisfies Record<ChartKind, readonly Role[]>;

/** Kinds of which a role hears by the live stream; those who may not read charts hear of registrations only. */
export function hears(role: Role, kind: string): boolean {
  return mayCall(role, "GET /api/patients/:patient/chart") || (IDENTITY[role] === "shown" && kind === "registration");
}

/** The rule of `route`. */
export function ruleOf(route: RouteName): Rule {
  return RULES[route];
}

/** Whether someone with `role`, or nobody signed in (`null`), may call `route`. */
export function mayCall(role: Role | null, route: RouteName): boolean {
  const { who } = ruleOf(route);
  if (who === "anyone") return true;
  if (role === null) return false;
  return who === "signed-in" || who.includes(role);
}

/** Whether `role` may write entries of `kind`. */
export function mayWrite(role: Role, kind: ChartKind): boolean {
  const writers: readonly Role[] = WRITES[kind];
  return writers.includes(role);
}

/** The routes that `role` may call. */
export function rightsOf(role: Role): readonly RouteName[] {
  return ROUTE_NAMES.filter((route) => mayCall(role, route));
}

/** The entry as `role` may have it: without the personal part where identity is withheld. */
export function asSeenBy<Entry extends AnyClearEntry>(entry: Entry, role: Role): Entry {
  return IDENTITY[role] === "shown" || entry.personal.status === "none" ? entry : { ...entry, personal: { status: "withheld" } };
}

/** Every route, in the order of the matrix. */
export const ROUTE_NAMES: readonly RouteName[] = namesOf(RULES);

function open(who: Who, { activity = true }: { activity?: boolean } = {}): Rule {
  return { who, reads: "nothing", activity };
}

function patients(who: readonly Role[]): Rule {
  return { who, reads: "patients", activity: true };
}

function namesOf(rules: Readonly<Record<RouteName, Rule>>): readonly RouteName[] {
  return Object.keys(rules).filter((name): name is RouteName => name in rules);
}
