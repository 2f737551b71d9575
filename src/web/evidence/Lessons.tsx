/**
 * What the answered data teach the mind-body model: for each effect of the exosome, and every other parameter that moved, what was
 * supposed and what is known now, under all three priors. What did not move is counted and called prior only.
 */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import type { ArmDesign } from "../../insight/model-lessons.ts";
import { ARROWS } from "../../model/arrows.ts";
import { EXOSOME_EFFECTS, PARAMETERS, type ParameterName } from "../../model/parameters.ts";
import { gradeWords, partWords } from "../../words/model.ts";
import { lessonWords } from "../../words/screens/lessons.ts";
import { shellWords } from "../../words/screens/shell.ts";
import { assumptionOfModelWords, priorWords } from "../../words/simulation.ts";
import { strategyWords } from "../../words/strategies.ts";
import { useWords } from "../app/language.ts";
import { useArrowNames } from "../model/names.ts";
import { Button } from "../ui/Button.tsx";
import { Chip } from "../ui/Chip.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import after from "./After.module.css";
import styles from "./Lessons.module.css";
import type { LessonsRequest, ParameterLesson, PriorLesson } from "./lessons.ts";
import verdict from "./VerdictCards.module.css";

export interface LessonsProps {
  /** The table of visits that the locked plan was answered from. */
  readonly visits: string;
  readonly design: ArmDesign;
  readonly invented: boolean;
  readonly causal: ReactNode;
}

export function Lessons({ visits, design, invented, causal }: LessonsProps) {
  const { t } = useWords();
  const [asked, setAsked] = useState(false);
  const { data, error, isFetching } = useQuery({
    queryKey: ["evidence", "lessons", visits, design],
    queryFn: ({ signal }) => learned({ visits, design }, signal),
    enabled: asked,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <section id="lessons">
      <div className={verdict.head}>
        <h2 className={after.head}>{t(lessonWords.title)}</h2>
        <Chip tone="ask">{t(shellWords.investigational)}</Chip>
        {invented ? <span className="quiet small">{t(shellWords.demonstration)}</span> : null}
      </div>
      {causal}
      <p className={styles.lead}>{t(design.randomised ? lessonWords.leadRandomised : lessonWords.leadChosen)}</p>
      {data === undefined ? (
        <Button size="tap" busy={isFetching && t(lessonWords.learning)} onClick={() => setAsked(true)}>
          {t(lessonWords.learn)}
        </Button>
      ) : (
        <Learnt lessons={data} />
      )}
      <ErrorNote error={error} />
    </section>
  );
}

function Learnt({ lessons }: { readonly lessons: readonly PriorLesson[] }) {
  const { t } = useWords();
  const [first] = lessons;
  if (first === undefined) return <p>{t(lessonWords.nobody)}</p>;
  const names = shownNames(lessons);
  const all = new Set(lessons.flatMap(({ parameters }) => parameters.map(({ name }) => name)));
  return (
    <>
      <table className={styles.table}>
        <caption className="visually-hidden">{t(lessonWords.title)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(lessonWords.parameter)}</th>
            {lessons.map(({ prior }) => (
              <th key={prior} scope="col">
                {t(priorWords[prior])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {names.map((name) => (
            <Row key={name} name={name} lessons={lessons} />
          ))}
        </tbody>
      </table>
      <p>{t(lessonWords.others, { n: all.size - names.length })}</p>
      <Biases lessons={lessons} />
      {lessons.every(({ converged }) => converged) ? null : <p>{t(lessonWords.unsettled)}</p>}
      <p className="quiet small">
        {`${t(lessonWords.grade, { grade: t(gradeWords[first.provenance.grade]) })} ${t(lessonWords.reference)} `}
        <Link to="/model">{t(lessonWords.toModel)}</Link>
      </p>
      <details className={styles.assumed}>
        <summary>{t(lessonWords.assumes)}</summary>
        <ul>
          {first.provenance.assumptions.map((one) => (
            <li key={one}>{t(assumptionOfModelWords[one])}</li>
          ))}
        </ul>
      </details>
    </>
  );
}

function Row({ name, lessons }: { readonly name: ParameterName; readonly lessons: readonly PriorLesson[] }) {
  const { t } = useWords();
  const { arrowName } = useArrowNames();
  const arrows = Object.values(ARROWS).filter(({ parameters }) => parameters.some((one) => one === name));
  const { unit, part } = PARAMETERS[name];
  return (
    <tr>
      <th scope="row">
        {arrows.length === 0 ? t(partWords[part]) : arrows.map(arrowName).join(t(lessonWords.and))}
        <span className={`mono ${styles.code}`}>{unit === "1" ? name : `${name} (${unit})`}</span>
      </th>
      {lessons.map(({ prior, parameters }) => (
        <td key={prior} data-name={t(priorWords[prior])}>
          <Moved lesson={parameters.find((one) => one.name === name)} />
        </td>
      ))}
    </tr>
  );
}

function Moved({ lesson }: { readonly lesson: ParameterLesson | undefined }) {
  const { t } = useWords();
  if (lesson === undefined) return <span className="quiet">{t(lessonWords.fixed)}</span>;
  const { before, after: now } = lesson;
  const share = Math.round(now.contraction * 100);
  return (
    <span className={styles.moved}>
      <span className={`mono ${styles.values}`}>
        <span>{spread(before)}</span>
        <span>{`→ ${spread(now)}`}</span>
      </span>
      <span className={styles.contraction} data-prior-only={now.priorOnly || undefined}>
        <i style={{ inlineSize: `${share}%` }} />
      </span>
      <span className="quiet small">
        {now.priorOnly ? t(lessonWords.priorOnly, { n: share }) : t(lessonWords.contraction, { n: share })}
      </span>
    </span>
  );
}

/** What else made patients better, which nothing was learned from. */
function Biases({ lessons }: { readonly lessons: readonly PriorLesson[] }) {
  const { t } = useWords();
  const [first] = lessons;
  const arm = (series: string) => {
    const name = Object.entries(strategyWords).find(([code]) => code === series)?.[1];
    return name === undefined ? t(lessonWords.allArms) : t(name);
  };
  return (
    <ul className={styles.biases}>
      {first?.biases.map(([series, bias]) => (
        <li key={series}>{t(lessonWords.bias, { arm: arm(series), bias: spread(bias) })}</li>
      ))}
    </ul>
  );
}

/** The exosome's effects whether or not they moved, then every parameter that moved under any prior. */
function shownNames(lessons: readonly PriorLesson[]): readonly ParameterName[] {
  const moved = lessons.flatMap(({ parameters }) => parameters.filter(({ after: { priorOnly } }) => !priorOnly).map(({ name }) => name));
  return [...new Set<ParameterName>([...EXOSOME_EFFECTS, ...moved])];
}

function spread({ mean, deviation }: ParameterLesson["before"]): string {
  return `${figure(mean)} ± ${figure(deviation)}`;
}

function figure(value: number): string {
  return (Math.abs(value) < 0.005 ? 0 : value).toFixed(2).replace("-", "\u2212");
}

function learned(request: LessonsRequest, signal: AbortSignal): Promise<readonly PriorLesson[]> {
  const worker = new Worker(new URL("./lessons-worker.ts", import.meta.url), { type: "module" });
  return new Promise<readonly PriorLesson[]>((resolve, reject) => {
    signal.addEventListener("abort", () => reject(new Error("the page was left")));
    worker.addEventListener("message", ({ data }: MessageEvent<readonly PriorLesson[]>) => resolve(data));
    worker.addEventListener("error", (event) => reject(new Error(event.message)));
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
