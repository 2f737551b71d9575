/**
 * What was tried before and what the patient decided: an antidepressant that was held long enough without enough effect or
 * that was not tolerated; rTMS before, in the same episode or an earlier one; and the consent to each component.
 *
 * A trial of a medicine that is known to the month is taken at its shortest: from the end of the first month to the
 * beginning of the last. What cannot be shown to be long enough is asked about.
 */
import { daysBetween, isLocalDate, type LocalDate } from "../../base/dates.ts";
import { never } from "../../base/invariant.ts";
import type { Finding } from "../finding.ts";
import { findingOf } from "../finding-of.ts";
import type { Ask, BoardRow } from "./board-row.ts";
import type { EligibilityCode } from "./eligibility-codes.ts";
import type { AntidepressantTrial, EligibilityFacts } from "./eligibility-facts.ts";
import { ADEQUATE_TRIAL, CONSENT, JSPN_GUIDELINE, NOT_INDICATED } from "./grounds.ts";
import { notIndicated } from "./illness-rules.ts";
import type { RulePack } from "./packs.ts";

type Found = Finding<EligibilityCode>;

/** At least one antidepressant at an adequate dose for an adequate time without sufficient effect, or not tolerated. */
export function antidepressantRow({ trials, today }: EligibilityFacts): BoardRow {
  const asks: Ask = { kind: "form", form: "history.antidepressant-trial" };
  const row = (finding: Found, asked: Ask | null = null): BoardRow => ({ rule: "antidepressant", finding, asks: asked });
  if (trials.length === 0) return row(findingOf("antidepressant.none", "ask", JSPN_GUIDELINE), asks);
  const failed = trials.filter(({ result }) => result === "none" || result === "partial");
  const adequate = failed.filter((trial) => adequacyOf(trial, today) === "adequate");
  if (adequate.length > 0)
    return row(
      findingOf("antidepressant.insufficient", "tell", ADEQUATE_TRIAL, { n: adequate.length, name: adequate[0]?.drug.name ?? null }),
    );
  const notTolerated = trials.filter(({ result }) => result === "not-tolerated");
  if (notTolerated.length > 0)
    return row(findingOf("antidepressant.not-tolerated", "tell", JSPN_GUIDELINE, { name: notTolerated[0]?.drug.name ?? null }));
  const [one] = failed;
  if (one === undefined)
    return trials.some(({ result }) => result === "unknown")
      ? row(findingOf("antidepressant.unknown", "ask", ADEQUATE_TRIAL, { name: trials[0]?.drug.name ?? null }), asks)
      : row(findingOf("antidepressant.effective", "ask", JSPN_GUIDELINE, { name: trials[0]?.drug.name ?? null }), asks);
  const short = failed.every((trial) => adequacyOf(trial, today) === "too-short");
  const { weeksMin } = ADEQUATE_TRIAL;
  return short
    ? row(findingOf("antidepressant.too-short", "ask", ADEQUATE_TRIAL, { name: one.drug.name, weeksMin }), asks)
    : row(findingOf("antidepressant.unknown", "ask", ADEQUATE_TRIAL, { name: one.drug.name }), asks);
}

/** Whether a trial was long and regular enough; `unknown` when its dates or the doses taken are not known well enough. */
export function adequacyOf(trial: AntidepressantTrial, today: LocalDate): "adequate" | "too-short" | "unknown" {
  const { startedOn, stoppedOn, status, adherencePercent, dailyDose } = trial;
  const until = status === "ongoing" ? today : stoppedOn;
  if (startedOn === null || until === null || dailyDose === null) return "unknown";
  const longest = daysBetween(edgeOf(startedOn, "first"), edgeOf(until, "last"));
  if (longest < 7 * ADEQUATE_TRIAL.weeksMin) return "too-short";
  const shortest = daysBetween(edgeOf(startedOn, "last"), edgeOf(until, "first"));
  if (shortest < 7 * ADEQUATE_TRIAL.weeksMin || adherencePercent === null) return "unknown";
  return adherencePercent >= ADEQUATE_TRIAL.adherencePercentMin ? "adequate" : "too-short";
}

/** The first or the last day that a day, a month or a year can mean. Days beyond the 28th of a month change no verdict in weeks. */
function edgeOf(partial: string, edge: "first" | "last"): LocalDate {
  if (isLocalDate(partial)) return partial;
  const month = partial.length === 4 ? (edge === "first" ? `${partial}-01` : `${partial}-12`) : partial;
  return edge === "first" ? `${month}-01` : `${month}-28`;
}

/** Not treated with rTMS in this same episode. */
export function previousTmsRow({ histories, screenings, principal }: EligibilityFacts, pack: RulePack): BoardRow {
  const history = histories.get("tms");
  const answered = screenings.tms?.answers["previous-tms"] ?? "unknown";
  const was = history?.presence === "present" || history?.presence === "past" || answered === "yes";
  const row = (finding: Found, asks: Ask | null = null): BoardRow => ({ rule: "previous-tms", finding, asks });
  if (!was && (history?.presence === "absent" || answered === "no")) return row(findingOf("previous-tms.none", "tell", NOT_INDICATED));
  if (!was) return row(findingOf("previous-tms.unknown", "ask", NOT_INDICATED), { kind: "history", item: "tms", category: "psychiatric" });
  const began = history?.startedOn ?? null;
  const onset = principal?.onsetOn ?? null;
  if (began === null || onset === null)
    return row(findingOf("previous-tms.when-unknown", "ask", NOT_INDICATED), { kind: "form", form: "history.other" });
  if (edgeOf(began, "last") < edgeOf(onset, "first")) return row(findingOf("previous-tms.earlier", "tell", NOT_INDICATED, { began }));
  return edgeOf(began, "first") > edgeOf(onset, "last")
    ? row(findingOf("previous-tms.same-episode", notIndicated(pack), NOT_INDICATED, { began, onset }))
    : row(findingOf("previous-tms.when-unknown", "ask", NOT_INDICATED), { kind: "form", form: "history.other" });
}

/** The patient has agreed to this component, and for themselves. */
export function consentRow({ consents }: EligibilityFacts, component: "tms" | "exosome"): BoardRow {
  const rule = component === "tms" ? "consent-tms" : "consent-exosome";
  const consent = consents[component];
  const asks: Ask = { kind: "form", form: "consent" };
  const values = { component };
  if (consent === null) return { rule, finding: findingOf("consent.none", "ask", CONSENT, values), asks };
  switch (consent.decision) {
    case "declined":
      return { rule, finding: findingOf("consent.declined", "stop", CONSENT, values), asks };
    case "withdrawn":
      return { rule, finding: findingOf("consent.withdrawn", "stop", CONSENT, values), asks };
    case "given":
      return consent.givenBy === "patient"
        ? { rule, finding: findingOf("consent.given", "tell", CONSENT, { ...values, version: consent.documentVersion }), asks: null }
        : { rule, finding: findingOf("consent.representative", "ask", CONSENT, values), asks: null };
    default:
      return never(consent.decision, "consentRow");
  }
}
