/** What is known by now, whether it is enough, what the prescribed intensity would be, and the tap that accepts it. */
import { STOP_ADVICE } from "../../care/tms/threshold-search.ts";
import { textAt } from "../../charting/values.ts";
import { thresholdWords as words } from "../../words/screens/threshold.ts";
import { useWords, type Words } from "../app/language.ts";
import chairside from "../chairside/Chairside.module.css";
import { FindingsButton } from "../chairside/FindingsButton.tsx";
import { Button } from "../ui/Button.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import styles from "./Threshold.module.css";
import type { OpenThreshold } from "./useThreshold.ts";

/** What an entry cannot be without, beside the number. */
export const NEEDED = ["body.state", "body.hemisphere", "body.detection"] as const;

export function EstimatePanel({ threshold }: { readonly threshold: OpenThreshold }) {
  const words_ = useWords();
  const { t } = words_;
  const { state, percent, output, accept, findings, values } = threshold;
  const { estimate, interval } = state;
  const isSet = NEEDED.every((path) => textAt(values, path) !== "");
  const isAdvised = state.advice.advice === "precise" || state.advice.advice === "enough" || state.advice.advice === "found";
  return (
    <div className={styles.estimatePanel}>
      <div>
        <p className="small quiet">{t(words.estimate)}</p>
        <p className={chairside.big}>
          {estimate === null ? "–" : estimate.toFixed(1)} <span className={chairside.unit}>% MSO</span>
        </p>
        <p className="small quiet">
          {interval === null ? " " : t(words.interval, { low: interval.low.toFixed(1), high: interval.high.toFixed(1) })}
        </p>
        <p className={styles.dose}>{output === null || percent === null ? " " : t(words.dose, { percent, output })}</p>
      </div>
      <div className={styles.advice}>
        <p className="small">{adviceText(threshold, words_)}</p>
        <FindingsButton findings={findings} />
        <ErrorNote error={accept.error} />
        <Button
          size="tap"
          rank={isAdvised ? "primary" : "plain"}
          disabled={estimate === null || !isSet}
          busy={accept.isPending && t(words.accepting)}
          onClick={accept.now}
        >
          {t(words.accept)}
        </Button>
      </div>
    </div>
  );
}

function adviceText({ state, pulses }: OpenThreshold, { t }: Words): string {
  const { advice, halfWidthPercent } = state;
  const width = (halfWidthPercent ?? 0).toFixed(1);
  if (pulses.length === 0) return t(words.begin);
  switch (advice.advice) {
    case "go-on":
      return advice.level === null ? t(words.goOn, { width, goal: STOP_ADVICE.halfWidthPercentMax }) : t(words.goOnLevel);
    case "precise":
      return t(words.precise, { width });
    case "enough":
      return t(words.enough, { n: pulses.length });
    case "found":
      return t(words.found);
    case "not-reached":
      return t(words.notReached);
  }
}
