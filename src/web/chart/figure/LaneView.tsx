/** Mind or body: its levels, its line and points, its few numbers, and the words that say what it is and where it is from. */
import { figureWords } from "../../../words/screens/figure.ts";
import { useWords } from "../../app/language.ts";
import type { Reference } from "./data.ts";
import { type Drawing, type LaneDrawing, type LaneMark, laneNumber, type ReferenceLine } from "./drawing.ts";
import styles from "./TwoWheelFigure.module.css";

/** Where lines end that run on beyond what is looked at; undefined for nowhere. */
export interface Clipped {
  readonly clip: string | undefined;
}

interface Props {
  readonly lane: LaneDrawing;
  readonly drawing: Drawing;
  readonly wheel: "mind" | "body";
  readonly source: LaneSource | null;
}

/** What a lane was read from, and the name of the instrument for its levels; null when nothing was measured. */
export interface LaneSource {
  readonly caption: string;
  readonly instrument: string;
}

export function LaneView({ lane, drawing, wheel, source, clip }: Props & Clipped) {
  return (
    <>
      <LaneGround lane={lane} drawing={drawing} />
      <LaneName lane={lane} drawing={drawing} wheel={wheel} source={source} />
      {source ? <Levels lane={lane} drawing={drawing} instrument={source.instrument} /> : <NotMeasured lane={lane} drawing={drawing} />}
      <g clipPath={clip}>
        {lane.paths.map((path) => (
          <g key={path}>
            <path d={path} className={styles.casing} />
            <path d={path} className={styles[wheel]} />
          </g>
        ))}
        {lane.draftPaths.map((path) => (
          <path key={path} d={path} className={`${styles[wheel]} ${styles.toDraft}`} />
        ))}
      </g>
      {lane.marks.map((mark) => (
        <PointMark key={mark.day} mark={mark} radius={lane.markRadius} wheel={wheel} />
      ))}
      {lane.marks.map((mark) => (mark.draft ? <DraftValue key={mark.day} mark={mark} drawing={drawing} wheel={wheel} /> : null))}
      {lane.values.map(({ point, x, y }) => (
        <text key={point.day} x={x} y={y} textAnchor="middle" className={`${styles.value} ${styles[`${wheel}Text`]}`}>
          {laneNumber(point.percent)}
        </text>
      ))}
    </>
  );
}

/** A circle for the mind, a diamond for the body; hollow and never small while it is being typed. */
function PointMark({ mark, radius: size, wheel }: { readonly mark: LaneMark; readonly radius: number; readonly wheel: "mind" | "body" }) {
  const draft = mark.draft === true;
  const radius = draft ? DRAFT_RADIUS : size;
  const half = (radius * 4) / 3;
  const strokeWidth = draft ? 2 : radius / 3;
  return wheel === "mind" ? (
    <circle cx={mark.x} cy={mark.y} r={radius} strokeWidth={strokeWidth} className={draft ? styles.mindDraft : styles.mindMark} />
  ) : (
    <path
      d={`M${mark.x} ${mark.y - half}l${half} ${half}-${half} ${half}-${half}-${half}z`}
      strokeWidth={strokeWidth}
      className={draft ? styles.bodyDraft : styles.bodyMark}
    />
  );
}

const DRAFT_RADIUS = 5;
/** What a number and the word beside it take, at the right of a mark. */
const DRAFT_TEXT_WIDTH = 64;

/** The number of a draft, with the word, beside the line of its day. */
function DraftValue({ mark, drawing: { frame }, wheel }: { readonly mark: LaneMark } & Pick<Props, "drawing" | "wheel">) {
  const { t } = useWords();
  const fits = mark.x + DRAFT_TEXT_WIDTH < frame.right;
  return (
    <text
      x={mark.x + (fits ? 10 : -10)}
      y={mark.y - 7}
      textAnchor={fits ? "start" : "end"}
      className={`${styles.value} ${styles[`${wheel}Text`]}`}
    >
      {t(figureWords.draft, { n: laneNumber(mark.percent) })}
    </text>
  );
}

