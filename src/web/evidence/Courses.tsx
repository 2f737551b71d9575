/** Small multiples: each arm's own course in full, the other three in grey behind it; mind above, body below; or as a table. */
import { type ReactNode, useState } from "react";
import type { AnalysisArm, AnalysisOutcome } from "../../insight/analysis-patient.ts";
import type { ArmCourses, CoursePoint } from "../../insight/courses.ts";
import { ANALYSIS_ARMS } from "../../insight/description.ts";
import { evidenceWords, outcomeWords } from "../../words/screens/evidence.ts";
import { strategyWords } from "../../words/strategies.ts";
import { numberText } from "../../words/text.ts";
import { useWords } from "../app/language.ts";
import { Button } from "../ui/Button.tsx";
import after from "./After.module.css";
import styles from "./Courses.module.css";

const WIDTH = 230;
const HEIGHT = 120;
const LEFT = 22;
const RIGHT = 28;
const TOP = 8;
const BOTTOM = 18;

type Course = { readonly outcome: AnalysisOutcome; readonly arms: ArmCourses };

export function Courses({ courses, causal }: { readonly courses: readonly Course[]; readonly causal: ReactNode }) {
  const { t } = useWords();
  const [asTable, setAsTable] = useState(false);
  const shown = courses.filter(({ arms }) => arms.size > 0);
  return (
    <section id="courses">
      <div className={styles.head}>
        <h2 className={after.head}>{t(evidenceWords.courses)}</h2>
        <Button rank="quiet" onClick={() => setAsTable(!asTable)}>
          {t(asTable ? evidenceWords.asPicture : evidenceWords.asTable)}
        </Button>
      </div>
      <p className="quiet small">{t(evidenceWords.coursesLead)}</p>
      {causal}
      {shown.map((course) =>
        asTable ? <CourseTable key={course.outcome} course={course} /> : <CourseRow key={course.outcome} course={course} />,
      )}
    </section>
  );
}

function CourseRow({ course: { outcome, arms } }: { readonly course: Course }) {
  const { t } = useWords();
  const points = [...arms.values()].flat();
  const lastWeek = Math.max(...points.map(({ week }) => week));
  const top = niceTop(Math.max(...points.map(({ mean, high }) => high ?? mean)));
  const xOf = (week: number) => LEFT + (week / lastWeek) * (WIDTH - LEFT - RIGHT);
  const yOf = (value: number) => TOP + (1 - value / top) * (HEIGHT - TOP - BOTTOM);
  return (
    <div className={styles.row} data-wheel={outcome}>
      <h3 className={styles.outcome}>
        {t(outcomeWords[outcome])}
        {outcome === "qualityOfLife" ? <span className="quiet small"> {t(evidenceWords.coursesLeadHigher)}</span> : null}
      </h3>
      <div className={styles.multiples}>
        {ANALYSIS_ARMS.map((arm) => (
          <Multiple key={arm} arm={arm} outcome={outcome} arms={arms} top={top} xOf={xOf} yOf={yOf} />
        ))}
      </div>
    </div>
  );
}

interface MultipleProps {
  readonly arm: AnalysisArm;
  readonly outcome: AnalysisOutcome;
  readonly arms: ArmCourses;
  readonly top: number;
  readonly xOf: Scale;
  readonly yOf: Scale;
}

