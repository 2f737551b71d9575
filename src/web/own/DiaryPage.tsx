/** A patient's own page: today's diary, to be answered with a thumb in a minute, and what became of it. */
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { ownWords } from "../../words/screens/own.ts";
import { Guard } from "../app/Guard.tsx";
import { useWords } from "../app/language.ts";
import { Waiting } from "../app/Waiting.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { Diary } from "./Diary.tsx";
import styles from "./Own.module.css";
import { ownQuery } from "./query.ts";

export function DiaryPage() {
  const { t } = useWords();
  return (
    <Guard right="GET /api/patients/:patient/own" title={t(ownWords.title)}>
      <Opened />
    </Guard>
  );
}

function Opened() {
  const { t } = useWords();
  const { patient = "" } = useParams({ strict: false });
  const { data, error } = useQuery(ownQuery(patient));
  return (
    <div className={styles.page}>
      <title>{`${t(ownWords.title)} · Ryorin`}</title>
      <h1 className={styles.title}>{t(ownWords.title)}</h1>
      {data !== undefined ? <Diary patient={patient} own={data} /> : null}
      {data === undefined && error === null ? <Waiting /> : null}
      {data === undefined && error !== null ? <ErrorNote error={error} /> : null}
    </div>
  );
}
