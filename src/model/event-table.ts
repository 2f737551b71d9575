/**
 * Jumps as the event table of pharmacometrics that NONMEM, mrgsolve, rxode2 and Torsten read: ID, TIME, EVID, AMT, CMT, II,
 * ADDL. TIME and II are in days; EVID 1 is a dose, EVID 0 an observation, which is passed over; CMT is the number of a state.
 * Resets, replacements, infusions over time and steady state (EVID 2 and above, RATE, SS) have no counterpart here and are
 * refused, never ignored.
 */
import { parseCsv } from "../base/csv.ts";
import { fail, ok, type Result } from "../base/result.ts";
import { COMPARTMENTS, type Compartment, type Jump } from "./jumps.ts";
import type { ModelRefusal } from "./refusal.ts";

const COLUMNS = ["ID", "TIME", "EVID", "AMT", "CMT", "II", "ADDL"] as const;
const UNSUPPORTED = ["RATE", "SS"] as const;

type Column = (typeof COLUMNS)[number];

/** The table of `jumps` for the patient `id`, with its head, each line ended. */
export function eventTableOf(id: string, jumps: readonly Jump[]): string {
  const sorted = jumps.toSorted((a, b) => a.day - b.day || COMPARTMENTS[a.compartment] - COMPARTMENTS[b.compartment]);
  const lines = sorted.map(({ day, amount, compartment, everyDays, additional }) =>
    [id, day, 1, amount, COMPARTMENTS[compartment], additional > 0 ? everyDays : 0, additional].join(","),
  );
  return `${[COLUMNS.join(","), ...lines].join("\n")}\n`;
}

/** The jumps of each patient of the table `text`, by ID in the order of the table. */
export function readEventTable(text: string): Result<ReadonlyMap<string, readonly Jump[]>, ModelRefusal> {
  const { file, findings } = parseCsv(text);
  if (file === null || findings.length > 0) return fail({ code: "table.not-csv", line: findings[0]?.line ?? 1 });
  const places = new Map(file.columns.map((name, index) => [name.toUpperCase(), index]));
  const missing = COLUMNS.find((column) => !places.has(column) && column !== "II" && column !== "ADDL");
  if (missing !== undefined) return fail({ code: "table.column-missing", column: missing });
  const patients = new Map<string, Jump[]>();
  for (const { cells, line } of file.rows) {
    const cell = (column: string): string => cells[places.get(column) ?? -1]?.trim() ?? "";
    const jump = jumpOf(cell, line);
    if (!jump.ok) return jump;
    const jumps = patients.get(cell("ID")) ?? [];
    patients.set(cell("ID"), jump.value === null ? jumps : [...jumps, jump.value]);
  }
  return ok(patients);
}

function jumpOf(cell: (column: string) => string, line: number): Result<Jump | null, ModelRefusal> {
  const numbers = new Map<string, number>();
  for (const column of [...COLUMNS.slice(1), ...UNSUPPORTED]) {
    const given = cell(column);
    const value = given === "" || given === "." ? 0 : Number(given);
    if (!Number.isFinite(value)) return fail({ code: "table.cell-not-a-number", line, column, given });
    numbers.set(column, value);
  }
  const of = (column: Column | (typeof UNSUPPORTED)[number]): number => numbers.get(column) ?? 0;
  const [evid, cmt] = [of("EVID"), of("CMT")];
  if (evid === 0) return ok(null);
  const compartment = compartmentOf(cmt);
  if (evid !== 1 || compartment === null || UNSUPPORTED.some((column) => of(column) !== 0)) {
    return fail({ code: "table.event-unsupported", line, evid, cmt });
  }
  return ok({ day: of("TIME"), compartment, amount: of("AMT"), everyDays: of("II"), additional: of("ADDL") });
}

function compartmentOf(cmt: number): Compartment | null {
  switch (cmt) {
    case COMPARTMENTS.plasticity:
      return "plasticity";
    case COMPARTMENTS.expectation:
      return "expectation";
    case COMPARTMENTS.exosome:
      return "exosome";
    case COMPARTMENTS.stress:
      return "stress";
    default:
      return null;
  }
}
