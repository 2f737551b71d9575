/** The axle: sessions as ticks, infusions as diamonds; filled when given, thin or hollow when planned. */
import { figureWords } from "../../../words/screens/figure.ts";
import { useWords, type Words } from "../../app/language.ts";
import type { FigureData, Treatment } from "./data.ts";
import type { Drawing } from "./drawing.ts";
import type { RailDiamond, RailTick } from "./rail.ts";
import styles from "./TwoWheelFigure.module.css";

export function Rail({ data, drawing: { frame, rail } }: { readonly data: FigureData; readonly drawing: Drawing }) {
  const words = useWords();
  const { t } = words;
  const sessions = countText(data.sessions, words);
  const infusions = countText(data.infusions, words);
  const { y } = rail;
  return (
    <>
      <path d={`M${frame.left} ${y}H${frame.right}`} className={styles.axle} />
      <text x={frame.left - 8} y={y - 2} textAnchor="end" className={styles.ink}>
        {t(figureWords.sessions)}
      </text>
      <text x={frame.left - 8} y={y + 12} textAnchor="end" className={styles.ink}>
        {t(figureWords.infusions)}
      </text>
      <path d={ticksPath(rail.given, y - 11, y - 1)} className={styles.sessionGiven} />
      <path d={ticksPath(rail.planned, y - 9, y - 2)} className={styles.sessionPlanned} />
      {rail.sessionDraftX.map((x) => (
        <rect key={x} x={x - 2.5} y={y - 12} width={5} height={11} className={styles.sessionDraft} />
      ))}
      <path d={diamondsPath(rail.infusionsGiven, y)} className={styles.bodyFill} />
      <path d={diamondsPath(rail.infusionsPlanned, y)} className={styles.infusionPlanned} />
      <path d={diamondsPath(rail.infusionsDraft, y)} className={styles.infusionDraft} />
      {frame.form === "wide" ? (
        <>
          <text x={frame.right + 8} y={y - 2} className={styles.ink}>
            {sessions}
          </text>
          <text x={frame.right + 8} y={y + 12} className={styles.ink}>
            {infusions}
          </text>
        </>
      ) : (
        <text x={frame.right} y={frame.rail.top - 6} textAnchor="end" className={styles.ink}>
          {`${t(figureWords.sessions)} ${sessions}  ${t(figureWords.infusions)} ${infusions}`}
        </text>
      )}
    </>
  );
}

/** What is being typed has not been given as far as the record knows. */
function countText({ givenDays, draftDays = [], planCount }: Treatment, { t }: Words): string {
  const done = givenDays.length - draftDays.length;
  return planCount === null ? t(figureWords.countAlone, { done }) : t(figureWords.countOfPlan, { done, plan: planCount });
}

function ticksPath(ticks: readonly RailTick[], top: number, bottom: number): string {
  return ticks.map(({ left, right }) => `M${left.toFixed(2)} ${top}H${right.toFixed(2)}V${bottom}H${left.toFixed(2)}z`).join("");
}

/** Hanging from the axle. */
function diamondsPath(diamonds: readonly RailDiamond[], y: number): string {
  return diamonds.map(({ x, half }) => `M${x.toFixed(2)} ${y + 2}l${half} ${half}-${half} ${half}-${half}-${half}z`).join("");
}
