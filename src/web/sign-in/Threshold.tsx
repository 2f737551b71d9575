/** The plain page before the staff application: language above, one column in the middle, a few facts and the way to what is known at the foot. */
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { claimsWords } from "../../words/screens/claims.ts";
import { useWords } from "../app/language.ts";
import { LanguageSwitch } from "../ui/LanguageSwitch.tsx";
import { Logo } from "../ui/Logo.tsx";
import styles from "./Threshold.module.css";

export interface ThresholdProps {
  readonly wide?: boolean;
  /** The mark of the demonstration, when it is one. */
  readonly mark?: string | null;
  readonly foot: readonly string[];
  readonly children: ReactNode;
}

export function Threshold({ wide = false, mark = null, foot, children }: ThresholdProps) {
  const { t } = useWords();
  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        {mark === null ? <span /> : <span className={styles.demonstration}>{mark}</span>}
        <LanguageSwitch />
      </header>
      <main id="main" className={wide ? styles.wide : styles.narrow}>
        {children}
      </main>
      <footer className={styles.foot}>
        {foot.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
        <Link to="/claims">{t(claimsWords.link)}</Link>
      </footer>
    </div>
  );
}

/** Logo, heading and a sentence, above a form. */
export function FormHead({ title, lead }: { readonly title: string; readonly lead?: string }) {
  return (
    <div className={styles.head}>
      <Logo height={40} />
      <h1 className={styles.title}>{title}</h1>
      {lead === undefined ? null : <p className="quiet">{lead}</p>}
    </div>
  );
}
