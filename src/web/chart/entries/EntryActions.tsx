/** What this reader may do about an entry that stands: correct it, sign it, retract it. */
import { Link } from "@tanstack/react-router";
import { correctionWords } from "../../../words/screens/corrections.ts";
import { letterWords } from "../../../words/screens/letter.ts";
import { useWords } from "../../app/language.ts";
import { useMe } from "../../app/me.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./EntryPanel.module.css";
import { entryRights } from "./entry-rights.ts";
import type { ListedEntry } from "./list.ts";

/** What was chosen to be done. */
export interface EntryDoing {
  readonly onAmend: (listed: ListedEntry) => void;
  readonly onRetract: (listed: ListedEntry) => void;
  readonly onSign: (listed: readonly ListedEntry[]) => void;
}

export function EntryActions({ listed, onAmend, onRetract, onSign }: EntryDoing & { readonly listed: ListedEntry }) {
  const { t } = useWords();
  const rights = entryRights(listed, useMe());
  const { entry } = listed;
  const isLetter = entry.kind === "letter" && listed.retractedBy === null;
  if (!rights.amend && !rights.retract && !rights.sign && !isLetter) return null;
  return (
    <fieldset className={styles.actions}>
      <legend className="visually-hidden">{t(correctionWords.actions)}</legend>
      {isLetter ? (
        <Link to="/patients/$patient/letters/$entry" params={{ patient: entry.subject, entry: entry.id }} className={styles.print}>
          {t(letterWords.open)}
        </Link>
      ) : null}
      {rights.amend ? <Button onClick={() => onAmend(listed)}>{t(correctionWords.amend)}</Button> : null}
      {rights.sign ? <Button onClick={() => onSign([listed])}>{t(correctionWords.sign)}</Button> : null}
      {rights.retract ? <Button onClick={() => onRetract(listed)}>{t(correctionWords.retract)}</Button> : null}
    </fieldset>
  );
}
