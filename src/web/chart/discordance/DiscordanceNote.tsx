/**
 * One line beneath the picture where mind and body part: what is so, by how much and by which measures, and folded what is
 * known of it with its certainty. Where they do not part, or one cannot be told, nothing stands here.
 */
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import type { LocalDate } from "../../../base/dates.ts";
import { bodyStatement, mindStatement } from "../../../care/rules/change-statement.ts";
import { checkpointFacts } from "../../../care/rules/checkpoint-facts.ts";
import { discordanceOf } from "../../../care/rules/discordance.ts";
import { CLAIMS } from "../../../model/ledger/claims.ts";
import type { Chart } from "../../../record/chart.ts";
import { changeSentence } from "../../../words/care/change-sentence.ts";
import { discordanceNoteWords, discordanceWords, knownOf } from "../../../words/care/discordance.ts";
import { useWords } from "../../app/language.ts";
import { Certainty } from "../../claims/Certainty.tsx";
import styles from "./DiscordanceNote.module.css";

export function DiscordanceNote({ chart, today }: { readonly chart: Chart; readonly today: LocalDate }) {
  const { t, language } = useWords();
  const facts = useMemo(() => checkpointFacts(chart, today), [chart, today]);
  const discordance = useMemo(() => discordanceOf(chart, facts), [chart, facts]);
  if (discordance === null) return null;
  const known = knownOf(discordance, facts.sessionsGiven);
  return (
    <section className={styles.note} aria-label={t(discordanceNoteWords.title)}>
      <details>
        <summary className={styles.summary}>
          <strong>{t(discordanceWords[discordance])}</strong>
          <span className={styles.numbers}>
            {changeSentence(mindStatement(chart, facts), "mind", language)} {changeSentence(bodyStatement(chart, facts), "body", language)}
          </span>
        </summary>
        <div className={styles.known}>
          <p>
            <span className={styles.label}>{t(discordanceNoteWords.known)}</span> {t(known.verdict)}{" "}
            <Certainty level={CLAIMS[known.code].certainty} />{" "}
            <Link to="/claims" hash={known.code}>
              {known.code}
            </Link>
          </p>
          <p>
            {t(known.unknown)} {t(discordanceNoteWords.notWhy)}
          </p>
        </div>
      </details>
    </section>
  );
}
