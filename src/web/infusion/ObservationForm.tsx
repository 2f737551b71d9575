/** The look that is due: signs, symptoms, and on the telephone whether anybody answered. */
import { useState } from "react";
import type { InfusionCourse, ObservationPoint } from "../../care/exosome/observation-plan.ts";
import { freshSigns } from "../../care/exosome/signs-before.ts";
import { watchFindings } from "../../care/exosome/watch.ts";
import { TERMS } from "../../charting/terms.ts";
import { watchWords as words } from "../../words/screens/infusion.ts";
import { termText } from "../../words/terms.ts";
import { useWords } from "../app/language.ts";
import chairside from "../chairside/Chairside.module.css";
import type { OpenChair } from "../chairside/ChairsideScreen.tsx";
import { useWriting } from "../patient/useWriting.ts";
import { Button } from "../ui/Button.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import styles from "./Infusion.module.css";
import { pointText } from "./points.ts";
import { SignFields } from "./SignFields.tsx";
import { type TypedSigns, vitalsOf } from "./signs.ts";

interface Props {
  readonly open: OpenChair;
  readonly course: InfusionCourse;
  readonly point: ObservationPoint;
  readonly onReaction: () => void;
}

export function ObservationForm({ open, course, point, onReaction }: Props) {
  const all = useWords();
  const { t } = all;
  const [typed, setTyped] = useState<TypedSigns>({});
  const [symptoms, setSymptoms] = useState<readonly string[] | null>(null);
  const isCall = point.phase === "call-24h" || point.phase === "call-72h";
  const before = freshSigns(open.shown.folded, course.startedAt);
  const writing = useWriting(open.chart, ({ entries }) => {
    const seen = entries.find((entry) => entry.kind === "observation");
    if (seen?.kind === "observation" && watchFindings(seen.body, before).some(({ code }) => code === "watch.reaction")) onReaction();
  });
  const save = (contact: "present" | "reached" | "not-reached"): void => {
    const signs = vitalsOf(typed);
    const {
      systolicMmHg = null,
      diastolicMmHg = null,
      pulsePerMinute = null,
      oxygenPercent = null,
      temperatureCelsius = null,
      respirationsPerMinute = null,
    } = contact === "not-reached" ? {} : (signs ?? {});
    const body = {
      ...{ infusion: course.infusion.id, phase: point.phase, minute: point.minute, contact },
      ...{ systolicMmHg, diastolicMmHg, pulsePerMinute, oxygenPercent, temperatureCelsius, respirationsPerMinute },
      consciousness: null,
      symptoms: contact === "not-reached" ? null : symptoms,
    };
    writing.mutate([{ kind: "observation", version: 1, occurredAt: open.chart.now, body, personal: null }]);
  };
  const isWhole = vitalsOf(typed) !== null || symptoms !== null;
  const busy = writing.isPending && t(words.recording);
  return (
    <form className={styles.observe} onSubmit={(event) => event.preventDefault()}>
      <h3 className={chairside.title}>{t(words.recordOf, { point: pointText(point, course.infusion.body.plannedMinutes ?? 60, all) })}</h3>
      <SignFields typed={typed} onType={setTyped} before={false} />
      <Symptoms chosen={symptoms} onChoose={setSymptoms} />
      <ErrorNote error={writing.error} />
      <div className={styles.saveLine}>
        {isCall ? (
          <Button size="tap" busy={busy} onClick={() => save("not-reached")}>
            {t(words.notReached)}
          </Button>
        ) : null}
        <Button size="tap" rank="primary" disabled={!isWhole} busy={busy} onClick={() => save(isCall ? "reached" : "present")}>
          {t(isCall ? words.reached : words.record)}
        </Button>
      </div>
    </form>
  );
}

/** The symptoms as chips; none is an answer. */
function Symptoms({
  chosen,
  onChoose,
}: {
  readonly chosen: readonly string[] | null;
  readonly onChoose: (codes: readonly string[]) => void;
}) {
  const { t } = useWords();
  const toggle = (code: string): void => {
    const before = chosen ?? [];
    onChoose(before.includes(code) ? before.filter((one) => one !== code) : [...before, code]);
  };
  return (
    <fieldset className={styles.symptoms}>
      <legend className="visually-hidden">{t(words.symptoms)}</legend>
      <button
        type="button"
        className={`${chairside.option} ${styles.chip}`}
        aria-pressed={chosen !== null && chosen.length === 0}
        onClick={() => onChoose([])}
      >
        {t(words.noSymptoms)}
      </button>
      {TERMS["infusion-symptom"].map((code) => (
        <button
          key={code}
          type="button"
          className={`${chairside.option} ${styles.chip}`}
          aria-pressed={chosen?.includes(code) ?? false}
          onClick={() => toggle(code)}
        >
          {t(termText("infusion-symptom", code))}
        </button>
      ))}
    </fieldset>
  );
}
