/** Copies a text and says so for a moment. */
import { useEffect, useState } from "react";
import { fieldWords } from "../../words/screens/fields.ts";
import { useWords } from "../app/language.ts";
import { Button } from "./Button.tsx";

const SAID_MILLISECONDS = 2_000;

export function CopyButton({ text }: { readonly text: string }) {
  const { t } = useWords();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SAID_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = () => void navigator.clipboard.writeText(text).then(() => setCopied(true));
  return (
    <Button onClick={copy} aria-live="polite">
      {t(copied ? fieldWords.copied : fieldWords.copy)}
    </Button>
  );
}
