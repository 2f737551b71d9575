/** A page for everybody: name and language above, and nothing of any patient. */
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { shellWords } from "../../words/screens/shell.ts";
import { useWords } from "../app/language.ts";
import { LanguageSwitch } from "../ui/LanguageSwitch.tsx";
import { Logo } from "../ui/Logo.tsx";
import styles from "./OpenPage.module.css";

export interface OpenPageProps {
  readonly title: string;
  /** A picture needs the window's width; a text does not. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

export function OpenPage({ title, wide = false, children }: OpenPageProps) {
  const { t } = useWords();
  return (
    <div className={styles.page}>
      <title>{`${title} · Ryorin`}</title>
      <header className={styles.bar}>
        <Link to="/" className={styles.home} aria-label={t(shellWords.product)}>
          <Logo height={24} />
        </Link>
        <LanguageSwitch />
      </header>
      <main id="main" tabIndex={-1} className={wide ? styles.wide : styles.narrow}>
        {children}
      </main>
    </div>
  );
}
