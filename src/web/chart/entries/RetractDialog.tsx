/** Retracting an entry: on what ground, and why, in words. It stays readable, and counts for nothing. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Head } from "../../../record/chain.ts";
import { choiceWords } from "../../../words/entry-choices.ts";
import { correctionWords } from "../../../words/screens/corrections.ts";
import { shellWords } from "../../../words/screens/shell.ts";
import { api } from "../../app/api.ts";
import { useWords } from "../../app/language.ts";
import { Button } from "../../ui/Button.tsx";
import { DialogActions } from "../../ui/Dialog.tsx";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { SelectField, TextField } from "../../ui/fields.tsx";
import { ChartDialog, useChartOwner } from "../ChartDialog.tsx";
import type { ListedEntry } from "./list.ts";
import { type SummaryContext, summaryOf } from "./summary.ts";

const GROUNDS = ["wrong-patient", "duplicate", "entered-in-error"] as const;

interface Props {
  readonly listed: ListedEntry | null;
  readonly context: SummaryContext;
  readonly head: Head;
  readonly onClose: () => void;
}

export function RetractDialog({ listed, context, head, onClose }: Props) {
  const words = useWords();
  const title = listed === null ? "" : summaryOf(listed.entry, context, words).title;
  return (
    <ChartDialog open={listed !== null} onClose={onClose} title={words.t(correctionWords.retractTitle, { title })}>
      {listed === null ? null : <Asking key={listed.entry.id} listed={listed} head={head} onClose={onClose} />}
    </ChartDialog>
  );
}

function Asking({ listed: { entry }, head, onClose }: Pick<Props, "head" | "onClose"> & { readonly listed: ListedEntry }) {
  const { t } = useWords();
  const { patient, present } = useChartOwner();
  const client = useQueryClient();
  const [ground, setGround] = useState("");
  const [remark, setRemark] = useState("");
  const [tried, setTried] = useState(false);
  const retract = useMutation({
    mutationFn: (occurredAt: string) =>
      api("POST /api/patients/:patient/entries", {
        params: { patient },
        body: {
          expectedSeq: head.seq + 1,
          entries: [
            {
              kind: "retraction",
              version: 1,
              occurredAt,
              body: { retracts: entry.id, hash: entry.hash, ground },
              personal: { remark: remark.trim() },
            },
          ],
        },
      }),
    onSuccess: onClose,
    onSettled: () => client.invalidateQueries({ queryKey: ["chart", patient] }),
  });
  const confirm = (): void => {
    setTried(true);
    if (ground !== "" && remark.trim() !== "") retract.mutate(present());
  };
  return (
    <>
      <p>{t(correctionWords.retractBody)}</p>
      <SelectField
        label={t(correctionWords.ground)}
        value={ground}
        onChange={(event) => setGround(event.target.value)}
        error={tried && ground === "" ? t(correctionWords.groundNeeded) : undefined}
        data={[{ value: "", label: "" }, ...GROUNDS.map((one) => ({ value: one, label: t(choiceWords[`ground.${one}`]) }))]}
      />
      <TextField
        label={t(correctionWords.remark)}
        value={remark}
        onChange={(event) => setRemark(event.target.value)}
        error={tried && remark.trim() === "" ? t(correctionWords.remarkNeeded) : undefined}
      />
      <ErrorNote error={retract.error} />
      <DialogActions>
        <Button size="tap" onClick={onClose}>
          {t(shellWords.cancel)}
        </Button>
        <Button size="tap" rank="primary" busy={retract.isPending && t(correctionWords.retracting)} onClick={confirm}>
          {t(correctionWords.retract)}
        </Button>
      </DialogActions>
    </>
  );
}
