/**
 * The letters of a recall, one in each language for each patient: to be printed, or kept in the charts, where a physician reads and
 * signs each before it goes.
 */
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Language } from "../../record/entry.ts";
import type { Trace } from "../../server/lot-contract.ts";
import { recallLetterWords, traceWords } from "../../words/screens/lots.ts";
import { api } from "../app/api.ts";
import { useWords } from "../app/language.ts";
import { useMay, useMe } from "../app/me.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogActions } from "../ui/Dialog.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import styles from "./Lots.module.css";
import { type RecallLetter, recallLetter } from "./recall-letter.ts";
import { useKeepLetters } from "./useKeepLetters.ts";

const LANGUAGES = ["ja", "en"] as const;

interface Props {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly trace: Trace;
}

export function Letters({ isOpen, onClose, trace }: Props) {
  const { t } = useWords();
  const me = useMe();
  const maySettings = useMay("GET /api/settings");
  const { data } = useQuery({
    queryKey: ["settings"],
    queryFn: ({ signal }) => api("GET /api/settings", { signal }),
    enabled: maySettings && isOpen,
  });
  const profile = data?.settings.profile;
  const all = useMemo(() => {
    const sender = { name: profile?.name ?? { ja: "", en: "" }, phone: profile?.phone ?? null };
    return trace.patients.map((patient) => ({
      patient: patient.patient,
      letters: LANGUAGES.map((language) => ({ language, letter: recallLetter(trace, patient, language, sender) })),
    }));
  }, [trace, profile]);
  const { kept, keeping } = useKeepLetters();
  return (
    <Dialog open={isOpen} onClose={onClose} title={t(traceWords.letters)}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: letters that are longer than their place are scrolled by keyboard */}
      <section className={styles.letters} tabIndex={0} aria-label={t(traceWords.letters)}>
        {all.flatMap(({ patient, letters }) =>
          letters.map(({ language, letter }) => <Letter key={`${patient} ${language}`} letter={letter} language={language} />),
        )}
      </section>
      <p role="status" className="small">
        {kept > 0 ? t(traceWords.kept, { n: kept, all: all.length }) : ""}
      </p>
      <ErrorNote error={keeping.error} />
      <DialogActions>
        {me.writes.includes("letter") ? (
          <Button
            size="tap"
            busy={keeping.isPending && t(traceWords.keeping)}
            disabled={keeping.isSuccess || all.length === 0 || (maySettings && data === undefined)}
            onClick={() => keeping.mutate(all)}
          >
            {t(traceWords.keep)}
          </Button>
        ) : null}
        <Button size="tap" rank="primary" onClick={() => window.print()}>
          {t(traceWords.print)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Letter({ letter, language }: { readonly letter: RecallLetter; readonly language: Language }) {
  const [to, ...lines] = letter.text.split("\n");
  return (
    <article className={styles.letter} lang={language}>
      <p className="small quiet">{recallLetterWords.draft[language]}</p>
      <p>{to}</p>
      <h3>{letter.title}</h3>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </article>
  );
}
