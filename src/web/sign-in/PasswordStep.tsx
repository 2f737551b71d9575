/** Account and password. Whether the account exists is not told. */
import { useMutation } from "@tanstack/react-query";
import { signInWords } from "../../words/screens/sign-in.ts";
import { api } from "../app/api.ts";
import { useWords } from "../app/language.ts";
import { Button } from "../ui/Button.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { PasswordField, TextField } from "../ui/fields.tsx";
import styles from "../ui/form.module.css";
import { useForm } from "../ui/form.ts";
import type { Enrolment } from "./Enrol.tsx";
import { FormHead } from "./Threshold.tsx";

const CHECKS = { account: "text", password: "password" } as const;

export interface PasswordStepProps {
  readonly title: string;
  readonly lead: string;
  readonly onCode: () => void;
  readonly onEnrol: (enrolment: Enrolment) => void;
  readonly onJoin: (() => void) | null;
}

export function PasswordStep({ title, lead, onCode, onEnrol, onJoin }: PasswordStepProps) {
  const { t } = useWords();
  const signIn = useMutation({
    mutationFn: (body: { account: string; password: string }) => api("POST /api/sign-in", { body }),
    onSuccess: ({ next, totpUri, totpSecret }) => {
      if (next === "enrol" && totpUri !== undefined && totpSecret !== undefined) onEnrol({ totpUri, totpSecret });
      else onCode();
    },
  });
  const form = useForm(CHECKS, signIn.error, signIn.mutate);
  return (
    <form {...form.props} className={styles.form}>
      <FormHead title={title} lead={lead} />
      <TextField
        {...form.field("account")}
        label={t(signInWords.account)}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
      />
      <PasswordField {...form.field("password")} label={t(signInWords.password)} autoComplete="current-password" />
      <ErrorNote error={form.rest} />
      <Button type="submit" rank="primary" size="large" busy={signIn.isPending && t(signInWords.checking)}>
        {t(signInWords.next)}
      </Button>
      {onJoin === null ? null : (
        <Button rank="quiet" onClick={onJoin}>
          {t(signInWords.join)}
        </Button>
      )}
    </form>
  );
}
