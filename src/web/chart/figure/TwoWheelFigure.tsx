/**
 * The two-wheel picture: mind above, body below, the treatments on the axle between them, hs-CRP beneath, one time axis.
 * The geometry comes from `drawing.ts`; here it gets its words, its colours and its cursor.
 */
import { type ReactNode, useEffect, useMemo, useRef } from "react";
import { figureWords } from "../../../words/screens/figure.ts";
import { useWords } from "../../app/language.ts";
import { daysShown, type TimeAxis } from "./axis.ts";
import type { FigureData } from "./data.ts";
import { draw } from "./drawing.ts";
import { NARROW_BELOW } from "./frame.ts";
import type { LaneSource } from "./LaneView.tsx";
import { Picture } from "./Picture.tsx";
import styles from "./TwoWheelFigure.module.css";
import { useCursor } from "./useCursor.ts";
import { type Looking, useView } from "./useView.ts";
import { useWidth } from "./useWidth.ts";
import { stopTexts } from "./words.ts";

export interface TwoWheelFigureProps {
  readonly data: FigureData;
  readonly mindSource: LaneSource | null;
  readonly bodySource: LaneSource | null;
  readonly onTable: () => void;
  /** The head of the picture, with what the cursor reads in it. */
  readonly head: (reading: ReactNode) => ReactNode;
}

const HEIGHT_MIN = 388;
const HEIGHT_MAX = 480;
const HEIGHT_NARROW = 520;

export function TwoWheelFigure({ data, mindSource, bodySource, onTable, head }: TwoWheelFigureProps) {
  const words = useWords();
  const [host, width] = useWidth();
  const height = width < NARROW_BELOW ? HEIGHT_NARROW : Math.round(Math.min(HEIGHT_MAX, Math.max(HEIGHT_MIN, width * 0.32)));
  const figure = useRef<HTMLDivElement>(null);
  const axis = useRef<TimeAxis | null>(null);
  const whole = useMemo(() => daysShown(data), [data]);
  const looking = useView(whole, axis, figure);
  const { view } = looking;
  const drawing = useMemo(() => (width === 0 ? null : draw(data, width, height, view)), [data, width, height, view]);
  useEffect(() => {
    axis.current = drawing?.axis ?? null;
  }, [drawing]);
  const cursor = useCursor(drawing, onTable, looking.show);
  const reading = cursor.stop ? stopTexts(cursor.stop, data, { mind: mindSource, body: bodySource }, words) : null;
  const narrow = width < NARROW_BELOW;
  const shown = (
    <p className={styles.reading} aria-hidden="true">
      {reading ? reading.map((part) => <span key={part}>{part}</span>) : null}
      {reading === null && drawing !== null && drawing.stops.length > 0 ? (
        <span className={styles.keys}>{words.t(figureWords.keys)}</span>
      ) : null}
    </p>
  );
  return (
    <div ref={host} className={styles.host}>
      {head(narrow ? null : shown)}
      <div
        className={styles.figure}
        style={{ minHeight: height }}
        // The arrow keys belong to the picture: an application hands them over in every screen reader.
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is interactive; its keys are the cursor
        tabIndex={0}
        aria-label={words.t(figureWords.figure)}
        ref={figure}
        onKeyDown={(event) => {
          if (!looking.onKey(event)) cursor.onKeyDown(event);
        }}
        onPointerMove={(event) => {
          looking.onPointerMove(event);
          cursor.onPointerMove(event);
        }}
        onPointerLeave={cursor.leave}
        onBlur={cursor.leave}
      >
        {drawing ? (
          <Picture
            data={data}
            drawing={drawing}
            width={width}
            height={height}
            mindSource={mindSource}
            bodySource={bodySource}
            isPart={looking.view !== null}
            stop={cursor.stop}
          />
        ) : null}
      </div>
      <Near looking={looking} />
      {narrow ? shown : null}
      <p className="visually-hidden" role="status">
        {reading && cursor.byKey ? reading.join(words.language === "ja" ? "、" : ", ") : ""}
      </p>
    </div>
  );
}

/** Nearer, farther and the whole, for who has no keyboard; the whole is offered once something is out of sight. */
function Near({ looking }: { readonly looking: Looking }) {
  const { t } = useWords();
  return (
    <fieldset className={styles.near} aria-label={t(figureWords.near)}>
      <button type="button" onClick={looking.nearer} aria-label={t(figureWords.nearer)}>
        +
      </button>
      <button type="button" onClick={looking.farther} aria-label={t(figureWords.farther)}>
        −
      </button>
      {looking.view === null ? null : (
        <button type="button" onClick={looking.whole}>
          {t(figureWords.whole)}
        </button>
      )}
    </fieldset>
  );
}
