/** Determining the motor threshold: which intensity comes next, whether the muscle answered, and how well it is known by now. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { localDay } from "../../base/dates.ts";
import { FIXED_FORMS } from "../../charting/forms.ts";
import { prefill } from "../../charting/prefill.ts";
import { standingOf } from "../../record/chart.ts";
import { timeText } from "../../words/dates.ts";
import { chairsideWords } from "../../words/screens/chairside.ts";
import { thresholdWords as words } from "../../words/screens/threshold.ts";
import { Guard } from "../app/Guard.tsx";
import { readCurrent, useWords } from "../app/language.ts";
import { ChairsideScreen, type OpenChair } from "../chairside/ChairsideScreen.tsx";
import { newWork, type Work } from "../chart/work.ts";
import { Icon } from "../ui/Icon.tsx";
import { keptDraft } from "../workspace/draft-content.ts";
import { draftsQuery } from "../workspace/queries.ts";
import styles from "./Threshold.module.css";
import { ThresholdDesk } from "./ThresholdDesk.tsx";
import type { SavedThreshold } from "./useThreshold.ts";

export function ThresholdPage() {
  const { t } = useWords();
  return (
    <Guard right="POST /api/patients/:patient/entries" title={t(chairsideWords.threshold)}>
      <ChairsideScreen title={t(chairsideWords.threshold)}>{(open) => <Determination open={open} />}</ChairsideScreen>
    </Guard>
  );
}

/** One's own unfinished determination is gone on with; else a new one begins under the conditions of the last. */
function Determination({ open }: { readonly open: OpenChair }) {
  const { t } = useWords();
  const { chart } = open;
  const drafts = useQuery(draftsQuery(chart.patient));
  const [work, setWork] = useState<Work | null>(null);
  const [saved, setSaved] = useState<SavedThreshold | null>(null);
  if (drafts.isPending) return null;
  if (work === null) {
    const unfinished = drafts.data?.drafts.find(
      ({ kind, amends, savedAt }) => kind === "threshold" && amends === null && localDay(savedAt) === chart.today,
    );
    setWork(unfinished === undefined ? begun(open) : { ...newWork("threshold"), id: unfinished.id, kept: keptDraft(unfinished).kept });
    return null;
  }
  if (saved === null) return <ThresholdDesk key={work.id} work={work} chair={open} onSaved={setSaved} />;
  const entry = saved.entries.find((one) => one.kind === "threshold");
  const percent = entry?.kind === "threshold" ? entry.body.thresholdPercentOfOutput : 0;
  return (
    <div className={styles.saved}>
      <p className={styles.savedWords} role="status">
        <Icon name="check" size={20} />
        {t(words.saved, { percent, time: timeText(saved.savedAt) ?? "" })}
      </p>
      <Link to="/patients/$patient/session" params={{ patient: chart.patient }} className={styles.toSession}>
        {t(words.toSession)}
      </Link>
    </div>
  );
}

function begun({ chart, shown }: OpenChair): Work {
  const last = standingOf(shown.folded, "threshold").at(-1)?.body;
  const conditions =
    last === undefined
      ? {}
      : {
          "body.state": last.state,
          "body.hemisphere": last.hemisphere,
          "body.detection": last.detection,
          ...(last.muscle === null ? {} : { "body.muscle": last.muscle }),
        };
  const values = { ...prefill(FIXED_FORMS.threshold, shown.folded, { now: chart.now, language: readCurrent() }), ...conditions };
  return { ...newWork("threshold"), kept: { values, reason: "", onBehalfOf: null, revision: 0, savedAt: null } };
}
