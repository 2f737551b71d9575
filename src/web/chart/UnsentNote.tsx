/** In the status line: how many drafts of this window the server could not be given. */
import { draftWords } from "../../words/screens/workspace.ts";
import { useWords } from "../app/language.ts";
import { StatusNote } from "../app/StatusNote.tsx";
import { Chip } from "../ui/Chip.tsx";
import { useUnsent } from "../workspace/keepers.ts";

export function UnsentNote() {
  const { t } = useWords();
  const n = useUnsent();
  return <StatusNote>{n === 0 ? null : <Chip tone="ask">{t(draftWords.unsentCount, { n })}</Chip>}</StatusNote>;
}
