/** The six digits of the authenticator; the second half of signing in. */
import { useMutation } from "@tanstack/react-query";
import { fieldWords } from "../../words/screens/fields.ts";
import { signInWords } from "../../words/screens/sign-in.ts";
import { api } from "../app/api.ts";
import { useWords } from "../app/language.ts";
import { useEnter } from "../app/session.ts";
import { Button } from "../ui/Button.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { CodeField } from "../ui/fields.tsx";
import styles from "../ui/form.module.css";
import { useForm } from "../ui/form.ts";
import { FormHead } from "./Threshold.tsx";

const CHECKS = { code: "text" } as const;

export function CodeStep({ onBack }: { readonly onBack: () => void }) {
  const { t } = useWords();
  const enter = useEnter();
  const confirm = useMutation({
    mutationFn: ({ code }: { code: string }) => api("POST /api/sign-in/code", { body: { code: code.replace(/\s/g, "") } }),
    onSuccess: ({ me }) => enter(me),
  });
  const form = useForm(CHECKS, confirm.error, confirm.mutate);
  return (
    <form {...form.props} className={styles.form}>
      <FormHead title={t(signInWords.codeTitle)} />
      <CodeField {...form.field("code")} label={t(fieldWords.code)} autoFocus />
      <ErrorNote error={form.rest} />
      <Button type="submit" rank="primary" size="large" busy={confirm.isPending && t(signInWords.checking)}>
        {t(signInWords.submit)}
      </Button>
      <Button rank="quiet" onClick={onBack}>
        {t(signInWords.otherAccount)}
      </Button>
    </form>
  );
}
