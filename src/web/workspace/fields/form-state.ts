/** What every field of an open form needs: what was typed, how to type, what is wrong, and what was answered last time. */
import { createContext, useContext } from "react";
import type { Instant, LocalDate } from "../../../base/dates.ts";
import type { FormFinding } from "../../../charting/finding.ts";
import type { Values } from "../../../charting/form.ts";
import type { Answers } from "../../../measures/scoring.ts";
import type { StandingWording } from "../../../measures/wording/standing.ts";
import type { AnyClearEntry } from "../../../record/kinds.ts";

/** The newest answers to an instrument before this one, their total, and the day. */
export interface PreviousAnswers {
  readonly answers: Answers;
  readonly total: number | null;
  readonly on: LocalDate;
}

export interface FormState {
  readonly values: Values;
  readonly set: (path: string, value: string | readonly string[]) => void;
  /** Replaces all that was typed, for rows that move. */
  readonly replace: (values: Values) => void;
  /** Says that a field was left: what is wrong with it is told from then on. */
  readonly leave: () => void;
  /** What is told under the field at `path` now. */
  readonly findingsAt: (path: string) => readonly FormFinding[];
  readonly now: Instant;
  /** The entries of the chart, for fields that name one. */
  readonly entries: readonly AnyClearEntry[];
  /** The newest answers to the same instrument; null when there are none. */
  readonly previous: PreviousAnswers | null;
  /** The items whose answers must be looked at now. */
  readonly flagged: ReadonlySet<string>;
  /** Most fields may be left out: then those that may not are marked, and else those that may. */
  readonly mostlyOptional?: boolean;
  /** The clinic's wording, when the items are shown in full; null or left out otherwise. */
  readonly wording?: StandingWording | null;
  /** The items in the order of the paper form, where several orders are in use. */
  readonly order?: readonly string[];
  /** A laboratory value as it is in its other units. */
  readonly equivalents?: readonly string[];
}

const FormStateContext = createContext<FormState | null>(null);

export const FormStateProvider = FormStateContext.Provider;

/** The open form. Throws outside one. */
export function useFormState(): FormState {
  const state = useContext(FormStateContext);
  if (state === null) throw new Error("invariant: a field stands in a form");
  return state;
}

/** The id of the control at `path`, for labels and for moving the focus. */
export function idOf(path: string): string {
  return `field-${path.replaceAll(".", "-")}`;
}
