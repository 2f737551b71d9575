/** The four arms of a factorial trial of TMS and exosomes, in the order in which 1 for TMS and 2 for exosomes add up. */

/** The arms; the index of each is (1 with TMS) + (2 with exosomes). */
export const ARMS = ["neither", "tms", "exosome", "both"] as const;
export type Arm = (typeof ARMS)[number];

/** The arm of a patient, from 1 where given and 0 where not. */
export function armOf(tms: number, exosome: number): Arm {
  return ARMS[(tms === 1 ? 1 : 0) + (exosome === 1 ? 2 : 0)];
}
