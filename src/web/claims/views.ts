/** The subjects that the claims can be read by. */

/** The views, in the order of the argument; the body reaches across the others. */
export const VIEWS = ["depression", "tms", "exosome", "combination", "body"] as const;

export type ClaimView = (typeof VIEWS)[number];

/** Whether `text` names a view. */
export function isView(text: string): text is ClaimView {
  return VIEWS.some((view) => view === text);
}
