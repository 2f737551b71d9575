/** The entries, newest first: what, in one line; who and when beside it; where it came from; whether it was amended. */
import { type ReactNode, useId, useMemo, useState } from "react";
import type { LocalDate } from "../../../base/dates.ts";
import type { AnyClearEntry, ChartKind } from "../../../record/kinds.ts";
import { kindWords } from "../../../words/kinds.ts";
import { correctionWords } from "../../../words/screens/corrections.ts";
import { entriesWords } from "../../../words/screens/entries.ts";
import { useWords } from "../../app/language.ts";
import { useMay } from "../../app/me.ts";
import { Button } from "../../ui/Button.tsx";
import { EntryItem } from "./EntryItem.tsx";
import styles from "./EntryList.module.css";
import { isUnsigned } from "./entry-rights.ts";
import { countByKind, type ListedEntry } from "./list.ts";
import type { SummaryContext } from "./summary.ts";

interface Props {
  /** What stands above the list: one's own drafts. */
  readonly drafts: ReactNode;
  readonly list: readonly ListedEntry[];
  readonly context: SummaryContext;
  readonly today: LocalDate;
  /** Ids that arrived while the chart was open. */
  readonly fresh: ReadonlySet<string>;
  readonly onOpen: (entry: AnyClearEntry) => void;
  readonly onSign: (listed: readonly ListedEntry[]) => void;
}

/** A kind, or the entries that wait for a signature. */
type Filter = ChartKind | "unsigned";

export function EntryList({ drafts, list, context, today, fresh, onOpen, onSign }: Props) {
  const { t } = useWords();
  const maySign = useMay("POST /api/patients/:patient/signature");
  const [filter, setFilter] = useState<Filter | null>(null);
  const counts = useMemo(() => countByKind(list), [list]);
  const unsigned = useMemo(() => (maySign ? list.filter(isUnsigned) : []), [list, maySign]);
  const filters: readonly Filter[] = [...(unsigned.length === 0 ? [] : ["unsigned" as const]), ...counts.keys()];
  const chosen = filter !== null && filters.includes(filter) ? filter : null;
  const shown = chosen === null ? list : chosen === "unsigned" ? unsigned : list.filter(({ entry }) => entry.kind === chosen);
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
          onChange={(event) => setFilter(filters.find((one) => one === event.target.value) ?? null)}
        >
          <option value="">{t(entriesWords.all, { n: list.length })}</option>
          {unsigned.length === 0 ? null : <option value="unsigned">{t(correctionWords.unsignedFilter, { n: unsigned.length })}</option>}
          {[...counts].map(([one, n]) => (
            <option key={one} value={one}>
              {t(entriesWords.ofKind, { kind: t(kindWords[one]), n })}
            </option>
          ))}
        </select>
      </div>
      {drafts}
      {chosen === "unsigned" ? (
        <div className={styles.signMany}>
          <Button onClick={() => onSign(unsigned)}>{t(correctionWords.signMany, { n: unsigned.length })}</Button>
        </div>
      ) : null}
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
