/**
 * The clinic's question. The order is the argument: the question, who is in and who is missing, whether the groups compare, what
 * the data cannot answer; then the plan is locked; only then effects, which are not even asked of the server before.
 */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import type { EvidenceOverview } from "../../server/evidence-contract.ts";
import { whenText } from "../../words/dates.ts";
import { evidenceWords } from "../../words/screens/evidence.ts";
import { importedWords } from "../../words/screens/imported.ts";
import { shellWords } from "../../words/screens/shell.ts";
import { trialWords } from "../../words/screens/trial.ts";
import { api } from "../app/api.ts";
import { Guard } from "../app/Guard.tsx";
import { useWords } from "../app/language.ts";
import { Button } from "../ui/Button.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Before } from "./Before.tsx";
import styles from "./EvidencePage.module.css";
import { overviewQuery } from "./useAnswer.ts";

const After = lazy(async () => ({ default: (await import("./After.tsx")).After }));

const STEPS = [
  ["question", evidenceWords.stepQuestion],
  ["in", evidenceWords.stepIn],
  ["balance", evidenceWords.stepBalance],
  ["lock", evidenceWords.stepLock],
  ["courses", evidenceWords.stepArms],
  ["verdict", evidenceWords.stepVerdict],
] as const;

export function EvidencePage() {
  const { t } = useWords();
  return (
    <Guard right="GET /api/evidence" title={t(shellWords.question)}>
      <title>{`${t(shellWords.question)} · Ryorin`}</title>
      <Question />
    </Guard>
  );
}

function Question() {
  const { t } = useWords();
  const { data, error } = useQuery(overviewQuery);
  const isLocked = data?.locked !== null && data?.locked !== undefined;
  return (
    <div className={styles.page}>
      <nav className={styles.rail} aria-label={t(evidenceWords.steps)}>
        <ol>
          {STEPS.map(([id, name], index) => (
            <li key={id} data-after={index > 3 || undefined} data-done={index < 3 || isLocked || undefined}>
              <a href={`#${id}`}>
                <Icon name={index < 3 || isLocked ? "check" : "clock"} size={14} />
                {t(name)}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <div className={styles.argument}>
        <Estimand />
        <ErrorNote error={error} />
        {data === undefined ? null : <Answerable data={data} />}
        <p>
          <Link to="/question/imported">{t(importedWords.link)}</Link>
        </p>
        <p>
          <Link to="/question/trial">{t(trialWords.link)}</Link>
        </p>
      </div>
    </div>
  );
}

function Answerable({ data }: { readonly data: EvidenceOverview }) {
  const { t } = useWords();
  if (data.description.patients === 0) return <p className={styles.nobody}>{t(evidenceWords.nobody)}</p>;
  return (
    <>
      <Before description={data.description} />
      <Lock data={data} />
      {data.locked === null ? null : (
        <Suspense fallback={<p className="quiet">{t(evidenceWords.computing)}</p>}>
          <After locked={data.locked} trial={data.description.trial} masked={data.description.masked} />
        </Suspense>
      )}
    </>
  );
}

function Estimand() {
  const { t } = useWords();
  const attributes = [
    [evidenceWords.inWhom, evidenceWords.inWhomText],
    [evidenceWords.which, evidenceWords.whichText],
    [evidenceWords.measured, evidenceWords.measuredText],
    [evidenceWords.events, evidenceWords.eventsText],
    [evidenceWords.summary, evidenceWords.summaryText],
  ] as const;
  return (
    <section id="question">
      <h1 className={styles.title}>{t(evidenceWords.title)}</h1>
      <p className={styles.sentence}>{t(evidenceWords.sentence)}</p>
      <dl className={styles.estimand}>
        {attributes.map(([name, text]) => (
          <div key={name.en}>
            <dt>{t(name)}</dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The only dark band: what stands above was seen before any effect. */
function Lock({ data }: { readonly data: EvidenceOverview }) {
  const { t, language } = useWords();
  const client = useQueryClient();
  const lock = useMutation({
    mutationFn: () => api("POST /api/evidence/lock", { body: { hashes: data.hashes } }),
    onSuccess: ({ locked }) => client.setQueryData(overviewQuery.queryKey, { ...data, locked }),
    onError: () => client.invalidateQueries({ queryKey: overviewQuery.queryKey }),
  });
  const { locked } = data;
  if (locked === null)
    return (
      <section id="lock" className={styles.open}>
        <p>{t(evidenceWords.beforeLock)}</p>
        <span className={`mono ${styles.hash}`}>{shortHash(data.hashes.visits)}</span>
        <Button rank="primary" size="tap" busy={lock.isPending && t(evidenceWords.locking)} onClick={() => lock.mutate()}>
          {t(evidenceWords.lock)}
        </Button>
        <ErrorNote error={lock.error} />
      </section>
    );
  const when = whenText(locked.at, data.today, language);
  return (
    <section id="lock">
      <p className={styles.locked}>
        <Icon name="check" />
        <strong>{t(evidenceWords.lockedAt, { when, by: locked.by, n: locked.patients })}</strong>
        <span className={`mono ${styles.hash}`}>{shortHash(locked.hashes.visits)}</span>
      </p>
      {locked.before > 0 ? <p className={styles.note}>{t(evidenceWords.lockedBefore, { n: locked.before })}</p> : null}
      {locked.hashes.visits === data.hashes.visits ? null : <p className={styles.note}>{t(evidenceWords.planChanged)}</p>}
    </section>
  );
}

function shortHash(hash: string): string {
  const digits = hash.replace("sha256:", "");
  return `sha-256 ${digits.slice(0, 4)} ${digits.slice(4, 8)} … ${digits.slice(-4)}`;
}
