/**
 * The full stop: the whole width, the reason with its time, whom to call and what to do. It has no button that closes it; the reason
 * must go away, by another vial or because somebody has changed what was wrong.
 */
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { Finding } from "../../care/finding.ts";
import { findingSentence } from "../../words/care/findings.ts";
import { stopWords as words } from "../../words/screens/infusion.ts";
import { api } from "../app/api.ts";
import { useWords } from "../app/language.ts";
import { useMay } from "../app/me.ts";
import chairside from "../chairside/Chairside.module.css";
import type { OpenChair } from "../chairside/ChairsideScreen.tsx";
import { useWriting } from "../patient/useWriting.ts";
import { Button } from "../ui/Button.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import StopList from "../ui/StopList.tsx";
import styles from "./Infusion.module.css";

const SETTINGS = {
  queryKey: ["settings"],
  queryFn: ({ signal }: { readonly signal: AbortSignal }) => api("GET /api/settings", { signal }),
} as const;

/** The first on call; null when the clinic has set nobody. */
function useContact() {
  const { data } = useQuery({ ...SETTINGS, enabled: useMay("GET /api/settings") });
  return data?.settings["on-call"]?.contacts[0] ?? null;
}

interface BoxProps {
  readonly running: boolean;
  readonly reasons: readonly string[];
}

export function StopBox({ running, reasons }: BoxProps) {
  const { t } = useWords();
  const contact = useContact();
  const [first, ...more] = reasons;
  const box = useRef<HTMLElement>(null);
  // Whatever somebody was looking at, this comes into sight.
  useEffect(() => {
    box.current?.scrollIntoView({ block: "start" });
  }, []);
  return (
    <section className={styles.stopBox} role="alert" ref={box}>
      <svg width="48" height="48" viewBox="0 0 48 48" aria-hidden="true" className={styles.stopSign}>
        <path d="M16 5h16l11 11v16L32 43H16L5 32V16zM15 24h18" />
      </svg>
      <div>
        <h2>{t(running ? words.titleRunning : words.title)}</h2>
        <p>{first}</p>
        {more.slice(0, 1).map((reason) => (
          <p key={reason}>{reason}</p>
        ))}
      </div>
      {contact === null ? (
        <p className={styles.call}>{t(words.noContact)}</p>
      ) : (
        <a className={styles.call} href={`tel:${contact.phone.replaceAll(/[^\d+]/g, "")}`}>
          <span>
            {t(words.call)} {contact.name}
          </span>
          <b>{contact.phone}</b>
        </a>
      )}
    </section>
  );
}

interface TodoProps {
  readonly open: OpenChair;
  readonly running: boolean;
  readonly lot: string;
  readonly vial: string;
  readonly reasons: readonly string[];
  /** How many were given something of the lot. */
  readonly uses: number;
  /** Reads another vial; null while one runs. */
  readonly onAnother: (() => void) | null;
}

export function StopTodo({ open, running, lot, vial, reasons, uses, onAnother }: TodoProps) {
  const { t, language } = useWords();
  const contact = useContact();
  const called = useWriting(open.chart, () => undefined);
  const name = contact?.name ?? t(words.noContact);
  const record = (): void => {
    const text = t(words.callNote, { lot, vial, name, reason: reasons.join(" ") });
    called.mutate([{ kind: "note", version: 1, occurredAt: open.chart.now, body: { category: "phone", language }, personal: { text } }]);
  };
  return (
    <>
      <section className={`${chairside.panel} ${styles.todo}`}>
        <h2 className={chairside.title}>{t(words.todo)}</h2>
        <ol>
          {running ? <li>{t(words.stopLine)}</li> : null}
          {vial === "" ? null : <li>{t(words.keepVial, { vial })}</li>}
          <li>{t(words.callNow, { name })}</li>
          {running ? null : <li>{t(words.tellPatient)}</li>}
        </ol>
        {uses > 0 ? <p className={styles.quiet}>{t(words.trace, { n: uses })}</p> : null}
        <ErrorNote error={called.error} />
      </section>
      <Button size="large" disabled={called.isSuccess} onClick={record}>
        {t(called.isSuccess ? words.calledSaved : words.called)}
      </Button>
      {onAnother === null ? null : (
        <Button size="large" onClick={onAnother}>
          {t(words.another)}
        </Button>
      )}
    </>
  );
}

/** The sentences of findings. */
export function useSentences(findings: readonly Finding[]): readonly string[] {
  const { language } = useWords();
  return [...new Set(findings.map((finding) => findingSentence(finding, language) ?? finding.code))];
}

/** All of it with its sources. */
export function StopSources({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <div className={styles.sources}>
      <StopList findings={findings} />
    </div>
  );
}
