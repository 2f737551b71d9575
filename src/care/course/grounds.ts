/** Where the rules of the course were read. What was recalled, and what is our own, says so and is shown as not verified. */
import type { Ground } from "../finding.ts";

const ground = (source: string, edition: string, verified: boolean): Ground => ({ source, edition, from: null, to: null, verified });

/** Days of a Japanese service: Monday to Friday, without national holidays; the threshold measured again every seven days from the start. */
export const SERVICE_DAYS = ground("rTMS service of Nagoya, public code kasadera rtms_schedule.py", "2024", true);

/** The decision after 15 sessions or at three weeks, whichever comes first. */
export const CHECKPOINT = ground("JSPN guideline on rTMS, course of treatment; choureikai.com", "2019", true);

/** How the infusion and the stimulation of one day stand to each other, and who is watched for how long. */
export const INFUSION_DAYS = ground("Our own rule of operation for exosome infusions", "1", false);

/** After more than a week without a session the threshold is measured again. */
export const GAP = ground("Practice of TMS services; recalled", "1", false);

/** Opening hours, holidays and chairs are the clinic's own settings. */
export const CLINIC = ground("The clinic's settings", "1", true);

/** Our own rules of operation, which a clinician may dispute. */
export const HOUSE = ground("Our own rule of operation", "1", false);
