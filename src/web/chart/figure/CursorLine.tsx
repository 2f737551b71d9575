/** The stop that is being read: a line through all lanes and a ring around each of its points. */
import type { Drawing } from "./drawing.ts";
import type { Stop } from "./stops.ts";
import styles from "./TwoWheelFigure.module.css";

export function CursorLine({ stop, drawing: { frame, axis, mind, body, crp } }: { readonly stop: Stop; readonly drawing: Drawing }) {
  const x = axis.x(stop.day);
  const points = [
    stop.mind ? mind.y(stop.mind.percent) : null,
    stop.body ? body.y(stop.body.percent) : null,
    stop.crp ? crp.y(stop.crp.milligramsPerLitre) : null,
  ].filter((y) => y !== null);
  return (
    <g className={styles.cursor}>
      <path d={`M${x} ${frame.mind.top}V${frame.axisTop}`} className={styles.cursorLine} />
      {points.map((y) => (
        <circle key={y} cx={x} cy={y} r={9} className={styles.cursorRing} />
      ))}
    </g>
  );
}
