/**
 * What the patient banner says, from the chart. The banner prevents taking one patient for another and states what must
 * be known before touching anyone: allergies always, consent for what is planned or given, and how far the course is.
 * What was never recorded is its own answer.
 */
import { localDay } from "../../../base/dates.ts";
import { allergiesOf, type Chart, consentTo, newestOf, standingOf } from "../../../record/chart.ts";
import type { ChartEntryOf } from "../../../record/kinds.ts";

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

/** The banner's facts from the chart. */
export function bannerFacts(chart: Chart): BannerFacts {
  const registration = newestOf(chart, "registration");
  const plan = newestOf(chart, "plan")?.body ?? null;
  const tms = courseFact(standingOf(chart, "session").length, plan?.tms?.sessionCount ?? null);
  const exosome = courseFact(standingOf(chart, "infusion").length, plan?.exosome?.infusionCount ?? null);
  const consent = (component: Component): ConsentFact => ({
    component,
    decision: consentTo(chart, component)?.body.decision ?? "not-recorded",
  });
  return {
    sex: registration?.body.sex ?? "unknown",
    ageAtRegistration: registration?.body.ageAtRegistration ?? null,
    allergies: allergyFact(chart),
    hasPlan: plan !== null,
    tms,
    exosome,
    consents: [...(tms === null ? [] : [consent("tms")]), ...(exosome === null ? [] : [consent("exosome")])],
    closed: chart.status === "closed",
    erasedOn: chart.status === "erased" ? localDay(chart.closure.occurredAt) : null,
  };
}

function courseFact(done: number, planned: number | null): CourseFact | null {
  return done === 0 && planned === null ? null : { done, planned };
}

function allergyFact(chart: Chart): AllergyFact {
  const allergies = allergiesOf(chart);
  return allergies.status === "listed"
    ? { status: "listed", substances: allergies.list.map((one) => one.substance) }
    : { status: allergies.status };
}
