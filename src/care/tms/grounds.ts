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

/** Contraindications, absolute and relative, as a Japanese clinic quotes the society's guideline. */
export const JSPN = ground("Japanese Society of Psychiatry and Neurology, proper use of rTMS", "2018", true);

/** Further domains of screening before TMS. */
export const SCREENING = ground("Rossi et al.: screening questionnaire before TMS", "2011", false);

/** What a maker's label says of metal within 30 cm of the coil. */
export const METAL_LABEL = ground("Label of the figure-8 device: conductive objects within 30 cm of the coil", "2017", true);

/** Medicines that lower the seizure threshold. */
export const DRUG_LIST = ground("Rossi, Hallett, Rossini, Pascual-Leone: Clin Neurophysiol 120, list of medicines", "2009", false);

/** The questions before every session: three read in a Japanese service's program, three of our own. */
export const GATE = ground("Questions before each session of a Japanese service, extended", "1", false);

/** What ends a session, and a course. */
export const STOP_TRIGGERS = ground("Clinical practice: what ends a session of TMS", "1", false);

/** When a threshold is measured again. */
export const REMEASURE = ground("Clinical practice: when a motor threshold is measured again", "1", false);

/** The motor threshold and its estimate. */
export const AWISZUS = ground("Awiszus: TMS and threshold hunting, Suppl Clin Neurophysiol 56", "2003", true);

/** Where the coil is held by measures of the head. */
export const BEAM = ground("Beam, Borckardt, Reeves, George: Brain Stimulation 2", "2009", true);

/** How often a rule of 5 cm misses. */
export const MIR_MOGHTADAEI = ground("Mir-Moghtadaei et al.: Brain Stimulation 8", "2015", true);

/** How dense several sessions a day may be. */
export const ACCELERATED = ground("SAINT: ten sessions a day, 50 minutes from start to start", "2020", false);
