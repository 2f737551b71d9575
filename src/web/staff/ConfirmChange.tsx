/** Asks before somebody is disabled or invited again, and says what follows from it. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { shellWords } from "../../words/screens/shell.ts";
import { staffWords } from "../../words/screens/staff.ts";
import { api } from "../app/api.ts";
import { useWords } from "../app/language.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogActions } from "../ui/Dialog.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import type { Change, IssuedCode } from "./staff.ts";

export interface ConfirmChangeProps {
  readonly change: Change | null;
  readonly onClose: () => void;
  readonly onIssued: (code: IssuedCode) => void;
}

export function ConfirmChange({ change, onClose, onIssued }: ConfirmChangeProps) {
  const { t } = useWords();
  const client = useQueryClient();
  const carryOut = useMutation({
    mutationFn: async ({ kind, member }: Change): Promise<IssuedCode | null> => {
      const body = { id: member.id };
      if (kind === "renew") return { name: member.name, ...(await api("POST /api/staff/renewal", { body })) };
      await api("POST /api/staff/disable", { body });
      return null;
    },
    onSuccess: (issued) => {
      void client.invalidateQueries({ queryKey: ["staff"] });
      close();
      if (issued !== null) onIssued(issued);
    },
  });
  const close = () => {
    carryOut.reset();
    onClose();
  };
  const name = change?.member.name ?? "";
  const disables = change?.kind === "disable";
  return (
    <Dialog open={change !== null} onClose={close} title={t(disables ? staffWords.disableTitle : staffWords.renewTitle, { name })}>
      <p>{t(disables ? staffWords.disableBody : staffWords.renewBody)}</p>
      <ErrorNote error={carryOut.error} />
      <DialogActions>
        <Button size="tap" onClick={close} autoFocus>
          {t(shellWords.cancel)}
        </Button>
        <Button
          rank="primary"
          size="tap"
          busy={carryOut.isPending && t(disables ? staffWords.disabling : staffWords.sending)}
          onClick={() => (change === null ? undefined : carryOut.mutate(change))}
        >
          {t(disables ? staffWords.disable : staffWords.renew)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
