/** Each pulse and the running estimate with its interval: what the threshold rests on. The table beneath says the same in words. */
import { useMemo } from "react";
import { type Pulse, runningEstimates, type ThresholdEstimate } from "../../care/tms/threshold-estimate.ts";
import { STOP_ADVICE } from "../../care/tms/threshold-search.ts";
import { thresholdWords as words } from "../../words/screens/threshold.ts";
import { numberText } from "../../words/text.ts";
import { useWords } from "../app/language.ts";
import styles from "./Threshold.module.css";
import type { OpenThreshold } from "./useThreshold.ts";

const WIDTH = 620;
const HEIGHT = 420;
const LEFT = 44;
const RIGHT = 96;
const TOP = 16;
const BOTTOM = 34;

export function SearchFigure({ threshold }: { readonly threshold: OpenThreshold }) {
  const { t } = useWords();
  const { pulses, search, state } = threshold;
  const { method } = search;
  const running = useMemo(() => (method === "five-of-ten" ? [] : runningEstimates(pulses, method)), [pulses, method]);
  const plot = plotOf(threshold, running);
  const last = running.at(-1);
  const next = state.nextPercentOfOutput;
  return (
    <figure className={styles.figure}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t(words.figure, { n: pulses.length })}>
        <Grid plot={plot} />
        <Estimate plot={plot} running={running} />
        {pulses.map((pulse, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a pulse is known by its place
          <GivenPulse key={place} plot={plot} pulse={pulse} place={place} />
        ))}
        {next === null ? null : (
          <g transform={`translate(${plot.x(pulses.length)} ${plot.y(next)})`}>
            <circle r="7" className={styles.next} />
            <text y="24" textAnchor="middle" className={styles.ink}>
              {t(words.nextAt, { percent: next })}
            </text>
          </g>
        )}
      </svg>
      <figcaption className={styles.legend}>
        <span aria-hidden="true">● </span>
        {t(words.twitch)} <span aria-hidden="true">○ </span>
        {t(words.noTwitch)} {running.length < 2 ? null : t(words.band)}
      </figcaption>
      <p className="visually-hidden" aria-live="polite">
        {last === undefined
          ? null
          : t(words.spoken, { percent: numberText(last.percentOfOutput), low: last.low.toFixed(1), high: last.high.toFixed(1) })}
      </p>
    </figure>
  );
}

/** Where a pulse and a percentage stand. */
interface Plot {
  readonly low: number;
  readonly high: number;
  readonly x: (place: number) => number;
  readonly y: (percent: number) => number;
}

function plotOf(threshold: OpenThreshold, running: readonly ThresholdEstimate[]): Plot {
  const columns = Math.max(STOP_ADVICE.pulsesMax, threshold.pulses.length + 1);
  const { low, high } = rangeOf(threshold, running.slice(2));
  return {
    ...{ low, high },
    x: (place) => LEFT + 14 + (place * (WIDTH - LEFT - RIGHT - 28)) / (columns - 1),
    y: (percent) => {
      const inside = Math.min(high, Math.max(low, percent));
      return HEIGHT - BOTTOM - ((inside - low) / (high - low)) * (HEIGHT - TOP - BOTTOM);
    },
  };
}

function Grid({ plot }: { readonly plot: Plot }) {
  const { t } = useWords();
  const { low, high, x, y } = plot;
  const ticks = Array.from({ length: Math.floor((high - low) / 5) + 1 }, (_none, place) => low + 5 * place);
  return (
    <>
      {ticks.map((percent) => (
        <g key={percent}>
          <path d={`M${LEFT} ${y(percent)}H${WIDTH - RIGHT}`} className={styles.grid} />
          <text x={LEFT - 8} y={y(percent) + 4} textAnchor="end">
            {percent}
          </text>
        </g>
      ))}
      <text x={LEFT + 4} y={TOP + 12} className={styles.halo}>
        % MSO
      </text>
      {[0, 4, 9, 14, 19].map((place) => (
        <text key={place} x={x(place)} y={HEIGHT - BOTTOM + 22} textAnchor="middle">
          {t(words.pulseNumber, { n: place + 1 })}
        </text>
      ))}
    </>
  );
}

/** The running estimate with its band, and where it stands now. */
function Estimate({ plot: { x, y }, running }: { readonly plot: Plot; readonly running: readonly ThresholdEstimate[] }) {
  const { t } = useWords();
  const last = running.at(-1);
  if (last === undefined) return null;
  const upper = running.map((one, place) => `${x(place)} ${y(one.high)}`);
  const lower = running.map((one, place) => `${x(place)} ${y(one.low)}`).toReversed();
  return (
    <>
      {running.length < 2 ? null : (
        <>
          <path d={`M${upper.concat(lower).join("L")}Z`} className={styles.band} />
          <path d={`M${running.map((one, place) => `${x(place)} ${y(one.percentOfOutput)}`).join("L")}`} className={styles.estimate} />
        </>
      )}
      <path d={`M${x(running.length - 1)} ${y(last.percentOfOutput)}H${WIDTH - RIGHT}`} className={styles.dotted} />
      <text x={WIDTH - RIGHT + 8} y={y(last.percentOfOutput) + 4} className={styles.estimateText}>
        {t(words.estimateAt, { percent: last.percentOfOutput.toFixed(1) })}
      </text>
    </>
  );
}

function GivenPulse({ plot, pulse, place }: { readonly plot: Plot; readonly pulse: Pulse; readonly place: number }) {
  const { intensityPercentOfOutput, response } = pulse;
  return (
    <g transform={`translate(${plot.x(place)} ${plot.y(intensityPercentOfOutput)})`}>
      <circle r={response ? 7 : 6.5} className={response ? styles.yes : styles.no} />
      <path
        d={response ? "M-3 0l2.200 2.400 4-4.600" : "M-2.300-2.300l4.600 4.600m0-4.600l-4.600 4.600"}
        className={response ? styles.tick : styles.cross}
      />
    </g>
  );
}

/** Multiples of five around everything that is drawn, at least 30 apart; the first wide intervals may be cut. */
function rangeOf({ pulses, search, state }: OpenThreshold, settled: readonly { readonly low: number; readonly high: number }[]) {
  const values = [
    search.firstPercentOfOutput,
    ...pulses.map((pulse) => pulse.intensityPercentOfOutput),
    ...(state.estimate === null ? [] : [state.estimate]),
    ...settled.flatMap((one) => [one.low, one.high]),
  ];
  const low = Math.max(0, Math.floor((Math.min(...values) - 4) / 5) * 5);
  const high = Math.min(130, Math.ceil((Math.max(...values) + 4) / 5) * 5);
  return high - low >= 30 ? { low, high } : { low: Math.max(0, high - 30), high: Math.max(30, high) };
}
