/**
 * A question that must be answered before anything else. The browser's own modal dialog: it keeps the focus, makes the
 * rest inert, closes on Esc and gives the focus back to where it was.
 */
import { type ReactNode, useEffect, useId, useRef } from "react";
import styles from "./Dialog.module.css";

export interface DialogProps {
  readonly open: boolean;
  /** Esc, or a button inside that says so. */
  readonly onClose: () => void;
  readonly title: string;
  /** An element that must not be answered by accident keeps Esc from closing it. */
  readonly stays?: boolean;
  readonly children: ReactNode;
}

export function Dialog({ open, onClose, title, stays = false, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open && dialog.current?.open) dialog.current.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        if (!stays) onClose();
      }}
      onClose={onClose}
    >
      {open ? (
        <div className={styles.content}>
          <h2 id={heading} className={styles.title}>
            {title}
          </h2>
          {children}
        </div>
      ) : null}
    </dialog>
  );
}

/** The row of buttons at the foot of a dialog. */
export function DialogActions({ children }: { readonly children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}
