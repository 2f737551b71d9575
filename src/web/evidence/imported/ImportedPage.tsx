/**
 * A trial that was imported, analysed from the record. The order is that of the clinic's question: what is there, then the
 * plan is locked, and only then effects, which the server does not tell before.
 */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { ImportedFileResponse } from "../../../server/evidence-contract.ts";
import { whenText } from "../../../words/dates.ts";
import { evidenceWords } from "../../../words/screens/evidence.ts";
import { importedWords } from "../../../words/screens/imported.ts";
import { api } from "../../app/api.ts";
import { Guard } from "../../app/Guard.tsx";
import { useWords } from "../../app/language.ts";
import { Button } from "../../ui/Button.tsx";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { FileButton } from "../../ui/FileButton.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Answered } from "./Answered.tsx";
import styles from "./ImportedPage.module.css";
import { type ChosenTrial, importedQuery, readTrial, useImported } from "./useImported.ts";

export function ImportedPage() {
  const { t } = useWords();
  return (
    <Guard right="GET /api/evidence/imported" title={t(importedWords.title)}>
      <title>{`${t(importedWords.title)} · Ryorin`}</title>
      <Imported />
    </Guard>
  );
}

function Imported() {
  const { t } = useWords();
  const [trial, setTrial] = useState<ChosenTrial | null>(null);
  const { held, answer, error } = useImported(trial);
  return (
    <div className={styles.page}>
      <header>
        <h1 className={styles.title}>{t(importedWords.title)}</h1>
        <p className={styles.lead}>{t(importedWords.lead)}</p>
        <p>
          <Link to="/question">{t(importedWords.back)}</Link>
        </p>
      </header>
      <section>
        <h2 className={styles.head}>{t(importedWords.file)}</h2>
        <FileButton
          name={importedWords.chooseFile}
          accept=".csv,text/csv"
          chosen={trial?.name ?? null}
          onChoose={(file) => void readTrial(file).then(setTrial)}
        />
        <ErrorNote error={error} />
        {trial === null || held === undefined ? null : <Held held={held} />}
      </section>
      {trial === null || held === undefined || held.patients === 0 ? null : <Plan digest={trial.digest} held={held} />}
      {held?.locked === null || answer === undefined ? null : <Answered answer={answer} />}
    </div>
  );
}

function Held({ held }: { readonly held: ImportedFileResponse }) {
  const { t } = useWords();
  if (held.patients === 0)
    return (
      <p>
        {t(importedWords.notInRecord)} <Link to="/import">{t(importedWords.toImport)}</Link>
      </p>
    );
  return <p>{t(importedWords.inRecord, { patients: held.patients, values: held.values })}</p>;
}

/** The plan: chosen and locked; a plan that is locked stays readable, and another can be locked after it. */
function Plan({ digest, held }: { readonly digest: string; readonly held: ImportedFileResponse }) {
  const { t, language } = useWords();
  const client = useQueryClient();
  const [plan, setPlan] = useState<{ readonly name: string; readonly text: string } | null>(null);
  const lock = useMutation({
    mutationFn: (text: string) => api("POST /api/evidence/imported/lock", { body: { digest, plan: text } }),
    onSuccess: () => {
      setPlan(null);
      return client.invalidateQueries({ queryKey: importedQuery(digest).queryKey });
    },
  });
  const { locked } = held;
  return (
    <section>
      <h2 className={styles.head}>{t(importedWords.plan)}</h2>
      {locked === null ? null : (
        <p className={styles.locked}>
          <Icon name="check" />
          <strong>
            {t(evidenceWords.lockedAt, { when: whenText(locked.at, held.today, language), by: locked.by, n: locked.patients })}
          </strong>
          <span className="mono">{locked.hashes.visits.slice(0, 23)}</span>
        </p>
      )}
      {locked !== null && locked.before > 0 ? <p>{t(evidenceWords.lockedBefore, { n: locked.before })}</p> : null}
      <div className={styles.lock}>
        <FileButton
          name={locked === null ? importedWords.choosePlan : importedWords.chooseOther}
          accept=".json,application/json"
          chosen={plan?.name ?? null}
          onChoose={(file) => void file.text().then((text) => setPlan({ name: file.name, text }))}
        />
        {plan === null ? null : (
          <Button rank="primary" size="tap" busy={lock.isPending && t(evidenceWords.locking)} onClick={() => lock.mutate(plan.text)}>
            {t(evidenceWords.lock)}
          </Button>
        )}
      </div>
      <ErrorNote error={lock.error} />
    </section>
  );
}
