/** The power so far, with its Monte Carlo error, while a simulation runs: of the last test of the first outcome. */
import { proportion } from "../evidence/design/proportion.ts";
import type { ShardResult } from "../evidence/design/simulate-shard.ts";
import { FIELD_COUNT } from "../evidence/design/trial-analysis.ts";
import type { SimulationPlan } from "../evidence/design/trial-plan.ts";
import { designWords, testWords } from "../words/design.ts";
import { say, type Text } from "../words/text.ts";
import { shareText } from "./design-numbers.ts";

/** What makes the label of the progress from the latest shard; each shard is counted once. */
export function liveLabel({ trial }: SimulationPlan): (latest: ShardResult) => Text {
  const { contrasts } = trial.analysis;
  const [outcome] = trial.outcomes;
  const test = contrasts.length - 1;
  const stride = trial.outcomes.length * contrasts.length * FIELD_COUNT;
  const favoured = outcome?.better === "lower" ? -1 : 1;
  let [count, of] = [0, 0];
  return (shard) => {
    for (let at = test * FIELD_COUNT; at < shard.contrasts.length; at += stride) {
      const estimate = shard.contrasts[at] ?? Number.NaN;
      const p = shard.contrasts[at + 3] ?? Number.NaN;
      if (Number.isNaN(p)) continue;
      of += 1;
      if (favoured * estimate > 0 && p <= trial.alpha) count += 1;
    }
    const values = { outcome: outcome?.name ?? "", power: shareText(proportion(count, of)) };
    const labelIn = (language: "ja" | "en") =>
      say(designWords.simulating, language, { ...values, test: testWords[contrasts[test] ?? "interaction"][language] });
    return { ja: labelIn("ja"), en: labelIn("en") };
  };
}
