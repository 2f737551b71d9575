/** The power so far, with its Monte Carlo error, while a simulation runs: of the test that a size is looked for, or else of the plan's last. */
import { proportion } from "../evidence/design/proportion.ts";
import { Replicates } from "../evidence/design/replicates.ts";
import type { ShardResult } from "../evidence/design/simulate-shard.ts";
import type { SizeTarget } from "../evidence/design/size-search.ts";
import type { SimulationPlan } from "../evidence/design/trial-plan.ts";
import type { Language } from "../record/entry.ts";
import { designWords, testWords } from "../words/design.ts";
import { shareText } from "../words/report/design-numbers.ts";
import { say, type Text } from "../words/text.ts";

/** What makes the label of the progress from the latest shard; each shard is counted once. */
export function liveLabel({ trial }: SimulationPlan, target: SizeTarget | null): (latest: ShardResult) => Text {
  const { outcome, test } = target ?? { outcome: 0, test: trial.analysis.contrasts.at(-1) ?? "interaction" };
  const patients = Object.values(trial.arms).reduce((sum, size) => sum + size, 0);
  let [count, of] = [0, 0];
  return (shard) => {
    const results = new Replicates(trial, [shard]);
    const latest = results.share([outcome], (k) => results.inFavour(k, outcome, test));
    count += latest.count;
    of += latest.of;
    const values = { patients, outcome: trial.outcomes[outcome]?.name ?? "", power: shareText(proportion(count, of)) };
    const labelIn = (language: Language) => say(designWords.simulating, language, { ...values, test: testWords[test][language] });
    return { ja: labelIn("ja"), en: labelIn("en") };
  };
}
