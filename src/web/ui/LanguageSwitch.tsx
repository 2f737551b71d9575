/** The other language, written in itself. Switching keeps place, focus and what is being typed. */
import { setLanguage, useWords } from "../app/language.ts";
import styles from "./LanguageSwitch.module.css";

export function LanguageSwitch() {
  const { language } = useWords();
  const other = language === "ja" ? "en" : "ja";
  return (
    <button type="button" className={styles.switch} lang={other} onClick={() => setLanguage(other)}>
      {other === "ja" ? "日本語" : "English"}
    </button>
  );
}
