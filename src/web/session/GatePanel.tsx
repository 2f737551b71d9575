/** The six questions in large type. The button beside each is the exception; the one beneath says that all is as usual. */
import { followUpsOf, GATE_QUESTIONS, type GateFollowUp, type GateQuestion } from "../../care/tms/gate.ts";
import { gateRowWords, chairSessionWords as words } from "../../words/screens/chairside.ts";
import { termText } from "../../words/terms.ts";
import { useWords } from "../app/language.ts";
import chairside from "../chairside/Chairside.module.css";
import { isUnreached } from "../chairside/reaching.ts";
import { Button } from "../ui/Button.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { Icon } from "../ui/Icon.tsx";
import { allFine, changesIn, isAnswered, isSaid, toggled, toggledFollowUp } from "../workspace/session/gate.ts";
import styles from "./Session.module.css";
import type { OpenSession } from "./useSession.ts";

export function GatePanel({ session }: { readonly session: OpenSession }) {
  const { t } = useWords();
  const { values, gate, recordedGate, replace } = session;
  const recorded = recordedGate?.body ?? null;
  const changes = recorded === null ? changesIn(values) : GATE_QUESTIONS.filter((question) => recorded.answers[question] === "yes");
  const says = (followUp: GateFollowUp): boolean => (recorded === null ? isSaid(values, followUp) : recorded.answers[followUp] === "yes");
  return (
    <section className={`${chairside.panel} ${styles.gate}`} aria-label={t(words.changed)}>
      <h2 className={chairside.title}>{t(words.changed)}</h2>
      <ul className={styles.questions}>
        {GATE_QUESTIONS.map((question) => (
          <Question
            key={question}
            question={question}
            isChanged={changes.includes(question)}
            isRecorded={recorded !== null}
            says={says}
            onToggle={() => replace(toggled(values, question))}
            onFollowUp={(followUp) => replace(toggledFollowUp(values, followUp))}
          />
        ))}
      </ul>
      <GateFoot session={session} changes={changes.length} />
      {isUnreached(gate.error) ? null : <ErrorNote error={gate.error} />}
    </section>
  );
}

interface QuestionProps {
  readonly question: GateQuestion;
  readonly isChanged: boolean;
  readonly isRecorded: boolean;
  readonly says: (followUp: GateFollowUp) => boolean;
  readonly onToggle: () => void;
  readonly onFollowUp: (followUp: GateFollowUp) => void;
}

function Question({ question, isChanged, isRecorded, says, onToggle, onFollowUp }: QuestionProps) {
  const { t } = useWords();
  const row = gateRowWords[question];
  const said = followUpsOf(question).filter(says);
  const state = !isChanged ? t(row.usual) : said.map((one) => t(termText("session-follow-up", one))).join("・") || t(words.sayWhat);
  return (
    <li className={styles.question} data-changed={isChanged || undefined}>
      <span className={styles.questionName}>
        {t(row.name)}
        <small>{state}</small>
      </span>
      {isRecorded ? (
        isChanged ? (
          <strong className={styles.exception}>{t(row.exception)}</strong>
        ) : (
          <Icon name="check" size={20} />
        )
      ) : (
        <button type="button" className={chairside.option} aria-pressed={isChanged} onClick={onToggle}>
          {t(row.exception)}
        </button>
      )}
      {isChanged && !isRecorded ? (
        <fieldset className={styles.followUps}>
          <legend className="visually-hidden">{t(row.name)}</legend>
          {followUpsOf(question).map((followUp) => (
            <button
              key={followUp}
              type="button"
              className={`${chairside.option} ${styles.small}`}
              aria-pressed={says(followUp)}
              onClick={() => onFollowUp(followUp)}
            >
              {t(termText("session-follow-up", followUp))}
            </button>
          ))}
        </fieldset>
      ) : null}
    </li>
  );
}

/** The tap that records the six answers; afterwards when and by whom, and the way to ask again. */
function GateFoot({ session, changes }: { readonly session: OpenSession; readonly changes: number }) {
  const { t } = useWords();
  const { values, gate, recordedGate } = session;
  if (recordedGate !== null) {
    const { occurredAt, author } = recordedGate;
    const text = changes === 0 ? words.gateFine : words.gateChanged;
    return (
      <p className={styles.gateDone} data-changed={changes > 0 || undefined} role="status">
        <Icon name={changes === 0 ? "check" : "look"} size={16} />
        <span>{t(text, { n: changes, time: occurredAt.slice(11, 16).replace(/^0/, ""), name: author.name })}</span>
        <Button rank="quiet" onClick={() => session.askAgain()}>
          {t(words.askAgain)}
        </Button>
      </p>
    );
  }
  const isSent = gate.isPending;
  const isKept = isAnswered(values) && !isSent && gate.error !== null;
  if (isKept)
    return (
      <p className={styles.gateDone} role="status">
        <Icon name="check" size={16} />
        {t(words.offlineGate)}
      </p>
    );
  return (
    <Button
      size="large"
      rank={session.isGated ? "plain" : "primary"}
      className={styles.allFine}
      disabled={changes > 0 && !isAnswered(values)}
      busy={isSent && t(words.recording)}
      onClick={() => (changes === 0 ? gate.answer(allFine(values)) : gate.answer(values))}
    >
      {t(changes === 0 ? words.allFine : isAnswered(values) ? words.restFine : words.sayWhat)}
    </Button>
  );
}
