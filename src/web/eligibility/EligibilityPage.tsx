/**
 * From the first visit to a signed plan on one screen: what is known at the left, the board of rules in the middle with
 * what is missing on top and its answer in the row, and the proposed course at the right. The board judges the course as it
 * is typed and the answers as they are saved; the server judges both again when the plan is written.
 */
import { useMemo, useState } from "react";
import { eligibilityBoard } from "../../care/rules/eligibility.ts";
import { eligibilityFacts } from "../../care/rules/eligibility-facts.ts";
import { newestOf, standingOf } from "../../record/chart.ts";
import { eligibilityWords } from "../../words/screens/eligibility.ts";
import { Guard } from "../app/Guard.tsx";
import { useWords } from "../app/language.ts";
import { useChartOwner } from "../chart/ChartDialog.tsx";
import { type OpenPatient, PatientScreen } from "../patient/PatientScreen.tsx";
import { useWriting } from "../patient/useWriting.ts";
import { type Answers, entriesOfAnswers, sayingOf } from "./answers.ts";
import { Board } from "./Board.tsx";
import { CourseCard } from "./CourseCard.tsx";
import { courseDraftOf, courseOf } from "./course-draft.ts";
import styles from "./Eligibility.module.css";
import { HistoryColumn } from "./HistoryColumn.tsx";

export function EligibilityPage() {
  const { t } = useWords();
  return (
    <Guard right="POST /api/patients/:patient/entries" title={t(eligibilityWords.title)}>
      <PatientScreen title={t(eligibilityWords.title)}>{(open) => <Judging {...open} />}</PatientScreen>
    </Guard>
  );
}

function Judging(open: OpenPatient) {
  const { language } = useWords();
  const { chart, shown } = open;
  const owner = useChartOwner();
  const [answers, setAnswers] = useState<Answers>({});
  const [draft, setDraft] = useState(() => courseDraftOf(newestOf(shown.folded, "plan")?.body ?? null, chart.today));
  const facts = useMemo(() => eligibilityFacts(shown.folded, chart.today), [shown.folded, chart.today]);
  const course = useMemo(() => courseOf(draft), [draft]);
  // While a field is empty the board judges what was readable last, so that rows do not jump.
  const [judged, setJudged] = useState(course);
  if (course !== null && course !== judged) setJudged(course);
  const board = useMemo(() => (judged === null ? null : eligibilityBoard(facts, judged)), [facts, judged]);
  const saving = useWriting(chart, () => setAnswers({}));
  const save = (): void =>
    saving.mutate(entriesOfAnswers(answers, { screenings: standingOf(shown.folded, "screening"), now: owner.present(), language }));
  return (
    <div className={styles.page}>
      <HistoryColumn facts={facts} />
      <Board
        rows={board?.rows ?? []}
        answers={answers}
        onAnswer={(key, answer) => setAnswers((before) => ({ ...before, [key]: answer }))}
        onForm={open.isOpen ? open.working.beginForm : null}
        saving={{
          count: Object.keys(sayingOf(answers)).length,
          isPending: saving.isPending,
          error: saving.error,
          save,
          discard: () => setAnswers({}),
        }}
      />
      <CourseCard
        open={open}
        draft={draft}
        onDraft={(change) => setDraft((before) => ({ ...before, ...change }))}
        course={course}
        board={board}
        unsaved={Object.keys(sayingOf(answers)).length > 0}
      />
    </div>
  );
}
