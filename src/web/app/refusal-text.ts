/** The words of a refusal in the reader's language. */
import { refusalSentence } from "../../words/refusals.ts";
import { shellWords } from "../../words/screens/shell.ts";
import { useWords } from "./language.ts";
import { Refused } from "./refused.ts";

/** A function from anything that was thrown to a sentence a person can act on. */
export function useRefusalText(): (error: unknown) => string {
  const { t, language } = useWords();
  return (error) => {
    if (!(error instanceof Refused)) return t(shellWords.failed);
    if (error.status === 0) return t(shellWords.refusedUnreachable);
    return refusalSentence(error.refusal, language) ?? t(shellWords.refusedUnexpected, { code: error.refusal.code });
  };
}
