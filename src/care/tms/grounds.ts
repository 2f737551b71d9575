/** Where the rules of this folder were read. What was recalled says so; a rule built on it is shown as not verified. */
import type { Ground } from "../finding.ts";

const ground = (source: string, edition: string, verified: boolean): Ground => ({ source, edition, from: null, to: null, verified });

/** Longest trains by frequency and intensity. The numbers were read in public code that carries the table, not in the paper. */
export const TRAIN_TABLE = ground("Rossi, Hallett, Rossini, Pascual-Leone: Clin Neurophysiol 120, table 4", "2009", true);

/** Pauses between trains, and the stricter table of trains. */
export const PAUSES = ground("Chen et al.: Electroencephalogr Clin Neurophysiol 105", "1997", true);

/** The same paper's table with a quarter taken off. */
export const REDUCED_TRAIN_TABLE = ground("Chen et al.: Electroencephalogr Clin Neurophysiol 105, table cut by 25 %", "1997", false);

/** Which theta-burst patterns have been given widely enough to be allowed as they are. */
export const THETA_BURST = ground("Published patterns of theta burst (THREE-D, FOUR-D, SAINT)", "2022", false);

/** What a regulator has cleared may be given as cleared, also where the general table is stricter. */
export const H1_LABEL = ground("Label of the H1 coil for depression, FDA and PMDA", "2019", true);

/** Rules that follow from the library itself: what is not in it cannot be checked. */
export const LIBRARY = ground("The protocol library of this program", "1", true);

/** Our own rules of operation, which a clinician may dispute. */
export const HOUSE = ground("Our own rule of operation", "1", false);
