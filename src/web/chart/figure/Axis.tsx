/** The rules of time behind the lanes, the line of today, and the labels beneath. */
import { addDays } from "../../../base/dates.ts";
import { dayText } from "../../../words/dates.ts";
import { figureWords } from "../../../words/screens/figure.ts";
import { useWords } from "../../app/language.ts";
import type { FigureData } from "./data.ts";
import type { Drawing } from "./drawing.ts";
import { type Frame, ruledStrips } from "./frame.ts";
import styles from "./TwoWheelFigure.module.css";
import { axisText } from "./words.ts";

/** Of the line of today, beside its words. */
const STUB = 18;
const LABEL_ROW = [15, 31] as const;

/** Hairlines at the weeks or months, through all lanes. */
export function Grid({ drawing: { frame, axis } }: { readonly drawing: Drawing }) {
  const path = axis.gridX.map((x) => ruleAt(x, frame)).join("");
  return (
    <>
      <path d={path} className={styles.hairline} />
      <path d={`M${frame.left} ${frame.axisTop}H${frame.right}`} className={styles.axisLine} />
    </>
  );
}

/** The labels of time, in two rows. */
export function Axis({ data, drawing: { frame, axis } }: { readonly data: FigureData; readonly drawing: Drawing }) {
  const words = useWords();
  return (
    <>
      {axis.labels.map((label) => (
        <text
          key={`${label.kind} ${label.x}`}
          x={label.x}
          y={frame.axisTop + LABEL_ROW[label.row]}
          textAnchor="middle"
          className={label.row === 0 ? styles.ink : undefined}
        >
          {axisText(label, data, words)}
        </text>
      ))}
    </>
  );
}

/** Where today is, when it is in the picture. */
export function Today({ data, drawing: { frame, axis, todayX } }: { readonly data: FigureData; readonly drawing: Drawing }) {
  const { t, language } = useWords();
  if (todayX === null) return null;
  const toTheLeft = todayX > (frame.left + frame.right) / 2;
  const day = dayText(addDays(data.origin, Math.round(axis.dayAt(todayX))), language, frame.form === "wide" ? "full" : "short");
  return (
    <>
      <path d={`M${todayX.toFixed(1)} ${frame.todayTop}v${STUB}${ruleAt(todayX, frame)}`} className={styles.today} />
      <text x={todayX + (toTheLeft ? -6 : 6)} y={frame.todayTop + 10} textAnchor={toTheLeft ? "end" : "start"} className={styles.inkStrong}>
        {t(figureWords.today, { day })}
      </text>
    </>
  );
}

function ruleAt(x: number, frame: Frame): string {
  return ruledStrips(frame)
    .map(({ top, bottom }) => `M${x.toFixed(1)} ${top}V${bottom}`)
    .join("");
}
