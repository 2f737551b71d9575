/** What is missing, asked in its row: yes or no, a number, several questions at once or one by one, or a form beside. */
import { useState } from "react";
import type { Ask } from "../../care/rules/board-row.ts";
import { INSTRUMENTS } from "../../measures/instruments.ts";
import { measureName } from "../../words/measures.ts";
import { eligibilityWords } from "../../words/screens/eligibility.ts";
import { termText } from "../../words/terms.ts";
import { useWords } from "../app/language.ts";
import { Button } from "../ui/Button.tsx";
import { ChooseOne } from "../ui/Choose.tsx";
import { TextField } from "../ui/fields.tsx";
import styles from "./AskControl.module.css";
import { type Answers, findingOfNumber, keysOf } from "./answers.ts";

interface Props {
  readonly ask: Ask;
  /** Of the row. */
  readonly name: string;
  readonly answers: Answers;
  readonly onAnswer: (key: string, answer: string) => void;
  readonly onForm: ((form: string) => void) | null;
}

export function AskControl({ ask, name, answers, onAnswer, onForm }: Props) {
  const { t, language } = useWords();
  const [key = ""] = keysOf(ask);
  switch (ask.kind) {
    case "history":
      return <YesNo name={name} answer={answers[key]} onAnswer={(answer) => onAnswer(key, answer)} />;
    case "answers":
      return <Questions ask={ask} name={name} answers={answers} onAnswer={onAnswer} />;
    case "total":
      return (
        <Typed
          label={t(eligibilityWords.totalOf, { name: measureName(ask.instrument)[language] })}
          unit={`/ ${INSTRUMENTS[ask.instrument].total.max}`}
          answerKey={key}
          answers={answers}
          onAnswer={onAnswer}
        />
      );
    case "lab":
      return (
        <Typed
          label={measureName(ask.analyte)[language]}
          unit={t(eligibilityWords.milligrams)}
          answerKey={key}
          answers={answers}
          onAnswer={onAnswer}
        />
      );
    case "form":
      return (
        <div className={styles.ask}>
          <Button disabled={onForm === null} onClick={() => onForm?.(ask.form)} aria-label={`${t(eligibilityWords.openForm)} ${name}`}>
            {t(eligibilityWords.openForm)}
          </Button>
        </div>
      );
    default:
      return ask satisfies never;
  }
}

interface YesNoProps {
  readonly name: string;
  readonly answer: string | undefined;
  readonly onAnswer: (answer: "yes" | "no") => void;
}

function YesNo({ name, answer, onAnswer }: YesNoProps) {
  const { t } = useWords();
  return (
    <div className={styles.yesNo}>
      <ChooseOne
        label={name}
        choices={[
          { value: "no", text: t(eligibilityWords.no) },
          { value: "yes", text: t(eligibilityWords.yes) },
        ]}
        value={answer === "yes" || answer === "no" ? answer : null}
        onChoose={onAnswer}
      />
    </div>
  );
}

interface QuestionsProps extends Pick<Props, "name" | "answers" | "onAnswer"> {
  readonly ask: Extract<Ask, { readonly kind: "answers" }>;
}

/** A group of questions: none of them applies, which is one tap, or each by itself. */
function Questions({ ask, name, answers, onAnswer }: QuestionsProps) {
  const { t } = useWords();
  const [apart, setApart] = useState(false);
  const { component, questions } = ask;
  const keys = keysOf(ask);
  const [only] = questions;
  if (only !== undefined && questions.length === 1)
    return <YesNo name={name} answer={answers[`${component}.${only}`]} onAnswer={(answer) => onAnswer(`${component}.${only}`, answer)} />;
  const isNone = keys.every((key) => answers[key] === "no");
  return (
    <>
      <div className={styles.ask}>
        <Button rank="quiet" onClick={() => setApart(!apart)} aria-expanded={apart}>
          {t(apart ? eligibilityWords.together : eligibilityWords.oneByOne)}
        </Button>
        <Button
          aria-pressed={isNone}
          className={isNone ? styles.pressed : undefined}
          onClick={() => {
            for (const key of keys) onAnswer(key, isNone ? "" : "no");
          }}
        >
          {t(eligibilityWords.noneOfThem, { n: questions.length })}
        </Button>
      </div>
      {apart ? <Apart ask={ask} answers={answers} onAnswer={onAnswer} /> : null}
    </>
  );
}

/** Each question by itself. */
function Apart({ ask: { component, questions }, answers, onAnswer }: Omit<QuestionsProps, "name">) {
  const { t } = useWords();
  return (
    <ul className={styles.questions}>
      {questions.map((question) => {
        const text = t(termText(component === "tms" ? "tms-question" : "exosome-question", question));
        const key = `${component}.${question}`;
        return (
          <li key={question}>
            <span>{text}</span>
            <YesNo name={text} answer={answers[key]} onAnswer={(answer) => onAnswer(key, answer)} />
          </li>
        );
      })}
    </ul>
  );
}

/** What was answered with yes, to be answered anew: a slip of the finger is put right where it is seen. */
export function AskAgain({ ask, answers, onAnswer }: Pick<Props, "ask" | "answers" | "onAnswer">) {
  return ask.kind === "answers" ? <Apart ask={ask} answers={answers} onAnswer={onAnswer} /> : null;
}

interface TypedProps extends Pick<Props, "answers" | "onAnswer"> {
  readonly label: string;
  readonly unit: string;
  readonly answerKey: string;
}

function Typed({ label, unit, answerKey, answers, onAnswer }: TypedProps) {
  const { t } = useWords();
  const typed = answers[answerKey] ?? "";
  const finding = findingOfNumber(answerKey, typed);
  const { min, max } = INSTRUMENTS.hamd17.total;
  return (
    <div className={styles.typed}>
      <TextField
        size="sm"
        aria-label={label}
        inputMode="decimal"
        autoComplete="off"
        value={typed}
        onChange={({ target }) => onAnswer(answerKey, target.value)}
        error={
          finding === null ? undefined : t(finding === "total" ? eligibilityWords.totalRange : eligibilityWords.numberNeeded, { min, max })
        }
      />
      <span>{unit}</span>
    </div>
  );
}
