/** What the locked plan answers: the arms by visit, the differences, the verdict, what else was planned; and everything to take home. */
import type { LockedPlan } from "../../server/evidence-contract.ts";
import { evidenceFindingText } from "../../words/evidence-findings.ts";
import { dictionaryWords, evidenceWords } from "../../words/screens/evidence.ts";
import { useWords } from "../app/language.ts";
import { useMe } from "../app/me.ts";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import styles from "./After.module.css";
import { Courses } from "./Courses.tsx";
import { dictionaryCsv } from "./dictionary.ts";
import { ExportFiles } from "./ExportFiles.tsx";
import { Forest } from "./Forest.tsx";
import { Lessons } from "./Lessons.tsx";
import { More } from "./More.tsx";
import { useAnswer } from "./useAnswer.ts";
import { VerdictCards } from "./VerdictCards.tsx";

export interface AfterProps {
  readonly locked: LockedPlan;
  /** Of those who are in now: the trial that allocated them all, and whether it keeps the arm from them. */
  readonly trial: string | null;
  readonly masked: boolean;
}

export function After({ locked, trial, masked }: AfterProps) {
  const { t, language } = useWords();
  const { mode } = useMe();
  const { tables, answer, error } = useAnswer(locked.hashes.visits);
  if (error !== null) return <ErrorNote error={error} />;
  if (answer === undefined || tables === undefined)
    return (
      <p className="quiet" role="status">
        {t(evidenceWords.computing)}
      </p>
    );
  const causal = trial === null ? <p className={styles.causal}>{t(evidenceWords.notCausal)}</p> : null;
  return (
    <>
      <Courses courses={answer.courses} causal={causal} />
      {answer.visits.status === "answered" ? (
        <>
          <Forest result={answer.visits.result} causal={causal} />
          <VerdictCards result={answer.visits.result} invented={mode === "demonstration"} causal={causal} />
          <More result={answer.visits.result} patients={answer.patients} causal={causal} />
          <Lessons
            visits={tables.visits}
            design={{ randomised: trial !== null, masked }}
            invented={mode === "demonstration"}
            causal={causal}
          />
        </>
      ) : (
        <section>
          <p>{t(evidenceWords.refused)}</p>
          <ul>
            {answer.visits.findings.map((one) => (
              <li key={JSON.stringify(one)}>{evidenceFindingText(one, language)}</li>
            ))}
          </ul>
        </section>
      )}
      <ExportFiles
        files={[...answer.files, { name: "dictionary.csv", text: dictionaryCsv(tables.dictionary, (holds) => dictionaryWords[holds]) }]}
      />
    </>
  );
}
