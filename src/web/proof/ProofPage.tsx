/** Whether the record is whole: the heading is the finding. Below it the facts, and who read what. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { proofWords } from "../../words/screens/proof.ts";
import { shellWords } from "../../words/screens/shell.ts";
import { api } from "../app/api.ts";
import { Guard } from "../app/Guard.tsx";
import { useWords } from "../app/language.ts";
import { useMay } from "../app/me.ts";
import { recordQuery } from "../app/queries.ts";
import { useLongWait } from "../app/Waiting.tsx";
import { Button } from "../ui/Button.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { AccessLog } from "./AccessLog.tsx";
import styles from "./ProofPage.module.css";
import { RecordFacts } from "./RecordFacts.tsx";
import { Verdict } from "./Verdict.tsx";

export function ProofPage() {
  const { t } = useWords();
  return (
    <Guard right="GET /api/record" title={t(proofWords.title)}>
      <title>{`${t(proofWords.title)} · Ryorin`}</title>
      <Proof />
    </Guard>
  );
}

function Proof() {
  const { t } = useWords();
  const client = useQueryClient();
  const { data: record, error } = useQuery(recordQuery);
  const verify = useMutation({
    mutationFn: () => api("POST /api/record/verify"),
    onSuccess: (state) => client.setQueryData(recordQuery.queryKey, state),
  });
  const mayVerify = useMay("POST /api/record/verify");
  const mayReadLog = useMay("GET /api/accesses");
  const longWait = useLongWait();
  return (
    <>
      <div className={styles.head}>
        {record === undefined ? (
          <h1 className={styles.waiting}>{longWait ? t(shellWords.loading) : t(proofWords.title)}</h1>
        ) : (
          <Verdict record={record} />
        )}
        {mayVerify ? (
          <Button rank="primary" size="tap" busy={verify.isPending && t(proofWords.verifying)} onClick={() => verify.mutate()}>
            {t(proofWords.verify)}
          </Button>
        ) : null}
      </div>
      <div className={styles.body}>
        <ErrorNote error={error ?? verify.error} />
        <div className={styles.columns}>
          <section className={styles.facts} aria-labelledby="proof-record">
            <h2 id="proof-record">{t(proofWords.facts)}</h2>
            {record === undefined ? null : <RecordFacts record={record} />}
          </section>
          {mayReadLog ? <AccessLog /> : null}
        </div>
      </div>
    </>
  );
}
