/** How far the course is, and whether there is consent for it. The word exosome never stands without "investigational". */
import type { ReactNode } from "react";
import { kindWords } from "../../../words/kinds.ts";
import { bannerWords, flowsheetWords } from "../../../words/screens/chart.ts";
import type { Text } from "../../../words/text.ts";
import { useWords, type Words } from "../../app/language.ts";
import { Chip } from "../../ui/Chip.tsx";
import styles from "./Banner.module.css";
import type { BannerFacts, Component, ConsentFact } from "./facts.ts";

interface Props {
  readonly facts: BannerFacts;
  /** Begins an entry with a form; null where this reader may not. */
  readonly begin: (form: string) => (() => void) | null;
  /** What stands at the end: the alerts. */
  readonly alerts: ReactNode;
}

export function BannerChips({ facts, begin, alerts }: Props) {
  const { t } = useWords();
  const { tms, exosome } = facts;
  return (
    <div className={styles.chips}>
      {facts.closed ? <Chip tone="none">{t(bannerWords.closed)}</Chip> : null}
      {tms === null ? null : (
        <Begin what={begin("session")} name={kindWords.session}>
          <Chip tone="mind">
            {tms.planned === null
              ? t(bannerWords.sessionsAlone, { done: tms.done })
              : t(bannerWords.sessions, { done: tms.done, plan: tms.planned })}
          </Chip>
        </Begin>
      )}
      {exosome === null ? null : (
        <Begin what={begin("infusion")} name={kindWords.infusion}>
          <Chip tone="body">
            {exosome.planned === null
              ? t(bannerWords.infusionsAlone, { done: exosome.done })
              : t(bannerWords.infusions, { done: exosome.done, plan: exosome.planned })}
          </Chip>
        </Begin>
      )}
      {tms === null && exosome === null ? (
        <Begin what={begin("plan")} name={kindWords.plan}>
          <Chip tone="none">{t(facts.hasPlan ? bannerWords.noTreatment : bannerWords.noPlan)}</Chip>
        </Begin>
      ) : null}
      <Begin what={begin("consent")} name={kindWords.consent}>
        <ConsentChips consents={facts.consents} />
      </Begin>
      {alerts}
    </div>
  );
}

interface BeginProps {
  readonly what: (() => void) | null;
  readonly name: Text;
  readonly children: ReactNode;
}

/** A chip from which one records what it tells of. */
function Begin({ what, name, children }: BeginProps) {
  const { t } = useWords();
  if (what === null) return children;
  return (
    <button type="button" className={styles.begin} onClick={what} title={t(flowsheetWords.enter, { name: t(name) })}>
      {children}
    </button>
  );
}

const COMPONENT_WORDS: Readonly<Record<Component, Text>> = { tms: bannerWords.componentTms, exosome: bannerWords.componentExosome };

const PROBLEMS = [
  { decision: "withdrawn", text: bannerWords.consentWithdrawn },
  { decision: "declined", text: bannerWords.consentDeclined },
  { decision: "not-recorded", text: bannerWords.consentMissing },
] as const;

/** One chip when all is given; else one for each way in which it is not. */
function ConsentChips({ consents }: { readonly consents: readonly ConsentFact[] }) {
  const words = useWords();
  if (consents.length === 0) return null;
  if (consents.every((one) => one.decision === "given")) return <Chip tone="ok">{words.t(bannerWords.consentValid)}</Chip>;
  return PROBLEMS.map(({ decision, text }) => {
    const concerned = consents.filter((one) => one.decision === decision);
    return concerned.length === 0 ? null : (
      <Chip key={decision} tone="ask">
        {words.t(text, { components: componentsText(concerned, words) })}
      </Chip>
    );
  });
}

function componentsText(consents: readonly ConsentFact[], { t, language }: Words): string {
  return consents.map(({ component }) => t(COMPONENT_WORDS[component])).join(language === "ja" ? "・" : ", ");
}
