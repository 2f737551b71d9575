/** The foot of the registration: how the draft is kept, what stands in the way, and the one button. */
import { timeText } from "../../words/dates.ts";
import { registerWords } from "../../words/screens/people.ts";
import { useWords } from "../app/language.ts";
import { Refused } from "../app/refused.ts";
import { Button } from "../ui/Button.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { Icon } from "../ui/Icon.tsx";
import type { Keeping } from "../workspace/draft-keeper.ts";
import styles from "./People.module.css";
import type { useRegistration } from "./useRegistration.ts";

export function RegisterActions({ registration }: { readonly registration: ReturnType<typeof useRegistration> }) {
  const { t } = useWords();
  const { register, undecided, keeping } = registration;
  const waiting = undecided.length > 0;
  return (
    <div className={styles.actions}>
      <ErrorNote error={isSimilar(register.error) ? null : register.error} />
      {waiting ? (
        <p className={styles.first} role="status">
          <Icon name="look" size={14} />
          {t(registerWords.decideFirst)}
        </p>
      ) : null}
      <div className={styles.buttons}>
        <p className={styles.kept} role="status">
          <KeepingText keeping={keeping} />
        </p>
        <Button type="submit" rank="primary" size="tap" disabled={waiting} busy={register.isPending && t(registerWords.registering)}>
          {t(registerWords.register)}
        </Button>
      </div>
    </div>
  );
}

function KeepingText({ keeping }: { readonly keeping: Keeping }) {
  const { t } = useWords();
  switch (keeping.status) {
    case "kept":
      return keeping.savedAt === null ? null : t(registerWords.draftKept, { time: timeText(keeping.savedAt) ?? "" });
    case "saving":
      return t(registerWords.draftSaving);
    case "unsent":
      return t(registerWords.draftUnsent);
    case "stale":
      return t(registerWords.draftStale);
    case "refused":
      return <ErrorNote error={keeping.error} />;
  }
}

function isSimilar(error: unknown): boolean {
  return error instanceof Refused && error.refusal.code === "patients.similar";
}
