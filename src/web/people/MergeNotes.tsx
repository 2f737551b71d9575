/** What a chart says of merging: a proposal that waits, where it went, or what it took in. */
import { Link } from "@tanstack/react-router";
import type { Chart } from "../../record/chart.ts";
import { pendingMerge } from "../../record/merging.ts";
import type { ChartResponse } from "../../server/contract.ts";
import { mergeWords } from "../../words/screens/people.ts";
import { useWords } from "../app/language.ts";
import { useMay } from "../app/me.ts";
import { Icon } from "../ui/Icon.tsx";
import styles from "./Merge.module.css";

interface Props {
  readonly chart: ChartResponse;
  readonly folded: Chart;
}

export function MergeNotes({ chart, folded }: Props) {
  const { t } = useWords();
  const mayMerge = useMay("POST /api/patients/:patient/merge");
  const pending = pendingMerge(folded);
  const { patient, mergedInto, merged } = chart;
  return (
    <>
      {pending === null || mergedInto !== null ? null : (
        <p className={styles.note}>
          <Icon name="look" />
          <span>{t(mergeWords.proposedTitle)}</span>
          {mayMerge ? (
            <Link to="/patients/$patient/merge" params={{ patient }}>
              {t(mergeWords.review)}
            </Link>
          ) : null}
        </p>
      )}
      {mergedInto === null ? null : (
        <p className={styles.note}>
          <Icon name="look" />
          <span>{t(mergeWords.mergedTitle)}</span>
          <Link to="/patients/$patient" params={{ patient: mergedInto }}>
            {t(mergeWords.openOther)}
          </Link>
        </p>
      )}
      {merged.map(({ patient: from, identity, entries }) => (
        <p key={from} className={styles.note}>
          <Icon name="file" />
          <span>
            {t(mergeWords.absorbed, { number: identity.status === "open" ? identity.fields.number : from.slice(-12), n: entries })}
          </span>
          <Link to="/patients/$patient" params={{ patient: from }}>
            {t(mergeWords.openAbsorbed)}
          </Link>
        </p>
      ))}
    </>
  );
}
