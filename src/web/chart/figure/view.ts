/** The part of the picture that is looked at: days from and to, within the whole; null is the whole. Pure, so that a gesture is arithmetic. */

/** Days; not whole while one pans. */
export interface View {
  readonly fromDay: number;
  readonly toDay: number;
}

/** Nobody reads less than a fortnight at once. */
export const DAYS_MIN = 14;

/** The view `factor` times as near (2) or far (0.5), with `about` kept where it is; null when it is the whole. */
export function zoomed(view: View | null, whole: View, factor: number, about: number): View | null {
  const { fromDay, toDay } = view ?? whole;
  const span = Math.max(Math.min(DAYS_MIN, whole.toDay - whole.fromDay), (toDay - fromDay) / factor);
  if (span >= whole.toDay - whole.fromDay) return null;
  const middle = Math.min(toDay, Math.max(fromDay, about));
  const share = (middle - fromDay) / (toDay - fromDay);
  return within(middle - share * span, span, whole);
}

/** The view moved by `days`; the whole does not move. */
export function panned(view: View | null, whole: View, days: number): View | null {
  return view === null ? null : within(view.fromDay + days, view.toDay - view.fromDay, whole);
}

/** The view moved as little as is needed to see `day`. */
export function showing(view: View | null, whole: View, day: number): View | null {
  if (view === null || (day >= view.fromDay && day <= view.toDay)) return view;
  return panned(view, whole, day < view.fromDay ? day - view.fromDay : day - view.toDay);
}

function within(fromDay: number, span: number, whole: View): View {
  const from = Math.min(whole.toDay - span, Math.max(whole.fromDay, fromDay));
  return { fromDay: from, toDay: from + span };
}
