/** What is shown when a screen cannot be: an address that leads nowhere, or a defect of the program. */
import { Link } from "@tanstack/react-router";
import { shellWords } from "../../words/screens/shell.ts";
import { Message } from "../ui/Message.tsx";
import { useWords } from "./language.ts";

export function NotFound() {
  const { t } = useWords();
  return (
    <Message title={t(shellWords.notFoundTitle)}>
      <Link to="/">{t(shellWords.notFoundAction)}</Link>
    </Message>
  );
}

export function Failed() {
  const { t } = useWords();
  return (
    <Message title={t(shellWords.failedTitle)}>
      <p>{t(shellWords.failed)}</p>
      <a href="/">{t(shellWords.notFoundAction)}</a>
    </Message>
  );
}
