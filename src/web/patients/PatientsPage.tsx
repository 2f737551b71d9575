/** The list of patients: search, filters, rows with both wheels, and what is shown when there is nothing to show. */
import { Link } from "@tanstack/react-router";
import { patientsWords } from "../../words/screens/patients.ts";
import { registerWords } from "../../words/screens/people.ts";
import { shellWords } from "../../words/screens/shell.ts";
import { Guard } from "../app/Guard.tsx";
import { useWords } from "../app/language.ts";
import { useMay, useMe } from "../app/me.ts";
import { StatusNote } from "../app/StatusNote.tsx";
import { useLongWait } from "../app/Waiting.tsx";
import { Button } from "../ui/Button.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { Icon } from "../ui/Icon.tsx";
import { PageHead } from "../ui/PageHead.tsx";
import { Pager } from "../ui/Pager.tsx";
import { changeList, clearList, PAGE_ROWS, useListState } from "./list-state.ts";
import { PatientFilters } from "./PatientFilters.tsx";
import { PatientSearch } from "./PatientSearch.tsx";
import styles from "./PatientsPage.module.css";
import { PatientTable } from "./PatientTable.tsx";
import { usePatients } from "./usePatients.ts";

export function PatientsPage() {
  const { t } = useWords();
  return (
    <Guard right="POST /api/patients/search" title={t(patientsWords.title)}>
      <Patients />
    </Guard>
  );
}

function Patients() {
  const { t } = useWords();
  const state = useListState();
  const { data, error, refetch, isPlaceholderData } = usePatients(state);
  const longWait = useLongWait();
  const mayRegister = useMay("POST /api/patients/register");
  const namesShown = useMe().role !== "statistician";
  const shown =
    data === undefined
      ? null
      : { from: data.rows.length === 0 ? 0 : state.offset + 1, to: state.offset + data.rows.length, total: data.total };
  const showing = shown === null || shown.total === 0 ? null : t(patientsWords.showing, shown);
  return (
    <>
      <PageHead title={t(patientsWords.title)}>
        {namesShown ? <PatientSearch text={state.text} onChange={(text) => changeList({ text })} /> : null}
        <span className={styles.hint}>{t(namesShown ? patientsWords.searchHint : patientsWords.searchWithheld)}</span>
        {mayRegister ? (
          <Link to="/patients/new" className={styles.register}>
            <Icon name="plus" />
            {t(registerWords.action)}
          </Link>
        ) : null}
      </PageHead>
      <div className={styles.filters}>
        <PatientFilters chosen={state.filter} counts={data?.counts ?? null} onChoose={(filter) => changeList({ filter })} />
        <p role="status" className="visually-hidden">
          {data === undefined || isPlaceholderData ? "" : t(patientsWords.found, { n: data.total })}
        </p>
      </div>
      <section className={styles.list} aria-label={t(patientsWords.title)} aria-busy={data === undefined || isPlaceholderData}>
        {error ? (
          <div className={styles.message}>
            <ErrorNote error={error} />
            <Button onClick={() => void refetch()}>{t(shellWords.retry)}</Button>
          </div>
        ) : null}
        {data?.total === 0 ? <Nothing clinicEmpty={data.counts.all === 0 && state.text === ""} /> : null}
        {data?.total === 0 || (error && data === undefined) ? null : <PatientTable rows={data?.rows ?? null} />}
        {data === undefined && !error && longWait ? <p className="quiet">{t(shellWords.loading)}</p> : null}
        {data !== undefined && data.total > PAGE_ROWS ? (
          <Pager
            label={showing ?? ""}
            onPrevious={state.offset > 0 ? () => changeList({ offset: Math.max(0, state.offset - PAGE_ROWS) }) : null}
            onNext={state.offset + PAGE_ROWS < data.total ? () => changeList({ offset: state.offset + PAGE_ROWS }) : null}
          />
        ) : null}
      </section>
      <StatusNote>{showing === null ? t(shellWords.investigational) : `${t(shellWords.investigational)} · ${showing}`}</StatusNote>
    </>
  );
}

function Nothing({ clinicEmpty }: { readonly clinicEmpty: boolean }) {
  const { t } = useWords();
  const mayImport = useMay("POST /api/import/preview");
  if (!clinicEmpty) {
    return (
      <div className={styles.message}>
        <p>{t(patientsWords.nothingTitle)}</p>
        <Button onClick={clearList}>{t(patientsWords.nothingAction)}</Button>
      </div>
    );
  }
  return (
    <div className={styles.message}>
      <p>{t(patientsWords.emptyTitle)}</p>
      {mayImport ? <Link to="/import">{t(patientsWords.emptyAction)}</Link> : null}
    </div>
  );
}
