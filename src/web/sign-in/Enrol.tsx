/** Registering an authenticator: a QR code drawn here, the same secret as text, and the first code as proof. */
import { useMutation } from "@tanstack/react-query";
import { create } from "qrcode";
import { useMemo } from "react";
import { fieldWords } from "../../words/screens/fields.ts";
import { signInWords } from "../../words/screens/sign-in.ts";
import { api } from "../app/api.ts";
import { useWords } from "../app/language.ts";
import { useEnter } from "../app/session.ts";
import { Button } from "../ui/Button.tsx";
import { CopyButton } from "../ui/CopyButton.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { CodeField } from "../ui/fields.tsx";
import formStyles from "../ui/form.module.css";
import { useForm } from "../ui/form.ts";
import styles from "./Enrol.module.css";
import { FormHead } from "./Threshold.tsx";

export interface Enrolment {
  readonly totpUri: string;
  readonly totpSecret: string;
}

const CHECKS = { code: "text" } as const;

export function Enrol({ enrolment }: { readonly enrolment: Enrolment }) {
  const { t } = useWords();
  const enter = useEnter();
  const confirm = useMutation({
    mutationFn: ({ code }: { code: string }) => api("POST /api/sign-in/code", { body: { code: code.replace(/\s/g, "") } }),
    onSuccess: ({ me }) => enter(me),
  });
  const form = useForm(CHECKS, confirm.error, confirm.mutate);
  return (
    <form {...form.props} className={formStyles.form}>
      <FormHead title={t(signInWords.enrolTitle)} lead={t(signInWords.enrolLead)} />
      <QrCode text={enrolment.totpUri} label={t(signInWords.qrLabel)} />
      <div>
        <p className="small quiet">{t(signInWords.secret)}</p>
        <p className={styles.secret}>
          <code>{enrolment.totpSecret.replace(/(.{4})(?=.)/g, "$1 ")}</code>
          <CopyButton text={enrolment.totpSecret} />
        </p>
      </div>
      <CodeField {...form.field("code")} label={t(fieldWords.code)} autoFocus />
      <ErrorNote error={form.rest} />
      <Button type="submit" rank="primary" size="large" busy={confirm.isPending && t(signInWords.checking)}>
        {t(signInWords.finish)}
      </Button>
    </form>
  );
}

/** Drawn in this page as one path: the secret reaches no other program. */
function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { path, size } = useMemo(() => {
    const { modules } = create(text, { errorCorrectionLevel: "M" });
    const dark = Array.from(modules.data, (module, at) => (module ? at : -1)).filter((at) => at >= 0);
    return { size: modules.size, path: dark.map((at) => `M${at % modules.size} ${Math.floor(at / modules.size)}h1v1h-1z`).join("") };
  }, [text]);
  return (
    <svg className={styles.qr} viewBox={`-4 -4 ${size + 8} ${size + 8}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={path} />
    </svg>
  );
}
