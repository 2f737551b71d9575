/** Whether the record was found whole, and when; nothing for a role that may not ask. */
import { useQuery } from "@tanstack/react-query";
import { whenText } from "../../words/dates.ts";
import { shellWords } from "../../words/screens/shell.ts";
import { Chip } from "../ui/Chip.tsx";
import { Icon } from "../ui/Icon.tsx";
import { localToday } from "./clock.ts";
import { useWords } from "./language.ts";
import { useMay } from "./me.ts";
import { recordQuery } from "./queries.ts";
import styles from "./RecordMark.module.css";

export function RecordMark() {
  const { t, language } = useWords();
  const { data } = useQuery({ ...recordQuery, enabled: useMay("GET /api/record") });
  if (data === undefined) return null;
  if (data.ok === false) return <Chip tone="alert">{t(shellWords.recordBroken)}</Chip>;
  if (data.ok === null || data.verifiedAt === null) return <span>{t(shellWords.recordNotVerified)}</span>;
  return (
    <span className={styles.mark}>
      <Icon name="check" size={14} />
      {t(shellWords.recordVerified, { when: whenText(data.verifiedAt, localToday(), language) })}
    </span>
  );
}
