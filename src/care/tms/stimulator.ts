/** The stimulators of the clinic as its settings state them: what each gives at most, and which coils belong to it. */
import type { ClinicEntryOf } from "../../record/kinds.ts";

/** The stimulators; null while the clinic has stated none. */
export type Stimulators = ClinicEntryOf<"stimulators">["body"]["stimulators"] | null;

/** What any stimulator's scale ends at, percent. */
const SCALE_MAX = 100;

/** What the stimulator `code` gives at most, percent of its scale: the whole scale when nothing less is stated. */
export function maxOutputOf(stimulators: Stimulators, code: string | null): number {
  return stimulators?.find((one) => one.code === code)?.maxPercentOfOutput ?? SCALE_MAX;
}

/** The coils that may be named with the stimulator `code`: its own; those of all where it is not named or not known. */
export function coilsOf(stimulators: Stimulators, code: string | null): readonly string[] {
  const known = stimulators ?? [];
  const own = known.find((one) => one.code === code);
  return own?.coils ?? [...new Set(known.flatMap(({ coils }) => coils))];
}
