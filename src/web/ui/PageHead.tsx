/** The head of a screen: its name, and what can be done on it. It also names the browser's tab. */
import type { ReactNode } from "react";
import styles from "./PageHead.module.css";

export function PageHead({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className={styles.head}>
      <title>{`${title} · Ryorin`}</title>
      <h1 className={styles.title}>{title}</h1>
      {children}
    </div>
  );
}
