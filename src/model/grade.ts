/**
 * The grade of a statement: A rests on strong randomised evidence in people, B on moderate, C on low, D on very low or none
 * at all. A chain is graded as its weakest link. A statement may be graded lower than the claim it rests on, never better.
 */

/** From the best to the worst. */
export const GRADES = ["A", "B", "C", "D"] as const;

/** A grade. */
export type Grade = (typeof GRADES)[number];

/** How certain a claim may be, in the words of GRADE, from the most certain. */
export const CERTAINTIES = ["high", "moderate", "low", "very low", "none"] as const;

/** How certain a claim is. */
export type Certainty = (typeof CERTAINTIES)[number];

/** The best grade that a claim of this certainty can give. */
export const BEST_GRADE: Readonly<Record<Certainty, Grade>> = { high: "A", moderate: "B", low: "C", "very low": "D", none: "D" };

/** The worst of `grades`; D when there are none, since nothing then speaks for the statement. */
export function worstGrade(grades: readonly Grade[]): Grade {
  return GRADES[Math.max(...(grades.length === 0 ? [GRADES.length - 1] : grades.map((grade) => GRADES.indexOf(grade))))];
}

/** Whether `grade` is better than `bound`. */
export function isBetter(grade: Grade, bound: Grade): boolean {
  return GRADES.indexOf(grade) < GRADES.indexOf(bound);
}
