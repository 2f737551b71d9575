/** The arrows in the order of the table, and what a page asks of one. */
import { ARROWS, type Arrow, type ArrowCode } from "../../model/arrows.ts";
import { GRADES, type Grade } from "../../model/grade.ts";

export const ARROW_LIST: readonly { readonly code: ArrowCode; readonly arrow: Arrow }[] = Object.entries(ARROWS).flatMap(([code, arrow]) =>
  isArrowCode(code) ? [{ code, arrow }] : [],
);

/** How many arrows have each grade. */
export function gradeCounts(): readonly { readonly grade: Grade; readonly count: number }[] {
  return GRADES.map((grade) => ({ grade, count: ARROW_LIST.filter(({ arrow }) => arrow.grade === grade).length }));
}

/** Whether the arrow is there only if the exosome does anything by itself. */
export function isOfExosome({ from }: Arrow): boolean {
  return from === "exosome";
}

/** Whether `text` is the code of an arrow. */
export function isArrowCode(text: string): text is ArrowCode {
  return Object.hasOwn(ARROWS, text);
}
