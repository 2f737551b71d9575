/** What an import did: said only after everything was committed. */
import { useNavigate } from "@tanstack/react-router";
import type { ImportReport } from "../../exchange/csv-import.ts";
import { importWords } from "../../words/screens/import.ts";
import { useWords } from "../app/language.ts";
import { clearList } from "../patients/list-state.ts";
import { Button } from "../ui/Button.tsx";
import { FindingList } from "./FindingList.tsx";
import styles from "./Report.module.css";

export function Report({ report, onAnother }: { readonly report: ImportReport; readonly onAnother: () => void }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const open = () => {
    clearList();
    void navigate({ to: "/patients" });
  };
  return (
    <section className={styles.report} role="status">
      <h2 className={styles.title}>{t(importWords.doneTitle)}</h2>
      <p>{t(importWords.doneFacts, { patients: report.patients, entries: report.entries })}</p>
      <p className="quiet">
        {report.refusedRows === 0 ? t(importWords.doneNoneRefused) : t(importWords.doneRefused, { n: report.refusedRows })}
      </p>
      <div className={styles.actions}>
        <Button rank="primary" size="tap" onClick={open} autoFocus>
          {t(importWords.toPatients)}
        </Button>
        <Button size="tap" onClick={onAnother}>
          {t(importWords.another)}
        </Button>
      </div>
      <FindingList findings={report.findings} />
    </section>
  );
}
