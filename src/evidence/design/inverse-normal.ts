/**
 * The inverse normal combination of stages that are tested on their own data (Lehmacher and Wassmer, Biometrics 55,
 * 1999). Because the weights are fixed before the trial, the bounds of the planned design keep its error rate even when
 * the size of a later stage was changed in the light of the earlier ones.
 */
import { invariant } from "../../base/invariant.ts";
import { normalUpperQuantile } from "../../numeric/normal.ts";

/** The combined Z after each stage of one-sided p-values `stageP` (0 to 1, exclusive), with weights that are the planned information of each stage. */
export function inverseNormal(stageP: readonly number[], stageInformation: readonly number[]): readonly number[] {
  invariant(stageP.length <= stageInformation.length, `at most ${stageInformation.length} stages, not ${stageP.length}`);
  let sum = 0;
  let information = 0;
  return stageP.map((p, k) => {
    sum += Math.sqrt(stageInformation[k]) * normalUpperQuantile(p);
    information += stageInformation[k];
    return sum / Math.sqrt(information);
  });
}
