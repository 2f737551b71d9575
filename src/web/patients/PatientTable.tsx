/** The rows, their heads, and what stands there while nothing has come. Up and down move between rows, Enter opens. */
import { type KeyboardEvent, useEffect, useRef } from "react";
import type { PatientRow } from "../../server/contract.ts";
import { measureName } from "../../words/measures.ts";
import { patientsWords } from "../../words/screens/patients.ts";
import { localToday } from "../app/clock.ts";
import { useWords } from "../app/language.ts";
import { useMay } from "../app/me.ts";
import { takeOpened } from "./list-state.ts";
import { PatientLine } from "./PatientLine.tsx";
import styles from "./PatientTable.module.css";
import { weeksOf } from "./sparkline.ts";

const EMPTY_ROWS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"];

/** `rows` is null while the first answer is awaited. */
export function PatientTable({ rows }: { readonly rows: readonly PatientRow[] | null }) {
  const { t } = useWords();
  const opens = useMay("GET /api/patients/:patient/chart");
  const weeks = weeksOf(rows ?? []);
  const today = localToday();
  const table = useBackToRow();
  return (
    <table ref={table} className={styles.table} onKeyDown={moveBetweenRows}>
      <thead>
        <tr>
          <th scope="col">{t(patientsWords.patient)}</th>
          <th scope="col">{t(patientsWords.course)}</th>
          {opens ? <MeasuredHeads rows={rows} weeks={weeks} /> : null}
          <th scope="col">{t(patientsWords.lastContact)}</th>
        </tr>
      </thead>
      <tbody>
        {rows === null
          ? EMPTY_ROWS.map((key) => (
              <tr key={key} className={styles.empty}>
                <td colSpan={opens ? 6 : 3} />
              </tr>
            ))
          : rows.map((row) => <PatientLine key={row.id} row={row} today={today} weeks={weeks} opens={opens} />)}
      </tbody>
    </table>
  );
}

/** The heads of what was measured, for a role that may open charts. */
function MeasuredHeads({ rows, weeks }: { readonly rows: readonly PatientRow[] | null; readonly weeks: number }) {
  const { t } = useWords();
  return (
    <>
      <th scope="col">
        <span className={styles.wheel}>
          <i className="mark-mind" />
          {[`${t(patientsWords.mind)} ${commonSource(rows, "mind", t)}`.trim(), t(patientsWords.mindScale, { weeks })].join(
            t(patientsWords.comma),
          )}
        </span>
      </th>
      <th scope="col">
        <span className={styles.wheel}>
          <i className="mark-body" />
          {[`${t(patientsWords.body)} ${commonSource(rows, "body", t)}`.trim(), t(patientsWords.sameScale)].join(t(patientsWords.comma))}
        </span>
      </th>
      <th scope="col">{t(patientsWords.lastMeasure)}</th>
    </>
  );
}

/** Coming back from a chart, the focus is on the row that was opened. */
function useBackToRow() {
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    const id = takeOpened();
    if (id !== null) table.current?.querySelector<HTMLAnchorElement>(`a[data-row="${CSS.escape(id)}"]`)?.focus();
  }, []);
  return table;
}

/** The source's name when every row of the page has the same one; else it is said at each line. */
function commonSource(rows: readonly PatientRow[] | null, wheel: "mind" | "body", t: ReturnType<typeof useWords>["t"]): string {
  const sources = new Set((rows ?? []).flatMap((row) => row[wheel]?.source ?? []));
  const [source] = sources;
  return sources.size === 1 && source !== undefined ? t(measureName(source)) : "";
}

function moveBetweenRows(event: KeyboardEvent<HTMLTableElement>): void {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>("a[data-row]")];
  const at = links.findIndex((link) => link.matches(":focus"));
  const next = links[event.key === "ArrowDown" ? at + 1 : at - 1];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  next.focus();
}
