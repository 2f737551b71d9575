/** One sentence and one action, where a screen has nothing else to show. */
import type { ReactNode } from "react";
import styles from "./Message.module.css";

export function Message({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <section className={styles.message}>
      <h1 className={styles.title}>{title}</h1>
      {children}
    </section>
  );
}
