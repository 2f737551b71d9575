/**
 * What belongs to the bands in the picture and is never apart from them: that the model is a hypothesis and how good it is, which
 * strategy is drawn, the switch that takes the exosome's own effect away, three priors side by side, the parts of the change, and
 * what is assumed. For staff only.
 */
import { Link } from "@tanstack/react-router";
import type { ChangePart } from "../../../model/arrows.ts";
import { PRIORS } from "../../../model/exosome-priors.ts";
import type { PriorForecast } from "../../../model/forecast/patient-forecast.ts";
import { STRATEGIES, type Strategy } from "../../../model/strategies.ts";
import { modelRefusalText } from "../../../words/model-refusals.ts";
import { forecastWords, noForecastWords } from "../../../words/screens/forecast.ts";
import { assumptionOfModelWords, changePartWords, priorWords, settledWords } from "../../../words/simulation.ts";
import { strategyWords } from "../../../words/strategies.ts";
import { useWords } from "../../app/language.ts";
import styles from "./ForecastPanel.module.css";
import { Hypothesis } from "./Hypothesis.tsx";
import { InstrumentForecasts } from "./InstrumentForecasts.tsx";
import { instrumentForecasts } from "./instruments.ts";
import { PeopleIcons } from "./PeopleIcons.tsx";
import type { ForecastOf, Foreseen } from "./useForecast.ts";

/** What is drawn: one strategy, or all four. */
export type Drawn = Strategy | "all";

export interface ForecastPanelProps {
  readonly forecast: ForecastOf;
  readonly drawn: Drawn;
  readonly without: boolean;
  readonly onDrawn: (drawn: Drawn) => void;
  readonly onWithout: (without: boolean) => void;
}

export function ForecastPanel({ forecast: { foreseen, computing }, drawn, without, onDrawn, onWithout }: ForecastPanelProps) {
  const { t } = useWords();
  return (
    <section className={styles.panel} aria-label={t(forecastWords.title)}>
      <div className={styles.head}>
        <h3>{t(forecastWords.title)}</h3>
        <Hypothesis foreseen={foreseen} />
        <fieldset className={styles.choices}>
          <legend className="visually-hidden">{t(forecastWords.strategy)}</legend>
          {[...STRATEGIES, "all" as const].map((one) => (
            <label key={one} data-chosen={one === drawn || undefined}>
              <input type="radio" name="forecast-strategy" checked={one === drawn} onChange={() => onDrawn(one)} />
              {one === "all" ? t(forecastWords.allFour) : t(strategyWords[one])}
            </label>
          ))}
        </fieldset>
        <label className={styles.without}>
          <input type="checkbox" checked={without} onChange={(event) => onWithout(event.target.checked)} />
          {t(forecastWords.without)}
        </label>
        <span className="quiet small" role="status">
          {computing ? t(forecastWords.computing) : ""}
        </span>
      </div>
      {foreseen === null ? null : <Content foreseen={foreseen} drawn={drawn} without={without} />}
    </section>
  );
}

function Content({ foreseen, drawn, without }: { readonly foreseen: Foreseen; readonly drawn: Drawn; readonly without: boolean }) {
  const { t, language } = useWords();
  if (foreseen.status === "none") return <p>{t(noForecastWords[foreseen.why])}</p>;
  if (foreseen.status === "refused") return <p>{modelRefusalText(foreseen.refusal, language)}</p>;
  const strategy: Strategy = drawn === "all" ? "both" : drawn;
  const views: readonly PriorForecast[] = without
    ? [foreseen.without.value]
    : PRIORS.map((prior) => foreseen.forecast.value.priors[prior].value);
  const [first] = views;
  const week = Math.round((first?.strategies[strategy].bands.hamd17.at(-1)?.day ?? 0) / 7);
  return (
    <>
      <p className="quiet small">
        {[
          without ? t(forecastWords.withoutMeans) : t(settledWords[foreseen.forecast.value.settled]),
          t(forecastWords.bandsMean),
          t(forecastWords.neverChooses),
        ].join(" · ")}
      </p>
      <div className={styles.columns}>
        <div>
          <h4>{t(forecastWords.people, { strategy: t(strategyWords[strategy]), week })}</h4>
          <div className={styles.people}>
            {views.map((view) => (
              <PeopleIcons key={view.prior} name={t(priorWords[view.prior])} outlook={view.strategies[strategy]} />
            ))}
          </div>
        </div>
        {first === undefined ? null : <Parts view={first} strategy={strategy} />}
      </div>
      {first === undefined ? null : (
        <InstrumentForecasts instruments={instrumentsOf(foreseen, first, drawn)} today={foreseen.forecast.value.today} />
      )}
      <Assumed foreseen={foreseen} without={without} />
      <Link to="/model">{t(forecastWords.toModel)}</Link>
    </>
  );
}

function instrumentsOf({ measured, forecast }: Extract<Foreseen, { status: "made" }>, view: PriorForecast, drawn: Drawn) {
  return instrumentForecasts(view, measured, drawn === "all" ? STRATEGIES : [drawn], forecast.value.today);
}

const PARTS: readonly ChangePart[] = ["natural", "nonSpecific", "specificTms", "specificExosome"];

/** Natural, non-specific and specific parts of the mean change, each with its grade. */
function Parts({ view, strategy }: { readonly view: PriorForecast; readonly strategy: Strategy }) {
  const { t } = useWords();
  const { change } = view.strategies[strategy];
  return (
    <div>
      <h4>{t(forecastWords.parts, { strategy: t(strategyWords[strategy]) })}</h4>
      <p className="quiet small">{t(priorWords[view.prior])}</p>
      <dl className={styles.parts}>
        {PARTS.map((part) => (
          <div key={part}>
            <dt>{t(changePartWords[part])}</dt>
            <dd>
              {t(forecastWords.points, { n: oneDecimal(change[part].points) })}
              <span className="quiet small">{` · ${t(forecastWords.grade, { grade: change[part].grade })}`}</span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Assumed({ foreseen, without }: { readonly foreseen: Extract<Foreseen, { status: "made" }>; readonly without: boolean }) {
  const { t } = useWords();
  const { notes, forecast } = foreseen;
  const { assumptions } = without ? foreseen.without.provenance : forecast.provenance;
  const lines = [
    ...assumptions.map((one) => t(assumptionOfModelWords[one])),
    ...(notes.supposed.includes("sessions") ? [t(forecastWords.supposedSessions)] : []),
    ...(notes.supposed.includes("infusions") ? [t(forecastWords.supposedInfusions)] : []),
    ...(notes.measurementsLeftOut > 0 ? [t(forecastWords.leftOut, { n: notes.measurementsLeftOut })] : []),
    ...(notes.sessionsWithoutIntensity > 0 ? [t(forecastWords.withoutIntensity, { n: notes.sessionsWithoutIntensity })] : []),
  ];
  return (
    <details className={styles.assumed}>
      <summary>{t(forecastWords.assumes)}</summary>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}

function oneDecimal(points: number): string {
  const rounded = Math.round(points * 10) / 10;
  return (rounded === 0 ? 0 : rounded).toFixed(1).replace("-", "\u2212");
}
