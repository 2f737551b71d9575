/** The thresholds before, and the estimate of today beside them: a drift is seen before it is computed. */
import { THRESHOLD_RULES } from "../../care/tms/threshold-findings.ts";
import { findingSentence } from "../../words/care/findings.ts";
import { dayText } from "../../words/dates.ts";
import { thresholdWords as words } from "../../words/screens/threshold.ts";
import { useWords } from "../app/language.ts";
import { Chip } from "../ui/Chip.tsx";
import styles from "./Threshold.module.css";
import type { OpenThreshold } from "./useThreshold.ts";

const SHOWN = 3;
const WIDTH = 260;
const HEIGHT = 88;

export function EarlierThresholds({ threshold }: { readonly threshold: OpenThreshold }) {
  const { t, language } = useWords();
  const { earlier, state, findings } = threshold;
  const before = earlier.slice(-SHOWN);
  const drift = findings.find(({ code }) => code === "threshold.drift");
  const points = [
    ...before.map(({ on, percentOfOutput }) => ({ name: dayText(on, language, "short"), percent: percentOfOutput, isNow: false })),
    ...(state.estimate === null ? [] : [{ name: t(words.today), percent: state.estimate, isNow: true }]),
  ];
  return (
    <div className={styles.earlier}>
      <p className={styles.headLine}>
        <span className="small quiet">{t(words.earlier)}</span>
        {drift !== undefined ? (
          <Chip tone="ask">
            {findingSentence(drift, language) === null
              ? drift.code
              : `${Number(drift.values.driftPercent) > 0 ? "+" : "−"}${Math.abs(Number(drift.values.driftPercent))} %`}
          </Chip>
        ) : before.length > 0 && state.estimate !== null ? (
          <span className="small">{t(words.driftSmall, { limit: THRESHOLD_RULES.driftPercent })}</span>
        ) : null}
      </p>
      {points.length === 0 ? <p className="small">{t(words.none)}</p> : <Trend points={points} />}
    </div>
  );
}

interface Point {
  readonly name: string;
  readonly percent: number;
  readonly isNow: boolean;
}

function Trend({ points }: { readonly points: readonly Point[] }) {
  const percents = points.map(({ percent }) => percent);
  const middle = (Math.min(...percents) + Math.max(...percents)) / 2;
  const span = Math.max(10, Math.max(...percents) - Math.min(...percents) + 4);
  const x = (place: number): number => 30 + (place * (WIDTH - 60)) / Math.max(1, SHOWN);
  const y = (percent: number): number => 40 - ((percent - middle) / span) * 34;
  const before = points.filter(({ isNow }) => !isNow);
  const lastBefore = before.length - 1;
  return (
    <svg
      className={styles.trend}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={points.map(({ name, percent }) => `${name} ${percent}`).join(", ")}
    >
      {before.length < 2 ? null : (
        <path d={`M${before.map(({ percent }, place) => `${x(place)} ${y(percent)}`).join("L")}`} className={styles.line} />
      )}
      {points.length > before.length && lastBefore >= 0 ? (
        <path
          d={`M${x(lastBefore)} ${y(before[lastBefore]?.percent ?? 0)}L${x(before.length)} ${y(points.at(-1)?.percent ?? 0)}`}
          className={styles.toNow}
        />
      ) : null}
      {points.map(({ name, percent, isNow }, place) => (
        <g key={name}>
          <circle cx={x(place)} cy={y(percent)} r="4" className={isNow ? styles.hollow : styles.solid} />
          <text x={x(place)} y={y(percent) - 10} textAnchor="middle" className={styles.ink}>
            {Number.isInteger(percent) ? percent : percent.toFixed(1)}
          </text>
          <text x={x(place)} y={HEIGHT - 4} textAnchor="middle">
            {name}
          </text>
        </g>
      ))}
    </svg>
  );
}
