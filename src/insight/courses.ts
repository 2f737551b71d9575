/**
 * The course of each arm as it was observed: at day 0 and at each visit how many were measured, their mean, and its 95 %
 * interval. Descriptive: who left is simply not there, and differences between arms are the model's matter.
 */

import { parseCsv } from "../base/csv.ts";
import { studentTQuantile } from "../numeric/student-t.ts";
import type { AnalysisArm, AnalysisOutcome } from "./analysis-patient.ts";
import { COLUMNS } from "./analysis-table.ts";

/** One point of a course; the interval is null where fewer than two were measured. */
export interface CoursePoint {
  readonly week: number;
  readonly patients: number;
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** The courses of one outcome, by arm; an arm or a visit that nobody was measured in is not there. */
export type ArmCourses = ReadonlyMap<AnalysisArm, readonly CoursePoint[]>;

/** The courses of `outcome` in a table of visits. */
export function armCourses(visitCsv: string, outcome: AnalysisOutcome): ArmCourses {
  const { file } = parseCsv(visitCsv);
  const place = (column: string) => file?.columns.indexOf(column) ?? -1;
  const [id, arm, week, value, baseline] = [
    place("id"),
    place("arm"),
    place("week"),
    place(COLUMNS[outcome].value),
    place(COLUMNS[outcome].baseline),
  ];
  const values = new Map<AnalysisArm, Map<number, number[]>>();
  const seen = new Set<string>();
  const add = (of: AnalysisArm, at: number, text: string | undefined): void => {
    if (text === undefined || text === "") return;
    const weeks = values.get(of) ?? new Map<number, number[]>();
    values.set(of, weeks);
    const own = weeks.get(at) ?? [];
    weeks.set(at, own);
    own.push(Number(text));
  };
  for (const { cells } of file?.rows ?? []) {
    const of = cells[arm];
    if (of === undefined || !isArm(of)) continue;
    const subject = cells[id] ?? "";
    if (!seen.has(subject)) add(of, 0, cells[baseline]);
    seen.add(subject);
    add(of, Number(cells[week]), cells[value]);
  }
  return new Map([...values].map(([of, weeks]) => [of, [...weeks].toSorted(([a], [b]) => a - b).map(([at, own]) => pointOf(at, own))]));
}

function pointOf(week: number, values: readonly number[]): CoursePoint {
  const patients = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / patients;
  if (patients < 2) return { week, patients, mean, low: null, high: null };
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (patients - 1);
  const half = studentTQuantile(0.975, patients - 1) * Math.sqrt(variance / patients);
  return { week, patients, mean, low: mean - half, high: mean + half };
}

function isArm(text: string): text is AnalysisArm {
  return text === "neither" || text === "tms" || text === "exosome" || text === "both";
}
