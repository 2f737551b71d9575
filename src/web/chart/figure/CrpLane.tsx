/** hs-CRP on a logarithm: squares and numbers, and where it counts as raised. */
import { figureWords } from "../../../words/screens/figure.ts";
import { useWords } from "../../app/language.ts";
import { crpNumber, type Drawing } from "./drawing.ts";
import type { Clipped } from "./LaneView.tsx";
import styles from "./TwoWheelFigure.module.css";

export function CrpLane({ drawing: { frame, crp }, clip }: { readonly drawing: Drawing } & Clipped) {
  const { t } = useWords();
  const wide = frame.form === "wide";
  const half = (crp.markRadius * 2) / 3;
  const middle = (crp.box.top + crp.box.bottom) / 2;
  return (
    <>
      <path d={crp.ticks.map((tick) => `M${frame.left} ${crp.y(tick).toFixed(1)}H${frame.right}`).join("")} className={styles.hairline} />
      {crp.ticks.map((tick) => (
        <text key={tick} x={frame.left - 8} y={crp.y(tick) + 4} textAnchor="end">
          {tick}
        </text>
      ))}
      <text x={0} y={wide ? middle - 3 : crp.box.top - 7} className={styles.ink}>
        {wide ? t(figureWords.crp) : `${t(figureWords.crp)} ${t(figureWords.crpUnit)}`}
      </text>
      {wide ? (
        <text x={0} y={middle + 12}>
          {t(figureWords.crpUnit)}
        </text>
      ) : null}
      <text x={wide ? frame.right + 8 : frame.right} y={wide ? middle - 3 : crp.box.top - 7} textAnchor={wide ? "start" : "end"}>
        {wide ? t(figureWords.logarithm) : `${t(figureWords.logarithm)} · ${t(figureWords.raised)}`}
      </text>
      {wide ? (
        <text x={frame.right + 8} y={middle + 12}>
          {t(figureWords.raised)}
        </text>
      ) : null}
      {crp.marks.length === 0 ? (
        <text x={(frame.left + frame.right) / 2} y={middle + 4} textAnchor="middle" className={styles.halo}>
          {t(figureWords.notMeasured)}
        </text>
      ) : null}
      <g clipPath={clip}>
        {crp.paths.map((path) => (
          <path key={path} d={path} className={styles.crp} />
        ))}
        {crp.draftPaths.map((path) => (
          <path key={path} d={path} className={styles.crpDraftLine} />
        ))}
      </g>
      {crp.marks.map((mark) => (
        <rect
          key={mark.day}
          x={mark.x - half}
          y={mark.y - half}
          width={2 * half}
          height={2 * half}
          className={mark.comparator === null && !mark.draft ? styles.crpMark : styles.crpLimit}
        />
      ))}
      {crp.marks.map((mark) =>
        mark.draft ? (
          <text key={mark.day} x={mark.x + 9} y={mark.y + 4} className={`${styles.halo} ${styles.ink}`}>
            {t(figureWords.draft, { n: crpNumber(mark) })}
          </text>
        ) : null,
      )}
      {crp.values.map(({ point, x, y }) => (
        <text key={point.day} x={x} y={y} textAnchor="middle" className={`${styles.halo} ${styles.ink}`}>
          {crpNumber(point)}
        </text>
      ))}
    </>
  );
}
