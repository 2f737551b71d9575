/** Beside the board: alerts first, then what is due, what waits for a physician, and what the next open day needs. */
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Board } from "../../server/board-contract.ts";
import { findingSentence } from "../../words/care/findings.ts";
import { todayWords } from "../../words/screens/today.ts";
import { useWords } from "../app/language.ts";
import { useMay } from "../app/me.ts";
import { personName } from "../patients/person-name.ts";
import { AlertRow } from "./AlertRow.tsx";
import { type DueLine, measureLines, taskLines } from "./due-lines.ts";
import styles from "./TodayRail.module.css";

export function TodayRail({ board, heardAt }: { readonly board: Board; readonly heardAt: number }) {
  const words = useWords();
  const { t } = words;
  const clinical = useMay("GET /api/patients/:patient/chart");
  return (
    <aside className={styles.rail}>
      <PagesShut pages={board.pages} />
      {clinical ? (
        <>
          <Part
            title={t(todayWords.alerts)}
            first
            hint={t(todayWords.alertsHint)}
            empty={board.alerts.length === 0 && t(todayWords.noAlerts)}
          >
            {board.alerts.map((alert) => (
              <AlertRow key={alert.alert} alert={alert} board={board} heardAt={heardAt} />
            ))}
          </Part>
          <DuePart title={t(todayWords.due)} none={t(todayWords.noDue)} lines={measureLines(board.due, board.today, words)} />
          <Tasks board={board} />
          <Tomorrow board={board} />
        </>
      ) : null}
    </aside>
  );
}

interface PartProps {
  readonly title: string;
  readonly hint?: string;
  /** Stands before the board where there is one column. */
  readonly first?: boolean;
  /** Said in place of a list without lines. */
  readonly empty: string | false;
  readonly children: ReactNode;
}

function Part({ title, hint, first = false, empty, children }: PartProps) {
  return (
    <section className={first ? `${styles.part} ${styles.first}` : styles.part}>
      <div className={styles.title}>
        <h2>{title}</h2>
        {hint === undefined ? null : <span className="small quiet">{hint}</span>}
      </div>
      {empty === false ? <ul className={styles.lines}>{children}</ul> : <p className={styles.none}>{empty}</p>}
    </section>
  );
}

function Tasks({ board }: { readonly board: Board }) {
  const words = useWords();
  const { t } = words;
  const lines = taskLines(board.due, board.today, words);
  const { entries, patients } = board.unsigned;
  return (
    <Part title={t(todayWords.doctor)} empty={lines.length === 0 && entries === 0 && t(todayWords.noTasks)}>
      <DueLines lines={lines} />
      {entries === 0 ? null : (
        <li className={styles.line}>
          <span>{t(todayWords.unsigned, { n: entries })}</span>
          <span className="quiet">{t(todayWords.unsignedPatients, { n: patients })}</span>
        </li>
      )}
    </Part>
  );
}

function DuePart({ title, none, lines }: { readonly title: string; readonly none: string; readonly lines: readonly DueLine[] }) {
  return (
    <Part title={title} empty={lines.length === 0 && none}>
      <DueLines lines={lines} />
    </Part>
  );
}

/** More than this are folded away: the rail is read at a glance. */
const SHOWN = 5;

function DueLines({ lines }: { readonly lines: readonly DueLine[] }) {
  const { t } = useWords();
  const rest = lines.slice(SHOWN);
  return (
    <>
      {lines.slice(0, SHOWN).map((line) => (
        <DueRow key={line.key} line={line} />
      ))}
      {rest.length === 0 ? null : (
        <li>
          <details>
            <summary className={styles.summary}>{t(todayWords.others, { n: rest.length })}</summary>
            <ul className={styles.lines}>
              {rest.map((line) => (
                <DueRow key={line.key} line={line} />
              ))}
            </ul>
          </details>
        </li>
      )}
    </>
  );
}

function DueRow({ line: { due, what, when, overdue } }: { readonly line: DueLine }) {
  const { language } = useWords();
  const name = personName(due.identity, due.patient, language).main;
  const to = due.item.what === "checkpoint" ? "/patients/$patient/decision" : "/patients/$patient";
  return (
    <li className={styles.line}>
      <Link to={to} params={{ patient: due.patient }} className={styles.link}>
        <b lang={name.lang}>{name.text}</b> <span className="small">{what}</span>
      </Link>
      <span className={overdue ? styles.overdue : "small quiet"}>{when}</span>
    </li>
  );
}

function Tomorrow({ board: { tomorrow, next } }: { readonly board: Board }) {
  const { t } = useWords();
  const rows = [
    [todayWords.thresholds, tomorrow.thresholds],
    [todayWords.infusions, tomorrow.infusions],
  ] as const;
  const some = next !== null && rows.some(([, n]) => n > 0);
  return (
    <Part title={t(todayWords.tomorrow)} empty={!some && t(todayWords.nothingToPrepare)}>
      {rows.map(([name, n]) =>
        n === 0 ? null : (
          <li key={name.en} className={styles.line}>
            <span>{t(name)}</span>
            <span className="quiet">{t(todayWords.people, { n })}</span>
          </li>
        ),
      )}
    </Part>
  );
}

/** Said to everyone of the clinic: a patient who needs the page cannot open it. */
function PagesShut({ pages }: Pick<Board, "pages">) {
  const { t, language } = useWords();
  const may = useMay("POST /api/settings");
  if (pages.length === 0) return null;
  return (
    <section className={styles.shut}>
      <h2>{t(todayWords.pagesShut)}</h2>
      {pages.map((finding) => (
        <p key={finding.code} className="small">
          {findingSentence(finding, language)}
        </p>
      ))}
      {may ? (
        <Link to="/settings/$section" params={{ section: pages[0]?.code === "pages.no-contact" ? "on-call" : "crisis-lines" }}>
          {t(todayWords.pagesAction)}
        </Link>
      ) : null}
    </section>
  );
}
