/** What still has to be decided; then what would be written and what would not; then the one button that writes. */
import { useState } from "react";
import type { ImportReport } from "../../exchange/csv-import.ts";
import type { ImportMapping } from "../../exchange/import-mapping.ts";
import { findingText } from "../../words/import.ts";
import { kindWords } from "../../words/kinds.ts";
import { importWords } from "../../words/screens/import.ts";
import { numberText } from "../../words/text.ts";
import { useWords } from "../app/language.ts";
import { Button } from "../ui/Button.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { FactList } from "../ui/FactList.tsx";
import { Icon } from "../ui/Icon.tsx";
import type { DraftProblem } from "./draft.ts";
import { FindingList } from "./FindingList.tsx";
import styles from "./OutcomePanel.module.css";
import type { ChosenFile } from "./read-file.ts";
import { useOutcome, usePatientsHeard, useRunImport } from "./useImport.ts";

export interface OutcomePanelProps {
  readonly file: ChosenFile;
  readonly mapping: ImportMapping | null;
  readonly problems: readonly DraftProblem[];
  readonly importedBefore: boolean;
  readonly onDone: (report: ImportReport) => void;
}

export function OutcomePanel({ file, mapping, problems, importedBefore, onDone }: OutcomePanelProps) {
  const { t } = useWords();
  const { data, error, settled } = useOutcome(file, mapping);
  const run = useRunImport(file);
  const heard = usePatientsHeard(run.isPending);
  const outcome = mapping === null ? null : (data?.outcome ?? null);
  const [again, setAgain] = useState(false);
  const ready = settled && outcome !== null && outcome.patients > 0 && (again || !importedBefore);
  return (
    <aside className={styles.panel} aria-label={t(importWords.outcomeTitle)}>
      <div className={styles.scroll}>
        {importedBefore ? (
          <div className={styles.note}>
            <Icon name="look" />
            <div>
              <p>{t(importWords.importedBefore)}</p>
              <label className={styles.again}>
                <input type="checkbox" checked={again} onChange={(event) => setAgain(event.currentTarget.checked)} />
                {t(importWords.again)}
              </label>
            </div>
          </div>
        ) : null}
        {mapping === null ? <Problems problems={problems} /> : null}
        {outcome === null ? null : (
          <>
            <h2>{t(importWords.outcomeTitle)}</h2>
            <OutcomeFacts outcome={outcome} />
            <p className={styles.marked}>{t(importWords.marked)}</p>
            {data === undefined || data.findings.length === 0 ? null : <FindingList findings={data.findings} />}
          </>
        )}
        {mapping !== null && outcome === null && data !== undefined ? <FindingList findings={data.findings} /> : null}
        <ErrorNote error={error ?? run.error} />
      </div>
      {outcome === null || mapping === null ? null : (
        <div className={styles.foot}>
          {run.isPending ? (
            <label className={styles.progress}>
              <progress max={outcome.patients} value={heard > 0 ? heard : undefined} />
              <span>{t(importWords.progress, { done: heard, total: outcome.patients })}</span>
            </label>
          ) : null}
          <Button
            rank="primary"
            size="large"
            disabled={!ready}
            busy={run.isPending && t(importWords.running)}
            onClick={() => run.mutate({ mapping, again }, { onSuccess: onDone })}
          >
            {t(importWords.run, { n: outcome.patients })}
          </Button>
        </div>
      )}
    </aside>
  );
}

function OutcomeFacts({
  outcome,
}: {
  readonly outcome: {
    patients: number;
    entries: number;
    byKind: Readonly<Record<string, number>>;
    refusedRows: number;
    missingCells: number;
  };
}) {
  const { t } = useWords();
  const kinds: Readonly<Record<string, { ja: string; en: string }>> = kindWords;
  return (
    <FactList
      facts={[
        [t(importWords.patients), t(importWords.people, { n: outcome.patients })],
        [t(importWords.entries), t(importWords.count, { n: outcome.entries })],
        ...Object.entries(outcome.byKind).map(([kind, n]): [string, string, "part"] => {
          const name = kinds[kind];
          return [name === undefined ? kind : t(name), numberText(n), "part"];
        }),
        [t(importWords.refusedRows), t(importWords.rows, { n: outcome.refusedRows })],
        [t(importWords.missingCells), t(importWords.count, { n: outcome.missingCells })],
      ]}
    />
  );
}

/** Columns without a meaning are told in one line together; everything else in a line of its own. */
function Problems({ problems }: { readonly problems: readonly DraftProblem[] }) {
  const { t, language } = useWords();
  const findings = problems.flatMap((problem) => (problem.kind === "finding" ? [problem.finding] : []));
  const undecided = findings.filter(({ code }) => code === "mapping.column-unmapped").flatMap(({ column }) => column ?? []);
  const others = findings.filter(({ code }) => code !== "mapping.column-unmapped");
  const needs = problems.flatMap((problem) => (problem.kind === "need" ? [problem.what] : []));
  return (
    <>
      <h2>
        <span role="status">{t(importWords.problemsTitle, { n: needs.length + others.length + (undecided.length > 0 ? 1 : 0) })}</span>
      </h2>
      <ul className={styles.problems}>
        {needs.map((what) => (
          <li key={what}>{t(what === "patient" ? importWords.needPatient : importWords.needDay)}</li>
        ))}
        {others.map((finding) => (
          <li key={`${finding.code} ${finding.column}`}>
            {finding.column === null ? null : <b className={styles.column}>{finding.column}</b>}
            {findingText(finding, language)}
          </li>
        ))}
        {undecided.length > 0 ? (
          <li>
            {t(importWords.needMeanings, { n: undecided.length })} <b className={styles.column}>{undecided.join(" · ")}</b>
          </li>
        ) : null}
      </ul>
    </>
  );
}
