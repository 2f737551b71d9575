/** One wheel of one row: the line, its last point, the dotted baseline; beside it the last value and the first. */
import type { LocalDate } from "../../base/dates.ts";
import type { Series } from "../../server/contract.ts";
import { measureName } from "../../words/measures.ts";
import { patientsWords } from "../../words/screens/patients.ts";
import { useWords } from "../app/language.ts";
import styles from "./Sparkline.module.css";
import { SPARK, sparkOf } from "./sparkline.ts";

export interface SparklineProps {
  readonly wheel: "mind" | "body";
  readonly series: Series | null;
  readonly first: LocalDate | null;
  readonly weeks: number;
}

export function Sparkline({ wheel, series, first, weeks }: SparklineProps) {
  const { t } = useWords();
  const last = series?.points.at(-1);
  const baseline = series?.points[0];
  const spark = series === null || first === null ? null : sparkOf(series.points, first, weeks);
  if (series === null || last === undefined || baseline === undefined || spark === null) {
    return <span className={styles.none}>{t(patientsWords.notMeasured)}</span>;
  }
  const words = {
    wheel: t(patientsWords[wheel]),
    source: t(measureName(series.source)),
    last: Math.round(last.percent),
    baseline: Math.round(baseline.percent),
    n: series.points.length,
  };
  const { x, y } = spark.end;
  return (
    <span className={styles.wheel} title={t(patientsWords.series, words)}>
      <svg
        className={styles[wheel]}
        viewBox={`0 0 ${SPARK.width} ${SPARK.height}`}
        width={SPARK.width}
        height={SPARK.height}
        aria-hidden="true"
      >
        <path className={styles.floor} d={`M${SPARK.left} ${SPARK.height - 0.5}H${SPARK.width - SPARK.right}`} />
        <path className={styles.baseline} d={`M${SPARK.left} ${spark.baselineY}H${SPARK.width - SPARK.right}`} />
        <path className={styles.line} d={spark.path} />
        {wheel === "mind" ? (
          <circle className={styles.end} cx={x} cy={y} r="3.5" />
        ) : (
          <path className={styles.end} d={`M${x} ${y - 4.5}l4.5 4.5-4.5 4.5-4.5-4.5z`} />
        )}
      </svg>
      <span className="visually-hidden">{t(patientsWords.series, words)}</span>
      <b className={`${styles.last} ${wheel}`} aria-hidden="true">
        {words.last}
      </b>
      <span className={styles.from} aria-hidden="true">
        {t(patientsWords.baseline, { n: words.baseline })}
      </span>
    </span>
  );
}
