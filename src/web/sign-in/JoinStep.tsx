/** Joining with the code of an invitation: a password of one's own, then an authenticator. */
import { useMutation } from "@tanstack/react-query";
import { signInWords } from "../../words/screens/sign-in.ts";
import { api } from "../app/api.ts";
import { useWords } from "../app/language.ts";
import { Button } from "../ui/Button.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { TextField } from "../ui/fields.tsx";
import styles from "../ui/form.module.css";
import { useForm } from "../ui/form.ts";
import type { Enrolment } from "./Enrol.tsx";
import { NewPasswordField } from "./NewPasswordField.tsx";
import { FormHead } from "./Threshold.tsx";

const CHECKS = { account: "text", code: "text", password: "new-password" } as const;

export function JoinStep({ onBack, onEnrol }: { readonly onBack: () => void; readonly onEnrol: (enrolment: Enrolment) => void }) {
  const { t } = useWords();
  const joining = useMutation({
    mutationFn: (body: Record<keyof typeof CHECKS, string>) => api("POST /api/staff/join", { body }),
    onSuccess: onEnrol,
  });
  const form = useForm(CHECKS, joining.error, joining.mutate);
  return (
    <form {...form.props} className={styles.form}>
      <FormHead title={t(signInWords.joinTitle)} lead={t(signInWords.joinLead)} />
      <TextField
        {...form.field("account")}
        label={t(signInWords.account)}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
      />
      <TextField {...form.field("code")} label={t(signInWords.invitation)} autoComplete="off" spellCheck={false} />
      <NewPasswordField {...form.field("password")} label={t(signInWords.newPassword)} />
      <ErrorNote error={form.rest} />
      <Button type="submit" rank="primary" size="large" busy={joining.isPending && t(signInWords.checking)}>
        {t(signInWords.next)}
      </Button>
      <Button rank="quiet" onClick={onBack}>
        {t(signInWords.backToSignIn)}
      </Button>
    </form>
  );
}
