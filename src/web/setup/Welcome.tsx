/** The first page of a new installation: two ways of equal standing, and nothing else until one is chosen. */
import { useMutation } from "@tanstack/react-query";
import type { SetupState } from "../../server/contract.ts";
import { setupWords } from "../../words/screens/setup.ts";
import { api } from "../app/api.ts";
import { useWords } from "../app/language.ts";
import { useEnter } from "../app/session.ts";
import { Button } from "../ui/Button.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { Logo } from "../ui/Logo.tsx";
import styles from "./Welcome.module.css";

const OWN_STEPS = [setupWords.ownStep1, setupWords.ownStep2, setupWords.ownStep3, setupWords.ownStep4];
const DEMO_FACTS = [setupWords.demoFact1, setupWords.demoFact2, setupWords.demoFact3, setupWords.demoFact4];

export function Welcome({ setup, onOwn }: { readonly setup: SetupState; readonly onOwn: () => void }) {
  const { t } = useWords();
  const enter = useEnter();
  const demonstration = useMutation({ mutationFn: () => api("POST /api/setup/demonstration"), onSuccess: ({ me }) => enter(me) });
  return (
    <>
      <Logo height={48} />
      <h1 className={styles.title}>{t(setupWords.title)}</h1>
      <p className={styles.lead}>{t(setupWords.lead)}</p>
      <div className={styles.ways}>
        <section className={styles.way}>
          <h2 className={styles.name}>{t(setupWords.ownTitle)}</h2>
          <ol className={styles.steps}>
            {OWN_STEPS.map((step) => (
              <li key={step.en}>{t(step)}</li>
            ))}
          </ol>
          <Button size="large" onClick={onOwn} disabled={demonstration.isPending}>
            {t(setupWords.ownStart)}
          </Button>
        </section>
        <section className={styles.way}>
          <h2 className={styles.name}>{t(setupWords.demoTitle)}</h2>
          <ul className={styles.facts}>
            {DEMO_FACTS.map((fact) => (
              <li key={fact.en}>{t(fact)}</li>
            ))}
          </ul>
          <Button
            size="large"
            disabled={!setup.demonstrationAllowed}
            busy={demonstration.isPending && t(setupWords.demoPreparing)}
            onClick={() => demonstration.mutate()}
            aria-describedby={setup.demonstrationAllowed ? undefined : "demonstration-refused"}
          >
            {t(setupWords.demoStart)}
          </Button>
          {setup.demonstrationAllowed ? null : (
            <p id="demonstration-refused" className={styles.reason}>
              {t(setupWords.demoRefused)}
            </p>
          )}
          <ErrorNote error={demonstration.error} />
        </section>
      </div>
    </>
  );
}
