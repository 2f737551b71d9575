/** Where the rules of this folder were read. What was recalled says so; a rule built on it is shown as not verified. */
import type { Ground } from "../finding.ts";

const ground = (source: string, edition: string, verified: boolean): Ground => ({ source, edition, from: null, to: null, verified });

/** What a preparation of extracellular vesicles must show: amounts, size, markers, purity of preparation. */
export const MISEV = ground("Théry et al.: J Extracell Vesicles 7:1535750 (MISEV)", "2018", true);

/** Particles to protein as a measure of purity. */
export const PURITY = ground("Webber, Clayton: J Extracell Vesicles 2:19861", "2013", false);

/** Quantifiable identity of the cells of origin and of the vesicles. */
export const ORIGIN = ground("Witwer et al.: J Extracell Vesicles 8:1609206", "2019", false);

/** That no validated assay of potency exists. */
export const POTENCY = ground("Gimona et al.: J Extracell Vesicles 10:e12033 (10.1002/jev2.12033)", "2021", true);

/** Endotoxin: 5 units for each kilogram in each hour. */
export const ENDOTOXIN = ground("USP <85>, Japanese Pharmacopoeia 4.01, limit K = 5 EU/kg/h", "—", false);

/** Sterility. */
export const STERILITY = ground("USP <71>, Japanese Pharmacopoeia 4.06; result before use is our own rule", "—", false);

/** Mycoplasma by culture and nucleic acid. */
export const MYCOPLASMA = ground("Japanese Pharmacopoeia, test for mycoplasma", "—", false);

/** Which viruses a donor is tested for. */
export const VIRUSES = ground("PMDA Science Board, panel on extracellular vesicles; list of viruses recalled", "2023", false);

/** That vesicles and supernatants are managed like regenerative medicine and that samples are kept. */
export const JSRM = ground(
  "Japanese Society for Regenerative Medicine: guidance on extracellular vesicles (10.1016/j.reth.2025.02.008)",
  "2024",
  true,
);

/** What a vesicle loses in four degrees and an ordinary tube. */
export const STORAGE_LOSS = ground("Evtushenko et al.: PLoS One 15:e0243738", "2020", true);

/** Whom trials of vesicles left out. */
export const TRIAL_EXCLUSIONS = ground("Exclusions of NCT05808400 and NCT04313647", "2021", true);

/** Whom we leave out besides. */
export const OWN_EXCLUSIONS = ground("Our own exclusions, from theory and for want of data", "1", false);

/** C-reactive protein and the effect of an anti-inflammatory infusion in depression. */
export const CRP = ground("Raison et al.: JAMA Psychiatry 70:31, infliximab by C-reactive protein", "2013", true);

/** That no completed trial of exosomes in depression was found. */
export const NO_TRIAL = ground("Search of registers and literature for exosomes in depression", "2026-11", true);

/** Which doses people were given, and that units are not harmonised. */
export const DOSES = ground("Registered trials of vesicles, doses and units (10.3389/fmed.2025.1625787)", "2025", true);

/** Signs of sepsis without fever. */
export const SEPSIS = ground("Singer et al.: JAMA 315:801 (Sepsis-3, quick SOFA), with our own limit of temperature", "2016", false);

/** Adrenaline in anaphylaxis. */
export const ANAPHYLAXIS = ground("Adrenaline into the thigh, 0.01 mg/kg, at most 0.5 mg in adults: recalled", "—", false);

/** What must be said before a patient decides, and when it must be said anew. */
export const CONSENT = ground("Our own rule after the consent of regenerative medicine (article 13)", "1", false);

/** Our own rules of operation, which a clinician may dispute. */
export const HOUSE = ground("Our own rule of operation", "1", false);
