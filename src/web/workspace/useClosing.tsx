/** Closing a form. The draft stays and is kept at the server; only when it could not be sent is one asked first. */
import { type ReactNode, useState } from "react";
import { draftWords } from "../../words/screens/workspace.ts";
import { useWords } from "../app/language.ts";
import { ChartDialog } from "../chart/ChartDialog.tsx";
import { Button } from "../ui/Button.tsx";
import { DialogActions } from "../ui/Dialog.tsx";
import { closeDraft, endDraft } from "./keepers.ts";
import type { OpenWork } from "./useWork.ts";

export interface Closing {
  readonly close: () => void;
  readonly question: ReactNode;
}

export function useClosing(open: OpenWork, onClose: () => void): Closing {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const leave = (): void => {
    setAsking(false);
    if (open.isTouched) void closeDraft(open.keeper);
    else void endDraft(open.keeper.head.id, false);
    onClose();
  };
  return {
    close: () => (open.keeping.status === "unsent" ? setAsking(true) : leave()),
    question: (
      <ChartDialog open={asking} onClose={() => setAsking(false)} title={t(draftWords.closeUnsentTitle)}>
        <p>{t(draftWords.closeUnsent)}</p>
        <DialogActions>
          <Button size="tap" onClick={leave}>
            {t(draftWords.closeAnyway)}
          </Button>
          <Button size="tap" rank="primary" onClick={() => setAsking(false)} autoFocus>
            {t(draftWords.stay)}
          </Button>
        </DialogActions>
      </ChartDialog>
    ),
  };
}
