/** A TMS session for whoever stands at the chair: six taps when all is as planned, everything else in its place. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { localDay } from "../../base/dates.ts";
import { deliveredFindings } from "../../care/tms/delivery.ts";
import { timeText } from "../../words/dates.ts";
import { kindWords } from "../../words/kinds.ts";
import { chairSessionWords, chairsideWords } from "../../words/screens/chairside.ts";
import { Guard } from "../app/Guard.tsx";
import { useWords } from "../app/language.ts";
import { ChairsideScreen, type OpenChair } from "../chairside/ChairsideScreen.tsx";
import { UndoBar } from "../chart/UndoBar.tsx";
import { newWork, type Work } from "../chart/work.ts";
import { Button } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";
import StopList from "../ui/StopList.tsx";
import { keptDraft } from "../workspace/draft-content.ts";
import { draftsQuery } from "../workspace/queries.ts";
import styles from "./Session.module.css";
import { SessionDesk } from "./SessionDesk.tsx";
import type { SavedSession } from "./useSession.ts";

export function SessionPage() {
  const { t } = useWords();
  return (
    <Guard right="POST /api/patients/:patient/entries" title={t(chairsideWords.session)}>
      <ChairsideScreen title={t(chairsideWords.session)}>{(open) => <Sessions open={open} />}</ChairsideScreen>
    </Guard>
  );
}

/** One's own unfinished session of this patient is gone on with; else a new one begins. */
function Sessions({ open }: { readonly open: OpenChair }) {
  const { chart } = open;
  const drafts = useQuery(draftsQuery(chart.patient));
  const [work, setWork] = useState<Work | null>(null);
  const [saved, setSaved] = useState<SavedSession | null>(null);
  if (drafts.isPending) return null;
  // What was left open on an earlier day is not today's session; it waits among the drafts of the chart.
  const unfinished = drafts.data?.drafts.find(
    ({ kind, amends, savedAt }) => kind === "session" && amends === null && localDay(savedAt) === chart.today,
  );
  if (work === null) {
    setWork(unfinished === undefined ? newWork("session") : { ...newWork("session"), id: unfinished.id, kept: keptDraft(unfinished).kept });
    return null;
  }
  if (saved === null) return <SessionDesk key={work.id} work={work} chair={open} onSaved={setSaved} />;
  const anew = (next: Work): void => {
    setWork(next);
    setSaved(null);
  };
  return (
    <SavedPanel
      open={open}
      saved={saved}
      onUndone={() => anew({ ...newWork("session"), kept: { ...saved.content, revision: 0, savedAt: null } })}
      onNext={() => anew(newWork("session"))}
    />
  );
}

interface SavedProps {
  readonly open: OpenChair;
  readonly saved: SavedSession;
  readonly onUndone: () => void;
  readonly onNext: () => void;
}

function SavedPanel({ open, saved, onUndone, onNext }: SavedProps) {
  const { t } = useWords();
  const [undoable, setUndoable] = useState(true);
  const session = saved.entries.findLast((entry) => entry.kind === "session");
  const body = session?.kind === "session" ? session.body : null;
  const n = body?.number ?? 0;
  const findings = body === null ? [] : deliveredFindings(n, body.prescribed, body.delivered);
  return (
    <div className={styles.saved}>
      <p className={styles.savedWords} role="status">
        <Icon name="check" size={20} />
        {t(chairSessionWords.savedNumber, { n, time: timeText(saved.savedAt) ?? "" })}
      </p>
      {findings.length === 0 ? null : <StopList findings={findings} />}
      <Button size="tap" onClick={onNext}>
        {t(chairSessionWords.another)}
      </Button>
      {undoable && session !== undefined ? (
        <UndoBar
          patient={open.chart.patient}
          entries={saved.entries}
          savedAt={saved.savedAt}
          title={t(kindWords.session)}
          onUndone={onUndone}
          onGone={() => setUndoable(false)}
        />
      ) : null}
    </div>
  );
}
