/** Ending the allocation of a trial. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { CLOSING_REASONS } from "../../../record/kinds/trial.ts";
import { closingWords, trialWords as words } from "../../../words/screens/trial.ts";
import { api } from "../../app/api.ts";
import { useWords } from "../../app/language.ts";
import { Button } from "../../ui/Button.tsx";
import { ChooseOne } from "../../ui/Choose.tsx";
import { Dialog, DialogActions } from "../../ui/Dialog.tsx";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import type { TrialDialogProps } from "./AllocateDialog.tsx";

export function CloseDialog({ trial, isOpen, onClose }: TrialDialogProps) {
  const { t } = useWords();
  return (
    <Dialog open={isOpen} onClose={onClose} title={t(words.close)}>
      <Closing trial={trial.trial} onClose={onClose} />
    </Dialog>
  );
}

function Closing({ trial, onClose }: { readonly trial: string; readonly onClose: () => void }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [reason, setReason] = useState<(typeof CLOSING_REASONS)[number] | null>(null);
  const [remark, setRemark] = useState("");
  const save = useMutation({
    mutationFn: (why: (typeof CLOSING_REASONS)[number]) =>
      api("POST /api/trials/close", { body: { trial, reason: why, remark: remark.trim() === "" ? null : remark } }),
    onSuccess: onClose,
    onSettled: () => client.invalidateQueries({ queryKey: ["trials"] }),
  });
  return (
    <>
      <p className="small">{t(words.closeLead)}</p>
      <ChooseOne
        labelled
        size="grid"
        label={t(words.reason)}
        choices={CLOSING_REASONS.map((value) => ({ value, text: t(closingWords[value]) }))}
        value={reason}
        onChoose={setReason}
      />
      <TextArea label={t(words.remark)} value={remark} onChange={setRemark} />
      <ErrorNote error={save.error} />
      <DialogActions>
        <Button
          size="tap"
          rank="primary"
          disabled={reason === null}
          busy={save.isPending && t(words.working)}
          onClick={() => (reason === null ? undefined : save.mutate(reason))}
        >
          {t(words.close)}
        </Button>
      </DialogActions>
    </>
  );
}
