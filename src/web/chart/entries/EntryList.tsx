/** The entries, newest first: what, in one line; who and when beside it; where it came from; whether it was amended. */
import { useId, useMemo, useState } from "react";
import type { LocalDate } from "../../../base/dates.ts";
import type { AnyClearEntry, ChartKind } from "../../../record/kinds.ts";
import { kindWords } from "../../../words/kinds.ts";
import { entriesWords } from "../../../words/screens/entries.ts";
import { useWords } from "../../app/language.ts";
import { EntryItem } from "./EntryItem.tsx";
import styles from "./EntryList.module.css";
import { countByKind, type ListedEntry } from "./list.ts";
import type { SummaryContext } from "./summary.ts";

interface Props {
  readonly list: readonly ListedEntry[];
  readonly context: SummaryContext;
  readonly today: LocalDate;
  /** Ids that arrived while the chart was open. */
  readonly fresh: ReadonlySet<string>;
  readonly onOpen: (entry: AnyClearEntry) => void;
}

export function EntryList({ list, context, today, fresh, onOpen }: Props) {
  const { t } = useWords();
  const [kind, setKind] = useState<ChartKind | null>(null);
  const counts = useMemo(() => countByKind(list), [list]);
  const chosen = kind !== null && counts.has(kind) ? kind : null;
  const shown = chosen === null ? list : list.filter(({ entry }) => entry.kind === chosen);
  const heading = useId();
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <div className={styles.head}>
        <h2 id={heading} data-tabbed>
          {t(entriesWords.title)}
        </h2>
        <select
          className={styles.filter}
          aria-label={t(entriesWords.filter)}
          value={chosen ?? ""}
          onChange={(event) => setKind([...counts.keys()].find((one) => one === event.target.value) ?? null)}
        >
          <option value="">{t(entriesWords.all, { n: list.length })}</option>
          {[...counts].map(([one, n]) => (
            <option key={one} value={one}>
              {t(entriesWords.ofKind, { kind: t(kindWords[one]), n })}
            </option>
          ))}
        </select>
      </div>
      <ul className={styles.list}>
        {shown.map((listed) => (
          <EntryItem
            key={listed.entry.id}
            listed={listed}
            context={context}
            today={today}
            fresh={fresh.has(listed.entry.id)}
            onOpen={onOpen}
          />
        ))}
      </ul>
    </section>
  );
}
