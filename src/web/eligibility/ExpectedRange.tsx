/**
 * What the model expects of the course that is being typed, beside no treatment at all. With exosomes in it, under each of the three
 * priors: how far they are apart is what is not known. It chooses nothing and never stands in the way of a signature.
 */
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import type { ProposedCourse } from "../../care/rules/pack-rules.ts";
import type { Ahead } from "../../insight/model-input.ts";
import type { PriorName } from "../../model/graded.ts";
import type { Strategy } from "../../model/strategies.ts";
import { modelRefusalText } from "../../words/model-refusals.ts";
import { forecastWords, noForecastWords } from "../../words/screens/forecast.ts";
import { modelInstrumentWords, priorWords, settledWords } from "../../words/simulation.ts";
import { strategyWords } from "../../words/strategies.ts";
import type { Text } from "../../words/text.ts";
import { useWords } from "../app/language.ts";
import { Hypothesis } from "../chart/forecast/Hypothesis.tsx";
import { type Foreseen, useForecast } from "../chart/forecast/useForecast.ts";
import { courseOf, givenDays, plannedInfusions, plannedSessions } from "../chart/planned.ts";
import type { OpenPatient } from "../patient/PatientScreen.tsx";
import styles from "./ExpectedRange.module.css";
import { expectedRanges } from "./expected-ranges.ts";

interface Props {
  readonly chart: OpenPatient["chart"];
  readonly course: ProposedCourse;
}

export function ExpectedRange({ chart, course }: Props) {
  const { t } = useWords();
  const { entries } = chart;
  const ahead = useMemo((): Ahead => {
    const given = (kind: "session" | "infusion") => givenDays(entries, kind).filter((day) => day >= course.startsOn);
    const days = courseOf(course);
    return {
      sessions: plannedSessions(days, given("session"), chart.today),
      infusions: plannedInfusions(days, given("infusion"), chart.today),
      course,
    };
  }, [entries, course, chart.today]);
  const { foreseen, computing } = useForecast(entries, chart.today, ahead);
  return (
    <section className={styles.range} aria-label={t(forecastWords.range)}>
      <div className={styles.head}>
        <h3>{t(forecastWords.range)}</h3>
        <Hypothesis foreseen={foreseen} />
      </div>
      {foreseen === null ? null : <Content foreseen={foreseen} course={course} patient={chart.patient} />}
      <p className="quiet small" role="status">
        {computing ? t(forecastWords.computing) : ""}
      </p>
    </section>
  );
}

function Content({
  foreseen,
  course,
  patient,
}: {
  readonly foreseen: Foreseen;
  readonly course: ProposedCourse;
  readonly patient: string;
}) {
  const { t, language } = useWords();
  if (foreseen.status === "none") return <p className="small">{t(noForecastWords[foreseen.why])}</p>;
  if (foreseen.status === "refused") return <p className="small">{modelRefusalText(foreseen.refusal, language)}</p>;
  const { forecast, measured } = foreseen;
  const { week, instruments, rows } = expectedRanges(forecast.value, measured, course.strategy);
  return (
    <>
      <p className="quiet small">{t(forecastWords.rangeMeans, { week })}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t(course.exosome === null ? forecastWords.drawnStrategy : forecastWords.plannedCourse)}</th>
            {instruments.map((instrument) => (
              <th key={instrument} scope="col">
                {t(modelInstrumentWords[instrument])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ strategy, prior, cells }) => (
            <tr key={`${strategy} ${prior}`}>
              <th scope="row">{t(rowWords(strategy, prior, course.strategy))}</th>
              {cells.map(({ instrument, median, low, high }) => (
                <td key={instrument}>
                  <strong>{median}</strong> <span className="quiet">{`${low}–${high}`}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet small">
        {[...(course.exosome === null ? [] : [t(settledWords[forecast.value.settled])]), t(forecastWords.neverChooses)].join(" · ")}{" "}
        <Link to="/patients/$patient" params={{ patient }}>
          {t(forecastWords.inChart)}
        </Link>
      </p>
    </>
  );
}

function rowWords(strategy: Strategy, prior: PriorName | null, planned: Strategy): Text {
  if (prior !== null) return priorWords[prior];
  return strategy === planned ? forecastWords.plannedCourse : strategyWords[strategy];
}
