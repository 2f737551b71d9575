/** Whether a physician signed an entry. What counts only when signed (a release, a card) is asked here. */
import type { Uuid } from "../base/ids.ts";
import type { Chart } from "../record/chart.ts";
import { PHYSICIAN_ROLES, type Role, type Signature } from "../record/entry.ts";

/** The first signature of a physician over the entry; null when there is none, or no such entry. */
export function physicianSignature(chart: Chart, entry: Uuid): Signature | null {
  const placed = chart.status === "empty" ? undefined : chart.entries.find((one) => one.entry.id === entry);
  const physicians: readonly Role[] = PHYSICIAN_ROLES;
  return placed?.signatures.find(({ signer }) => physicians.includes(signer.role)) ?? null;
}
