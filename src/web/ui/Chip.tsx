/**
 * A word with its state. Three carriers each: mind is blue, solid and a circle; body is brown, dashed and a diamond;
 * alert is filled with icon and word and means "act now"; ask is an ink outline, ok a green one, none only grey words.
 */
import type { ReactNode } from "react";
import styles from "./Chip.module.css";
import { Icon, type IconName } from "./Icon.tsx";

export type ChipTone = "mind" | "body" | "ask" | "ok" | "alert" | "none";

const ICONS: Readonly<Partial<Record<ChipTone, IconName>>> = { ask: "look", ok: "check", alert: "flag" };

export function Chip({ tone, children }: { readonly tone: ChipTone; readonly children: ReactNode }) {
  const icon = ICONS[tone];
  return (
    <span className={`${styles.chip} ${styles[tone]}`}>
      {tone === "mind" ? <i className="mark-mind" /> : null}
      {tone === "body" ? <i className="mark-body" /> : null}
      {icon ? <Icon name={icon} size={14} /> : null}
      {children}
    </span>
  );
}
