/** What is asked when the session is over, pain and effects, and the tap that saves it. */
import { useState } from "react";
import { TERMS } from "../../charting/terms.ts";
import { textAt, textsAt } from "../../charting/values.ts";
import { findingSentence } from "../../words/charting.ts";
import { dayText } from "../../words/dates.ts";
import { chairSessionWords as words } from "../../words/screens/chairside.ts";
import { termText } from "../../words/terms.ts";
import { useWords } from "../app/language.ts";
import chairside from "../chairside/Chairside.module.css";
import type { OpenChair } from "../chairside/ChairsideScreen.tsx";
import { Button } from "../ui/Button.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { DELIVERED } from "../workspace/session/steps.ts";
import { nextPlanned } from "./prescription.ts";
import styles from "./Session.module.css";
import type { OpenSession } from "./useSession.ts";

interface Props {
  readonly session: OpenSession;
  readonly chair: OpenChair;
  readonly mayFinish: boolean;
}

const PAINS = Array.from({ length: 11 }, (_none, index) => String(index));
/** Those that a tap away are worth; the others stand behind one more. */
const USUAL_EFFECTS = ["headache", "scalp-pain", "facial-twitch", "dizziness"] as const;

export function AfterPanel({ session, chair, mayFinish }: Props) {
  return (
    <section className={`${chairside.panel} ${styles.after}`}>
      <div className={styles.asked}>
        <Pain session={session} />
        <Effects session={session} />
      </div>
      <Finish session={session} chair={chair} mayFinish={mayFinish} />
    </section>
  );
}

function Pain({ session }: { readonly session: OpenSession }) {
  const { t } = useWords();
  const chosen = textAt(session.values, "body.pain");
  return (
    <div className={styles.line}>
      <h2 id="pain" className={chairside.title}>
        {t(words.pain)}
      </h2>
      <div>
        <div className={styles.scale} role="radiogroup" aria-labelledby="pain">
          {PAINS.map((pain) => (
            // biome-ignore lint/a11y/useSemanticElements: one tap each, in a row of the size of a thumb
            <button
              key={pain}
              type="button"
              role="radio"
              aria-checked={chosen === pain}
              className={chairside.option}
              onClick={() => session.set("body.pain", pain)}
            >
              {pain}
            </button>
          ))}
        </div>
        <p className={styles.ends}>
          <span>{t(words.noPain)}</span>
          <span>{t(words.worstPain)}</span>
        </p>
      </div>
    </div>
  );
}

function Effects({ session }: { readonly session: OpenSession }) {
  const { t } = useWords();
  const chosen = textsAt(session.values, "body.sideEffects");
  const others = TERMS["side-effect"].filter((term) => !USUAL_EFFECTS.some((usual) => usual === term));
  const [isMore, setIsMore] = useState(others.some((term) => chosen?.includes(term)));
  const toggle = (term: string): void => {
    const before = chosen ?? [];
    session.set("body.sideEffects", before.includes(term) ? before.filter((one) => one !== term) : [...before, term]);
  };
  const chip = (term: (typeof TERMS)["side-effect"][number]) => (
    <button
      key={term}
      type="button"
      className={`${chairside.option} ${styles.effect}`}
      aria-pressed={chosen?.includes(term) ?? false}
      onClick={() => toggle(term)}
    >
      {t(termText("side-effect", term))}
    </button>
  );
  return (
    <div className={styles.line}>
      <h2 className={chairside.title}>{t(words.effects)}</h2>
      <div className={styles.effects}>
        <button
          type="button"
          className={`${chairside.option} ${styles.effect}`}
          aria-pressed={chosen !== null && chosen.length === 0}
          onClick={() => session.set("body.sideEffects", [])}
        >
          {t(words.noEffects)}
        </button>
        {USUAL_EFFECTS.map(chip)}
        <button type="button" className={`${chairside.option} ${styles.effect}`} aria-expanded={isMore} onClick={() => setIsMore(!isMore)}>
          {t(words.moreEffects)}
        </button>
        {isMore ? others.map(chip) : null}
      </div>
    </div>
  );
}

function Finish({ session, chair, mayFinish }: Props) {
  const { t, language } = useWords();
  const { save, values } = session;
  const next = nextPlanned(chair.shown.folded, session.now);
  const missing =
    !session.isGated || !mayFinish
      ? words.takeGateFirst
      : textAt(values, DELIVERED) === ""
        ? words.takeDeliveryFirst
        : textAt(values, "body.pain") === ""
          ? words.takePainFirst
          : textsAt(values, "body.sideEffects") === null
            ? words.takeEffectsFirst
            : null;
  const asked = missing === null ? save.hindrance : null;
  // What stands first says itself what it waits for; this button says what is missing of its own panel.
  const isOwn = missing === words.takePainFirst || missing === words.takeEffectsFirst;
  const label = missing !== null ? (isOwn ? missing : words.finish) : asked === null ? words.finish : words.confirmAsked;
  return (
    <div className={styles.finish}>
      <p className={styles.next}>
        {next === null
          ? t(words.noNext)
          : t(words.next, { when: `${dayText(next.on, language, "full")}${next.time === null ? "" : ` ${next.time.replace(/^0/, "")}`}` })}
        <br />
        {t(save.isWaiting ? words.waitingWhy : words.undo)}
      </p>
      {asked === null ? null : (
        <ul className={styles.questionsOpen}>
          {asked.findings.map((finding) => (
            <li key={finding.path}>{findingSentence(finding, language)}</li>
          ))}
        </ul>
      )}
      <ErrorNote error={save.error} />
      <Button
        size="large"
        rank={missing === null ? "primary" : "plain"}
        className={chairside.main}
        disabled={missing !== null || asked?.kind === "refused"}
        busy={save.isPending && t(save.isWaiting ? words.waiting : words.saving)}
        onClick={asked === null ? save.now : save.confirmAll}
      >
        {t(label)}
      </Button>
    </div>
  );
}
