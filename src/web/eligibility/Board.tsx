/**
 * The board: what stops, what is missing with its answer in the row, what is to be judged; and beneath, small and in two
 * columns, what is right. Each row says its verdict in a word and explains itself in a sentence; its source opens in place.
 */
import { useState } from "react";
import type { BoardRow } from "../../care/rules/board-row.ts";
import { findingSentence, groundText } from "../../words/care/findings.ts";
import { eligibilityRuleWords } from "../../words/care/rules.ts";
import { eligibilityWords, verdictWords } from "../../words/screens/eligibility.ts";
import { useWords } from "../app/language.ts";
import { Button } from "../ui/Button.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { Icon } from "../ui/Icon.tsx";
import { AskAgain, AskControl } from "./AskControl.tsx";
import type { Answers } from "./answers.ts";
import styles from "./Board.module.css";

interface Saving {
  /** How many answers wait. */
  readonly count: number;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly save: () => void;
  readonly discard: () => void;
}

interface Props {
  readonly rows: readonly BoardRow[];
  readonly answers: Answers;
  readonly onAnswer: (key: string, answer: string) => void;
  /** Opens a form beside the board; null where nothing can be written. */
  readonly onForm: ((form: string) => void) | null;
  readonly saving: Saving;
}

export function Board({ rows, answers, onAnswer, onForm, saving }: Props) {
  const { t } = useWords();
  const open = rows.filter(({ finding, asks }) => finding.severity !== "tell" || asks !== null);
  const clear = rows.filter((row) => !open.includes(row));
  return (
    <section className={styles.board} aria-labelledby="board">
      <header className={styles.head}>
        <h2 id="board">{t(eligibilityWords.board)}</h2>
        <Counts rows={rows} />
      </header>
      {rows.length === 0 ? <p className={styles.empty}>{t(eligibilityWords.nothingToJudge)}</p> : null}
      {rows.length > 0 && open.length === 0 ? <p className={styles.empty}>{t(eligibilityWords.allClear)}</p> : null}
      <ul className={styles.open}>
        {open.map((row) => (
          <OpenRow key={row.rule} row={row} answers={answers} onAnswer={onAnswer} onForm={onForm} />
        ))}
      </ul>
      {clear.length === 0 ? null : (
        <>
          <h3 className={styles.okHead}>
            <Icon name="check" size={14} />
            {t(eligibilityWords.count, { name: t(verdictWords.tell), n: clear.length })}
          </h3>
          <ul className={styles.clear}>
            {clear.map((row) => (
              <ClearRow key={row.rule} row={row} />
            ))}
          </ul>
        </>
      )}
      <SaveBar saving={saving} />
    </section>
  );
}

/** How many rows of each verdict, and how many of them are missing something. */
function Counts({ rows }: { readonly rows: readonly BoardRow[] }) {
  const { t } = useWords();
  const of = (test: (row: BoardRow) => boolean): number => rows.filter(test).length;
  const counts = [
    { name: verdictWords.stop, n: of(({ finding }) => finding.severity === "stop") },
    { name: eligibilityWords.missing, n: of(isMissing) },
    { name: verdictWords.ask, n: of((row) => row.finding.severity === "ask" && !isMissing(row)) },
    { name: verdictWords.tell, n: of(({ finding }) => finding.severity === "tell") },
  ];
  return (
    <p className={styles.counts}>
      {counts.map(({ name, n }) => (
        <span key={name.en}>{t(eligibilityWords.count, { name: t(name), n })}</span>
      ))}
    </p>
  );
}

interface RowProps {
  readonly row: BoardRow;
}

function OpenRow({ row, answers, onAnswer, onForm }: RowProps & Pick<Props, "answers" | "onAnswer" | "onForm">) {
  const { t, language } = useWords();
  const [anew, setAnew] = useState(false);
  const { rule, finding, asks, again } = row;
  const { severity } = finding;
  const name = t(eligibilityRuleWords[rule]);
  return (
    <li className={styles.row} data-severity={severity}>
      <span className={styles.verdict}>
        <Icon name={severity === "stop" ? "x" : severity === "ask" ? "look" : "check"} size={14} />
        {t(isMissing(row) ? eligibilityWords.missing : verdictWords[severity])}
      </span>
      <strong className={styles.rule}>{name}</strong>
      <div className={styles.says}>
        <span>{findingSentence(finding, language)}</span>
        {again === undefined ? null : (
          <button type="button" className={styles.again} aria-expanded={anew} onClick={() => setAnew(!anew)}>
            {t(eligibilityWords.again)}
          </button>
        )}
        <SourceOf row={row} />
      </div>
      {asks === null ? null : <AskControl ask={asks} name={name} answers={answers} onAnswer={onAnswer} onForm={onForm} />}
      {again === undefined || !anew ? null : <AskAgain ask={again} answers={answers} onAnswer={onAnswer} />}
    </li>
  );
}

/** Whether the row is there because something is missing, and not because of what was answered. */
function isMissing({ finding, asks, again }: BoardRow): boolean {
  return finding.severity === "ask" && asks !== null && again === undefined;
}

/** What is right takes one line; the line itself opens its source. */
function ClearRow({ row: { rule, finding } }: RowProps) {
  const { t, language } = useWords();
  return (
    <li>
      <details className={styles.small}>
        <summary>
          <Icon name="check" size={14} />
          <span>
            <span className="visually-hidden">{t(verdictWords.tell)} </span>
            <strong>{t(eligibilityRuleWords[rule])}</strong> {findingSentence(finding, language)}
            {finding.ground.verified ? null : <small> {t(eligibilityWords.unverified)}</small>}
          </span>
        </summary>
        <p>{groundText(finding, language)}</p>
      </details>
    </li>
  );
}

/** Where the rule was read; that nobody has verified it is seen without opening. */
function SourceOf({ row: { finding } }: RowProps) {
  const { t, language } = useWords();
  return (
    <details className={styles.source}>
      <summary>
        {t(eligibilityWords.source)}
        {finding.ground.verified ? null : ` · ${t(eligibilityWords.unverified)}`}
      </summary>
      <p>{groundText(finding, language)}</p>
    </details>
  );
}

function SaveBar({ saving }: { readonly saving: Saving }) {
  const { t } = useWords();
  return (
    <div className={styles.bar} data-shown={saving.count > 0 || undefined}>
      <ErrorNote error={saving.error} />
      {saving.count === 0 ? null : (
        <>
          <p role="status">{t(eligibilityWords.answered, { n: saving.count })}</p>
          <Button rank="quiet" onClick={saving.discard}>
            {t(eligibilityWords.discard)}
          </Button>
          <Button busy={saving.isPending && t(eligibilityWords.saving)} onClick={saving.save}>
            {t(eligibilityWords.save)}
          </Button>
        </>
      )}
    </div>
  );
}
