/**
 * Signing: exactly the text that is stored as signed, the sense of the signature, and a fresh code of one's own
 * authenticator. Several entries are signed by one code. After it there is no undo, and the dialog says so.
 */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { Head } from "../../../record/chain.ts";
import type { SignatureMeaning } from "../../../record/entry.ts";
import { signingWords } from "../../../words/screens/corrections.ts";
import { entryWords } from "../../../words/screens/entries.ts";
import { shellWords } from "../../../words/screens/shell.ts";
import { signedText } from "../../../words/signed-text.ts";
import { api, type Given } from "../../app/api.ts";
import { useWords } from "../../app/language.ts";
import { useMe } from "../../app/me.ts";
import { Refused } from "../../app/refused.ts";
import { Button } from "../../ui/Button.tsx";
import { DemonstrationCode } from "../../ui/DemonstrationCode.tsx";
import { DialogActions } from "../../ui/Dialog.tsx";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { CodeField, SelectField } from "../../ui/fields.tsx";
import { useUnsent } from "../../workspace/keepers.ts";
import { ChartDialog, useChartOwner } from "../ChartDialog.tsx";
import type { ListedEntry } from "../entries/list.ts";
import styles from "./SignDialog.module.css";

interface Props {
  readonly listed: readonly ListedEntry[];
  readonly head: Head;
  readonly onClose: () => void;
}

const MEANINGS = [
  { value: "authored", text: entryWords.meaningAuthored },
  { value: "verified", text: entryWords.meaningVerified },
  { value: "approved", text: entryWords.meaningApproved },
] as const;

export function SignDialog({ listed, head, onClose }: Props) {
  const { t } = useWords();
  return (
    <ChartDialog open={listed.length > 0} onClose={onClose} title={t(signingWords.title, { n: listed.length })}>
      {listed.length === 0 ? null : <Signing listed={listed} head={head} onClose={onClose} />}
    </ChartDialog>
  );
}

function Signing({ listed, head, onClose }: Props) {
  const { t, language } = useWords();
  const me = useMe();
  const [meaning, setMeaning] = useState<SignatureMeaning>(
    listed.every(({ entry }) => entry.author.id === me.id) ? "authored" : "verified",
  );
  const [code, setCode] = useState("");
  const [tried, setTried] = useState(false);
  const texts = listed.map(({ entry }) => ({ id: entry.id, hash: entry.hash, displayed: signedText(entry, language) }));
  const sign = useSign(onClose);
  const unsent = useUnsent();
  const offline = unsent > 0 || (sign.error instanceof Refused && sign.error.status === 0);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    const fresh = code.normalize("NFKC").trim();
    if (fresh !== "") sign.mutate({ expectedSeq: head.seq + 1, language, meaning, code: fresh, entries: texts });
  };
  return (
    <form onSubmit={submit} noValidate className={styles.form}>
      <p className="small">{t(signingWords.shown)}</p>
      <section
        className={styles.texts}
        aria-label={t(signingWords.text)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
      >
        {texts.map(({ id, displayed }) => (
          <pre key={id} className={styles.text}>
            {displayed}
          </pre>
        ))}
      </section>
      <div className={styles.two}>
        <SelectField
          label={t(signingWords.meaning)}
          value={meaning}
          onChange={({ target }) => setMeaning(MEANINGS.find(({ value }) => value === target.value)?.value ?? meaning)}
          data={MEANINGS.map(({ value, text }) => ({ value, label: t(text) }))}
        />
        <CodeField
          label={t(signingWords.code)}
          value={code}
          onChange={(event) => setCode(event.target.value)}
          error={tried && code.trim() === "" ? t(signingWords.codeNeeded) : undefined}
        />
      </div>
      <DemonstrationCode />
      <p className="small quiet">{t(signingWords.noUndo)}</p>
      {offline ? (
        <p role="alert" className="small">
          <strong>{t(signingWords.noConnection)}</strong>
        </p>
      ) : (
        <ErrorNote error={sign.error} />
      )}
      <DialogActions>
        <Button size="tap" onClick={onClose}>
          {t(shellWords.cancel)}
        </Button>
        <Button size="tap" rank="primary" type="submit" disabled={unsent > 0} busy={sign.isPending && t(signingWords.signing)}>
          {t(signingWords.sign)}
        </Button>
      </DialogActions>
    </form>
  );
}

/** Sends signatures over what was shown; the chart is asked for again whatever comes of it. */
function useSign(onSigned: () => void) {
  const { patient } = useChartOwner();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Given<"POST /api/patients/:patient/signature">["body"]) =>
      api("POST /api/patients/:patient/signature", { params: { patient }, body }),
    onSuccess: onSigned,
    onSettled: () => client.invalidateQueries({ queryKey: ["chart", patient] }),
  });
}
