/** The sentences of everything that the rules of TMS find. */
import { courseWords, gateWords, screeningWords } from "./tms-before.ts";
import { limitWords } from "./tms-dose.ts";
import { deliveryFindingWords, targetFindingWords, thresholdFindingWords } from "./tms-findings.ts";

/** By code. */
export const tmsFindingWords = {
  ...limitWords,
  ...screeningWords,
  ...gateWords,
  ...courseWords,
  ...thresholdFindingWords,
  ...targetFindingWords,
  ...deliveryFindingWords,
};
