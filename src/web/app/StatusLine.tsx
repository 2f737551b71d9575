/** The line at the foot of every screen: demonstration mark, what the screen has to say, the record, who is signed in, language. */

import { shellWords } from "../../words/screens/shell.ts";
import { Chip } from "../ui/Chip.tsx";
import { LanguageSwitch } from "../ui/LanguageSwitch.tsx";
import { AccountMenu } from "./AccountMenu.tsx";
import { useWords } from "./language.ts";
import type { Connection } from "./live.ts";
import { useMe } from "./me.ts";
import { RecordMark } from "./RecordMark.tsx";
import styles from "./StatusLine.module.css";
import { StatusNotePlace } from "./StatusNote.tsx";

export function StatusLine({ connection }: { readonly connection: Connection }) {
  const { t } = useWords();
  const me = useMe();
  return (
    <footer className={styles.line}>
      {me.mode === "demonstration" ? (
        <span className={styles.demonstration}>{t(shellWords.demonstration)}</span>
      ) : (
        <span className={styles.clinic}>{me.clinicName}</span>
      )}
      {connection === "lost" ? <Chip tone="ask">{t(shellWords.unreachable)}</Chip> : null}
      <span className={styles.end}>
        <StatusNotePlace className={styles.note} />
        <RecordMark />
        <AccountMenu />
        <LanguageSwitch />
      </span>
    </footer>
  );
}
