/**
 * The reaction card: what is done, in order; each press keeps its time. The dose of adrenaline stands there only when a physician of the
 * clinic has signed the clinic's own card, and says that nobody has verified it. The end is then written with what was done.
 */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { vialMillilitres } from "../../care/exosome/infusion-gate.ts";
import type { InfusionCourse } from "../../care/exosome/observation-plan.ts";
import { adrenalineDose, REACTION_STEPS, type ReactionStep } from "../../care/exosome/reaction-card.ts";
import { recentWeight } from "../../care/exosome/signs-before.ts";
import type { Lot } from "../../record/lot.ts";
import { timeText } from "../../words/dates.ts";
import { choiceWords } from "../../words/entry-choices.ts";
import { reactionStepWords, watchWords, reactionWords as words } from "../../words/screens/infusion.ts";
import { api } from "../app/api.ts";
import { useWords } from "../app/language.ts";
import { useMay } from "../app/me.ts";
import type { OpenChair } from "../chairside/ChairsideScreen.tsx";
import { ChartDialog } from "../chart/ChartDialog.tsx";
import { useWriting } from "../patient/useWriting.ts";
import { Button } from "../ui/Button.tsx";
import { ChooseOne } from "../ui/Choose.tsx";
import { DialogActions } from "../ui/Dialog.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { Icon } from "../ui/Icon.tsx";
import styles from "./Infusion.module.css";

interface Props {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly open: OpenChair;
  readonly course: InfusionCourse;
  readonly lot: Exclude<Lot, { readonly status: "empty" }> | null;
  readonly now: string;
}

/** What of the card an entry calls by a code. */
const ACTIONS: Readonly<Partial<Record<ReactionStep, string>>> = {
  "stop-infusion": "stopped-infusion",
  adrenaline: "adrenaline-given",
  "call-ambulance": "ambulance-called",
  oxygen: "first-aid",
};

const SEVERITIES = ["mild", "moderate", "severe"] as const;

export function ReactionDialog(props: Props) {
  const { t } = useWords();
  return (
    <ChartDialog open={props.isOpen} onClose={props.onClose} title={t(words.title)}>
      <Card {...props} />
    </ChartDialog>
  );
}

function Card({ onClose, open, course, lot, now }: Props) {
  const { t } = useWords();
  const [done, setDone] = useState<Readonly<Partial<Record<ReactionStep, string>>>>({});
  const [reaction, setReaction] = useState<(typeof SEVERITIES)[number] | null>(null);
  const writing = useWriting(open.chart, onClose);
  const save = (): void => {
    const volume = vialMillilitres(lot, course.infusion.body.vial) ?? 0;
    const actions = REACTION_STEPS.flatMap((step) => (done[step] === undefined ? [] : (ACTIONS[step] ?? [])));
    const lines = REACTION_STEPS.flatMap((step) => {
      const at = done[step];
      return at === undefined ? [] : [t(words.log, { time: timeText(at) ?? "", step: t(reactionStepWords[step]) })];
    });
    // What ran in is measured when there is time: until then the vial counts as kept, and somebody has to look.
    const body = {
      ...{ infusion: course.infusion.id, endedAt: now, ended: "reaction", reaction, actions },
      ...{ givenMillilitres: 0, keptMillilitres: volume, wasteMillilitres: 0 },
    };
    writing.mutate([
      { kind: "infusion-end", version: 1, occurredAt: now, body, personal: { remark: lines.length === 0 ? null : lines.join("\n") } },
    ]);
  };
  return (
    <div className={styles.card}>
      <p>{t(words.lead)}</p>
      <ol className={styles.steps}>
        {REACTION_STEPS.map((step) => (
          <li key={step}>
            <button
              type="button"
              className={styles.step}
              aria-pressed={done[step] !== undefined}
              onClick={() => setDone({ ...done, [step]: done[step] ?? now })}
            >
              <Icon name={done[step] === undefined ? "forward" : "check"} size={16} />
              <span>
                {t(reactionStepWords[step])}
                {step === "adrenaline" ? <Adrenaline open={open} now={now} /> : null}
              </span>
              {done[step] === undefined ? null : <small>{t(words.doneAt, { time: timeText(done[step]) ?? "" })}</small>}
            </button>
          </li>
        ))}
      </ol>
      {course.status === "running" ? (
        <>
          <ChooseOne
            label={t(words.severity)}
            labelled
            value={reaction}
            choices={SEVERITIES.map((value) => ({ value, text: t(choiceWords[`reaction.${value}`]) }))}
            onChoose={setReaction}
          />
          <ErrorNote error={writing.error} />
          <DialogActions>
            <Button
              size="tap"
              rank="primary"
              disabled={reaction === null}
              busy={writing.isPending && t(watchWords.recording)}
              onClick={save}
            >
              {t(words.end)}
            </Button>
          </DialogActions>
        </>
      ) : null}
    </div>
  );
}

/** The dose by weight, only under a signed card. */
function Adrenaline({ open, now }: { readonly open: OpenChair; readonly now: string }) {
  const { t } = useWords();
  const { data } = useQuery({
    queryKey: ["safety-cards"],
    queryFn: ({ signal }) => api("GET /api/safety-cards", { signal }),
    enabled: useMay("GET /api/safety-cards"),
  });
  const isSigned = data?.cards.some(({ card }) => card === "anaphylaxis") ?? false;
  const weight = recentWeight(open.shown.folded, now);
  if (!isSigned || weight === null) return <small className={styles.block}>{t(words.adrenalineHidden)}</small>;
  const { milligrams, millilitres } = adrenalineDose(weight);
  return (
    <small className={styles.block}>
      <b>{t(words.adrenaline, { milligrams, millilitres })}</b> ({t(words.unverified)})
    </small>
  );
}
