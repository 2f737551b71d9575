/** Who read what of whom, and when, the newest first. Patients appear by the end of their random id. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { whenText } from "../../words/dates.ts";
import { roleWords } from "../../words/roles.ts";
import { routeWords } from "../../words/routes.ts";
import { proofWords } from "../../words/screens/proof.ts";
import type { Text } from "../../words/text.ts";
import { type Answer, api } from "../app/api.ts";
import { localToday } from "../app/clock.ts";
import { useWords } from "../app/language.ts";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { Pager } from "../ui/Pager.tsx";
import styles from "./AccessLog.module.css";

/** How many the server answers at once; fewer are the last. */
const PAGE_ROWS = 100;

const ROUTES: Readonly<Record<string, Text>> = routeWords;

export function AccessLog() {
  const { t } = useWords();
  const [offsets, setOffsets] = useState<readonly number[]>([0]);
  const offset = offsets.at(-1) ?? 0;
  const { data, error } = useQuery({
    queryKey: ["accesses", offset],
    queryFn: ({ signal }) => api("GET /api/accesses", { query: { offset: String(offset) }, signal }),
    placeholderData: keepPreviousData,
  });
  const rows = data?.rows ?? [];
  return (
    <section aria-labelledby="proof-accesses" className={styles.log}>
      <h2 id="proof-accesses">{t(proofWords.accesses)}</h2>
      <p className="small quiet">{t(proofWords.accessesLead)}</p>
      <ErrorNote error={error} />
      {data !== undefined && rows.length === 0 && offset === 0 ? <p className={styles.none}>{t(proofWords.noAccesses)}</p> : null}
      {rows.length > 0 ? <AccessTable rows={rows} /> : null}
      {rows.length === PAGE_ROWS || offset > 0 ? (
        <Pager
          label={t(proofWords.pageOf, { from: offset + 1, to: offset + rows.length })}
          onPrevious={offsets.length > 1 ? () => setOffsets(offsets.slice(0, -1)) : null}
          onNext={rows.length === PAGE_ROWS ? () => setOffsets([...offsets, offset + rows.length]) : null}
        />
      ) : null}
    </section>
  );
}

function AccessTable({ rows }: { readonly rows: Answer<"GET /api/accesses">["rows"] }) {
  const { t, language } = useWords();
  const today = localToday();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t(proofWords.at)}</th>
          <th scope="col">{t(proofWords.reader)}</th>
          <th scope="col">{t(proofWords.what)}</th>
          <th scope="col">{t(proofWords.whom)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.at} ${row.reader} ${row.what} ${row.patient}`}>
            <td className="nowrap">{whenText(row.at, today, language)}</td>
            <td>
              {row.reader} <span className={styles.role}>{t(roleWords[row.role])}</span>
            </td>
            <td>{t(ROUTES[row.what] ?? { ja: row.what, en: row.what })}</td>
            <td className="nowrap">
              {row.patient === null
                ? t(proofWords.manyPatients, { n: row.patients })
                : t(proofWords.onePatient, { id: row.patient.slice(-8) })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
