/** The arm of one patient, to who prepares the treatment: after a fresh code, on this screen alone, and gone when it is closed. */
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { TrialAllocation } from "../../../record/trial.ts";
import { trialWords as words } from "../../../words/screens/trial.ts";
import { strategyWords } from "../../../words/strategies.ts";
import { api } from "../../app/api.ts";
import { useWords } from "../../app/language.ts";
import { Button } from "../../ui/Button.tsx";
import { DemonstrationCode } from "../../ui/DemonstrationCode.tsx";
import { Dialog, DialogActions } from "../../ui/Dialog.tsx";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { CodeField } from "../../ui/fields.tsx";
import type { TrialDialogProps } from "./AllocateDialog.tsx";
import styles from "./Trial.module.css";

interface Props extends TrialDialogProps {
  readonly allocation: TrialAllocation;
}

export function PrepareDialog({ isOpen, onClose, ...rest }: Props) {
  const { t } = useWords();
  return (
    <Dialog open={isOpen} onClose={onClose} title={t(words.prepare)}>
      <Preparing {...rest} />
    </Dialog>
  );
}

function Preparing({ trial: { trial }, allocation: { patient, number } }: Omit<Props, "isOpen" | "onClose">) {
  const { t } = useWords();
  const [code, setCode] = useState("");
  const own = code.normalize("NFKC").trim();
  const read = useMutation({ mutationFn: () => api("POST /api/trials/prepare", { body: { trial, patient, code: own } }), gcTime: 0 });
  if (read.data !== undefined)
    return (
      <div role="status" className={styles.answer}>
        <p className={styles.code}>{read.data.code}</p>
        <p>{t(words.armIs, { n: read.data.number, arm: t(strategyWords[read.data.arm]) })}</p>
      </div>
    );
  return (
    <>
      <p className="small">{t(words.prepareLead, { n: number })}</p>
      <CodeField label={t(words.ownCode)} value={code} onChange={({ target }) => setCode(target.value)} />
      <DemonstrationCode />
      <ErrorNote error={read.error} />
      <DialogActions>
        <Button size="tap" rank="primary" disabled={own.length < 6} busy={read.isPending && t(words.working)} onClick={() => read.mutate()}>
          {t(words.show)}
        </Button>
      </DialogActions>
    </>
  );
}
