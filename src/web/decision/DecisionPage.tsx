/**
 * The decision at a checkpoint: one sentence from the data, the two wheels, and beside them the rule with its numbers, the
 * physician's choice, reasons and the patient's wish. The rule answers and never chooses, and no more does the forecast, which is shown
 * on request; the three choices weigh the same and none is chosen beforehand. Prices stand on another screen.
 */
import { useMemo } from "react";
import { bodyStatement, mindStatement } from "../../care/rules/change-statement.ts";
import { checkpointOf } from "../../care/rules/checkpoint.ts";
import { checkpointFacts } from "../../care/rules/checkpoint-facts.ts";
import { sessionLimits } from "../../care/rules/course-limits.ts";
import { newestOf } from "../../record/chart.ts";
import { changeSentence } from "../../words/care/change-sentence.ts";
import { dayText } from "../../words/dates.ts";
import { decisionWords } from "../../words/screens/decision.ts";
import { Guard } from "../app/Guard.tsx";
import { useWords } from "../app/language.ts";
import { FigureWithForecast } from "../chart/forecast/FigureWithForecast.tsx";
import { type OpenPatient, PatientScreen } from "../patient/PatientScreen.tsx";
import { Choosing } from "./Choosing.tsx";
import styles from "./Decision.module.css";
import { Earlier } from "./Earlier.tsx";
import { RuleBox } from "./RuleBox.tsx";

export function DecisionPage() {
  const { t } = useWords();
  return (
    <Guard right="POST /api/patients/:patient/entries" title={t(decisionWords.title)}>
      <PatientScreen title={t(decisionWords.title)}>{(open) => <Deciding {...open} />}</PatientScreen>
    </Guard>
  );
}

function Deciding(open: OpenPatient) {
  const { t, language } = useWords();
  const { chart, shown } = open;
  const facts = useMemo(() => checkpointFacts(shown.folded, chart.today), [shown.folded, chart.today]);
  const checkpoint = useMemo(() => checkpointOf(facts), [facts]);
  const rulePack = newestOf(shown.folded, "plan")?.body.rulePack ?? null;
  // What the pack says of the session that would be next.
  const limits =
    rulePack === null || facts.dayZero === null
      ? []
      : sessionLimits({ rulePack, firstOn: facts.dayZero, on: chart.today, number: facts.sessionsGiven + 1 });
  const mind = mindStatement(shown.folded, facts);
  const body = bodyStatement(shown.folded, facts);
  return (
    <div className={styles.page}>
      <div className={styles.left}>
        <header className={styles.head}>
          <p className={styles.place}>
            <span>{t(decisionWords.title)}</span>
            <span>{facts.dayZero === null ? t(decisionWords.notBegun) : t(decisionWords.atSessions, { n: facts.sessionsGiven })}</span>
            {checkpoint.day === null ? null : <span>{t(decisionWords.atDay, { n: checkpoint.day })}</span>}
            <span>{dayText(chart.today, language, "full")}</span>
          </p>
          <h2 className={styles.sentence}>
            <span>{changeSentence(mind, "mind", language)}</span> <span>{changeSentence(body, "body", language)}</span>
          </h2>
        </header>
        <FigureWithForecast
          picture={shown.picture}
          entries={chart.entries}
          today={chart.today}
          isOpen={shown.folded.status === "open"}
          action={null}
        />
        <Earlier {...open} />
      </div>
      <aside className={styles.right} aria-label={t(decisionWords.yours)}>
        <RuleBox facts={facts} checkpoint={checkpoint} limits={limits} />
        <Choosing {...open} facts={facts} checkpoint={checkpoint} />
      </aside>
    </div>
  );
}
