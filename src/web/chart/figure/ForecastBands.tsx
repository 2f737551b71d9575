/**
 * What the model foresees in one lane, right of today: the band of nine tenths pale, that of one half darker, and the middle. Of
 * several strategies only the middles are drawn, named at their ends.
 */
import { strategyWords } from "../../../words/strategies.ts";
import { useWords } from "../../app/language.ts";
import type { ForecastPoint, LaneForecast } from "./data.ts";
import type { Drawing, LaneDrawing } from "./drawing.ts";
import { endNames } from "./end-names.ts";
import styles from "./ForecastBands.module.css";
import type { Clipped } from "./LaneView.tsx";

interface Props {
  readonly lane: LaneDrawing;
  readonly drawing: Drawing;
  readonly wheel: "mind" | "body";
  readonly forecast: LaneForecast;
}

export function ForecastBands({ lane, drawing, wheel, forecast, clip }: Props & Clipped) {
  const { t } = useWords();
  const x = (day: number) => drawing.axis.x(day).toFixed(1);
  const y = (percent: number) => lane.y(percent).toFixed(1);
  const band = (points: readonly ForecastPoint[], low: "low90" | "low50", high: "high90" | "high50") =>
    `M${points.map((point) => `${x(point.day)} ${y(point[high])}`).join("L")}L${points
      .toReversed()
      .map((point) => `${x(point.day)} ${y(point[low])}`)
      .join("L")}Z`;
  const [only] = forecast.length === 1 ? forecast : [];
  return (
    <g data-wheel={wheel} className={styles.forecast} clipPath={clip}>
      {only === undefined || only.points.length < 2 ? null : (
        <>
          <path d={band(only.points, "low90", "high90")} className={styles.pale} />
          <path d={band(only.points, "low50", "high50")} className={styles.dark} />
        </>
      )}
      {forecast.map(({ strategy, points }) => (
        <path
          key={strategy}
          d={`M${points.map((point) => `${x(point.day)} ${y(point.median)}`).join("L")}`}
          className={styles.middle}
          data-strategy={strategy}
        />
      ))}
      {forecast.length < 2
        ? null
        : endNames(forecast, lane.y).map(({ strategies, day, height }) => (
            <text key={strategies.join(" ")} x={drawing.axis.x(day) - 4} y={height} textAnchor="end">
              {strategies.map((strategy) => t(strategyWords[strategy])).join(" · ")}
            </text>
          ))}
    </g>
  );
}
