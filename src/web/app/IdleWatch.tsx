/** Warns two minutes before a sign-in ends for want of use, and ends it here when it does. */
import { useEffect } from "react";
import type { Me } from "../../server/contract.ts";
import { shellWords } from "../../words/screens/shell.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogActions } from "../ui/Dialog.tsx";
import { useIdleLeft, WARN_MILLISECONDS } from "./idle.ts";
import { useWords } from "./language.ts";
import { useEndSession } from "./session.ts";

export function IdleWatch({ me }: { readonly me: Me }) {
  const { t } = useWords();
  const { left, stay } = useIdleLeft(me);
  const end = useEndSession();
  const over = left <= 0;
  useEffect(() => {
    if (over) end();
  }, [over, end]);
  const seconds = Math.max(0, Math.ceil(left / 1_000));
  return (
    <Dialog open={left < WARN_MILLISECONDS && !over} onClose={stay} title={t(shellWords.idleTitle)}>
      <p>{t(shellWords.idleBody, { time: `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}` })}</p>
      <DialogActions>
        <Button rank="primary" size="tap" onClick={stay} autoFocus>
          {t(shellWords.idleStay)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
