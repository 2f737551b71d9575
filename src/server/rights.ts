/**
 * The role matrix: who may call what, and what each may see and write. It is the single source: the server decides by it,
 * the tests try every role on every route against it, and `docs/roles.md` is rendered from it. What is not named here is
 * denied, and a route without a row does not compile.
 *
 * A director of a clinic in Japan is a physician (Medical Care Act, article 10), so the director may what a psychiatrist
 * may, and administers besides. Reception sees who is who and never what they have; the statistician what they have and
 * never who they are; the auditor neither, but who looked at what.
 */
import { PHYSICIAN_ROLES, type Role } from "../record/entry.ts";
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

const physicians = PHYSICIAN_ROLES;
const treating = ["director", "psychiatrist", "operator", "nurse"] as const;
/** Who writes with the forms of the workspace. */
const charting = [...treating, "reception"] as const;

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
  // Whoever treats has the chart.
  "GET /api/patients/:patient/own": patients(["patient"]),
  // Shows nothing but what was just written, and that is in the record under its author's name.
  "POST /api/patients/:patient/entries": open([...treating, "reception", "patient"]),
  "GET /api/drafts": open(charting, { activity: false }),
  "GET /api/drafts/registration": open(charting),
  // Shows nobody but their author what they typed; the chart itself has a rule of its own.
  "GET /api/patients/:patient/drafts": patients(charting),
  "POST /api/drafts": open(charting),
  "POST /api/drafts/discard": open(charting),
  "POST /api/patients/:patient/undo": open(charting),
  "POST /api/patients/:patient/signature": open(physicians),
  "POST /api/patients/:patient/alerts": open(treating),
  "POST /api/patients/:patient/alerts/response": open(treating),
  "GET /api/alerts": patients(treating, { activity: false }),
  "GET /api/today": patients(charting, { activity: false }),
  // Shows nothing but that it was done.
  "POST /api/days": open(charting),
  "POST /api/patients/:patient/course/proposal": patients(treating),
  "POST /api/patients/:patient/course": open(treating),
  "POST /api/patients/similar": patients(charting),
  // The patients that it may name as similar are logged when it names them.
  "POST /api/patients/register": open(charting),
  "POST /api/patients/:patient/merge": open([...physicians, "nurse", "reception"]),
  // What a lot's ledger says of a patient is their random id; whoever asks who that is asks for the trace, which is logged.
  "GET /api/lots": open(treating),
  "GET /api/lots/ledger": open(treating, { activity: false }),
  "POST /api/lots/receive": open([...physicians, "nurse"]),
  // Anybody who treats may stop what seems wrong; letting it go again takes two.
  "POST /api/lots/quarantine": open(treating),
  "POST /api/lots/entry": open([...physicians, "nurse"]),
  "POST /api/lots/release": open([...physicians, "nurse"]),
  "POST /api/lots/recall": open([...physicians, "nurse"]),
  "POST /api/lots/trace": patients([...physicians, "nurse"]),
  "POST /api/lots/drill": patients([...physicians, "nurse"]),
  "GET /api/second-people": open([...physicians, "nurse"]),
  "POST /api/demonstration/second-code": open([...physicians, "nurse"]),
  "POST /api/patients/:patient/infusions": open([...physicians, "nurse"]),
  "GET /api/settings": open([...treating, "reception", "statistician", "auditor"]),
  "POST /api/settings": open(["director"]),
  "GET /api/wordings": open([...charting, "patient"]),
  "POST /api/wordings": open(["director"]),
  "POST /api/wordings/withdraw": open(["director"]),
  "GET /api/safety-cards": open([...treating, "auditor"], { activity: false }),
  "POST /api/safety-cards": open(physicians),
  "POST /api/settings/postal-codes": open(["director"]),
  "POST /api/postal-codes/lookup": open(charting),
  "GET /api/physicians": open(charting),
  "GET /api/demonstration/code": open("signed-in", { activity: false }),
  "GET /api/live": open([...treating, "reception", "statistician", "patient"], { activity: false }),
  "POST /api/import/preview": open(["director"]),
  "POST /api/import/run": open(["director"]),
  "GET /api/evidence": patients([...physicians, "statistician"]),
  "POST /api/evidence/lock": open([...physicians, "statistician"]),
  "GET /api/evidence/tables": patients([...physicians, "statistician"]),
  "GET /api/evidence/imported": patients([...physicians, "statistician"]),
  "POST /api/evidence/imported/lock": open([...physicians, "statistician"]),
  // Says who was allocated by their random id, and nobody's arm.
  "GET /api/trials": open([...treating, "statistician", "auditor"]),
  "POST /api/trials": open(["director"]),
  "POST /api/trials/allocate": open(physicians),
  "POST /api/trials/prepare": patients(treating),
  "POST /api/trials/unblind": patients(physicians),
  "POST /api/trials/close": open(physicians),
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
  exemption: physicians,
  plan: physicians,
  // Days and times are for whoever keeps the calendar; the plan itself is a physician's.
  schedule: [...treating, "reception"],
  consent: [...physicians, "nurse"],
  contract: [...physicians, "nurse", "reception"],
  session: [...physicians, "operator"],
  release: physicians,
  infusion: [...physicians, "nurse"],
  observation: treating,
  "infusion-end": [...physicians, "nurse"],
  "adverse-event": treating,
  decision: physicians,
  randomisation: physicians,
  note: treating,
  letter: physicians,
  closure: physicians,
  confirmation: physicians,
  proxy: ["operator", "nurse", "reception"],
  retraction: charting,
  alert: treating,
  "alert-response": treating,
  merge: [...physicians, "nurse", "reception"],
} as const satisfies Record<ChartKind, readonly Role[]>;

/**
 * Who may write a kind for a physician, who then has to confirm it. What the device or the drug is part of is written by
 * whoever stood beside it, for nobody else.
 */
export const PROXY_WRITES = {
  diagnosis: ["nurse", "reception"],
  history: ["operator", "nurse", "reception"],
  screening: ["operator", "nurse"],
  assessment: ["operator", "nurse"],
  lab: ["operator", "nurse", "reception"],
  vitals: ["operator", "nurse"],
  plan: ["nurse"],
  decision: ["nurse"],
  note: ["operator", "nurse", "reception"],
  letter: ["nurse", "reception"],
} as const satisfies Partial<Record<ChartKind, readonly Role[]>>;

/** Who may approve what another proposed: that two charts are one person's. */
export const APPROVES_MERGES: readonly Role[] = physicians;

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

/** Whether `role` may write entries of `kind` for a physician. */
export function mayWriteByProxy(role: Role, kind: ChartKind): boolean {
  const writers: Partial<Record<ChartKind, readonly Role[]>> = PROXY_WRITES;
  return writers[kind]?.includes(role) ?? false;
}

/** The kinds that `role` may write, and those that it may write for a physician. */
export function kindsOf(role: Role): { readonly writes: readonly ChartKind[]; readonly proxies: readonly ChartKind[] } {
  const kinds = namesOf(WRITES);
  return { writes: kinds.filter((kind) => mayWrite(role, kind)), proxies: kinds.filter((kind) => mayWriteByProxy(role, kind)) };
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

function patients(who: readonly Role[], { activity = true }: { activity?: boolean } = {}): Rule {
  return { who, reads: "patients", activity };
}

function namesOf<Name extends string>(rules: Readonly<Record<Name, unknown>>): readonly Name[] {
  return Object.keys(rules).filter((name): name is Name => name in rules);
}
