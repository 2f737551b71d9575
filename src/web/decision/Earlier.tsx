/** The decisions that were made before, newest first, with what the rule said then. */
import { localDay } from "../../base/dates.ts";
import { dayText } from "../../words/dates.ts";
import { choiceText } from "../../words/entry-choices.ts";
import { decisionWords } from "../../words/screens/decision.ts";
import { summaryWords } from "../../words/screens/entries.ts";
import { useWords } from "../app/language.ts";
import type { OpenPatient } from "../patient/PatientScreen.tsx";
import styles from "./Decision.module.css";
import { LetterOf } from "./LetterOf.tsx";

export function Earlier(open: OpenPatient) {
  const { shown } = open;
  const { t, language } = useWords();
  const made = shown.list.flatMap(({ entry, amendedBy, retractedBy, signatures }) =>
    entry.kind === "decision" && amendedBy === null && retractedBy === null ? [{ entry, signed: signatures.length > 0 }] : [],
  );
  if (made.length === 0) return null;
  return (
    <section className={styles.earlier}>
      <h2>{t(decisionWords.before)}</h2>
      <ul>
        {made.map(({ entry: { id, occurredAt, author, body }, signed }) => (
          <li key={id}>
            <span className={styles.day}>{dayText(localDay(occurredAt), language)}</span>
            <strong>{words("choice", body.choice, language)}</strong>
            {body.rule === null ? null : <span>{t(summaryWords.ruleSaid, { answer: words("answer", body.rule.answer, language) })}</span>}
            <span className={styles.day}>{author.name}</span>
            {signed ? <LetterOf {...open} decision={id} brief /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function words(field: "choice" | "answer", code: string, language: "ja" | "en"): string {
  return choiceText(field, code)?.[language] ?? code;
}
