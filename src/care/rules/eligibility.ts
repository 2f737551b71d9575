/**
 * The eligibility board: about twenty-five rules about a patient and a course, each with one finding. It is read before a
 * plan is signed; what stops there stops at the server too (`src/server/stops/plan.ts`). Rows about TMS stand only for a
 * course with TMS, rows about exosomes only for one with exosomes; a course of neither has nothing to be eligible for.
 *
 * ORDER. What stops, what is missing, what is to be judged, what is right; within each in the order of the rules.
 */
import { heaviest, type Severity } from "../finding.ts";
import type { BoardRow } from "./board-row.ts";
import { crpRow } from "./crp-rule.ts";
import type { EligibilityFacts } from "./eligibility-facts.ts";
import { ELIGIBILITY_RULES } from "./eligibility-rules.ts";
import {
  ageRow,
  bipolarRow,
  diagnosisRow,
  organicRow,
  psychosisRow,
  rapidRow,
  scoreRow,
  severityRow,
  suicidalityRow,
} from "./illness-rules.ts";
import { approvalRow, billingRow, evidenceRow, facilityRow, lengthRow, type ProposedCourse, packRow, protocolRow } from "./pack-rules.ts";
import { medicineRow, QUESTION_GROUPS, questionRow } from "./question-rules.ts";
import { antidepressantRow, consentRow, previousTmsRow } from "./treatment-rules.ts";

/** The board of a patient and a course. */
export interface EligibilityBoard {
  readonly rows: readonly BoardRow[];
  /** The heaviest of all rows; null for a course of neither. */
  readonly verdict: Severity | null;
}

/** The board. */
export function eligibilityBoard(facts: EligibilityFacts, course: ProposedCourse): EligibilityBoard {
  const { tms, exosome } = course;
  const rows = [
    ...(tms === null && exosome === null ? [] : illnessRows(facts, course)),
    ...(tms === null ? [] : tmsRows(facts, course)),
    ...(exosome === null ? [] : exosomeRows(facts, course)),
  ];
  return { rows: inOrder(rows), verdict: heaviest(rows.map(({ finding }) => finding)) };
}

function illnessRows(facts: EligibilityFacts, course: ProposedCourse): readonly BoardRow[] {
  const { rulePack } = course;
  return [
    ageRow(facts),
    diagnosisRow(facts, rulePack),
    severityRow(facts, rulePack),
    scoreRow(facts, rulePack),
    antidepressantRow(facts),
    bipolarRow(facts, rulePack),
    psychosisRow(facts, rulePack),
    organicRow(facts, rulePack),
    suicidalityRow(facts),
    rapidRow(facts, rulePack),
    packRow(course),
    ...[approvalRow(course)].filter((row) => row !== null),
    billingRow(facts, course),
  ];
}

function tmsRows(facts: EligibilityFacts, course: ProposedCourse): readonly BoardRow[] {
  return [
    previousTmsRow(facts, course.rulePack),
    consentRow(facts, "tms"),
    ...QUESTION_GROUPS.filter(({ component }) => component === "tms").map((group) => questionRow(facts, group)),
    medicineRow(facts),
    ...[protocolRow(course), lengthRow(course), facilityRow(course)].filter((row) => row !== null),
  ];
}

function exosomeRows(facts: EligibilityFacts, course: ProposedCourse): readonly BoardRow[] {
  return [
    consentRow(facts, "exosome"),
    ...QUESTION_GROUPS.filter(({ component }) => component === "exosome").map((group) => questionRow(facts, group)),
    crpRow(facts),
    ...[evidenceRow(course)].filter((row) => row !== null),
  ];
}

/** How far up a row stands. */
function placeOf({ finding, asks, rule }: BoardRow): number {
  const weight = finding.severity === "stop" ? 0 : asks !== null ? 1 : finding.severity === "ask" ? 2 : 3;
  return weight * ELIGIBILITY_RULES.length + ELIGIBILITY_RULES.indexOf(rule);
}

function inOrder(rows: readonly BoardRow[]): readonly BoardRow[] {
  return rows.toSorted((a, b) => placeOf(a) - placeOf(b));
}
