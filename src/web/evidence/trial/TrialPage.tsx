/**
 * Trials: what each is, whom it allocated by code and stratum, and what may be done. No arm is here before two people have opened
 * the whole trial; then the page says whether seal and arms hold, as anybody can find out.
 */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { evidenceWords } from "../../../words/screens/evidence.ts";
import { shellWords } from "../../../words/screens/shell.ts";
import { trialWords as words } from "../../../words/screens/trial.ts";
import { Guard } from "../../app/Guard.tsx";
import { useWords } from "../../app/language.ts";
import { useMe } from "../../app/me.ts";
import { Button } from "../../ui/Button.tsx";
import { Chip } from "../../ui/Chip.tsx";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { ProtocolForm } from "./ProtocolForm.tsx";
import styles from "./Trial.module.css";
import { TrialCard } from "./TrialCard.tsx";
import { trialsQuery } from "./useTrials.ts";

export function TrialPage() {
  const { t } = useWords();
  return (
    <Guard right="GET /api/trials" title={t(words.title)}>
      <title>{`${t(words.title)} · Ryorin`}</title>
      <Trials />
    </Guard>
  );
}

function Trials() {
  const { t } = useWords();
  const { data, error } = useQuery(trialsQuery);
  return (
    <div className={styles.page}>
      <header>
        <div className={styles.names}>
          <h1 className={styles.title}>{t(words.title)}</h1>
          <Chip tone="ask">{t(shellWords.investigational)}</Chip>
        </div>
        <p className={styles.lead}>{t(words.lead)}</p>
        <p>
          <Link to="/question">{t(words.back)}</Link>
        </p>
      </header>
      <ErrorNote error={error} />
      {data?.trials.toReversed().map((trial) => (
        <TrialCard key={trial.trial} trial={trial} />
      ))}
      {data === undefined ? null : <Beginning isFirst={data.trials.length === 0} hasPlan={data.analysisPlan !== null} />}
    </div>
  );
}

/** A protocol is set by the director, and not before a plan of analysis is locked. */
function Beginning({ isFirst, hasPlan }: { readonly isFirst: boolean; readonly hasPlan: boolean }) {
  const { t } = useWords();
  const may = useMe().rights.includes("POST /api/trials");
  const [isOpen, setIsOpen] = useState(false);
  if (isOpen) return <ProtocolForm trial={null} onDone={() => setIsOpen(false)} />;
  return (
    <section className={styles.beginning}>
      {isFirst ? <p>{t(words.none)}</p> : null}
      {may ? null : <p className="quiet">{t(words.directorOnly)}</p>}
      {hasPlan ? null : (
        <p>
          {t(words.needsPlan)} <Link to="/question">{t(evidenceWords.title)}</Link>
        </p>
      )}
      {may && hasPlan ? (
        <Button rank={isFirst ? "primary" : "plain"} size="tap" onClick={() => setIsOpen(true)}>
          {t(words.make)}
        </Button>
      ) : null}
    </section>
  );
}
