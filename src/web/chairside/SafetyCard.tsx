/**
 * An emergency card, one tap from the chair. Its text is shown only as a physician of the clinic has signed it; a physician
 * may read the proposal, change it and sign it here, and nobody else sees it before that.
 */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { localDay } from "../../base/dates.ts";
import type { SafetyCardCode, StandingCard } from "../../care/safety-cards.ts";
import { cardNames, proposedCards } from "../../words/care/cards.ts";
import { dayText } from "../../words/dates.ts";
import { seizureCardWords as words } from "../../words/screens/chairside.ts";
import { signingWords } from "../../words/screens/corrections.ts";
import { api } from "../app/api.ts";
import { useWords } from "../app/language.ts";
import { useMay } from "../app/me.ts";
import { Button } from "../ui/Button.tsx";
import { DemonstrationCode } from "../ui/DemonstrationCode.tsx";
import { Dialog, DialogActions } from "../ui/Dialog.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { CodeField, TextField } from "../ui/fields.tsx";
import { Icon } from "../ui/Icon.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import styles from "./Chairside.module.css";

const CARDS = {
  queryKey: ["safety-cards"],
  queryFn: ({ signal }: { readonly signal: AbortSignal }) => api("GET /api/safety-cards", { signal }),
} as const;

export function SafetyCard({ card }: { readonly card: SafetyCardCode }) {
  const { t } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const [isRevising, setIsRevising] = useState(false);
  const maySign = useMay("POST /api/safety-cards");
  const { data, error } = useQuery({ ...CARDS, enabled: useMay("GET /api/safety-cards") });
  const standing = data?.cards.find((one) => one.card === card) ?? null;
  const close = (): void => {
    setIsOpen(false);
    setIsRevising(false);
  };
  return (
    <>
      <Button className={styles.cardButton} onClick={() => setIsOpen(true)}>
        <Icon name="flag" size={16} />
        {t(cardNames[card])}
      </Button>
      <Dialog open={isOpen} onClose={close} title={t(cardNames[card])}>
        <ErrorNote error={error} />
        {data === undefined ? null : isRevising || (standing === null && maySign) ? (
          <SignCard card={card} standing={standing} expectedSeq={data.head.seq + 1} onDone={() => setIsRevising(false)} />
        ) : standing === null ? (
          <p>{t(words.unsigned)}</p>
        ) : (
          <Shown standing={standing} onRevise={maySign ? () => setIsRevising(true) : null} />
        )}
      </Dialog>
    </>
  );
}

function Shown({ standing, onRevise }: { readonly standing: StandingCard; readonly onRevise: (() => void) | null }) {
  const { t, language } = useWords();
  return (
    <>
      <ol className={styles.card}>
        {standing.text[language].split("\n").map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <p className="small quiet">
        {t(words.signed, { edition: standing.edition, name: standing.signedBy, day: dayText(localDay(standing.signedAt), language) })}
      </p>
      {onRevise === null ? null : (
        <DialogActions>
          <Button size="tap" onClick={onRevise}>
            {t(words.revise)}
          </Button>
        </DialogActions>
      )}
    </>
  );
}

interface SignProps {
  readonly card: SafetyCardCode;
  readonly standing: StandingCard | null;
  readonly expectedSeq: number;
  readonly onDone: () => void;
}

function SignCard({ card, standing, expectedSeq, onDone }: SignProps) {
  const { t, language } = useWords();
  const client = useQueryClient();
  const begin = standing?.text ?? proposedCards[card] ?? { ja: "", en: "" };
  const [ja, setJa] = useState(begin.ja);
  const [en, setEn] = useState(begin.en);
  const [edition, setEdition] = useState(standing === null ? "1" : standing.edition);
  const [code, setCode] = useState("");
  const sign = useMutation({
    mutationFn: () =>
      api("POST /api/safety-cards", {
        body: { expectedSeq, card, edition, text: { ja, en }, language, code: code.normalize("NFKC").trim() },
      }),
    onSuccess: onDone,
    onSettled: () => client.invalidateQueries({ queryKey: CARDS.queryKey }),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    sign.mutate();
  };
  const isWhole = [ja, en, edition, code].every((text) => text.trim() !== "");
  return (
    <form onSubmit={submit} className={styles.signCard}>
      <p className="small">{t(standing === null ? words.proposal : words.revise)}</p>
      <TextArea label={t(words.japanese)} rows={7} value={ja} onChange={setJa} />
      <TextArea label={t(words.english)} rows={7} value={en} onChange={setEn} />
      <div className={styles.two}>
        <TextField label={t(words.edition)} value={edition} onChange={({ target }) => setEdition(target.value)} />
        <CodeField label={t(signingWords.code)} value={code} onChange={({ target }) => setCode(target.value)} />
      </div>
      <DemonstrationCode />
      <ErrorNote error={sign.error} />
      <DialogActions>
        <Button size="tap" rank="primary" type="submit" disabled={!isWhole} busy={sign.isPending && t(signingWords.signing)}>
          {t(signingWords.sign)}
        </Button>
      </DialogActions>
    </form>
  );
}
