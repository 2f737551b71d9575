/**
 * The forecast by instrument: a small picture each, of what was measured and of the bands from today on, or all of it as a table. Of
 * one strategy the bands are drawn, of all four only the middles.
 */
import { useState } from "react";
import type { InstrumentName } from "../../../model/measurement.ts";
import { forecastWords } from "../../../words/screens/forecast.ts";
import { modelInstrumentWords } from "../../../words/simulation.ts";
import { strategyWords } from "../../../words/strategies.ts";
import { useWords } from "../../app/language.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./InstrumentForecasts.module.css";
import type { InstrumentForecast } from "./instruments.ts";

const WIDTH = 240;
const HEIGHT = 84;
const PAD = 6;
const MIND: readonly InstrumentName[] = ["hamd17", "phq9"];
const BODY: readonly InstrumentName[] = ["phq15", "sss8"];

interface Props {
  readonly instruments: readonly InstrumentForecast[];
  /** The day of today, from the first assessment. */
  readonly today: number;
}

export function InstrumentForecasts({ instruments, today }: Props) {
  const { t } = useWords();
  const [asTable, setAsTable] = useState(false);
  return (
    <div className={styles.all}>
      <div className={styles.head}>
        <h4>{t(forecastWords.byInstrument)}</h4>
        <Button rank="quiet" onClick={() => setAsTable(!asTable)}>
          {t(asTable ? forecastWords.asPicture : forecastWords.asTable)}
        </Button>
      </div>
      {asTable ? (
        <AsTable instruments={instruments} />
      ) : (
        <div className={styles.cards}>
          {instruments.map((one) => (
            <Card key={one.instrument} of={one} today={today} />
          ))}
        </div>
      )}
    </div>
  );
}

function Card({ of, today }: { readonly of: InstrumentForecast; readonly today: number }) {
  const { t } = useWords();
  const latest = of.measured.at(-1);
  return (
    <figure className={styles.card} data-wheel={wheelOf(of.instrument)}>
      <figcaption>
        <strong>{t(nameOf(of.instrument))}</strong>
        <span className="quiet small">
          {latest === undefined
            ? t(forecastWords.notMeasured)
            : t(forecastWords.latest, { value: figure(of.instrument, latest.value), week: weekOf(latest.day) })}
        </span>
      </figcaption>
      <Small of={of} today={today} />
      <ul>
        {of.strategies.map(({ strategy, points }) => {
          const end = points.at(-1);
          return end === undefined ? null : (
            <li key={strategy}>
              <span className="quiet small">{`${t(strategyWords[strategy])} · ${t(forecastWords.inWeek, { week: weekOf(end.day) })}`}</span>
              <span className="mono">
                {`${figure(of.instrument, end.median)} (${figure(of.instrument, end.low90)}–${figure(of.instrument, end.high90)})`}
              </span>
            </li>
          );
        })}
      </ul>
    </figure>
  );
}

/** Decoration to the numbers beneath it; a greater number is higher up. */
function Small({ of, today }: { readonly of: InstrumentForecast; readonly today: number }) {
  const { measured, strategies, span } = of;
  const days = [...measured.map(({ day }) => day), ...strategies.flatMap(({ points }) => points.map(({ day }) => day)), today];
  const [first, last] = [Math.min(...days), Math.max(1, ...days)];
  const x = (day: number) => (PAD + ((day - first) / Math.max(1, last - first)) * (WIDTH - 2 * PAD)).toFixed(1);
  const y = (value: number) => (HEIGHT - PAD - ((value - span[0]) / (span[1] - span[0])) * (HEIGHT - 2 * PAD)).toFixed(1);
  const [only] = strategies.length === 1 ? strategies : [];
  const band = (low: "low90" | "low50", high: "high90" | "high50") => {
    const points = only?.points ?? [];
    const edge = (of: typeof points, side: typeof low | typeof high) => of.map((point) => `${x(point.day)} ${y(point[side])}`).join("L");
    return `M${edge(points, high)}L${edge(points.toReversed(), low)}Z`;
  };
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <line x1={x(today)} x2={x(today)} y1="0" y2={HEIGHT} className={styles.today} />
      {only === undefined || only.points.length < 2 ? null : (
        <>
          <path d={band("low90", "high90")} className={styles.pale} />
          <path d={band("low50", "high50")} className={styles.dark} />
        </>
      )}
      {strategies.map(({ strategy, points }) =>
        points.length === 0 ? null : (
          <path
            key={strategy}
            d={`M${points.map((point) => `${x(point.day)} ${y(point.median)}`).join("L")}`}
            className={styles.middle}
            data-strategy={strategy}
          />
        ),
      )}
      {measured.length < 2 ? null : (
        <path d={`M${measured.map(({ day, value }) => `${x(day)} ${y(value)}`).join("L")}`} className={styles.seen} />
      )}
      {measured.map(({ day, value }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two draws of one day may be equal
        <circle key={index} cx={x(day)} cy={y(value)} r="2.5" className={styles.point} />
      ))}
    </svg>
  );
}

function AsTable({ instruments }: { readonly instruments: readonly InstrumentForecast[] }) {
  const { t } = useWords();
  const heads = [forecastWords.instrument, forecastWords.drawnStrategy, forecastWords.week, forecastWords.median];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that is wider than its place is scrolled by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={t(forecastWords.byInstrument)}>
      <table className={styles.table}>
        <thead>
          <tr>
            {[...heads, forecastWords.half, forecastWords.nineTenths].map((head) => (
              <th key={head.en} scope="col">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {instruments.flatMap(({ instrument, strategies }) =>
            strategies.flatMap(({ strategy, points }) =>
              points.map(({ day, median, low50, high50, low90, high90 }) => (
                <tr key={`${instrument} ${strategy} ${day}`}>
                  <th scope="row">{t(nameOf(instrument))}</th>
                  <td>{t(strategyWords[strategy])}</td>
                  <td>{day % 7 === 0 ? day / 7 : (day / 7).toFixed(1)}</td>
                  <td>{figure(instrument, median)}</td>
                  <td>{`${figure(instrument, low50)}–${figure(instrument, high50)}`}</td>
                  <td>{`${figure(instrument, low90)}–${figure(instrument, high90)}`}</td>
                </tr>
              )),
            ),
          )}
        </tbody>
      </table>
    </section>
  );
}

function nameOf(instrument: InstrumentName) {
  return instrument === "lnCrp" ? forecastWords.crp : modelInstrumentWords[instrument];
}

function wheelOf(instrument: InstrumentName): "mind" | "body" | undefined {
  if (MIND.includes(instrument)) return "mind";
  return BODY.includes(instrument) ? "body" : undefined;
}

/** Totals are whole, hs-CRP has a decimal. */
function figure(instrument: InstrumentName, value: number): string {
  return value.toFixed(instrument === "lnCrp" ? 1 : 0);
}

function weekOf(day: number): number {
  return Math.round(day / 7);
}
