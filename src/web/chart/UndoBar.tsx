/** What was just saved, with the time at which it was on disk, and for ten seconds the way back. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { AnyClearEntry } from "../../record/kinds.ts";
import { timeText } from "../../words/dates.ts";
import { savingWords } from "../../words/screens/workspace.ts";
import { api } from "../app/api.ts";
import { useWords } from "../app/language.ts";
import { Button } from "../ui/Button.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { Icon } from "../ui/Icon.tsx";
import { chartQuery } from "./query.ts";
import styles from "./UndoBar.module.css";

/** As long as the server takes an undoing. */
const UNDO_SECONDS = 10;
/** Without an answer to the click the bar stays for a moment more, to say what was saved. */
const SHOWN_SECONDS = 12;

interface Props {
  readonly patient: string;
  readonly entries: readonly AnyClearEntry[];
  readonly savedAt: string;
  readonly title: string;
  readonly onUndone: () => void;
  readonly onGone: () => void;
}

export function UndoBar({ patient, entries, savedAt, title, onUndone, onGone }: Props) {
  const { t } = useWords();
  const client = useQueryClient();
  const left = useSecondsLeft(onGone);
  const undo = useMutation({
    mutationFn: async () => {
      for (const entry of entries.toReversed().filter(isOfAPerson)) {
        const { head } = await client.fetchQuery({ ...chartQuery(patient), staleTime: 0 });
        await api("POST /api/patients/:patient/undo", { params: { patient }, body: { entry: entry.id, expectedSeq: head.seq + 1 } });
      }
    },
    onSuccess: onUndone,
    onSettled: () => client.invalidateQueries({ queryKey: ["chart", patient] }),
  });
  return (
    <div className={styles.bar} role="status">
      <Icon name="check" />
      <span>
        {t(savingWords.saved, { time: timeText(savedAt) ?? "" })} <strong>{title}</strong>
      </span>
      {left > 0 ? (
        <Button busy={undo.isPending && t(savingWords.undoing)} onClick={() => undo.mutate()}>
          {t(savingWords.undoLeft, { n: left })}
        </Button>
      ) : null}
      <ErrorNote error={undo.error} />
    </div>
  );
}

/** What the server wrote beside (for whom something was entered) goes with the entry it is about. */
function isOfAPerson({ kind }: AnyClearEntry): boolean {
  return kind !== "proxy";
}

/** Seconds in which it can be undone, counted on this device from the moment the answer came. */
function useSecondsLeft(onGone: () => void): number {
  const [since] = useState(() => performance.now());
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setPassed((performance.now() - since) / 1_000), 250);
    return () => clearInterval(timer);
  }, [since]);
  const over = passed >= SHOWN_SECONDS;
  useEffect(() => {
    if (over) onGone();
  }, [over, onGone]);
  return Math.max(0, Math.ceil(UNDO_SECONDS - passed));
}
