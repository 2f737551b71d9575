/** The choice, its reasons, the patient's wish and the signature. The keys 1, 2 and 3 choose. */
import { Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import type { Checkpoint, CheckpointFacts } from "../../care/rules/checkpoint.ts";
import { TERMS } from "../../charting/terms.ts";
import { newestOf } from "../../record/chart.ts";
import { decisionChoiceWords, decisionWords } from "../../words/screens/decision.ts";
import { termText } from "../../words/terms.ts";
import { useWords } from "../app/language.ts";
import { useMe } from "../app/me.ts";
import { useChartOwner } from "../chart/ChartDialog.tsx";
import type { OpenPatient } from "../patient/PatientScreen.tsx";
import { Signing } from "../patient/Signing.tsx";
import { useWriting } from "../patient/useWriting.ts";
import { Button } from "../ui/Button.tsx";
import { ChooseOne, ChooseSome } from "../ui/Choose.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { TextField } from "../ui/fields.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { CHOICES, type Chosen, decisionEntry, hindranceOf, NOTHING_CHOSEN, type OfferedChoice, recordedChoice } from "./choice.ts";
import styles from "./Decision.module.css";
import { LetterOf } from "./LetterOf.tsx";

interface Props extends OpenPatient {
  readonly facts: CheckpointFacts;
  readonly checkpoint: Checkpoint;
}

export function Choosing(open: Props) {
  const { chart, shown, isOpen, facts, checkpoint } = open;
  const me = useMe();
  const owner = useChartOwner();
  const [chosen, setChosen] = useState<Chosen>(NOTHING_CHOSEN);
  const [written, setWritten] = useState<string | null>(null);
  const [signing, setSigning] = useState<string | null>(null);
  const writing = useWriting(chart, ({ entries }) => {
    const id = entries[0]?.id ?? null;
    setWritten(id);
    setSigning(id);
  });
  const may = isOpen && me.writes.includes("decision") && me.rights.includes("POST /api/patients/:patient/signature");
  const set = (change: Partial<Chosen>): void => setChosen((before) => ({ ...before, ...change }));
  useChoiceKeys(written === null, (choice) => set({ choice }));
  const choice = recordedChoice(chosen);
  const submit = (): void => {
    const crp = shown.picture.data.crp.findLast(({ comparator }) => comparator === null)?.milligramsPerLitre ?? null;
    const entry = decisionEntry(chosen, facts, checkpoint, crp, owner.present());
    if (entry !== null) writing.mutate([entry]);
  };
  if (written === null || choice === null)
    return (
      <>
        <Asked chosen={chosen} set={set} left={leftOf(shown, facts)} />
        <SignButton chosen={chosen} may={may} isPending={writing.isPending} error={writing.error} onSign={submit} />
      </>
    );
  const signatures = shown.list.find(({ entry }) => entry.id === written)?.signatures.length ?? 0;
  return (
    <section className={styles.section}>
      <Done patient={chart.patient} choice={choice} signed={signatures > 0} onSign={() => setSigning(written)} />
      {signatures > 0 ? <LetterOf {...open} decision={written} /> : null}
      <Signing chart={chart} shown={shown} entry={signing} onClose={() => setSigning(null)} />
    </section>
  );
}

interface DoneProps {
  readonly patient: string;
  readonly choice: keyof typeof decisionChoiceWords;
  readonly signed: boolean;
  readonly onSign: () => void;
}

/** What was decided, and what follows from it once it is signed. */
function Done({ patient, choice, signed, onSign }: DoneProps) {
  const { t } = useWords();
  return (
    <>
      <p role="status" className={styles.done}>
        {t(signed ? decisionWords.signed : decisionWords.recorded, { choice: t(decisionChoiceWords[choice]) })}
      </p>
      {signed ? (
        <Next patient={patient} choice={choice} />
      ) : (
        <Button rank="primary" size="tap" onClick={onSign}>
          {t(decisionWords.signNow)}
        </Button>
      )}
    </>
  );
}

/** The choice, its reasons and the patient's wish. */
function Asked({ chosen, set, left }: ChoiceProps) {
  const { t } = useWords();
  return (
    <>
      <section className={styles.section}>
        <div className={styles.sectionHead}>
          <h2>{t(decisionWords.yours)}</h2>
          <span className={styles.keys} aria-hidden="true">
            <kbd>1</kbd> <kbd>2</kbd> <kbd>3</kbd>
          </span>
        </div>
        <ChoiceButtons chosen={chosen} set={set} left={left} />
      </section>
      <section className={styles.section}>
        <h2>{t(decisionWords.reasons)}</h2>
        <ChooseSome
          label={t(decisionWords.reasons)}
          choices={TERMS["decision-reason"].map((value) => ({ value, text: t(termText("decision-reason", value)) }))}
          values={chosen.reasons}
          onToggle={(reason) => set({ reasons: toggled(chosen.reasons, reason) })}
        />
      </section>
      <section className={styles.section}>
        <TextArea label={t(decisionWords.wish)} hint={t(decisionWords.wishHint)} value={chosen.wish} onChange={(wish) => set({ wish })} />
        {chosen.wish.trim() === "" ? null : (
          <TextField
            label={t(decisionWords.saidBy)}
            size="sm"
            value={chosen.saidBy}
            onChange={({ target }) => set({ saidBy: target.value })}
          />
        )}
      </section>
    </>
  );
}

interface SignProps {
  readonly chosen: Chosen;
  readonly may: boolean;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly onSign: () => void;
}

/** The one filled button: it says what is signed, or why nothing can be yet. */
function SignButton({ chosen, may, isPending, error, onSign }: SignProps) {
  const { t } = useWords();
  const me = useMe();
  const hindrance = hindranceOf(chosen);
  const choice = recordedChoice(chosen);
  const label = !may
    ? t(decisionWords.physicianSigns)
    : hindrance === null && choice !== null
      ? t(decisionWords.sign, { choice: t(decisionChoiceWords[choice]) })
      : t(decisionWords[hindrance ?? "choose"]);
  return (
    <section className={styles.sign}>
      <ErrorNote error={error} />
      <Button
        rank="primary"
        size="large"
        disabled={!may || hindrance !== null}
        busy={isPending && t(decisionWords.signing)}
        onClick={onSign}
      >
        {label}
      </Button>
      <p className={styles.signer}>{may ? t(decisionWords.signer, { name: me.name }) : null}</p>
    </section>
  );
}

interface ChoiceProps {
  readonly chosen: Chosen;
  readonly set: (change: Partial<Chosen>) => void;
  /** Sessions that the plan still has; null without a plan. */
  readonly left: number | null;
}

/** Three equal buttons; a change is then said: another plan, or the taper. */
function ChoiceButtons({ chosen, set, left }: ChoiceProps) {
  const { t } = useWords();
  const notes: Readonly<Record<OfferedChoice, string>> = {
    continue: left === null ? t(decisionWords.leftUnknown) : t(decisionWords.left, { n: left }),
    change: t(decisionWords.editPlan),
    stop: t(decisionWords.endCourse),
  };
  return (
    <>
      <ChooseOne
        size="large"
        label={t(decisionWords.yours)}
        choices={CHOICES.map((value) => ({ value, text: t(decisionChoiceWords[value]), note: notes[value] }))}
        value={chosen.choice}
        onChoose={(choice) => set({ choice })}
      />
      {chosen.choice === "change" ? (
        <ChooseOne
          label={t(decisionWords.how)}
          choices={[
            { value: "change", text: t(decisionWords.editPlan) },
            { value: "taper", text: t(decisionWords.taper) },
          ]}
          value={chosen.change}
          onChoose={(change) => set({ change })}
        />
      ) : null}
    </>
  );
}

/** What follows from the decision. */
function Next({ patient, choice }: { readonly patient: string; readonly choice: keyof typeof decisionChoiceWords }) {
  const { t } = useWords();
  const to =
    choice === "stop" ? "/patients/$patient/contract" : choice === "continue" ? "/patients/$patient" : "/patients/$patient/eligibility";
  const text = choice === "stop" ? decisionWords.nextContract : choice === "continue" ? decisionWords.nextChart : decisionWords.nextPlan;
  return (
    <Link to={to} params={{ patient }} className={styles.next}>
      {t(text)}
    </Link>
  );
}

function leftOf({ folded }: OpenPatient["shown"], { sessionsGiven }: CheckpointFacts): number | null {
  const planned = newestOf(folded, "plan")?.body.tms?.sessionCount ?? null;
  return planned === null ? null : Math.max(0, planned - sessionsGiven);
}

function toggled(values: readonly string[], value: string): readonly string[] {
  return values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
}

/** The keys 1, 2 and 3, but not while one types. */
function useChoiceKeys(active: boolean, onChoice: (choice: OfferedChoice) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const choice = CHOICES[Number(event.key) - 1];
      const typing = event.target instanceof HTMLElement && event.target.closest("input[type=text], textarea, select, dialog") !== null;
      if (!active || typing || event.metaKey || event.ctrlKey || event.altKey || choice === undefined) return;
      onChoice(choice);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  });
}
