/**
 * The foot of the form: what it comes to (the score, what a correction changes, for whom it is entered), what stands in
 * the way, and the one filled button. "Saved" is said only when the server has written it; until then it is a draft.
 */
import { type RefObject, useEffect } from "react";
import { type Instant, localDay } from "../../base/dates.ts";
import type { Form } from "../../charting/form.ts";
import type { Answers } from "../../measures/scoring.ts";
import type { BodyFinding } from "../../record/body-finding.ts";
import type { ChartResponse } from "../../server/contract.ts";
import { labelText } from "../../words/charting.ts";
import { dayText, timeText } from "../../words/dates.ts";
import { bodyFindingSentence } from "../../words/record.ts";
import { draftWords, workspaceWords } from "../../words/screens/workspace.ts";
import { useWords } from "../app/language.ts";
import type { Work } from "../chart/work.ts";
import { Button } from "../ui/Button.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { AmendmentPart } from "./AmendmentPart.tsx";
import styles from "./Confirming.module.css";
import type { Keeping } from "./draft-keeper.ts";
import { hindranceOf } from "./form-session.ts";
import { OthersBar } from "./OthersBar.tsx";
import { ProxyPart } from "./ProxyPart.tsx";
import { ScorePart } from "./ScorePart.tsx";
import { StaleBar } from "./StaleBar.tsx";
import { missingOf, stepsText } from "./session/steps.ts";
import { type Saved, useConfirm } from "./useConfirm.ts";
import type { OpenWork } from "./useWork.ts";

export type { Saved } from "./useConfirm.ts";

interface Props {
  readonly work: Work;
  readonly form: Form;
  readonly chart: ChartResponse;
  readonly open: OpenWork;
  readonly now: Instant;
  readonly shell: RefObject<HTMLFormElement | null>;
  readonly answers: Answers;
  readonly onSaved: (saved: Saved) => void;
}

export function Confirming({ work, form, chart, open, now, shell, answers, onSaved }: Props) {
  const { t, language } = useWords();
  const confirming = useConfirm({ work, form, chart, open, shell, onSaved });
  useConfirmKey(shell, confirming.confirm);
  const on = localDay(open.reading.draft.occurredAt);
  const isSession = form.kind === "session" && work.amends === null;
  const waits = isSession ? missingOf(open.content.values) : null;
  const offline = open.keeping.status === "unsent";
  return (
    <footer className={styles.foot}>
      {form.kind === "assessment" ? <ScorePart form={form} open={open} answers={answers} /> : null}
      {work.amends === null ? null : <AmendmentPart entry={work.amends} open={open} attempted={open.told.attempted} />}
      <ProxyPart kind={form.kind} open={open} attempted={open.told.attempted} />
      {on < localDay(now) && work.amends === null ? (
        <p className={styles.note}>{t(workspaceWords.late, { day: dayText(on, language) })}</p>
      ) : null}
      <OthersBar others={confirming.others} refused={confirming.wasFirst} onRead={confirming.readOthers} today={chart.today} />
      <StaleBar open={open} patient={chart.patient} />
      <HindranceLine open={open} />
      <Conflicts conflicts={confirming.conflicts} />
      {offline ? (
        <p className={styles.note} role="status">
          {t(form.kind === "decision" ? draftWords.noConnectionDecision : draftWords.noConnection)}
        </p>
      ) : null}
      <ErrorNote error={confirming.error} />
      <div className={styles.line}>
        <Button
          rank="primary"
          className={styles.confirm ?? ""}
          disabled={waits !== null || (offline && form.kind === "decision")}
          busy={confirming.isPending && t(workspaceWords.confirming)}
          onClick={confirming.confirm}
        >
          {t(isSession ? stepsText(waits) : work.amends === null ? workspaceWords.confirm : workspaceWords.confirmAmendment)}
        </Button>
        <KeepingText keeping={open.keeping} />
      </div>
    </footer>
  );
}

/** Enter confirms from the items, and Ctrl or Cmd with Enter from anywhere in the form. */
function useConfirmKey(shell: RefObject<HTMLFormElement | null>, confirm: () => void): void {
  useEffect(() => {
    const form = shell.current;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== "Enter" || event.isComposing || event.defaultPrevented) return;
      const { target } = event;
      const fromItems = target instanceof HTMLElement && target.getAttribute("role") === "radio";
      if (!fromItems && !event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      confirm();
    };
    form?.addEventListener("keydown", onKeyDown);
    return () => form?.removeEventListener("keydown", onKeyDown);
  }, [shell, confirm]);
}

/** How many fields stand in the way, once one has tried. */
function HindranceLine({ open }: { readonly open: OpenWork }) {
  const { t } = useWords();
  const hindrance = open.told.attempted ? hindranceOf(open.reading) : null;
  if (hindrance === null) return null;
  const text = hindrance.kind === "refused" ? workspaceWords.refusedFields : workspaceWords.askedFields;
  return (
    <p className={styles.hindrance} role="alert">
      {t(text, { n: hindrance.findings.length })}
    </p>
  );
}

/** What does not go together, each with the field at which it is told. */
function Conflicts({ conflicts }: { readonly conflicts: readonly BodyFinding[] }) {
  const { t, language } = useWords();
  return conflicts.map((finding) => (
    <p key={`${finding.path} ${finding.code}`} className={styles.hindrance} role="alert">
      {t(labelText({ of: "field", code: finding.path.split(".").at(-1) ?? "" }))}
      {language === "ja" ? ":" : ": "}
      {bodyFindingSentence(finding, language)}
    </p>
  ));
}

/** How the draft stands with the server. */
function KeepingText({ keeping }: { readonly keeping: Keeping }) {
  const { t } = useWords();
  const time = keeping.savedAt === null ? null : timeText(keeping.savedAt);
  const text = (): string => {
    switch (keeping.status) {
      case "kept":
        return time === null ? t(draftWords.empty) : t(draftWords.saved, { time });
      case "saving":
        return t(draftWords.saving);
      case "unsent":
        return t(draftWords.unsent);
      case "stale":
        return t(draftWords.staleTitle);
      case "refused":
        return t(draftWords.refused);
    }
  };
  return (
    <span className={styles.keeping} role="status">
      {text()}
    </span>
  );
}
