/**
 * The article, claim by claim, for everybody: no sign-in, nothing of any patient. An address may name the subject
 * (`?part=exosome`) or a claim (`#K3`), which is then open.
 */
import { Link, useLocation, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { CLAIMS, isReviewOverdue, LEDGER_REVIEW } from "../../model/ledger/claims.ts";
import { dayText } from "../../words/dates.ts";
import { certaintyWords, claimsWords, claimViewWords } from "../../words/screens/claims.ts";
import { localToday } from "../app/clock.ts";
import { useWords } from "../app/language.ts";
import { OpenPage } from "../open/OpenPage.tsx";
import { Icon } from "../ui/Icon.tsx";
import { ClaimItem } from "./ClaimItem.tsx";
import styles from "./ClaimsPage.module.css";
import { claimsIn, isClaimCode, tally } from "./filters.ts";
import { type ClaimView, VIEWS } from "./views.ts";

export function ClaimsPage() {
  const { t } = useWords();
  const { hash } = useLocation();
  const { part } = useSearch({ from: "/claims" });
  const linked = isClaimCode(hash) ? hash : null;
  const view: ClaimView = part ?? (linked === null ? "depression" : CLAIMS[linked].part);
  useEffect(() => {
    if (linked !== null) document.getElementById(linked)?.scrollIntoView({ block: "start" });
  }, [linked]);
  return (
    <OpenPage title={t(claimsWords.title)}>
      <h1 className={styles.title}>{t(claimsWords.title)}</h1>
      <p className={styles.lead}>{t(claimsWords.lead)}</p>
      <p className={styles.status}>{t(claimsWords.status)}</p>
      <Overdue />
      <Tally />
      <nav className={styles.views} aria-label={t(claimsWords.parts)}>
        {VIEWS.map((one) => (
          <Link key={one} to="/claims" search={{ part: one }} aria-current={one === view ? "page" : undefined} className={styles.view}>
            {t(claimViewWords[one])}
            <span className="small">{claimsIn(one).length}</span>
          </Link>
        ))}
      </nav>
      <h2 className="visually-hidden">{t(claimViewWords[view])}</h2>
      {claimsIn(view).map(({ code, claim }) => (
        <ClaimItem key={code} code={code} claim={claim} open={code === linked} />
      ))}
      <Foot />
    </OpenPage>
  );
}

/** How many claims are how certain, as one strip. */
function Tally() {
  const { t } = useWords();
  const { all, by } = tally();
  const count = (wanted: string) => by.find(({ certainty }) => certainty === wanted)?.count ?? 0;
  return (
    <section className={styles.tally} aria-label={t(claimsWords.strip)}>
      <p>{t(claimsWords.tally, { all, high: count("high"), none: count("none") })}</p>
      <ul className={styles.strip}>
        {by.map((one) => (
          <li key={one.certainty} style={{ flexGrow: one.count }} data-certainty={one.certainty}>
            <i />
            <span>{`${t(certaintyWords[one.certainty])} ${one.count}`}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Overdue() {
  const { t, language } = useWords();
  if (!isReviewOverdue(localToday())) return null;
  return (
    <p className={styles.overdue} role="alert">
      <Icon name="look" />
      {t(claimsWords.overdue, { due: dayText(LEDGER_REVIEW.dueOn, language) })}
    </p>
  );
}

function Foot() {
  const { t, language } = useWords();
  const { all, added } = tally();
  const { reviewedOn, dueOn } = LEDGER_REVIEW;
  const days = { on: dayText(reviewedOn, language), due: dayText(dueOn, language) };
  return (
    <footer className={styles.foot}>
      <p>{t(claimsWords.reviewed, { article: all - added, added, ...days })}</p>
      <p>{t(claimsWords.reviewer)}</p>
      <p>{t(claimsWords.notAdvice)}</p>
      <p>
        <Link to="/model">{t(claimsWords.toModel)}</Link>
      </p>
    </footer>
  );
}
