/** The stop that is being read: a line through all lanes, beneath what they show, and a ring around each of its points. */
import type { Drawing } from "./drawing.ts";
import type { Stop } from "./stops.ts";
import styles from "./TwoWheelFigure.module.css";

interface Props {
  readonly stop: Stop;
  readonly drawing: Drawing;
}

export function CursorLine({ stop, drawing: { frame, axis } }: Props) {
  return <path d={`M${axis.x(stop.day)} ${frame.mind.top}V${frame.axisTop}`} className={styles.cursorLine} />;
}

export function CursorRings({ stop, drawing: { axis, mind, body, crp } }: Props) {
  const x = axis.x(stop.day);
  const points = [
    stop.mind ? mind.y(stop.mind.percent) : null,
    stop.body ? body.y(stop.body.percent) : null,
    stop.crp ? crp.y(stop.crp.milligramsPerLitre) : null,
  ].filter((y) => y !== null);
  return (
    <g className={styles.cursor}>
      {points.map((y) => (
        <circle key={y} cx={x} cy={y} r={7.5} className={styles.cursorRing} />
      ))}
    </g>
  );
}