/** One arm in full before the others. */
function Multiple({ arm, outcome, arms, top, xOf, yOf }: MultipleProps) {
  const { t } = useWords();
  const own = arms.get(arm) ?? [];
  const last = own.at(-1);
  return (
    <figure>
      <figcaption>{t(strategyWords[arm])}</figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`${t(outcomeWords[outcome])}, ${t(strategyWords[arm])}: ${saidOf(own)}`}
      >
        {[0, top / 3, (2 * top) / 3, top].map((value) => (
          <g key={value}>
            <line x1={LEFT} x2={WIDTH - RIGHT} y1={yOf(value)} y2={yOf(value)} className={value === 0 ? styles.axis : styles.grid} />
            <text x={LEFT - 4} y={yOf(value) + 4} className={styles.tick} textAnchor="end">
              {value}
            </text>
          </g>
        ))}
        {ANALYSIS_ARMS.filter((other) => other !== arm).map((other) => (
          <path key={other} d={lineOf(arms.get(other) ?? [], xOf, yOf)} className={styles.other} />
        ))}
        <path d={bandOf(own, xOf, yOf)} className={styles.band} />
        <path d={lineOf(own, xOf, yOf)} className={styles.casing} />
        <path d={lineOf(own, xOf, yOf)} className={styles.line} />
        {own.map(({ week, mean }) =>
          outcome === "body" ? (
            <path key={week} d={`M${xOf(week)} ${yOf(mean) - 4}l4 4l-4 4l-4 -4z`} className={styles.mark} />
          ) : (
            <circle key={week} cx={xOf(week)} cy={yOf(mean)} r="2.8" className={styles.mark} />
          ),
        )}
        {last === undefined ? null : (
          <>
            <text x={xOf(last.week) + 6} y={yOf(last.mean) + 4} className={styles.value}>
              {numberText(Math.round(last.mean))}
            </text>
            <text x={WIDTH - RIGHT} y={HEIGHT - BOTTOM - 4} textAnchor="end" className={styles.tick}>
              {t(evidenceWords.measuredN, { n: last.patients })}
            </text>
          </>
        )}
        {[0, 4, 8, 12].map((week) => (
          <text key={week} x={xOf(week)} y={HEIGHT - 4} textAnchor="middle" className={styles.tick}>
            {week}
          </text>
        ))}
      </svg>
    </figure>
  );
}

function CourseTable({ course: { outcome, arms } }: { readonly course: Course }) {
  const { t } = useWords();
  const weeks = [...new Set([...arms.values()].flat().map(({ week }) => week))].toSorted((a, b) => a - b);
  const cell = (point: CoursePoint | undefined) =>
    point === undefined ? "–" : `${point.mean.toFixed(1)} (${t(evidenceWords.measuredN, { n: point.patients })})`;
  return (
    <div className={after.scroll}>
      <table className={after.table}>
        <caption>{t(outcomeWords[outcome])}</caption>
        <thead>
          <tr>
            <th scope="col">{t(evidenceWords.arm)}</th>
            {weeks.map((week) => (
              <th key={week} scope="col">
                {t(evidenceWords.week, { n: week })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ANALYSIS_ARMS.map((arm) => (
            <tr key={arm}>
              <th scope="row">{t(strategyWords[arm])}</th>
              {weeks.map((week) => (
                <td key={week}>{cell(arms.get(arm)?.find((point) => point.week === week))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type Scale = (value: number) => number;

function lineOf(points: readonly CoursePoint[], xOf: Scale, yOf: Scale): string {
  return points.map(({ week, mean }, index) => `${index === 0 ? "M" : "L"}${xOf(week).toFixed(1)} ${yOf(mean).toFixed(1)}`).join("");
}

function bandOf(points: readonly CoursePoint[], xOf: Scale, yOf: Scale): string {
  const known = points.filter(({ low, high }) => low !== null && high !== null);
  const at = (week: number, value: number | null) => `${xOf(week).toFixed(1)} ${yOf(value ?? 0).toFixed(1)}`;
  if (known.length < 2) return "";
  const above = known.map(({ week, high }) => at(week, high));
  const below = known.toReversed().map(({ week, low }) => at(week, low));
  return `M${above.join("L")}L${below.join("L")}Z`;
}

/** The next multiple of 15 for a short axis with three equal steps of whole numbers. */
function niceTop(value: number): number {
  return Math.max(15, Math.ceil(value / 15) * 15);
}

function saidOf(points: readonly CoursePoint[]): string {
  return points.map(({ week, mean }) => `${week}: ${mean.toFixed(1)}`).join(", ");
}
