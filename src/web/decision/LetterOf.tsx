/** What becomes of a signed decision for whoever referred the patient: a letter is drafted beside it, and printed once it is kept. */
import { Link } from "@tanstack/react-router";
import { decisionWords } from "../../words/screens/decision.ts";
import { useWords } from "../app/language.ts";
import type { OpenPatient } from "../patient/PatientScreen.tsx";
import { Button } from "../ui/Button.tsx";
import styles from "./Decision.module.css";
import { letterWork } from "./letter-work.ts";

interface Props extends OpenPatient {
  /** The id of the decision. */
  readonly decision: string;
  /** In a list of decisions: a button alone. */
  readonly brief?: boolean;
}

export function LetterOf({ chart, shown, working, decision: id, brief = false }: Props) {
  const { t, language } = useWords();
  const decision = chart.entries.find((entry) => entry.id === id);
  if (decision?.kind !== "decision" || !working.mayWrite("letter")) return null;
  const begin = (): void => working.begin(letterWork(chart.entries, decision, language));
  if (brief) return <Button onClick={begin}>{t(decisionWords.letterAgain)}</Button>;
  const kept = shown.list.find(
    ({ entry, amendedBy, retractedBy }) =>
      entry.kind === "letter" && entry.body.direction === "out" && entry.seq > decision.seq && amendedBy === null && retractedBy === null,
  );
  return (
    <div className={styles.letter}>
      {kept === undefined ? null : (
        <Link to="/patients/$patient/letters/$entry" params={{ patient: chart.patient, entry: kept.entry.id }} className={styles.next}>
          {t(decisionWords.letterPrint)}
        </Link>
      )}
      <Button size="tap" rank={kept === undefined ? "primary" : "plain"} disabled={working.work !== null} onClick={begin}>
        {t(decisionWords.letter)}
      </Button>
      <p className={styles.source}>{t(decisionWords.letterHint)}</p>
    </div>
  );
}
