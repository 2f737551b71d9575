/** The file on the left with the meaning of each column; on the right what it would become, and the one button. */
import { useState } from "react";
import type { ImportReport } from "../../exchange/csv-import.ts";
import { importWords } from "../../words/screens/import.ts";
import { shellWords } from "../../words/screens/shell.ts";
import { useWords } from "../app/language.ts";
import { useLongWait } from "../app/Waiting.tsx";
import { Button } from "../ui/Button.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { type Draft, draftOf, emptyDraft, mappingOf, withRestIgnored } from "./draft.ts";
import { FindingList } from "./FindingList.tsx";
import { MappingTable } from "./MappingTable.tsx";
import styles from "./MappingWork.module.css";
import { OutcomePanel } from "./OutcomePanel.tsx";
import type { ChosenFile } from "./read-file.ts";
import { useFilePreview } from "./useImport.ts";

export interface MappingWorkProps {
  readonly file: ChosenFile;
  readonly onAnother: () => void;
  readonly onDone: (report: ImportReport) => void;
}

export function MappingWork({ file, onAnother, onDone }: MappingWorkProps) {
  const { t } = useWords();
  const { data: preview, error, refetch } = useFilePreview(file);
  const names = preview?.columns.map(({ name }) => name) ?? [];
  const [made, setDraft] = useState<Draft | null>(null);
  const draft = made ?? emptyDraft(names);
  const { mapping, problems } = mappingOf(draft, names);
  const longWait = useLongWait();
  if (preview === undefined) {
    return (
      <div className={styles.message}>
        <ErrorNote error={error} />
        {error ? <Button onClick={() => void refetch()}>{t(shellWords.retry)}</Button> : null}
        {error === null && longWait ? <p className="quiet">{t(importWords.reading)}</p> : null}
      </div>
    );
  }
  const { suggestion, importedBefore } = preview;
  const undecided = Object.values(draft.uses).some((use) => use.kind === "undecided");
  return (
    <div className={styles.split}>
      <div className={styles.columns}>
        <div className={styles.bar}>
          <p className={styles.file}>{t(importWords.file, { name: file.name, n: preview.rowCount })}</p>
          <Button onClick={onAnother}>{t(importWords.another)}</Button>
        </div>
        {preview.columns.length === 0 ? <FindingList findings={preview.findings} /> : null}
        {preview.columns.length > 0 ? (
          <>
            <div className={styles.bar}>
              <h2 className={styles.title}>{t(importWords.columnsTitle)}</h2>
              {suggestion === null ? null : (
                <span className={styles.offer}>
                  {t(importWords.suggestion)}
                  <Button onClick={() => setDraft(draftOf(suggestion, names, draft))}>{t(importWords.applySuggestion)}</Button>
                </span>
              )}
              <Button disabled={!undecided} onClick={() => setDraft(withRestIgnored(draft))}>
                {t(importWords.ignoreRest)}
              </Button>
            </div>
            <MappingTable file={file} columns={preview.columns} draft={draft} onChange={setDraft} />
          </>
        ) : null}
      </div>
      {preview.columns.length > 0 ? (
        <OutcomePanel file={file} mapping={mapping} problems={problems} importedBefore={importedBefore} onDone={onDone} />
      ) : null}
    </div>
  );
}
