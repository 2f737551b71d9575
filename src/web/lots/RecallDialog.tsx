/** Calling a lot back, for ever: why, by whose order, and with a fresh code. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { lotReasonWords, lotWords as words } from "../../words/screens/lots.ts";
import { api } from "../app/api.ts";
import { useWords } from "../app/language.ts";
import { Button } from "../ui/Button.tsx";
import { DemonstrationCode } from "../ui/DemonstrationCode.tsx";
import { Dialog, DialogActions } from "../ui/Dialog.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { CodeField, SelectField, TextField } from "../ui/fields.tsx";
import type { LotProps } from "./LotActions.tsx";

interface Props extends LotProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

const REASONS = ["maker-notice", "possible-sepsis", "serious-adverse-event", "authority-order", "other"] as const;

export function RecallDialog({ isOpen, onClose, lot }: Props) {
  const { t } = useWords();
  const client = useQueryClient();
  const [reason, setReason] = useState<(typeof REASONS)[number]>("maker-notice");
  const [orderedBy, setOrderedBy] = useState("");
  const [code, setCode] = useState("");
  const save = useMutation({
    mutationFn: () => {
      const by = orderedBy.trim() === "" ? null : orderedBy.trim();
      return api("POST /api/lots/recall", {
        body: { lot: lot.lot, reason, orderedBy: by, remark: null, code: code.normalize("NFKC").trim() },
      });
    },
    onSuccess: onClose,
    onSettled: () => client.invalidateQueries({ queryKey: ["lots"] }),
  });
  return (
    <Dialog open={isOpen} onClose={onClose} title={t(words.recall)}>
      <p>{t(words.recallLead)}</p>
      <SelectField
        label={t(words.reason)}
        value={reason}
        onChange={({ target }) => setReason(REASONS.find((one) => one === target.value) ?? reason)}
        data={REASONS.map((value) => ({ value, label: t(lotReasonWords[value]) }))}
      />
      <TextField label={t(words.orderedBy)} value={orderedBy} onChange={({ target }) => setOrderedBy(target.value)} />
      <CodeField label={t(words.ownCode)} value={code} onChange={({ target }) => setCode(target.value)} />
      <DemonstrationCode />
      <ErrorNote error={save.error} />
      <DialogActions>
        <Button
          size="tap"
          rank="primary"
          disabled={code.trim().length < 6}
          busy={save.isPending && t(words.saving)}
          onClick={() => save.mutate()}
        >
          {t(words.recall)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
