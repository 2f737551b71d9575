/** The sign-in ended while a screen was open: the screen stays underneath, out of sight and out of reach, until one is back. */
import { shellWords } from "../../words/screens/shell.ts";
import { signInWords } from "../../words/screens/sign-in.ts";
import { useWords } from "../app/language.ts";
import { LanguageSwitch } from "../ui/LanguageSwitch.tsx";
import { ChooseRole } from "./ChooseRole.tsx";
import styles from "./SessionEnded.module.css";
import { SignInSteps } from "./SignInSteps.tsx";

export function SessionEnded({ demonstration }: { readonly demonstration: boolean }) {
  const { t } = useWords();
  return (
    <div className={styles.cover}>
      <section className={styles.box} role="dialog" aria-modal="true" aria-label={t(signInWords.endedTitle)}>
        <div className={styles.top}>
          <span>{demonstration ? t(shellWords.demonstration) : null}</span>
          <LanguageSwitch />
        </div>
        {demonstration ? <ChooseRole /> : <SignInSteps title={t(signInWords.endedTitle)} lead={t(signInWords.endedLead)} mayJoin={false} />}
      </section>
    </div>
  );
}
