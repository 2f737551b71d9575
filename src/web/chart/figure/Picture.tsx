/** The drawing as an image: its lanes, rail and axis, with the cursor where one reads. */
import { useId } from "react";
import { useWords } from "../../app/language.ts";
import { Axis, Grid, Today } from "./Axis.tsx";
import { CrpLane } from "./CrpLane.tsx";
import { CursorLine, CursorRings } from "./CursorLine.tsx";
import type { FigureData } from "./data.ts";
import type { Drawing } from "./drawing.ts";
import { ForecastBands } from "./ForecastBands.tsx";
import { type LaneSource, LaneView } from "./LaneView.tsx";
import { Rail } from "./Rail.tsx";
import type { Stop } from "./stops.ts";
import styles from "./TwoWheelFigure.module.css";
import { pictureText } from "./words.ts";

interface Props {
  readonly data: FigureData;
  readonly drawing: Drawing;
  readonly width: number;
  readonly height: number;
  readonly mindSource: LaneSource | null;
  readonly bodySource: LaneSource | null;
  /** Whether lines run on beyond what is looked at. */
  readonly isPart: boolean;
  readonly stop: Stop | null;
}

export function Picture({ data, drawing, width, height, mindSource, bodySource, isPart, stop }: Props) {
  const words = useWords();
  const plot = useId();
  const clip = isPart ? `url(#${plot})` : undefined;
  return (
    <svg
      className={styles.picture}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={pictureText(data, Math.ceil(drawing.axis.fromDay), Math.floor(drawing.axis.toDay), words)}
    >
      {isPart ? (
        <clipPath id={plot}>
          <rect x={drawing.frame.left} y={0} width={drawing.frame.right - drawing.frame.left} height={height} />
        </clipPath>
      ) : null}
      <Grid drawing={drawing} />
      <Today data={data} drawing={drawing} />
      {data.forecast === undefined ? null : (
        <>
          <ForecastBands lane={drawing.mind} drawing={drawing} wheel="mind" forecast={data.forecast.mind} clip={clip} />
          <ForecastBands lane={drawing.body} drawing={drawing} wheel="body" forecast={data.forecast.body} clip={clip} />
        </>
      )}
      {stop === null ? null : <CursorLine stop={stop} drawing={drawing} />}
      <LaneView lane={drawing.mind} drawing={drawing} wheel="mind" source={mindSource} clip={clip} />
      <Rail data={data} drawing={drawing} />
      <LaneView lane={drawing.body} drawing={drawing} wheel="body" source={bodySource} clip={clip} />
      <CrpLane drawing={drawing} clip={clip} />
      <Axis data={data} drawing={drawing} />
      {stop === null ? null : <CursorRings stop={stop} drawing={drawing} />}
    </svg>
  );
}
