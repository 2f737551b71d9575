/** Power against the number of people: lines by formula, points by simulation with their Monte Carlo error, one ink and three styles. */
import { useState } from "react";
import { proportion } from "../../evidence/design/proportion.ts";
import type { TrialSketch } from "../../insight/designed-trial.ts";
import { studioWords } from "../../words/screens/studio.ts";
import { numberText } from "../../words/text.ts";
import { useWords } from "../app/language.ts";
import { Button } from "../ui/Button.tsx";
import styles from "./Curves.module.css";
import { type StudioOutcome, type StudioTest, TESTS } from "./messages.ts";
import { powerAt } from "./power.ts";
import type { Known } from "./useStudio.ts";

const WIDTH = 900;
const HEIGHT = 320;
const LEFT = 48;
const RIGHT = 150;
const TOP = 12;
const BOTTOM = 40;
const TOTAL_MAX = 1200;
const NAMES = {
  "main-exosome": studioWords.mainEffect,
  "both-vs-tms": studioWords.bothMinusTms,
  interaction: studioWords.interaction,
} as const;

export interface CurvesProps {
  readonly known: Known;
  readonly sketch: TrialSketch;
  readonly outcome: StudioOutcome;
  readonly points: number;
}

interface Point {
  readonly total: number;
  readonly power: number;
}

export function Curves(props: CurvesProps) {
  const { t } = useWords();
  const [asTable, setAsTable] = useState(false);
  return (
    <div className={styles.curves}>
      {asTable ? <PowerTable {...props} /> : <PowerPicture {...props} />}
      <Button rank="quiet" onClick={() => setAsTable(!asTable)}>
        {t(asTable ? studioWords.picture : studioWords.table)}
      </Button>
    </div>
  );
}

const xOf = (total: number) => LEFT + (Math.min(total, TOTAL_MAX) / TOTAL_MAX) * (WIDTH - LEFT - RIGHT);
const yOf = (power: number) => TOP + (1 - power) * (HEIGHT - TOP - BOTTOM);

function PowerPicture({ known, sketch, outcome, points }: CurvesProps) {
  const { t } = useWords();
  const lines = TESTS.map((test) => ({ test, line: lineOf({ known, sketch, outcome, points }, test) }));
  const hasFormula = lines.some(({ line }) => line.length > 0);
  return (
    <>
      <p className="quiet small">{t(hasFormula || known.formula.length === 0 ? studioWords.formulaLine : studioWords.noFormula)}</p>
      <svg className={styles.picture} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t(studioWords.power)}>
        {[0, 0.25, 0.5, 0.8, 1].map((power) => (
          <g key={power}>
            <line x1={LEFT} x2={WIDTH - RIGHT} y1={yOf(power)} y2={yOf(power)} className={power === 0.8 ? styles.wanted : styles.grid} />
            <text x={LEFT - 8} y={yOf(power) + 4} textAnchor="end">{`${power * 100} %`}</text>
          </g>
        ))}
        {[100, 200, 400, 600, 800, 1000, 1200].map((total) => (
          <text key={total} x={xOf(total)} y={HEIGHT - BOTTOM + 18} textAnchor="middle">
            {numberText(total)}
          </text>
        ))}
        <text x={WIDTH - RIGHT} y={HEIGHT - 4} textAnchor="end">
          {t(studioWords.totalAxis)}
        </text>
        <text x={LEFT} y={HEIGHT - 4}>
          {t(studioWords.powerAxis)}
        </text>
        <line x1={xOf(sketch.patients)} x2={xOf(sketch.patients)} y1={TOP} y2={yOf(0)} className={styles.here} />
        {lines.map(({ test, line }) => (
          <path
            key={test}
            d={line
              .map(({ total, power }, index) => `${index === 0 ? "M" : "L"}${xOf(total).toFixed(1)} ${yOf(power).toFixed(1)}`)
              .join("")}
            data-test={test}
            className={styles.line}
          />
        ))}
        <Simulated known={known} sketch={sketch} outcome={outcome} />
        {labelsOf(lines).map(({ test, y }) => (
          <text key={test} x={WIDTH - RIGHT + 10} y={y + 4} data-test={test} className={styles.name}>
            {t(NAMES[test])}
          </text>
        ))}
      </svg>
    </>
  );
}