function LaneGround({ lane: { box, y }, drawing: { frame } }: Pick<Props, "lane" | "drawing">) {
  const { t } = useWords();
  const x = frame.left - 8;
  const narrow = frame.form === "narrow";
  return (
    <>
      <path d={`M${frame.left} ${box.top}H${frame.right}M${frame.left} ${box.bottom}H${frame.right}`} className={styles.hairline} />
      <path d={`M${frame.left} ${y(50)}H${frame.right}`} className={styles.half} />
      <text x={x} y={box.top + 10} textAnchor="end">
        {narrow ? "100" : t(figureWords.worst)}
      </text>
      <text x={x} y={y(50) + 4} textAnchor="end">
        50
      </text>
      <text x={x} y={box.bottom - 2} textAnchor="end">
        {narrow ? "0" : t(figureWords.best)}
      </text>
    </>
  );
}

/** Beside the lane when the picture is wide, above it when it is narrow. */
function LaneName({ lane: { box, y, caption }, drawing: { frame }, wheel, source }: Props) {
  const { t } = useWords();
  const narrow = frame.form === "narrow";
  const middle = narrow ? box.top - 29 : y(50);
  const bottom = caption === "bottom" ? box.bottom - 6 : box.top + 14;
  return (
    <>
      {wheel === "mind" ? (
        <circle cx={5} cy={middle} r={5} className={styles.mindFill} />
      ) : (
        <path d={`M5 ${middle - 6}l6 6-6 6-6-6z`} className={styles.bodyFill} />
      )}
      <text x={15} y={middle + 5} className={`${styles.name} ${styles[`${wheel}Text`]}`}>
        {t(figureWords[wheel])}
      </text>
      {source === null ? null : (
        <text
          x={narrow ? frame.right : frame.left + 4}
          y={narrow ? middle + 4 : bottom}
          textAnchor={narrow ? "end" : "start"}
          className={styles.halo}
        >
          {source.caption}
        </text>
      )}
    </>
  );
}

interface LevelsProps {
  readonly lane: LaneDrawing;
  readonly drawing: Drawing;
  readonly instrument: string;
}

/** The lines of baseline, response and reliable change; their words at the right end, or above a narrow lane with a piece of the line. */
function Levels({ lane, drawing: { frame }, instrument }: LevelsProps) {
  const { t } = useWords();
  const place = frame.form === "wide" ? besideLane(frame.right) : aboveLane(lane, frame.left, frame.right);
  return (
    <>
      {lane.references.map((reference, index) => {
        const { x, y, sample } = place(reference, index);
        const isBaseline = reference.kind === "baseline";
        const line = isBaseline ? styles.baseline : styles.level;
        return (
          <g key={reference.kind}>
            <path d={`M${frame.left} ${reference.y}H${frame.right}`} className={line} />
            {sample === null ? null : <path d={sample} className={line} />}
            <text x={x} y={y} className={isBaseline ? styles.ink : undefined}>
              {t(LEVEL_WORDS[reference.kind], { n: laneNumber(reference.percent), instrument })}
            </text>
          </g>
        );
      })}
    </>
  );
}

interface LevelPlace {
  readonly x: number;
  readonly y: number;
  /** A short piece of the line before the words, where they do not stand beside it. */
  readonly sample: string | null;
}

type PlaceOfLevel = (reference: ReferenceLine, index: number) => LevelPlace;

function besideLane(right: number): PlaceOfLevel {
  return ({ labelY }) => ({ x: right + 8, y: labelY + 4, sample: null });
}

function aboveLane({ box }: LaneDrawing, left: number, right: number): PlaceOfLevel {
  return (_reference, index) => {
    const start = left + (index * (right - left)) / 2;
    return { x: start + 20, y: box.top - 6, sample: `M${start} ${box.top - 10}h14` };
  };
}

const LEVEL_WORDS = {
  baseline: figureWords.baseline,
  response: figureWords.response,
  reliable: figureWords.reliable,
} as const satisfies Record<Reference["kind"], unknown>;

function NotMeasured({ lane: { y }, drawing: { frame } }: Pick<Props, "lane" | "drawing">) {
  const { t } = useWords();
  return (
    <text x={(frame.left + frame.right) / 2} y={y(50) + 4} textAnchor="middle" className={styles.halo}>
      {t(figureWords.notMeasured)}
    </text>
  );
}
