/** The session being recorded: steps, gate, prescription or its changes, pain and effects. Earlier steps stay in sight and can be corrected. */
import { textAt, textsAt } from "../../charting/values.ts";
import { chairSessionWords as words } from "../../words/screens/chairside.ts";
import type { Text } from "../../words/text.ts";
import { useWords } from "../app/language.ts";
import type { OpenChair } from "../chairside/ChairsideScreen.tsx";
import { SafetyCard } from "../chairside/SafetyCard.tsx";
import type { Work } from "../chart/work.ts";
import { Icon } from "../ui/Icon.tsx";
import { DELIVERED } from "../workspace/session/steps.ts";
import { AfterPanel } from "./AfterPanel.tsx";
import { ChangePanel } from "./ChangePanel.tsx";
import { GatePanel } from "./GatePanel.tsx";
import { PrescriptionPanel } from "./PrescriptionPanel.tsx";
import styles from "./Session.module.css";
import { StopPanel } from "./StopPanel.tsx";
import { type OpenSession, type SavedSession, useSession } from "./useSession.ts";

interface Props {
  readonly work: Work;
  readonly chair: OpenChair;
  readonly onSaved: (saved: SavedSession) => void;
}

/** Stops that a lower intensity answers: the session may be given, but not as prescribed. */
const CHANGEABLE = "threshold.cannot-deliver";

export function SessionDesk({ work, chair, onSaved }: Props) {
  const session = useSession(work, chair, onSaved);
  // The gate itself is the step that stands first; that it is open is not told a second time.
  const stops = session.stops.filter(({ code }) => code !== "gate.missing" && code !== CHANGEABLE);
  const isChanged = textAt(session.values, DELIVERED) === "changed";
  return (
    <div className={styles.desk}>
      <Steps session={session} />
      <GatePanel session={session} />
      {stops.length > 0 ? (
        <StopPanel session={session} stops={stops} chair={chair} />
      ) : isChanged ? (
        <ChangePanel session={session} />
      ) : (
        <PrescriptionPanel session={session} chair={chair} />
      )}
      <AfterPanel session={session} chair={chair} mayFinish={stops.length === 0} />
    </div>
  );
}

type Step = readonly [name: Text, isDone: boolean];

/** Where one is. The first that is not done is the present one. */
function Steps({ session }: { readonly session: OpenSession }) {
  const { t } = useWords();
  const { values, isGated } = session;
  const steps: readonly Step[] = [
    [words.patient, true],
    [words.safety, isGated],
    [words.delivery, textAt(values, DELIVERED) !== ""],
    [words.pain, textAt(values, "body.pain") !== ""],
    [words.effects, textsAt(values, "body.sideEffects") !== null],
    [words.save, false],
  ];
  const present = steps.findIndex(([, isDone]) => !isDone);
  return (
    <div className={styles.steps}>
      <ol aria-label={t(words.steps)}>
        {steps.map(([name, isDone], index) => (
          <li key={name.en} data-done={isDone || undefined} aria-current={index === present ? "step" : undefined}>
            <i aria-hidden="true">{isDone ? <Icon name="check" size={14} /> : index + 1}</i>
            {t(name)}
          </li>
        ))}
      </ol>
      <span className={styles.sixTaps}>{t(words.sixTaps)}</span>
      <SafetyCard card="seizure" />
    </div>
  );
}
