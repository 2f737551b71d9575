/** Another entry of the chart, and a person: chosen from lists, never typed as numbers. */
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { localDay } from "../../../base/dates.ts";
import type { EntryField } from "../../../charting/field.ts";
import { textAt } from "../../../charting/values.ts";
import { standingEntries } from "../../../measures/measurement.ts";
import { dayText } from "../../../words/dates.ts";
import { workspaceWords } from "../../../words/screens/workspace.ts";
import { useWords } from "../../app/language.ts";
import { useMe } from "../../app/me.ts";
import { summaryOf } from "../../chart/entries/summary.ts";
import { physiciansQuery } from "../queries.ts";
import type { ControlProps } from "./FieldFrame.tsx";
import styles from "./fields.module.css";
import { useFormState } from "./form-state.ts";

interface EntryProps {
  readonly field: EntryField;
  readonly path: string;
  readonly control: ControlProps;
}

const NO_CONTEXT = { sessionsPlanned: null, infusionsPlanned: null, seqOf: () => null };

/** The newest first. */
export function EntryControl({ field, path, control }: EntryProps) {
  const words = useWords();
  const { values, set, leave, entries } = useFormState();
  const offered = useMemo(
    () =>
      standingEntries(entries)
        .filter(({ kind }) => field.kinds.includes(kind))
        .toReversed(),
    [entries, field.kinds],
  );
  return (
    <select
      {...control}
      className={styles.input}
      value={textAt(values, path)}
      onChange={(event) => set(path, event.target.value)}
      onBlur={leave}
    >
      <option value="">{words.t(workspaceWords.noneChosen)}</option>
      {offered.map((entry) => (
        <option key={entry.id} value={entry.id}>
          {`${dayText(localDay(entry.occurredAt), words.language)} ${summaryOf(entry, NO_CONTEXT, words).title}`}
        </option>
      ))}
    </select>
  );
}

/** Oneself or a physician of the clinic. */
export function PersonControl({ path, control }: { readonly path: string; readonly control: ControlProps }) {
  const { t } = useWords();
  const me = useMe();
  const { values, set, leave } = useFormState();
  const { data } = useQuery(physiciansQuery);
  const people = [me, ...(data?.physicians ?? []).filter(({ id }) => id !== me.id)];
  return (
    <select
      {...control}
      className={styles.input}
      value={textAt(values, path)}
      onChange={(event) => set(path, event.target.value)}
      onBlur={leave}
    >
      <option value="">{t(workspaceWords.noneChosen)}</option>
      {people.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
