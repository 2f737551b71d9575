/** One's own drafts of this chart: what, when it was saved, to go on with or to discard. Nobody else sees them. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { LocalDate } from "../../base/dates.ts";
import type { AnyClearEntry } from "../../record/kinds.ts";
import type { Draft } from "../../server/contract.ts";
import { whenText } from "../../words/dates.ts";
import { draftWords } from "../../words/screens/workspace.ts";
import { api } from "../app/api.ts";
import { useWords, type Words } from "../app/language.ts";
import { useMay } from "../app/me.ts";
import { Button } from "../ui/Button.tsx";
import { DialogActions } from "../ui/Dialog.tsx";
import { keptDraft } from "../workspace/draft-content.ts";
import { draftsQuery } from "../workspace/queries.ts";
import { ChartDialog } from "./ChartDialog.tsx";
import styles from "./DraftList.module.css";
import { titleOfForm } from "./form-title.ts";
import type { Work } from "./work.ts";

interface Props {
  readonly patient: string;
  readonly entries: readonly AnyClearEntry[];
  readonly today: LocalDate;
  /** The draft that is open, which is not in the list. */
  readonly openId: string | null;
  readonly onOpen: (work: Work) => void;
}

export function DraftList({ patient, entries, today, openId, onOpen }: Props) {
  const words = useWords();
  const { t, language } = words;
  const { data } = useQuery({ ...draftsQuery(patient), enabled: useMay("GET /api/patients/:patient/drafts") });
  const [discarding, setDiscarding] = useState<Draft | null>(null);
  const drafts = (data?.drafts ?? []).filter(({ id }) => id !== openId);
  if (drafts.length === 0) return null;
  return (
    <section className={styles.drafts} aria-label={t(draftWords.list)}>
      <h3 className={styles.title}>{t(draftWords.list)}</h3>
      <ul>
        {drafts.map((draft) => (
          <li key={draft.id} className={styles.draft}>
            <span>
              <strong>{titleOf(draft, words)}</strong>
              <span className="quiet small"> {t(draftWords.savedAt, { when: whenText(draft.savedAt, today, language) })}</span>
            </span>
            <Button onClick={() => onOpen(workOf(draft, entries))}>{t(draftWords.open)}</Button>
            <Button rank="quiet" onClick={() => setDiscarding(draft)}>
              {t(draftWords.discard)}
            </Button>
          </li>
        ))}
      </ul>
      <DiscardDialog patient={patient} draft={discarding} onClose={() => setDiscarding(null)} />
    </section>
  );
}

function DiscardDialog({
  patient,
  draft,
  onClose,
}: {
  readonly patient: string;
  readonly draft: Draft | null;
  readonly onClose: () => void;
}) {
  const words = useWords();
  const { t } = words;
  const client = useQueryClient();
  const discard = async (): Promise<void> => {
    if (draft !== null) await api("POST /api/drafts/discard", { body: { id: draft.id } });
    await client.invalidateQueries({ queryKey: ["drafts", patient] });
    onClose();
  };
  return (
    <ChartDialog open={draft !== null} onClose={onClose} title={t(draftWords.discardTitle)}>
      <p>{draft === null ? null : t(draftWords.discardBody, { kind: titleOf(draft, words) })}</p>
      <DialogActions>
        <Button size="tap" onClick={onClose} autoFocus>
          {t(draftWords.keep)}
        </Button>
        <Button size="tap" rank="primary" onClick={() => void discard()}>
          {t(draftWords.discard)}
        </Button>
      </DialogActions>
    </ChartDialog>
  );
}

function workOf(draft: Draft, entries: readonly AnyClearEntry[]): Work {
  const { form, kept } = keptDraft(draft);
  return { id: draft.id, form, kept, amends: entries.find(({ id }) => id === draft.amends) ?? null };
}

function titleOf(draft: Draft, words: Words): string {
  return titleOfForm(keptDraft(draft).form, words);
}
