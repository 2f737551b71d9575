/**
 * Who is in, and who is missing, before any effect is shown: the flow from the rows that came to the subjects that count,
 * how many of each arm were seen at each visit, and the patterns of visits, seen and missed. Counts only.
 */
import { columnOf, type Table } from "../data/table.ts";
import type { Arms } from "./arms.ts";
import { cellText, isMissing } from "./cells.ts";

/** Which columns make a row count. */
export interface Roles {
  readonly subject: string;
  readonly visit: string;
  /** The visits in order. */
  readonly visits: readonly string[];
  readonly outcome: string;
  readonly covariates: readonly string[];
}

/** The flow from rows to subjects. */
export interface Flow {
  readonly rows: number;
  readonly rowsWithoutOutcome: number;
  /** Rows that have the outcome and lack a covariate. */
  readonly rowsWithoutCovariate: number;
  readonly rowsAnalysed: number;
  readonly subjects: number;
  readonly subjectsAnalysed: number;
  /** By arm, in the order of the arms. */
  readonly subjectsByArm: readonly number[];
  readonly subjectsAnalysedByArm: readonly number[];
  /** Subjects whose rows belong to no arm of the plan. */
  readonly subjectsOfNoArm: number;
}

/** Subjects who share the same visits: `seen` has one character a visit, `1` seen or `0` missed. */
export interface VisitPattern {
  readonly seen: string;
  readonly subjects: number;
  readonly subjectsByArm: readonly number[];
  /** Whether a missed visit is followed by none that was seen. */
  readonly monotone: boolean;
}

/** Who is in and who is missing. */
export interface Population {
  readonly flow: Flow;
  readonly visits: readonly string[];
  /** Subjects seen, by visit and then by arm. */
  readonly seenByVisit: readonly (readonly number[])[];
  /** The most frequent pattern first; equals by their visits, the most complete first. */
  readonly patterns: readonly VisitPattern[];
}

interface Subject {
  arm: number;
  readonly seen: boolean[];
}

/** The population of `table` under `roles`. Columns that do not exist are missing in every row. */
export function populationOf(table: Table, roles: Roles, arms: Arms): Population {
  const counts = { withoutOutcome: 0, withoutCovariate: 0, analysed: 0 };
  const subjects = new Map<string, Subject>();
  const cell = (name: string, row: number): string | null => {
    const column = columnOf(table, name);
    return column === null ? null : cellText(column, row);
  };
  for (let row = 0; row < table.rows; row += 1) {
    const key = cell(roles.subject, row) ?? "";
    const subject = subjects.get(key) ?? { arm: -1, seen: roles.visits.map(() => false) };
    subjects.set(key, subject);
    if (subject.arm < 0) subject.arm = arms.ofRow[row];
    if (cell(roles.outcome, row) === null) counts.withoutOutcome += 1;
    else if (lacksCovariate(table, roles, row)) counts.withoutCovariate += 1;
    else {
      counts.analysed += 1;
      const visit = roles.visits.indexOf(cell(roles.visit, row) ?? "");
      if (visit >= 0) subject.seen[visit] = true;
    }
  }
  const all = [...subjects.values()];
  const analysed = all.filter((one) => one.seen.includes(true));
  const byArm = (some: readonly Subject[]): readonly number[] => arms.arms.map((_, arm) => some.filter((one) => one.arm === arm).length);
  return {
    flow: {
      rows: table.rows,
      rowsWithoutOutcome: counts.withoutOutcome,
      rowsWithoutCovariate: counts.withoutCovariate,
      rowsAnalysed: counts.analysed,
      subjects: all.length,
      subjectsAnalysed: analysed.length,
      subjectsByArm: byArm(all),
      subjectsAnalysedByArm: byArm(analysed),
      subjectsOfNoArm: arms.arms.length === 0 ? 0 : all.filter((one) => one.arm < 0).length,
    },
    visits: roles.visits,
    seenByVisit: roles.visits.map((_, visit) => byArm(all.filter((one) => one.seen[visit]))),
    patterns: patternsOf(all, byArm),
  };
}

function lacksCovariate(table: Table, { visit, covariates }: Roles, row: number): boolean {
  return [visit, ...covariates].some((name) => {
    const column = columnOf(table, name);
    return column === null || isMissing(column, row);
  });
}

function patternsOf(subjects: readonly Subject[], byArm: (some: readonly Subject[]) => readonly number[]): readonly VisitPattern[] {
  const groups = new Map<string, Subject[]>();
  for (const subject of subjects) {
    const seen = subject.seen.map((one) => (one ? "1" : "0")).join("");
    const group = groups.get(seen) ?? [];
    group.push(subject);
    groups.set(seen, group);
  }
  return [...groups]
    .map(([seen, group]) => ({ seen, subjects: group.length, subjectsByArm: byArm(group), monotone: !seen.includes("01") }))
    .sort((a, b) => b.subjects - a.subjects || (a.seen > b.seen ? -1 : 1));
}