/** The counted powers, each with the exact interval of its count. The interaction is counted only where one was drawn. */
function Simulated({ known, sketch, outcome }: Pick<CurvesProps, "known" | "sketch" | "outcome">) {
  const shown = testsCounted(sketch, outcome);
  return [...known.counted.values()].map(({ total, replicates, inFavour }) => (
    <g key={total}>
      {shown.map((test) => {
        const { value, low, high } = proportion(inFavour[outcome][test], replicates);
        if (value === null || low === null || high === null) return null;
        const isHere = total === sketch.patients;
        return (
          <g key={test} className={styles.counted}>
            <line x1={xOf(total)} x2={xOf(total)} y1={yOf(low)} y2={yOf(high)} />
            <circle cx={xOf(total)} cy={yOf(value)} r={isHere ? 5 : 3} />
            {isHere ? <text x={xOf(total) + 9} y={yOf(value) + 14}>{`${Math.round(value * 100)} %`}</text> : null}
          </g>
        );
      })}
    </g>
  ));
}

function PowerTable({ known, sketch, outcome, points }: CurvesProps) {
  const { t } = useWords();
  const totals = [...known.counted.keys()].toSorted((a, b) => a - b);
  const shown = testsCounted(sketch, outcome);
  const text = (share: number | null) => (share === null ? "–" : `${(share * 100).toFixed(1)} %`);
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t(studioWords.totalAxis)}</th>
            {TESTS.map((test) => (
              <th key={test} scope="col">
                {t(NAMES[test])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {totals.map((total) => {
            const counted = known.counted.get(total);
            return (
              <tr key={total}>
                <th scope="row">{numberText(total)}</th>
                {TESTS.map((test) => {
                  const formula = lineOf({ known, sketch, outcome, points }, test).find((point) => point.total === total)?.power ?? null;
                  const share =
                    counted === undefined || !shown.includes(test) ? null : proportion(counted.inFavour[outcome][test], counted.replicates);
                  return (
                    <td
                      key={test}
                    >{`${text(formula)} · ${text(share?.value ?? null)}${share?.error ? ` ± ${(share.error * 100).toFixed(1)}` : ""}`}</td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Main effect and both minus TMS as drawn; the interaction of the size of the difference, whether or not one was drawn. */
function lineOf({ known, sketch, outcome, points }: CurvesProps, test: StudioTest): readonly Point[] {
  return known.formula.flatMap(({ total, power, standardErrors }) => {
    const [own, errors] = [power[outcome], standardErrors[outcome]];
    if (own === null || errors === null) return [];
    return [{ total, power: test === "interaction" ? powerAt(points, errors.interaction, sketch.alpha) : own[test] }];
  });
}

function testsCounted(sketch: TrialSketch, outcome: StudioOutcome): readonly StudioTest[] {
  return TESTS.filter((test) => test !== "interaction" || (outcome === "mind" && sketch.synergyPoints === sketch.mindPoints));
}

/** The names at the ends of the lines, moved apart where they would touch. */
function labelsOf(lines: readonly { readonly test: StudioTest; readonly line: readonly Point[] }[]) {
  const labels = lines.flatMap(({ test, line }) => {
    const end = line.at(-1);
    return end === undefined ? [] : [{ test, y: yOf(end.power) }];
  });
  const apart = labels.toSorted((a, b) => a.y - b.y);
  let last = Number.NEGATIVE_INFINITY;
  return apart.map(({ test, y }) => {
    last = Math.max(y, last + 18);
    return { test, y: last };
  });
}
