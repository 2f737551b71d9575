/**
 * Everything that is to be said before a session of TMS may begin, from the rules of this folder. A `stop` among them means
 * that it must not begin; the server refuses to record a session that has one. What was prescribed is judged and not what
 * was delivered: what has happened can always be written down.
 *
 * A session of an earlier day is written down after the fact. Its gate and its place in the day are past and are not asked
 * for then; screening, consent, dose and a seizure without review are.
 */
import { localDay } from "../../base/dates.ts";
import type { Finding, Ground, Severity } from "../finding.ts";
import { type TargetCode, targetFindings } from "./beam-f3.ts";
import { type ExemptedCode, type Prescribed, withExemptions } from "./exemptions.ts";
import { type GateCode, gateFindings } from "./gate.ts";
import { HOUSE, JSPN, STOP_TRIGGERS } from "./grounds.ts";
import { doseFindings, type LimitCode } from "./limits.ts";
import { protocolOf } from "./protocols.ts";
import { medicineFindings, type ScreeningCode, screeningFindings } from "./screening.ts";
import type { SessionFacts } from "./session-facts.ts";
import { type SpacingCode, spacingFindings } from "./session-spacing.ts";
import { deliveryFindings, type SinceThreshold, type ThresholdCode, thresholdDueFindings } from "./threshold-findings.ts";

/** What is found about the course around the session. */
export type CourseCode =
  | "session.plan-missing"
  | "session.plan-unsigned"
  | "consent.tms-missing"
  | "consent.tms-refused"
  | "seizure.unreviewed";

/** Everything that can be found before a session. */
export type SessionCode = CourseCode | ScreeningCode | GateCode | LimitCode | ExemptedCode | SpacingCode | ThresholdCode | TargetCode;

/** A finding before a session. */
export type SessionFinding = Finding<SessionCode>;

/** The device on which the session is given: names for comparison with the threshold's, and what it gives at most. */
export interface SessionDevice {
  readonly device: string | null;
  readonly coil: string | null;
  readonly maxPercentOfOutput: number;
}

/** Those that stop a session from being given or recorded, and what else is worth knowing, in the order of a reader. */
export function sessionFindings(facts: SessionFacts, prescribed: Prescribed | null, device: SessionDevice): readonly SessionFinding[] {
  return [
    ...courseFindings(facts),
    ...safetyFindings(facts),
    ...prescriptionFindings(facts, prescribed),
    ...readinessFindings(facts, prescribed, device),
  ];
}

/** Only what stops a session that happened at `facts.now`, when it is recorded on the day `recordedOn`. */
export function sessionStops(facts: SessionFacts, prescribed: Prescribed | null, recordedOn: string): readonly SessionFinding[] {
  const isOfToday = facts.today === recordedOn;
  const threshold: readonly SessionFinding[] = facts.thresholds.length > 0 ? [] : thresholdDueFindings(null, nothingSince(facts));
  const all: readonly SessionFinding[] = [
    ...courseFindings(facts),
    ...screeningFindings(facts.screening),
    ...(isOfToday ? gateFindings(facts.gate, facts.releases) : []),
    ...prescriptionFindings(facts, prescribed, isOfToday),
    ...threshold,
  ];
  return all.filter(({ severity }) => severity === "stop");
}

function courseFindings({ plan, planIsSigned, consent, seizures, releases }: SessionFacts): readonly SessionFinding[] {
  const findings: SessionFinding[] = seizures
    .filter(({ entry }) => !releases.some((release) => release.entry === entry))
    .map(({ on }) => found("seizure.unreviewed", "stop", STOP_TRIGGERS, { on }));
  if (consent === "missing") findings.push(found("consent.tms-missing", "stop", JSPN));
  if (consent === "declined" || consent === "withdrawn") findings.push(found("consent.tms-refused", "stop", JSPN));
  if (plan === null || plan.body.tms === null) findings.push(found("session.plan-missing", "ask", HOUSE));
  else if (!planIsSigned) findings.push(found("session.plan-unsigned", "ask", HOUSE));
  return findings;
}

function safetyFindings({ screening, medicines, gate, releases }: SessionFacts): readonly SessionFinding[] {
  return [...screeningFindings(screening), ...medicineFindings(medicines), ...gateFindings(gate, releases)];
}

function prescriptionFindings(facts: SessionFacts, prescribed: Prescribed | null, withSpacing = true): readonly SessionFinding[] {
  if (prescribed === null) return [];
  const { protocol, protocolVersion, intensityPercentOfThreshold } = prescribed;
  const library = protocolOf(protocol, protocolVersion);
  const starts = facts.sessions.flatMap(({ occurredAt }) => (occurredAt.length > 10 ? [occurredAt] : []));
  const spacing = library === null || !withSpacing ? [] : spacingFindings(library, starts, facts.now);
  const findings = [...doseFindings(protocol, protocolVersion, intensityPercentOfThreshold), ...spacing];
  return withExemptions<SessionCode>(findings, prescribed, facts.exemptions);
}

function readinessFindings(facts: SessionFacts, prescribed: Prescribed | null, device: SessionDevice): readonly SessionFinding[] {
  const threshold = facts.thresholds.at(-1) ?? null;
  const lastSession = facts.sessions.at(-1);
  const due = thresholdDueFindings(threshold, {
    today: facts.today,
    lastSessionOn: lastSession === undefined ? null : localDay(lastSession.occurredAt),
    device: device.device,
    coil: device.coil,
    medicinesChanged: facts.medicinesChanged,
  });
  const percent = prescribed?.intensityPercentOfThreshold ?? null;
  const delivery =
    threshold === null || percent === null ? [] : deliveryFindings(threshold.percentOfOutput, percent, device.maxPercentOfOutput);
  return [...due, ...delivery, ...targetFindings(facts.target)];
}

function nothingSince({ today }: SessionFacts): SinceThreshold {
  return { today, lastSessionOn: null, device: null, coil: null, medicinesChanged: [] };
}

function found(code: CourseCode, severity: Severity, ground: Ground, values: SessionFinding["values"] = {}): SessionFinding {
  return { code, severity, values, ground };
}
