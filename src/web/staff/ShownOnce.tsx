/** The invitation code, large, once. Esc does not close it: it could not be seen again. */
import { whenText } from "../../words/dates.ts";
import { staffWords } from "../../words/screens/staff.ts";
import { localToday } from "../app/clock.ts";
import { useWords } from "../app/language.ts";
import { Button } from "../ui/Button.tsx";
import { CopyButton } from "../ui/CopyButton.tsx";
import { Dialog, DialogActions } from "../ui/Dialog.tsx";
import styles from "./ShownOnce.module.css";
import type { IssuedCode } from "./staff.ts";

export function ShownOnce({ issued, onClose }: { readonly issued: IssuedCode | null; readonly onClose: () => void }) {
  const { t, language } = useWords();
  return (
    <Dialog open={issued !== null} onClose={onClose} stays title={t(staffWords.codeTitle, { name: issued?.name ?? "" })}>
      {issued === null ? null : (
        <>
          <p>{t(staffWords.codeLead)}</p>
          <p className={styles.code}>
            <code>{issued.code}</code>
            <CopyButton text={issued.code} />
          </p>
          <p className="small quiet">{t(staffWords.codeExpires, { when: whenText(issued.expiresAt, localToday(), language) })}</p>
          <DialogActions>
            <Button rank="primary" size="tap" onClick={onClose}>
              {t(staffWords.done)}
            </Button>
          </DialogActions>
        </>
      )}
    </Dialog>
  );
}
