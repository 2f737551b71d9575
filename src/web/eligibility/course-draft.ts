/** The course as it is typed on the card, and the plan that it makes: from the plan in force, or from what a first course usually is. */
import { parseDay } from "../../base/date-input.ts";
import type { LocalDate } from "../../base/dates.ts";
import type { ProposedCourse } from "../../care/rules/pack-rules.ts";
import { newestProtocol, PROTOCOLS } from "../../care/tms/protocols.ts";
import { typedNumber } from "../../charting/typing/number.ts";
import type { ExosomeDose } from "../../record/kinds/exosome-dose.ts";

/** As typed. */
export interface CourseDraft {
  readonly strategy: ProposedCourse["strategy"];
  readonly rulePack: ProposedCourse["rulePack"];
  readonly startsOn: string;
  readonly weeks: string;
  readonly protocol: string;
  readonly sessions: string;
  readonly perWeek: string;
  readonly intensity: string;
  readonly product: string;
  readonly infusions: string;
  readonly interval: string;
  /** Of one infusion, with what it counts and how that was measured; empty when the supplier states none. */
  readonly dose: string;
  readonly countedIn: ExosomeDose["countedIn"];
  readonly countedBy: string;
}

/** A course to begin from. A first one is TMS alone, paid by the patient, from tomorrow's date on; nothing of it is decided. */
export function courseDraftOf(plan: ProposedCourse | null, today: LocalDate): CourseDraft {
  const usual = protocolDefaults(PROTOCOLS[0].code);
  const first: CourseDraft = {
    strategy: "tms",
    rulePack: "self-pay",
    startsOn: today,
    weeks: "6",
    protocol: PROTOCOLS[0].code,
    ...usual,
    product: "",
    infusions: "3",
    interval: "14",
    dose: "",
    countedIn: "particles",
    countedBy: "label",
  };
  if (plan === null) return first;
  const { tms, exosome } = plan;
  return {
    ...first,
    strategy: plan.strategy,
    rulePack: plan.rulePack,
    startsOn: plan.startsOn,
    weeks: String(plan.weeks),
    ...(tms === null
      ? {}
      : {
          protocol: tms.protocol,
          sessions: String(tms.sessionCount),
          perWeek: String(tms.sessionsPerWeek),
          intensity: String(tms.intensityPercentOfThreshold),
        }),
    ...(exosome === null
      ? {}
      : {
          product: exosome.product,
          infusions: String(exosome.infusionCount),
          interval: String(exosome.intervalDays),
          ...doseDraft(exosome.dose),
        }),
  };
}

function doseDraft(dose: ExosomeDose | null): Partial<CourseDraft> {
  return dose === null ? {} : { dose: String(dose.value), countedIn: dose.countedIn, countedBy: dose.countedBy };
}

/** What a protocol is usually given as: the most sessions of its main phase, its pace and its usual intensity. */
export function protocolDefaults(code: string): Pick<CourseDraft, "sessions" | "perWeek" | "intensity"> {
  const protocol = newestProtocol(code);
  if (protocol === null) return { sessions: "", perWeek: "", intensity: "" };
  const { course, intensity } = protocol;
  return {
    sessions: String(course.sessionsMax),
    perWeek: String(course.sessionsPerDay * course.daysPerWeek),
    intensity: String(intensity.usualPercentOfThreshold),
  };
}

/** The plan that is typed; null while a field of it is empty or cannot be read. */
export function courseOf(draft: CourseDraft): ProposedCourse | null {
  const { strategy, rulePack } = draft;
  const startsOn = parseDay(draft.startsOn);
  const weeks = whole(draft.weeks, 1);
  const tms = strategy === "tms" || strategy === "both" ? tmsOf(draft) : null;
  const exosome = strategy === "exosome" || strategy === "both" ? exosomeOf(draft) : null;
  if (!startsOn.ok || weeks === null || tms === undefined || exosome === undefined) return null;
  return { strategy, rulePack, startsOn: startsOn.value, weeks, tms, exosome };
}

function tmsOf({ protocol, sessions, perWeek, intensity }: CourseDraft): ProposedCourse["tms"] | undefined {
  const version = newestProtocol(protocol)?.version;
  const sessionCount = whole(sessions, 1);
  const sessionsPerWeek = whole(perWeek, 1);
  const intensityPercentOfThreshold = typedNumber(intensity);
  if (version === undefined || sessionCount === null || sessionsPerWeek === null || intensityPercentOfThreshold === null) return undefined;
  return { protocol, protocolVersion: version, sessionCount, sessionsPerWeek, intensityPercentOfThreshold };
}

function exosomeOf({ product, infusions, interval, ...typed }: CourseDraft): ProposedCourse["exosome"] | undefined {
  const infusionCount = whole(infusions, 1);
  const intervalDays = whole(interval, 0);
  const code = product.normalize("NFKC").trim().toLowerCase();
  const dose = typed.dose.trim() === "" ? null : doseOf(typed);
  if (dose === undefined || infusionCount === null || intervalDays === null || !/^[a-z0-9][a-z0-9.-]{0,63}$/.test(code)) return undefined;
  return { product: code, infusionCount, intervalDays, dose };
}

function doseOf({ dose, countedIn, countedBy }: Pick<CourseDraft, "dose" | "countedIn" | "countedBy">): ExosomeDose | undefined {
  const value = typedNumber(dose);
  return value === null || value <= 0 ? undefined : { value, countedIn, countedBy };
}

function whole(typed: string, min: number): number | null {
  const value = typedNumber(typed);
  return value !== null && Number.isInteger(value) && value >= min ? value : null;
}
