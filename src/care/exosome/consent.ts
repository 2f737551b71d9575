/**
 * Consent to exosomes, asked apart from that to TMS. Between it and the first infusion lies a day, in which a patient may think
 * again; a plan with another product is consented to anew.
 */
import { type Instant, isInstant, millisecondsOf } from "../../base/dates.ts";
import { type Chart, consentTo, standingOf } from "../../record/chart.ts";
import type { Finding } from "../finding.ts";
import { findingOf } from "../finding-of.ts";
import type { ExosomeConsentCode } from "./codes.ts";
import { CONSENT } from "./grounds.ts";

const COOLING_OFF_HOURS = 24;
const MILLISECONDS_PER_HOUR = 3_600_000;

/** What is found of the newest decision about exosomes. */
export function exosomeConsent(chart: Chart, now: Instant): readonly Finding<ExosomeConsentCode>[] {
  const consent = consentTo(chart, "exosome");
  if (consent === null) return [findingOf("exosome-consent.missing", "stop", CONSENT)];
  const { decision, documentVersion } = consent.body;
  const values = { at: consent.occurredAt, version: documentVersion };
  if (decision !== "given") return [findingOf(`exosome-consent.${decision}`, "stop", CONSENT, values)];
  const products = standingOf(chart, "plan").flatMap(({ body, seq }) =>
    body.exosome === null ? [] : [{ product: body.exosome.product, seq }],
  );
  const agreed = products.findLast(({ seq }) => seq < consent.seq)?.product ?? products[0]?.product ?? null;
  const planned = products.at(-1)?.product ?? null;
  return [
    ...(agreed !== planned ? [findingOf("exosome-consent.other-product", "stop", CONSENT, { agreed, planned })] : []),
    ...(isRecent(consent.occurredAt, now) && standingOf(chart, "infusion").length === 0
      ? [findingOf("exosome-consent.recent", "ask", CONSENT, { ...values, hours: COOLING_OFF_HOURS })]
      : []),
  ];
}

/** A day alone is taken for its last moment: the night between is what counts. */
function isRecent(at: string, now: Instant): boolean {
  if (!isInstant(at)) return at >= now.slice(0, 10);
  return millisecondsOf(now) - millisecondsOf(at) < COOLING_OFF_HOURS * MILLISECONDS_PER_HOUR;
}
