/** What is due, as lines of the rail: measures and blood of one patient together, the doctor's tasks each by itself. */
import { daysBetween, type LocalDate } from "../../base/dates.ts";
import type { BoardDue } from "../../server/board-contract.ts";
import { dayText } from "../../words/dates.ts";
import { todayWords } from "../../words/screens/today.ts";
import type { Words } from "../app/language.ts";
import { measureName } from "../chart/measure-names.ts";

/** One line: whose, what, and until when. */
export interface DueLine {
  readonly key: string;
  readonly due: BoardDue;
  readonly what: string;
  readonly when: string;
  readonly overdue: boolean;
}

/** Measures and blood, what is overdue first. A code that is missing in two items of a patient is told once. */
export function measureLines(due: readonly BoardDue[], today: LocalDate, words: Words): readonly DueLine[] {
  const told = new Set<string>();
  return inOrder(due.filter(({ item }) => item.what === "measure" || item.what === "lab")).flatMap((one) => {
    const fresh = one.missing.filter((code) => !told.has(`${one.patient} ${code}`));
    for (const code of fresh) told.add(`${one.patient} ${code}`);
    if (fresh.length === 0) return [];
    return [lineOf(one, fresh.map((code) => measureName(code, words)).join(words.language === "ja" ? "・" : " · "), today, words)];
  });
}

/** Decisions, calls and visits, what is overdue first. */
export function taskLines(due: readonly BoardDue[], today: LocalDate, words: Words): readonly DueLine[] {
  const { t } = words;
  return inOrder(due).flatMap((one) => {
    const { what, number } = one.item;
    if (what === "checkpoint") return [lineOf(one, t(todayWords.decide), today, words)];
    if (what === "call") return [lineOf(one, t(number % 2 === 1 ? todayWords.call24 : todayWords.call72), today, words)];
    return what === "visit" ? [lineOf(one, t(todayWords.visit), today, words)] : [];
  });
}

const ORDER: Readonly<Record<BoardDue["state"], number>> = { overdue: 0, due: 1, soon: 2 };

function inOrder(due: readonly BoardDue[]): readonly BoardDue[] {
  return due.toSorted((a, b) => ORDER[a.state] - ORDER[b.state] || (a.item.on < b.item.on ? -1 : a.item.on > b.item.on ? 1 : 0));
}

function lineOf(due: BoardDue, what: string, today: LocalDate, { t, language }: Words): DueLine {
  const { what: kind, number, on } = due.item;
  return {
    key: `${due.patient} ${kind} ${number}`,
    due,
    what,
    when: whenOf(due, today, on, { t, language }),
    overdue: due.state === "overdue",
  };
}

function whenOf({ state }: BoardDue, today: LocalDate, on: LocalDate, { t, language }: Words): string {
  if (state === "overdue") return t(todayWords.overdue, { n: daysBetween(on, today) });
  if (on === today) return t(todayWords.byToday);
  return state === "soon" ? t(todayWords.byTomorrow) : t(todayWords.byDay, { day: dayText(on, language, "short") });
}
