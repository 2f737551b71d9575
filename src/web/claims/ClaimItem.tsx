/** One claim: what is claimed, what is known, how certain that is; folded beneath it the figures and their sources. */
import { createElement, type ReactNode } from "react";
import type { Claim, ClaimCode } from "../../model/ledger/claims.ts";
import { SOURCES, type SourceName } from "../../model/ledger/sources.ts";
import type { ClaimText } from "../../words/claims/claim-text.ts";
import { combinationClaims } from "../../words/claims/combination.ts";
import { depressionClaims } from "../../words/claims/depression.ts";
import { exosomeClaims } from "../../words/claims/exosome.ts";
import { tmsClaims } from "../../words/claims/tms.ts";
import { checkedWords, claimsWords, directionWords, studiedWords, studyDesignWords } from "../../words/screens/claims.ts";
import { useWords } from "../app/language.ts";
import { Certainty } from "./Certainty.tsx";
import styles from "./ClaimItem.module.css";

const TEXTS: Readonly<Record<ClaimCode, ClaimText>> = { ...depressionClaims, ...tmsClaims, ...exosomeClaims, ...combinationClaims };

export function ClaimItem({ code, claim, open }: { readonly code: ClaimCode; readonly claim: Claim; readonly open: boolean }) {
  const { t, language } = useWords();
  const text = TEXTS[code];
  return (
    <details id={code} className={styles.claim} open={open}>
      <summary className={styles.summary}>
        <span className={styles.said}>
          {claim.added ? (
            <>
              <span className={styles.added}>{t(claimsWords.added)}</span>
              {t(text.claim)}
            </>
          ) : (
            <q>{t(text.claim)}</q>
          )}
        </span>
        <strong className={styles.verdict}>{t(text.verdict)}</strong>
        <Certainty level={claim.certainty} />
      </summary>
      <div className={styles.inside}>
        {claim.added ? <p className="quiet small">{t(claimsWords.addedLong)}</p> : null}
        <h3>{t(claimsWords.unknown)}</h3>
        <p>{t(text.unknown)}</p>
        <h3>{t(claimsWords.direction)}</h3>
        <p>{t(directionWords[claim.direction])}</p>
        <details className={styles.more}>
          <summary>{t(claimsWords.figures)}</summary>
          {withPlaces(text.figures[language], claim.sources)}
          {claim.sources.length === 0 ? <p className="quiet small">{t(claimsWords.noSources)}</p> : <Sources names={claim.sources} />}
        </details>
      </div>
    </details>
  );
}

function Sources({ names }: { readonly names: readonly SourceName[] }) {
  const { t } = useWords();
  return (
    <ol className={styles.sources}>
      {names.map((name) => {
        const { title, year, reference, design, studied, participants, checked } = SOURCES[name];
        const facts = [studyDesignWords[design], studiedWords[studied]].map((word) => t(word));
        if (participants !== null) facts.push(t(claimsWords.participants, { n: participants }));
        return (
          <li key={name}>
            <span lang="en">{`${title} (${year}). ${reference}`}</span>
            <span className="quiet">{`${facts.join(" · ")} · ${t(claimsWords.checkedAs, { word: t(checkedWords[checked]) })}`}</span>
          </li>
        );
      })}
    </ol>
  );
}

/** A paragraph in which each source's short name is written as its place in the list beneath. */
function withPlaces(text: string, sources: readonly SourceName[]): ReactNode {
  const names: readonly string[] = sources;
  const parts = text.split(/([a-z]+[0-9]*[a-z]*)/).map((part) => {
    const found = names.indexOf(part);
    return found < 0 ? part : createElement("span", { className: styles.place }, found + 1);
  });
  return createElement("p", null, ...parts);
}
