/** The desk of a determination: the figure, the next intensity with yes and no, and beneath them estimate, history and conditions. */
import { useEffect } from "react";
import { STOP_ADVICE } from "../../care/tms/threshold-search.ts";
import { searchMethodWords, thresholdWords as words } from "../../words/screens/threshold.ts";
import { useWords } from "../app/language.ts";
import chairside from "../chairside/Chairside.module.css";
import type { OpenChair } from "../chairside/ChairsideScreen.tsx";
import type { Work } from "../chart/work.ts";
import { Button } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Conditions } from "./Conditions.tsx";
import { EarlierThresholds } from "./EarlierThresholds.tsx";
import { EstimatePanel } from "./EstimatePanel.tsx";
import { METHODS } from "./pulses.ts";
import { SearchFigure } from "./SearchFigure.tsx";
import styles from "./Threshold.module.css";
import { type OpenThreshold, type SavedThreshold, useThreshold } from "./useThreshold.ts";

interface Props {
  readonly work: Work;
  readonly chair: OpenChair;
  readonly onSaved: (saved: SavedThreshold) => void;
}

export function ThresholdDesk({ work, chair, onSaved }: Props) {
  const { t } = useWords();
  const threshold = useThreshold(work, chair, onSaved);
  useKeys(threshold);
  return (
    <div className={styles.desk}>
      <section className={`${chairside.panel} ${styles.figurePanel}`} aria-labelledby="pulses">
        <div className={styles.headLine}>
          <h2 id="pulses" className={chairside.title}>
            {t(words.title)}
          </h2>
          <div className={styles.methods} role="radiogroup" aria-label={t(words.method)}>
            {METHODS.map((method) => (
              // biome-ignore lint/a11y/useSemanticElements: a row of views, of which one is shown
              <button
                key={method}
                type="button"
                role="radio"
                aria-checked={threshold.search.method === method}
                onClick={() => threshold.choose({ method })}
              >
                {t(searchMethodWords[method])}
              </button>
            ))}
          </div>
        </div>
        <SearchFigure threshold={threshold} />
      </section>
      <NextPulse threshold={threshold} />
      <section className={`${chairside.panel} ${styles.foot}`}>
        <EstimatePanel threshold={threshold} />
        <EarlierThresholds threshold={threshold} />
        <Conditions threshold={threshold} />
      </section>
    </div>
  );
}

function NextPulse({ threshold }: { readonly threshold: OpenThreshold }) {
  const { t } = useWords();
  const { state, pulses, search } = threshold;
  const next = state.nextPercentOfOutput;
  const isFirst = pulses.length === 0;
  return (
    <section className={`${chairside.panel} ${styles.act}`}>
      <div className={styles.nextNumber}>
        <p className={styles.nextName}>{t(isFirst ? words.first : words.next)}</p>
        <p aria-live="polite">
          <b>{next ?? "–"}</b> <span className={styles.nextUnit}>% MSO</span>
        </p>
        {isFirst ? (
          <div className={styles.stepper}>
            {[-5, -1, 1, 5].map((step) => (
              <button
                key={step}
                type="button"
                className={chairside.option}
                aria-label={`${step > 0 ? "+" : "−"}${Math.abs(step)} %`}
                onClick={() => threshold.choose({ firstPercentOfOutput: Math.min(100, Math.max(1, search.firstPercentOfOutput + step)) })}
              >
                {step > 0 ? "+" : "−"}
                {Math.abs(step)}
              </button>
            ))}
          </div>
        ) : (
          <p className="small quiet">{countText(threshold, t)}</p>
        )}
        {isFirst && search.method === "five-of-ten" ? <StepChoice threshold={threshold} /> : null}
      </div>
      <div className={styles.answers}>
        <Button className={styles.answer} disabled={next === null} onClick={() => threshold.answer(true)}>
          <Icon name="check" size={20} />
          <span>{t(words.twitch)}</span>
          <kbd>Space</kbd>
        </Button>
        <Button className={styles.answer} disabled={next === null} onClick={() => threshold.answer(false)}>
          <Icon name="x" size={20} />
          <span>{t(words.noTwitch)}</span>
          <kbd>Enter</kbd>
        </Button>
      </div>
      <div className={styles.undoLine}>
        <Button size="tap" rank="quiet" disabled={isFirst} onClick={threshold.undo}>
          {t(words.undo)}
        </Button>
        <span className="small quiet">{t(words.pedal)}</span>
      </div>
    </section>
  );
}

/** How far down each level of five-of-ten goes. */
function StepChoice({ threshold }: { readonly threshold: OpenThreshold }) {
  const { t } = useWords();
  return (
    <div className={styles.stepper} role="radiogroup" aria-label={t(words.step)}>
      {([1, 2] as const).map((stepPercent) => (
        // biome-ignore lint/a11y/useSemanticElements: a row of two of the size of a thumb
        <button
          key={stepPercent}
          type="button"
          role="radio"
          className={chairside.option}
          aria-checked={threshold.search.stepPercent === stepPercent}
          onClick={() => threshold.choose({ stepPercent })}
        >
          {t(words.stepOf, { percent: stepPercent })}
        </button>
      ))}
    </div>
  );
}

function countText({ state, pulses }: OpenThreshold, t: ReturnType<typeof useWords>["t"]): string {
  const n = pulses.length + 1;
  const { advice } = state;
  if (advice.advice === "go-on" && advice.level !== null) return t(words.level, { n, ...advice.level });
  return t(words.count, { n, max: Math.max(STOP_ADVICE.pulsesMax, n) });
}

/** Space and Enter as the two pedals send them, Backspace takes one back; not while one types in a field or a dialog is open. */
function useKeys({ answer, undo }: OpenThreshold): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.isComposing || event.repeat || event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement)
        return;
      if (event.target instanceof HTMLTextAreaElement || document.querySelector("dialog[open]") !== null) return;
      // A button that has the focus is pressed by these keys itself.
      const isOnButton = event.target instanceof HTMLButtonElement || event.target instanceof HTMLAnchorElement;
      if (event.key === "Backspace") undo();
      else if (!isOnButton && event.key === " ") answer(true);
      else if (!isOnButton && event.key === "Enter") answer(false);
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [answer, undo]);
}
