/** The server did not say how things stand: in words, with a way to ask again. */
import { shellWords } from "../../words/screens/shell.ts";
import { Button } from "../ui/Button.tsx";
import { LanguageSwitch } from "../ui/LanguageSwitch.tsx";
import { Message } from "../ui/Message.tsx";
import { useWords } from "./language.ts";
import { useRefusalText } from "./refusal-text.ts";
import styles from "./Unreached.module.css";

export function Unreached({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const { t } = useWords();
  const refusalText = useRefusalText();
  return (
    <main className={styles.page}>
      <title>Ryorin</title>
      <Message title={t(shellWords.unreachable)}>
        <p>{refusalText(error)}</p>
        <Button rank="primary" size="tap" onClick={onRetry}>
          {t(shellWords.retry)}
        </Button>
        <LanguageSwitch />
      </Message>
    </main>
  );
}
