/**
 * What stands beneath the picture: the flowsheet beside the entries. Between the widths of a desk and a tablet there is
 * room for one of them, and two tabs choose; on a phone they follow one another.
 */
import { type ReactNode, useState } from "react";
import { chartWords, flowsheetWords } from "../../words/screens/chart.ts";
import { entriesWords } from "../../words/screens/entries.ts";
import { useWords } from "../app/language.ts";
import styles from "./BelowPicture.module.css";

type Tab = "flowsheet" | "entries";

interface Props {
  readonly flowsheet: ReactNode;
  /** The entries, or the trend of a row in their place. */
  readonly entries: ReactNode;
  /** A trend is open: it is what the reader asked to see. */
  readonly trendOpen: boolean;
  /** The workspace stands beside: there is less room. */
  readonly narrow: boolean;
}

const TABS = [
  { tab: "flowsheet", name: flowsheetWords.title },
  { tab: "entries", name: entriesWords.title },
] as const;

export function BelowPicture({ flowsheet, entries, trendOpen, narrow }: Props) {
  const { t } = useWords();
  const [tab, setTab] = useState<Tab>("flowsheet");
  const shown = trendOpen ? "entries" : tab;
  return (
    <div className={styles.below} data-shown={shown} data-narrow={narrow || undefined}>
      <fieldset className={styles.tabs}>
        <legend className="visually-hidden">{t(chartWords.below)}</legend>
        {TABS.map(({ tab: one, name }) => (
          <button key={one} type="button" aria-pressed={shown === one} onClick={() => setTab(one)}>
            {t(name)}
          </button>
        ))}
      </fieldset>
      <div className={styles.flowsheet}>{flowsheet}</div>
      <div className={styles.entries}>{entries}</div>
    </div>
  );
}
