/**
 * The button. One ink-filled action a screen (`primary`); choices of equal standing are all of one rank. While `busy`
 * the label names the work in progress and the width is kept; a disabled button is told why beside it, by the caller.
 */
import type { ButtonHTMLAttributes, ReactNode } from "react";
import styles from "./Button.module.css";

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "disabled"> {
  readonly rank?: "primary" | "plain" | "quiet";
  /** 36, 48 or 56 pixels high. */
  readonly size?: "desk" | "tap" | "large";
  readonly disabled?: boolean;
  /** What is being done, shown instead of the label. */
  readonly busy?: string | false;
  readonly children: ReactNode;
}

export function Button({
  rank = "plain",
  size = "desk",
  disabled = false,
  busy = false,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  const still = disabled || busy !== false;
  return (
    <button
      type="button"
      {...rest}
      className={[styles.button, styles[rank], styles[size], className].filter(Boolean).join(" ")}
      aria-disabled={still || undefined}
      aria-busy={busy !== false || undefined}
      onClick={still ? stop : onClick}
    >
      <span className={busy === false ? styles.label : styles.hidden}>{children}</span>
      {busy === false ? null : <span className={styles.busy}>{busy}</span>}
    </button>
  );
}

/** A disabled button keeps the focus, so that the reason beside it can be read; it only does nothing. */
function stop(event: { preventDefault: () => void }): void {
  event.preventDefault();
}
