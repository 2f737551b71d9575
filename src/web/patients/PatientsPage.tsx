/** The list of patients. */
import { shellWords } from "../../words/screens/shell.ts";
import { useWords } from "../app/language.ts";

export function PatientsPage() {
  const { t } = useWords();
  return <h1>{t(shellWords.patients)}</h1>;
}
