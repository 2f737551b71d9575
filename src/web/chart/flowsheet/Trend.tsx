/** One measure over time, in place of the list of entries: a small picture, and every value with how it is read. */

import { analyteOf, referenceChange } from "../../../measures/analytes.ts";
import type { Flowsheet, FlowsheetRow } from "../../../measures/flowsheet.ts";
import { bandOf } from "../../../measures/instrument.ts";
import { instrumentOf } from "../../../measures/instruments.ts";
import type { Reading } from "../../../measures/readings.ts";
import { dayText } from "../../../words/dates.ts";
import { bandWords, baselineRuleWords, citationWords } from "../../../words/measures.ts";
import { flowsheetWords } from "../../../words/screens/chart.ts";
import { numberText } from "../../../words/text.ts";
import { useWords, type Words } from "../../app/language.ts";
import { Icon } from "../../ui/Icon.tsx";
import { amountText, rowName, valueText, verdictText } from "./cells.ts";
import styles from "./Trend.module.css";
import { drawTrend, readingsOfRow, type TrendDrawing } from "./trend.ts";
import { Verdicts } from "./Verdicts.tsx";

interface Props {
  readonly row: FlowsheetRow;
  readonly baseline: Flowsheet["baseline"];
  /** The newest level of the C-SSRS; null when it was not asked. */
  readonly suicideRisk: number | null;
  readonly onClose: () => void;
}

const WIDTH = 296;
const HEIGHT = 132;
const LEFT = 40;

export function Trend({ row, baseline, suicideRisk, onClose }: Props) {
  const words = useWords();
  const { t } = words;
  const name = rowName(row.measure, words);
  return (
    <section className={styles.section} aria-label={t(flowsheetWords.trend, { name })}>
      <div className={styles.head}>
        <h2>{t(flowsheetWords.trend, { name })}</h2>
        <button
          type="button"
          className={styles.close}
          onClick={onClose}
          aria-label={t(flowsheetWords.closeTrend)}
          title={t(flowsheetWords.closeTrend)}
        >
          <Icon name="x" />
        </button>
      </div>
      <section
        className={styles.scroll}
        aria-label={name}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
      >
        <Picture drawing={drawTrend(row, WIDTH - LEFT, HEIGHT)} label={t(flowsheetWords.trend, { name })} />
        <Verdicts row={row} suicideRisk={suicideRisk} />
        <Notes row={row} baseline={baseline} />
        <Values row={row} />
      </section>
    </section>
  );
}

function Picture({ drawing, label }: { readonly drawing: TrendDrawing; readonly label: string }) {
  return (
    <svg className={styles.picture} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {drawing.ends.map(({ value, y }) => (
        <g key={value}>
          <path d={`M${LEFT} ${y}H${WIDTH}`} className={styles.hairline} />
          <text x={LEFT - 6} y={y + 4} textAnchor="end">
            {numberText(Number(value.toPrecision(3)))}
          </text>
        </g>
      ))}
      <g transform={`translate(${LEFT} 0)`}>
        {drawing.baselineY === null ? null : <path d={`M0 ${drawing.baselineY}H${WIDTH - LEFT}`} className={styles.baseline} />}
        {drawing.paths.map((path) => (
          <path key={path} d={path} className={styles.line} />
        ))}
        {drawing.marks.map((mark) => (
          <circle
            key={mark.day}
            cx={mark.x}
            cy={mark.y}
            r={3.5}
            className={mark.reading.comparator === null ? styles.mark : styles.limit}
          />
        ))}
      </g>
    </svg>
  );
}

/** Which way is worse, what the baseline is, and from when on a change is more than noise, with its source. */
function Notes({ row, baseline }: Pick<Props, "row" | "baseline">) {
  const words = useWords();
  const { t, language } = words;
  const { measure, change } = row;
  const instrument = measure.kind === "instrument" ? instrumentOf(measure.code) : null;
  const points = instrument?.reliableChange ?? null;
  const bands = instrument?.bands ?? null;
  const analyte = measure.kind === "analyte" ? analyteOf(measure.code) : null;
  const noise = analyte === null ? null : referenceChange(analyte, 1);
  const cited = change?.threshold ?? points ?? analyte?.variation ?? null;
  const parts = [
    measure.kind === "index" || instrument?.higher === "worse" ? t(flowsheetWords.higherWorse) : null,
    instrument?.higher === "better" ? t(flowsheetWords.higherBetter) : null,
    row.baseline === null || baseline === null
      ? t(flowsheetWords.noBaseline)
      : t(flowsheetWords.baselineFrom, { day: dayText(row.baseline.on, language), rule: t(baselineRuleWords[baseline.rule]) }),
    points === null ? null : t(flowsheetWords.threshold, { n: points.points }),
    noise === null ? null : t(flowsheetWords.thresholdPercent, { up: Math.round(noise.upPercent), down: Math.round(noise.downPercent) }),
    cited === null ? null : t(cited.verified ? citationWords.verified : citationWords.unverified, { source: cited.source }),
    bands === null ? null : t(bands.verified ? flowsheetWords.bandsFrom : flowsheetWords.bandsUnverified, { source: bands.source }),
  ].filter((part) => part !== null);
  return <p className={styles.notes}>{parts.join(language === "ja" ? " " : " · ")}</p>;
}

function Values({ row }: Pick<Props, "row">) {
  const words = useWords();
  const { t, language } = words;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t(flowsheetWords.trendDay)}</th>
          <th scope="col" className={styles.number}>
            {t(flowsheetWords.trendValue)}
          </th>
          <th scope="col">{t(flowsheetWords.trendReading)}</th>
        </tr>
      </thead>
      <tbody>
        {readingsOfRow(row)
          .toReversed()
          .map((reading) => (
            <tr key={reading.on}>
              <th scope="row">{dayText(reading.on, language)}</th>
              <td className={styles.number}>{valueText(reading, row.measure)}</td>
              <td className={styles.reading}>{readingText(reading, row, words)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

/** The band of the total; for the newest also its change from baseline and the verdict. */
function readingText(reading: Reading, { measure, baseline, change }: FlowsheetRow, words: Words): string {
  const { t, language } = words;
  const instrument = measure.kind === "instrument" ? instrumentOf(measure.code) : null;
  const band = instrument === null ? null : bandOf(instrument, reading.value);
  const parts = [
    reading.on === baseline?.on ? t(flowsheetWords.baseline) : null,
    band === null ? null : t(bandWords[band]),
    reading.complete ? null : t(flowsheetWords.incomplete),
    change !== null && change.on === reading.on ? `${amountText(change, words)} ${verdictText(change, words)}` : null,
  ];
  return parts.filter((part) => part !== null).join(language === "ja" ? "・" : " · ");
}
