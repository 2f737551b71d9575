/**
 * The reader's language. It lives outside the tree of components, so that a switch changes words and nothing else:
 * place, focus and what is being typed stay.
 */
import { useSyncExternalStore } from "react";
import type { Language } from "../../record/entry.ts";
import { say, type Text, type Values } from "../../words/text.ts";

const KEY = "ryorin.language";
const listeners = new Set<() => void>();
let current: Language = kept() ?? (navigator.language.startsWith("ja") ? "ja" : "en");

/** Words in the reader's language: `t(text, values)`. */
export interface Words {
  readonly language: Language;
  readonly t: (text: Text, values?: Values) => string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  ja: { language: "ja", t: (text, values) => say(text, "ja", values) },
  en: { language: "en", t: (text, values) => say(text, "en", values) },
};

/** The words of the language being read; the component renders again when it is switched. */
export function useWords(): Words {
  return WORDS[useSyncExternalStore(subscribe, readCurrent)];
}

/** The language being read now, for what is not a component. */
export function readCurrent(): Language {
  return current;
}

/** Switches the language and keeps the choice on this device. */
export function setLanguage(language: Language): void {
  current = language;
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // A browser that keeps nothing still shows the language until it is closed.
  }
  showLanguage();
  for (const listener of listeners) listener();
}

/** Says the language to the browser and to assistive technology. */
export function showLanguage(): void {
  document.documentElement.lang = current;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function kept(): Language | null {
  try {
    const language = localStorage.getItem(KEY);
    return language === "ja" || language === "en" ? language : null;
  } catch {
    return null;
  }
}
