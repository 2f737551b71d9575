/**
 * The code that an authenticator would show. In the demonstration nobody holds one, so that it stands beside the field in
 * which it is asked, with the words that say so; in a clinic of one's own nothing stands there.
 */
import { useQuery } from "@tanstack/react-query";
import { signingWords } from "../../words/screens/corrections.ts";
import { api } from "../app/api.ts";
import { useWords } from "../app/language.ts";
import { useMe } from "../app/me.ts";
import styles from "./DemonstrationCode.module.css";

const REFETCH_MILLISECONDS = 5_000;

export function DemonstrationCode() {
  const { t } = useWords();
  const isDemonstration = useMe().mode === "demonstration";
  const { data } = useQuery({
    queryKey: ["demonstration-code"],
    queryFn: ({ signal }) => api("GET /api/demonstration/code", { signal }),
    refetchInterval: REFETCH_MILLISECONDS,
    staleTime: 0,
    enabled: isDemonstration,
  });
  if (!isDemonstration) return null;
  return (
    <p className={styles.demonstration}>
      <strong className="mono">{data === undefined ? null : t(signingWords.demonstrationCode, { code: data.code })}</strong>
      <span>{t(signingWords.demonstrationWhy)}</span>
    </p>
  );
}
