/** The search field. `/` comes here from anywhere on the page; Esc clears it. */
import { type KeyboardEvent, useEffect, useRef } from "react";
import { patientsWords } from "../../words/screens/patients.ts";
import { useWords } from "../app/language.ts";
import { Icon } from "../ui/Icon.tsx";
import styles from "./PatientSearch.module.css";

export function PatientSearch({ text, onChange }: { readonly text: string; readonly onChange: (text: string) => void }) {
  const { t } = useWords();
  const field = useRef<HTMLInputElement>(null);
  useSlash(() => field.current?.focus());
  const clear = (event: KeyboardEvent) => {
    if (event.key === "Escape" && text !== "") onChange("");
  };
  return (
    <label className={styles.search}>
      <Icon name="search" />
      <span className="visually-hidden">{t(patientsWords.searchLabel)}</span>
      <input
        ref={field}
        type="search"
        className={styles.field}
        value={text}
        placeholder={t(patientsWords.search)}
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={clear}
      />
      <span className={styles.key} aria-hidden="true">
        /
      </span>
    </label>
  );
}

function useSlash(go: () => void): void {
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement && event.target.closest("input, textarea, select, dialog, [contenteditable]") !== null;
      if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      go();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  });
}
