/** Proposing: the reason is asked, because whoever decides was not there when it was found. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { ChartResponse } from "../../server/contract.ts";
import { mergeWords } from "../../words/screens/people.ts";
import { api } from "../app/api.ts";
import { useWords } from "../app/language.ts";
import { Button } from "../ui/Button.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { TextField } from "../ui/fields.tsx";
import styles from "./Merge.module.css";

interface Props {
  readonly going: ChartResponse;
  readonly staying: ChartResponse;
  readonly onOther: () => void;
}

export function MergeProposal({ going, staying, onOther }: Props) {
  const { t } = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [remark, setRemark] = useState("");
  const [isMissing, setMissing] = useState(false);
  const propose = useMutation({
    mutationFn: () =>
      api("POST /api/patients/:patient/merge", {
        params: { patient: going.patient },
        body: { step: "propose", into: staying.patient, remark: remark.trim() },
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["chart", going.patient] });
      await navigate({ to: "/patients/$patient", params: { patient: going.patient } });
    },
  });
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(remark.trim() === "");
        if (remark.trim() !== "") propose.mutate();
      }}
    >
      <TextField
        label={t(mergeWords.remark)}
        value={remark}
        maxLength={1000}
        error={isMissing ? t(mergeWords.remarkMissing) : undefined}
        onChange={(event) => setRemark(event.currentTarget.value)}
      />
      <ErrorNote error={propose.error} />
      <div className={styles.actions}>
        <Button size="tap" onClick={onOther}>
          {t(mergeWords.swap)}
        </Button>
        <Button type="submit" rank="primary" size="tap" busy={propose.isPending && t(mergeWords.proposing)}>
          {t(mergeWords.propose)}
        </Button>
      </div>
      <p className="small quiet">{t(mergeWords.waits)}</p>
    </form>
  );
}
