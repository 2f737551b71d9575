/** The same draft was gone on with in another window of the same person: which of the two is kept is theirs to say. */
import { useQueryClient } from "@tanstack/react-query";
import { draftWords } from "../../words/screens/workspace.ts";
import { useWords } from "../app/language.ts";
import { Button } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";
import styles from "./Confirming.module.css";
import { keptDraft } from "./draft-content.ts";
import { draftsQuery } from "./queries.ts";
import type { OpenWork } from "./useWork.ts";

export function StaleBar({ open, patient }: { readonly open: OpenWork; readonly patient: string }) {
  const { t } = useWords();
  const client = useQueryClient();
  if (open.keeping.status !== "stale") return null;
  const theirs = async () => {
    const { drafts } = await client.fetchQuery({ ...draftsQuery(patient), staleTime: 0 });
    return drafts.find(({ id }) => id === open.keeper.head.id) ?? null;
  };
  const keepMine = async (): Promise<void> => open.keeper.overwrite((await theirs())?.revision ?? 0);
  const takeTheirs = async (): Promise<void> => {
    const newer = await theirs();
    if (newer === null) return;
    const { kept } = keptDraft(newer);
    open.change({ values: kept.values, reason: kept.reason, onBehalfOf: kept.onBehalfOf });
    await open.keeper.overwrite(newer.revision);
  };
  return (
    <div className={styles.bar} role="alert">
      <p className={styles.barTitle}>
        <Icon name="look" size={14} />
        {t(draftWords.staleTitle)}
      </p>
      <p>{t(draftWords.stale)}</p>
      <div className={styles.barActions}>
        <Button onClick={() => void takeTheirs()}>{t(draftWords.takeTheirs)}</Button>
        <Button onClick={() => void keepMine()}>{t(draftWords.keepMine)}</Button>
      </div>
    </div>
  );
}
