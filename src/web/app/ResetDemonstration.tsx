/** Starting the demonstration over, after it was said what is lost. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { shellWords } from "../../words/screens/shell.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogActions } from "../ui/Dialog.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { api } from "./api.ts";
import { useWords } from "./language.ts";
import { useEnter } from "./session.ts";

export function ResetDemonstration({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const enter = useEnter();
  const reset = useMutation({
    mutationFn: () => api("POST /api/demonstration/reset"),
    onSuccess: async ({ me }) => {
      await navigate({ to: "/" });
      client.removeQueries({ queryKey: ["chart"] });
      enter(me);
      onClose();
    },
  });
  return (
    <Dialog open={open} onClose={onClose} stays={reset.isPending} title={t(shellWords.resetTitle)}>
      <p>{t(shellWords.resetBody)}</p>
      <ErrorNote error={reset.error} />
      <DialogActions>
        <Button size="tap" onClick={onClose} disabled={reset.isPending} autoFocus>
          {t(shellWords.cancel)}
        </Button>
        <Button size="tap" rank="primary" busy={reset.isPending && t(shellWords.resetting)} onClick={() => reset.mutate()}>
          {t(shellWords.resetConfirm)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
