/** Founding a clinic: the one-time code of the terminal, the names, and the director's account and password. */
import { useMutation } from "@tanstack/react-query";
import { setupWords } from "../../words/screens/setup.ts";
import { api } from "../app/api.ts";
import { useWords } from "../app/language.ts";
import type { Enrolment } from "../sign-in/Enrol.tsx";
import { NewPasswordField } from "../sign-in/NewPasswordField.tsx";
import { FormHead } from "../sign-in/Threshold.tsx";
import { Button } from "../ui/Button.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { TextField } from "../ui/fields.tsx";
import styles from "../ui/form.module.css";
import { useForm } from "../ui/form.ts";
import { Icon } from "../ui/Icon.tsx";

const CHECKS = { code: "text", clinicName: "text", directorName: "text", account: "text", password: "new-password" } as const;

export function Found({ onBack, onFounded }: { readonly onBack: () => void; readonly onFounded: (enrolment: Enrolment) => void }) {
  const { t, language } = useWords();
  const founding = useMutation({
    mutationFn: (fields: Record<keyof typeof CHECKS, string>) => api("POST /api/setup/own", { body: { ...fields, language } }),
    onSuccess: onFounded,
  });
  const form = useForm(CHECKS, founding.error, founding.mutate);
  return (
    <form {...form.props} className={styles.form}>
      <FormHead title={t(setupWords.foundTitle)} lead={t(setupWords.foundLead)} />
      <TextField
        {...form.field("code")}
        label={t(setupWords.code)}
        description={t(setupWords.codeHint)}
        autoComplete="off"
        spellCheck={false}
        autoFocus
      />
      <TextField {...form.field("clinicName")} label={t(setupWords.clinicName)} autoComplete="organization" />
      <TextField
        {...form.field("directorName")}
        label={t(setupWords.directorName)}
        description={t(setupWords.directorNameHint)}
        autoComplete="name"
      />
      <TextField
        {...form.field("account")}
        label={t(setupWords.account)}
        description={t(setupWords.accountHint)}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <NewPasswordField {...form.field("password")} label={t(setupWords.password)} />
      <ErrorNote error={form.rest} />
      <div className={styles.actions}>
        <Button rank="quiet" size="tap" onClick={onBack}>
          <Icon name="back" />
          {t(setupWords.back)}
        </Button>
        <Button type="submit" rank="primary" size="tap" busy={founding.isPending && t(setupWords.checking)}>
          {t(setupWords.next)}
        </Button>
      </div>
    </form>
  );
}
