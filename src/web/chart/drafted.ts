/**
 * The chart with what is being typed in it. The draft goes through the same pure functions as the record; what comes out
 * different is what the draft moved, and is marked, so that nobody takes it for recorded. The rows and columns that a
 * draft can fill are there from the moment it is opened: nothing moves aside while one types.
 */
import { addDays, daysBetween, type LocalDate } from "../../base/dates.ts";
import { type Flowsheet, type FlowsheetRow, flowsheetOf } from "../../measures/flowsheet.ts";
import type { Measure, Reading } from "../../measures/readings.ts";
import type { AnyClearEntry } from "../../record/kinds.ts";
import type { FigureData, Lane, Treatment } from "./figure/data.ts";
import { type Picture, pictureOf } from "./picture.ts";

/** What is being typed, as an entry that is in no record. */
export interface DraftEntry {
  /** As far as it can be read; null when it cannot yet be. */
  readonly entry: AnyClearEntry | null;
  /** The day that it tells of. */
  readonly on: LocalDate;
  /** An entry with every number in it that the draft may come to have: it shows which rows and columns are needed. */
  readonly outline: AnyClearEntry | null;
}

/** A flowsheet, and which of its cells are being typed. */
export interface DraftedFlowsheet {
  readonly flowsheet: Flowsheet;
  /** The day of the draft; null without one. */
  readonly draftOn: LocalDate | null;
  /** `cellKey` of each cell that is not as recorded; of treatments the kind and the day. */
  readonly drafted: ReadonlySet<string>;
}

/** The picture of `entries` and of `draft`. */
export function pictureWithDraft(entries: readonly AnyClearEntry[], draft: DraftEntry | null, isOpen: boolean, today: LocalDate): Picture {
  const recorded = pictureOf(entries, isOpen, today);
  if (draft === null) return recorded;
  const shown = draft.entry === null ? recorded : pictureOf([...entries, draft.entry], isOpen, today);
  return { ...shown, data: marked(recorded.data, shown.data, draft.on) };
}

function marked(recorded: FigureData, shown: FigureData, on: LocalDate): FigureData {
  const dayOf = (day: number): LocalDate => addDays(shown.origin, day);
  const wasAt = <Point extends { readonly day: number }>(points: readonly Point[], day: LocalDate): Point | undefined =>
    points.find((point) => addDays(recorded.origin, point.day) === day);
  const lane = (before: Lane, after: Lane): Lane => ({
    ...after,
    points: after.points.map((point) =>
      wasAt(before.points, dayOf(point.day))?.percent === point.percent ? point : { ...point, draft: true },
    ),
  });
  return {
    ...shown,
    mind: lane(recorded.mind, shown.mind),
    body: lane(recorded.body, shown.body),
    crp: shown.crp.map((point) =>
      wasAt(recorded.crp, dayOf(point.day))?.milligramsPerLitre === point.milligramsPerLitre ? point : { ...point, draft: true },
    ),
    sessions: markedTreatment(recorded.sessions, shown.sessions, dayOf, recorded.origin),
    infusions: markedTreatment(recorded.infusions, shown.infusions, dayOf, recorded.origin),
    draftDay: daysBetween(shown.origin, on),
  };
}

function markedTreatment(recorded: Treatment, shown: Treatment, dayOf: (day: number) => LocalDate, origin: LocalDate): Treatment {
  const before = recorded.givenDays.map((day) => addDays(origin, day));
  const draftDays = shown.givenDays.filter((day) => {
    const at = before.indexOf(dayOf(day));
    if (at >= 0) before.splice(at, 1);
    return at < 0;
  });
  return { ...shown, draftDays };
}

/** The flowsheet of `entries` and of `draft`. */
export function flowsheetWithDraft(entries: readonly AnyClearEntry[], draft: DraftEntry | null): DraftedFlowsheet {
  const recorded = flowsheetOf(entries);
  if (draft === null) return { flowsheet: recorded, draftOn: null, drafted: new Set() };
  const shown = draft.entry === null ? recorded : flowsheetOf([...entries, draft.entry]);
  const outline = draft.outline === null ? shown : flowsheetOf([...entries, draft.outline]);
  const flowsheet = fitted(shown, outline);
  return { flowsheet, draftOn: draft.on, drafted: differences(recorded, flowsheet) };
}

/** `shown` in the rows and columns of `outline`; a row that the outline did not foresee comes last. */
function fitted(shown: Flowsheet, outline: Flowsheet): Flowsheet {
  const columns = [...new Map([...outline.columns, ...shown.columns].map((column) => [column.on, column])).values()].sort((a, b) =>
    a.on < b.on ? -1 : 1,
  );
  const keys = new Set(outline.rows.map((row) => measureKey(row.measure)));
  const rows = [...outline.rows, ...shown.rows.filter((row) => !keys.has(measureKey(row.measure)))];
  return {
    baseline: shown.baseline ?? outline.baseline,
    columns,
    treatments: outline.treatments.map((of) => fittedTreatment(of, shown, columns)),
    rows: rows.map((row) => fittedRow(row, shown, columns)),
  };
}

function fittedRow({ measure }: FlowsheetRow, shown: Flowsheet, columns: Flowsheet["columns"]): FlowsheetRow {
  const row = shown.rows.find((one) => measureKey(one.measure) === measureKey(measure));
  const cells = columns.map(({ on }) => (row === undefined ? null : cellOn(row, shown, on)));
  return { measure, cells, baseline: row?.baseline ?? null, change: row?.change ?? null };
}

function fittedTreatment(
  { kind }: Flowsheet["treatments"][number],
  shown: Flowsheet,
  columns: Flowsheet["columns"],
): Flowsheet["treatments"][number] {
  const row = shown.treatments.find((one) => one.kind === kind);
  const countOn = (on: LocalDate): number => {
    const at = shown.columns.findLastIndex((column) => column.on <= on);
    const isLast = at === shown.columns.length - 1;
    return isLast && shown.columns[at]?.on !== on ? (row?.total ?? 0) : (row?.counts[at] ?? 0);
  };
  return { kind, counts: columns.map(({ on }) => countOn(on)), total: row?.total ?? 0 };
}

function cellOn(row: FlowsheetRow, { columns }: Flowsheet, on: LocalDate): Reading | null {
  return row.cells[columns.findIndex((column) => column.on === on)] ?? null;
}

function differences(recorded: Flowsheet, shown: Flowsheet): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const row of shown.rows) {
    const before = recorded.rows.find((one) => measureKey(one.measure) === measureKey(row.measure));
    if (row.baseline !== null && row.baseline.value !== before?.baseline?.value) keys.add(cellKey(row.measure, null));
    for (const [index, { on }] of shown.columns.entries()) {
      const cell = row.cells[index] ?? null;
      const was = before === undefined ? null : cellOn(before, recorded, on);
      if (cell !== null && (cell.value !== was?.value || cell.comparator !== was.comparator)) keys.add(cellKey(row.measure, on));
    }
  }
  for (const row of shown.treatments) {
    const before = fittedTreatment(row, recorded, shown.columns);
    for (const [index, { on }] of shown.columns.entries()) if (row.counts[index] !== before.counts[index]) keys.add(`${row.kind} ${on}`);
  }
  return keys;
}

/** A key for a row by what it is a reading of. */
export function measureKey({ kind, code, version, unit }: Measure): string {
  return [kind, code, version, unit].join(" ");
}

/** A key for a cell: of a day, or with null of the baseline. */
export function cellKey(measure: Measure, on: LocalDate | null): string {
  return `${measureKey(measure)} ${on ?? "baseline"}`;
}
