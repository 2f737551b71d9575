/**
 * What the patient banner says, from the entries. The banner prevents taking one patient for another and states what must
 * be known before touching anyone: allergies always, consent for what is planned or given, and how far the course is.
 * What was never recorded is its own answer.
 */
import { localDay } from "../../../base/dates.ts";
import { standingEntries } from "../../../measures/measurement.ts";
import type { AnyClearEntry, ChartEntryOf } from "../../../record/kinds.ts";

/** Allergies as the newest list has them; `not-recorded` when nobody has written a list. */
export type AllergyFact =
  | { readonly status: "none-known" | "unknown" | "not-recorded" }
  | { readonly status: "listed"; readonly substances: readonly string[] };

/** A treatment that can be consented to. */
export type Component = "tms" | "exosome";

/** How many were given, and of how many; `planned` is null when no plan asks for any. */
export interface CourseFact {
  readonly done: number;
  readonly planned: number | null;
}

/** Consent to one component: the newest decision, or that none is recorded. */
export interface ConsentFact {
  readonly component: Component;
  readonly decision: ChartEntryOf<"consent">["body"]["decision"] | "not-recorded";
}

/** The facts of the banner but for the identity, which comes beside the entries. */
export interface BannerFacts {
  readonly sex: ChartEntryOf<"registration">["body"]["sex"];
  readonly ageAtRegistration: number | null;
  readonly allergies: AllergyFact;
  readonly hasPlan: boolean;
  /** Null when neither planned nor given. */
  readonly tms: CourseFact | null;
  readonly exosome: CourseFact | null;
  /** For what is planned or was given. */
  readonly consents: readonly ConsentFact[];
  readonly closed: boolean;
  /** The day of the erasure; null when the chart was not erased. */
  readonly erasedOn: string | null;
}

/** The banner's facts from `entries`, in order of seq. */
export function bannerFacts(entries: readonly AnyClearEntry[]): BannerFacts {
  const standing = standingEntries(entries);
  const registration = standing.findLast((entry) => entry.kind === "registration");
  const plan = standing.findLast((entry) => entry.kind === "plan")?.body ?? null;
  const count = (kind: "session" | "infusion"): number => standing.filter((entry) => entry.kind === kind).length;
  const tms = courseFact(count("session"), plan?.tms?.sessionCount ?? null);
  const exosome = courseFact(count("infusion"), plan?.exosome?.infusionCount ?? null);
  const closure = standing.findLast((entry) => entry.kind === "closure" || entry.kind === "registration");
  return {
    sex: registration?.body.sex ?? "unknown",
    ageAtRegistration: registration?.body.ageAtRegistration ?? null,
    allergies: allergyFact(standing),
    hasPlan: plan !== null,
    tms,
    exosome,
    consents: [...(tms === null ? [] : [consentFact(standing, "tms")]), ...(exosome === null ? [] : [consentFact(standing, "exosome")])],
    closed: closure?.kind === "closure",
    erasedOn: closure?.kind === "closure" && closure.body.reason === "erased" ? localDay(closure.occurredAt) : null,
  };
}

function courseFact(done: number, planned: number | null): CourseFact | null {
  return done === 0 && planned === null ? null : { done, planned };
}

function allergyFact(entries: readonly AnyClearEntry[]): AllergyFact {
  const body = entries.flatMap((entry) => (entry.kind === "history" && entry.body.topic === "allergies" ? [entry.body] : [])).at(-1);
  if (body === undefined) return { status: "not-recorded" };
  const { allergies } = body;
  return allergies.status === "listed"
    ? { status: "listed", substances: allergies.list.map((one) => one.substance) }
    : { status: allergies.status };
}

function consentFact(entries: readonly AnyClearEntry[], component: Component): ConsentFact {
  const newest = entries.findLast((entry) => entry.kind === "consent" && entry.body.component === component);
  return { component, decision: newest?.kind === "consent" ? newest.body.decision : "not-recorded" };
}
